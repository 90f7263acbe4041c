import Foundation
import Plan
import PlanExchange
import PlanGraph
import PlanReports
import Testing

@testable import PDOCommand
@testable import PlanSources

/// `pdo export` by formats: how they are named, what goes with which, and that filters hold for all.
@Suite struct ExportFormatTests {
    private static let plan = ["--plan", CommandRun.project.path + "/Data/milano-2024-2026"]

    private func files(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func theNameOfAFileSaysTheFormat() {
        for format in ExportFormat.allCases where !format.isFolder {
            #expect(ExportFormat(output: "a/b.c." + format.endings[0]) == format, "\(format.rawValue)")
        }
        for (name, format) in [
            ("plan.json", "jgf"), ("plan.kumu.json", "kumu"), ("plan.cyjs.json", "json"), ("PLAN.TTL", "turtle"),
            ("plan.xml", "stratml"), ("a.gv", "dot"),
        ] {
            #expect(ExportFormat(output: name)?.rawValue == format)
        }
        for name in ["plan", "plan.csv", "a.ttl/", "ttl/", "-", "plan.pdf", "ttl"] {
            #expect(ExportFormat(output: name) == nil)
        }
    }

    @Test func aFileIsWhatIsPrinted() throws {
        try withTemporaryFolder { folder in
            for format in GraphFormat.allCases {
                let name = "plan." + format.endings[0]
                let named = CommandRun.pdo(
                    arguments: ["export", format.rawValue] + Self.plan + ["-o", name], in: folder)
                #expect(named.exitCode == 0 && named.output.isEmpty, "\(format): \(named.messages)")
                let first = try Data(contentsOf: folder.appending(path: name))
                let inferred = CommandRun.pdo(arguments: ["export"] + Self.plan + ["-o", name], in: folder)
                #expect(inferred.exitCode == 0, "\(format): \(inferred.messages)")
                #expect(try Data(contentsOf: folder.appending(path: name)) == first, "\(format)")
                guard !format.isBinary else { continue }
                let printed = CommandRun.pdo(arguments: ["export", format.rawValue] + Self.plan, in: folder)
                #expect(Data(printed.output.utf8) == first, "\(format)")
            }
        }
    }

    @Test(arguments: [
        (["export"], "Name the format"), (["export", "-o", "plan.pdf"], "Name the format"),
        (["export", "xlsx"], "xlsx is no text for a screen"), (["export", "sqlite"], "sqlite is no text"),
        (["export", "tables"], "tables is a folder of files"), (["export", "csv"], "csv is a folder of files"),
        (["export", "graphml", "--dialect", "gephi"], "--dialect gephi goes with tables."),
        (["export", "tables", "-o", "x", "--dialect", "yed"], "--dialect yed goes with graphml."),
        (["export", "dot", "--depth", "2"], "name that too"),
        (["export", "dot", "--partition", "a", "b"], "--partition goes with tables."),
        (["export", "tables", "-o", "x", "--partition", "a", "--plan", "b"], "leave --plan out"),
        (["export", "tables", "-o", "x", "--partition", "a", "--graph", "b.snapshot"], "leave --graph out"),
        (["export", "dot", "--focus", "casa", "--depth", "0"], "--depth"),
        (["export", "dot", "--base-url", "https://a/"], "--base-url goes with turtle, jsonld."),
        (["export", "turtle", "--base-url", "ftp://a/"], "--base-url is an address"),
        (["export", "turtle", "--base-url", "https://a/<b>/"], "--base-url is an address"),
        (["export", "turtle", "--base-url", "https://a"], "--base-url is an address"),
        (["export", "turtle", "-o", "plan.xlsx"], "plan.xlsx"),
        (
            ["export", "dot", "--graph", "a.snapshot", "--year", "2026", "--focus", "casa"],
            "knows nothing of --year, --focus"
        ),
        (["show", "casa", "--format", "docx"], "DOCX is no text for a screen"),
        (["list", "goal", "-o", "a.docx"], "the forms are table, json"),
    ]) func whatMakesNoSenseIsTold(arguments: [String], message: String) {
        let run = CommandRun.pdo(arguments: arguments, environment: ["PDO_LANG": "en"])
        #expect(run.exitCode == 64 && run.output.isEmpty && run.messages.contains(message), "\(run.messages)")
    }

    @Test func filtersHoldForAllFormats() throws {
        let filters = ["--year", "2026", "--kind", "direction", "--kind", "programme", "--kind", "objective"]
        func count(_ format: String, _ pattern: some RegexComponent) -> Int {
            CommandRun.pdo(arguments: ["export", format] + filters).output.matches(of: pattern).count
        }
        let nodes = count("graphml", /<node\x20/)
        let edges = count("graphml", /<edge\x20/)
        #expect(nodes > 60 && edges > 100)
        #expect(count("gexf", /<node\x20/) == nodes && count("gexf", /<edge\x20/) == edges)
        #expect(count("cypher", /(?m)^CREATE/) == nodes && count("cypher", /(?m)^MATCH/) == edges)
        #expect(
            count("dot", /(?m)^\x20\x20"[^"]*" \[/) == nodes && count("dot", /(?m)^\x20\x20"[^"]*" ->\x20/) == edges)
        #expect(count("turtle", /rdf:Statement/) == edges)
        #expect(count("mermaid", /(?m)^\x20\x20n\d+ -/) == edges)
        let focus = CommandRun.pdo(
            "export", "dot", "--focus", "piano-aria-clima", "--depth", "2", "--kind", "direction")
        let directions = CommandRun.pdo(
            "neighbours", "piano-aria-clima", "--kind", "direction", "--depth", "2", "--format", "ids")
        let drawn: [String] = focus.output.matches(of: /(?m)^\x20\x20"(direction:[^"]*)" \[/).map { String($0.1) }
        let named: [String] = directions.output.split(separator: "\n").map(String.init)
        #expect(drawn.sorted() == named.sorted())
    }

    @Test func tablesAreAFolderWholeOrNotAtAll() throws {
        try withTemporaryFolder { folder in
            let tables = ["export", "tables"] + Self.plan + ["-o", "a/b"]
            #expect(CommandRun.pdo(arguments: tables, in: folder).exitCode == 0)
            let written = try files(in: folder.appending(path: "a/b"))
            #expect(written == GraphTables.names.sorted())
            try FileManager.default.removeItem(at: folder.appending(path: "a/b/edges.csv"))
            try FileManager.default.createDirectory(
                at: folder.appending(path: "a/b/edges.csv"), withIntermediateDirectories: true)
            let nodes = folder.appending(path: "a/b/nodes.csv")
            try Data("old".utf8).write(to: nodes)
            let run = CommandRun.pdo(arguments: tables, in: folder)
            let old = try String(contentsOf: nodes, encoding: .utf8)
            #expect(run.exitCode == 1 && old == "old", "\(run.messages)")
            #expect(try files(in: folder.appending(path: "a/b")).count == 3)
        }
    }

    @Test func nothingIsTold() throws {
        try withTemporaryFolder { folder in
            for name in ["a.xlsx", "a.sqlite", "a.ttl", "a.gexf", "a.stratml", "a.cx2"] {
                let run = CommandRun.pdo(
                    arguments: ["export", "--kind", "strategicObjective"] + Self.plan + ["-o", name], in: folder)
                #expect(run.exitCode == 2 && !run.messages.isEmpty, "\(name): \(run.messages)")
                #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path))
            }
        }
    }

    @Test func mermaidsLimitIsTold() {
        let run = CommandRun.pdo("export", "mermaid", environment: ["PDO_LANG": "en"])
        #expect(run.exitCode == 0 && run.messages.contains("Mermaid draws 500 links at most"))
        #expect(CommandRun.pdo("export", "mermaid", "--kind", "direction", "--kind", "collaboration").messages.isEmpty)
    }

    @Test func aSnapshotIsExported() throws {
        try withTemporaryFolder { folder in
            #expect(
                CommandRun.pdo(
                    arguments: ["snapshot", "write", Self.plan[1], "-o", "a.snapshot"], in: folder
                ).exitCode == 0)
            let run = CommandRun.pdo(
                "export", "graphml", "--graph", "a.snapshot", "--kind", "direction", "--kind", "collaboration",
                in: folder)
            #expect(run.exitCode == 0 && run.output.contains(">direction:casa<"), "\(run.messages)")
            let stratml = CommandRun.pdo("export", "stratml", "--graph", "a.snapshot", in: folder)
            #expect(stratml.exitCode == 1 && stratml.output.isEmpty && !stratml.messages.isEmpty)
            let csv = CommandRun.pdo("export", "csv", "--graph", "a.snapshot", "-o", "t", in: folder)
            #expect(csv.exitCode == 1 && !FileManager.default.fileExists(atPath: folder.appending(path: "t").path))
        }
    }

    @Test(arguments: [
        ["show", "casa"], ["show", "piano-aria-clima"], ["show", "casa/5"], ["show", "driver:digitalizzazione"],
        ["audit"], ["compare", "2024", "2025"], ["compare", "2024", "2026", "--direction", "casa"], ["analyse"],
        ["analyse", "nodes"], ["analyse", "named"],
    ]) func answersAreReports(command: [String]) throws {
        try withTemporaryFolder { folder in
            for language in ["it", "en"] {
                let written = CommandRun.pdo(
                    arguments: command + Self.plan + ["-o", "a.docx", "--lang", language], in: folder)
                let printed = CommandRun.pdo(arguments: command + Self.plan + ["--lang", language], in: folder)
                #expect(written.exitCode == printed.exitCode && written.output.isEmpty, "\(written.messages)")
                let bytes = try Data(contentsOf: folder.appending(path: "a.docx"))
                #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]) && bytes.count > 4000)
            }
        }
    }

    /// A page for the terminal names five of those with most in common and the command that tells all; in a report, where
    /// no command can be given, all are.
    @Test func aReportNamesAllThatHaveSomethingInCommon() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo(arguments: ["show", "casa"] + Self.plan + ["-o", "a.docx"], in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let archive = try DocumentArchive(Array(Data(contentsOf: folder.appending(path: "a.docx"))))
            let document = String(decoding: try #require(archive.parts["word/document.xml"]), as: UTF8.self)
            #expect(document.contains("descr=") && !document.contains("SVG"))
            let text = document.replacing(/<[^>]*>/, with: "")
            #expect(text.contains("in comune: 17") && !text.contains("5 su 17"))
            let graph = try PlanGraph(
                PlanOfObjectives(
                    json: Data(
                        contentsOf:
                            CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))))
            let casa = try #require(graph.node(withID: "direction:casa"))
            let sharing = graph.neighbours(of: casa, via: [.transversalGoal, .collaboration])
            #expect(sharing.count == 17 && sharing.allSatisfy { text.contains(graph[$0.node].name + ": ") })
        }
    }

    /// The rows of tables, without their heads, by the names of columns.
    private func rows(_ folder: URL, _ path: String) throws -> [[String: String]] {
        let lines = try String(contentsOf: folder.appending(path: path), encoding: .utf8).split(separator: "\n")
        let heads = lines[0].split(separator: ",").map(String.init)
        return lines.dropFirst().map { line in
            // The columns that are looked at stand before all that may have commas.
            Dictionary(
                zip(heads, line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)),
                uniquingKeysWith: { first, _ in first })
        }
    }

    @Test func manyPlansArePartsOfOneTable() throws {
        try withTemporaryFolder { folder in
            let plans = ["Data/milano-2024-2026", "Tests/Fixtures/Plans/valdombra-2031-2033"].map {
                CommandRun.project.appending(path: $0).path
            }
            let run = CommandRun.pdo(
                arguments: ["export", "tables", "--partition"] + plans + ["-o", "nation"], in: folder)
            #expect(run.exitCode == 0 && run.output.isEmpty, "\(run.messages)")
            _ = CommandRun.pdo(arguments: ["snapshot", "write"] + plans + ["-o", "a.snapshot"], in: folder)
            _ = CommandRun.pdo("export", "tables", "--graph", "a.snapshot", "-o", "whole", in: folder)
            let parts = try files(in: folder.appending(path: "nation/nodes"))
            #expect(
                parts == [
                    "plan=plan-comune-di-milano-2024-2026", "plan=plan-comune-di-valdombra-2031-2033",
                ])
            let edges = try parts.flatMap { try rows(folder, "nation/edges/\($0)/edges.csv") }
            let whole = try rows(folder, "whole/edges.csv")
            func ends(_ rows: [[String: String]]) -> [[String]] {
                rows.map { row in ["source", "target", "relation"].map { row[$0] ?? "" } }
                    .filter { $0[2].allSatisfy(\.isLetter) && $0[0].contains(":") && $0[1].contains(":") }
                    .sorted { $0.lexicographicallyPrecedes($1) }
            }
            #expect(ends(edges) == ends(whole) && ends(whole).count > 500)
            // Each node once, though plans share some; and the same columns in all parts.
            let ids = Set(ends(edges).flatMap { $0.prefix(2) })
            let known = try parts.flatMap { try rows(folder, "nation/nodes/\($0)/nodes.csv") }.compactMap { $0["id"] }
            for id in ids { #expect(known.count { $0 == id } == 1, "\(id)") }
            for table in ["nodes", "edges"] {
                let heads = try parts.map { part in
                    try String(
                        contentsOf: folder.appending(path: "nation/\(table)/\(part)/\(table).csv"), encoding: .utf8
                    ).prefix { $0 != "\n" }
                }
                #expect(heads[0] == heads[1])
            }
            let package = try String(contentsOf: folder.appending(path: "nation/datapackage.json"), encoding: .utf8)
            #expect(package.contains("\"edges/plan=plan-comune-di-valdombra-2031-2033/edges.csv\""))
            // A part that no plan has would be read with the others.
            let other = CommandRun.pdo(
                arguments: ["export", "tables", "--partition", plans[0], "-o", "nation"], in: folder,
                environment: ["PDO_LANG": "en"])
            #expect(
                other.exitCode == 1 && other.messages.contains("plan=plan-comune-di-valdombra"), "\(other.messages)")
            let twice = CommandRun.pdo(
                arguments: ["export", "tables", "--partition", plans[0], plans[0], "-o", "twice"], in: folder,
                environment: ["PDO_LANG": "en"])
            #expect(twice.exitCode == 1 && twice.messages.contains("plan-comune-di-milano"), "\(twice.messages)")
            #expect(try files(in: folder).contains("twice") == false)
        }
    }

    @Test func plansOfOneBodyArePartsOfOneTable() throws {
        try withTemporaryFolder { folder in
            // The later one first.
            let plans = ["2031-2033", "2029-2030"].map {
                CommandRun.project.appending(path: "Tests/Fixtures/Plans/valdombra-\($0)").path
            }
            let run = CommandRun.pdo(
                arguments: ["export", "tables", "--partition"] + plans + ["-o", "years"], in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let parts = try files(in: folder.appending(path: "years/nodes"))
            #expect(parts == ["2029-2030", "2031-2033"].map { "plan=plan-comune-di-valdombra-\($0)" })
            let ids = try parts.map { part in
                try rows(folder, "years/nodes/\(part)/nodes.csv").compactMap { $0["id"] }.filter { $0.contains("/") }
            }
            for (ids, years) in zip(ids, ["2029-2030", "2031-2033"]) {
                let own = ids.filter { $0.hasPrefix("direction:") }
                #expect(own.count > 1 && own.allSatisfy { $0.hasPrefix("direction:comune-di-valdombra-\(years)/") })
            }
            #expect(Set(ids[0]).isDisjoint(with: ids[1]))
            let head = try String(
                contentsOf: folder.appending(path: "years/nodes/\(parts[0])/nodes.csv"), encoding: .utf8
            ).prefix { $0 != "\n" }.split(separator: ",").filter { $0.hasPrefix("text") }
            #expect(head == (2029...2033).map { "text\($0)" })
        }
    }
}
