import Foundation
import Plan
import PlanWording
import Testing

@testable import PDOCommand

@Suite struct CompareTests {
    private func json(_ arguments: String...) throws -> [String: Any] {
        let run = CommandRun.pdo(arguments: ["compare"] + arguments + ["--format", "json"])
        #expect(run.exitCode == 0, "\(run.messages)")
        return try #require(try answer(in: run.output) as? [String: Any])
    }

    /// The facts: 159 objectives have a text in 2024, 96 in 2025, 64 in 2026, of which one has none in 2025.
    @Test func theYearsOfThePlanAddUp() throws {
        func counts(_ old: String, _ new: String) throws -> [String: Int] {
            try #require(try json(old, new)["counts"] as? [String: Int])
        }
        let first = try counts("2024", "2025")
        #expect(first["ended"] == 62 && first["paused"] == 1 && first["started"] == 0 && first["resumed"] == 0)
        #expect((first["unchanged"] ?? 0) + (first["changed"] ?? 0) == 96)
        let second = try counts("2025", "2026")
        #expect(second["ended"] == 33 && second["paused"] == 0 && second["started"] == 0 && second["resumed"] == 1)
        #expect((second["unchanged"] ?? 0) + (second["changed"] ?? 0) == 63)
    }

    @Test func whatEndsIsOneCommand() throws {
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "ended", "--direction", "casa")
        #expect(run.output.contains("2 obiettivi: 2 non più previsti"))
        #expect(run.output.contains("non più previsto objective:casa/3"))
        #expect(!run.output.contains("casa/5"))
        #expect(run.output.contains("Milano sempre più giusta (dimension:milano-sempre-piu-giusta): 1 legame in meno"))
        let all = try #require(try json("2024", "2025", "--only", "ended")["objectives"] as? [[String: Any]])
        #expect(all.count == 63 && all.allSatisfy { $0["new"] == nil && $0["old"] != nil })
    }

    @Test func goalsHaveTheNameThatPeopleReadElsewhere() {
        for format in ["table", "markdown"] {
            let run = CommandRun.pdo(
                "compare", "2024", "2025", "--by", "goal", "--only", "unchanged", "--format", format)
            #expect(run.output.matches(of: /Interventi PNRR e fondi UE/).count == 2)
            #expect(!run.output.contains("Realizzazione degli interventi identificati"))
        }
    }

    /// Each status that the table counts is counted by programs with the same number, and each objective has one of
    /// them.
    @Test(arguments: [("2024", "2025"), ("2025", "2026"), ("2024", "2026")])
    func programsReadTheFatesOfTheTable(years: (String, String)) throws {
        let report = try json(years.0, years.1)
        let counts = try #require(report["counts"] as? [String: Int])
        #expect(Set(counts.keys) == ["unchanged", "changed", "started", "resumed", "paused", "ended"])
        let line = CommandRun.pdo("compare", years.0, years.1, "--lang", "en").output.split(separator: "\n")[1]
        let statuses = ["new": "started", "no longer planned": "ended"]
        for match in line.matches(of: /([0-9]+) (unchanged|changed|new|resumed|paused|no longer planned)/) {
            #expect(counts[statuses[String(match.2)] ?? String(match.2)] == Int(match.1), "\(line)")
        }
        let objectives = try #require(report["objectives"] as? [[String: Any]])
        for (status, count) in counts { #expect(objectives.count { $0["status"] as? String == status } == count) }
    }

    /// Six of Milan's objectives change in nothing but a comma, a full stop, a colon or a dash; three in each year.
    @Test(arguments: [
        ("2024", "2025", ["cultura/4", "demanio-e-patrimonio/5", "demanio-e-patrimonio/7"]),
        ("2025", "2026", ["cultura/4", "direzione-generale/11", "servizi-civici-e-municipi/1"]),
    ])
    func whatChangesOnlyInPunctuationIsSaidTo(old: String, new: String, ids: [String]) throws {
        let run = CommandRun.pdo("compare", old, new)
        #expect(run.output.contains(" modificati (per 3 cambiano soltanto punteggiatura o maiuscole), "))
        let marked = run.output.matches(of: /modificato objective:(\S+) \(cambiano solo punteggiatura o maiuscole\)/)
            .map(\.1)
        #expect(marked.sorted().map(String.init) == ids)
        let report = try json(old, new)
        let objectives = try #require(report["objectives"] as? [[String: Any]])
        #expect(
            objectives.count { $0["onlyPunctuation"] as? Bool == true && $0["status"] as? String == "changed" } == 3)
        #expect(objectives.count { $0["onlyPunctuation"] as? Bool == true } == 3)
        #expect(report["onlyPunctuation"] as? Int == 3)
    }

    @Test func whereNothingIsAskedOfObjectivesNoneAreCounted() {
        for (language, words) in [("it", "Nessun obiettivo nuovo"), ("en", "No objective new")] {
            let run = CommandRun.pdo("compare", "2024", "2025", "--only", "started", "--lang", language)
            #expect(run.output.split(separator: "\n").dropFirst().first.map(String.init) == words)
            #expect(run.output.contains(language == "it" ? "\nNuovi legami\n" : "\nNew links\n"))
        }
    }

    /// As of every command: who reads lines by a program gets them whole.
    @Test func withoutAWidthLinesAreWhole() throws {
        let lines = CommandRun.pdo("compare", "2024", "2025").output.split(separator: "\n").map(String.init)
        let objectives = try #require(try json("2024", "2025", "--only", "ended")["objectives"] as? [[String: Any]])
        for objective in objectives {
            let text = try #require((objective["old"] as? [String: Any])?["text"] as? String)
            #expect(lines.contains("    " + text))
        }
        let narrow = CommandRun.pdo("compare", "2024", "2025", width: 60).output.split(separator: "\n")
        #expect(narrow.count > lines.count && narrow.allSatisfy { $0.count <= 60 || !$0.dropFirst(6).contains(" ") })
    }

    @Test func anObjectiveThatSkipsAYearIsSaidToGoOn() {
        let run = CommandRun.pdo(
            "compare", "2024", "2025", "--only", "ended", "--direction", "organizzazione-e-risorse-umane")
        #expect(run.output.contains("(torna nel 2026)"))
    }

    @Test func theTableCountsAsThePictureDoes() {
        for years in [("2024", "2025"), ("2025", "2026")] {
            let table = CommandRun.pdo("compare", years.0, years.1).output.split(separator: "\n")[1]
                .replacing(/\s\([^)]*\)/, with: "")
            let picture = CommandRun.pdo("compare", years.0, years.1, "--format", "svg").output
            for part in table.split(separator: ": ")[1].split(separator: ", ") {
                #expect(picture.contains(part), "\(part)")
            }
        }
    }

    /// What begins between two years goes on after no pause for those who compare these.
    @Test func whatLiesBetweenTheYearsIsNoPause() throws {
        let compared = [
            "compare", "2031", "2033", "--plan", "Tests/Fixtures/Plans/valdombra-2031-2033", "--lang", "en",
        ]
        let table = CommandRun.pdo(arguments: compared)
        #expect(table.output.contains("5 unchanged, 5 changed, 2 new, 12 no longer planned"))
        let picture = CommandRun.pdo(arguments: compared + ["--format", "svg"])
        #expect(picture.exitCode == 0 && picture.output.contains("2 new, 12 no longer planned"))
        #expect(!picture.output.contains("2 resumed"))
    }

    @Test func yearsInTheWrongOrderAreRefused() {
        let run = CommandRun.pdo("compare", "2025", "2024")
        #expect(run.exitCode == 64 && run.messages.contains("from the earlier year to the later"))
    }

    @Test func whereNothingFitsItIsSaid() {
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "changed", "--direction", "casa")
        #expect(
            run.exitCode == 2 && run.output.isEmpty && run.messages.contains("Nessun risultato con questi criteri."))
    }

    @Test func linesOfTheDocumentStayWithTheirNumber() {
        let run = CommandRun.pdo("compare", "2024", "2025", width: 100)
        #expect(!run.output.contains("(riga\n") && run.output.contains("(riga 181)"))
        #expect(!run.output.contains("\u{A0}"))
    }

    @Test func changedWordsAreMarked() {
        let text = CommandRun.pdo("compare", "2025", "2026", "--only", "changed", "--direction", "rigenerazione")
        #expect(text.output.contains("[-") && text.output.contains("{+"))
        let markdown = CommandRun.pdo(
            "compare", "2025", "2026", "--only", "changed", "--direction", "rigenerazione", "--format", "markdown")
        #expect(markdown.output.contains("~~") && markdown.output.contains("**"))
    }

    @Test(arguments: ["direction", "programme", "goal"]) func everyChangeStandsInEachGrouping(by: String) {
        let run = CommandRun.pdo("compare", "2024", "2025", "--by", by)
        #expect(Set(run.output.matches(of: /non più previsto (\S+)/).map(\.1)).count == 62)
        #expect(Set(run.output.matches(of: /in pausa (\S+)/).map(\.1)).count == 1)
    }

    @Test func aPlanComparedWithItselfIsUnchanged() {
        let folder = "Data/milano-2024-2026"
        let run = CommandRun.pdo("compare", folder, folder, "--lang", "en")
        #expect(run.output.hasSuffix("\n159 objectives: 159 unchanged\n"))
    }

    @Test func wrongYearsAndPlansAreErrors() {
        let missing = CommandRun.pdo("compare", "2023", "2025")
        #expect(missing.exitCode == 1 && missing.messages.contains("its years are 2024, 2025, 2026"))
        #expect(CommandRun.pdo("compare", "2024", "2024").exitCode == 64)
        #expect(CommandRun.pdo("compare", "2024", "Data").exitCode == 64)
        #expect(CommandRun.pdo("compare", "nowhere", "nothere").messages.contains("there is no nowhere"))
        #expect(CommandRun.pdo("compare", "a", "b", "--plan", "c").exitCode == 64)
        #expect(CommandRun.pdo("compare", "2024", "2025", "--only", "moved").exitCode == 64)
        #expect(CommandRun.pdo("compare", "2024", "2025", "--direction", "goal:piano-aria-clima").exitCode == 1)
    }
}
