import PlanAnswers
import TextDocument
import TextTools

/// A form of an answer.
///
/// A new one is a case here and in one of the lists, and its renderer where answers are written, if it is made of
/// what every answer has.
package enum AnswerFormat: String, CaseIterable {
    case table, json, csv, tsv, markdown
    /// The ids alone, one a line, for the next command.
    case ids
    case dot, svg, sarif, yaml
    /// A report in a document of Word.
    case docx

    package static let ofReports: [Self] = [.table, .json, .markdown]
    package static let ofTables = ofReports + [.csv, .tsv, .ids]

    package var isForPeople: Bool { self == .table || self == .markdown || self == .docx }
    /// Whether it is no text.
    package var isBinary: Bool { self == .docx }
}

/// The forms in which a command answers.
package protocol AnswerForms {
    static var formats: [AnswerFormat] { get }
}

/// What every answer has.
package enum ReportForms: AnswerForms { package static let formats = AnswerFormat.ofReports }
/// Those of an answer that is a list.
package enum TableForms: AnswerForms { package static let formats = AnswerFormat.ofTables }
package enum NeighbourForms: AnswerForms { package static let formats = AnswerFormat.ofTables + [.dot, .svg] }
package enum PathForms: AnswerForms { package static let formats = AnswerFormat.ofReports + [.dot, .svg] }
package enum PageForms: AnswerForms { package static let formats = AnswerFormat.ofReports + [.docx] }
package enum NetworkForms: AnswerForms { package static let formats = AnswerFormat.ofTables + [.docx] }
package enum ComparisonForms: AnswerForms { package static let formats = AnswerFormat.ofReports + [.svg, .docx] }
package enum FindingForms: AnswerForms { package static let formats = AnswerFormat.ofReports + [.sarif, .docx] }
package enum AgreementForms: AnswerForms { package static let formats = AnswerFormat.ofReports + [.csv] }
package enum CandidateForms: AnswerForms { package static let formats: [AnswerFormat] = [.table, .json, .csv, .yaml] }

/// An answer as what its forms are made of, each made only where it is asked for.
package struct Rendition {
    /// What people read.
    package let document: () -> TextDocument
    /// Values for programs.
    package let json: () throws -> String
    /// Rows for programs; none where the answer is no list.
    package let rows: () -> Table
    /// Forms that are this answer's own; nil where there is nothing to be written.
    package var others: [AnswerFormat: () throws -> String?] = [:]
    /// The report in a document of Word.
    package var report: (() throws -> [UInt8])?

    package init<Value: Encodable>(
        _ question: Question, _ value: @escaping @autoclosure () -> Value,
        rows: @escaping () -> Table = { Table(columns: []) }, document: @escaping () -> TextDocument
    ) {
        self.document = document
        json = { try CanonicalJSON.text(AnswerDocument(question, value())) }
        self.rows = rows
    }
}
