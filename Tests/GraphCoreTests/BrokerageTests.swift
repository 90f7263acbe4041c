import Testing

@testable import GraphCore

@Suite struct BrokerageTests {
    /// By going through all triples of nodes.
    private func brokerage(_ arcs: Set<[Int]>, nodeCount: Int, _ groups: [Int]) -> [Brokerage] {
        (0..<nodeCount).map { broker in
            var roles = Brokerage()
            for first in 0..<nodeCount where first != broker && arcs.contains([first, broker]) {
                for last in 0..<nodeCount where last != broker && last != first {
                    guard arcs.contains([broker, last]), !arcs.contains([first, last]) else { continue }
                    let (a, b, c) = (groups[first], groups[broker], groups[last])
                    if a == b && b == c { roles.coordinator += 1 }
                    if a == c && a != b { roles.consultant += 1 }
                    if a == b && b != c { roles.representative += 1 }
                    if a != b && b == c { roles.gatekeeper += 1 }
                    if a != b && b != c && a != c { roles.liaison += 1 }
                }
            }
            return roles
        }
    }

    @Test(arguments: UInt64(0)..<40) func rolesAreThoseOfTheDefinitionWithEachEdgeBothWays(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed)
        let groups = network.randomGroups(seed: seed)
        let arcs = network.nodes.flatMap { one in
            network.nodes.filter { network.matrix[one][$0] > 0 }.map { [one, $0] }
        }
        let roles = try network.graph.brokerage(among: groups)
        #expect(roles == brokerage(Set(arcs), nodeCount: network.nodes.count, groups.groups))
        #expect(roles.allSatisfy { $0.gatekeeper == $0.representative && $0.total % 2 == 0 })
    }
}
