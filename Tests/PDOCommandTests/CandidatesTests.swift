import Foundation
import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PDOCommand

/// `pdo suggest --for`
@Suite struct CandidatesTests {
    private static let reading = "Tests/Fixtures/Links/milano-reading.csv"

    /// The reading was written before anything was tuned; see Tests/README.md.
    @Test func anIndependentReadingIsMet() throws {
        let run = CommandRun.pdo("suggest", "--measure", Self.reading, "--format", "json")
        let rows = try #require(try answer(in: run.output) as? [[String: Any]])
        #expect(run.exitCode == 0 && rows.count == 12)
        func mean(_ prefix: String, _ key: String) -> Double {
            let own = rows.filter { ($0["target"] as? String)?.hasPrefix(prefix) == true }.compactMap {
                $0[key] as? Double
            }
            return own.reduce(0, +) / Double(max(1, own.count))
        }
        #expect(mean("goal:", "averagePrecision") > 0.75)
        #expect(mean("goal:", "recallAt20") > 0.75)
        #expect(mean("dimension:", "averagePrecision") > 0.56)
        #expect(mean("dimension:", "recallAt20") > 0.57)
    }

    /// Ten candidates are read, with what was found the next ten are asked for, and once more.
    @Test func thirtyCandidatesOfAGoalReadWithFeedbackFindThreeQuarters() throws {
        let folder = CommandRun.project
        var plan = try PlanOfObjectives(
            json: Data(contentsOf: folder.appending(path: "Data/milano-2024-2026/plan.json")))
        let table = try String(contentsOf: folder.appending(path: Self.reading), encoding: .utf8)
        let relevant = Set(
            table.split(separator: "\n").filter { $0.contains(",yes,") }.map { row in
                let cells = row.split(separator: ",", maxSplits: 2)
                return "objective:\(cells[0]) \(cells[1])"
            })
        var found: Set<String> = []
        for goal in plan.transversalGoals.map(\.id) {
            for _ in 0..<3 {
                let graph = try PlanGraph(plan)
                let target = try #require(graph.node(withID: goal))
                for candidate in CandidateSearch(graph).candidates(for: target).prefix(10) {
                    let id = graph[candidate.objective].id
                    let isRelevant = relevant.contains("\(id) \(goal)")
                    if isRelevant { found.insert("\(id) \(goal)") }
                    plan.declarations.append(
                        Declaration(subject: id, target: goal, verdict: isRelevant ? .yes : .no, reason: ""))
                }
            }
        }
        let all = relevant.filter { $0.contains(" goal:") }
        print("candidates: thirty of each goal, read with feedback, find \(found.count) of \(all.count)")
        #expect(4 * found.count >= 3 * all.count, "\(found.count) of \(all.count)")
    }

    @Test(arguments: ["it", "en"]) func entriesToPasteAreTheGoldenText(language: String) throws {
        let run = CommandRun.pdo(
            "suggest", "--for", "piano-aria-clima", "--for", "goal:milano-a-15-minuti", "--limit", "3", "--format",
            "yaml", "--lang", language)
        #expect(run.exitCode == 0 && run.messages.isEmpty)
        try Golden.expect(run.output, named: "answers/candidates-\(language).yaml")
    }

    @Test func rowsToFillInCanBeMeasured() throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json").path
            let run = CommandRun.pdo(
                "suggest", "--plan", plan, "--for", "piano-aria-clima", "--limit", "5", "-o", "pac.csv", in: folder)
            #expect(run.exitCode == 0 && run.output.isEmpty, "\(run.messages)")
            let table = try String(contentsOf: folder.appending(path: "pac.csv"), encoding: .utf8)
            #expect(table.hasPrefix("objective,to,score,words,line,programme,verdict,reason,by,date\n"))
            #expect(table.contains(/\nmobilita\/4,goal:piano-aria-clima,\d+\.\d{3},[^,]*traffico[^,]*,332,/))
            let filled = table.replacing(",,,,\n", with: ",yes,Perché sì,OIV,2026-03-11\n")
            try Data(filled.utf8).write(to: folder.appending(path: "pac.csv"))
            let measured = CommandRun.pdo(
                "suggest", "--plan", plan, "--measure", "pac.csv", "--format", "csv", in: folder)
            #expect(measured.output.contains("\ngoal:piano-aria-clima,5,1.000,1.000,1.000\n"), "\(measured.output)")
        }
    }

    @Test func whatOverturnsMostFindingsMayComeFirst() throws {
        let arguments = [
            "suggest", "--for", "sostenibilita-del-bilancio-dell-ente", "--limit", "200", "--format", "json",
        ]
        func objectives(_ run: CommandRun) throws -> [(id: String, impact: Int?)] {
            let lists = try #require(try answer(in: run.output) as? [[String: Any]])
            return try #require(lists.first?["candidates"] as? [[String: Any]]).compactMap { entry in
                ((entry["objective"] as? [String: Any])?["id"] as? String).map { ($0, entry["impact"] as? Int) }
            }
        }
        let byScore = try objectives(CommandRun.pdo(arguments: arguments))
        let byImpact = try objectives(CommandRun.pdo(arguments: arguments + ["--sort", "impact"]))
        #expect(byScore.allSatisfy { $0.impact == nil } && Set(byScore.map(\.id)) == Set(byImpact.map(\.id)))
        let impacts = byImpact.compactMap(\.impact)
        #expect(impacts == impacts.sorted(by: >) && impacts.first == 3 && impacts.last == 0)
        let undoing = Set(byImpact.filter { $0.impact == 3 }.map(\.id))
        #expect(byImpact.prefix(undoing.count).map(\.id) == byScore.map(\.id).filter(undoing.contains))
        let run = CommandRun.pdo(
            "suggest", "--for", "sostenibilita-del-bilancio", "--limit", "1", "--sort", "impact", "--lang", "en")
        #expect(run.output.contains("; would overturn 3 findings\n"))
    }

    @Test func thereMayBeNone() {
        let run = CommandRun.pdo("suggest", "--for", "riscossione")
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.messages == "Nessun obiettivo non ancora collegato ha parole in comune con «Riscossione».\n")
    }

    @Test(
        arguments: [
            (["--for", "casa"], 1, "direction:casa"), (["--for", "xyzzy"], 1, "xyzzy"),
            (["--for", "piano-aria-clima", "--measure"], 64, "--measure"), (["--format", "csv"], 64, "--for"),
            (["--for", "piano-aria-clima", "--format", "sarif"], 64, "sarif"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: ["suggest"] + arguments)
        #expect(run.exitCode == exitCode && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }
}
