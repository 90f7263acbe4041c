import Foundation
import Testing

@testable import PDOCommand

@Suite struct CompletionsTests {
    private func candidates(_ words: String..., prefix: String, in folder: URL = CommandRun.project) -> [String] {
        let console = Console(
            write: { _ in }, note: { Issue.record("said \($0)") }, environment: { _ in nil },
            folder: folder.path(percentEncoded: false), width: nil)
        return Console.$current.withValue(console) {
            NodeCompletion(words: words).candidates(prefix: prefix, shell: .bash)
        }
    }

    @Test func idsAreCompleted() {
        #expect(candidates(prefix: "direction:cas") == ["direction:casa"])
        #expect(candidates(prefix: "objective:casa/").count == 6)
        #expect(candidates(prefix: "\"goal:piano") == ["goal:piano-aria-clima"])
    }

    @Test func whereNoIdBeginsSoTheirLastPartDoes() {
        #expect(candidates(prefix: "casa/") == (1...6).map { "casa/\($0)" })
        #expect(candidates(prefix: "xyz") == [])
    }

    @Test func objectivesAreOfferedOnlyWhenSomethingIsTyped() {
        let all = candidates(prefix: "")
        #expect(all.contains("direction:casa") && !all.contains { $0.hasPrefix("objective:") })
    }

    @Test func thePlanIsTheOneThatTheCommandWouldRead() throws {
        try withTemporaryFolder { folder in
            let path = CommandRun.project.appending(path: "Data/milano-2024-2026").path(percentEncoded: false)
            #expect(candidates(prefix: "direction:cas", in: folder) == [])
            #expect(candidates("show", "--plan", path, prefix: "direction:cas", in: folder) == ["direction:casa"])
            #expect(candidates("show", "--plan=" + path, prefix: "direction:cas", in: folder) == ["direction:casa"])
            try Data("{".utf8).write(to: folder.appending(path: "plan.json"))
            #expect(candidates(prefix: "direction:cas", in: folder) == [])
        }
    }

    @Test func explanationsAreInTheFormOfTheShell() {
        let console = Console(
            write: { _ in }, note: { _ in }, environment: { _ in nil },
            folder: CommandRun.project.path(percentEncoded: false), width: nil)
        Console.$current.withValue(console) {
            let completion = NodeCompletion(words: [])
            #expect(completion.candidates(prefix: "direction:cas", shell: .zsh) == ["direction\\:casa:Casa"])
            #expect(completion.candidates(prefix: "direction:cas", shell: .fish) == ["direction:casa\tCasa"])
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func optionsThatTakeANodeCompleteIt(shell: String) {
        let script = CommandRun.pdo("completions", shell).output
        for command in ["list", "search"] {
            for option in ["--direction", "--programme", "--goal"] {
                #expect(script.contains("---completion \(command) -- \(option) "), "\(command) \(option)")
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func theScriptKnowsEveryCommandAndItsValues(shell: String) {
        let run = CommandRun.pdo("completions", shell)
        #expect(run.exitCode == 0 && run.messages.isEmpty)
        for command in PDO.configuration.subcommands { #expect(run.output.contains(command._commandName)) }
        for value in ["transversalGoal", "contributesTo", "markdown", "graphml"] { #expect(run.output.contains(value)) }
    }
}
