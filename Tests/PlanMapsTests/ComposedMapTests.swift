import Foundation
import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// Pictures in which everything has its place.
@Suite struct ComposedMapTests {
    static let definitions = [
        "",
        "nodes: [transversalGoal, direction, strategicDimension]\n"
            + "columns: [transversalGoal, direction, strategicDimension]",
        "nodes: [direction, collaboration]\ncolumns: [direction, collaboration]",
        "form: years\nthrough: [transversalGoal]", "form: years\nthrough: [transversalGoal, collaboration]",
        "form: combinations\nthrough: [transversalGoal]", "form: combinations\nthrough: [collaboration]", "form: years",
        "form: losses", "form: contributors\neach: transversalGoal", "form: contributors\neach: collaboration",
        "form: partners\neach: direction",
        "nodes: [direction]\nprojection: {}",
        "form: matrix\nrows: [direction]\ncolumns: [transversalGoal, collaboration]",
        "form: matrix\nrows: [valueDimension]\ncolumns: [driver]",
        "form: matrix\nrows: [direction]\ncolumns: [driver, valueDimension, programme]", "form: objectives",
        "nodes: [direction, programme]\ncolumns: [direction, programme]\nminimumLinks: 2",
    ]

    private static let (years, combinations) = (definitions[3], definitions[5])

