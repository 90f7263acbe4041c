import Foundation
import Testing

@testable import PDOCommand

/// A snapshot of a plan answers what the plan answers, as far as it holds that.
@Suite struct SnapshotAnswerTests {
    private static let milan = CommandRun.project.appending(path: "Data/milano-2024-2026").path
    /// What only a plan knows of a link or a node.
    private static let ofPlans: Set<String> = [
        "basis", "bases", "evidence", "lines", "years", "declarations", "through",
    ]

    /// Asks a plan and its snapshot the same.
    private func ask(_ plan: String, _ arguments: [String], _ body: (CommandRun, CommandRun) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let written = CommandRun.pdo("snapshot", "write", plan, "-o", "m.snapshot", in: folder)
            #expect(written.exitCode == 0, "\(written.messages)")
            try body(
                CommandRun.pdo(arguments: arguments + ["--plan", plan], in: folder),
                CommandRun.pdo(arguments: arguments + ["--graph", "m.snapshot"], in: folder))
        }
    }

    /// A JSON value without some keys, as text, its lists in an order of their own.
    private func canonical(_ value: Any, without keys: Set<String>) throws -> String {
        switch value {
        case let object as [String: Any]:
            let members = try object.filter { !keys.contains($0.key) }.map {
                "\($0.key): " + (try canonical($0.value, without: keys))
            }
            return "{" + members.sorted().joined(separator: ", ") + "}"
        case let list as [Any]:
            return "[" + (try list.map { try canonical($0, without: keys) }).sorted().joined(separator: ", ") + "]"
        default: return "\(value)"
        }
    }

    /// The answer of a run in JSON, without what only a plan knows.
    private func answer(_ run: CommandRun, without keys: Set<String> = ofPlans) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let answer = try #require(object?["answer"], "\(run.messages)")
        return try canonical(answer, without: keys)
    }

    @Test(arguments: [
        ["direction:casa", "--depth", "2"], ["goal:piano-aria-clima", "--kind", "direction", "--depth", "2"],
        ["direction:casa", "--edges", "out"], ["objective:casa/5", "--depth", "4"],
        ["driver:digitalizzazione", "--depth", "2"],
        ["direction:casa", "--depth", "2", "--relation", "assigns", "--relation", "belongsTo"],
        ["objective:casa/5", "--depth", "2", "--allow", "driver", "--kind", "objective"],
        ["goal:piano-aria-clima", "--depth", "2", "--min-weight", "2"],
    ])
    func neighboursAreThoseOfThePlan(arguments: [String]) throws {
        try ask(Self.milan, ["neighbours", "--format", "json"] + arguments) { plan, snapshot in
            #expect(snapshot.exitCode == plan.exitCode)
            let keys = Self.ofPlans.union(["isOutgoing"])
            let (one, other) = (try answer(snapshot, without: keys), try answer(plan, without: keys))
            #expect(one == other)
        }
    }

    @Test(arguments: [
        ["direction:casa", "--via", "goal"], ["direction:casa", "--via", "goal", "--via", "collaboration"],
        ["direction:casa", "--via", "programme"], ["direction:casa", "--via", "driver", "--min-weight", "2"],
        ["goal:piano-aria-clima", "--via", "objective"],
        ["goal:piano-aria-clima", "--via", "direction", "--limit", "2"],
        ["programme:coesione-sociale", "--via", "direction", "--sort", "name"],
    ])
    func whatIsSharedIsThatOfThePlan(arguments: [String]) throws {
        try ask(Self.milan, ["neighbours", "--format", "json"] + arguments) { plan, snapshot in
            let (one, other) = (try answer(snapshot), try answer(plan))
            #expect(one == other)
            #expect(plan.output.contains("\"shared\""))
        }
    }

    @Test(arguments: [
        ["direction:casa", "direction:mobilita", "--via", "goal"], ["direction:casa", "direction:mobilita"],
        ["direction:casa", "goal:piano-aria-clima", "--max-length", "3"],
        ["objective:casa/5", "objective:mobilita/6"], ["direction:casa", "driver:digitalizzazione"],
    ])
    func pathsAreThoseOfThePlan(arguments: [String]) throws {
        try ask(Self.milan, ["path", "--format", "json"] + arguments) { plan, snapshot in
            #expect(snapshot.exitCode == plan.exitCode, "\(snapshot.messages)")
            let (one, other) = (try answer(snapshot), try answer(plan))
            #expect(one == other)
        }
    }

    @Test func measuresAreThoseOfThePlan() throws {
        for arguments in [
            ["analyse", "nodes"], ["analyse", "nodes", "--of", "goal", "--through", "objective"],
            ["analyse", "nodes", "--weight", "newman", "--through", "goal"],
        ] {
            try ask(Self.milan, arguments + ["--format", "csv"]) { plan, snapshot in
                #expect(snapshot.exitCode == 0 && snapshot.output == plan.output, "\(arguments): \(snapshot.messages)")
            }
        }
    }

    /// What only takes part in an objective does not carry it, in a snapshot as in a plan.
    @Test func thoseInvolvedShareNothing() throws {
        let plan = CommandRun.project.appending(path: "Tests/Fixtures/Model/roccabruna-2031-2033").path
        let list = CommandRun.pdo("list", "direction", "--plan", plan, "--format", "ids")
        let directions = list.output.split(separator: "\n").map(String.init)
        #expect(directions.count > 1)
        for kind in ["goal", "programme", "strategicObjective"] {
            for direction in directions {
                try ask(plan, ["neighbours", direction, "--via", kind, "--format", "json"]) { plan, snapshot in
                    #expect(snapshot.exitCode == plan.exitCode, "\(direction) \(kind)")
                    let (one, other) = (try answer(snapshot), try answer(plan))
                    #expect(one == other, "\(direction) \(kind)")
                }
            }
        }
    }

    @Test func listsAndSearchesFindTheSameNodes() throws {
        for arguments in [["list", "goal"], ["list", "objective"], ["list", "direction", "--sort", "name"]] {
            try ask(Self.milan, arguments + ["--format", "ids"]) { plan, snapshot in
                #expect(snapshot.output == plan.output && snapshot.exitCode == 0)
            }
        }
        try ask(Self.milan, ["list", "--format", "csv"]) { plan, snapshot in
            func counts(_ run: CommandRun) -> Set<[Substring]> {
                // Milan's plan has nothing above its objectives.
                Set(run.output.split(separator: "\n").map { Array($0.split(separator: ",").prefix(2)) })
                    .subtracting([["strategicObjective", "0"]])
            }
            #expect(counts(snapshot) == counts(plan))
        }
        try ask(Self.milan, ["search", "mercati", "--format", "ids"]) { plan, snapshot in
            let found = Set(snapshot.output.split(separator: "\n"))
            #expect(!found.isEmpty && found == Set(plan.output.split(separator: "\n")))
        }
        try ask(Self.milan, ["search", "xyzzy", "--lang", "en"]) { _, snapshot in
            #expect(snapshot.exitCode == 2 && !snapshot.messages.contains("Only names were searched"))
        }
    }

    @Test func aPageTellsWhatIsHeld() throws {
        try ask(Self.milan, ["show", "direction:casa", "--lang", "en"]) { _, snapshot in
            #expect(snapshot.output.hasPrefix("Direzione Casa\ndirection:casa, direction\n"))
            #expect(snapshot.output.contains("7 links") && snapshot.output.contains("assigned objectives: 6"))
        }
    }

    @Test func whatDirectionsShareInWordsIsRefused() throws {
        try ask(Self.milan, ["neighbours", "direction:casa", "--via", "objective"]) { _, snapshot in
            #expect(snapshot.exitCode == 1 && snapshot.messages.contains("only their texts tell"))
        }
    }

    @Test func aNodeThatIsFarIsTold() throws {
        try ask(Self.milan, ["neighbours", "direction:casa", "--kind", "goal"]) { plan, snapshot in
            #expect(plan.exitCode == 2 && snapshot.exitCode == 2)
            #expect(snapshot.messages == plan.messages)
        }
    }
}
