import Plan
import PlanImport

/// What the import noticed, in words.
extension DiagnosticStatement: Message {}
extension FindingSeverity: Message {}

extension Finding where Statement: Message {
    /// Returns what was noticed, without its place.
    public func message(in language: Language) -> String { language(statement) }
}

extension Diagnostic {
    /// As a compiler would say it: `pdo.md:181:4: warning: … [header-mismatch]`, and what to do on a line of its own. Of
    /// a document that is no text its place stands for line and column: `pdo.xlsx, cella B7 del foglio «PEG»: …`.
    public func line(in language: Language) -> String {
        let level = language(severity)
        let remedy = hint(in: language).map { "\n    \(language(DiagnosticWord.hint)): \($0)" } ?? ""
        let place =
            switch place.inDocument {
            case nil: "\(file):\(line):\(column)"
            case .line(let line)?: "\(file):\(line)"
            case let place?: "\(file), \(place.name(in: language))"
            }
        return "\(place): \(level): \(message(in: language)) [\(code.rawValue)]" + remedy
    }

    /// Returns what to do, where that is not plain.
    public func hint(in language: Language) -> String? {
        switch language {
        case .italian: statement.italianHint
        case .english: statement.englishHint
        }
    }
}

/// What stands round the message of a diagnostic.
public enum DiagnosticWord: Message {
    case hint
}

/// A diagnostic with its words, for programs.
public struct ToldDiagnostic: Encodable, Sendable {
    public let severity: FindingSeverity
    public let code: DiagnosticCode
    public let file: String
    public let line: Int
    public let column: Int
    /// Of a document that is no text, as in `cell:B7/Obiettivi`.
    public let place: String?
    public let message: String
    public let hint: String?

    public init(_ diagnostic: Diagnostic, _ language: Language) {
        severity = diagnostic.severity
        code = diagnostic.code
        file = diagnostic.file
        line = diagnostic.line
        column = diagnostic.column
        place = diagnostic.place.inDocument?.code
        message = diagnostic.message(in: language)
        hint = diagnostic.hint(in: language)
    }
}
