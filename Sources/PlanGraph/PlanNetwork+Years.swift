import GraphCore
import Plan

extension PlanGraph {
    /// The edges of a network that hold in no single year: each of the two nodes has what they share, but in other
    /// years, as when an objective passes from one direction to another.
    ///
    /// - Parameters:
    ///   - network: one of this graph.
    ///   - kinds: through what it was made.
    ///   - query: by what it was made.
    /// - Returns: the places of their ends, the lesser first, ascending.
    /// - Complexity: the edges within two steps of each node, and for each edge of the network the things of its ends.
    package func edgesInNoYear(
        of network: PlanNetwork, through kinds: Set<NodeKind>, query: GraphQuery
    ) -> [(Int, Int)] {
        let selection = selection(query.allowing(kinds))
        let yearsOfThings = network.members.map { member in
            Dictionary(
                holdings(of: member, kinds, selection).map { thing, ways in
                    (thing, Set(ways.flatMap { years(of: $0) }).filter(query.years.allows))
                },
                uniquingKeysWith: { first, _ in first })
        }
        return network.places.flatMap { one in
            network.graph.neighbours(of: NodeIndex(rawValue: UInt32(one))).map { Int($0.rawValue) }.filter { other in
                other > one
                    && network.things(sharedBy: one, and: other).allSatisfy { thing in
                        (yearsOfThings[one][thing] ?? []).isDisjoint(with: yearsOfThings[other][thing] ?? [])
                    }
            }.sorted().map { (one, $0) }
        }
    }
}
