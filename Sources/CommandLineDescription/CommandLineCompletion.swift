import PlanWording
import TextTools

/// What may stand at the cursor of a command line.
package struct CommandLineCompletion {
    /// What the description of a command line doesn't hold.
    package struct Sources {
        /// The files and folders whose path begins as a text.
        let paths: (String) -> [CompletionCandidate]
        /// What an argument's declaration offers for a text.
        let custom: (ArgumentRequest, String) -> [CompletionCandidate]

        package init(
            paths: @escaping (String) -> [CompletionCandidate],
            custom: @escaping (ArgumentRequest, String) -> [CompletionCandidate]
        ) {
            (self.paths, self.custom) = (paths, custom)
        }
    }

    /// An argument as the parser is asked for what it offers.
    package struct ArgumentRequest {
        /// The names of the commands below the program.
        package let commands: [String]
        /// An option's name as it was typed, or `positional@` and the place of another argument.
        package let argument: String
    }

    private let program: CommandOutline
    /// The words before the one at the cursor, the program's own first.
    private let words: [String]
    /// The one at the cursor, as far as it's typed.
    private let typed: String
    private let language: Language
    private let sources: Sources

    package init(
        of program: CommandOutline, words: [String], typed: String, language: Language, sources: Sources
    ) {
        self.program = program
        self.words = words
        self.typed = typed
        self.language = language
        self.sources = sources
    }

    /// The command that the words name, and what they say to it.
    private struct Position {
        var command: CommandOutline
        /// The names of the commands below the program.
        var path: [String] = []
        /// Whether the words ask for help, and so no more follows than commands.
        var asksForHelp = false
        /// What follows the names of commands, up to the cursor.
        var rest: [String] = []

        /// The option whose value comes next.
        var openOption: ArgumentDescription? {
            rest.last?.hasPrefix("-") == true ? Arguments(command.arguments(), words: rest).open : nil
        }
    }

    /// What the words behind a command's name say to it.
    private struct Arguments {
        let named: [ArgumentDescription]
        let positionals: [ArgumentDescription]
        /// The option whose value comes next.
        private(set) var open: ArgumentDescription?
        /// The names of options and flags that were given.
        private(set) var given: Set<String> = []
        private(set) var positionalCount = 0
        /// Whether `--` has said that only values follow.
        private(set) var isTerminated = false

        init(_ arguments: [ArgumentDescription], words: some Sequence<String>) {
            named = arguments.filter { $0.kind != .positional }
            positionals = arguments.filter { $0.kind == .positional }
            for word in words {
                if open != nil {
                    open = nil
                } else if isTerminated || !word.hasPrefix("-") || word == "-" {
                    positionalCount += 1
                } else if word == "--" {
                    isTerminated = true
                } else {
                    let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
                    given.insert(name)
                    if name == word, let argument = argument(named: name), argument.kind == .option { open = argument }
                }
            }
        }

        func argument(named name: String) -> ArgumentDescription? { named.first { $0.texts.contains(name) } }
    }

    /// All that begin as what was typed; none where the words are none of the program's.
    package func candidates() -> [CompletionCandidate] {
        guard let position = position() else { return [] }
        let commands = position.command.subcommands
        // A command that has others below it may have options itself.
        let isValue = !commands.isEmpty && !position.rest.isEmpty && position.openOption != nil
        let candidates =
            !commands.isEmpty && (position.asksForHelp || !typed.hasPrefix("-") && !isValue)
            ? names(of: commands, position) : position.asksForHelp ? [] : arguments(at: position)
        return candidates.filter { $0.begins(as: typed) }
    }

    private func position() -> Position? {
        var position = Position(command: program)
        for word in words.dropFirst() {
            let isFurther = position.command.subcommands.isEmpty || word.hasPrefix("-") || position.openOption != nil
            if isFurther {
                position.rest.append(word)
            } else if word == "help", position.path.isEmpty, !position.asksForHelp {
                position.asksForHelp = true
            } else {
                let named = position.command.subcommands.first { $0.name == word || $0.aliases.contains(word) }
                guard let named else { return nil }
                position.command = named
                position.path.append(named.name)
                position.rest = []
            }
        }
        return position
    }

    private func names(of commands: [CommandOutline], _ position: Position) -> [CompletionCandidate] {
        let names = commands.map { ($0.name, $0.abstract) }
        let help = position.path.isEmpty && !position.asksForHelp ? [("help", language(HelpFrame.help))] : []
        return (names + help).compactMap { CompletionCandidate($0, explanation: Self.summary($1)) }
    }

    private func arguments(at position: Position) -> [CompletionCandidate] {
        let arguments = Arguments(position.command.arguments(), words: position.rest)
        if let option = arguments.open { return values(of: option, named: option.texts.last ?? "", typed, position) }
        if typed.hasPrefix("-"), !arguments.isTerminated {
            guard typed.hasPrefix("--"), let sign = typed.firstIndex(of: "=") else { return names(of: arguments) }
            let name = String(typed[..<sign])
            guard let option = arguments.argument(named: name), option.kind == .option else { return [] }
            let values = values(of: option, named: name, String(typed[typed.index(after: sign)...]), position)
            return values.compactMap { CompletionCandidate(name + "=" + $0.text, explanation: $0.explanation) }
        }
        let index = min(arguments.positionalCount, arguments.positionals.count - 1)
        guard index >= 0, index == arguments.positionalCount || arguments.positionals[index].isRepeating else {
            return arguments.isTerminated ? [] : names(of: arguments)
        }
        return values(of: arguments.positionals[index], named: "positional@\(index)", typed, position)
    }

    /// The options and flags that may still be given, by their long names, or where one was begun, the short ones.
    private func names(of arguments: Arguments) -> [CompletionCandidate] {
        let isShort = typed.count == 2 && !typed.hasPrefix("--")
        return arguments.named
            .filter { argument in argument.isRepeating || !argument.texts.contains { arguments.given.contains($0) } }
            .compactMap { argument in
                (isShort ? argument.texts.first : argument.texts.last).flatMap {
                    CompletionCandidate($0, explanation: Self.summary(argument.summary(in: language)))
                }
            }
    }

    /// The first sentence, as far as there is room for it.
    private static func summary(_ text: String) -> String {
        let sentence = text.split(separator: ". ").first.map(String.init) ?? ""
        return (sentence.last == "." ? String(sentence.dropLast()) : sentence).shortened(to: 60)
    }

    private func values(
        of argument: ArgumentDescription, named name: String, _ typed: String, _ position: Position
    ) -> [CompletionCandidate] {
        switch argument.completionKind {
        case .list(let values): values.compactMap { CompletionCandidate($0) }
        case .file: sources.paths(typed)
        case .directory: sources.paths(typed).filter { $0.text.hasSuffix("/") }
        case .custom: sources.custom(ArgumentRequest(commands: position.path, argument: name), typed)
        case .customAsync, .shellCommand, nil: []
        }
    }
}
