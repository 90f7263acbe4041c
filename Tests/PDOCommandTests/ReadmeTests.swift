import Foundation
import PlanWording
import Testing

@testable import PDOCommand

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
    /// The README's `console` blocks: a command behind `$ pdo`, and what it prints. A line `…` stands for lines left
    /// out.
    private static let examples: [(command: String, output: String)] = {
        let readme = try? String(contentsOf: CommandRun.project.appending(path: "README.md"), encoding: .utf8)
        return (readme ?? "").matches(of: /```console\n\$ pdo ([^\n]+)\n((?:[^`][^\n]*\n|\n)+)```/).map {
            (String($0.1), String($0.2))
        }
    }()

    @Test func theSmallestPlanOfTheDocumentationImports() throws {
        let text = try String(contentsOf: CommandRun.project.appending(path: "Data/README.md"), encoding: .utf8)
        func block(_ language: String) throws -> String {
            let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
            let end = try #require(text[start...].firstRange(of: "```")).lowerBound
            return String(text[start..<end])
        }
        try withTemporaryFolder { folder in
            try Data(block("text").replacing("⇥", with: "\t").utf8).write(to: folder.appending(path: "pdo.md"))
            try Data(block("yaml").utf8).write(to: folder.appending(path: "profile.yaml"))
            let run = CommandRun.pdo("import", ".", "--strict", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(run.output.contains("2 directions, 2 objectives (with a text: 2 in 2031, 1 in 2032)"))
            #expect(run.output.contains("2 contributions to goals and dimensions, 1 collaboration\n"))
        }
    }

    @Test func thereAreExamplesOfEachJob() {
        #expect(Self.examples.count >= 5)
        for job in ["map", "neighbours", "path", "compare", "analyse", "search", "show", "import", "new"] {
            #expect(Self.examples.contains { $0.command.hasPrefix(job) }, "\(job)")
        }
    }

    @Test(arguments: examples.indices) func anExamplePrintsWhatTheReadmeShows(index: Int) throws {
        let example = Self.examples[index]
        try withTemporaryFolder { folder in
            for name in ["Data", "Graphs", "Tests/Fixtures/Plans/shapes/33-provincia-schede/pdo.md"] {
                try copyFiles(
                    at: CommandRun.project.appending(path: name), to: folder.appending(path: name))
            }
            let arguments = example.command.matches(of: /"([^"]*)"|(\S+)/).map { String($0.1 ?? $0.2 ?? "") }
            let run = CommandRun.pdo(arguments: arguments, in: folder, width: 110, randomNetworks: 200)
            #expect(run.exitCode == (example.command.hasPrefix("audit") ? 2 : 0))
            var rest = (run.messages + run.output)[...]
            let isWhole = !example.output.contains("…\n")
            for part in example.output.split(separator: "…\n") {
                let range = try #require(rest.firstRange(of: part), "\(example.command) does not print:\n\(part)")
                rest = rest[range.upperBound...]
            }
            #expect(!isWhole || run.messages + run.output == example.output)
        }
    }
}
