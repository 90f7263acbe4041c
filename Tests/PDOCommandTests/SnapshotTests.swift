import Foundation
import Testing

@testable import PDOCommand

@Suite struct SnapshotTests {
    private let milan = CommandRun.project.appending(path: "Data/milano-2024-2026").path

    /// Writes the plan of Milan, and of another city that is like it, as one snapshot.
    private func withSnapshot(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let text = try String(contentsOfFile: milan + "/plan.json", encoding: .utf8)
            let changed = text.replacing(/"municipality" : "[^"]*"/, with: "\"municipality\" : \"Altra Città\"")
            #expect(changed != text)
            try Data(changed.utf8).write(to: folder.appending(path: "other.json"))
            let run = CommandRun.pdo("snapshot", "write", milan, "other.json", "-o", "two.snapshot", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            try body(folder)
        }
    }

    @Test func idsOfStandardInputAreReadAsForAPlan() throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("snapshot", "write", milan, "-o", "m", in: folder).exitCode == 0)
            func ask(_ input: String) -> CommandRun {
                CommandRun.pdo(
                    "neighbours", "-", "--graph", "m", "--format", "json", "--relation", "participates", in: folder,
                    input: input)
            }
            let once = ask("direction:casa\n")
            #expect(once.exitCode == 0)
            #expect(ask("  direction:casa \n\n \ndirection:casa\n").output == once.output)
            let nobody = ask("direction:casa\nnobody here\n")
            #expect(nobody.exitCode == 1 && nobody.messages.contains("standard input:2: nothing in m is called"))
            let empty = ask("\n")
            #expect(empty.exitCode == 2 && empty.messages == "Dallo standard input non è arrivato alcun nome.\n")
        }
    }

    @Test func aPlanAloneKeepsItsIds() throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("snapshot", "write", milan, "-o", "m", in: folder).exitCode == 0)
            let run = CommandRun.pdo("neighbours", "--graph", "m", "direction:casa", "--lang", "en", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("Direzione Casa\ndirection:casa, direction\n"))
            #expect(run.output.contains("\nassigned objectives: 6\n"))
            let plan = CommandRun.pdo("neighbours", "direction:casa", "--format", "ids")
            let snapshot = CommandRun.pdo("neighbours", "--graph", "m", "direction:casa", "--format", "ids", in: folder)
            #expect(Set(snapshot.output.split(separator: "\n")) == Set(plan.output.split(separator: "\n")))
            #expect(plan.output.split(separator: "\n").count > 4)
        }
    }

    /// What stands above a plan's objectives is its own, whatever another plan numbers alike.
    @Test func levelsAndPartsAreKept() throws {
        try withTemporaryFolder { folder in
            let rich = CommandRun.project.appending(path: "Tests/Fixtures/Model/roccabruna-2031-2033").path
            #expect(CommandRun.pdo("snapshot", "write", milan, rich, "-o", "s", in: folder).exitCode == 0)
            let level = "level:comune-di-roccabruna-alta/os1.1"
            let run = CommandRun.pdo("neighbours", "--graph", "s", level, "--format", "tsv", in: folder)
            let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").prefix(4) }
            #expect(
                rows.map { $0.dropFirst().joined(separator: " ") } == [
                    "partOf level:comune-di-roccabruna-alta/linea-1 strategicObjective",
                    "partOf objective:comune-di-roccabruna-alta/settore-tecnico/ob01 objective",
                    "partOf objective:comune-di-roccabruna-alta/settore-tecnico/1.2 objective",
                ], "\(run.messages)")
        }
    }

    @Test func aLimitIsOfEachNode() throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("snapshot", "write", milan, "-o", "m", in: folder).exitCode == 0)
            let casa = ["neighbours", "--graph", "m", "direction:casa"]
            for format in ["csv", "ids", "json", "table"] {
                let run = CommandRun.pdo(arguments: casa + ["--limit", "2", "--format", format], in: folder)
                let objectives = Set(run.output.matches(of: /objective:casa\/\d/).map(\.0))
                #expect(objectives.count == 2, "\(run.output)")
                #expect(run.messages == "Risultati mostrati: 2 su 7 (--limit 7 per averli tutti).\n")
                #expect(!run.output.contains("--limit"))
            }
            let two = CommandRun.pdo(
                arguments: casa + ["collaboration:mala-movida", "--kind", "direction", "--limit", "2"], in: folder)
            #expect(two.output.contains("\ndirezioni che vi partecipano: 2 su 5\n"))
            #expect(
                two.messages == "direction:casa: Nessun risultato a 1 passo: prova --depth 2.\n"
                    + "collaboration:mala-movida: Risultati mostrati: 2 su 5 (--limit 5 per averli tutti).\n")
            #expect(two.output.contains("\nNessun elemento collegato con questi filtri.\n"))
            #expect(CommandRun.pdo(arguments: casa, in: folder).messages.isEmpty)
        }
    }

    @Test func theColumnsAreThoseOfAPlan() throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("snapshot", "write", milan, "-o", "m", in: folder).exitCode == 0)
            for node in ["direction:casa", "objective:casa/5"] {
                func rows(_ options: [String]) -> [[String]] {
                    CommandRun.pdo(arguments: ["neighbours", node, "--format", "tsv"] + options, in: folder).output
                        .split(separator: "\n").map {
                            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                        }
                }
                let (snapshot, plan) = (rows(["--graph", "m"]), rows(["--plan", milan]))
                #expect(snapshot.first == plan.first)
                // From the start to the role; a snapshot doesn't know words and lines.
                #expect(Set(snapshot.map { $0.prefix(10) }) == Set(plan.map { $0.prefix(10) }))
                #expect(snapshot.dropFirst().allSatisfy { $0.count == 14 && $0.suffix(4).allSatisfy(\.isEmpty) })
            }
        }
    }

    @Test func whatCannotBeAskedIsSaid() {
        for (command, options) in [
            (["neighbours", "casa"], ["--plan", "x"]), (["neighbours", "casa"], ["--year", "2024"]),
            (["neighbours", "casa"], ["--basis", "named"]), (["path", "casa", "verde"], ["--year", "2024"]),
            (["list", "goal"], ["--columns", "name"]), (["list", "goal"], ["--sort", "objectives"]),
            (["search", "casa"], ["--direction", "casa"]), (["show", "casa"], ["--plan", "x"]),
            (["analyse"], ["--year", "2024"]), (["analyse", "bridges"], []), (["map", "goal"], []),
            (["map"], ["--all"]), (["map"], ["--table", "csv"]),
        ] {
            let run = CommandRun.pdo(arguments: command + ["--graph", "m"] + options)
            #expect(run.exitCode == 64, "\(command) \(options)")
            #expect(
                run.messages.contains("A snapshot holds names, links, roles and weights"),
                "\(command) \(options): \(run.messages)")
        }
        let picture = CommandRun.pdo("neighbours", "--graph", "m", "casa", "-o", "casa.svg")
        #expect(picture.exitCode == 64 && picture.messages.contains("pdo map --graph"))
    }

    @Test func plansShareWhatHasOneId() throws {
        try withSnapshot { folder in
            let goal = CommandRun.pdo(
                "neighbours", "--graph", "two.snapshot", "goal:piano-aria-clima", "--format", "json", in: folder)
            #expect(
                goal.output.contains("objective:comune-di-milano/") && goal.output.contains("objective:altra-citta/"))
            let one = CommandRun.pdo("neighbours", "--graph", "two.snapshot", "Direzione Casa", in: folder)
            #expect(one.exitCode == 1)
            #expect(one.messages.contains("fits 2 nodes") && one.messages.contains("direction:altra-citta/casa"))
            let named = CommandRun.pdo(
                "neighbours", "--graph", "two.snapshot", "direzione casa altra città", "--kind", "objective", in: folder
            )
            #expect(named.exitCode == 0, "\(named.messages)")
            #expect(named.output.contains("direction:altra-citta/casa"))
            #expect(!named.output.contains("collaboration:"))
        }
    }

    /// A snapshot has the texts that a search of the plan looks at.
    @Test(arguments: [
        "alloggi", "scuole", "\"piano aria clima\"", "giovani formazione", "cantieri", "ITED",
        "mobilità sostenibile", "qualità", "qualita", "parità", "pari", "attivita",
        "\"in collaborazione con\" alloggi", "quartieri verde",
    ]) func aSearchFindsWhatASearchOfThePlanFinds(words: String) throws {
        try withTemporaryFolder { folder in
            #expect(CommandRun.pdo("snapshot", "write", milan, "-o", "m", in: folder).exitCode == 0)
            func found(_ options: String...) -> CommandRun {
                CommandRun.pdo(
                    arguments: ["search", words, "--limit", "1000", "--format", "ids"] + options, in: folder)
            }
            let (snapshot, plan) = (found("--graph", "m"), found("--plan", milan))
            #expect(snapshot.exitCode == 0 && snapshot.messages == plan.messages)
            #expect(
                !plan.output.isEmpty
                    && Set(snapshot.output.split(separator: "\n")) == Set(plan.output.split(separator: "\n")))
        }
    }

    @Test func theTextThatFitsIsShown() throws {
        try withSnapshot { folder in
            let run = CommandRun.pdo(
                "search", "--graph", "two.snapshot", "ITED", "--kind", "direction", "--format", "csv", in: folder)
            #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
            #expect(run.output.hasPrefix("id,kind,name,field,passage\n"))
            #expect(
                run.output.contains("direction:altra-citta/innovazione") && run.output.contains(",alias,"),
                "\(run.output)")
            let shown = CommandRun.pdo("search", "--graph", "two.snapshot", "ITED", in: folder)
            #expect(shown.output.contains("*ITED*"), "\(shown.output)")
        }
    }

    @Test func aTypoIsCorrected() throws {
        try withSnapshot { folder in
            let run = CommandRun.pdo("neighbours", "--graph", "two.snapshot", "direzione cassa", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("did you mean:\n  direction:"))
        }
    }

    @Test func onePlanTwiceIsAnError() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("snapshot", "write", milan, milan, "-o", "file", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("stands in two plans"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "file").path))
        }
    }

    /// Two plans of one body are told apart by their years, as parts of tables are; those of other bodies have none.
    @Test func plansOfOneBodyHaveTheirYears() throws {
        try withTemporaryFolder { folder in
            let other = CommandRun.project.appending(path: "Tests/Fixtures/Model/roccabruna-2031-2033").path
            let text = try String(contentsOfFile: milan + "/plan.json", encoding: .utf8)
            let changed = text.replacing(/202(?<digit>[456])/) { "203\($0.digit)" }
            try Data(changed.utf8).write(to: folder.appending(path: "later.json"))
            let plans = [milan, other, "later.json"]
            let run = CommandRun.pdo(arguments: ["snapshot", "write"] + plans + ["-o", "a.snapshot"], in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let graph = ["--graph", "a.snapshot"]
            let list = CommandRun.pdo(arguments: ["list", "direction", "--format", "ids"] + graph, in: folder).output
            for years in ["2024-2026", "2034-2036"] {
                #expect(list.contains("direction:comune-di-milano-\(years)/casa\n"), "\(list)")
            }
            #expect(list.contains("direction:comune-di-roccabruna-alta/") && !list.contains("alta-2031"))
            let named = CommandRun.pdo(
                arguments: ["show", "direction:comune-di-milano-2034-2036/casa"] + graph, in: folder)
            #expect(named.output.hasPrefix("Direzione Casa (Comune di Milano 2034–2036)"), "\(named.output)")
            let both = CommandRun.pdo(arguments: ["neighbours", "goal:piano-aria-clima"] + graph, in: folder).output
            #expect(both.contains("2024-2026/") && both.contains("2034-2036/"))
            let parts = CommandRun.pdo(
                arguments: ["export", "tables", "--partition"] + plans + ["-o", "parts"], in: folder)
            #expect(parts.exitCode == 0, "\(parts.messages)")
            let table = folder.appending(path: "parts/nodes/plan=plan-comune-di-milano-2034-2036/nodes.csv")
            #expect(
                try String(contentsOf: table, encoding: .utf8).contains("direction:comune-di-milano-2034-2036/casa,"))
        }
    }

    @Test func damageIsFound() throws {
        try withSnapshot { folder in
            let path = folder.appending(path: "two.snapshot")
            let whole = CommandRun.pdo("snapshot", "check", "two.snapshot", in: folder)
            #expect(whole.exitCode == 0 && whole.output.hasPrefix("two.snapshot è integro: "))
            var bytes = try Data(contentsOf: path)
            bytes[bytes.count - 3] ^= 1
            try bytes.write(to: path)
            let damaged = CommandRun.pdo("snapshot", "check", "two.snapshot", in: folder)
            #expect(damaged.exitCode == 1)
            #expect(damaged.messages.contains("passageTexts does not have its checksum"))
            try bytes.dropLast(100).write(to: path)
            let cut = CommandRun.pdo("neighbours", "--graph", "two.snapshot", "casa", in: folder)
            #expect(cut.exitCode == 1)
            #expect(cut.messages.contains("two.snapshot: the snapshot has \(bytes.count - 100) bytes and should have"))
        }
    }
}
