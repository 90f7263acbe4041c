import TextTools

/// The forms of a table.
public enum TableFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case table
    case json, csv, tsv, markdown
    /// The ids alone, one a line, for the next command.
    case ids
}

extension Table {
    /// Returns the table in a form.
    ///
    /// - Parameter width: of a line on a terminal, in characters; nil for no limit.
    public func rendered(as format: TableFormat, width: Int?) throws -> String {
        switch format {
        // A no-break space has kept words together; it is not to be printed.
        case .table: aligned(width: width).replacing(scalar: "\u{A0}", with: " ")
        case .json:
            try CanonicalJSON.text(objects)
        case .csv: csvText([columns.map(\.key)] + rows.map { $0.map(\.guarded) })
        case .tsv: tabSeparated()
        case .markdown: markdown().replacing(scalar: "\u{A0}", with: " ")
        case .ids: ids()
        }
    }

    /// Tab-separated values as IANA registers them: tabs and line feeds within a cell become spaces.
    private func tabSeparated() -> String {
        ([columns.map(\.key)] + rows.map { $0.map(\.guarded) }).map { cells in
            cells.map(\.onOneLine).joined(separator: "\t") + "\n"
        }.joined()
    }

    func markdown() -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return line(columns.map(\.heading.escapedForMarkdown)) + line(columns.map { $0.isNumber ? "---:" : "---" })
            + rows.map { line($0.map { words($0).escapedForMarkdown }) }.joined()
    }

    /// The cells of the column `id`, each once.
    private func ids() -> String {
        guard let column = columns.firstIndex(where: { $0.key == "id" }) else { return "" }
        var seen: Set<String> = []
        return rows.map { $0[column].text.escapingControlCharacters }.filter { seen.insert($0).inserted }.map {
            $0 + "\n"
        }.joined()
    }
}