    private func milan() throws -> PlanGraph {
        try PlanGraph(
            PlanOfObjectives(
                json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json"))))
    }

    private func maps(_ yaml: String, _ graph: PlanGraph) throws -> [PlanMap] {
        let definition = try MapDefinition(yaml: yaml)
        guard let kind = definition.each else { return [try PlanMap(graph, definition)] }
        return try graph.graph.nodeIndices.filter { graph[$0].kind == kind }.prefix(2)
            .map { try PlanMap(graph, definition.focused(on: [$0])) }
    }

    @Test(arguments: ["screen", "A3", "poster"])
    func largerSheetsAreSound(page: String) throws {
        for yaml in ["", Self.years, "form: losses", "nodes: [direction]\nprojection: {}"] {
            try everySheetOfMilansPlanIsSound(yaml: yaml, page: page)
        }
    }

    @Test(arguments: definitions, ["slide", "A4"])
    func everySheetOfMilansPlanIsSound(yaml: String, page: String) throws {
        for map in try maps("\(yaml)\npage: \(page)", milan()) {
            for number in 1...map.pageCount { try expectSound(map.page(number)) }
            if page == "screen" { #expect(map.pageCount == 1) }
        }
    }

    @Test(arguments: definitions, [4, 26, 60, 300])
    func plansOfAllSizesMakeSoundSheets(yaml: String, directions: Int) throws {
        let graph = try PlanGraph(LargePlan(directions: directions).plan)
        for map in try maps(yaml, graph) {
            for number in Set([1, map.pageCount]) { try expectSound(map.page(number)) }
            #expect(map.pageCount <= 1 + directions, "\(map.pageCount) sheets")
        }
    }

    @Test func aPaperIsOfItsSizeAndASlideOfItsOwn() throws {
        let graph = try milan()
        func size(_ page: String) throws -> String {
            let svg = try PlanMap(graph, MapDefinition(yaml: Self.years + "\npage: \(page)")).svg()
            return try String(#require(svg.firstMatch(of: /width="([0-9.]+pt" height="[0-9.]+pt)"/)).1)
        }
        #expect(try size("slide") == "960pt\" height=\"540pt")
        #expect(try size("A4") == "595pt\" height=\"842pt")
        #expect(try size("A3") == "1191pt\" height=\"842pt")
    }

    /// Every number above the rows is what `pdo neighbours GOAL --kind direction --depth 2 --year YEAR` counts.
    @Test func goalsHaveAsManyDirectionsInAYearAsTheQueryFinds() throws {
        let graph = try milan()
        let map = try PlanMap(graph, MapDefinition(yaml: Self.years))
        let support = try #require(map.picture as? SupportMap)
        #expect(support.things.count == 5)
        for goal in support.things {
            for (place, year) in graph.plan.years.enumerated() {
                let found = graph.neighbours(
                    of: goal, depth: 2, query: GraphQuery(kinds: [.direction], years: [year]))
                #expect(
                    support.directionCounts(of: goal)[place] == Set(found.flatMap(\.neighbours).map(\.node)).count,
                    "\(graph[goal].id) \(year)")
            }
        }
        let counts = support.things.map(support.directionCounts)
        #expect(counts.prefix(3) == [[15, 15, 8], [12, 12, 8], [6, 3, 0]])
        let words = try PictureReading(map.svg()).texts.map(\.words)
        for number in counts.joined() { #expect(words.contains(String(number))) }
    }

    @Test func eachDirectionWithAGoalIsInOneCombination() throws {
        let graph = try milan()
        let map = try PlanMap(graph, MapDefinition(yaml: Self.combinations))
        let combinations = try #require(map.picture as? CombinationsMap)
        let directions = combinations.rows.flatMap(\.directions)
        #expect(Set(directions).count == directions.count)
        for row in combinations.rows {
            for direction in row.directions {
                let goals = graph.neighbours(
                    of: direction, depth: 2, query: GraphQuery(kinds: [.transversalGoal])
                ).flatMap(\.neighbours).map(\.node)
                #expect(Set(goals) == Set(row.things.map { combinations.things[$0] }), "\(graph[direction].id)")
            }
        }
        #expect(combinations.rows.first?.directions.count == 8)
    }

    /// By going through all pairs of directions and what each has.
    @Test func lossesAreThoseOfAllPairs() throws {
        let graph = try milan()
        let losses = try #require(try PlanMap(graph, MapDefinition(yaml: "form: losses")).picture as? LossesMap)
        var held: [NodeIndex: Set<NodeIndex>] = [:]
        for link in MapContent(graph, MapDefinition()).links { held[link.source, default: []].insert(link.target) }
        let directions = held.keys.sorted()
        var (pairs, only, partners) = ([NodeIndex: Int](), [NodeIndex: Int](), [NodeIndex: [Set<NodeIndex>]]())
        for (place, one) in directions.enumerated() {
            for other in directions[(place + 1)...] {
                let common = (held[one] ?? []).intersection(held[other] ?? [])
                for thing in common { pairs[thing, default: 0] += 1 }
                if common.count == 1, let thing = common.first { only[thing, default: 0] += 1 }
                for direction in [one, other] where !common.isEmpty { partners[direction, default: []].append(common) }
            }
        }
        #expect(losses.rows.count == pairs.count)
        for row in losses.rows {
            #expect(row.pairs == pairs[row.thing] && row.onlyPairs == only[row.thing] ?? 0, "\(graph[row.thing].id)")
            let left = directions.filter { partners[$0]?.allSatisfy { $0 == [row.thing] } ?? false }
            #expect(row.left == left, "\(graph[row.thing].id)")
        }
        #expect(losses.rows.first.map { [$0.onlyPairs, $0.pairs] } == [51, 105])
        #expect(losses.pairCount == partners.values.reduce(0) { $0 + $1.count } / 2)
    }

    @Test func objectivesAndContributorsAreThoseOfEachYear() throws {
        let graph = try milan()
        let lifetimes = try #require(try PlanMap(graph, MapDefinition(yaml: "form: years")).picture as? LifetimesMap)
        for (place, year) in graph.plan.years.enumerated() {
            let found = graph.selection(GraphQuery(years: [year])).objectives.count
            #expect(lifetimes.rows.reduce(0) { $0 + $1.count(in: place) } == found, "\(year)")
        }
        for map in try maps("form: contributors\neach: transversalGoal", graph) {
            let contributors = try #require(map.picture as? ContributorsMap)
            let goal = try #require(contributors.context.focus.first)
            let counts = graph.plan.years.map { year in
                Set(
                    graph.neighbours(of: goal, depth: 2, query: GraphQuery(kinds: [.direction], years: [year]))
                        .flatMap(\.neighbours).map(\.node)
                ).count
            }
            #expect(contributors.directionCounts == counts, "\(graph[goal].id)")
        }
    }

    @Test func rowsStandInTheOrderThatIsAskedFor() throws {
        let graph = try milan()
        func names(_ sort: String) throws -> [String] {
            let map = try PlanMap(graph, MapDefinition(yaml: Self.years + "\nsort: \(sort)"))
            return try PictureReading(map.svg()).texts.filter { $0.kind == "direction" }.map(\.words)
        }
        #expect(try names("pattern").prefix(2) == ["Casa", "Centrale Unica Appalti"])
        #expect(try names("plan").prefix(2) == ["Segreteria Generale", "Direzione Generale"])
        let byName = try names("name")
        #expect(byName.prefix(2) == ["Autorità di Gestione Piani", "Autorizzazioni – SUAP"])
        let places = ["Demanio e Patrimonio", "DG – Supporto al Sindaco", "Direzione Generale"].map(byName.firstIndex)
        #expect(places == places.compactMap(\.self).sorted())
        #expect(try Set(names("plan")) == Set(byName))
    }
}

/// A plan with as many directions as one wants: each serves some of seven goals, for some of four years, and has part in
/// some collaborations; the same each time.
struct LargePlan {
    let plan: PlanOfObjectives

    init(directions count: Int) {
        let years = [2030, 2031, 2032, 2033]
        let names = ["Acqua", "Mobilità e trasporti", "Casa per tutti", "Bilancio partecipato e trasparenza", "Clima"]
        let goals = (0..<7).map { number in
            TransversalGoal(
                id: "goal:g\(number)", name: "\(names[number % names.count]) \(number)",
                acronym: number == 1 ? "MT" : nil, line: number + 1)
        }
        let programmes = (0..<(2 * count)).map {
            Programme(id: "programme:p\($0)", name: "Programma numero \($0) di cura", crossProgramme: false, line: 50)
        }
        func categories(_ kind: String, _ letter: String, _ count: Int) -> [MatrixCategory] {
            (0..<count).map { MatrixCategory(id: "\(kind):\(letter)\($0)", name: "Voce di cura \($0)", line: 60) }
        }
        var objectives: [Objective] = []
        for direction in 0..<count {
            for number in 1...(1 + direction * 7 % 12) {
                let last = years.count - (direction + number) % years.count
                let texts = Dictionary(
                    uniqueKeysWithValues: years.prefix(last).map { year in
                        (
                            year,
                            "Testo \(number % 5 == 0 ? 0 : direction) con parole che lo dicono, \(year % (number + 1))"
                        )
                    })
                let goal = (direction * direction + number) % 11
                objectives.append(
                    Objective(
                        id: "objective:d\(direction)/\(number)", direction: "direction:d\(direction)",
                        code: "\(number)", line: 100 + objectives.count, texts: texts,
                        matrixRows: [
                            MatrixRow(
                                programme: programmes[(direction * 3 + number * number) % programmes.count].id,
                                valueDimension: "value:v\(number % 3)", driver: "driver:d\((direction + number) % 4)",
                                text: "Testo", line: 90)
                        ],
                        contributions: goal < goals.count
                            ? [
                                Contribution(
                                    target: goals[goal].id, basis: .theme,
                                    evidence: [
                                        Evidence(text: "parole", line: 100, years: Array(years.prefix(last)))
                                    ])
                            ] : []))
            }
        }
        let collaborations = (0..<(count / 2)).map { number -> Collaboration in
            let members = (0...(1 + number % 4)).map { (number * 3 + $0 * 5) % count }
            return Collaboration(
                id: "collaboration:c\(number)", name: "Collaborazione numero \(number) fra uffici della città",
                objectives: [],
                participants: Set(members).sorted().map {
                    Participant(
                        direction: "direction:d\($0)", role: .partner, basis: .named,
                        evidence: [Evidence(text: "con noi", line: 100, years: years)])
                })
        }
        plan = PlanOfObjectives(
            title: "Piano della Performance 2030–2033", municipality: "Città metropolitana di Rocca",
            source: "Città metropolitana di Rocca, Piano della Performance 2030–2033", years: years,
            transversalGoals: goals,
            directions: (0..<count).map {
                Direction(
                    id: "direction:d\($0)", name: "Direzione \(names[$0 % names.count]) e servizi generali \($0)",
                    line: 10 + $0)
            }, objectives: objectives, programmes: programmes, valueDimensions: categories("value", "v", 3),
            drivers: categories("driver", "d", 4), collaborations: collaborations)
    }
}
