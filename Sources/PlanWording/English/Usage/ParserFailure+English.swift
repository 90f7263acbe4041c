extension ParserFailure {
    public var english: String {
        switch self {
        case .unknownOption(let name, let suggestion):
            "Unknown option '\(name)'" + (suggestion.map { ". Did you mean '\($0)'?" } ?? "")
        case .missingValue(let option): "Missing value for '\(option)'"
        case .missingValueIn(let word, let suggestion, let option):
            ParserFailure.unknownOption(name: word, suggestion: suggestion).english
                + "\n   or: \(ParserFailure.missingValue(option: option).english) in '\(word)'"
        case .needlessValue(let option, let value):
            "The option '\(option)' does not take any value, but '\(value)' was specified."
        case .unexpected(let words) where words.count == 1: "Unexpected argument '\(words[0])'"
        case .unexpected(let words): "\(words.count) unexpected arguments: '\(words.joined(separator: "', '"))'"
        case .missingArgument(let argument): "Missing expected argument '\(argument)'"
        case .missingOneOf(let arguments): "Missing one of: '\(arguments.joined(separator: "', '"))'"
        case .invalidValue(let value, let option, let values, let reason):
            "The value '\(value)' is invalid for '\(option)'" + (reason.isEmpty ? "" : ": " + reason)
                + Self.choice(of: values)
        case .contradiction(let later, let earlier):
            "Value to be set with flag '\(later)' had already been set with flag '\(earlier)'"
        case .invalidOption(let option): "Invalid option: \(option)"
        case .missingSubcommand: "Missing required subcommand."
        }
    }

    private static func choice(of values: [String]) -> String {
        guard let last = values.last else { return "" }
        let quoted = values.dropLast().map { "'\($0)'" }
        switch values.count {
        case 1: return ". Please provide one of '\(last)'."
        case 2: return ". Please provide one of \(quoted[0]) and '\(last)'."
        case 3...5: return ". Please provide one of \(quoted.joined(separator: ", ")) or '\(last)'."
        default: return ". Please provide one of the following:\n" + values.map { "  - " + $0 }.joined(separator: "\n")
        }
    }
}
