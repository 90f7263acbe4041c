import Foundation
import GraphCore
import Plan
import Testing

@testable import PlanGraph

/// Questions to a plan with several offices on an objective, levels, indicators and attributes.
@Suite struct RichPlanTests {
    private static func plan(_ name: String) throws -> PlanOfObjectives {
        try PlanOfObjectives(
            json: Data(
                contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                    .appending(path: "Fixtures/Model/\(name)/plan.json")))
    }

    private let graph: PlanGraph
    init() throws { graph = try PlanGraph(Self.plan("roccabruna-2031-2033")) }

    private func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }

    @Test func whoTakesPartHasNotWhatTheObjectiveIsTiedTo() throws {
        func shared(_ id: String, _ kinds: Set<NodeKind>) throws -> [String] {
            try graph.neighbours(of: node(id), via: kinds).map {
                "\(graph[$0.node].id) \($0.shared.map { graph[$0.node].id })"
            }
        }
        #expect(try shared("direction:ufficio-legale", [.transversalGoal, .programme, .strategicObjective]).isEmpty)
        #expect(
            try shared("direction:settore-affari-generali", [.transversalGoal]) == [
                "direction:settore-tecnico [\"goal:sicurezza-stradale\"]",
                "direction:servizio-verde [\"goal:sicurezza-stradale\"]",
            ])
        // But it is a neighbour by the objective.
        #expect(
            try shared("direction:ufficio-legale", [.objective]) == [
                "direction:settore-tecnico [\"objective:settore-tecnico/ob01\"]",
                "direction:settore-affari-generali [\"objective:settore-tecnico/ob01\"]",
            ])
        #expect(
            try graph.directions(carrying: node("objective:settore-tecnico/ob01")).map { graph[$0].id }
                == ["direction:settore-tecnico", "direction:settore-affari-generali"])
    }

    @Test func aCodeNamesItsNode() throws {
        func found(_ query: String) -> String? {
            if case .node(let node) = graph.resolve(query) { graph[node].id } else { nil }
        }
        #expect(found("OB01") == "objective:settore-tecnico/ob01" && found("1.2") == "objective:settore-tecnico/1.2")
        #expect(found("T1") == "goal:sicurezza-stradale" && found("os1.1") == "level:os1.1")
        #expect(found("Strade per tutti") == "level:os1.1")
    }

    @Test(
        arguments: [
            ("registro", "objective:settore-tecnico/ob01", "indicator", "Attraversamenti adeguati"),
            ("censiti", "objective:servizio-verde/a", "indicator", nil),
            ("regionali", "objective:settore-tecnico/ob01", "attribute", "Note"),
            ("assessorato", "goal:sicurezza-stradale", "attribute", "Referente politico"),
            ("dirigente", "objective:settore-tecnico/ob01", "owner", nil),
            ("sviluppo", "objective:settore-tecnico/ob01", "type", nil),
            ("illuminati", "objective:settore-tecnico/ob01", "description", nil),
            ("ob01", "objective:settore-tecnico/ob01", "code", nil),
        ] as [(String, String, String, String?)])
    func wordsAreFoundInWhatElseThePlanSays(word: String, id: String, field: String, label: String?) throws {
        let hits = graph.search(SearchQuery(word)).hits
        #expect(hits.map { graph[$0.node].id } == [id])
        let passage = try #require(hits.first?.passages.first)
        #expect(passage.field.rawValue == field && passage.label == label && !passage.marks.isEmpty)
    }

    @Test func otherValuesOfAnObjectiveAreAChange() throws {
        let comparison = PlanComparison(from: graph, to: try PlanGraph(Self.plan("roccabruna-2032-2034")))
        let told = comparison.objectives.map { change in
            "\(change.status) \(change.isTextChanged) \(change.isOnlyPunctuation) "
                + change.values.map {
                    [$0.field.rawValue, $0.indicator, $0.year, $0.old, $0.new].compactMap(\.self).joined(separator: "/")
                }.joined(separator: " ")
        }
        #expect(
            told == [
                "changed false false weight/20%/25% deadline/31/12/2033/31/12/2034 "
                    + "target/Attraversamenti adeguati/2032/8/9",
                "changed true false owner/Responsabile Ufficio Strade/Responsabile Ufficio Mobilità",
                "changed false false target/Alberi censiti//almeno 2.000/almeno 2.500", "unchanged false false ",
                "unchanged false false ",
            ])
    }

    /// What one of the plans does not print at all is no change; what it prints elsewhere is.
    @Test func aValueIsComparedWhereBothPlansHaveSuch() throws {
        func changes(_ change: (inout PlanOfObjectives) -> Void) throws -> [String] {
            var other = graph.plan
            change(&other)
            return PlanComparison(from: graph, to: try PlanGraph(other)).objectives.flatMap(\.values).map {
                "\($0.field) \($0.year ?? "") \($0.old ?? "–") \($0.new ?? "–")"
            }
        }
        #expect(try changes { $0.objectives[0].weight = nil } == ["weight  20% –"])
        #expect(
            try changes { plan in for place in plan.objectives.indices { plan.objectives[place].weight = nil } }.isEmpty
        )
        #expect(try changes { $0.objectives[4].weight = "5" } == ["weight  – 5"])
        #expect(try changes { $0.objectives[0].owner = "Dirigente  del Settore Tecnico " }.isEmpty)
        #expect(try changes { $0.objectives[0].indicators[0].targets["2033"] = nil } == ["target 2033 10 –"])
        #expect(try changes { $0.objectives[0].indicators[0].targets[""] = "30" }.isEmpty)
        let name = "Attraversamenti adeguati"
        #expect(
            try changes { $0.objectives[0].indicators[0].name = "Altro" } == [
                "indicator  \(name) –", "indicator  – Altro",
            ])
        #expect(
            try changes { $0.objectives[0].indicators = [] } == [
                "indicator  \(name) –", "indicator  Scuole servite –",
            ])
        #expect(
            try changes { plan in for place in plan.objectives.indices { plan.objectives[place].indicators = [] } }
                .isEmpty)
        #expect(try changes { $0.objectives[0].indicators[0].name = "ATTRAVERSAMENTI adeguati" }.isEmpty)
        #expect(try changes { $0.objectives[0].indicators.reverse() }.isEmpty)
    }

    /// Offices of an objective answer for it, and a plan without a matrix promises no programmes.
    @Test func auditsGoByAllOfficesAndByWhatThePlanHas() throws {
        func codes(_ plan: PlanOfObjectives) throws -> Set<String> {
            Set(try PlanGraph(plan).audit().map(\.code.rawValue))
        }
        #expect(try codes(graph.plan) == ["no-programme", "single-objective"])
        var plan = graph.plan
        plan.programmes = []
        plan.objectives[0].matrixRows = []
        #expect(try codes(plan).isEmpty)
        plan.collaborations[0].participants[2].direction = "direction:servizio-verde"
        #expect(try codes(plan) == ["one-sided", "shares-nothing"])
    }
}
