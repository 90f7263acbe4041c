import Foundation
import Testing

@testable import PDOCommand

/// Maps that are asked for otherwise than their definitions say.
@Suite struct MapOptionTests {
    /// A picture of a part does not take the place of the whole one.
    @Test func apartFromItsDefinitionAMapHasAnotherName() throws {
        try MapTests.project { folder in
            let run = CommandRun.pdo("map", "--year", "2026", "--kind", "goal", in: folder)
            #expect(run.exitCode == 0 && run.output.hasPrefix("Graphs/collaboration-2026-goal.svg\n"), "\(run)")
            let json = CommandRun.pdo(
                "map", "--year", "2026", "--kind", "goal", "--format", "json", "-o", "-", in: folder)
            #expect(!json.output.contains("collaboration:") && json.output.contains("goal:piano-aria-clima"))
            let late = CommandRun.pdo("neighbours", "goal:milano-a-15-minuti", "--year", "2026", in: folder)
            #expect(late.exitCode == 2 && !json.output.contains("goal:milano-a-15-minuti"))
        }
    }

    @Test(arguments: [
        (["years", "--engine", "dot"], 64, "\"engine\""), (["--engine", "fdp"], 64, "fdp"),
        (["--year", "1999"], 1, "1999"), (["public-value", "--kind", "goal"], 64, "kind"),
        (["goal", "--focus", "piano-aria-clima", "--kind", "goal"], 64, "\"kind\""),
    ]) func whatAMapDoesNotHaveIsSaid(arguments: [String], exitCode: Int, words: String) {
        let run = CommandRun.pdo(arguments: ["map"] + arguments + ["-o", "-", "--lang", "en"])
        #expect(run.exitCode == exitCode && run.output.isEmpty && run.messages.contains(words), "\(run)")
    }

    /// The kinds that a form has where its definition names none are narrowed as well.
    @Test func kindsOfOneDirectionAreNarrowed() {
        let run = CommandRun.pdo("map", "direction", "--focus", "casa", "--kind", "goal", "--table", "csv")
        #expect(run.exitCode == 0 && run.output.contains("Piano Aria Clima") && !run.output.contains("APPIAN"))
    }
}
