import PlanWording
import TextTools

/// What the argument parser says, in a language: its headings, labels and sentences are recognised by the words that
/// they have in English. What isn't recognised stays as it is, rather than be lost.
package struct ParserText {
    let language: Language
    /// How many columns help has.
    let width: Int

    package init(language: Language, width: Int) { (self.language, self.width) = (language, width) }

    /// As many columns as make the parser wrap nothing: other words need other ends of lines.
    package static let unwrapped = 1_000_000
    /// Where the parser has what it says of an argument or command.
    private static let indent = 26

    /// Help, if a text is that; the message of an error, with what follows it, otherwise.
    ///
    /// - Parameter text: the parser's, not wrapped.
    package func callAsFunction(_ text: String, isError: Bool) -> String {
        guard language != .english else { return text }
        return isError ? failure(text) : text.hasPrefix(HelpFrame.overview.english) ? help(text) : text
    }

    /// What the parser says of the flags that it adds to a command, or of its own command.
    func summary(_ text: String) -> String {
        [HelpFrame.version, .help, .helpOfCommands].first { $0.english == text }.map { language($0) } ?? text
    }

    // MARK: Help

    private func help(_ text: String) -> String {
        var lines: [String] = []
        var isOverview = true
        for line in text.dropFirst(HelpFrame.overview.english.count).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            isOverview = isOverview && !line.hasPrefix(HelpFrame.usage.english)
            lines += isOverview ? wrapped(line, indent: 0) : helpLine(String(line))
        }
        return language(HelpFrame.overview) + lines.joined(separator: "\n")
    }

    /// A line behind the overview.
    private func helpLine(_ line: String) -> [String] {
        if let usage = line.rest(behind: HelpFrame.usage.english) {
            return [language(HelpFrame.usage) + synopsis(usage)]
        }
        if let heading = [HelpFrame.arguments, .options, .subcommands].first(where: { $0.english == line }) {
            return [language(heading)]
        }
        if let rest = line.rest(behind: "  See '"), let command = rest.rest(before: " <subcommand>' for detailed help.")
        {
            return ["  " + language(HelpFrame.subcommandDetails(command: command))]
        }
        let label = String(line.prefix(Self.indent))
        var text = String(line.dropFirst(Self.indent))
        for part in [HelpFrame.values, .valuesAndDefault, .valuesDefault] {
            text = text.replacing(part.english, with: language(part))
        }
        return wrapped((label + summary(text))[...], indent: Self.indent)
    }

    private func synopsis(_ text: String) -> String {
        [HelpFrame.anySubcommand, .anyOptions].reduce(text) { $0.replacing($1.english, with: language($1)) }
    }

    /// A line as several that are not wider than help, all but the first behind spaces.
    private func wrapped(_ line: Substring, indent: Int) -> [String] {
        var lines: [String] = []
        var rest = line
        // What stands before the indentation is not to be parted.
        var fixed = indent
        while rest.count > width,
            let end = rest.prefix(width + 1).dropFirst(fixed).lastIndex(of: " ")
                ?? rest.dropFirst(width).firstIndex(of: " ")
        {
            lines.append(String(rest[..<end]))
            let next = rest[rest.index(after: end)...]
            rest = (String(repeating: " ", count: indent) + next)[...]
            fixed = indent
        }
        return lines + [String(rest)]
    }

    // MARK: Failures

    private func failure(_ text: String) -> String {
        guard let text = text.rest(behind: HelpFrame.error.english) else { return text }
        let (head, usage) = text.parted(before: HelpFrame.errorUsage.english)
        let (sentence, help) = head.parted(before: HelpFrame.errorHelp.english)
        let message = ParserFailure(sentence: sentence).map { language($0) } ?? sentence
        return language(HelpFrame.error) + message
            + (help.map { "\n" + language(HelpFrame.errorHelp) + $0 } ?? "")
            + (usage.map { "\n" + language(HelpFrame.errorUsage) + self.usage($0) } ?? "")
    }

    private func usage(_ text: String) -> String {
        let (synopsis, rest) = text.parted(before: "  See '")
        guard let command = rest?.rest(before: "' for more information.") else { return self.synopsis(text) }
        return self.synopsis(synopsis) + "\n  " + language(HelpFrame.moreInformation(command: command))
    }
}
