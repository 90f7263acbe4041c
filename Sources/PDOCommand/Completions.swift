import ArgumentParser
import CommandConsole
import CommandLineDescription
import PlanWording

/// `pdo completions`, of the program whose first command is `Root`.
struct Completions<Root: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "completions", CompletionsHelp.self) }

    @Argument(help: ArgumentHelp(CompletionsHelp.shell, .shell))
    var shell: Shell

    /// What a script asks: the command line up to the cursor, and of its last word as much as the shell replaces, if
    /// not all of it.
    @Argument(parsing: .postTerminator, help: .hidden)
    var request: [String] = []

    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        guard let line = request.first else {
            return try Console.current.write(CompletionScript.text(for: shell, in: Console.current.language))
        }
        let lines = Self.answer(to: line, replacing: request.dropFirst().first, in: shell)
        // As they are: none has a control character.
        try Console.current.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// The lines that a shell's script is answered; none where the word at the cursor is one that the shell expands.
    static func answer(to text: String, replacing replaced: String?, in shell: Shell) -> [String] {
        let line = ShellLine(text, shell: shell)
        let current = line.current
        let kept = current.written.unicodeScalars.dropLast(replaced?.unicodeScalars.count ?? .max)
        guard current.isLiteral, !line.words.isEmpty,
            current.written.unicodeScalars.elementsEqual(kept + (replaced ?? current.written).unicodeScalars)
        else { return [] }
        let home = Console.current.environment("HOME") ?? ""
        func meaning(_ word: ShellLine.Word) -> String { word.isBelowHome ? home + word.text.dropFirst() : word.text }
        let typed = meaning(current)
        var candidates =
            current.isRedirection
            ? PlanCompletion.paths(prefix: typed)
            : candidates(behind: line.words.map(meaning), typed)
        if shell == .fish {
            // It replaces no word by one that begins otherwise, and expands a ~ in front of what it puts in.
            candidates =
                current.isBelowHome
                ? candidates.compactMap {
                    CompletionCandidate("~" + $0.text.dropFirst(home.count), explanation: $0.explanation)
                } : candidates.filter { !$0.text.hasPrefix("~") }
        }
        return CompletionAnswer(shell: shell, kept: ShellLine(String(kept), shell: shell).current).lines(candidates)
    }

    private static func candidates(behind words: [String], _ typed: String) -> [CompletionCandidate] {
        CommandLineCompletion(
            of: CommandOutline(of: Root.self), words: words, typed: typed, language: Console.current.language,
            sources: .init(
                paths: { PlanCompletion.paths(prefix: $0) },
                custom: { Root.completionCandidates(for: $0, $1, words: words) })
        ).candidates()
    }
}

extension Shell: ArgumentChoice {}
