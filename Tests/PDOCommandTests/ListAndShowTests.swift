import Foundation
import Plan
import Testing

@testable import PDOCommand
@testable import TextTools

@Suite struct ListAndShowTests {
    @Test(arguments: [
        ("direction", 26), ("objectives", 159), ("programme", 58), ("goal", 5), ("obiettivi trasversali", 5),
        ("strategicDimension", 5), ("value", 3), ("driver", 4), ("collaborazioni", 18),
    ])
    func everyKindIsListed(kind: String, count: Int) throws {
        let run = CommandRun.pdo("list", kind, "--format", "json")
        let rows = try #require(try answer(in: run.output) as? [[String: Any]])
        #expect(rows.count == count)
        #expect(rows.allSatisfy { $0["id"] != nil && $0.count > 3 })
    }

    @Test func theTableIsAligned() {
        let run = CommandRun.pdo("list", "driver")
        #expect(
            run.output == """
                ID                          OBIETTIVI  DIREZIONI  NOME
                driver:digitalizzazione            26         18  Digitalizzazione
                driver:pari-opportunita            47         20  Pari opportunità
                driver:piena-accessibilita         57         21  Piena Accessibilità
                driver:semplificazione             29         17  Semplificazione

                """)
    }

    /// Long ids have a line of their own; how a list looks depends on the width, and not on which nodes it has.
    @Test(arguments: [60, 70, 80, 90, 100]) func aLongIDDoesntChangeTheLayout(width: Int) {
        for arguments in [[], ["--limit", "5", "--sort", "goals"], ["--limit", "1"]] {
            let run = CommandRun.pdo(arguments: ["list", "direction"] + arguments, width: width)
            #expect(run.output.hasPrefix("ID ") == (width > 60))
            let long = run.output.split(separator: "\n").filter { $0.count > width && $0.contains(" ") }
            #expect(long.isEmpty, "\(long)")
        }
    }

    @Test func anObjectiveShowsItsTextsAndItsPlace() {
        let run = CommandRun.pdo("show", "bilancio-e-partecipate/5")
        #expect(run.output.contains("riga 196"))
        #expect(run.output.contains("2024  Prima sperimentazione"))
        #expect(run.output.contains("2026  come nel 2025"))
        let generic = CommandRun.pdo("show", "demanio-e-patrimonio/5")
        #expect(generic.output.contains("partner generici: «in collaborazioni con le direzioni interessate»"))
    }

    @Test(arguments: [
        "direzione casa", "piano-aria-clima", "mala-movida", "milano sempre più giusta", "ambientale",
        "digitalizzazione", "coesione sociale", "programme:lavori-e-opere-pubbliche",
    ])
    func everyKindIsShown(name: String) {
        let run = CommandRun.pdo("show", name)
        #expect(run.exitCode == 0, "\(run.messages)")
        #expect(run.output.split(separator: "\n").count > 3)
    }

    @Test func aCategoryOfProgrammesIsMarked() {
        #expect(
            CommandRun.pdo("show", "investono trasversalmente").output
                .contains("averla in comune non indica un legame tra obiettivi"))
    }

    @Test func withoutAKindTheKindsAreCounted() throws {
        let run = CommandRun.pdo("list", "--format", "csv")
        #expect(run.output.hasPrefix("kind,count,name\ndirection,26,direzioni\nobjective,159,obiettivi\n"))
        #expect(CommandRun.pdo("list", "--year", "2026", "--format", "csv").output.contains("objective,64,obiettivi\n"))
    }

    private func ids(_ arguments: String...) -> [String] {
        CommandRun.pdo(arguments: ["list"] + arguments + ["--format", "ids"]).output.split(separator: "\n")
            .map(String.init)
    }

    @Test func filtersChoose() {
        #expect(ids("objective", "--direction", "casa", "--year", "2026") == [2, 5, 6].map { "objective:casa/\($0)" })
        #expect(ids("direction", "--goal", "piano-aria-clima").count == 12)
        #expect(ids("goal", "--direction", "casa") == ["goal:interventi-pnrr-e-fondi-ue", "goal:piano-aria-clima"])
        #expect(ids("goal", "--direction", "casa", "--basis", "named") == ["goal:piano-aria-clima"])
        #expect(ids("collaboration", "--direction", "casa", "--year", "2026").isEmpty)
        // A partner has no objective of its own for it.
        #expect(ids("collaboration", "--direction", "innovazione-tecnologica").contains("collaboration:alloggi-appian"))
        #expect(ids("objective", "--programme", "coesione sociale").count == 3)
        #expect(
            ids("objective", "--programme", "lavori e opere pubbliche", "--goal", "piano-aria-clima")
                == ids("objective", "--goal", "piano-aria-clima").filter(
                    Set(ids("objective", "--programme", "lavori e opere pubbliche")).contains))
        #expect(ids("objective", "--direction", "casa", "--goal", "milano-a-15-minuti").isEmpty)
    }

    @Test(
        arguments: [
            (
                ["objective", "--direction", "piano-aria-clima"], 1,
                "--direction \"piano-aria-clima\" is goal:piano-aria-clima, not a direction"
            ),
            (
                ["direction", "--programme", "casa"], 1,
                "--programme \"casa\" is direction:casa, not an operating programme"
            ),
            (
                ["direction", "--goal", "casa"], 1,
                "--goal \"casa\" is direction:casa, not a transversal goal or strategic dimension"
            ),
            (["objective", "--goal", "casaa"], 1, "nothing in the plan is called"),
            (["objective", "--year", "1"], 1, "the plan has no year 1;"), (["pianeta"], 64, "pianeta"),
            (["--format", "ids"], 64, "--format ids needs a kind"),
            (["--limit", "3"], 64, "--limit and --sort need a kind"),
            (["--sort", "id"], 64, "--limit and --sort need a kind"),
            (["goal", "--limit", "0"], 64, "--limit must be at least 1."),
            (["goal", "--sort", "goals"], 64, "--sort goals is not for transversal goals"),
            (["objective", "--sort", "directions"], 64, "--sort directions is not for objectives"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: ["list"] + arguments)
        #expect(run.exitCode == exitCode && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test func sortAndLimitChoose() throws {
        let all = ids("direction")
        #expect(ids("direction", "--sort", "id") == all.sorted())
        let sorted = CommandRun.pdo("list", "direction", "--sort", "objectives", "--format", "json").output
        let rows = try #require(try answer(in: sorted) as? [[String: Any]])
        let counts = rows.compactMap { $0["objectives"] as? Int }
        #expect(counts.count == 26 && counts == counts.sorted(by: >))
        let names = CommandRun.pdo("list", "programme", "--sort", "name", "--format", "json").output
        let programmes = try #require(try answer(in: names) as? [[String: Any]])
        let keys = programmes.compactMap { $0["name"] as? String }.map(Words.key)
        #expect(keys.count == 58 && keys == keys.sorted())
        #expect(ids("objective", "--direction", "casa", "--sort", "name").count == 6)

        let few = CommandRun.pdo("list", "direction", "--sort", "objectives", "--limit", "2", "--format", "ids")
        #expect(few.output.split(separator: "\n").map(String.init) == rows.prefix(2).compactMap { $0["id"] as? String })
        #expect(few.messages == "Risultati mostrati: 2 su 26 (--limit 26 per averli tutti).\n")
        #expect(ids("objective", "--limit", "3") == Array(ids("objective").prefix(3)))
        #expect(CommandRun.pdo("list", "goal", "--limit", "5").messages.isEmpty)
    }

    private func rows(_ arguments: [String]) throws -> [[String: Any]] {
        let run = CommandRun.pdo(arguments: ["list"] + arguments + ["--format", "json"])
        return try #require(try answer(in: run.output) as? [[String: Any]])
    }

    /// Each number is that of the nodes tied to the objectives that the filters leave.
    @Test(
        arguments: [
            ["--goal", "piano-aria-clima"], ["--programme", "semplificazione-e-digitalizzazione"],
            ["--goal", "milano-sempre-piu-connessa", "--year", "2025"],
            ["--goal", "milano-sempre-piu-connessa", "--direction", "casa"],
        ])
    func everyColumnCountsWhatTheFiltersLeave(filter: [String]) throws {
        let left = Set(try rows(["objective"] + filter).compactMap { $0["id"] as? String })
        #expect(!left.isEmpty)
        let data = try Data(contentsOf: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))
        let plan = try PlanOfObjectives(json: data)
        let years = filter.contains("--year") ? [2025] : plan.years
        let ofDirection = Dictionary(grouping: plan.objectives.filter { left.contains($0.id) }, by: \.direction)
        for row in try rows(["direction"] + filter) {
            let own = Set(ofDirection[try #require(row["id"] as? String)]?.map(\.id) ?? [])
            #expect(row["objectives"] as? Int == own.count)
            let shared = plan.collaborations.filter { collaboration in
                collaboration.objectives.contains { shared in
                    own.contains(shared.objective)
                        && shared.evidence.contains { !Set($0.years).isDisjoint(with: years) }
                }
            }
            #expect(row["collaborations"] as? Int == shared.count, "\(row)")
        }
    }

    @Test func membershipsCountOnlyForTheDirectionAskedFor() throws {
        let rows = try rows(["collaboration", "--direction", "innovazione-tecnologica-e-digitale"])
        #expect(rows.count > 4 && rows.allSatisfy { $0["directions"] as? Int == 1 })
        // A partner by the words of another's objective.
        let partner = try #require(rows.first { $0["id"] as? String == "collaboration:alloggi-appian" })
        #expect(partner["objectives"] as? Int == 0)
        let all = try self.rows(["collaboration", "--year", "2024"])
        let movida = try #require(all.first { $0["id"] as? String == "collaboration:mala-movida" })
        #expect(movida["directions"] as? Int == 5)
    }

    /// What programs get of an objective are ids, and lists where several may stand.
    @Test func programsGetIDsOfObjectives() throws {
        let rows = try rows(["objective"])
        let two = try #require(rows.first { $0["id"] as? String == "objective:sicurezza-urbana/6" })
        #expect(two["direction"] as? String == "direction:sicurezza-urbana")
        for (column, prefix) in [("programme", "programme:"), ("valueDimension", "value:"), ("driver", "driver:")] {
            #expect(rows.allSatisfy { ($0[column] as? [String])?.allSatisfy { $0.hasPrefix(prefix) } == true })
        }
        #expect(rows.contains { ($0["programme"] as? [String])?.count == 2 })
        #expect(rows.contains { ($0["programme"] as? [String])?.isEmpty == true }, "without a row of the matrix")
        let absent = try #require(rows.first { $0["id"] as? String == "objective:casa/3" })
        #expect(absent["text2024"] is String && absent["text2026"] is NSNull)
        let csv = CommandRun.pdo("list", "objective", "--direction", "casa", "--format", "csv").output
        #expect(csv.contains("objective:casa/2,direction:casa,2,206,programme:"))
        let line = try #require(csv.split(separator: "\n").first { $0.hasPrefix("objective:casa/3,") })
        #expect(line.hasSuffix(",,"))
    }

    @Test func anEmptyListIsSaid() throws {
        for format in ["table", "markdown"] {
            let run = CommandRun.pdo(
                "list", "direction", "--goal", "milano-a-15-minuti", "--year", "2026", "--format", format)
            #expect(run.exitCode == 2 && run.output.isEmpty)
            #expect(run.messages == "Nessun risultato con questi filtri.\n")
        }
        let english = CommandRun.pdo("list", "goal", "--direction", "avvocatura", "--lang", "en")
        #expect(english.output.isEmpty && english.messages == "No results with these filters.\n")
        let table = CommandRun.pdo("list", "goal", "--direction", "avvocatura", "--format", "csv")
        #expect(table.output == "id,objectives,directions,name\n")
        #expect(table.messages == "Nessun risultato con questi filtri.\n")
        let json = CommandRun.pdo("list", "goal", "--direction", "avvocatura", "--format", "json").output
        #expect(try (answer(in: json) as? [Any])?.isEmpty == true)
    }

    @Test func ofFilteredListsItIsSaidWhatTheyCount() {
        let note = "I conteggi riguardano solo ciò che corrisponde ai filtri.\n"
        #expect(CommandRun.pdo("list", "collaboration", "--direction", "casa").messages == note)
        #expect(CommandRun.pdo("list", "direction", "--year", "2026").messages == note)
        #expect(CommandRun.pdo("list", "collaboration").messages.isEmpty)
        #expect(CommandRun.pdo("list", "objective", "--direction", "casa").messages.isEmpty)
        #expect(CommandRun.pdo("list", "goal", "--direction", "casa", "--format", "csv").messages.isEmpty)
    }

    @Test func oneNodeOfAKindIsNamedInTheSingular() {
        let run = CommandRun.pdo("list", "--direction", "casa")
        #expect(run.output.contains(/direction +1  direzione\n/) && run.output.contains(/objective +6  obiettivi\n/))
    }

    @Test func aPageSaysWhatThereIsNot() {
        #expect(CommandRun.pdo("show", "welfare-e-salute/5").output.contains("\nnon compare nella matrice"))
        #expect(
            CommandRun.pdo("show", "avvocatura").output.contains(
                "\nnel testo non risultano obiettivi trasversali o collaborazioni in comune"))
        #expect(!CommandRun.pdo("show", "casa").output.contains("non risultano"))
        #expect(!CommandRun.pdo("show", "casa/5").output.contains("non compare"))
    }

    @Test func whereOnlyTheFirstAreShownTheCommandForAllIsTold() {
        let command = "pdo neighbours direction:casa --via goal --via collaboration"
        #expect(
            CommandRun.pdo("show", "casa").output.contains("5 su 17")
                && CommandRun.pdo("show", "casa").output.hasSuffix("  elenco completo: \(command)\n"))
        let all = CommandRun.pdo(arguments: command.split(separator: " ").dropFirst().map(String.init))
        #expect(all.output.contains("\nin comune con: 17 direzioni\n"))
    }

    @Test func aPageOfABroadNodeHasWordsNotOnlyIds() {
        let run = CommandRun.pdo("show", "driver:digitalizzazione")
        #expect(run.output.contains("    casa/1: Potenziamento della digitalizzazione dei processi"))
    }

    @Test func partnersStandWithLinesAndYears() {
        let run = CommandRun.pdo("show", "casa")
        #expect(
            run.output.contains("Direzione Innovazione Tecnologica e Digitale, come partner (riga 205; 2024, 2025)\n"))
    }

    @Test func whatTheMatrixWritesIsToldApartForPrograms() throws {
        let run = CommandRun.pdo("show", "segreteria-generale/1", "--format", "json")
        #expect(run.output.contains("\"key\" : \"matrixText\""))
    }

    @Test func theChangesOfATextAreMarked() {
        let run = CommandRun.pdo("show", "bilancio-e-partecipate/5")
        #expect(
            run.output.contains(
                "\n  2025  [-Prima sperimentazione per la progressiva-] {+Progressiva+} integrazione del"))
        let markdown = CommandRun.pdo("show", "bilancio-e-partecipate/5", "--format", "markdown")
        #expect(
            markdown.output.contains("`2025` ~~Prima sperimentazione per la progressiva~~ **Progressiva** integrazione")
        )
    }

    @Test func aDirectionShowsWhatItSharesWithWhom() {
        let run = CommandRun.pdo("show", "casa", width: 100)
        #expect(run.output.contains("obiettivi: 6 (2024: 6, 2025: 4, 2026: 3)\n"))
        #expect(run.output.contains("direzioni con obiettivi trasversali o collaborazioni in comune: 5 su 17\n"))
        #expect(
            run.output.contains(
                "  direction:direzione-generale      Direzione Generale: 2\n    Interventi PNRR e fondi UE, Piano Aria Clima\n"
            ))
    }

    @Test(arguments: [
        "casa", "casa/5", "piano-aria-clima", "mala-movida", "ambientale", "coesione sociale",
        "milano-sempre-piu-giusta",
    ])
    func everyPageIsForProgramsToo(name: String) throws {
        let run = CommandRun.pdo("show", name, "--format", "json", "--lang", "en")
        let page = try #require(try answer(in: run.output) as? [String: Any])
        #expect((page["node"] as? [String: Any])?["id"] != nil)
        #expect(!run.output.contains("as in 20") && !run.output.contains("as a partner"), "what people read")
        #expect(!(page["sections"] as? [[String: Any]] ?? []).isEmpty)
        #expect(CommandRun.pdo("show", name, "--format", "markdown").output.hasPrefix("# "))
    }

    @Test func aNameOfSeveralWordsNeedsNoQuotationMarks() {
        let run = CommandRun.pdo("show", "direzione", "casa", "--format", "markdown")
        #expect(
            run.exitCode == 0 && run.output == CommandRun.pdo("show", "direzione casa", "--format", "markdown").output)
        let unknown = CommandRun.pdo("show", "casa", "mobilita")
        #expect(unknown.exitCode == 1 && unknown.messages.contains("nothing in the plan is called \"casa mobilita\""))
        #expect(CommandRun.pdo("show").exitCode == 64)
    }
}
