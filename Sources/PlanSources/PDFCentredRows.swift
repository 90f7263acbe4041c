/// Rows whose cells stand in the middle, as browsers draw tables: the middles of its texts tell to which row a cell belongs,
/// and that it goes over several.
struct PDFCentredRows {
    /// The cells of each column, from the top.
    private let blocks: [[[PDFLine]]]
    /// The heights of the rows' middles, and from where to where they have text.
    private let middles: [Double]
    private var ends: [(top: Double, bottom: Double)]
    /// Whether lines close to each other are one cell for certain.
    private let areCells: Bool

    /// How far middles may be from each other that are the same, in points.
    private static let blur = 1.0

    /// - Parameters:
    ///   - blocks: the lines of each column that stand close to each other.
    ///   - areCells: whether these are one cell for certain.
    /// - Returns: nil where texts of one row don't have the same middle, or may as well have the same upper edge.
    init?(_ blocks: [[[PDFLine]]], areCells: Bool) {
        let most = blocks.map(\.count).max() ?? 0
        let full = blocks.filter { $0.count == most }
        guard most > 1, full.count > 1 else { return nil }
        let rows = (0..<most).map { row in full.map { $0[row] } }
        middles = rows.map { $0.map(Self.middle).reduce(0, +) / Double(full.count) }
        for (row, middle) in zip(rows, middles) where row.contains(where: { abs(Self.middle($0) - middle) > Self.blur })
        {
            return nil
        }
        let tops = rows.map { $0.map { $0[0].box.top } }
        guard zip(rows, tops).contains(where: { ($1.max() ?? 0) - ($1.min() ?? 0) > 0.3 * $0[0][0].box.height }) else {
            return nil
        }
        self.blocks = blocks
        self.areCells = areCells
        ends = rows.map { row in
            (row.map { $0[0].box.top }.min() ?? 0, row.map { $0[$0.count - 1].box.bottom }.max() ?? 0)
        }
        for block in blocks.joined() {
            guard let row = row(of: block) else { continue }
            ends[row] = (min(ends[row].top, block[0].box.top), max(ends[row].bottom, block[block.count - 1].box.bottom))
        }
    }

    /// The rows; nil where a cell stands in the middle of none, or may belong to one or to several.
    func rows(page: Int) -> [PDFTable.Row]? {
        guard zip(ends, ends.dropFirst()).allSatisfy({ $0.bottom < $1.top }) else { return nil }
        if !areCells {
            let areRows = middles.indices.allSatisfy { row in
                blocks.contains { $0.count == middles.count && $0[row].count == 1 }
            }
            guard areRows, !blocks.joined().contains(where: { Self.maySplit($0, at: middles) }) else { return nil }
        }
        var rows = middles.map { _ in PDFTable.Row(cells: [], page: page) }
        for (column, own) in blocks.enumerated() {
            var taken: Set<Int> = []
            var spans: [(rows: Range<Int>, block: [PDFLine])] = []
            for block in own {
                let places = places(of: block, free: own)
                guard places.count == 1, taken.isDisjoint(with: places[0]) else { return nil }
                taken.formUnion(places[0])
                spans.append((places[0], block))
            }
            for (range, block) in spans {
                rows[range.lowerBound].cells.append(
                    PDFTable.Cell(column: column, rowSpan: range.count, pieces: [block]))
            }
            for row in rows.indices where !taken.contains(row) {
                rows[row].cells.append(PDFTable.Cell(column: column, pieces: [[]]))
            }
        }
        return rows
    }

