import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

@Suite struct MapContentTests {
    private let graph: PlanGraph
    init() throws { graph = try PlanGraph(inventedPlan) }

    private func content(_ yaml: String) throws -> MapContent {
        MapContent(graph, try MapDefinition(yaml: yaml).resolved(in: graph))
    }

    private func links(_ yaml: String) throws -> [String] {
        try content(yaml).links.map { "\(graph[$0.source].id) \(graph[$0.target].id)" }
    }

    @Test func linksBundleWhatTiesTwoNodes() throws {
        let content = try content("")
        let links = content.links.map { link in
            "\(graph[link.source].id) \(graph[link.target].id) \(link.objectives.count) \(link.basis?.rawValue ?? "-") "
                + link.evidence.map(\.text).joined(separator: "|")
        }
        #expect(
            links == [
                "direction:verde goal:acqua 2 theme acqua 1|acqua 2",
                "direction:verde collaboration:tetti 0 theme orti",
                "direction:casa goal:acqua 1 theme acqua 1", "direction:casa collaboration:tetti 1 named tetti|con noi",
            ])
        #expect(content.unlinked.map { graph[$0].id } == ["direction:sola"])
        #expect(content.hiddenNodes.isEmpty && content.hiddenLinkCount == 0)
    }

    @Test func filtersLeaveOutAndCount() throws {
        let later = try content("years: [2032]")
        #expect(later.links.count == 2 && later.hiddenLinkCount == 2)
        #expect(later.links.allSatisfy { $0.objectives.count == 1 })
        #expect(later.hiddenNodes.map { graph[$0].id } == ["collaboration:tetti"])
        #expect(try links("basis: [named]") == ["direction:casa collaboration:tetti"])
        #expect(try links("directions: [casa]") == ["direction:casa goal:acqua", "direction:casa collaboration:tetti"])
        #expect(try links("programmes: [vari]").isEmpty)
        #expect(try links("relations: [participates]").count == 2)
        #expect(try links("relations: [contributesTo]").count == 2)
        #expect(try links("minimumLinks: 3").isEmpty)
    }

    /// Directions stay however few links they have; what they have in common stays if enough of them have it.
    @Test func hubsNeedLinksAndDirectionsDoNot() throws {
        var plan = inventedPlan
        plan.objectives[3].contributions = plan.objectives[2].contributions
        let graph = try PlanGraph(plan)
        func links(_ least: Int) throws -> [String] {
            let definition = try MapDefinition(yaml: "minimumLinks: \(least)")
            return MapContent(graph, try definition.resolved(in: graph)).links.map {
                "\(graph[$0.source].id) \(graph[$0.target].id)"
            }
        }
        let all = try links(1)
        #expect(all.count == 5)
        for least in 1...5 {
            let expected = all.filter { link in
                let hub = link.split(separator: " ")[1]
                return all.count { $0.hasSuffix(" " + hub) } >= least
            }
            #expect(try links(least) == expected)
            #expect(expected.count == [5, 5, 3, 0, 0][least - 1])
        }
    }

    /// "Unlinked" is what the plan ties to nothing, not what a filter leaves out.
    @Test func whatAFilterLeavesOutIsNotUnlinked() throws {
        func unlinked(_ yaml: String) throws -> [String] { try content(yaml).unlinked.map { graph[$0].id } }
        #expect(try unlinked("") == ["direction:sola"])
        let named = try content("basis: [named]")
        #expect(named.hiddenNodes.map { graph[$0].id } == ["direction:verde", "goal:acqua"])
        #expect(try unlinked("basis: [named]") == ["direction:sola"])
        #expect(try unlinked("years: [2032]") == ["direction:sola"])
        #expect(try unlinked("relations: [contributesTo]") == ["direction:sola"])
        // What isn't admitted at all is no concern of the map, nor is anything beside a focus.
        #expect(try unlinked("directions: [casa]").isEmpty)
        #expect(try unlinked("focus: [casa]").isEmpty)
    }

    @Test func whatIsHiddenIsCountedAroundTheFocusOnly() throws {
        let content = try content("focus: [casa]\ndepth: 1\nbasis: [named]")
        #expect(content.links.count == 1 && content.hiddenLinkCount == 1)
        #expect(content.hiddenNodes.map { graph[$0].id } == ["goal:acqua"])
        #expect(try self.content("basis: [named, named, named]").hiddenLinkCount == 3)
    }

    @Test func objectivesAroundAFocusAreDrawn() throws {
        let yaml = "nodes: [direction, objective, transversalGoal]\nfocus: [casa]\ndepth: 2"
        #expect(
            try links(yaml) == ["direction:casa objective:casa/1", "objective:casa/1 goal:acqua"])
        let further = try links(yaml.replacing("depth: 2", with: "depth: 3"))
        #expect(further.contains("direction:verde goal:acqua") && !further.contains { $0.contains("verde/1") })
    }

    @Test func aFocusInTheFirstColumnIsLeftToTheRight() throws {
        let yaml = """
            nodes: [direction, transversalGoal, collaboration]
            columns: [direction, [transversalGoal, collaboration], direction]
            focus: [casa]
            depth: 5
            """
        #expect(
            try links(yaml) == [
                "direction:verde goal:acqua", "direction:verde collaboration:tetti", "direction:casa goal:acqua",
                "direction:casa collaboration:tetti",
            ])
    }

    /// What stands in the focus's own column is not to the right of it.
    @Test func aFocusInTheFirstColumnLeadsToNothingBesideIt() throws {
        let yaml = "nodes: [direction, objective, transversalGoal]\nfocus: [casa]\ndepth: 3\n"
        #expect(try links(yaml + "columns: [direction, objective, transversalGoal]").count == 2)
        #expect(try links(yaml + "columns: [[direction, objective], transversalGoal]").isEmpty)
        #expect(try !links(yaml + "columns: [[direction, objective, transversalGoal]]").isEmpty)
    }

    /// Two directions have an objective in the category; a programme would lead from the one to the other.
    @Test func categoriesOfProgrammesLeadNoFurther() throws {
        var plan = inventedPlan
        plan.objectives[2].matrixRows[0].programme = "programme:vari"
        func links(_ focus: String, crossProgramme: Bool) throws -> [String] {
            plan.programmes[1].crossProgramme = crossProgramme
            let graph = try PlanGraph(plan)
            let yaml = "nodes: [direction, programme]\nfocus: [\(focus)]\ndepth: 4"
            return MapContent(graph, try MapDefinition(yaml: yaml).resolved(in: graph)).links.map {
                "\(graph[$0.source].id) \(graph[$0.target].id)"
            }
        }
        let all = ["direction:casa programme:vari", "direction:sola programme:vari"]
        #expect(try links("sola", crossProgramme: true) == ["direction:sola programme:vari"])
        #expect(try links("sola", crossProgramme: false) == all)
        // A search that begins there goes on.
        #expect(try links("programme:vari", crossProgramme: true) == all)
    }

    @Test func projectionsWeighWhatIsShared() throws {
        func weights(_ weighting: String) throws -> [Double] {
            try content("nodes: [direction]\nprojection: {weighting: \(weighting)}").links.map(\.weight)
        }
        #expect(try weights("sharedCount") == [2])
        #expect(try weights("newman") == [2])
        let shared = try content("nodes: [direction]\nprojection: {}").links[0].shared
        #expect(shared.map { graph[$0].id } == ["goal:acqua", "collaboration:tetti"])
    }

    @Test func aProjectedLinkHasTheBasisThatWeighsMost() throws {
        var plan = inventedPlan
        let evidence = [Evidence(text: "acqua", line: 7, years: [2031])]
        for place in plan.objectives.indices {
            plan.objectives[place].contributions = [
                Contribution(target: "goal:acqua", basis: .named, evidence: evidence)
            ]
        }
        plan.collaborations[0].participants = ["verde", "casa"].map {
            Participant(direction: "direction:\($0)", role: .partner, basis: .sameText, evidence: evidence)
        }
        let graph = try PlanGraph(plan)
        let links = MapContent(graph, try MapDefinition(yaml: "nodes: [direction]\nprojection: {}")).links
        // The goal that three name counts a half, the collaboration of two counts one.
        #expect(links.map(\.weight) == [1.5, 0.5, 0.5])
        #expect(links.map(\.basis) == [.sameText, .named, .named])
    }

    /// A map has each office that an objective is assigned to, as the network has; a filter leaves the others out.
    @Test func anObjectiveOfSeveralOfficesTiesEachOfThem() throws {
        var plan = inventedPlan
        plan.objectives[0].offices = [OfficePart(direction: "direction:sola", role: .coOwner, text: "Sola", line: 9)]
        let graph = try PlanGraph(plan)
        func links(_ yaml: String) throws -> [String] {
            MapContent(graph, try MapDefinition(yaml: yaml).resolved(in: graph)).links.map {
                "\(graph[$0.source].id) \(graph[$0.target].id)"
            }
        }
        #expect(try links("").contains("direction:sola goal:acqua"))
        #expect(try links("directions: [sola]") == ["direction:sola goal:acqua"])
        let projected = MapContent(graph, try MapDefinition(yaml: "nodes: [direction]\nprojection: {}")).links
        #expect(projected.count == 3 && projected.allSatisfy { $0.basis != nil })
    }

    @Test func withoutDirectionsObjectivesTieTheRest() throws {
        #expect(
            try links("nodes: [programme, transversalGoal]") == ["programme:parchi goal:acqua"])
    }
}
