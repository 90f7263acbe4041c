import Foundation
import Testing

@testable import PDOCommand

@Suite struct VerbosityTests {
    @Test func quietPrintsNoNotes() {
        let usual = CommandRun.pdo("neighbours", "driver:digitalizzazione", "--kind", "collaboration")
        let quiet = CommandRun.pdo("neighbours", "driver:digitalizzazione", "--kind", "collaboration", "--quiet")
        #expect(usual.messages != "" && quiet.messages == "")
        #expect(usual.output == quiet.output)
    }

    @Test func errorsArePrintedAllTheSame() {
        let run = CommandRun.pdo("show", "casaa", "--quiet")
        #expect(run.exitCode == 1 && run.messages.contains("did you mean"))
    }

    @Test func verboseSaysWhichPlanIsRead() {
        let run = CommandRun.pdo("list", "goal", "--verbose")
        #expect(run.messages.wholeMatch(of: /Data\/milano-2024-2026\/plan.json: [0-9]+ nodes, [0-9]+ edges\n/) != nil)
        #expect(run.output == CommandRun.pdo("list", "goal").output)
    }

    @Test func bothAtOnceAreAnError() {
        #expect(CommandRun.pdo("list", "goal", "--verbose", "--quiet").exitCode == 64)
    }
}
