/// A table's cells as lines on a page part them.
struct PDFGrid {
    struct Cell {
        let row: Int
        let column: Int
        var rowSpan: Int
        var columnSpan: Int
        let box: PDFBox
    }

    /// The edges of columns and rows, ascending.
    var columns: [Double]
    var rows: [Double]
    var cells: [Cell] = []
    /// Whether a line closes it at its upper and lower edge.
    var isClosedAbove = true
    var isClosedBelow = true
    /// Whether what the lines enclose are no rectangles.
    var isIrregular = false

    var box: PDFBox {
        PDFBox(left: columns[0], top: rows[0], right: columns[columns.count - 1], bottom: rows[rows.count - 1])
    }

    /// How far lines may miss each other that meet, in points.
    static let tolerance = 4.0

    /// The grids of a page, from the top: each of lines that touch each other, with two cells at least.
    static func grids(of page: PDFPage) -> [PDFGrid] {
        let (horizontals, verticals) = (page.horizontals, page.verticals)
        guard !horizontals.isEmpty, !verticals.isEmpty, horizontals.count * verticals.count < 4_000_000 else {
            return []
        }
        var sets = DisjointSets(horizontals.count + verticals.count)
        for (one, across) in horizontals.enumerated() {
            for (other, down) in verticals.enumerated()
            where across.from - tolerance <= down.at && down.at <= across.to + tolerance
                && down.from - tolerance <= across.at && across.at <= down.to + tolerance
            {
                sets.join(one, horizontals.count + other)
            }
        }
        var members: [Int: (across: [PDFRule], down: [PDFRule])] = [:]
        for (place, rule) in horizontals.enumerated() {
            members[sets.root(place), default: ([], [])].across.append(rule)
        }
        for (place, rule) in verticals.enumerated() {
            members[sets.root(horizontals.count + place), default: ([], [])].down.append(rule)
        }
        let grids = members.sorted { $0.key < $1.key }.compactMap {
            PDFGrid(across: $0.value.across, down: $0.value.down)
        }
        return grids.sorted { ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0]) }
    }

    private init?(across: [PDFRule], down: [PDFRule]) {
        guard !across.isEmpty, !down.isEmpty else { return nil }
        let ends = across.flatMap { [$0.from, $0.to] }
        let heights = down.flatMap { [$0.from, $0.to] }
        columns = Self.places(down.map(\.at), and: [ends.min() ?? 0, ends.max() ?? 0])
        rows = Self.places(across.map(\.at), and: [heights.min() ?? 0, heights.max() ?? 0])
        // Lines or shades below each other part the rows of one column from each other, or those of a table whose columns
        // they do not part.
        guard columns.count > 2, rows.count > 1, columns.count < 200, rows.count < 2_000
        else { return nil }
        func isDrawn(_ rules: [PDFRule], at: Double, over middle: Double) -> Bool {
            rules.contains { abs($0.at - at) <= Self.tolerance && $0.from <= middle && middle <= $0.to }
        }
        let (width, height) = (columns.count - 1, rows.count - 1)
        var sets = DisjointSets(width * height)
        for row in 0..<height {
            let middle = (rows[row] + rows[row + 1]) / 2
            let own = down.filter { $0.from <= middle && middle <= $0.to }
            for column in 1..<max(1, width) where !isDrawn(own, at: columns[column], over: middle) {
                sets.join(row * width + column - 1, row * width + column)
            }
        }
        for column in 0..<width {
            let middle = (columns[column] + columns[column + 1]) / 2
            let own = across.filter { $0.from <= middle && middle <= $0.to }
            for row in 1..<max(1, height) where !isDrawn(own, at: rows[row], over: middle) {
                sets.join((row - 1) * width + column, row * width + column)
            }
            if !isDrawn(own, at: rows[0], over: middle) { isClosedAbove = false }
            if !isDrawn(own, at: rows[height], over: middle) { isClosedBelow = false }
        }
        var found: [Int: (rows: ClosedRange<Int>, columns: ClosedRange<Int>, count: Int)] = [:]
        var order: [Int] = []
        for place in 0..<(width * height) {
            let (root, row, column) = (sets.root(place), place / width, place % width)
            if let known = found[root] {
                found[root] = (
                    min(known.rows.lowerBound, row)...max(known.rows.upperBound, row),
                    min(known.columns.lowerBound, column)...max(known.columns.upperBound, column), known.count + 1
                )
            } else {
                order.append(root)
                found[root] = (row...row, column...column, 1)
            }
        }
        for root in order {
            guard let cell = found[root] else { continue }
            if cell.rows.count * cell.columns.count != cell.count { isIrregular = true }
            cells.append(
                Cell(
                    row: cell.rows.lowerBound, column: cell.columns.lowerBound, rowSpan: cell.rows.count,
                    columnSpan: cell.columns.count,
                    box: PDFBox(
                        left: columns[cell.columns.lowerBound], top: rows[cell.rows.lowerBound],
                        right: columns[cell.columns.upperBound + 1], bottom: rows[cell.rows.upperBound + 1])))
        }
        if cells.count < 2 { return nil }
    }

    /// Some numbers in their order, those that nearly agree once, and two more unless they nearly agree with one.
    private static func places(_ values: [Double], and ends: [Double]) -> [Double] {
        var places: [Double] = []
        var (group, sum) = (0, 0.0)
        for value in values.sorted() {
            if let last = places.last, value - last <= tolerance {
                (group, sum) = (group + 1, sum + value)
                places[places.count - 1] = sum / Double(group)
            } else {
                (group, sum) = (1, value)
                places.append(value)
            }
        }
        for end in ends where !places.contains(where: { abs($0 - end) <= tolerance + 2 }) { places.append(end) }
        return places.sorted()
    }
}

/// Sets without common elements, which can be joined.
struct DisjointSets {
    private var above: [Int]

    init(_ count: Int) { above = Array(0..<count) }

    mutating func root(_ place: Int) -> Int {
        var place = place
        while above[place] != place {
            above[place] = above[above[place]]
            place = above[place]
        }
        return place
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (root(one), root(other))
        above[max(one, other)] = min(one, other)
    }
}
