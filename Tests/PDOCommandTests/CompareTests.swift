import Foundation
import Testing

@testable import PDOCommand

@Suite struct CompareTests {
    private func json(_ arguments: String...) throws -> [String: Any] {
        let run = CommandRun.pdo(arguments: ["compare"] + arguments + ["--format", "json"])
        #expect(run.exitCode == 0, "\(run.messages)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    /// The facts: 159 objectives have a text in 2024, 96 in 2025, 64 in 2026, of which one has none in 2025.
    @Test func theYearsOfThePlanAddUp() throws {
        func counts(_ old: String, _ new: String) throws -> [String: Int] {
            try #require(try json(old, new)["counts"] as? [String: Int])
        }
        let first = try counts("2024", "2025")
        #expect(first["ended"] == 63 && first["started"] == 0)
        #expect((first["unchanged"] ?? 0) + (first["changed"] ?? 0) == 96)
        let second = try counts("2025", "2026")
        #expect(second["ended"] == 33 && second["started"] == 1)
        #expect((second["unchanged"] ?? 0) + (second["changed"] ?? 0) == 63)
    }

    @Test func whatEndsIsOneCommand() throws {
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "ended", "--direction", "casa")
        #expect(run.output.contains("2 obiettivi: 2 terminati"))
        #expect(run.output.contains("terminato objective:casa/3"))
        #expect(!run.output.contains("objective:casa/5"))
        #expect(run.output.contains("Milano sempre più giusta (dimension:milano-sempre-piu-giusta): 1 legame in meno"))
        let all = try #require(try json("2024", "2025", "--only", "ended")["objectives"] as? [[String: Any]])
        #expect(all.count == 63 && all.allSatisfy { $0["new"] == nil && $0["old"] != nil })
    }

    @Test func aCollaborationThatFewerThanTwoCarryIsNoLongerShared() {
        let run = CommandRun.pdo("compare", "2024", "2025")
        let line = /\(collaboration:[^)]+\): da ([0-9]+) a ([0-9]+) direzion[ei](, non è più condivisa)?/
        let matches = run.output.replacing(/\n +/, with: " ").matches(of: line)
        #expect(!matches.isEmpty)
        for match in matches {
            #expect((match.3 != nil) == ((Int(match.1) ?? 0) > 1 && (Int(match.2) ?? 0) < 2), "\(match.0)")
        }
    }

    @Test func anObjectiveThatSkipsAYearIsSaidToGoOn() {
        let run = CommandRun.pdo(
            "compare", "2024", "2025", "--only", "ended", "--direction", "organizzazione-e-risorse-umane")
        #expect(run.output.contains("(riprende nel 2026)"))
    }

    @Test func theTableCountsAsThePictureDoes() {
        for years in [("2024", "2025"), ("2025", "2026")] {
            let table = CommandRun.pdo("compare", years.0, years.1).output.split(separator: "\n")[1]
            let picture = CommandRun.pdo("compare", years.0, years.1, "--format", "svg").output
            for part in table.split(separator: ": ")[1].split(separator: ", ") {
                #expect(picture.contains(part), "\(part)")
            }
        }
    }

    @Test func yearsInTheWrongOrderAreRefused() {
        let run = CommandRun.pdo("compare", "2025", "2024")
        #expect(run.exitCode == 64 && run.messages.contains("from the earlier year to the later"))
    }

    @Test func whereNothingFitsItIsSaid() {
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "changed", "--direction", "casa")
        #expect(run.exitCode == 2 && run.output.isEmpty && run.messages.contains("Niente corrisponde"))
    }

    @Test func linksThatBalanceAreNotCalledUnchanged() {
        for years in [("2024", "2025"), ("2025", "2026"), ("2024", "2026")] {
            let run = CommandRun.pdo("compare", years.0, years.1)
            #expect(run.output.matches(of: /da (\d+) a (\d+)/).allSatisfy { $0.1 != $0.2 })
        }
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "unchanged", "--direction", "casa")
        #expect(run.output.contains("Legami come prima") && !run.output.contains("appaiono"))
    }

    @Test func linesOfTheDocumentStayWithTheirNumber() {
        let run = CommandRun.pdo("compare", "2024", "2025")
        #expect(!run.output.contains("(riga\n") && run.output.contains("(riga\u{A0}"))
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
        #expect(Set(run.output.matches(of: /terminato (\S+)/).map(\.1)).count == 62)
        #expect(Set(run.output.matches(of: /sospeso (\S+)/).map(\.1)).count == 1)
    }

    @Test func aPlanComparedWithItselfIsUnchanged() {
        let folder = "Data/milano-2024-2026"
        let run = CommandRun.pdo("compare", folder, folder, "--lang", "en")
        #expect(run.output.hasSuffix("\n  159 objectives: 159 unchanged\n"))
    }

    @Test func wrongYearsAndPlansAreErrors() {
        let missing = CommandRun.pdo("compare", "2023", "2025")
        #expect(missing.exitCode == 1 && missing.messages.contains("its years are 2024, 2025, 2026"))
        #expect(CommandRun.pdo("compare", "2024", "2024").exitCode == 64)
        #expect(CommandRun.pdo("compare", "2024", "Data").exitCode == 64)
        #expect(CommandRun.pdo("compare", "nowhere", "nothere").messages.contains("there is no nowhere"))
        #expect(CommandRun.pdo("compare", "a", "b", "--plan", "c").exitCode == 64)
        #expect(CommandRun.pdo("compare", "2024", "2025", "--direction", "goal:piano-aria-clima").exitCode == 1)
    }
}
