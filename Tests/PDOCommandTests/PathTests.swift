import Foundation
import PlanWording
import Testing

@testable import PDOCommand

@Suite struct PathTests {
    @Test func whatTwoDirectionsShareIsOneSentence() {
        let run = CommandRun.pdo("path", "casa", "mobilita", "--via", "goal")
        #expect(run.exitCode == 0 && run.messages.isEmpty)
        #expect(
            run.output.hasPrefix(
                """
                Direzione Casa – Direzione Mobilità
                direction:casa, direction:mobilita

                La Direzione Casa e la Direzione Mobilità hanno in comune l’obiettivo trasversale «Piano Aria Clima»:
                  obiettivo casa/5, menzione nel testo: «attraverso l'attuazione del Piano Aria Clima (PAC)» (riga 209; 2024–2026); inoltre: stesso testo, o quasi, in più direzioni
                  obiettivo mobilita/6, menzione nel testo: «attraverso l'attuazione del Piano Aria Clima (PAC)» (riga 334; 2024–2026); inoltre: stesso testo, o quasi, in più direzioni

                """))
    }

    @Test func namesWithQuotationMarksAreQuotedOtherwise() {
        let run = CommandRun.pdo("path", "casa/2", "mala-movida")
        #expect(
            run.output.contains(
                "\nL’obiettivo casa/2 «Migliorare la qualità della vita e la coesione sociale nei quartieri» è assegnato alla"
            ))
        #expect(run.output.contains("partecipa alla collaborazione “Contrasto alla «mala-movida»”:"))
    }

    /// An objective serves a goal; it has a driver and creates value.
    @Test(
        arguments: [
            ("driver:digitalizzazione", "it", "La Direzione Casa ha 1 obiettivo con il driver «Digitalizzazione»:"),
            ("driver:digitalizzazione", "en", "Direzione Casa has 1 objective with the driver “Digitalizzazione”:"),
            ("value:economica", "it", "La Direzione Casa crea valore nella dimensione «Economica» con 3 obiettivi:"),
            ("value:economica", "en", "Direzione Casa creates value in “Economica” with 3 objectives:"),
            (
                "piano-aria-clima", "it",
                "La Direzione Casa contribuisce all’obiettivo trasversale «Piano Aria Clima» con 1 obiettivo:"
            ),
        ] as [(String, String, String)])
    func whatADirectionsObjectivesDoIsSaidByTheRelation(end: String, language: String, sentence: String) {
        for ends in [["casa", end], [end, "casa"]] {
            let run = CommandRun.pdo(arguments: ["path"] + ends + ["--lang", language])
            #expect(run.output.contains("\n\n\(sentence)\n"), "\(run.output)")
        }
    }

    @Test func oneObjectiveCreatesValue() {
        let run = CommandRun.pdo("path", "educazione", "value:economica")
        #expect(
            run.output.contains(
                "\n\nLa Direzione Educazione crea valore nella dimensione «Economica» con 1 obiettivo:\n"))
        let english = CommandRun.pdo("path", "educazione", "value:economica", "--lang", "en")
        #expect(english.output.contains(" creates value in “Economica” with 1 objective:\n"))
    }

    @Test func englishIsSpokenOnRequest() {
        let run = CommandRun.pdo("path", "casa", "mobilita", "--lang", "en", "--via", "programme")
        #expect(
            run.output.contains(
                "Direzione Casa and Direzione Mobilità have the operating programme “Semplificazione e digitalizzazione” in common:"
            ))
        #expect(run.output.contains("(lines 205, 506; 2024, 2025)"))
    }

    @Test func alternativesAreToldTogether() throws {
        let arguments = ["path", "direzione-generale", "infrastrutture-del-territorio", "--via", "dimension"]
        let told = CommandRun.pdo(arguments: arguments).output
        let json = CommandRun.pdo(arguments: arguments + ["--format", "json"]).output
        let report = try #require(try answer(in: json) as? [String: Any])
        let paths = try #require(report["paths"] as? [[String: Any]])
        let between = paths.compactMap { ($0["nodes"] as? [[String: Any]])?[2]["id"] as? String }
        #expect(between.count > Set(between).count, "several objectives for one dimension")
        #expect(told.matches(of: /hanno in comune la dimensione/).count == Set(between).count)
        for path in paths {
            #expect(path["length"] as? Int == 4)
            #expect((path["steps"] as? [[[String: Any]]])?.allSatisfy { !$0.isEmpty } ?? false)
        }
    }

    @Test func yearsThatNeverMeetAreSaid() throws {
        try withTemporaryFolder { folder in
            let data = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
            var plan = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: data)) as? [String: Any])
            var objectives = try #require(plan["objectives"] as? [[String: Any]])
            // Two objectives for one goal, of which the words stand in different years.
            for (id, year) in [("objective:casa/5", 2024), ("objective:mobilita/6", 2026)] {
                let place = try #require(objectives.firstIndex { $0["id"] as? String == id })
                let evidence: [String: Any] = ["text": "PAC", "line": 1, "years": [year], "rules": []]
                objectives[place]["contributions"] = [
                    ["target": "goal:piano-aria-clima", "basis": "named", "evidence": [evidence]]
                ]
            }
            plan["objectives"] = objectives
            try JSONSerialization.data(withJSONObject: plan).write(to: folder.appending(path: "plan.json"))
            let run = CommandRun.pdo("path", "casa", "mobilita", "--via", "goal", "--basis", "named", in: folder)
            #expect(run.output.contains("  In nessun anno questi legami valgono tutti insieme.\n"))
            #expect(
                CommandRun.pdo(
                    "path", "casa", "mobilita", "--via", "goal", "--basis", "named", "--year", "2024", in: folder
                ).exitCode == 2)
        }
    }

    @Test func withoutAPathTheNearestAreGiven() throws {
        let run = CommandRun.pdo("path", "casa", "mobilita", "--year", "2026", "--via", "collaboration")
        #expect(run.exitCode == 2)
        #expect(run.output.contains("Nessun percorso tra la Direzione Casa e la Direzione Mobilità."))
        #expect(run.messages == "Senza questi filtri c’è un percorso di 4 passi.\n")
        let some = CommandRun.pdo(
            "path", "casa", "verde-e-ambiente", "--via", "collaboration", "--max-length", "3", "--format", "json")
        #expect(some.exitCode == 2)
        let report = try #require(try answer(in: some.output) as? [String: Any])
        let nearest = try #require(report["nearest"] as? [[String: Any]])
        #expect(nearest.map { $0["id"] as? String } == ["direction:innovazione-tecnologica-e-digitale"])
        #expect((report["paths"] as? [Any])?.isEmpty ?? false)
        let silent = CommandRun.pdo("path", "casa/2", "driver:semplificazione", "--via", "goal", "--lang", "en")
        #expect(
            silent.exitCode == 2 && silent.output.contains("No path between objective casa/2 and “Semplificazione”."))
    }

    @Test func ofManyLinksTheFirstTenAreTold() {
        let run = CommandRun.pdo("path", "cultura", "milano-a-15-minuti")
        #expect(run.output.split(separator: "\n\n").count == 11)
        #expect(run.messages.hasPrefix("Altri ") && run.messages.contains(" percorsi: --count "))
        let all = CommandRun.pdo("path", "cultura", "milano-a-15-minuti", "--count", "1000")
        #expect(all.messages.isEmpty && all.output.hasPrefix(run.output))
        let json = CommandRun.pdo("path", "cultura", "milano-a-15-minuti", "--format", "json")
        #expect(json.messages.isEmpty)
    }

    @Test func thatThereAreMoreIsSaid() {
        let run = CommandRun.pdo("path", "casa", "mobilita", "--count", "1")
        #expect(run.exitCode == 0)
        #expect(run.messages.hasPrefix("Altri ") && run.messages.contains(" percorsi: --count "))
    }

    /// One unit in every form: a link told, with all its evidence.
    @Test(arguments: [
        ["casa", "mobilita"], ["casa", "cultura", "--via", "driver"],
        ["casa", "verde-e-ambiente", "--max-length", "4"],
    ])
    func aCountGivesTheFirstOfAllLinksWhole(arguments: [String]) throws {
        func paths(_ count: Int) throws -> [[String]] {
            let run = CommandRun.pdo(arguments: ["path"] + arguments + ["--count", String(count), "--format", "json"])
            let report = try #require(try answer(in: run.output) as? [String: Any])
            return try #require(report["paths"] as? [[String: Any]]).map { path in
                (path["nodes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            }
        }
        func told(_ count: Int) -> [String] {
            CommandRun.pdo(arguments: ["path"] + arguments + ["--count", String(count)]).output
                .split(separator: "\n\n").dropFirst().map { $0.trimmingCharacters(in: .newlines) }
        }
        /// The nodes that two directions share; an objective stands before and behind each.
        func shared(_ paths: [[String]]) -> Set<String> { Set(paths.map { $0[$0.count / 2] }) }
        let (all, allPaths) = (told(1000), try paths(1000))
        for count in 1...min(5, all.count) {
            #expect(told(count) == Array(all.prefix(count)))
            let some = try paths(count)
            #expect(some == Array(allPaths.prefix(some.count)))
            guard arguments.contains("driver") else { continue }
            // All paths of a link stand together, so that the next path is of another one.
            #expect(shared(some).count == count)
            if some.count < allPaths.count { #expect(!shared(some).contains(allPaths[some.count][2])) }
        }
    }

    @Test func whereNoneOfTheKindIsReachedTheNearestOfAnyAreGiven() throws {
        let run = CommandRun.pdo("path", "casa", "cultura", "--via", "direction")
        #expect(run.exitCode == 2)
        #expect(run.output.contains("\npiù vicini alla Direzione Casa: 7 elementi\n  objective:casa/1 "))
        let none = CommandRun.pdo("path", "casa", "cultura", "--relation", "belongsTo", "--lang", "en")
        #expect(none.exitCode == 2)
        #expect(none.output.contains("\nNothing can be reached from Direzione Casa.\n"))
    }

    @Test(arguments: ["svg", "dot"]) func whereThereIsNothingToDrawTheNearestAreSaid(format: String) {
        let run = CommandRun.pdo("path", "casa", "avvocatura", "--via", "goal", "--format", format)
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.messages.contains("\nNessun percorso tra la Direzione Casa e la Direzione Avvocatura.\n"))
        #expect(run.messages.contains(": 10 direzioni su 16\n  direction:"))
    }

    @Test func aRowOfATableIsToldInOneSentence() {
        let run = CommandRun.pdo("path", "casa", "casa/2")
        #expect(
            run.output.hasSuffix(
                """

                L’obiettivo casa/2 «Migliorare la qualità della vita e la coesione sociale nei quartieri» è assegnato alla \
                Direzione Casa (riga 206; 2024–2026).

                """), "\(run.output)")
    }

    @Test func howManyAreNearestIsSaid() throws {
        let arguments = ["path", "casa", "avvocatura", "--via", "goal"]
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode == 2)
        #expect(run.output.contains("\npiù vicine alla Direzione Casa: 10 direzioni su 16\n"))
        #expect(run.output.split(separator: "\n").count { $0.hasPrefix("  direction:") } == 10)
        let json = CommandRun.pdo(arguments: arguments + ["--format", "json"]).output
        let report = try #require(try answer(in: json) as? [String: Any])
        #expect((report["nearest"] as? [Any])?.count == 16)
    }

    @Test(
        arguments: [
            (["path", "casa", "direzione casa"], 1, "both names mean direction:casa (Direzione Casa); give two nodes"),
            (["path", "casa", "casaa"], 1, "did you mean:\n  direction:casa  Direzione Casa"),
            (["path", "direzione", "casa"], 1, "fits 24 nodes"), (["path", "casa"], 64, "<to>"),
            (["path", "casa", "cultura", "--max-length", "0"], 64, "--max-length must be from 1 to 12."),
            (["path", "casa", "cultura", "--max-length", "9223372036854775807"], 64, "must be from 1 to 12."),
            (["path", "casa", "cultura", "--count", "0"], 64, "--count must be at least 1."),
            (
                ["path", "casa", "cultura", "--year", "1999"], 1,
                "the plan has no year 1999; its years are 2024, 2025, 2026"
            ),
            (["path", "casa", "cultura", "--via", "mondo"], 64, "mondo"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode == exitCode)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test(arguments: [40, 60, 80, 110]) func noLineIsWiderThanTheTerminal(width: Int) {
        for arguments in [["path", "casa", "mobilita"], ["show", "casa"], ["neighbours", "casa", "--via", "goal"]] {
            let lines = CommandRun.pdo(arguments: arguments, width: width).output.split(separator: "\n")
            let long = lines.filter { $0.count > width && $0.split(separator: " ").count > 1 }
            #expect(long.isEmpty, "\(long)")
        }
    }
}
