import Foundation
import Testing

@testable import PDOCommand

/// What is said of an import, of this machine and of a profile is in the language of messages.
@Suite struct ReportLanguageTests {
    private static let italian = ["LANG": "it_IT.UTF-8"]

    @Test func anImportIsSummedUpInItalian() throws {
        try withTemporaryFolder { folder in
            try copyFiles(
                at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: folder.appending(path: "milano"))
            let run = CommandRun.pdo("import", "milano", in: folder, environment: Self.italian)
            #expect(run.exitCode == 0)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(
                Array(lines.prefix(5)) == [
                    "milano/plan.json",
                    "  letto      26 direzioni, 159 obiettivi (con testo: 159 nel 2024, 96 nel 2025, 64 nel 2026)",
                    "             5 dimensioni strategiche, 5 obiettivi trasversali",
                    "             159 righe della matrice: 58 programmi operativi, 3 dimensioni di valore pubblico, 4 driver",
                    "  ricavato   95 contributi a obiettivi trasversali e dimensioni strategiche, 18 collaborazioni",
                ], "\(run.output)")
            #expect(lines.count > 9 && lines[5].hasPrefix("  unito      ") && lines[6].hasPrefix("  da vedere  "))
            #expect(lines[7] == "  righe      662: 441 lette, 221 tralasciate, nessuna non letta")
            let strict = CommandRun.pdo("import", "milano", "--strict", in: folder, environment: Self.italian)
            #expect(strict.exitCode == 2 && strict.messages.contains("\nLettura con avvisi: "), "\(strict.messages)")
        }
    }

    @Test func theMachineIsExaminedInItalian() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("doctor", "--plan", "nowhere", "--lang", "it", in: folder)
            #expect(run.exitCode == 2)
            #expect(run.output.contains("\nok     disposizioni  dot, "), "\(run.output)")
            #expect(run.output.contains("\nmanca  piano         Il file nowhere non esiste.\n"), "\(run.output)")
        }
        let run = CommandRun.pdo("doctor", environment: Self.italian)
        #expect(run.output.contains("Comune di Milano, 2024–2026, 278 nodi e 832 archi\n"), "\(run.output)")
    }

    @Test func suggestionsAreExplainedInItalian() {
        let run = CommandRun.pdo("suggest", "--measure", "--limit", "30", environment: Self.italian)
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix("# Ogni voce è un’ipotesi: "))
        #expect(run.output.contains(/\n\x20\x20# \d+ direzioni:/))
        let suggestions = CommandRun.pdo("suggest", environment: Self.italian).output
        #expect(suggestions.contains("\n  # Parole del suo testo che sono anche in questi obiettivi.\n"))
        #expect(suggestions.contains("\n  # Parole del suo nome che sono in questi obiettivi di altre direzioni.\n"))
        #expect(run.output.contains(/\n# ritrovati: \d+ temi del profilo su 10 \(\d+%\)/), "\(run.output)")
        #expect(run.output.contains(/\n# utili: \d+ suggerimenti su \d+ \(\d+%\)\n/), "\(run.output)")
    }

    @Test func aCompletionScriptSaysWhatItIsInItalian() {
        for shell in ["bash", "zsh", "fish"] {
            let run = CommandRun.pdo("completions", shell, "--lang", "it")
            #expect(
                run.output.contains("# Completamento di pdo per \(shell), scritto da 'pdo completions \(shell)'.\n"))
        }
        let offered = CommandRun.pdo("completions", "fish", "--", "pdo li", environment: Self.italian)
        #expect(offered.output == "list\tElenca gli elementi di un tipo, o dice quanti sono\n")
    }
}
