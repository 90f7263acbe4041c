import Foundation
import Plan
import PlanGraph
import PlanWording
import Testing

@testable import PlanMaps

/// Two plans side by side. Each test makes its plans from short lists, so that what became of each objective is known.
@Suite struct ComparisonMapTests {
    private typealias Entry = (direction: String, number: Int, text: String)

    /// A text like no other topic's.
    private static func text(_ topic: Int) -> String {
        (0..<10).map { "parola\($0)tema\(topic)" }.joined(separator: " ")
    }

    private static func graph(
        _ entries: [Entry], title: String = "Piano", years: [Int] = [2030, 2031], municipality: String = "Prova",
        source: String = "Atto", names: [String: String] = [:]
    ) throws -> PlanGraph {
        var directions: [String] = []
        for entry in entries where !directions.contains(entry.direction) { directions.append(entry.direction) }
        return try PlanGraph(
            PlanOfObjectives(
                title: title, municipality: municipality, source: source, years: years,
                directions: directions.map {
                    Direction(id: "direction:" + $0, name: names[$0] ?? "Direzione " + $0.uppercased(), line: 1)
                },
                objectives: entries.enumerated().map { place, entry in
                    Objective(
                        id: "objective:\(entry.direction)/\(entry.number)", direction: "direction:" + entry.direction,
                        code: "\(entry.number)", line: place + 1, texts: [years.first ?? 0: entry.text])
                }))
    }

    private static func map(
        _ old: PlanGraph, _ new: PlanGraph, directions: [String] = [], language: Language = .english
    ) throws -> PlanMap {
        try PlanMap(PlanComparison(from: old, to: new), directions: directions, language: language)
    }

    /// One of each status: a/1 unchanged, a/2 changed and renumbered, a/3 to b, a/4 ended; b/1 to a and changed; c only
    /// in the old plan, its objective ended; d only in the new one; a/9 started.
    private static func both() throws -> (old: PlanGraph, new: PlanGraph) {
        (
            try graph(
                [
                    ("a", 1, text(1)), ("a", 2, text(2)), ("a", 3, text(3)), ("a", 4, text(4)), ("b", 1, text(5)),
                    ("c", 1, text(6)),
                ], title: "Vecchio <1>", source: "Atto 1"),
            try graph(
                [
                    ("a", 1, text(1)), ("a", 5, text(2) + " in più"), ("a", 8, text(5) + " & oltre"), ("a", 9, text(7)),
                    ("b", 2, text(3)), ("d", 1, text(8)),
                ], title: "Nuovo \"2\"", source: "Atto 2")
        )
    }

    private static func check(_ map: PlanMap) throws {
        try expectSound(map)
        #expect(try map.svg() == map.svg())
        #expect(map.table.rows.allSatisfy { $0.count == map.table.header.count })
    }

