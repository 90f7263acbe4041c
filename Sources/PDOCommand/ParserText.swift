import PlanWording
import TextTools

/// What the argument parser says, in a language: its headings, labels and sentences are recognised by the words that
/// they have in English. What isn't recognised stays as it is, rather than be lost.
struct ParserText {
    let language: Language
    /// How many columns help has.
    let width: Int

    /// As many columns as make the parser wrap nothing: other words need other ends of lines.
    static let unwrapped = 1_000_000
    /// Where the parser has what it says of an argument or command.
    private static let indent = 26

    /// Help, if a text is that; the message of an error, with what follows it, otherwise.
    ///
    /// - Parameter text: the parser's, not wrapped.
    func callAsFunction(_ text: String, isError: Bool) -> String {
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

extension String {
    fileprivate func rest(behind prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    fileprivate func rest(before suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }

    /// What stands before the last line that begins with some words, and what stands behind them.
    fileprivate func parted(before words: String) -> (head: String, rest: String?) {
        guard let range = ranges(of: "\n" + words).last else { return (self, nil) }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}

extension ParserFailure {
    /// The parser's sentence; nil where it is none that is known.
    init?(sentence: String) {
        if let failure = Self.ofOption(sentence) ?? Self.ofArgument(sentence) { self = failure } else { return nil }
    }

    private static func ofOption(_ sentence: String) -> ParserFailure? {
        if let match = sentence.wholeMatch(
            of: /(?s)(Unknown option .*)\n\x20\x20\x20or: Missing value for '(.*)' in '(.*)'/)
        {
            guard case .unknownOption(let word, let suggestion)? = ofOption(String(match.1)) else { return nil }
            return .missingValueIn(word: word, suggestion: suggestion, option: String(match.2))
        }
        if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.*)'\. Did you mean '(.*)'\?/) {
            return .unknownOption(name: String(match.1), suggestion: String(match.2))
        }
        if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.*)'/) {
            return .unknownOption(name: String(match.1), suggestion: nil)
        }
        if let match = sentence.wholeMatch(of: /(?s)Missing value for '(.*)'/) {
            return .missingValue(option: String(match.1))
        }
        if let match = sentence.wholeMatch(
            of: /(?s)The option '(.*)' does not take any value, but '(.*)' was specified\./)
        {
            return .needlessValue(option: String(match.1), value: String(match.2))
        }
        if let match = sentence.wholeMatch(
            of: /(?s)Value to be set with flag '(.*)' had already been set with flag '(.*)'/)
        {
            return .contradiction(later: String(match.1), earlier: String(match.2))
        }
        return sentence.wholeMatch(of: /(?s)Invalid option: (.*)/).map { .invalidOption(String($0.1)) }
    }

    private static func ofArgument(_ sentence: String) -> ParserFailure? {
        if let match = sentence.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
            return .unexpected([String(match.1)])
        }
        if let match = sentence.wholeMatch(of: /(?s)\d+ unexpected arguments: '(.*)'/) {
            return .unexpected(String(match.1).split(separator: "', '").map(String.init))
        }
        if let match = sentence.wholeMatch(of: /(?s)Missing expected argument '(.*)'/) {
            return .missingArgument(String(match.1))
        }
        if let match = sentence.wholeMatch(of: /(?s)Missing one of: '(.*)'/) {
            return .missingOneOf(String(match.1).split(separator: "', '").map(String.init))
        }
        if let match = sentence.wholeMatch(of: /(?s)The value '(.*)' is invalid for '([^']*)'(.*)/) {
            return invalidValue(String(match.1), String(match.2), String(match.3))
        }
        return sentence == ParserFailure.missingSubcommand.english ? .missingSubcommand : nil
    }

    private static func invalidValue(_ value: String, _ option: String, _ rest: String) -> ParserFailure? {
        var (values, reason) = ([String](), "")
        if let list = rest.rest(behind: ". Please provide one of the following:\n") {
            values = list.split(separator: "\n").map { String($0.dropFirst("  - ".count)) }
        } else if let match = rest.wholeMatch(of: /\. Please provide one of (.*)\./) {
            values = match.1.matches(of: /'([^']*)'/).map { String($0.1) }
        } else if let words = rest.rest(behind: ": ") {
            reason = words
        } else if !rest.isEmpty {
            return nil
        }
        return .invalidValue(value: value, option: option, values: values, reason: reason)
    }
}
