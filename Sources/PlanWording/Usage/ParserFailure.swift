/// Why the words of a command line can't be understood.
///
/// In English these are the argument parser's own sentences, by which they are recognised.
public enum ParserFailure: Message, Equatable {
    case unknownOption(name: String, suggestion: String?)
    case missingValue(option: String)
    /// A short option of several in one word has no value, or the word is none that is known.
    case missingValueIn(word: String, suggestion: String?, option: String)
    case needlessValue(option: String, value: String)
    case unexpected([String])
    case missingArgument(String)
    case missingOneOf([String])
    /// A value that an option or argument does not take; with those that it takes, if they can be listed, or the
    /// reason.
    case invalidValue(value: String, option: String, values: [String], reason: String)
    case contradiction(later: String, earlier: String)
    case invalidOption(String)
    case missingSubcommand
}
