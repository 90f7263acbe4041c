import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

/// The ways by which two nodes have something in common, against all edges and all pairs of edges.
@Suite struct SharedWayTests {
    private static let filters = [
        GraphQuery(), GraphQuery(years: [2031]), GraphQuery(bases: [.named, .sameText]),
        GraphQuery(relations: [.assigns, .contributesTo, .belongsTo, .shares]),
    ]

    /// All edges between two nodes, and all pairs of edges with an objective between them, in which a direction does
    /// not only take part.
    private func ways(
        _ graph: PlanGraph, from start: NodeIndex, to thing: NodeIndex, _ query: GraphQuery
    ) -> Set<[EdgeIndex]> {
        func ends(_ edge: EdgeIndex) -> Set<NodeIndex> {
            [graph.structure.source(of: edge), graph.structure.target(of: edge)]
        }
        let edges = graph.graph.edgeIndices.filter { graph.follows($0, query) }
        var found = Set(edges.filter { ends($0) == [start, thing] }.map { [$0] })
        guard graph[start].kind != .objective, graph[thing].kind != .objective else { return found }
        let carried = edges.filter { graph[$0].role != .involved }
        for objective in graph.graph.nodeIndices where graph[objective].kind == .objective {
            for first in carried where ends(first) == [start, objective] {
                for second in carried where ends(second) == [objective, thing] { found.insert([first, second]) }
            }
        }
        return found
    }

    @Test(arguments: UInt64(1)...4) func waysAreAllThatLeadToTheThing(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for query in Self.filters {
            for kind in [NodeKind.transversalGoal, .collaboration, .programme] {
                for start in graph.graph.nodeIndices where graph[start].kind == .direction {
                    for neighbour in graph.neighbours(of: start, via: [kind], query: query) {
                        for thing in neighbour.shared {
                            let expected = [start, neighbour.node].map {
                                ways(graph, from: $0, to: thing.node, query)
                            }
                            #expect([Set(thing.own), Set(thing.others)] == expected)
                            #expect(thing.own.count == expected[0].count && thing.others.count == expected[1].count)
                        }
                    }
                }
            }
        }
    }

    /// Both of the other direction's objectives with the text count as ways of the other, and one of its own as its
    /// own.
    @Test func anObjectiveInCommonIsReachedByAllThatHaveItsText() throws {
        var plan = smallPlan
        let text = "Piantare alberi nelle scuole della città"
        plan.years = [2031, 2032]
        plan.objectives[1].texts = [2031: text, 2032: text]
        plan.objectives[2].texts = [2031: text]
        var twin = plan.objectives[2]
        (twin.id, twin.code, twin.texts) = ("objective:casa/2", "2", [2032: text + "."])
        plan.objectives.append(twin)
        let graph = try PlanGraph(plan)
        func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }
        func assignments(_ ids: [String], years: Set<Int> = []) throws -> [[EdgeIndex]] {
            try ids.map { id in
                let objective = try node(id)
                return graph.graph.edgeIndices.filter {
                    graph.structure.target(of: $0) == objective && graph[$0].relation == .assigns
                }
            }
        }
        let (verde, casa) = (try node("direction:verde"), try node("direction:casa"))
        let fromVerde = graph.neighbours(of: verde, via: [.objective])
        #expect(fromVerde.map(\.node) == [casa] && fromVerde.map(\.weight) == [1])
        let thing = try #require(fromVerde.first?.shared.first)
        #expect(try thing.node == node("objective:verde/2") && thing.years == [2031, 2032])
        #expect(try thing.own == assignments(["objective:verde/2"]))
        #expect(try thing.others == assignments(["objective:casa/1", "objective:casa/2"]))
        // The other way round they are two objectives of one direction, in their order.
        let things = graph.neighbours(of: casa, via: [.objective]).flatMap(\.shared)
        #expect(try things.map(\.node) == [node("objective:casa/1"), node("objective:casa/2")])
        #expect(try things.map(\.own) == assignments(["objective:casa/1", "objective:casa/2"]).map { [$0] })
        #expect(try things.allSatisfy { try $0.others == assignments(["objective:verde/2"]) })
        #expect(things.map(\.years) == [[2031], [2032]])
        // In a year that only one of the two texts has, it alone is a way.
        let of2032 = graph.neighbours(of: verde, via: [.objective], query: GraphQuery(years: [2032]))
        #expect(try of2032.flatMap(\.shared).map(\.others) == [assignments(["objective:casa/2"])])
        #expect(of2032.flatMap(\.shared).map(\.years) == [[2032]])
    }
}
