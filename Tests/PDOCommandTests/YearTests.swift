import Foundation
import Testing

@testable import PDOCommand

/// An objective is called by the words of the year that was asked for.
@Suite struct YearTests {
    /// Of `objective:recupero-evasione-e-coattiva/3`.
    private let first = "Migliorare la percentuale dei recapiti/notifiche"
    private let last = "Predisposizione di una nuova piattaforma che consenta la restituzione"

    @Test(arguments: ["table", "json", "csv", "markdown"]) func neighboursHaveTheTextOfTheYear(format: String) {
        let arguments = ["neighbours", "recupero", "--kind", "objective", "--format", format]
        let run = CommandRun.pdo(arguments: arguments + ["--year", "2026"])
        #expect(run.output.contains(last) && !run.output.contains(first))
        #expect(!run.output.contains("testo modificato"))
        #expect(CommandRun.pdo(arguments: arguments).output.contains(first))
    }

    @Test func withoutAYearAChangeIsMarked() {
        for arguments in [
            ["neighbours", "recupero", "--kind", "objective"], ["list", "objective", "--direction", "recupero"],
            ["show", "recupero"],
        ] {
            let output = CommandRun.pdo(arguments: arguments).output
            #expect(output.contains(/con esito positivo \[testo modificato nel 2025 e nel 2026\]/), "\(output)")
            #expect(!output.contains(/riscossione coattiva \[testo modificato/))
        }
        let some = CommandRun.pdo(
            "list", "objective", "--direction", "recupero", "--year", "2025", "--year", "2026", "--lang", "en")
        #expect(some.output.contains("[text changed in 2026]"))
    }

    @Test func aPageMarksWhatChangesAndWhatIsNeverSharedAtOnce() {
        #expect(CommandRun.pdo("show", "riscossione").output.contains("[testo modificato nel 2025 e nel 2026]"))
        #expect(
            CommandRun.pdo("show", "organizzazione-e-risorse-umane").output
                .contains("Valorizzazione delle risorse umane, ma in anni diversi"))
    }

    @Test func punctuationIsNoNewText() {
        let run = CommandRun.pdo("list", "objective", "--direction", "cultura")
        #expect(run.output.contains("Magnifica Fabbrica, Biblioteca Lorenteggio\n"), "\(run.output)")
    }

    @Test func aPathIsToldInTheWordsOfTheYear() {
        let run = CommandRun.pdo("path", "grandi-eventi", "demanio", "--year", "2026", "--via", "programme")
        #expect(run.output.contains("obiettivo grandi-eventi/2 «Individuazione, con Direzione Innovazione"))
        #expect(!run.output.contains("Realizzazione di un primo prototipo"))
    }

    @Test func picturesHaveTheTextOfTheYear() throws {
        let picture = CommandRun.pdo(
            "neighbours", "recupero", "--kind", "objective", "--year", "2026", "--format", "svg"
        ).output
        #expect(
            picture.contains("Predisposizione di una nuova piattaforma")
                && !picture.contains("Migliorare la percentuale"))
        try withTemporaryFolder { folder in
            try Data("nodes: [direction, objective]\nfocus: [recupero]\nyears: [2026]\n".utf8)
                .write(to: folder.appending(path: "m.yaml"))
            let map = CommandRun.pdo(
                "map", "m.yaml", "-o", "-", "--plan", CommandRun.project.path + "/Data/milano-2024-2026", in: folder)
            #expect(map.exitCode == 0, "\(map.messages)")
            #expect(
                map.output.contains("Predisposizione di una nuova piattaforma")
                    && !map.output.contains("Migliorare la percentuale"))
        }
    }

    /// An objective goes on in 2026 without the words that tie it to the goal.
    @Test func aGoalCountsObjectivesInTheYearsOfTheirWords() {
        let page = CommandRun.pdo("show", "milano-a-15-minuti").output
        #expect(page.contains("direzioni: 6, con 6 obiettivi (2024: 6, 2025: 3, 2026: 0)"))
        #expect(CommandRun.pdo("show", "casa").output.contains("obiettivi: 6 (2024: 6, 2025: 4, 2026: 3)"))
    }

    @Test func theSameObjectiveStandsWithTheYearsInWhichItIsTheSame() {
        let page = CommandRun.pdo("show", "direzione-generale/5").output
        #expect(
            page.contains("Direzione Organizzazione e Risorse Umane, ma in anni diversi (riga 344; 2025, 2026)"))
        let via = CommandRun.pdo("neighbours", "direzione-generale", "--via", "objective").output
        #expect(
            via.contains(
                "direzione-generale/5: organizzazione-e-risorse-umane/3 (riga 344; 2025, 2026), ma in anni diversi"))
        let casa = CommandRun.pdo("neighbours", "casa", "--via", "objective").output
        #expect(casa.contains("\n    casa/5: direzione-generale/4 (riga 122; 2025)"))
        let other = CommandRun.pdo("neighbours", "direzione-generale", "--via", "objective").output
        #expect(other.contains("\n    direzione-generale/4: casa/5 (riga 209; 2025)"))
        #expect(CommandRun.pdo("show", "casa/5").output.contains("Direzione Generale (riga 122; 2025)"))
    }
}
