import GraphCore
import Plan
import Testing

@testable import PlanGraph

/// A plan of two directions, three objectives, one goal and one collaboration.
let smallPlan = PlanOfObjectives(
    title: "Piano", municipality: "Prova", source: "Prova", years: [2031],
    transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Città d’acqua", shortName: "Acqua", line: 1)],
    directions: [
        Direction(id: "direction:verde", name: "Direzione Verde", aliases: ["Parchi"], line: 2),
        Direction(id: "direction:casa", name: "Direzione Casa", line: 3),
    ],
    objectives: [
        objective("verde", 1, "Irrigare con acqua", goal: true), objective("verde", 2, "Potare"),
        objective("casa", 1, "Rifare i tetti, con la Direzione Verde", goal: true),
    ],
    programmes: [
        Programme(id: "programme:cura", name: "Cura", crossProgramme: false, line: 9),
        Programme(id: "programme:vari", name: "Programmi vari", crossProgramme: true, line: 9),
    ],
    valueDimensions: [MatrixCategory(id: "value:ambiente", name: "Ambiente", line: 9)],
    drivers: [MatrixCategory(id: "driver:equita", name: "Equità", line: 9)],
    collaborations: [
        Collaboration(
            id: "collaboration:tetti", name: "Tetti verdi",
            objectives: [SharedObjective(objective: "objective:casa/1", basis: .named, evidence: [quotation])],
            participants: [
                Participant(direction: "direction:verde", role: .partner, basis: .named, evidence: [quotation]),
                Participant(direction: "direction:verde", role: .supervisor, basis: .named, evidence: [quotation]),
                Participant(direction: "direction:casa", role: .owner, basis: .named, evidence: [quotation]),
            ])
    ])

private let quotation = Evidence(text: "con la Direzione Verde", line: 7, years: [2031])

private func objective(_ direction: String, _ number: Int, _ text: String, goal: Bool = false) -> Objective {
    Objective(
        id: "objective:\(direction)/\(number)", direction: "direction:\(direction)", code: "\(number)",
        line: 4 + number,
        texts: [2031: text],
        matrixRows: [
            MatrixRow(
                programme: number == 1 ? "programme:vari" : "programme:cura", valueDimension: "value:ambiente",
                driver: "driver:equita", text: text, line: 20 + number)
        ],
        contributions: goal
            ? [
                Contribution(
                    target: "goal:acqua", basis: .theme, evidence: [Evidence(text: text, line: 5, years: [2031])])
            ]
            : [])
}

@Suite struct PlanGraphTests {
    private let graph: PlanGraph
    init() throws { graph = try PlanGraph(smallPlan) }

