import DocumentWriting

@testable import PlanSources

extension Archive {
    func read(language: String = "it") throws(SourceError) -> SourceDocument {
        try SourceDocument(bytes: bytes, language: language)
    }

    /// The document as text, line by line.
    func lines(language: String = "it") throws(SourceError) -> [String] {
        let text = try read(language: language).text.text
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}

extension SourceDocument {
    /// The texts of the cells of all tables, row by row.
    var rows: [[String]] {
        blocks.flatMap { block -> [[String]] in
            guard case .table(let table) = block else { return [] }
            return table.rows.map { $0.cells.map { $0.lines.map(\.plain).joined(separator: "/") } }
        }
    }

    var remarked: [String] { remarks.map { "\($0.subject) \($0.count)" } }
}
