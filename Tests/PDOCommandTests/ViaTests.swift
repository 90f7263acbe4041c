import Foundation
import Testing

@testable import PDOCommand

/// What nodes share, several nodes at once, and the options that choose.
@Suite struct ViaTests {
    private func ids(_ arguments: String..., input: String = "") -> [String] {
        CommandRun.pdo(arguments: arguments + ["--format", "ids"]).output.split(separator: "\n").map(String.init)
    }

    @Test func whoSharesGoalsIsListedWithWhatIsShared() {
        let run = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--limit", "1", width: 100)
        #expect(
            run.output == """
                Direzione Casa
                direction:casa, direzione

                obiettivi trasversali in comune con altre direzioni: 2
                  goal:interventi-pnrr-e-fondi-ue  Interventi PNRR e fondi UE
                    casa/6 (riga 210; 2024–2026)
                  goal:piano-aria-clima            Piano Aria Clima
                    casa/5 (riga 209; 2024–2026)

                in comune con: 1 direzione su 16
                  direction:direzione-generale  Direzione Generale: 2
                    Interventi PNRR e fondi UE: direzione-generale/2 (riga 120; 2024, 2025)
                    Piano Aria Clima: direzione-generale/4 (riga 122; 2024, 2025)

                """)
        #expect(run.messages == "Risultati mostrati: 1 su 16 (--limit 16 per averli tutti).\n")
    }

    @Test func whoSharesGoalsIsDrawnAsAMapOfPartners() {
        let one = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--format", "svg")
        #expect(one.exitCode == 0 && one.output.contains(">Casa: che cosa condivide e con chi</text>"))
        #expect(one.output.contains(">altre 16 direzioni, da chi ha più in comune</text>"))
        let few = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--limit", "3", "--format", "svg")
        #expect(few.output.contains(">altre 3 direzioni, da chi ha più in comune</text>"))
        // Several have a picture together, and what other programs draw is a network.
        let several = CommandRun.pdo("neighbours", "casa", "cultura", "--via", "goal", "--format", "svg")
        #expect(several.exitCode == 0 && !several.output.contains("da chi ha più in comune"))
        let network = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--format", "dot")
        #expect(network.output.contains("--") && !network.output.contains("da chi ha più in comune"))
    }

    @Test(
        arguments: [
            (
                ["--min-weight", "3"],
                "Nessun’altra direzione ha almeno 3 obiettivi trasversali in comune con la Direzione Casa.",
                "No other direction has at least 3 transversal goals in common with Direzione Casa."
            ),
            (
                ["--relation", "shares"],
                "Con questi filtri nessun’altra direzione ha obiettivi trasversali in comune con la Direzione Casa.",
                "With these filters no other direction has transversal goals in common with Direzione Casa."
            ),
            (
                ["--min-weight", "3", "--year", "2026"],
                "Con questi filtri nessun’altra direzione ha almeno 3 obiettivi trasversali in comune con la Direzione Casa.",
                "With these filters no other direction has at least 3 transversal goals in common with Direzione Casa."
            ),
        ])
    func whatAFilterLeavesOutIsNotDenied(options: [String], italian: String, english: String) {
        let arguments = ["neighbours", "casa", "--via", "goal"] + options
        #expect(CommandRun.pdo(arguments: arguments).output.hasSuffix("\n\n\(italian)\n"))
        #expect(CommandRun.pdo(arguments: arguments + ["--lang", "en"]).output.hasSuffix("\n\n\(english)\n"))
    }

    @Test func kindsAreListedAsOneWrites() {
        let arguments = ["neighbours", "casa", "--via", "goal", "--via", "collaboration", "--via", "programme"]
        #expect(
            CommandRun.pdo(arguments: arguments).output.contains(
                "\nobiettivi trasversali, collaborazioni e programmi operativi in comune con altre direzioni: "))
        #expect(
            CommandRun.pdo(arguments: arguments + ["--lang", "en"]).output.contains(
                "\ntransversal goals, collaborations and operating programmes in common with other directions: "))
        let none = CommandRun.pdo(arguments: arguments + ["--min-weight", "99"], width: 200)
        #expect(
            none.output.contains(
                " ha almeno 99 obiettivi trasversali, collaborazioni o programmi operativi in comune con la Direzione Casa."
            ))
    }

    @Test func aPartnerIsSaidToBeOne() {
        let run = CommandRun.pdo("neighbours", "casa", "--via", "collaboration")
        #expect(run.output.contains("Applicativo APPIAN per gli alloggi ERP: come partner (riga 205; 2024, 2025)"))
    }

    @Test func directionsWithTheSameTextShareAnObjective() {
        let run = CommandRun.pdo("neighbours", "casa", "--via", "objective", "--year", "2026")
        #expect(run.output.contains("\n    casa/6: cultura/6 (riga 233; 2026)"))
        #expect(ids("neighbours", "casa", "--via", "objective", "--basis", "named").isEmpty)
    }

    @Test func weightSortAndLimitChoose() throws {
        let all = ids("neighbours", "casa", "--via", "goal")
        let two = ids("neighbours", "casa", "--via", "goal", "--min-weight", "2")
        #expect(all.count == 16 && two == Array(all.prefix(two.count)) && two.count < 16)
        #expect(ids("neighbours", "casa", "--via", "goal", "--sort", "id") == all.sorted())
        let byWeight = CommandRun.pdo(
            "neighbours", "driver:semplificazione", "--kind", "direction", "--depth", "2", "--sort", "weight",
            "--format", "tsv")
        let weights = byWeight.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)[6]
        }.compactMap { Int($0) }
        #expect(weights == weights.sorted(by: >) && weights.first == 3 && weights.last == 1)
        #expect(ids("neighbours", "casa", "--limit", "2") == ["objective:casa/1", "objective:casa/2"])
        let names = CommandRun.pdo(
            "neighbours", "mala-movida", "--sort", "name", "--kind", "direction", "--format", "json")
        let reports = try #require(try answer(in: names.output) as? [[String: Any]])
        let neighbours = try #require(reports.first?["neighbours"] as? [[String: Any]])
        let found = neighbours.compactMap { ($0["node"] as? [String: Any])?["name"] as? String }
        #expect(found.count == 5 && found == found.sorted { $0.lowercased() < $1.lowercased() })
    }

    @Test func edgesAreFollowedOneWay() {
        #expect(ids("neighbours", "casa/5", "--edges", "in") == ["direction:casa"])
        #expect(!ids("neighbours", "casa/5", "--edges", "out").contains("direction:casa"))
        #expect(ids("neighbours", "casa", "--edges", "out", "--depth", "2").contains("goal:piano-aria-clima"))
    }

    @Test func yearsAndBasesChoose() {
        #expect(
            ids("neighbours", "casa", "--year", "2026", "--kind", "objective")
                == [2, 5, 6].map { "objective:casa/\($0)" })
        #expect(ids("neighbours", "casa", "--year", "2026", "--kind", "collaboration").isEmpty)
        #expect(ids("neighbours", "mala-movida", "--basis", "named").isEmpty)
        let english = CommandRun.pdo(
            "neighbours", "direzione-generale/4", "--year", "2025", "--relation", "contributesTo")
        #expect(english.output.contains("(riga 122; 2025)") && !english.output.contains("(riga 122; 2024)"))
    }

    @Test func driversAreGoneThroughWhereThatIsAllowed() {
        let without = ids("neighbours", "casa/5", "--depth", "2", "--kind", "objective")
        let with = ids("neighbours", "casa/5", "--depth", "2", "--kind", "objective", "--allow", "driver")
        #expect(Set(without).isSubset(of: with) && with.count > without.count)
    }

    @Test func nodesAreReadFromStandardInput() throws {
        let run = CommandRun.pdo(
            "neighbours", "-", "casa", "--kind", "collaboration", "--format", "csv",
            input: "direzione casa\n\n  verde   e ambiente \r\n")
        #expect(run.exitCode == 0, "\(run.messages)")
        let starts = run.output.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
        #expect(Set(starts) == ["direction:casa", "direction:verde-e-ambiente"])
        #expect(starts.count { $0 == "direction:casa" } == 1, "casa stands twice and counts once")
        let wrong = CommandRun.pdo("neighbours", "-", input: "casa\n\ncasaa\n")
        #expect(wrong.exitCode == 1 && wrong.output.isEmpty)
        #expect(wrong.messages.contains("standard input:3: nothing in the plan is called \"casaa\""))
        let none = CommandRun.pdo("neighbours", "-", "--format", "json", input: "")
        #expect(none.exitCode == 2)
        #expect(try (answer(in: none.output) as? [Any])?.isEmpty == true)
        #expect(none.messages == "Dallo standard input non è arrivato alcun nome.\n")
    }

    @Test func severalNodesAreToldOneAfterTheOther() {
        let run = CommandRun.pdo("neighbours", "casa/1", "casa/2", "--relation", "assigns")
        #expect(run.output.contains("\n\nMigliorare la qualità della vita"))
        let markdown = CommandRun.pdo("neighbours", "alloggi-appian", "--format", "markdown")
        #expect(
            markdown.output.hasPrefix(
                "# Applicativo APPIAN per gli alloggi ERP\n\ncollaboration:alloggi-appian, collaborazione\n\n## "))
        #expect(markdown.output.contains("\n- `direction:casa` Direzione Casa\n  - con un proprio obiettivo, menzione"))
    }

    @Test func everyRowOfTabSeparatedValuesHasAllColumns() {
        for via in [[], ["--via", "goal"]] {
            let run = CommandRun.pdo(arguments: ["neighbours", "casa", "--format", "tsv"] + via)
            let counts = Set(
                run.output.split(separator: "\n").map {
                    $0.split(separator: "\t", omittingEmptySubsequences: false).count
                })
            #expect(counts.count == 1)
        }
    }

    @Test(
        arguments: [
            (["casa", "--limit", "0"], 64, "--limit must be at least 1."),
            (["casa", "--min-weight", "0"], 64, "--min-weight must be at least 1."),
            (["casa", "--via", "goal", "--depth", "2"], 64, "leave out --depth."),
            (
                ["casa", "--via", "goal", "--kind", "goal", "--edges", "in"], 64,
                "leave out --edges and --kind."
            ),
            (["casa", "--via", "direction"], 1, "direction:casa is itself a direction; --via names another kind"),
            (["casa/1", "--via", "objective"], 1, "objective:casa/1 is itself an objective; --via names another kind"),
            (["casa", "--year", "2030"], 1, "the plan has no year 2030; its years are 2024, 2025, 2026"),
            (["casa", "--basis", "guess"], 64, "guess"), (["casa", "--edges", "up"], 64, "up"),
            (["casa", "--sort", "merit"], 64, "merit"), (["casa", "--format", "pdf"], 64, "pdf"),
            (["casa", "casaa"], 1, "did you mean"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: ["neighbours"] + arguments)
        #expect(run.exitCode == exitCode)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }
}
