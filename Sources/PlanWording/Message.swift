/// Something that is said to people: a case for each message, with typed arguments.
///
/// What a message says in a language stands in the folder of that language, in a file for each subject. Grammar
/// (articles, plurals, lists, numbers) is the language's own as well.
///
/// ```swift
/// let language = Language.italian
/// language(FilterMessage.onlyYears([2025, 2026]))  // "solo 2025 e 2026"
/// ```
public protocol Message: Sendable {
    var italian: String { get }
    var english: String { get }
}
