import ArgumentParser
import CommandConsole
import PlanAnswers
import TextDocument
import TextTools

/// A form of an answer.
///
/// A new one is a case here and in one of the lists, and its renderer in ``OutputOptions/write(_:)``, if it is made of
/// what every answer has.
enum AnswerFormat: String, CaseIterable {
    case table, json, csv, tsv, markdown
    /// The ids alone, one a line, for the next command.
    case ids
    case dot, svg, sarif, yaml

    static let ofReports: [Self] = [.table, .json, .markdown]
    static let ofTables = ofReports + [.csv, .tsv, .ids]

    var isForPeople: Bool { self == .table || self == .markdown }
}

/// The forms in which a command answers.
protocol AnswerForms {
    static var formats: [AnswerFormat] { get }
}

/// What every answer has.
enum ReportForms: AnswerForms { static let formats = AnswerFormat.ofReports }
/// Those of an answer that is a list.
enum TableForms: AnswerForms { static let formats = AnswerFormat.ofTables }
enum NeighbourForms: AnswerForms { static let formats = AnswerFormat.ofTables + [.dot, .svg] }
enum PathForms: AnswerForms { static let formats = AnswerFormat.ofReports + [.dot, .svg] }
enum ComparisonForms: AnswerForms { static let formats = AnswerFormat.ofReports + [.svg] }
enum FindingForms: AnswerForms { static let formats = AnswerFormat.ofReports + [.sarif] }
enum AgreementForms: AnswerForms { static let formats = AnswerFormat.ofReports + [.csv] }
enum CandidateForms: AnswerForms { static let formats: [AnswerFormat] = [.table, .json, .csv, .yaml] }

/// One of the forms in which a command answers, as somebody types it.
struct FormatArgument<Forms: AnswerForms>: ArgumentChoice {
    let format: AnswerFormat

    init?(rawValue: String) {
        guard let format = AnswerFormat(rawValue: rawValue), Forms.formats.contains(format) else { return nil }
        self.format = format
    }

    var rawValue: String { format.rawValue }

    static var allCases: [Self] {
        AnswerFormat.allCases.compactMap { Self(rawValue: $0.rawValue) }
    }
}

/// An answer as what its forms are made of, each made only where it is asked for.
struct Rendition {
    /// What people read.
    let document: () -> TextDocument
    /// Values for programs.
    let json: () throws -> String
    /// Rows for programs; none where the answer is no list.
    let rows: () -> Table
    /// Forms that are this answer's own; nil where there is nothing to be written.
    var others: [AnswerFormat: () throws -> String?] = [:]

    init<Value: Encodable>(
        _ question: Question, _ value: @escaping @autoclosure () -> Value,
        rows: @escaping () -> Table = { Table(columns: []) }, document: @escaping () -> TextDocument
    ) {
        self.document = document
        json = { try CanonicalJSON.text(AnswerDocument(question, value())) }
        self.rows = rows
    }
}
