extension SourceDocument {
    /// The document of some visible sheets.
    ///
    /// Each begins a page; where there are several, with its name as a paragraph unless that is one which a program gives.
    init(sheets: [SheetGrid]) throws(SourceError) {
        self.init()
        var filled: [(grid: SheetGrid, blocks: [Block])] = []
        for grid in sheets {
            for (row, column) in grid.hiddenCells { remark(.hidden, at: grid.place(row: row, column: column)) }
            let visible = try VisibleSheet(grid).blocks()
            if !visible.isEmpty { filled.append((grid, visible)) }
        }
        for (grid, visible) in filled {
            if !blocks.isEmpty { blocks.append(.pageBreak) }
            if filled.count > 1, !Self.isGiven(grid.name) {
                blocks += [
                    .paragraph(Paragraph(text: Text(grid.name), place: .sheet(grid.name))), .gap,
                ]
            }
            blocks += visible
        }
    }

    /// Whether a program calls sheets so, in one of its languages.
    private static func isGiven(_ name: String) -> Bool {
        let word = name.prefix { !$0.isNumber }.trimmingWhiteSpace.lowercased()
        let rest = name.drop { !$0.isNumber }
        return rest.allSatisfy(\.isNumber)
            && ["foglio", "sheet", "hoja", "feuil", "feuille", "tabelle", "table", "tabella"].contains(word)
    }
}
