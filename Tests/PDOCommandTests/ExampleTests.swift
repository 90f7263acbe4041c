import ArgumentParser
import Foundation
import PlanWording
import Testing

@testable import PDOCommand

/// The examples of the help texts do what they are there for, pipes included.
@Suite struct ExampleTests {
    /// Without the explanation behind them. That of all maps is run by CI, which compares these with the committed
    /// ones.
    private static let examples: [String] = {
        var examples: Set<String> = []
        for command in commands(from: PDO.self) {
            let discussion: String = CommandRun.inLanguage(.english) { command.configuration.discussion }
            guard let paragraph = discussion.split(separator: "\n\n").first else { continue }
            for line in paragraph.split(separator: "\n") {
                let example = String(line.drop { $0 == " " }).replacing(/\x20\x20+.*$/, with: "")
                if example.hasPrefix("pdo "), !example.contains("--all") { examples.insert(example) }
            }
        }
        return examples.sorted()
    }()

    /// A command, and those below it.
    private static func commands(from command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap(commands)
    }

    @Test func everyCommandHasSome() {
        let names = Set(Self.examples.map { String($0.split(separator: " ")[1]) })
        #expect(names == Set(PDO.configuration.subcommands.map { $0._commandName }))
        for command in Self.commands(from: PDO.self) {
            for (language, heading) in [(Language.english, "EXAMPLES\n"), (.italian, "ESEMPI\n")] {
                let text = CommandRun.inLanguage(language) { command.configuration.discussion }
                #expect(text.hasPrefix(heading), "\(command)")
            }
        }
    }

    @Test(arguments: examples) func anExampleWorks(example: String) throws {
        try withTemporaryFolder { folder in
            for name in ["Data", "Graphs"] {
                try copyFiles(
                    at: CommandRun.project.appending(path: name), to: folder.appending(path: name))
            }
            // Folders that the reader is to put there.
            let plan = folder.appending(path: "Data/milano-2024-2026")
            if example.contains("Data/my-city") || example.contains("use my-city") {
                try FileManager.default.moveItem(at: plan, to: folder.appending(path: "Data/my-city"))
            } else if example.contains("Data/last-year") {
                for name in ["Data/last-year", "Data/this-year"] {
                    try copyFiles(at: plan, to: folder.appending(path: name))
                }
            } else if example.contains("Data/our-tables") {
                let tables = folder.appending(path: "Data/our-tables")
                _ = CommandRun.pdo("export", "csv", "-o", "Data/our-tables", in: folder)
                try copyFiles(
                    at: plan.appending(path: "profile.yaml"), to: tables.appending(path: "profile.yaml"))
            }
            if example.hasPrefix("pdo new") {
                for name in ["piano.md", "plan.md"] {
                    try copyFiles(at: plan.appending(path: "pdo.md"), to: folder.appending(path: name))
                }
                try Data("direction,number,2031\nSettore Argini,1,Nuovi argini\n".utf8)
                    .write(to: folder.appending(path: "objectives.csv"))
            }
            if example.contains("review compare") {
                for name in ["oiv.csv", "controllo.csv"] {
                    try Data("objective,to,verdict\ncasa/3,interventi-pnrr-e-fondi-ue,no\n".utf8).write(
                        to: folder.appending(path: name))
                }
            }
            if example.contains("my-map.yaml") {
                try Data("form: years\n".utf8).write(to: folder.appending(path: "my-map.yaml"))
            }
            if example.contains("plans/*") {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: "plans"), withIntermediateDirectories: true)
                try copyFiles(at: plan, to: folder.appending(path: "plans/city"))
            } else if example.contains("italia.snapshot") {
                _ = CommandRun.pdo(
                    "snapshot", "write", "Data/milano-2024-2026/plan.json", "-o", "italia.snapshot", in: folder)
            }
            if example.contains("lesmis") {
                try copyFiles(
                    at: CommandRun.project.appending(path: "Tests/Fixtures/Graphs/lesmis.csv"),
                    to: folder.appending(path: "lesmis.csv"))
                let arguments = ["import", "lesmis.csv", "--undirected", "-o", "lesmis.snapshot"]
                _ = CommandRun.pdo(arguments: arguments, in: folder)
            }
            let filesBefore = try FileManager.default.subpathsOfDirectory(atPath: folder.path).count
            // As the shell would expand it.
            let example = example.replacing("plans/*", with: "plans/city")
            var input = ""
            for command in example.split(separator: " | ") where command.hasPrefix("pdo ") {
                let words = command.split(separator: " > ")[0].matches(of: /'([^']*)'|"([^"]*)"|(\S+)/)
                    .map { String($0.1 ?? $0.2 ?? $0.3 ?? "") }
                let run = CommandRun.pdo(arguments: Array(words.dropFirst()), in: folder, input: input)
                let isOfFindings = command.hasPrefix("pdo audit") || command.contains("--strict")
                #expect(run.exitCode == 0 || run.exitCode == 2 && isOfFindings, "\(example): \(run.messages)")
                input = run.output
            }
            // What is not printed is written.
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).count
            #expect(!input.isEmpty || files > filesBefore, "\(example)")
        }
    }
}