    @Test func everyFateIsInTheTable() throws {
        let (old, new) = try Self.both()
        let map = try Self.map(old, new)
        #expect(map.table.header == ["direction", "number", "objective", "Vecchio <1>", "Nuovo \"2\""])
        let rows = map.table.rows.map { [$0[0], $0[1], $0[3], $0[4]] }
        #expect(
            rows == [
                ["Direzione A", "1", "in the earlier plan", "unchanged"],
                ["Direzione A", "2 → 5", "in the earlier plan", "changed (number 2 before)"],
                ["Direzione A", "3", "in the earlier plan", "moved to another direction (Direzione B, number 2)"],
                ["Direzione A", "4", "in the earlier plan", "no longer planned"],
                ["Direzione A", "8", "", "moved here, changed (Direzione B, number 1)"],
                ["Direzione A", "9", "", "new"],
                ["Direzione B", "1", "in the earlier plan", "moved to another direction (Direzione A, number 8)"],
                ["Direzione B", "2", "", "moved here, unchanged (Direzione A, number 3)"],
                ["Direzione C", "1", "in the earlier plan", "no longer planned"],
                ["Direzione D", "1", "", "new"],
            ])
        #expect(map.table.rows[1][2] == Self.text(2) + " {+in più+}")
        try Self.check(map)
    }

    @Test func thePictureSaysWhatTheTableSays() throws {
        let (old, new) = try Self.both()
        let map = try Self.map(old, new)
        let words = try SVGReading(map.svg()).words
        for text in [
            "Vecchio <1>", "Nuovo \"2\"", "6 objectives: 2 unchanged, 2 changed,", "2 new, 2 no longer planned;",
            "2 moved to another direction", "{+in più+}", "{+& oltre+}",
            "Nuovo \"2\", moved to another direction (Direzione B, number 2): 3. " + Self.text(3),
            "→ moved to another direction", "← moved here, unchanged", "≠← moved here, changed", "only in Vecchio <1>",
            "only in Nuovo \"2\"", "in both", "Sources: Atto 1; Atto 2.",
        ] {
            #expect(words.contains(text), "\(text)")
        }
        #expect(map.summary == "4 directions and 8 objectives: Vecchio <1> → Nuovo \"2\"")
        #expect(map.longDescription.contains("2 moved to another direction"))
    }

    /// The squares of the picture are the rows of the table, with the number that the objective has now.
    @Test func aSquareHasTheNumberOfItsObjective() throws {
        let (old, new) = try Self.both()
        let map = try Self.map(old, new)
        let squares = try PictureReading(map.svg()).texts.filter { $0.kind == "square" }.map(\.words)
        #expect(squares == ["1", "5≠", "3→", "4", "8≠←", "9", "1→", "2←", "1", "1"])
        #expect(squares.count == map.table.rows.count)
    }

    @Test func aBarSaysHowManyRemain() throws {
        let (old, new) = try Self.both()
        let texts = try PictureReading(Self.map(old, new).svg()).texts.map(\.words)
        #expect(texts.filter { $0.contains(/^\d+ of \d+$/) || $0 == "new" } == ["2 of 4", "0 of 1", "0 of 1", "new"])
    }

    @Test func oneDirectionIsShownWithWhatCameAndWent() throws {
        let (old, new) = try Self.both()
        let map = try Self.map(old, new, directions: ["direction:b"])
        let words = try SVGReading(map.svg()).words
        #expect(words.contains("1 came from another direction, 1 moved to another"))
        #expect(words.contains("Filters: direction B."))
        #expect(map.table.rows.count == 2 && map.summary.hasPrefix("1 direction and 2 objectives:"))
        for status in [", new:", ", no longer planned:"] {
            #expect(!words.contains(status), "\(status)")
        }
        try Self.check(map)
        #expect(throws: MapError.empty) { try Self.map(old, new, directions: ["direction:e"]) }
    }

    @Test func columnsAreToldApart() throws {
        func headings(_ old: PlanGraph, _ new: PlanGraph) throws -> [String] {
            let map = try Self.map(old, new)
            try Self.check(map)
            return Array(map.table.header.suffix(2))
        }
        let entries: [Entry] = [("a", 1, Self.text(1))]
        let plan = try Self.graph(entries)
        #expect(try headings(plan, Self.graph(entries, years: [2031, 2032])) == ["2030–2031", "2031–2032"])
        #expect(try headings(plan, Self.graph(entries, years: [2030])) == ["2030–2031", "2030"])
        #expect(try headings(plan, Self.graph(entries, years: [2030, 2033])) == ["2030–2031", "2030, 2033"])
        #expect(try headings(plan, Self.graph(entries, municipality: "Altra")) == ["Prova", "Altra"])
        #expect(try headings(plan, plan) == ["2030–2031, before", "2030–2031, after"])
        let long = String(repeating: "parola ", count: 30)
        #expect(
            try headings(Self.graph(entries, title: long + "a"), Self.graph(entries, title: long + "b", years: [2030]))
                == ["2030–2031", "2030"])
        #expect(
            try headings(
                Self.graph(entries, title: "", years: [Int.max, Int.min]), Self.graph(entries, title: "b"))
                == ["\(Int.max), \(Int.min)", "2030–2031"])
    }

    @Test func aDirectionThatIsRenamedHasBothNames() throws {
        let entries: [Entry] = [("a", 1, Self.text(1))]
        let map = try Self.map(
            Self.graph(entries), Self.graph(entries, title: "Altro", names: ["a": "Direzione Acqua"]))
        #expect(map.table.rows[0][0] == "Direzione A → Direzione Acqua")
        #expect(try SVGReading(map.svg()).words.contains("Direzione A → Direzione Acqua"))
    }

    @Test func plansWithNothingInCommon() throws {
        let map = try Self.map(
            Self.graph([("a", 1, Self.text(1)), ("b", 1, Self.text(2))], years: [2030]),
            Self.graph([("c", 1, Self.text(3)), ("b", 1, Self.text(4))], years: [2031]))
        #expect(map.table.rows.map { $0[4] } == ["no longer planned", "no longer planned", "new", "new"])
        #expect(map.table.rows.map { $0[0].last } == ["A", "B", "B", "C"])
        try Self.check(map)
    }

    @Test func manyObjectivesLongNamesAndLargeNumbers() throws {
        let entries = (0..<60).map { ("a", $0 * 997 + 1, Self.text($0)) as Entry }
        let name = "Direzione " + (0..<40).map { "Nome\($0)" }.joined(separator: " ")
        let unbroken = String(repeating: "Nome", count: 40)
        let old = try Self.graph(
            entries + [("b", 1, Self.text(70)), ("c", Int.max, Self.text(71))], title: name,
            names: ["a": name, "b": unbroken, "c": name])
        let new = try Self.graph(
            entries.map { ("a", $0.number + 100_000, $0.text + " altro") } + [("b", Int.min, Self.text(71) + " altro")],
            title: "Nuovo", names: ["a": name + " e altro", "b": "B"])
        let map = try Self.map(old, new)
        #expect(map.table.rows.count { $0[4].hasPrefix("changed (number") } == 60)
        try Self.check(map)
    }

    @Test func yearsOfOnePlanAreComparedToo() throws {
        var plan = try Self.graph([("a", 1, Self.text(1)), ("a", 2, Self.text(2))], years: [2030, 2031, 2032]).plan
        plan.objectives[0].texts[2031] = Self.text(1)
        plan.objectives[1].texts[2032] = Self.text(2)
        let map = try PlanMap(try PlanGraph(plan).comparison(from: 2030, to: 2031), language: .english)
        #expect(map.table.rows.map { $0[4] } == ["unchanged", "paused"])
        #expect(map.table.header.suffix(2) == ["2030", "2031"])
        #expect(!map.longDescription.contains("60 %") && map.longDescription.contains("Source: Atto."))
    }

    /// Plans by chance, drawn: each objective of a plan has a square with its number in that plan's column.
    @Test(arguments: 0..<12) func everyObjectiveOfEitherPlanIsDrawn(seed: Int) throws {
        var state = UInt64(seed) &+ 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func entries() -> [Entry] {
            let chosen: [(direction: String, topic: Int)] = (0..<30).filter { _ in next(3) > 0 }
                .map { (["a", "b", "c", "d"][next(4)], $0) }
            return ["a", "b", "c", "d"].flatMap { direction in
                chosen.filter { $0.direction == direction }.enumerated().map { place, entry in
                    (direction, place + 1, Self.text(entry.topic) + (next(2) == 0 ? "" : " più"))
                }
            }
        }
        let (old, new) = (try Self.graph(entries(), title: "Uno"), try Self.graph(entries(), title: "Due"))
        let map = try Self.map(old, new)
        func numbers(_ graph: PlanGraph) -> [String] {
            graph.plan.objectives.map { "\($0.direction.suffix(1)) \($0.label)" }.sorted()
        }
        let rows = map.table.rows
        let before = rows.filter { !$0[3].isEmpty }
            .map { $0[0].suffix(1).lowercased() + " " + $0[1].prefix { $0.isNumber } }
        let after = rows.filter {
            !["", "no longer planned"].contains($0[4]) && !$0[4].hasPrefix("moved to another")
        }
        .map { $0[0].suffix(1).lowercased() + " " + String($0[1].reversed().prefix { $0.isNumber }.reversed()) }
        #expect(before.sorted() == numbers(old) && after.sorted() == numbers(new))
        #expect(
            rows.count { $0[4].hasPrefix("moved to another") } == rows.count { $0[4].hasPrefix("moved here") })
        try Self.check(map)
    }
}
