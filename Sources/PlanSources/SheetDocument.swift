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
        rankHeadings()
    }

    /// More than letters can stand out.
    static let mostEmphasis = 1_000

    /// Gives the headings levels from 1 on, one for each way in which their letters stand out.
    private mutating func rankHeadings() {
        func level(_ block: Block) -> Int? { if case .heading(let heading) = block { heading.level } else { nil } }
        let levels = Set(blocks.compactMap(level)).sorted()
        for place in blocks.indices {
            guard case .heading(var heading) = blocks[place] else { continue }
            heading.level = 1 + (levels.firstIndex(of: heading.level) ?? 0)
            blocks[place] = .heading(heading)
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
