import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph
@testable import TextTools

/// Names of few words, of which many fit a query, against the steps as they are documented.
@Suite struct ResolveTests {
    private static let words = ["ab", "abc", "abcd", "ba", "bac", "cab", "Città", "dell’acqua", "M4", "x"]

    /// A plan in which nearly every name is a part or a beginning of another.
    private func plan(_ generator: inout SeededGenerator) -> PlanOfObjectives {
        func name(_ lengths: ClosedRange<Int>) -> String {
            (0..<Int.random(in: lengths, using: &generator)).map { _ in
                Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
            }.joined(separator: " ")
        }
        return PlanOfObjectives(
            title: "Piano", municipality: "Prova", source: "Prova", years: [2031],
            transversalGoals: (0..<2).map {
                TransversalGoal(
                    id: "goal:g\($0)", name: name(1...3), shortName: name(1...1), phrases: [name(1...2)], line: 1)
            },
            directions: (0..<3).map {
                Direction(
                    id: "direction:d\($0)", name: ($0 == 0 ? "" : "Direzione ") + name(1...2), aliases: [name(1...2)],
                    line: 1)
            },
            objectives: (0..<3).map {
                Objective(
                    id: "objective:d0/\($0)", direction: "direction:d0", code: "\($0)", line: 1,
                    texts: [2031: name(2...5)]
                )
            },
            programmes: (0..<3).map {
                Programme(id: "programme:p\($0)", name: name(1...3), crossProgramme: false, line: 1)
            },
            collaborations: [
                Collaboration(
                    id: "collaboration:c", name: name(1...2), phrases: [name(1...2)], objectives: [], participants: [])
            ])
    }

    /// The folded words of a node's names, and of its phrases.
    private func names(_ node: PlanNode, _ plan: PlanOfObjectives) -> (whole: [[String]], phrases: [[String]]) {
        var names = [node.name, node.shortName, node.id, String(node.id.drop { $0 != ":" }.dropFirst())]
        if let direction = plan.directions.first(where: { $0.id == node.id }) {
            names += direction.aliases
            if direction.bareName != direction.name { names.append("Direzione " + direction.bareName) }
        }
        let phrases =
            (plan.transversalGoals.first { $0.id == node.id }?.phrases ?? [])
            + (plan.collaborations.first { $0.id == node.id }?.phrases ?? [])
        return (names.map { Words($0).folded }, phrases.map { Words($0).folded })
    }

    /// The nodes of the first step that fits; nil where none does.
    private func fits(_ query: String, _ graph: PlanGraph, among kinds: Set<NodeKind>) -> [NodeIndex] {
        let nodes = Array(graph.graph.nodeIndices)
        func tail(_ id: String) -> Substring { id.drop { $0 != ":" }.dropFirst() }
        if let node = nodes.first(where: { graph[$0].id == query.lowercased() }) { return [node] }
        let ofTail = nodes.filter { tail(graph[$0].id) == query.lowercased() }
        if !ofTail.isEmpty { return ofTail }
        let words = Words(query)
        let wanted = words.folded
        guard let last = wanted.last else { return [] }
        let letters = wanted.joined(separator: " ").count
        func stands(in name: [String], goesOn: Bool) -> Bool {
            name.indices.contains { start in
                let part = name[start...].prefix(wanted.count)
                return part.count == wanted.count && part.dropLast().elementsEqual(wanted.dropLast())
                    && part.last.map { goesOn ? $0.hasPrefix(last) : $0 == last } == true
            }
        }
        let among = nodes.filter { kinds.isEmpty || kinds.contains(graph[$0].kind) }
        let whole = among.filter { names(graph[$0], graph.plan).whole.contains(wanted) }
        if !whole.isEmpty || letters < 2 { return whole }
        let isBeginning = letters > 2 && !words.all.allSatisfy(\.isAcronym)
        for goesOn in isBeginning ? [false, true] : [false] {
            for isObjective in [false, true] {
                let found = among.filter { node in
                    let (whole, phrases) = names(graph[node], graph.plan)
                    return (graph[node].kind == .objective) == isObjective
                        && (whole + phrases).contains { stands(in: $0, goesOn: goesOn) }
                }
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    @Test(arguments: UInt64(1)...4) func theFirstStepThatFitsIsTheAnswer(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let graph = try PlanGraph(plan(&generator))
        let more = [
            "AB", "M4", "a", "x", "X", "d0", "0", "D0/1", "GOAL:G1", "direction:d", "Direzione", "dire", "acq", "-", "",
        ]
        let pairs = Self.words.flatMap { one in Self.words.prefix(6).map { one + " " + $0 } }
        for query in Self.words + more + pairs + pairs.map({ String($0.dropLast()) }) {
            for kinds in [[], [.direction], [.objective, .programme]] as [Set<NodeKind>] {
                let expected = fits(query, graph, among: kinds)
                switch graph.resolve(query, among: kinds) {
                case .node(let node): #expect([node] == expected, "\(query)")
                case .ambiguous(let nodes): #expect(nodes == expected && nodes.count > 1, "\(query)")
                case .unknown(let nearest):
                    #expect(expected.isEmpty, "\(query)")
                    #expect(nearest.count <= 5 && nearest.allSatisfy { graph[$0].kind != .objective }, "\(query)")
                    #expect(Set(nearest).count == nearest.count)
                }
            }
        }
    }
}
