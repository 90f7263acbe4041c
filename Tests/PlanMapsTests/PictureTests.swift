import Foundation
import Graphviz
import Plan
import PlanGraph
import PlanWording
import Testing

@testable import PlanMaps

@Suite struct PictureTests {
    private func svg(_ yaml: String = "", _ language: Language = .italian, linkBase: String? = nil) throws -> String {
        try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: yaml), language: language, linkBase: linkBase).svg()
    }

    @Test func everyNameAndQuotationIsInThePicture() throws {
        let words = try SVGReading(svg()).words
        for text in [
            "Verde \\N", "«Casa»", "Acqua & <Città>", "Tetti --> verdi", "Piano <2031> & \"oltre\"",
            "Fonte: Atto \\N 5.", "Senza legami in questa mappa: Sola.", "1 obiettivo trasversale", "2 direzioni",
            "«con noi» (riga 7; 2031)",
        ] {
            #expect(words.contains(text), "\(text)")
        }
        #expect(try svg("", .english).contains("No links on this map: Sola."))
    }

    @Test func screenReadersAreToldWhatIsShown() throws {
        let svg = try svg("title: Prova & \"prova\"")
        #expect(svg.contains("role=\"img\"") && svg.contains("lang=\"it\""))
        #expect(svg.contains("<title id=\"map-title\">Prova &amp; &quot;prova&quot;</title>"))
        #expect(
            svg.contains(
                "<desc id=\"map-description\">2 direzioni, 1 obiettivo trasversale, 1 collaborazione e 4 legami; con più legami: Acqua &amp; &lt;Città&gt; (2), Tetti --&gt; verdi (2)."
            ))
        #expect(svg.contains("@media (prefers-color-scheme:dark)"))
        #expect(svg.contains("id=\"direction:casa\""))
    }

    @Test func signsThatXMLDoesNotAllowAreLeftOut() throws {
        var plan = inventedPlan
        plan.source = "a\u{1}b"
        let graph = try PlanGraph(plan)
        let map = try PlanMap(graph, MapDefinition())
        #expect(try !map.svg().unicodeScalars.contains("\u{1}"))
        #expect(!map.table.html(title: "a\u{1}", description: "", language: "it").unicodeScalars.contains("\u{1}"))
    }

    @Test func aLongTitleIsBrokenIntoLines() throws {
        let title = (1...60).map { "parola\($0)" }.joined(separator: " ")
        let svg = try svg("page: A4\ntitle: \(title)")
        let size = try #require(svg.firstMatch(of: /width="([0-9]+)pt" height="([0-9]+)pt"/))
        #expect([Int(size.1) ?? 0, Int(size.2) ?? 0].sorted().first ?? 0 >= 594)
    }

    @Test func whatIsNotSaidByTheYearsShownIsSaidByThePlan() throws {
        var plan = inventedPlan
        plan.years = [2031, 2032, 2033]
        plan.objectives[1].texts[2033] = "di nuovo"
        let map = try PlanMap(PlanGraph(plan), MapDefinition(yaml: "form: years\nyears: [2031, 2032]"))
        #expect(map.table.rows[1].last == "in pausa")
    }

    @Test func anAnswerSaysNothingOfWhatItDidNotLookFor() throws {
        let graph = try PlanGraph(inventedPlan)
        let start = try #require(graph.node(withID: "direction:casa"))
        let edge = try #require(graph.structure.edges(at: start).first { graph[$0.neighbour].kind == .objective }).edge
        let map = try PlanMap(graph, edges: [edge], focus: [start], title: "Casa")
        #expect(!map.longDescription.contains("non risultano legami"))
    }

    @Test func aMatrixSaysHowManyObjectivesItCounts() throws {
        let map = try PlanMap(
            PlanGraph(inventedPlan), MapDefinition(yaml: "form: matrix\nrows: [direction]\ncolumns: [transversalGoal]"))
        #expect(map.longDescription.contains("Su 4 obiettivi, 1 in nessuna."))
    }

    @Test func hubsBelowEachOtherDifferInColour() throws {
        var plan = inventedPlan
        plan.collaborations = (1...9).map { number in
            var collaboration = inventedPlan.collaborations[0]
            collaboration.id = "collaboration:tetti-\(number)"
            collaboration.name = "Tetti \(number)"
            return collaboration
        }
        let svg = try PlanMap(PlanGraph(plan), MapDefinition(yaml: "engine: dot")).svg()
        let lines = svg.matches(of: /<ellipse fill="#f6f4ee" stroke="(#[0-9a-f]+)"[^>]*cy="([-0-9.]+)"/)
            .sorted { (Double($0.2) ?? 0) < (Double($1.2) ?? 0) }.map(\.1).filter { $0 != "#555555" }
        #expect(lines.count == 9)
        for (place, line) in lines.enumerated() { #expect(!lines[(place + 1)...].prefix(3).contains(line), "\(lines)") }
    }

    /// Lines have no direction, and where there are none, there is none either.
    @Test(arguments: ["", "form: years", "form: matrix\nrows: [direction]\ncolumns: [transversalGoal]"])
    func inDOTMapsAreGraphsWithoutDirection(yaml: String) throws {
        let dot = try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: yaml)).dot()
        #expect(dot.hasPrefix("graph \"map\" {\n"))
    }

    /// On other nodes than objectives the document's words stand under the pointer only.
    @Test func onlyObjectivesQuoteWhatTiesThemToTheFocus() throws {
        func quoting(_ yaml: String) throws -> [String] {
            try SVGReading(svg(yaml)).shapes.filter { $0.lines.contains { $0.text.contains("riga") } }.map(\.identifier)
        }
        #expect(try quoting("focus: [casa]").isEmpty)
        #expect(try quoting("focus: [acqua]").isEmpty)
        #expect(
            try quoting("nodes: [direction, objective, transversalGoal]\nfocus: [acqua]").sorted()
                == ["objective:casa.1", "objective:verde.1", "objective:verde.2"])
    }

    @Test func filtersAreToldInThePicture() throws {
        let words = try SVGReading(svg("years: [2032]")).words
        #expect(words.contains("Filtri: anno 2032. Fuori dal disegno: 2 legami; Tetti --> verdi."))
    }

    /// One link is what every node of a network has; in a matrix the number is of cells, and said otherwise.
    @Test func theLeastNumberOfLinksIsAFilterToo() throws {
        func notes(_ yaml: String) throws -> String {
            try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: yaml), language: .english).longDescription
        }
        #expect(try notes("minimumLinks: 2\nengine: dot").contains(" Filters: at least 2 links. "))
        // What a map with bars leaves out is on its last sheets.
        #expect(try !notes("minimumLinks: 2").contains("Filters: "))
        #expect(try !notes("minimumLinks: 1").contains("Filters: "))
        let matrix = "form: matrix\nrows: [direction]\ncolumns: [transversalGoal, driver]\nminimumLinks: 2"
        #expect(try !notes(matrix).contains("at least"))
    }

    @Test func nodesLeadToTheirPages() throws {
        let svg = try svg(linkBase: "https://example.org/piano")
        #expect(svg.contains("<a href=\"https://example.org/piano/direction/casa.html\""))
        #expect(throws: GraphvizError.self) { try self.svg(linkBase: "javascript:alert(1)") }
    }

    @Test(arguments: [
        ("A4", 595, 841), ("A3", 841, 1190), ("poster", 1683, 2383),
    ]) func pagesHaveTheirSize(page: String, short: Int, long: Int) throws {
        let svg = try svg("page: \(page)\nengine: dot")
        let size = try #require(svg.firstMatch(of: /width="([0-9]+)pt" height="([0-9]+)pt"/))
        let sides = [Int(size.1) ?? 0, Int(size.2) ?? 0].sorted()
        #expect(abs(sides[0] - short) <= 1 && abs(sides[1] - long) <= 1, "\(sides)")
    }

    @Test(arguments: [
        "form: years", "form: matrix\nrows: [direction]\ncolumns: [transversalGoal]",
        "form: matrix\nrows: [objective]\ncolumns: [direction]", "nodes: [objective, programme]\nclusters: direction",
        "nodes: [direction]\nprojection: {}", "nodes: [direction, driver]\nengine: twopi",
        "nodes: [direction, driver]\nengine: circo", "nodes: [direction, driver]\nengine: sfdp",
        "nodes: [objective, programme]\nclusters: programme\nengine: osage",
        "nodes: [objective, programme]\nengine: patchwork",
        "nodes: [direction, programme]\norientation: vertical\nengine: dot",
        "columns: [direction, [transversalGoal, collaboration]]\nnodes: [direction, transversalGoal, collaboration]\norientation: vertical",
        "labels: full\nwrap: 12\nsize: none\ncolour: kind", "size: objectives",
    ]) func everyFormIsDrawn(yaml: String) throws {
        let first = try svg(yaml)
        let reading = try SVGReading(first)
        #expect(Set(reading.identifiers).count == reading.identifiers.count)
        #expect(try svg(yaml) == first)
    }

    @Test func theSameBytesFromManyTasks() async throws {
        let first = try svg()
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try svg() } }
            for try await svg in group { #expect(svg == first) }
        }
    }

    @Test func aPlanWithoutGoalsOrCollaborationsMakesNoMap() throws {
        var bare = inventedPlan
        bare.collaborations = []
        bare.objectives = []
        #expect(throws: MapError.empty) { try PlanMap(PlanGraph(bare)) }
    }

    @Test func whatWouldTakeTooLongIsRefused() throws {
        var plan = inventedPlan
        plan.objectives = (1...4_000).map { number in
            var objective = plan.objectives[0]
            objective.id = "objective:verde/\(number)"
            objective.code = "\(number)"
            return objective
        }
        plan.collaborations = []
        let graph = try PlanGraph(plan)
        let map = try PlanMap(graph, MapDefinition(yaml: "nodes: [objective, driver, direction]\nengine: neato"))
        #expect(throws: MapError.tooLarge(engine: .neato, nodes: 4_002, links: 8_000)) { try map.svg() }
    }

    @Test func tablesSayWhatThePictureShows() throws {
        let map = try PlanMap(PlanGraph(inventedPlan))
        #expect(map.table.rows.count == 4)
        #expect(map.table.rows.allSatisfy { $0.count == map.table.header.count })
        #expect(map.table.markdown.contains("| Direzione «Casa» | direzione | Tetti --> verdi | collaborazione | 1 |"))
        #expect(map.table.html(title: "<T>", description: "d", language: "it").contains("<h1>&lt;T&gt;</h1>"))
        #expect(map.table.csv.hasPrefix("da,tipo,a,tipo,obiettivi,base,parole del documento,righe\n"))
        let years = try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: "form: years"))
        #expect(years.table.rows[0].suffix(2) == ["nel primo anno", "modificato"])
        #expect(years.table.rows[1].suffix(2) == ["nel primo anno", "non più previsto"])
    }
}
