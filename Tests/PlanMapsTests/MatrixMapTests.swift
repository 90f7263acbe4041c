import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PlanMaps

/// Maps that are tables: marks, numbers, and lists of objectives.
@Suite struct MatrixMapTests {
    private func milan() throws -> PlanGraph {
        try PlanGraph(
            PlanOfObjectives(
                json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json"))))
    }

    private func matrix(_ yaml: String, _ graph: PlanGraph) throws -> MatrixMap {
        try #require(try PlanMap(graph, MapDefinition(yaml: yaml)).picture as? MatrixMap)
    }

    private static let sharing = "form: matrix\nrows: [direction]\ncolumns: [transversalGoal, collaboration]"

    /// Each number is what `pdo neighbours` counts, and each mark is a link of the collaboration map.
    @Test func everyMarkIsALinkAndEveryNumberTheQuerys() throws {
        let graph = try milan()
        let map = try matrix(Self.sharing, graph)
        #expect(map.hasMarks)
        for row in map.rows {
            let found = graph.neighbours(
                of: row, depth: 2, query: GraphQuery(kinds: [.transversalGoal, .collaboration]))
            #expect(map.total(ofRow: row) == Set(found.flatMap(\.neighbours).map(\.node)).count, "\(graph[row].id)")
        }
        let links = MapContent(graph, MapDefinition()).links
        var marks = 0
        for row in map.rows {
            for column in map.columns where map.link(row, column) != nil {
                marks += 1
                let link = links.first { $0.joins(row) && $0.joins(column) }
                #expect(link?.basis == map.link(row, column)?.basis && link != nil)
            }
        }
        #expect(marks == links.count && marks == 85)
        let reading = try PictureReading(PlanMap(graph, MapDefinition(yaml: Self.sharing)).svg())
        #expect(reading.surfaces.count { $0.kind == "mark" } == marks + 4, "and those of the legend")
        for total in map.columns.map(map.total(ofColumn:)) {
            #expect(reading.texts.contains { $0.words == String(total) })
        }
    }

    /// A name stands over its column's marks, and no mark is in the way of a name.
    @Test func headsStandInStepsOverTheirMarks() throws {
        for sort in ["pattern", "plan", "name"] {
            let map = try matrix(Self.sharing + "\nsort: \(sort)", milan())
            for part in map.parts {
                guard case .steps(let heads) = part.heads else {
                    Issue.record("\(part.heads)")
                    continue
                }
                for (place, column) in part.columns.enumerated() {
                    let first = part.rows.firstIndex { map.link(map.rows[$0], map.columns[column]) != nil }
                    #expect(try heads[place] < #require(first))
                }
            }
            #expect(map.parts.count == (sort == "pattern" ? 1 : map.parts.count))
        }
    }

    @Test func numbersCountObjectives() throws {
        let graph = try milan()
        let map = try matrix("form: matrix\nrows: [valueDimension]\ncolumns: [driver]", graph)
        #expect(!map.hasMarks)
        #expect(map.rows.reduce(0) { $0 + map.total(ofRow: $1) } == 159)
        #expect(map.table.rows.map(\.last) == ["65", "48", "46"])
        let words = try PictureReading(PlanMap(graph, map.context.definition).svg()).texts.map(\.words)
        for number in ["65", "48", "46", "159", "dimensioni di valore pubblico", "driver"] {
            #expect(words.contains(number), "\(number)")
        }
    }

    /// In a site a cell leads to where a page says why the two are linked, and the table has the same links; what no page
    /// says, and a file by itself, has none.
    @Test func cellsLeadToTheWords() throws {
        let graph = try milan()
        let base = "https://example.org/p"
        let map = try PlanMap(graph, MapDefinition(yaml: Self.sharing), linkBase: base)
        let links = map.table.links.joined().compactMap(\.self)
        #expect(links.count == 85 && Set(links.map(\.address)).count == 85)
        let casa = try #require(links.first { $0.address == base + "/direction/casa.html#goal-piano-aria-clima" })
        #expect(casa.name == "Casa – Piano Aria Clima: menzione nel testo, 1 obiettivo")
        let svg = try map.svg().replacing("&#45;", with: "-").replacing("&#39;", with: "'")
        for link in links {
            #expect(svg.contains("href=\"\(link.address)\""), "\(link.address)")
            #expect(svg.contains("aria-label=\"\(link.name)\"") && link.name.count < 120, "\(link.name)")
        }
        let numbers = try PlanMap(
            graph, MapDefinition(yaml: "form: matrix\nrows: [valueDimension]\ncolumns: [driver]"), linkBase: base)
        let table = numbers.table
        for (row, links) in zip(table.rows, table.links) {
            for (cell, link) in zip(row, links) {
                #expect(link.map { $0.name.hasPrefix(cell + ": ") } ?? true)
                #expect(link.map { $0.address.contains("/value/") && $0.address.contains("#driver-") } ?? true)
            }
            #expect(links.count { $0 != nil } == row.dropFirst().dropLast().count { !$0.isEmpty })
        }
        for (yaml, base) in [("rows: [programme]\ncolumns: [transversalGoal]", base as String?), (Self.sharing, nil)] {
            let yaml = yaml.hasPrefix("form") ? yaml : "form: matrix\n" + yaml
            let map = try PlanMap(graph, MapDefinition(yaml: yaml), linkBase: base)
            #expect(map.table.links.isEmpty)
            #expect(try !map.svg().contains("html#"))
        }
    }

    /// Goals among columns of numbers stand where their weight puts them, and objectives are rows too.
    @Test(arguments: [
        "rows: [direction, programme]\ncolumns: [transversalGoal, driver]",
        "rows: [direction]\ncolumns: [driver, transversalGoal, valueDimension]",
        "rows: [objective]\ncolumns: [direction]", "rows: [transversalGoal]\ncolumns: [direction]",
        "rows: [collaboration]\ncolumns: [transversalGoal]",
        "rows: [direction]\ncolumns: [direction, transversalGoal]",
    ])
    func otherKindsAreSoundToo(kinds: String) throws {
        let graph = try milan()
        for page in ["slide", "A4"] {
            let map = try PlanMap(graph, MapDefinition(yaml: "form: matrix\n\(kinds)\npage: \(page)"))
            for number in 1...map.pageCount { try expectSound(map.page(number)) }
            #expect(!map.longDescription.contains("159 in nessuna"))
        }
    }

    /// What a table of the plan ties is in the years of its objectives.
    @Test func programmesHaveYearsToo() throws {
        let map = try PlanMap(milan(), MapDefinition(yaml: "form: objectives\nthrough: [programme]"))
        let list = try #require(map.picture as? ObjectivesMap)
        #expect(list.contributors.allSatisfy { $0.holds.contains(true) })
        for number in 1...map.pageCount { try expectSound(map.page(number)) }
    }

    /// Every collaboration of several directions has its section, with each objective once for each direction.
    @Test func theListHasEachObjectiveThatIsShared() throws {
        let graph = try milan()
        let map = try PlanMap(graph, MapDefinition(yaml: "form: objectives"))
        let list = try #require(map.picture as? ObjectivesMap)
        #expect(list.sections.count == graph.plan.collaborations.count)
        for section in list.sections {
            let shared = graph.structure.edges(at: section.thing).map(\.neighbour).filter {
                graph[$0].kind == .objective
            }
            let listed = section.groups.flatMap(\.contributors).flatMap(\.objectives)
            #expect(Set(listed) == Set(shared) && listed.count == shared.count, "\(graph[section.thing].id)")
            for contributor in section.groups.flatMap(\.contributors) { #expect(!contributor.evidence.isEmpty) }
        }
        let words = try (1...map.pageCount).flatMap { try PictureReading(map.page($0).svg()).texts.map(\.words) }
        for section in list.sections { #expect(words.contains { graph[section.thing].pictureName.hasPrefix($0) }) }
    }

    /// What a map of things with several directions leaves out is listed after it, all of it.
    @Test func whatOneDirectionHasIsListed() throws {
        let graph = try milan()
        let map = try PlanMap(
            graph,
            MapDefinition(
                yaml: "nodes: [direction, programme]\ncolumns: [direction, programme]\nminimumLinks: 2"))
        let picture = try #require(map.picture as? CollaborationMap)
        let drawn = Set(picture.bars.flatMap(\.nodes))
        let listed = picture.singles.flatMap(\.things)
        #expect(drawn.count == 19 && listed.count == 39 && drawn.isDisjoint(with: listed))
        for single in picture.singles {
            for thing in single.things {
                let directions = graph.neighbours(of: thing, depth: 2, query: GraphQuery(kinds: [.direction]))
                #expect(directions.flatMap(\.neighbours).map(\.node) == [single.direction])
            }
        }
    }

    /// A person's word is told of in every picture in which everything has its place.
    @Test(arguments: ["", sharing, "form: objectives", "form: losses", "form: years\nthrough: [transversalGoal]"])
    func declaredLinksAreCounted(yaml: String) throws {
        var plan = inventedPlan
        plan.objectives[0].contributions[0].basis = .declared
        plan.collaborations[0].objectives[0].basis = .declared
        plan.declarations = [
            Declaration(subject: "objective:casa/1", target: "goal:acqua", verdict: .yes, reason: "Lo sappiamo."),
            Declaration(
                subject: "objective:casa/1", target: "collaboration:tetti", verdict: .yes, reason: "Lo sappiamo."),
        ]
        let words = try PictureReading(PlanMap(PlanGraph(plan), MapDefinition(yaml: yaml)).svg()).texts.map(\.words)
        #expect(words.joined(separator: " ").contains("dichiarat"), "\(words.suffix(3))")
    }

    /// One row for each reason, however long and many paths are.
    @Test func pathsAreSound() throws {
        let graph = try milan()
        func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }
        for (from, to) in [
            ("direction:casa", "direction:mobilita"), ("direction:cultura", "direction:educazione"),
            ("objective:casa/1", "goal:piano-aria-clima"), ("programme:politiche-energetiche", "direction:casa"),
        ] {
            let answer = graph.answer(PathsRequest(from: try node(from), to: try node(to)))
            let map = try PlanMap(graph, answer)
            for number in 1...map.pageCount { try expectSound(map.page(number)) }
        }
    }
}
