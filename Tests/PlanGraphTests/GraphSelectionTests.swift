import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

/// What a query selects, against the plan itself.
@Suite struct GraphSelectionTests {
    private static let queries = [
        GraphQuery(), GraphQuery(years: [2031]), GraphQuery(bases: [.named]),
        GraphQuery(kinds: [.direction, .objective]),
        GraphQuery(directions: ["direction:d1", "direction:d2"]), GraphQuery(programmes: ["programme:p1"]),
        GraphQuery(goals: ["goal:g0"]), GraphQuery(bases: [.theme], goals: ["goal:g0", "goal:g1"]),
        GraphQuery(relations: [.contributesTo], years: [2032], directions: ["direction:d0"]),
        GraphQuery(years: [2031, 2032], directions: ["direction:d3"], programmes: ["programme:p0", "programme:p2"]),
    ]

    /// Whether an objective counts, from what the plan says of it alone.
    private func counts(_ objective: Objective, _ query: GraphQuery) -> Bool {
        func serves(_ goal: String) -> Bool {
            objective.contributions.contains { contribution in
                contribution.target == goal
                    && (query.bases.isEmpty || query.bases.contains(contribution.basis))
                    && (query.years.isEmpty
                        || contribution.evidence.contains { !query.years.isDisjoint(with: $0.years) })
            }
        }
        return (query.years.isEmpty || objective.texts.keys.contains { query.years.contains($0) })
            && (query.directions.isEmpty || objective.owners.contains(where: query.directions.contains))
            && (query.programmes.isEmpty
                || objective.matrixRows.contains { $0.programme.map(query.programmes.contains) ?? false })
            && (query.goals.isEmpty || query.goals.contains(where: serves))
    }

    @Test(arguments: UInt64(1)...10) func objectivesCountByWhatThePlanSaysOfThem(seed: UInt64) throws {
        let plan = randomPlan(seed: seed)
        let graph = try PlanGraph(plan)
        for query in Self.queries {
            let expected = plan.objectives.filter { counts($0, query) }.map(\.id)
            #expect(graph.selection(query).objectives.map { graph[$0].id } == expected)
        }
    }

    @Test(arguments: UInt64(1)...10) func nodesAndEdgesMeetEveryCondition(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for query in Self.queries {
            let selection = graph.selection(query)
            let objectives = Set(selection.objectives)
            let nodes = graph.graph.nodeIndices.filter { node in
                let named: [NodeKind: Set<String>] = [
                    .direction: query.directions, .programme: query.programmes, .transversalGoal: query.goals,
                    .strategicDimension: query.goals,
                ]
                let isNamed = named[graph[node].kind].map { $0.isEmpty || $0.contains(graph[node].id) } ?? true
                return isNamed && (graph[node].kind != .objective || objectives.contains(node))
                    && (query.kinds.isEmpty || query.kinds.contains(graph[node].kind))
            }
            #expect(selection.nodes == nodes)
            // What a participant's words say counts if an objective of the programmes and goals stands there.
            let telling = GraphQuery(bases: query.bases, programmes: query.programmes, goals: query.goals)
            let lines = Set(graph.plan.objectives.filter { counts($0, telling) }.map(\.line))
            for edge in graph.graph.edgeIndices {
                let value = graph[edge]
                let evidence = value.evidence.filter { evidence in
                    (query.years.isEmpty || !query.years.isDisjoint(with: evidence.years))
                        && (value.relation != .participates || query.programmes.isEmpty && query.goals.isEmpty
                            || lines.contains(evidence.line))
                }
                let ends = [graph.structure.source(of: edge), graph.structure.target(of: edge)]
                let isExpected =
                    ends.allSatisfy(nodes.contains)
                    && (query.relations.isEmpty || query.relations.contains(value.relation))
                    && (value.basis.map { query.bases.isEmpty || query.bases.contains($0) } ?? true)
                    && (value.basis == nil || !evidence.isEmpty)
                #expect(selection.edges.contains(edge) == isExpected)
                if isExpected { #expect(selection.edge(edge)?.evidence == evidence) }
            }
        }
    }

    /// Neighbours, paths and what is shared lead through what is selected only.
    @Test func questionsGoThroughWhatIsSelected() throws {
        let graph = try PlanGraph(smallPlan)
        func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }
        func neighbours(_ query: GraphQuery) throws -> [String] {
            graph.neighbours(of: try node("goal:acqua"), depth: 2, query: query)
                .flatMap { $0.neighbours.map { graph[$0.node].id } }
        }
        let ofCasa = GraphQuery(kinds: [.direction, .objective], directions: ["direction:casa"])
        #expect(try neighbours(ofCasa) == ["direction:casa", "objective:casa/1"])
        #expect(try neighbours(GraphQuery(kinds: [.objective], programmes: ["programme:cura"])).isEmpty)
        let (verde, casa) = (try node("direction:verde"), try node("direction:casa"))
        #expect(!graph.paths(from: verde, to: casa).paths.isEmpty)
        #expect(graph.paths(from: verde, to: casa, query: ofCasa).paths.isEmpty)
        #expect(graph.neighbours(of: verde, via: [.transversalGoal], query: ofCasa).isEmpty)
    }

    /// An objective of several offices counts with each of them, and what stands above has no years of its own.
    @Test func allOfficesOfAnObjectiveCount() throws {
        var plan = smallPlan
        plan.objectives[0].offices = [OfficePart(direction: "direction:casa", role: .coOwner, text: "Casa", line: 5)]
        plan.directions[1].parent = "direction:verde"
        let graph = try PlanGraph(plan)
        func objectives(_ direction: String) -> [String] {
            graph.selection(GraphQuery(directions: [direction])).objectives.map { graph[$0].id }
        }
        #expect(objectives("direction:verde") == ["objective:verde/1", "objective:verde/2"])
        #expect(objectives("direction:casa") == ["objective:verde/1", "objective:casa/1"])
        let part = try #require(graph.graph.edgeIndices.first { graph[$0].relation == .partOf })
        #expect(graph.years(of: part) == plan.years && graph.selection(GraphQuery(years: [2031])).follows(part))
    }

    @Test func aSetOfAllValuesIsNoCondition() {
        #expect(!GraphQuery(kinds: Set(NodeKind.allCases), bases: Set(Basis.allCases)).isNarrow)
        #expect(!GraphQuery(allowed: [.driver]).isNarrow)
        for query in Self.queries.dropFirst() { #expect(query.isNarrow) }
    }
}
