import Foundation
import Plan
import Testing

@testable import PDOCommand

@Suite struct CompletionsTests {
    private func candidates(_ words: String..., prefix: String, in folder: URL = CommandRun.project) -> [String] {
        let console = Console(
            write: { _ in }, note: { Issue.record("said \($0)") }, environment: { _ in nil },
            folder: folder.path(percentEncoded: false), width: nil)
        return Console.$current.withValue(console) {
            PlanCompletion(words: words).nodes(prefix: prefix, shell: .bash)
        }
    }

    @Test func idsAreCompleted() {
        #expect(candidates(prefix: "direction:cas") == ["direction:casa"])
        #expect(candidates(prefix: "objective:casa/").count == 6)
        #expect(candidates(prefix: "\"goal:piano") == ["goal:piano-aria-clima"])
    }

    /// What an option offers it also takes.
    @Test(
        arguments: [
            ("--direction", [.direction], "", "direction:"), ("--direction", [.direction], "cas", "casa"),
            ("--direction", [.direction], "direzione mob", "direzione"), ("--direction", [.direction], "goal:", nil),
            ("--programme", [.programme], "", "programme:"), ("--programme", [.programme], "coes", "coesione-sociale"),
            ("--goal", [.transversalGoal, .strategicDimension], "", ""),
            ("--goal", [.transversalGoal, .strategicDimension], "aria", "aria"),
            ("--goal", [.transversalGoal, .strategicDimension], "casa", nil),
        ] as [(String, [NodeKind], String, String?)])
    func anOptionOffersOnlyTheKindsThatItTakes(option: String, kinds: [NodeKind], typed: String, beginning: String?) {
        let console = Console(
            write: { _ in }, note: { Issue.record("said \($0)") }, environment: { _ in nil },
            folder: CommandRun.project.path(percentEncoded: false), width: nil)
        let offered = Console.$current.withValue(console) {
            PlanCompletion(words: []).nodes(of: kinds, prefix: typed, shell: .bash)
        }
        #expect(offered.isEmpty == (beginning == nil), "\(offered)")
        for text in offered {
            #expect(text.hasPrefix(beginning ?? ""))
            let run = CommandRun.pdo("list", "objective", option, text.replacing("\\", with: ""))
            #expect(run.exitCode == 0, "\(run.messages)")
        }
    }

    @Test func whereNoIdBeginsSoTheirLastPartDoes() {
        #expect(candidates(prefix: "casa/") == (1...6).map { "casa/\($0)" })
        #expect(candidates(prefix: "xyz") == [])
    }

    @Test func objectivesAreOfferedOnlyWhenSomethingIsTyped() {
        let all = candidates(prefix: "")
        #expect(all.contains("direction:casa") && !all.contains { $0.hasPrefix("objective:") })
    }

    @Test func whereNoIdBeginsSoNamesDo() {
        let names = candidates(prefix: "Direz")
        #expect(names.count > 15 && names.allSatisfy { $0.hasPrefix("Direzion") })
        #expect(names.contains("Direzione\\ Casa"))
        #expect(candidates(prefix: "direzione mobil") == ["direzione\\ mobilità"])
        #expect(candidates(prefix: "Direzione\\ Mobil") == ["Direzione\\ Mobilità"])
        #expect(candidates(prefix: "\"Direzione Mobil") == ["Direzione\\ Mobilità"])
        #expect(candidates(prefix: "Aria C").contains("Aria\\ Clima"))
        #expect(candidates(prefix: "Prima sperim").isEmpty, "texts of objectives are no names")
        for name in names {
            let run = CommandRun.pdo("show", name.replacing("\\", with: ""), "--format", "ids")
            #expect(run.exitCode != 1, "\(run.messages)")
        }
    }

    @Test(arguments: ["", "'", "\"", "\\", "\\\\", "$(x)", "`", ":", "«", "e\u{301}", " ", "🏛️"])
    func anythingMayBeTyped(typed: String) {
        #expect(candidates(prefix: typed).allSatisfy { !$0.contains("\n") })
    }

    @Test func wordsForKindsAreOffered() {
        #expect(NodeKind.words(prefix: "g", shell: .bash) == ["goal"])
        #expect(NodeKind.words(prefix: "", shell: .bash).count == 11)
        #expect(NodeKind.words(prefix: "obiettivo", shell: .bash) == ["obiettivo", "obiettivo\\ trasversale"])
        #expect(NodeKind.words(prefix: "goal", shell: .zsh) == ["goal:obiettivi trasversali"])
        let all = "abcdefghijklmnopqrstuvwxyz".flatMap { NodeKind.words(prefix: String($0), shell: .bash) }
        #expect(all.allSatisfy { NodeKind(argument: $0.replacing("\\", with: "")) != nil })
    }

    @Test func yearsAndMapsAreThoseOfThePlan() throws {
        let console = Console(
            write: { _ in }, note: { Issue.record("said \($0)") }, environment: { _ in nil },
            folder: CommandRun.project.path(percentEncoded: false), width: nil)
        Console.$current.withValue(console) {
            #expect(PlanCompletion(words: []).years() == ["2024", "2025", "2026"])
            #expect(PlanCompletion(words: []).maps().contains("collaboration"))
            #expect(PlanCompletion(words: ["pdo", "map", "--plan", "/nowhere"]).maps().isEmpty)
            #expect(PlanCompletion(words: ["pdo", "map", "--plan", "/nowhere"]).years().isEmpty)
            #expect(PlanCompletion.paths(prefix: "Dat") == ["Data/"])
            #expect(PlanCompletion.paths(prefix: "Data/milano-2024-2026/plan") == ["Data/milano-2024-2026/plan.json"])
            #expect(PlanCompletion.paths(prefix: "nowhere/") == [])
        }
    }

    /// What the scripts have that the parser's own lack; were its scripts made otherwise, that would be missing without a sign.
    @Test(arguments: ["bash", "zsh", "fish"]) func aliasesAndHelpAreCompleted(shell: String) {
        let script = CommandRun.pdo("completions", shell).output
        let names = PDO.configuration.subcommands.map { $0._commandName }.joined(separator: " ")
        #expect(script.contains("---completion neighbors -- positional@0 "))
        #expect(
            script.contains("---completion neighbors -- --via ") && script.contains("---completion analyze -- --of "))
        #expect(
            script.contains("---completion map -- positional@0 ") && script.contains("---completion list -- --year "))
        #expect(!script.contains(" neighbors analyze help'"))
        #expect(!script.contains("'neighbors:") && !script.contains("-fa 'neighbors'"))
        switch shell {
        case "bash": #expect(script.contains("_pdo_help() {\n    COMPREPLY+=($(compgen -W 'import "))
        case "zsh": #expect(script.contains("_pdo_help() {\n    compadd -- import "))
        default: #expect(script.hasSuffix("\"pdo help\" -ge 1' -fa '\(names)'\n"))
        }
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
            let completion = PlanCompletion(words: [])
            #expect(completion.nodes(prefix: "direction:cas", shell: .zsh) == ["direction\\:casa:Casa"])
            #expect(completion.nodes(prefix: "direction:cas", shell: .fish) == ["direction:casa\tCasa"])
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
        for value in ["sharedCount", "contributesTo", "markdown", "graphml"] { #expect(run.output.contains(value)) }
    }
}
