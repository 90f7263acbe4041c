/// Finds the rows of a table whose cells no lines part: by lines between rows, by the space between them, or by the first
/// column.
struct PDFRows {
    let page: PDFPage
    let vocabulary: PDFVocabulary
    /// The lines of each column.
    let columns: [[PDFLine]]
    let box: PDFBox

    /// From where to where the text of each column can stand.
    private let reaches: [(left: Double, right: Double)]

    init(page: PDFPage, vocabulary: PDFVocabulary, columns: [[PDFLine]], box: PDFBox) {
        (self.page, self.vocabulary, self.columns, self.box) = (page, vocabulary, columns, box)
        let edges = columns.map { lines in
            (left: lines.map(\.box.left).min() ?? 0, right: lines.map(\.box.right).max() ?? 0)
        }
        let gutter = zip(edges, edges.dropFirst()).map { $1.left - $0.right }.min() ?? 0
        reaches = edges.indices.map { column in
            let next = edges.dropFirst(column + 1).first
            return (edges[column].left, max(edges[column].right, next.map { $0.left - gutter } ?? 0))
        }
    }

    private var all: [PDFLine] { columns.joined().sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) } }

    /// How much space there is between lines of a cell.
    private var leading: Double {
        var gaps: [Double] = []
        for lines in columns {
            for (upper, lower) in zip(lines, lines.dropFirst()) { gaps.append(lower.box.top - upper.box.bottom) }
        }
        gaps.sort()
        return gaps.isEmpty ? 0 : gaps[gaps.count / 10]
    }

    /// The rows; nil where they can't be told.
    func rows() -> [PDFTable.Row]? {
        let all = all
        guard let height = all.map(\.box.height).sorted().dropFirst(all.count / 2).first else { return nil }
        let wide = leading + max(1.5, 0.12 * height)
        // Where no word stands, and lines.
        var edges: [(top: Double, isRuled: Bool)] = []
        var bottom = all[0].box.bottom
        let head = all.prefix(while: \.isBold).count
        var headEdge: Double?
        for (place, line) in all.enumerated().dropFirst() {
            let isRuled = page.isRuled(between: bottom - 2, and: line.box.top + 2, over: box)
            if line.box.top > bottom - 1 {
                let edge = (line.box.top + bottom) / 2
                if isRuled || line.box.top - bottom > wide {
                    edges.append((edge, isRuled))
                } else if place == head {
                    // The head is no row with what goes on close below it.
                    headEdge = edge
                }
            }
            bottom = max(bottom, line.box.bottom)
        }
        // Lines between all rows, not only below the head.
        let ruled = edges.filter(\.isRuled).map(\.top)
        if ruled.count > 2 {
            // Shades may part every other row: what is between them is two rows if both are nearly whole.
            let between = edges.filter { !$0.isRuled }.map(\.top).filter { parts(of: bands(at: ruled), at: $0) }
            return bands(at: (ruled + between).sorted()).map { row(in: $0) }
        }
        let isSpaced = edges.contains { !$0.isRuled }
        // Only where there is more space between rows, not just below the head, lines close to each other are one cell.
        let areBlocksCells = edges.dropFirst().contains { !$0.isRuled }
        if let centred = PDFCentredRows(columns.map { Self.blocks($0, wide: wide) }, areCells: areBlocksCells) {
            return centred.rows(page: page.number)
        }
        var rows: [PDFTable.Row] = []
        for band in bands(at: (edges.map(\.top) + [headEdge].compactMap(\.self)).sorted()) {
            if band.bottom == headEdge {
                rows.append(row(in: band))
                continue
            }
            let blocks = columns.indices.map { Self.blocks(lines(of: $0, in: band), wide: wide) }
            guard blocks.contains(where: { $0.count > 1 }) else {
                let isOne = areBlocksCells || isSpaced && columns.indices.allSatisfy { isOneText(at: $0, in: band) }
                guard let own = isOne ? [row(in: band)] : rowsByKeys(band, isSpaced: isSpaced) else { return nil }
                rows += own
                continue
            }
            guard areBlocksCells || Self.haveOneLine(blocks) else {
                guard let own = rowsByKeys(band, isSpaced: false) else { return nil }
                rows += own
                continue
            }
            let centred = PDFCentredRows(blocks, areCells: areBlocksCells)
            func others() -> [PDFTable.Row]? {
                parts(of: band, blocks, areCells: areBlocksCells)
                    ?? (areBlocksCells ? nil : rowsByKeys(band, isSpaced: false))
            }
            guard let own = centred.map({ $0.rows(page: page.number) }) ?? others() else { return nil }
            rows += own
        }
        return PDFCentredRows.mayGoOverMore(rows) ? nil : rows
    }

    /// Whether most columns have something in a band above and below a height.
    private func parts(of bands: [Band], at edge: Double) -> Bool {
        guard let band = bands.first(where: { $0.top < edge && edge < $0.bottom }) else { return false }
        func filled(_ part: Band) -> Int { columns.indices.count { !lines(of: $0, in: part).isEmpty } }
        return min(filled((band.top, edge)), filled((edge, band.bottom))) * 3 > columns.count * 2
    }

    private typealias Band = (top: Double, bottom: Double)

    private func bands(at edges: [Double]) -> [Band] {
        zip([-1e9] + edges, edges + [1e9]).map { ($0, $1) }
    }

    private func lines(of column: Int, in band: Band) -> [PDFLine] {
        columns[column].filter { band.top <= $0.box.middle && $0.box.middle < band.bottom }
    }

    private func row(in band: Band) -> PDFTable.Row {
        PDFTable.Row(
            cells: columns.indices.map { PDFTable.Cell(column: $0, pieces: [lines(of: $0, in: band)]) },
            page: page.number)
    }

    /// The rows of a band: one, or several beside a cell that goes over them.
    private func parts(of band: Band, _ blocks: [[[PDFLine]]], areCells: Bool) -> [PDFTable.Row]? {
        let most = blocks.map(\.count).max() ?? 0
        let full = blocks.filter { $0.count == most }
        // Paragraphs of one cell look like rows beside merged cells.
        guard full.count > 1 else { return nil }
        var edges: [Double] = []
        for place in 1..<most {
            let above = full.map { $0[place - 1][$0[place - 1].count - 1].box.bottom }.max() ?? 0
            let below = full.map { $0[place][0].box.top }.min() ?? 0
            guard above < below else { return nil }
            edges.append((above + below) / 2)
        }
        edges = [band.top] + edges + [band.bottom]
        var rows = (0..<most).map { _ in PDFTable.Row(cells: [], page: page.number) }
        for (column, blocks) in blocks.enumerated() {
            if blocks.count == 1, let first = blocks[0].first, let last = blocks[0].last,
                edges[1..<most].contains(where: { first.box.top < $0 && $0 < last.box.bottom })
            {
                // Lines on the height of those of two rows may as well belong to these.
                let touched = full[0].filter { block in
                    block.contains { line in blocks[0].contains { abs($0.box.top - line.box.top) < 0.6 } }
                }
                guard touched.count < 2 else { return nil }
                // Lines in the middle of rows as well.
                let middles = full[0].map { ($0[0].box.top + $0[$0.count - 1].box.bottom) / 2 }
                guard areCells || !PDFCentredRows.maySplit(blocks[0], at: middles) else { return nil }
                rows[0].cells.append(PDFTable.Cell(column: column, rowSpan: most, pieces: [blocks[0]]))
                continue
            }
            let isAcross = blocks.contains { block in
                edges[1..<most].contains { block[0].box.middle < $0 && $0 <= block[block.count - 1].box.middle }
            }
            guard areCells || !isAcross else { return nil }
            for place in 0..<most {
                let held = blocks.joined().filter { edges[place] <= $0.box.middle && $0.box.middle < edges[place + 1] }
                rows[place].cells.append(PDFTable.Cell(column: column, pieces: [Array(held)]))
            }
        }
        return rows
    }

    /// Whether each row has a single line in some column of those that have most, and thus is not two.
    private static func haveOneLine(_ blocks: [[[PDFLine]]]) -> Bool {
        let most = blocks.map(\.count).max() ?? 0
        let full = blocks.filter { $0.count == most }
        return (0..<most).allSatisfy { row in full.contains { $0[row].count == 1 } }
    }

    private static func blocks(_ lines: [PDFLine], wide: Double) -> [[PDFLine]] {
        var blocks: [[PDFLine]] = []
        for line in lines {
            if let last = blocks.last?.last, line.box.top - last.box.bottom <= wide {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append([line])
            }
        }
        return blocks
    }

    /// Whether texts have the same middle, as those of cells of one row have that stand in the middle.
    private static func areBeside(_ cells: [[PDFLine]]) -> Bool {
        let middles = cells.filter { !$0.isEmpty }.map { ($0[0].box.top + $0[$0.count - 1].box.bottom) / 2 }
        guard let least = middles.min(), let most = middles.max() else { return true }
        return most - least < 0.35 * (cells.joined().first?.box.height ?? 0)
    }

    /// Rows without space between them: each begins where the first column has something.
    ///
    /// - Parameter isSpaced: whether the head is apart, so that two rows would be.
    private func rowsByKeys(_ band: Band, isSpaced: Bool) -> [PDFTable.Row]? {
        let held = columns.indices.map { lines(of: $0, in: band) }
        // Cells in the middle of their rows say nothing of where those begin.
        let all = held.joined().sorted { $0.box.top < $1.box.top }
        let isStaggered = zip(all, all.dropFirst()).contains { upper, lower in
            let offset = (lower.box.top - upper.box.top) / upper.box.height
            return offset > 0.2 && offset < 0.8
        }
        if held[0].count <= 1 || isStaggered && Self.areBeside(held) {
            let isOne = columns.indices.allSatisfy {
                isSpaced ? !Self.hasValues(held[$0]) : isOneText(at: $0, in: band)
            }
            return isOne ? [row(in: band)] : nil
        }
        if isStaggered { return nil }
        let across = PDFLine.lines(of: all.flatMap(\.words))
        let areKeys = held[0].dropFirst().allSatisfy(Self.isValue)
        var edges: [Double] = []
        for (place, line) in across.enumerated().dropFirst() {
            let own = held.indices.filter { Self.line(of: held[$0], beside: line) != nil }
            guard own.contains(0) else { continue }
            // The first column may go over lines as well.
            guard own.count > 1, areKeys || own.contains(where: { beginsAnew(beside: line, $0, held[$0]) }) else {
                return nil
            }
            edges.append((across[place - 1].box.middle + line.box.middle) / 2)
        }
        let bands = zip([band.top] + edges, edges + [band.bottom]).map { Band($0, $1) }
        // A row may as well have nothing in the first column, and then is none of its own here.
        for part in bands {
            guard columns.indices.allSatisfy({ isOneText(at: $0, in: part) }) else { return nil }
        }
        return bands.map { row(in: $0) }
    }

    private static func line(of column: [PDFLine], beside line: PDFLine) -> PDFLine? {
        column.first { abs($0.box.middle - line.box.middle) < 0.4 * line.box.height }
    }

    /// Whether the line of a column at some height can't be the rest of the one above: that had room for its first word, or
    /// stands apart, or both are values.
    private func beginsAnew(beside line: PDFLine, _ place: Int, _ column: [PDFLine]) -> Bool {
        guard let own = Self.line(of: column, beside: line),
            let above = column.last(where: { $0.box.middle < own.box.middle - 0.4 * line.box.height })
        else { return false }
        let isBelowHead = above == column.first && !above.plain.contains(where: \.isNumber)
        return own.box.top - above.box.bottom > 0.6 * line.box.height
            || Self.isValue(own) && (Self.isValue(above) || isBelowHead) || !isFull(above, before: own, in: place)
    }

    /// Whether lines may be one text that goes on from each to the next, and no values below each other.
    private func isOneText(at column: Int, in band: Band) -> Bool {
        let lines = lines(of: column, in: band)
        return !Self.hasValues(lines)
            && zip(lines, lines.dropFirst()).allSatisfy { isFull($0, before: $1, in: column) }
    }

    /// Whether two values stand below each other.
    private static func hasValues(_ lines: [PDFLine]) -> Bool {
        zip(lines, lines.dropFirst()).contains { isValue($0) && isValue($1) }
    }

    private func isFull(_ line: PDFLine, before next: PDFLine, in column: Int) -> Bool {
        let (left, right) = reaches[column]
        return PDFText(vocabulary: vocabulary, left: left, right: right).fills(line, before: next)
    }

    /// `12`, `10%`, `1.02`, `31/12/2026`.
    private static func isValue(_ line: PDFLine) -> Bool {
        line.words.count == 1 && line.words[0].text.count < 12 && line.words[0].text.contains(where: \.isNumber)
    }
}
