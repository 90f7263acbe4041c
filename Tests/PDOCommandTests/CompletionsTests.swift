import CommandLineDescription
import Foundation
import Plan
import Testing

@testable import CommandConsole
@testable import PDOCommand

/// What is offered where.
@Suite struct CompletionsTests {
    private func inProject<Result>(
        _ folder: URL = CommandRun.project, environment: [String: String] = [:], _ body: () throws -> Result
    ) rethrows -> Result {
        let console = Console(
            write: { _ in }, note: { Issue.record("said \($0)") }, environment: { environment[$0] },
            folder: folder.path(percentEncoded: false), width: nil)
        return try Console.$current.withValue(console, operation: body)
    }

    private func nodes(_ words: String..., prefix: String, in folder: URL = CommandRun.project) -> [String] {
        inProject(folder) { PlanCompletion(words: words).nodes(prefix: prefix).map(\.text) }
    }

    /// What bash is offered for the last word of a line, with what precedes the part that it replaces.
    private func offered(_ line: String, in folder: URL = CommandRun.project) -> [String] {
        let answer = CommandRun.pdo("completions", "fish", "--", line, in: folder)
        #expect(answer.exitCode == 0 && answer.messages.isEmpty)
        return answer.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    @Test func idsAreCompleted() {
        #expect(nodes(prefix: "direction:cas") == ["direction:casa"])
        #expect(nodes(prefix: "objective:casa/").count == 6)
        #expect(offered("pdo show \"goal:piano") == ["goal:piano-aria-clima"])
    }

    /// What an option offers it also takes.
    @Test(
        arguments: [
            ("--direction", "", "direction:"), ("--direction", "cas", "casa"),
            ("--direction", "direzione\\ mob", "direzione"), ("--direction", "goal:", nil),
            ("--programme", "", "programme:"), ("--programme", "coes", "coesione-sociale"),
            ("--goal", "", ""), ("--goal", "aria", "aria"), ("--goal", "casa", nil),
        ] as [(String, String, String?)])
    func anOptionOffersOnlyTheKindsThatItTakes(option: String, typed: String, beginning: String?) {
        for sign in [" ", "="] {
            let offered = offered("pdo list objective \(option)\(sign)\(typed)")
            #expect(offered.isEmpty == (beginning == nil), "\(offered)")
            for text in offered {
                #expect(text.hasPrefix((sign == "=" ? option + "=" : "") + (beginning ?? "")))
                let run = CommandRun.pdo(arguments: ["list", "objective"] + (sign == "=" ? [text] : [option, text]))
                #expect(run.exitCode == 0, "\(run.messages)")
            }
        }
    }

    @Test func candidatesAreForGoalsDimensionsAndCollaborations() {
        let offered = offered("pdo suggest --for ")
        let kinds = Set(offered.map { String($0.prefix { $0 != ":" }) })
        #expect(kinds == ["goal", "dimension", "collaboration"], "\(kinds)")
    }

    @Test func whereNoIdBeginsSoTheirLastPartDoes() {
        #expect(nodes(prefix: "casa/") == (1...6).map { "casa/\($0)" })
        #expect(nodes(prefix: "xyz") == [])
    }

    @Test func objectivesAreOfferedOnlyWhenSomethingIsTyped() {
        let all = nodes(prefix: "")
        #expect(all.contains("direction:casa") && !all.contains { $0.hasPrefix("objective:") })
    }

    @Test func whereNoIdBeginsSoNamesDo() {
        let names = nodes(prefix: "Direz")
        #expect(names.count > 15 && names.allSatisfy { $0.hasPrefix("Direzion") })
        #expect(names.contains("Direzione Casa"))
        #expect(nodes(prefix: "direzione mobil") == ["direzione mobilità"])
        #expect(offered("pdo show Direzione\\ Mobil") == ["Direzione Mobilità"])
        #expect(offered("pdo show \"Direzione Mobil") == ["Direzione Mobilità"])
        #expect(nodes(prefix: "Aria C").contains("Aria Clima"))
        #expect(nodes(prefix: "Prima sperim").isEmpty, "texts of objectives are no names")
        for name in names {
            let run = CommandRun.pdo("show", name, "--format", "ids")
            #expect(run.exitCode != 1, "\(run.messages)")
        }
    }

    @Test(arguments: [
        "", "'", "\"", "\\", "\\\\", "$(x)", "$(x", "`", ":", "«", "e\u{301}", " ", "🏛️", "\u{600}x", "\n", "-",
    ])
    func anythingMayBeTyped(typed: String) {
        for shell in ["bash", "zsh", "fish"] {
            for line in ["pdo show \(typed)", typed, "pdo \(typed)", "pdo map --plan \(typed) ", "\(typed) show c"] {
                for replaced in [typed, "", "x"] {
                    let run = CommandRun.pdo("completions", shell, "--", line, replaced)
                    #expect(run.exitCode == 0 && run.messages.isEmpty, "\(shell) \(line)")
                }
            }
        }
    }

    @Test func wordsForKindsAreOffered() {
        #expect(offered("pdo list g") == ["goal"])
        #expect(offered("pdo list ").count == 13)
        #expect(offered("pdo list obiettivo") == ["obiettivo", "obiettivo trasversale", "obiettivo strategico"])
        #expect(CommandRun.pdo("completions", "fish", "--", "pdo list goal").output == "goal\ttransversal goals\n")
        let italian = CommandRun.pdo(
            "completions", "fish", "--", "pdo list goal", environment: ["LANG": "it_IT.UTF-8"])
        #expect(italian.output == "goal\tobiettivi trasversali\n")
        let all = "abcdefghijklmnopqrstuvwxyz".flatMap { NodeKind.words(prefix: String($0)) }
        #expect(all.count >= 11 && all.allSatisfy { NodeKind(argument: $0.text) != nil })
    }

    @Test func columnsOfAListAreOffered() {
        let folder = CommandRun.project.appending(path: "Tests/Fixtures/Model/roccabruna-2031-2033")
        #expect(offered("pdo list objective --columns co", in: folder) == ["code", "coOwners"])
        #expect(offered("pdo list objective --columns code,we", in: folder) == ["code,weight"])
        #expect(offered("pdo list objective --columns code,co", in: folder) == ["code,coOwners"])
        #expect(offered("pdo list direction --columns w", in: folder) == ["word"])
        #expect(offered("pdo list goal --columns Ref", in: folder) == ["Referente politico"])
    }

    @Test func yearsMapsAndFilesAreThoseThatAreThere() {
        #expect(offered("pdo neighbours casa --year 20") == ["2024", "2025", "2026"])
        #expect(offered("pdo compare 2024 202") == ["2024", "2025", "2026"])
        #expect(offered("pdo map goal") == ["goal", "goal-combinations", "goal-years", "goals"])
        #expect(offered("pdo map --plan /nowhere g").isEmpty && offered("pdo compare --plan=/nowhere 20").isEmpty)
        #expect(offered("pdo list --plan Dat") == ["Data/"])
        #expect(offered("pdo list --plan=Dat") == ["--plan=Data/"])
        #expect(offered("pdo compare Data/milano-2024-2026/plan") == ["Data/milano-2024-2026/plan.json"])
        #expect(offered("pdo list --plan nowhere/").isEmpty)
        #expect(offered("pdo manual --output ").allSatisfy { $0.hasSuffix("/") })
        #expect(offered("pdo list goal > Dat") == ["Data/"] && offered("pdo list goal 2>Dat") == ["Data/"])
    }

    @Test func filesBelowTheHomeFolderAreOffered() throws {
        try withTemporaryFolder { folder in
            try Data().write(to: folder.appending(path: "my plan.json"))
            inProject(environment: ["HOME": folder.path]) {
                let line = "pdo list --plan ~/my"
                #expect(
                    Completions<PDO>.answer(to: line, replacing: "~/my", in: .bash)
                        == [folder.path + "/my\\ plan.json"])
                #expect(Completions<PDO>.answer(to: line, replacing: nil, in: .fish) == ["~/my plan.json\t"])
                #expect(Completions<PDO>.answer(to: "pdo list --plan '~/my", replacing: "~/my", in: .bash) == [])
            }
        }
    }

