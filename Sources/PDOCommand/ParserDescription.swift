import ArgumentParser
import CommandLineDescription
import PlanWording
import TextTools

// What the argument parser knows of commands, as values that do without it.

extension CommandDescription {
    /// - Parameter command: one whose own subcommands are described as well.
    init(of command: any ParsableCommand.Type) throws { try self.init(json: command._dumpHelp()) }
}

extension CommandOutline {
    init(of command: any ParsableCommand.Type) {
        let configuration = command.configuration
        self.init(
            name: command._commandName, aliases: configuration.aliases, abstract: configuration.abstract,
            subcommands: configuration.subcommands.map(Self.init(of:)),
            arguments: { (try? CommandDescription(of: command))?.shownArguments ?? [] })
    }
}

extension ParsableCommand {
    /// What an argument's declaration offers for a text. The parser reveals it only to a request for completions.
    ///
    /// - Parameter words: those of the command line before the text, the program's own first.
    static func completionCandidates(
        for request: CommandLineCompletion.ArgumentRequest, _ typed: String, words: [String]
    ) -> [CompletionCandidate] {
        let question =
            ["---completion"] + request.commands
            + ["--", request.argument, String(words.count), String(typed.count)]
        do {
            _ = try parseAsRoot(question + words + [typed])
            return []
        } catch {
            guard exitCode(for: error) == .success else { return [] }
            return fullMessage(for: error).split(separator: "\n").compactMap(CompletionCandidate.init(line:))
        }
    }

    /// What is wrong where words name commands below this one: the first that is none, with those that are perhaps
    /// meant. Nil up to the first option, and below a command that has no others.
    ///
    /// - Parameter path: the names by which this command was reached.
    static func unknownCommand(in words: ArraySlice<String>, below path: [String] = []) -> UsageFailure? {
        let subcommands = configuration.subcommands
        guard let word = words.first, !word.hasPrefix("-"), !subcommands.isEmpty else { return nil }
        if let named = subcommand(named: word) {
            return named.unknownCommand(in: words.dropFirst(), below: path + [word])
        }
        func named(_ last: String) -> String { (path + [last]).joined(separator: " ") }
        let names = subcommands.map { $0._commandName }
        let near = Spelling.nearest(to: word, in: names + subcommands.flatMap { $0.configuration.aliases })
        var seen: Set<String> = []
        let nearest = near.compactMap { subcommand(named: $0)?._commandName }.filter { seen.insert($0).inserted }
        return .unknownCommand(
            name: named(word.shortened(to: 80)), nearest: nearest.map(named), commands: names.map(named))
    }

    static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0._commandName == name || $0.configuration.aliases.contains(name) }
    }
}
