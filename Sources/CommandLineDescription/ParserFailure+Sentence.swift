import PlanWording

extension ParserFailure {
    /// The parser's sentence; nil where it is none that is known.
    package init?(sentence: String) {
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
