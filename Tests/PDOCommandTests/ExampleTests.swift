import ArgumentParser
import Foundation
import Testing

@testable import PDOCommand

/// The examples that help shows of the commands that ask the graph are run, pipes included.
@Suite struct ExampleTests {
    private static let examples: [String] = [
        Neighbours.configuration, Path.configuration, Show.configuration, List.configuration, Search.configuration,
        Analyse.configuration, HelpMeasures.configuration,
    ].flatMap { configuration in
        configuration.discussion.split(separator: "\n\n")[0].split(separator: "\n").dropFirst().map {
            String($0.drop { $0 == " " }).replacing(/\x20\x20+.*$/, with: "")
        }
    }

    @Test(arguments: examples) func anExampleRuns(example: String) {
        var input = ""
        for command in example.split(separator: " | ") {
            let words = command.split(separator: " > ")[0].matches(of: /'([^']*)'|"([^"]*)"|(\S+)/)
                .map { String($0.1 ?? $0.2 ?? $0.3 ?? "") }
            #expect(words.first == "pdo")
            let run = CommandRun.pdo(arguments: Array(words.dropFirst()), input: input)
            #expect(run.exitCode == 0, "\(example): \(run.messages)")
            #expect(!run.output.isEmpty, "\(example)")
            input = run.output
        }
    }

    @Test func thereAreExamples() { #expect(Self.examples.count >= 20) }
}
