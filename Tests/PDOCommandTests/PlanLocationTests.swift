import Foundation
import PlanImport
import Testing

@testable import PDOCommand

@Suite struct PlanLocationTests {
    private static let data = CommandRun.project.appending(path: "Data/milano-2024-2026")

    @Test func aPlanIsFoundFromAnyFolderBelowTheProject() {
        #expect(CommandRun.pdo("list", "goal", in: CommandRun.project.appending(path: "Sources/Plan")).exitCode == 0)
    }

    @Test func aPlanCanBeNamed() throws {
        try withTemporaryFolder { folder in
            let path = Self.data.path(percentEncoded: false)
            #expect(CommandRun.pdo("list", "goal", "--plan", path, in: folder).exitCode == 0)
            #expect(CommandRun.pdo("list", "goal", "--plan", path + "/plan.json", in: folder).exitCode == 0)
            #expect(CommandRun.pdo("list", "goal", in: folder, environment: ["PDO_PLAN": path]).exitCode == 0)
        }
    }

    @Test func withoutAPlanTheErrorSaysWhatToDo() throws {
        try withTemporaryFolder { folder in
            let none = CommandRun.pdo("list", "goal", in: folder)
            #expect(none.exitCode == 1)
            #expect(none.messages.contains("pdo import"))
            let missing = CommandRun.pdo("list", "goal", "--plan", "nowhere.json", in: folder)
            #expect(missing.messages.contains("there is no nowhere.json"))
        }
    }

    @Test func amongSeveralPlansNoneIsGuessed() throws {
        try withTemporaryFolder { folder in
            for name in ["a", "b"] {
                let plan = folder.appending(path: "Data/\(name)")
                try FileManager.default.createDirectory(at: plan, withIntermediateDirectories: true)
                try Data().write(to: plan.appending(path: "plan.json"))
            }
            let run = CommandRun.pdo("list", "goal", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("Data/a, Data/b"))
        }
    }

    @Test func aFileThatIsNoPlanIsAnErrorThatNamesIt() throws {
        try withTemporaryFolder { folder in
            for text in ["", "{}", "[1]", "\u{0}\u{1}"] {
                try Data(text.utf8).write(to: folder.appending(path: "x.json"))
                let run = CommandRun.pdo("list", "goal", "--plan", "x.json", in: folder)
                #expect(run.exitCode == 1)
                #expect(run.messages.hasPrefix("Error: x.json: not a plan:"), "\(run.messages)")
            }
        }
    }
}

@Suite struct ImportTests {
    private func copy(to folder: URL, _ change: (String) -> String = { $0 }) throws {
        let data = CommandRun.project.appending(path: "Data/milano-2024-2026")
        let document = try String(contentsOf: data.appending(path: "pdo.md"), encoding: .utf8)
        try Data(change(document).utf8).write(to: folder.appending(path: "pdo.md"))
        try copyFiles(
            at: data.appending(path: "profile.yaml"), to: folder.appending(path: "profile.yaml"))
    }

    @Test func writesThePlanAndReportsAsACompilerWould() throws {
        try withTemporaryFolder { folder in
            try copy(to: folder)
            let run = CommandRun.pdo("import", ".", in: folder)
            #expect(run.exitCode == 0)
            #expect(
                run.output.contains("26 directions, 159 objectives (with a text: 159 in 2024, 96 in 2025, 64 in 2026)"))
            #expect(run.messages.contains("pdo.md:179:4: warning: "))
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
            #expect(try Data(contentsOf: folder.appending(path: "plan.json")) == Data(contentsOf: plan))
            let printed = CommandRun.pdo("import", ".", "-o", "-", in: folder)
            #expect(try Data(printed.output.utf8) == Data(contentsOf: plan))
        }
    }

    @Test func withAnErrorNothingIsWritten() throws {
        try withTemporaryFolder { folder in
            try copy(to: folder) { $0.replacing("\tDirezione Casa\t", with: "\tDirezione Castelli\t") }
            let run = CommandRun.pdo("import", ".", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("error: no table of objectives is that of \"Direzione Castelli\""))
            #expect(run.messages.contains("nothing written: 6 errors"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "plan.json").path))
        }
    }

    @Test func diagnosticsAreForProgramsToo() throws {
        try withTemporaryFolder { folder in
            try copy(to: folder)
            let json = CommandRun.pdo("import", ".", "--format", "json", in: folder)
            let list = try #require(try answer(in: json.output) as? [[String: Any]])
            #expect(list.count == 25 && json.messages.isEmpty)
            let header = try #require(list.first { $0["code"] as? String == "header-mismatch" })
            #expect(header["line"] as? Int == 179 && header["column"] as? Int == 4)
            let sarif = CommandRun.pdo("import", ".", "--format", "sarif", in: folder)
            let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any])
            #expect(log["version"] as? String == "2.1.0")
            let run = try #require((log["runs"] as? [[String: Any]])?.first)
            let results = try #require(run["results"] as? [[String: Any]])
            #expect(results.count == 25)
            #expect(Set(results.compactMap { $0["level"] as? String }) == ["warning", "note"])
            #expect(CommandRun.pdo("import", ".", "-o", "-", "--format", "json", in: folder).exitCode == 64)
        }
    }

    @Test func strictMeansThatWarningsCount() throws {
        try withTemporaryFolder { folder in
            try copy(to: folder)
            let run = CommandRun.pdo("import", ".", "--strict", in: folder)
            #expect(run.exitCode == 2)
            #expect(run.messages.hasSuffix("pdo import --strict: 7 warnings\n"))
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "plan.json").path))
        }
    }

    @Test func everyCodeIsExplained() throws {
        let readme = try String(contentsOf: CommandRun.project.appending(path: "Data/README.md"), encoding: .utf8)
        for code in DiagnosticCode.allCases { #expect(readme.contains("| `\(code.rawValue)` |"), "\(code.rawValue)") }
    }

    @Test func bytesThatAreNoTextAreAnErrorWithTheirLine() throws {
        try withTemporaryFolder { folder in
            try copy(to: folder)
            try Data([0x41, 0x0A, 0xFF, 0xFE, 0x0A]).write(to: folder.appending(path: "pdo.md"))
            let run = CommandRun.pdo("import", ".", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("pdo.md:2: the line is not UTF-8 text"))
            // Blank lines count as well.
            try Data([0x0A, 0x0A, 0x41, 0x0A, 0x0A, 0x42, 0xFF, 0x0A]).write(to: folder.appending(path: "pdo.md"))
            let further = CommandRun.pdo("import", ".", in: folder)
            #expect(further.messages.contains("pdo.md:5: the line is not UTF-8 text"), "\(further.messages)")
        }
    }

    @Test func aFolderWithoutADocumentIsAnError() throws {
        try withTemporaryFolder { folder in
            #expect(
                CommandRun.pdo("import", ".", in: folder).messages.contains(
                    "there is neither pdo.md nor an objectives.csv beside it"))
            #expect(CommandRun.pdo("import", in: folder).messages.contains("no pdo.md found"))
        }
    }
}
