import Foundation
import Testing

@testable import PDOCommand

@Suite struct CSVFolderTests {
    private static let milan = CommandRun.project.appending(path: "Data/milano-2024-2026")

    private func exported(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("export", "csv", "-o", "tables", "--plan", Self.milan.path, in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            try copyFiles(
                at: Self.milan.appending(path: "profile.yaml"), to: folder.appending(path: "tables/profile.yaml"))
            try body(folder)
        }
    }

    private func files(_ folder: URL) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "profile.yaml" }
        return Dictionary(
            uniqueKeysWithValues: try names.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    @Test func thereAndBackIsTheSamePlan() throws {
        try exported { folder in
            let before = try files(folder.appending(path: "tables"))
            #expect(
                before.keys.sorted() == [
                    "datapackage.json", "directions.csv", "goals.csv", "matrix.csv", "objectives.csv",
                ])
            let run = CommandRun.pdo("import", "tables", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let plan = try Data(contentsOf: folder.appending(path: "tables/plan.json"))
            #expect(try plan == Data(contentsOf: Self.milan.appending(path: "plan.json")))
            #expect(CommandRun.pdo("export", "csv", "-o", "again", "--plan", "tables", in: folder).exitCode == 0)
            #expect(try files(folder.appending(path: "again")) == before)
        }
    }

    /// A table in a document may have a header only; the tables say so as well.
    @Test(arguments: ["1\tArgini\n", ""]) func directionsWithoutObjectivesComeBack(row: String) throws {
        try withTemporaryFolder { folder in
            let profile = """
                title: t
                municipality: m
                source: s
                years: [2031]
                directions:
                - {name: Direzione Piazze, aliases: [Dir. Piazze]}
                """
            let document = """
                Direzione Piazze – Obiettivi di Direzione

                ID\t2031

                Direzione Argini – Obiettivi di Direzione

                ID\t2031
                \(row)
                """
            try Data(profile.utf8).write(to: folder.appending(path: "profile.yaml"))
            try Data(document.utf8).write(to: folder.appending(path: "pdo.md"))
            #expect(CommandRun.pdo("import", ".", in: folder).exitCode == 0)
            #expect(CommandRun.pdo("export", "csv", "-o", "tables", "--plan", ".", in: folder).exitCode == 0)
            try Data(profile.utf8).write(to: folder.appending(path: "tables/profile.yaml"))
            let back = CommandRun.pdo("import", "tables", in: folder)
            #expect(back.exitCode == 0, "\(back.messages)")
            let plans = try ["plan.json", "tables/plan.json"].map { try Data(contentsOf: folder.appending(path: $0)) }
            #expect(plans[0] == plans[1])
        }
    }

    @Test func semicolonsAndOtherLineEndsAreAsGood() throws {
        try exported { folder in
            let objectives = folder.appending(path: "tables/objectives.csv")
            let text = """
                \u{FEFF}direction;number;2024;2025;2026\r
                Direzione Verde;1;"Alberi; aiuole e ""orti""
                su due righe";;\r
                Direzione Casa;2;Tetti, con la Direzione Verde;;Muri\r
                """
            try Data(text.utf8).write(to: objectives)
            for name in ["directions", "matrix", "goals"] {
                try FileManager.default.removeItem(at: folder.appending(path: "tables/\(name).csv"))
            }
            try Data("title: t\nmunicipality: m\nsource: s\nyears: [2024, 2025, 2026]".utf8)
                .write(to: folder.appending(path: "tables/profile.yaml"))
            #expect(CommandRun.pdo("import", "tables", in: folder).exitCode == 0)
            let list = CommandRun.pdo("list", "objective", "--format", "json", "--plan", "tables", in: folder)
            let rows = try #require(try answer(in: list.output) as? [[String: Any]])
            #expect(
                rows.map { $0["text2024"] as? String } == [
                    "Alberi; aiuole e \"orti\"\nsu due righe", "Tetti, con la Direzione Verde",
                ])
            #expect(rows.map { $0["line"] as? Int } == [2, 4])
            #expect(CommandRun.pdo("list", "collaboration", "--plan", "tables", in: folder).output.contains("casa-2"))
        }
    }

    @Test func faultsAreNamedWithFileAndLine() throws {
        try exported { folder in
            func messages(_ file: String, _ change: (String) -> String) throws -> String {
                let url = folder.appending(path: "tables/\(file)")
                let text = try String(contentsOf: url, encoding: .utf8)
                try Data(change(text).utf8).write(to: url)
                let run = CommandRun.pdo("import", "tables", in: folder)
                try Data(text.utf8).write(to: url)
                #expect(run.exitCode == 1)
                return run.messages
            }
            let empty = try messages("objectives.csv") { _ in "" }
            #expect(empty.contains("tables/objectives.csv:1:1: error: the file is empty"))
            let column = try messages("objectives.csv") { $0.replacing("2024,2025,2026", with: "a,b,c") }
            #expect(column.contains("tables/objectives.csv:1:1: error: no column of this table says what"))
            let row = try messages("matrix.csv") { $0 + "a,b\n" }
            #expect(row.contains("tables/matrix.csv:161:1: error: the row has 2 cells"))
            let kind = try messages("goals.csv") { $0.replacing("transversalGoal,Piano", with: "goal,Piano") }
            #expect(kind.contains("tables/goals.csv:5:1: error: the kind must be"))
        }
    }
}
