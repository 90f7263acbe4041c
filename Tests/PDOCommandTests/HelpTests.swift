import ArgumentParser
import Foundation
import Testing

@testable import PDOCommand

/// The help texts, as files that a person can read through.
///
/// With PDO_RECORD_GOLDENS=1 in the environment the files are written anew, and the test fails all the same.
@Suite struct HelpTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    @Test(arguments: [
        "", "import", "map", "neighbours", "path", "show", "list", "search", "analyse", "help-measures", "audit",
        "suggest", "export", "compare", "snapshot", "completions", "manual", "doctor",
    ])
    func helpIsTheGoldenOne(command: String) throws {
        let help = PDO.helpMessage(for: command.isEmpty ? PDO.self : try #require(Self.type(of: command)), columns: 100)
        let golden = Self.folder.appending(path: command.isEmpty ? "help.txt" : "help-\(command).txt")
        if ProcessInfo.processInfo.environment["PDO_RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data((help + "\n").utf8).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent); look at it, then run the tests without recording")
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == help + "\n")
    }

    private static func type(of command: String) -> (any ParsableCommand.Type)? {
        PDO.configuration.subcommands.first { $0._commandName == command }
    }

    @Test func noExampleIsWiderThanATerminal() {
        for command in PDO.configuration.subcommands + [PDO.self] {
            let examples = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") }
            for line in examples { #expect(line.count <= 80, "\(line)") }
        }
    }
}
