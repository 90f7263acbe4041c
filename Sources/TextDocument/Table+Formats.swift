import TextTools

extension Table {
    /// Returns comma-separated values as RFC 4180 has them, below a line with the keys of columns.
    public func csv() -> String { csvText([columns.map(\.key)] + rows.map { $0.map(\.guarded) }) }

    /// Returns tab-separated values as IANA registers them, below a line with the keys of columns: tabs and line feeds
    /// within a cell become spaces.
    public func tabSeparated() -> String {
        ([columns.map(\.key)] + rows.map { $0.map(\.guarded) }).map { cells in
            cells.map(\.onOneLine).joined(separator: "\t") + "\n"
        }.joined()
    }

    func markdown() -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return line(columns.map(\.heading.escapedForMarkdown)) + line(columns.map { $0.isNumber ? "---:" : "---" })
            + rows.map { line($0.map { words($0).escapedForMarkdown }) }.joined()
    }

    /// Returns the cells of the column `id`, one a line, each once; nothing where there is no such column.
    public func ids() -> String {
        guard let column = columns.firstIndex(where: { $0.key == "id" }) else { return "" }
        var seen: Set<String> = []
        return rows.map { $0[column].text.escapingControlCharacters }.filter { seen.insert($0).inserted }.map {
            $0 + "\n"
        }.joined()
    }
}
