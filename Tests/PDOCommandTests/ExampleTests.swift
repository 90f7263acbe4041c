import ArgumentParser
import Foundation
import Testing

@testable import PDOCommand

/// The examples of the help texts do what they are there for.
@Suite struct ExampleTests {
    /// The examples of all subcommands: the words behind `pdo`, without the explanation, pipe or redirection behind them.
    private static let examples: [[String]] = PDO.configuration.subcommands.flatMap { command in
        command.configuration.discussion.matches(of: /(?m)^ +pdo ((?:"[^"]*"|[^ \n]|\ (?! ))+)/).map { match in
            let words = match.1.matches(of: /"([^"]*)"|(\S+)/).map { String($0.1 ?? $0.2 ?? "") }
            return Array(words.prefix { ![">", "|"].contains($0) })
        }
    }

    @Test func everyCommandHasSome() {
        let names = Set(Self.examples.compactMap(\.first))
        #expect(names == Set(PDO.configuration.subcommands.map { $0._commandName }))
    }

    @Test(arguments: examples.indices) func anExampleWorks(index: Int) throws {
        let example = Self.examples[index]
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(
                at: CommandRun.project.appending(path: "Data"), to: folder.appending(path: "Data"))
            try FileManager.default.copyItem(
                at: CommandRun.project.appending(path: "Graphs"), to: folder.appending(path: "Graphs"))
            // Folders that the reader is to put there.
            let plan = folder.appending(path: "Data/milano-2024-2026")
            if example.contains("Data/my-city") {
                try FileManager.default.moveItem(at: plan, to: folder.appending(path: "Data/my-city"))
            } else if example.contains("Data/last-year") {
                for name in ["Data/last-year", "Data/this-year"] {
                    try FileManager.default.copyItem(at: plan, to: folder.appending(path: name))
                }
            } else if example.contains("Data/our-tables") {
                let tables = folder.appending(path: "Data/our-tables")
                _ = CommandRun.pdo("export", "csv", "-o", "Data/our-tables", in: folder)
                try FileManager.default.copyItem(
                    at: plan.appending(path: "profile.yaml"), to: tables.appending(path: "profile.yaml"))
            }
            let run = CommandRun.pdo(arguments: example, in: folder)
            #expect(run.exitCode == 0 || run.exitCode == 2, "\(example): \(run.messages)")
        }
    }
}
