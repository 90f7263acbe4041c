import Foundation
import Testing

@testable import PDOCommand

@Suite struct ManualTests {
    @Test func thePageTellsWhatTheHelpTells() throws {
        let page = CommandRun.pdo("manual", "neighbours").output
        for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"] {
            #expect(page.contains(".SH \(section)\n"), "\(section)")
        }
        #expect(page.hasPrefix(".TH \"PDO\\-NEIGHBOURS\" 1 "))
        #expect(page.contains("\\fB\\-\\-depth\\fR \\fIdepth\\fR\n"))
        #expect(page.contains("  pdo neighbours \"direzione casa\"\n"))
        #expect(CommandRun.pdo("manual", "neighbors").output == page)
    }

    @Test func everyCommandHasAPageOfPlainASCII() throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("manual", "--output", "man/man1", in: folder).exitCode == 0)
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "man/man1").path(percentEncoded: false))
            #expect(
                Set(names) == Set(PDO.configuration.subcommands.map { "pdo-\($0._commandName).1" } + ["pdo.1"]))
            for name in names {
                let page = try String(contentsOf: folder.appending(path: "man/man1/\(name)"), encoding: .utf8)
                #expect(page.unicodeScalars.allSatisfy { $0.isASCII }, "\(name)")
                let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
                let known = ["TH", "SH", "PP", "TP", "nf", "fi", "B"]
                for line in requests { #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(name): \(line)") }
            }
        }
    }

    @Test func anUnknownCommandIsAnError() {
        let run = CommandRun.pdo("manual", "neighbour")
        #expect(run.exitCode == 1)
        #expect(run.messages.contains("the commands are import, "))
        #expect(CommandRun.pdo("manual", "map", "--output", "x").exitCode == 64)
    }
}
