extension VisibleSheet {
    /// The sheet's blocks: what blank rows and columns part are tables of their own, and rows above a table that have
    /// one cell are its title: a heading where its letters stand out, the level of which is the lower the more they do.
    func blocks() -> [SourceDocument.Block] {
        let all = rows.keys.sorted()
        guard !all.isEmpty else { return [] }
        var blocks: [SourceDocument.Block] = []
        for region in regions(all, 0...Int.max - 1) {
            if !blocks.isEmpty { blocks.append(.gap) }
            blocks += self.blocks(of: region)
        }
        return blocks
    }

    /// Rows and columns that no blank ones part.
    struct Region {
        var rows: [Int]
        var columns: ClosedRange<Int>
    }

    private func cells(_ row: Int, _ columns: ClosedRange<Int>) -> [Cell] {
        (rows[row] ?? []).filter { columns.overlaps($0.area.columns) }
    }

    /// Parts some rows at blank ones, then at blank columns, then again.
    private func regions(_ rows: [Int], _ columns: ClosedRange<Int>) -> [Region] {
        let filled = rows.filter { !cells($0, columns).isEmpty }
        guard let first = filled.first else { return [] }
        var bands: [[Int]] = [[first]]
        for row in filled.dropFirst() {
            if row == bands[bands.count - 1].last.map({ $0 + 1 }) {
                bands[bands.count - 1].append(row)
            } else {
                bands.append([row])
            }
        }
        guard bands.count == 1 else { return bands.flatMap { regions($0, columns) } }
        let titles = filled.prefix { cells($0, columns).count == 1 }.count
        let body = Array(filled[titles...])
        let groups = groups(body, columns)
        guard groups.count > 1 else { return [Region(rows: filled, columns: extent(filled, columns))] }
        let title = Array(filled[..<titles])
        return (title.isEmpty ? [] : [Region(rows: title, columns: extent(title, columns))])
            + groups.flatMap { regions(body, $0) }
    }

    private func extent(_ rows: [Int], _ columns: ClosedRange<Int>) -> ClosedRange<Int> {
        let areas = rows.flatMap { cells($0, columns) }.map(\.area.columns)
        let least = areas.map(\.lowerBound).min() ?? 0
        return least...max(least, areas.map(\.upperBound).max() ?? 0)
    }

    /// The runs of columns that blank ones part, each a table beside the others. A blank column within a table, as
    /// people leave one for the look, parts nothing: what is beside it has other headings and the same rows.
    private func groups(_ rows: [Int], _ columns: ClosedRange<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        let areas = rows.flatMap { cells($0, columns) }.map(\.area.columns).sorted { $0.lowerBound < $1.lowerBound }
        for area in areas {
            if let last = runs.last, area.lowerBound <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, area.upperBound)
            } else {
                runs.append(area)
            }
        }
        var groups: [ClosedRange<Int>] = []
        for run in runs {
            if let last = groups.last, !areApart(last, run, rows) {
                groups[groups.count - 1] = last.lowerBound...run.upperBound
            } else {
                groups.append(run)
            }
        }
        return groups
    }

    private func areApart(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>, _ rows: [Int]) -> Bool {
        guard one.count > 1, other.count > 1 else { return false }
        let (own, others) = (rows.filter { !cells($0, one).isEmpty }, rows.filter { !cells($0, other).isEmpty })
        guard own == others, let first = own.first else { return true }
        let names = [one, other].map { Set(cells(first, $0).map { $0.text.plain.trimmingWhiteSpace.lowercased() }) }
        // A title above each, or headings that recur.
        return names.allSatisfy { $0.count == 1 } || !names[0].isDisjoint(with: names[1])
    }

    private func blocks(of region: Region) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        var rest = region.rows[...]
        while let row = rest.first, region.columns.count == 1 || cells(row, region.columns).count == 1 {
            rest = rest.dropFirst()
            for cell in cells(row, region.columns) where cell.area.rows.lowerBound == row || row == region.rows[0] {
                if cell.emphasis > 0, cell.text.plain.count < 200 {
                    blocks.append(
                        .heading(
                            SourceDocument.Heading(
                                level: SourceDocument.mostEmphasis - cell.emphasis, text: cell.text, place: cell.place))
                    )
                    continue
                }
                blocks += cell.text.lines.filter { !$0.isBlank }.map {
                    .paragraph(SourceDocument.Paragraph(text: $0, place: cell.place))
                }
            }
        }
        guard let first = rest.first, let last = rest.last else { return blocks }
        let columns = extent(Array(rest), region.columns)
        let table = rest.map { row in
            SourceDocument.Row(cells: self.row(row, columns, in: first...last))
        }
        return blocks + [.table(SourceDocument.Table(rows: table))]
    }

    /// The cells of a row of a table, those without text between them.
    private func row(
        _ row: Int, _ columns: ClosedRange<Int>, in rows: ClosedRange<Int>
    ) -> [SourceDocument.Cell] {
        var cells: [SourceDocument.Cell] = []
        var column = columns.lowerBound
        let filled = self.cells(row, columns)
        func addEmpty(upTo end: Int) {
            while column < end {
                cells.append(SourceDocument.Cell(lines: [], place: filled[0].place))
                column += 1
            }
        }
        guard !filled.isEmpty else { return [] }
        for cell in filled {
            let area = cell.area.columns.clamped(to: columns)
            addEmpty(upTo: area.lowerBound)
            column = max(column, area.upperBound + 1)
            // One over several rows stands in the first.
            let own = cell.area.rows.clamped(to: rows)
            guard own.lowerBound == row else { continue }
            cells.append(
                SourceDocument.Cell(
                    lines: cell.text.lines.filter { !$0.isBlank }, columnSpan: area.count, rowSpan: own.count,
                    place: cell.place))
        }
        addEmpty(upTo: columns.upperBound + 1)
        return cells
    }
}
