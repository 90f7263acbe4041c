import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

@Suite struct NamedCollaborationTests {
    private func told(_ plan: PlanOfObjectives, _ query: GraphQuery = GraphQuery()) throws -> [String] {
        let graph = try PlanGraph(plan)
        return try graph.namedCollaborations(query: query).edges.map { naming in
            "\(graph[naming.from].shortName) > \(graph[naming.to].shortName) \(naming.role) \(naming.answer) "
                + naming.objectives.map { graph[$0].id }.joined(separator: " ")
        }
    }

    @Test func eachRoleIsANaming() throws {
        #expect(
            try told(smallPlan) == [
                "Casa > Verde partner nothing objective:casa/1", "Casa > Verde supervisor nothing objective:casa/1",
            ])
        let graph = try PlanGraph(smallPlan)
        let named = try graph.namedCollaborations()
        #expect(named.structure.reciprocity() == 0)
        #expect(named.structure.unreturnedEdges().count == 2)
        #expect(named.edges[0].evidence.map(\.line) == [7])
    }

    /// The small plan where Verde has an objective in the collaboration as well.
    private func answered(bySayingSo: Bool) -> PlanOfObjectives {
        var plan = smallPlan
        let words = Evidence(text: "con la Direzione Casa", line: 6, years: [2031])
        plan.collaborations[0].objectives.append(
            SharedObjective(objective: "objective:verde/2", basis: .theme, evidence: [words]))
        plan.collaborations[0].participants.append(
            Participant(direction: "direction:verde", role: .owner, basis: .theme, evidence: [words]))
        if bySayingSo {
            plan.collaborations[0].participants.append(
                Participant(direction: "direction:casa", role: .partner, basis: .named, evidence: [words]))
        }
        plan.collaborations[0].participants.removeAll { $0.role == .supervisor }
        return plan
    }

    @Test func anObjectiveOfItsOwnIsAnAnswerAndToNameInTurnIsMore() throws {
        #expect(
            try told(answered(bySayingSo: false)) == ["Casa > Verde partner ownObjective objective:casa/1"])
        #expect(
            try told(answered(bySayingSo: true)) == [
                "Casa > Verde partner named objective:casa/1", "Verde > Casa partner named objective:verde/2",
            ])
        let graph = try PlanGraph(answered(bySayingSo: true))
        let named = try graph.namedCollaborations()
        #expect(named.structure.reciprocity() == 1)
        #expect(named.edges.map(\.isReturned) == [true, true])
    }

    @Test func yearsAndBasesFilterNamings() throws {
        #expect(try told(smallPlan, GraphQuery(years: [2032])).isEmpty)
        #expect(try told(smallPlan, GraphQuery(bases: [.theme])).isEmpty)
        #expect(try told(smallPlan, GraphQuery(relations: [.shares])).isEmpty)
        // An answer counts whatever it was inferred from.
        #expect(
            try told(answered(bySayingSo: false), GraphQuery(bases: [.named]))
                == ["Casa > Verde partner ownObjective objective:casa/1"])
    }

    /// Where two directions name a third, each in an objective of its own, on lines of their own.
    @Test func eachNamesInItsOwnWords() throws {
        var plan = smallPlan
        plan.directions.append(Direction(id: "direction:acque", name: "Direzione Acque", line: 4))
        plan.objectives.append(
            Objective(
                id: "objective:acque/1", direction: "direction:acque", code: "1", line: 30, texts: [2031: "Bonifiche"],
                matrixRows: [], contributions: []))
        let words = [
            Evidence(text: "con la Direzione Verde", line: 5, years: [2031]),
            Evidence(text: "insieme alla Direzione Verde", line: 30, years: [2031]),
        ]
        plan.collaborations[0].objectives = [("objective:casa/1", 0), ("objective:acque/1", 1)].map {
            SharedObjective(objective: $0, basis: .named, evidence: [words[$1]])
        }
        plan.collaborations[0].participants = [
            Participant(direction: "direction:verde", role: .partner, basis: .named, evidence: words),
            Participant(direction: "direction:casa", role: .owner, basis: .named, evidence: [words[0]]),
            Participant(direction: "direction:acque", role: .owner, basis: .named, evidence: [words[1]]),
        ]
        let graph = try PlanGraph(plan)
        let named = try graph.namedCollaborations().edges
        #expect(named.map { graph[$0.from].id } == ["direction:casa", "direction:acque"])
        #expect(named.map(\.evidence) == [[words[0]], [words[1]]])
    }

    @Test(arguments: UInt64(1)...30) func returnedNamingsAreThoseOfTheGraph(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        let named = try graph.namedCollaborations()
        let unreturned = named.edgeIndices.filter { !named[$0].isReturned }
        #expect(named.structure.unreturnedEdges() == Array(unreturned))
        for naming in named.edges {
            #expect(naming.from != naming.to && !naming.objectives.isEmpty)
            #expect(named.edges.contains { $0.from == naming.to && $0.to == naming.from } == naming.isReturned)
        }
        #expect(named.nodes.map { graph[$0].kind } == [.direction, .direction, .direction, .direction])
    }
}