    private func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }

    private func neighbours(
        _ id: String, depth: Int = 1, kinds: Set<NodeKind> = Set(NodeKind.allCases),
        relations: Set<Relation> = Set(Relation.allCases)
    ) throws -> [String: [String]] {
        let groups = graph.neighbours(
            of: try node(id), depth: depth, query: GraphQuery(kinds: kinds, relations: relations))
        return Dictionary(
            groups.map { ($0.relation.rawValue, $0.neighbours.map { graph[$0.node].id }) }, uniquingKeysWith: +)
    }

    @Test func objectivesAreCalledByTheirTextOfTheYears() throws {
        var plan = smallPlan
        plan.years = [2031, 2032]
        plan.objectives[0].texts[2032] = "Irrigare meno"
        func names(_ years: Set<Int>) throws -> [String] {
            try PlanGraph(plan, years: years).graph.nodes.filter { $0.kind == .objective }.map(\.name)
        }
        #expect(try names([2032])[0] == "Irrigare meno")
        #expect(try names([2032])[1] == "Potare")
        #expect(try names([2031, 2032]) == names([]) && names([])[0] == "Irrigare con acqua")
    }

    @Test func anIDWithCapitalsIsFound() throws {
        var plan = smallPlan
        plan.programmes[0].id = "programme:Cura"
        plan.objectives[1].matrixRows[0].programme = "programme:Cura"
        let graph = try PlanGraph(plan)
        let node = try #require(graph.node(withID: "programme:Cura"))
        #expect(graph.resolve("programme:Cura") == .node(node))
    }

    @Test func ofAKindNamesOfOthersAreNotInTheWay() throws {
        var plan = smallPlan
        plan.programmes[0].name = "Cura di Casa"
        plan.directions[1].name = "Direzione Casale"
        plan.directions[1].id = "direction:c"
        plan.objectives[2].direction = "direction:c"
        plan.collaborations[0].participants[2].direction = "direction:c"
        let graph = try PlanGraph(plan)
        #expect(graph.resolve("casa") == .node(try #require(graph.node(withID: "programme:cura"))))
        #expect(
            graph.resolve("casa", among: [.direction]) == .node(try #require(graph.node(withID: "direction:c"))))
    }

    @Test func aSingleLetterIsNoPartOfAName() throws {
        var plan = smallPlan
        plan.objectives[1].texts = [2031: "Area C e Area B"]
        let graph = try PlanGraph(plan)
        guard case .unknown = graph.resolve("c") else {
            Issue.record("a letter was taken for a name")
            return
        }
        #expect(graph.resolve("area c") == .node(try #require(graph.node(withID: "objective:verde/2"))))
    }

    @Test func nodesAndEdgesAreThoseOfThePlan() {
        #expect(
            graph.graph.nodes.map(\.id) == [
                "direction:verde", "direction:casa", "objective:verde/1", "objective:verde/2", "objective:casa/1",
                "programme:cura", "programme:vari", "goal:acqua", "collaboration:tetti", "value:ambiente",
                "driver:equita",
            ])
        #expect(
            graph.graph.edges.map(\.relation.rawValue) == [
                "assigns", "belongsTo", "creates", "drivenBy", "contributesTo", "assigns", "belongsTo", "creates",
                "drivenBy",
                "assigns", "belongsTo", "creates", "drivenBy", "contributesTo", "shares", "participates",
                "participates",
                "participates",
            ])
    }

    @Test func neighboursAreGroupedByRelation() throws {
        #expect(
            try neighbours("direction:verde") == [
                "assigns": ["objective:verde/1", "objective:verde/2"], "participates": ["collaboration:tetti"],
            ])
        #expect(
            try neighbours("goal:acqua", depth: 2, kinds: [.direction]) == [
                "assigns": ["direction:verde", "direction:casa"]
            ])
        #expect(
            try neighbours("direction:verde", relations: [.participates]) == ["participates": ["collaboration:tetti"]])
    }

    @Test func severalRolesAreOneNeighbourWithSeveralEdges() throws {
        let groups = graph.neighbours(of: try node("collaboration:tetti"), query: GraphQuery(kinds: [.direction]))
        let steps = groups.flatMap { $0.neighbours.map { $0.steps.map { $0.edges.map { graph[$0].role } } } }
        #expect(steps == [[[.partner, .supervisor]], [[.owner]]])
    }

    @Test func whatRelatesNothingIsNotPassed() throws {
        // verde/1 and casa/1 share a category of programmes, a driver and a value dimension; verde/2 only the latter
        // two.
        let reached = try neighbours("objective:verde/2", depth: 2).values.flatMap { $0 }
        #expect(!reached.contains("objective:casa/1"))
        #expect(reached.contains("driver:equita"))
        #expect(try neighbours("driver:equita")["drivenBy"]?.count == 3, "a start is passed")
        let all = graph.neighbours(of: try node("objective:verde/1"), depth: 2).flatMap(\.neighbours)
        let casa = try #require(all.first { graph[$0.node].id == "objective:casa/1" })
        #expect(casa.steps.map { graph[$0.from].id } == ["goal:acqua"], "not through programme:vari")
    }

    @Test func allShortestWaysAreGiven() throws {
        var plan = smallPlan
        plan.objectives[1].contributions = plan.objectives[0].contributions
        let graph = try PlanGraph(plan)
        let goal = try #require(graph.node(withID: "goal:acqua"))
        let verde = try #require(
            graph.neighbours(of: goal, depth: 2, query: GraphQuery(kinds: [.direction])).first?.neighbours.first)
        #expect(verde.steps.map { graph[$0.from].id } == ["objective:verde/1", "objective:verde/2"])
    }

    @Test func aPlanThatDoesNotHoldTogetherIsRefused() {
        var plan = smallPlan
        plan.objectives[0].direction = "direction:nessuna"
        #expect(throws: PlanGraphError.unknownReference("direction:nessuna")) { try PlanGraph(plan) }
        plan = smallPlan
        plan.directions.append(plan.directions[0])
        #expect(throws: PlanGraphError.duplicateID("direction:verde")) { try PlanGraph(plan) }
    }

    @Test(arguments: [
        ("direction:casa", "direction:casa"), ("DIRECTION:CASA", "direction:casa"), ("casa", "direction:casa"),
        ("direzione casa", "direction:casa"), ("Direzione Càsa", "direction:casa"), ("parchi", "direction:verde"),
        ("casa/1", "objective:casa/1"), ("objective:casa/1", "objective:casa/1"), ("acqua", "goal:acqua"),
        ("citta d'acqua", "goal:acqua"), ("tetti", "collaboration:tetti"), ("equita", "driver:equita"),
        ("potare", "objective:verde/2"), ("potar", "objective:verde/2"), ("vari", "programme:vari"),
    ])
    func namesAreResolved(query: String, id: String) throws {
        #expect(graph.resolve(query) == .node(try node(id)))
    }

    @Test func severalFitsAreAllListed() throws {
        #expect(graph.resolve("direzione") == .ambiguous([try node("direction:verde"), try node("direction:casa")]))
    }

    /// A phrase by which the profile knows a goal doesn't hide the nodes that are named so.
    @Test func aPhraseIsAPartOfAName() throws {
        var plan = smallPlan
        plan.transversalGoals[0].phrases = ["ombra"]
        plan.programmes[0].name = "Cura del verde, ombra"
        let graph = try PlanGraph(plan)
        let goal = try #require(graph.node(withID: "goal:acqua"))
        let programme = try #require(graph.node(withID: "programme:cura"))
        #expect(graph.resolve("ombra") == .ambiguous([programme, goal]))
        #expect(graph.resolve("programme:cura") == .node(programme))
        plan.programmes[0].name = "Manutenzione"
        #expect(try PlanGraph(plan).resolve("Ombra") == .node(goal))
    }

    @Test func theNearestAreSuggested() throws {
        #expect(graph.resolve("casaa") == .unknown(nearest: [try node("direction:casa")]))
        #expect(graph.resolve("xyzzyx") == .unknown(nearest: []))
        #expect(graph.resolve("  ") == .unknown(nearest: []))
    }
}
