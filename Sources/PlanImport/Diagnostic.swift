import Plan
import TextTools

/// Something that the import noticed in a document or profile, at a line.
public struct Diagnostic: Codable, Hashable, Sendable, CustomStringConvertible {
    /// How much it matters.
    public enum Severity: String, Codable, CaseIterable, Sendable {
        /// The input can't be used: no plan comes of it.
        case error
        /// The document contradicts itself or the profile; the plan holds the reading that the message names.
        case warning
        /// The importer had to join or choose, and did so safely.
        case note
    }

    /// What was noticed.
    public enum Code: String, Codable, CaseIterable, Sendable {
        /// Nothing in the document that the importer reads.
        case noTables = "no-tables"
        /// A table whose header row is none that the importer knows.
        case unknownTable = "unknown-table"
        /// Control characters, such as the form feeds between pages, taken as spaces, and bidirectional controls, left
        /// out.
        case controlCharacters = "control-characters"
        /// Tags of formatting in the text, left out.
        case formattingTags = "formatting-tags"
        /// Page numbers at the end of titles, left out.
        case pageNumbers = "page-numbers"
        /// Apostrophes of several kinds, taken as the same.
        case mixedApostrophes = "mixed-apostrophes"
        /// Dashes of several kinds, taken as the same.
        case mixedDashes = "mixed-dashes"
        /// A table that goes on without a header of its own.
        case missingHeader = "missing-header"
        /// Year columns whose names are wrong.
        case headerMismatch = "header-mismatch"
        /// A row with more or fewer cells than its header.
        case malformedRow = "malformed-row"
        /// A number that a direction gives to two objectives, or no number.
        case objectiveNumber = "objective-number"
        /// An objective without any text.
        case emptyObjective = "empty-objective"
        /// A year without text between two that have one.
        case yearSkipped = "year-skipped"
        /// A line of a section that is part of nothing.
        case unreadText = "unread-text"
        /// A section heading that promises another number of parts than follow.
        case countMismatch = "count-mismatch"
        /// A direction that the matrix names in another way.
        case aliasName = "alias-name"
        /// A direction of the matrix that no table belongs to.
        case unknownDirection = "unknown-direction"
        /// A direction that an objective names and the plan does not have.
        case unknownMention = "unknown-mention"
        /// A matrix row tied to an objective whose words differ.
        case joinedText = "joined-text"
        /// A matrix row that fits no objective, or several alike.
        case unplacedRow = "unplaced-row"
        /// An objective that no matrix row speaks of.
        case missingRow = "missing-row"
        /// An objective of which several matrix rows speak.
        case severalRows = "several-rows"
        /// A name in several spellings, folded to one.
        case nameVariant = "name-variant"
        /// Two names that nearly agree, kept apart.
        case similarNames = "similar-names"
        /// Two different names with one id.
        case duplicateID = "duplicate-id"
        /// A profile that can't be read, or an entry of it that makes no sense.
        case profile = "profile"
        /// An entry of the profile that matches nothing in the document.
        case unusedEntry = "unused-entry"
        /// A theme that only one direction names.
        case oneDirection = "one-direction"
    }

    /// How much it matters.
    public let severity: Severity
    /// What was noticed.
    public let code: Code
    /// The path of the file as the caller gave it.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1 in characters; 1 where the whole line is meant.
    public let column: Int
    /// What was noticed, and how it was read.
    public let message: String
    /// What to do, where that is not plain.
    public let hint: String?

    /// As a compiler would say it: `pdo.md:181:4: warning: … [header-mismatch]`, and the hint on a line of its own.
    public var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code.rawValue)]"
            + (hint.map { "\n    hint: \($0)" } ?? "")
    }
}

/// The diagnostics of one file, in the order in which they were noticed.
struct DiagnosticList {
    let file: String
    private(set) var all: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// All of them by line, and those of one line in the order in which they were noticed.
    var byLine: [Diagnostic] { Self.byLine(all) }

    static func byLine(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    var hasErrors: Bool { all.contains { $0.severity == .error } }

    mutating func add(
        _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, line: Int, column: Int = 1, _ message: String,
        hint: String? = nil
    ) {
        all.append(
            Diagnostic(
                severity: severity, code: code, file: file, line: line, column: column, message: message, hint: hint))
    }
}

extension String {
    /// The beginning of a text, for a message.
    var excerpt: String { shortened(to: 60) }
}

extension Spelling {
    /// The end of a message about a name that does not exist: the nearest that does, if there is one at all.
    static func suggestion(for name: String, in candidates: [String]) -> String {
        nearest(to: name, in: candidates).first.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}
