import ArgumentParser
import Foundation
import Testing

@testable import PDOCommand

/// The help texts, as files that a person can read through.
@Suite struct HelpTests {
    @Test(arguments: [
        "", "import", "map", "neighbours", "path", "show", "list", "search", "analyse", "help-measures", "audit",
        "suggest", "export", "compare", "snapshot", "completions", "manual", "doctor",
    ])
    func helpIsTheGoldenOne(command: String) throws {
        let arguments = command.isEmpty ? [] : [command]
        let help = CommandRun.pdo(arguments: arguments + ["--help"], width: 100).output
        try Golden.expect(help + "\n", named: command.isEmpty ? "help.txt" : "help-\(command).txt")
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
