/// Finds the rows of a table whose cells no lines part: by lines between rows, by the space between them, or by the first
/// column.
struct PDFRows {
    let page: PDFPage
    /// The lines of each column.
    let columns: [[PDFLine]]
    let box: PDFBox

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
        if let centred = PDFCentredRows(columns.map { Self.blocks($0, wide: wide) }) {
            return centred.rows(page: page.number)
        }
        let isSpaced = edges.contains { !$0.isRuled }
        var rows: [PDFTable.Row] = []
        for band in bands(at: (edges.map(\.top) + [headEdge].compactMap(\.self)).sorted()) {
            if band.bottom == headEdge {
                rows.append(row(in: band))
                continue
            }
            let blocks = columns.indices.map { Self.blocks(lines(of: $0, in: band), wide: wide) }
            guard blocks.contains(where: { $0.count > 1 }) else {
                guard let own = isSpaced ? [row(in: band)] : rowsByKeys(band) else { return nil }
                rows += own
                continue
            }
            let centred = PDFCentredRows(blocks)
            guard let own = centred.map({ $0.rows(page: page.number) }) ?? parts(of: band, blocks) else { return nil }
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
    private func parts(of band: Band, _ blocks: [[[PDFLine]]]) -> [PDFTable.Row]? {
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
                rows[0].cells.append(PDFTable.Cell(column: column, rowSpan: most, pieces: [blocks[0]]))
                continue
            }
            for place in 0..<most {
                let held = blocks.joined().filter { edges[place] <= $0.box.middle && $0.box.middle < edges[place + 1] }
                rows[place].cells.append(PDFTable.Cell(column: column, pieces: [Array(held)]))
            }
        }
        return rows
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
    private func rowsByKeys(_ band: Band) -> [PDFTable.Row]? {
        let held = columns.indices.map { lines(of: $0, in: band) }
        // Cells in the middle of their rows say nothing of where those begin.
        let all = held.joined().sorted { $0.box.top < $1.box.top }
        let isStaggered = zip(all, all.dropFirst()).contains { upper, lower in
            let offset = (lower.box.top - upper.box.top) / upper.box.height
            return offset > 0.2 && offset < 0.8
        }
        if held[0].count <= 1 || isStaggered && Self.areBeside(held) { return [row(in: band)] }
        if isStaggered { return nil }
        let across = PDFLine.lines(of: all.flatMap(\.words))
        var edges: [Double] = []
        for (place, line) in across.enumerated().dropFirst() {
            let own = held.indices.filter { column in
                held[column].contains { abs($0.box.middle - line.box.middle) < 0.4 * line.box.height }
            }
            guard own.contains(0) else { continue }
            // The first column may go over lines as well.
            if own.count == 1 { return nil }
            edges.append((across[place - 1].box.middle + line.box.middle) / 2)
        }
        return zip([band.top] + edges, edges + [band.bottom]).map { row(in: ($0, $1)) }
    }
}