    /// The rows over which a cell may go: of all those in whose middle it stands, and in which its column has nothing else.
    private func places(of block: [PDFLine], free own: [[PDFLine]]) -> [Range<Int>] {
        // Only what belongs to a row makes that higher.
        if let row = row(of: block), isHighest(block, in: row) { return [row..<(row + 1)] }
        let others = own.filter { $0 != block }
        var places: [Range<Int>] = []
        for first in middles.indices {
            for last in first..<middles.count {
                let middle = first == last ? middles[first] : (ends[first].top + ends[last].bottom) / 2
                guard abs(Self.middle(block) - middle) <= Self.blur else { continue }
                let isFree = !others.contains { other in
                    ends[first].top < Self.middle(other) && Self.middle(other) < ends[last].bottom
                }
                if isFree { places.append(first..<(last + 1)) }
            }
        }
        return places
    }

    /// Whether a cell may as well go over rows above and below, in which its column has nothing: it stands in the middle of
    /// these too, and cells of this table do stand in the middle.
    static func mayGoOverMore(_ rows: [PDFTable.Row]) -> Bool {
        func lines(_ row: Int, _ column: Int) -> [PDFLine]? {
            rows[row].cell(column).map { Array($0.pieces.joined()) }
        }
        let ends = rows.map { row in
            let boxes = row.cells.filter { $0.rowSpan == 1 }.flatMap { $0.pieces.joined() }.map(\.box)
            return (top: boxes.map(\.top).min() ?? 0, bottom: boxes.map(\.bottom).max() ?? 0)
        }
        guard rows.contains(where: standInTheMiddle) else { return false }
        return rows.indices.contains { row in
            rows[row].cells.contains { cell in
                let own = Array(cell.pieces.joined())
                guard cell.rowSpan == 1, !own.isEmpty else { return false }
                func isFree(_ other: Int) -> Bool { lines(other, cell.column)?.isEmpty == true }
                let above = (0..<row).reversed().prefix(while: isFree)
                let below = rows.indices[(row + 1)...].prefix(while: isFree)
                return above.contains { first in
                    below.contains { abs((ends[first].top + ends[$0].bottom) / 2 - middle(own)) <= blur }
                }
            }
        }
    }

    /// Whether cells of a row have one middle and begin at different heights.
    private static func standInTheMiddle(_ row: PDFTable.Row) -> Bool {
        let cells = row.cells.filter { $0.rowSpan == 1 }.map { Array($0.pieces.joined()) }.filter { !$0.isEmpty }
        guard let first = cells.first else { return false }
        return cells.allSatisfy { abs(middle($0) - middle(first)) <= blur }
            && cells.contains { abs($0[0].box.top - first[0].box.top) > 0.3 * first[0].box.height }
    }

    private func isHighest(_ block: [PDFLine], in row: Int) -> Bool {
        let others = blocks.joined().filter { $0 != block && self.row(of: $0) == row }.map { $0[0].box.top }
        return others.min().map { block[0].box.top < $0 - Self.blur } == true
    }

    private func row(of block: [PDFLine]) -> Int? {
        middles.firstIndex { abs($0 - Self.middle(block)) <= Self.blur }
    }

    /// Whether lines may as well be the cells of several rows, each in the middle of its own.
    static func maySplit(_ lines: [PDFLine], at middles: [Double]) -> Bool {
        guard lines.count < 60 else { return true }
        // Where rows can't go on, each with the row behind the last; so that none is tried twice.
        var ends: Set<[Int]> = []
        func mayGoOn(from start: Int, at first: Int) -> Bool {
            if start == lines.count { return true }
            guard !ends.contains([start, first]) else { return false }
            let isPossible = (start..<lines.count).contains { end in
                // All in one are no several.
                guard start > 0 || end < lines.count - 1 else { return false }
                let middle = middle(Array(lines[start...end]))
                return middles[first...].firstIndex { abs($0 - middle) <= blur }
                    .map { mayGoOn(from: end + 1, at: $0 + 1) } == true
            }
            if !isPossible { ends.insert([start, first]) }
            return isPossible
        }
        return mayGoOn(from: 0, at: 0)
    }

    private static func middle(_ block: [PDFLine]) -> Double {
        (block[0].box.top + block[block.count - 1].box.bottom) / 2
    }
}