    @Test func commandsAndOptionsAreCompleted() {
        let commands = PDO.configuration.subcommands.map { $0._commandName }
        #expect(offered("pdo ") == commands + ["help"])
        #expect(offered("pdo help ") == commands && offered("pdo help snapshot ") == ["write", "check"])
        #expect(offered("pdo ne") == ["new", "neighbours"] && offered("pdo neighbors --dep") == ["--depth"])
        #expect(offered("pdo snapshot w") == ["write"] && offered("pdo snapshot check --l") == ["--lang"])
        // A command that has options of its own and another below it.
        #expect(offered("pdo review ") == ["compare"] && offered("pdo review --so") == ["--sort"])
        #expect(
            offered("pdo review --sort ") == ["score", "impact"] && offered("pdo review --by x --lim") == ["--limit"])
        #expect(offered("pdo review compare --f") == ["--format"])
        #expect(offered("pdo nothing ").isEmpty && offered("pdo nothing --").isEmpty)
        #expect(offered("pdo --v") == ["--version"] && offered("pdo list -q").isEmpty == false)
        // What was given is not offered again, unless it may be repeated.
        #expect(offered("pdo list goal --limit 3 --li").isEmpty)
        #expect(offered("pdo neighbours casa --kind goal --ki") == ["--kind"])
        #expect(offered("pdo map -o x --out").isEmpty)
        // Where nothing else may follow, options do; behind -- none does.
        #expect(offered("pdo list goal ").contains("--format") && offered("pdo list -- --f").isEmpty)
        #expect(offered("pdo neighbours --kind=dir") == ["--kind=direction"])
        #expect(offered("pdo neighbours --kind dir") == ["direction"])
        #expect(offered("pdo neighbours --nothing=dir").isEmpty && offered("pdo list --quiet=x").isEmpty)
    }

    @Test func thePlanIsTheOneThatTheCommandWouldRead() throws {
        try withTemporaryFolder { folder in
            let path = CommandRun.project.appending(path: "Data/milano-2024-2026").path(percentEncoded: false)
            #expect(offered("pdo show direction:cas", in: folder) == [])
            #expect(offered("pdo show --plan \(path) direction:cas", in: folder) == ["direction:casa"])
            #expect(offered("pdo show --plan='\(path)' direction:cas", in: folder) == ["direction:casa"])
            #expect(offered("pdo show --plan \"$PLAN\" direction:cas", in: folder) == [])
        }
    }

    /// Every argument that takes one of some values, a node, a year, a map or a file offers them.
    @Test func theScriptsAskForEveryArgument() throws {
        func check(_ command: CommandDescription, _ words: String) {
            for argument in command.shownArguments where argument.kind == .option {
                let offers = offered("\(words) \(argument.texts.last ?? "") ")
                switch argument.completionKind {
                case .list(let values): #expect(offers == values, "\(words) \(argument.texts)")
                case .custom, .file: #expect(!offers.isEmpty, "\(words) \(argument.texts)")
                default: break
                }
            }
            for subcommand in command.ownSubcommands { check(subcommand, words + " " + subcommand.commandName) }
        }
        check(try CommandDescription(of: PDO.self), "pdo")
    }

    /// They let the shell run what stands in names, and are still where somebody put them.
    @Test func scriptsOfFormerVersionsAreToldNothing() {
        let old = CommandRun.pdo("---completion", "map", "--", "positional@0", "2", "0", "pdo", "map", "")
        #expect(old.exitCode == 0 && old.output.isEmpty && old.messages.isEmpty)
        for arguments in [["--generate-completion-script", "bash"], ["map", "--generate-completion-script=zsh"]] {
            let run = CommandRun.pdo(arguments: arguments)
            #expect(run.exitCode == 64 && run.output.isEmpty && run.messages.contains("'pdo completions bash'"))
        }
    }
}
