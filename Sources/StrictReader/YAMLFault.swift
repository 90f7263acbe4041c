/// What is wrong at a line of a YAML file.
package struct YAMLFault<Problem: Hashable & Sendable>: Error, Hashable, Sendable {
    package let line: Int
    package let problem: Problem
}

typealias YAMLSyntaxFault = YAMLFault<YAMLSyntaxProblem>

/// What can be wrong in files of one kind: what any YAML file can have wrong, and more.
package protocol YAMLFileProblem: Hashable, Sendable {
    /// What the file's mappings describe, and what its words choose.
    associatedtype Subject: Hashable, Sendable

    static func yaml(_ problem: YAMLProblem<Subject>) -> Self
}

/// Why a value of a YAML file is not understood. It has no words of any language.
public enum YAMLProblem<Subject: Hashable & Sendable>: Hashable, Sendable {
    case syntax(YAMLSyntaxProblem)
    case noMapping(Subject, keys: [String])
    /// A mapping of texts that may have any keys.
    case noPairs(key: String)
    /// - Parameter nearest: the keys that may be meant.
    case unknownKey(String, of: Subject, nearest: [String], keys: [String])
    case missingKey(String, of: Subject)
    /// - Parameter nearest: the words that may be meant.
    case unknownWord(String, Subject, nearest: [String], words: [String])
    case noList
    case noText
    /// - Parameter codePoint: such as "U+001B".
    case controlCharacter(codePoint: String)
    case noNumber(first: Int, last: Int)
}

/// Why a text is no YAML, or none that is read.
public enum YAMLSyntaxProblem: Hashable, Sendable {
    /// - Parameter words: those of libyaml, which has them in English only.
    case notYAML(words: String?)
    case noValue
    case secondDocument
    case repeatedKey(String)
    case unknownAlias(String)
    case tooDeep(limit: Int)
    case tooManyAliases(limit: Int)
    case noMemory
}
