import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

@Suite struct GraphQueryTests {
    @Test(arguments: UInt64(1)...10) func anEdgeStandsInTheYearsOfWhatSaysIt(seed: UInt64) throws {
        let plan = randomPlan(seed: seed)
        let graph = try PlanGraph(plan)
        for edge in graph.graph.edgeIndices {
            let years = graph.years(of: edge)
            #expect(years == years.sorted() && !years.isEmpty)
            if graph[edge].basis != nil {
                #expect(Set(years) == Set(graph[edge].evidence.flatMap(\.years)))
            } else {
                let ends = [graph.structure.source(of: edge), graph.structure.target(of: edge)].map { graph[$0].id }
                let objective = plan.objectives.first { ends.contains($0.id) }
                #expect(years == objective?.texts.keys.sorted() ?? plan.years)
                #expect(objective != nil || graph[edge].relation == .partOf)
            }
            for year in plan.years {
                #expect(graph.selection(GraphQuery(years: [year])).follows(edge) == years.contains(year))
            }
            for basis in Basis.allCases {
                let isFollowed = graph[edge].basis == nil || graph[edge].basis == basis
                #expect(graph.selection(GraphQuery(bases: [basis])).follows(edge) == isFollowed)
            }
            for relation in Relation.allCases {
                let isFollowed = graph.selection(GraphQuery(relations: [relation])).follows(edge)
                #expect(isFollowed == (graph[edge].relation == relation))
            }
            #expect(graph.selection().follows(edge))
        }
    }

    @Test func anObjectiveIsFoundByItsNode() throws {
        let graph = try PlanGraph(smallPlan)
        for node in graph.graph.nodeIndices {
            #expect(graph.objective(node)?.id == (graph[node].kind == .objective ? graph[node].id : nil))
        }
    }

    @Test func whatRelatesNothingIsPassedWhereItIsAllowed() throws {
        let graph = try PlanGraph(smallPlan)
        let ids = ["driver:equita", "value:ambiente", "programme:vari"]
        for (id, connector) in zip(ids, SilentConnector.allCases) {
            let node = try #require(graph.node(withID: id))
            #expect(graph[node].silentConnector == connector && !graph[node].relates)
            #expect(!graph.selection().passes(node))
            #expect(graph.selection(GraphQuery(allowed: [connector])).passes(node))
        }
        #expect(graph.selection().passes(try #require(graph.node(withID: "goal:acqua"))))
    }
}
