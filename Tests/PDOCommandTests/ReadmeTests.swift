import Foundation
import Testing

@testable import PDOCommand

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
    /// The README's `console` blocks: a command behind `$ pdo`, and what it prints. A line `…` stands for lines left out.
    private static let examples: [(command: String, output: String)] = {
        let readme = try? String(contentsOf: CommandRun.project.appending(path: "README.md"), encoding: .utf8)
        return (readme ?? "").matches(of: /```console\n\$ pdo ([^\n]+)\n((?:[^`][^\n]*\n|\n)+)```/).map {
            (String($0.1), String($0.2))
        }
    }()

    @Test func thereAreExamplesOfEachJob() {
        #expect(Self.examples.count >= 5)
        for job in ["map", "neighbours", "import"] {
            #expect(Self.examples.contains { $0.command.hasPrefix(job) }, "\(job)")
        }
    }

    @Test(arguments: examples.indices) func anExamplePrintsWhatTheReadmeShows(index: Int) throws {
        let example = Self.examples[index]
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(
                at: CommandRun.project.appending(path: "Data"), to: folder.appending(path: "Data"))
            let arguments = example.command.matches(of: /"([^"]*)"|(\S+)/).map { String($0.1 ?? $0.2 ?? "") }
            let run = CommandRun.pdo(arguments: arguments, in: folder, width: 110)
            #expect(run.exitCode == 0)
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
