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
        #expect(page.contains("\npdo neighbours \"direzione casa\"\n"))
        #expect(CommandRun.pdo("manual", "neighbors").output == page)
    }

    @Test func aPageInItalianHasTheSameParts() {
        let page = CommandRun.pdo("manual", "neighbours", "--lang", "it").output
        for section in [
            "NOME", "SINTASSI", "DESCRIZIONE", "OPZIONI", "ESEMPI", "CODICI DI USCITA", "VARIABILI D\\[u2019]AMBIENTE",
            "VEDERE ANCHE",
        ] {
            #expect(page.contains(".SH \(section)\n"), "\(section)")
        }
        #expect(page.contains("\\fB\\-\\-depth\\fR \\fIpassi\\fR\n"))
    }

    @Test(arguments: ["en", "it"]) func everyCommandHasAPageOfPlainASCII(language: String) throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("manual", "--output", "man/man1", "--lang", language, in: folder)
            #expect(run.exitCode == 0)
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "man/man1").path(percentEncoded: false))
            let commands = PDO.configuration.subcommands
            let pages =
                commands.flatMap { [$0._commandName] + $0.configuration.aliases } + [
                    "snapshot-write", "snapshot-check", "review-compare",
                ]
            #expect(Set(names) == Set(pages.map { "pdo-\($0).1" } + ["pdo.1"]))
            #expect(
                try String(contentsOf: folder.appending(path: "man/man1/pdo-neighbors.1"), encoding: .utf8)
                    == ".so man1/pdo-neighbours.1\n")
            for name in names {
                let page = try String(contentsOf: folder.appending(path: "man/man1/\(name)"), encoding: .utf8)
                #expect(page.unicodeScalars.allSatisfy { $0.isASCII }, "\(name)")
                let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
                let known = ["TH", "SH", "PP", "TP", "nf", "fi", "B", "so"]
                for line in requests { #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(name): \(line)") }
            }
        }
    }

    /// man(1) indents by seven columns.
    @Test(arguments: ["en", "it"]) func noExampleIsWiderThanATerminal(language: String) {
        for command in PDO.configuration.subcommands {
            let page = CommandRun.pdo("manual", command._commandName, "--lang", language).output
            var isPreformatted = false
            for line in page.split(separator: "\n") {
                if line == ".nf" || line == ".fi" { isPreformatted = line == ".nf" }
                let shown = line.replacing(/\\\(..|\\\[[^\]]*\]|\\./, with: "x")
                #expect(!isPreformatted || shown.count + 7 <= 80, "\(command._commandName): \(line)")
            }
        }
    }

    @Test func aSubcommandOfASubcommandHasAPage() {
        let page = CommandRun.pdo("manual", "snapshot", "write").output
        #expect(page.hasPrefix(".TH \"PDO\\-SNAPSHOT\\-WRITE\" 1 "))
        #expect(page.contains("\\fBpdo snapshot write\\fR\n") && page.contains("\\fB\\-\\-output\\fR \\fIoutput\\fR\n"))
        #expect(page.hasSuffix(".SH SEE ALSO\n\\fBpdo\\-snapshot\\fR(1)\n"))
        #expect(CommandRun.pdo("manual", "snapshot-write").output == page)
        #expect(
            CommandRun.pdo("manual", "snapshot").output.hasSuffix(
                "\\fBpdo\\fR(1),\n\\fBpdo\\-snapshot\\-write\\fR(1),\n\\fBpdo\\-snapshot\\-check\\fR(1)\n"))
    }

    @Test func anUnknownCommandIsAnError() {
        let run = CommandRun.pdo("manual", "neighbour")
        #expect(run.exitCode == 64)
        #expect(run.messages.contains("Did you mean \"neighbours\"?"))
        #expect(CommandRun.pdo("manual", "--output", "-").exitCode == 64)
        #expect(CommandRun.pdo("manual", "map", "--output", "x").exitCode == 64)
    }
}
