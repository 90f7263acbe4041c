import GraphCore

/// An order of rows and columns in which what has the same marks stands together, and the marks run from the left top
/// to the right bottom.
///
/// By reciprocal averaging (Hill 1973): rows are sorted by the mean place of their marks, then columns by that of
/// theirs, and so on, from the given order and from shuffled ones. Of all orders on the way the one is taken whose columns
/// span the fewest rows, and rows are moved as long as that makes them span fewer. How often is fixed, and so are the
/// shuffles: the result is the same each time.
package struct DiagonalOrder {
    package struct Mark {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// Rows by their numbers, from the top.
    package private(set) var rows: [Int]
    /// Columns by their numbers, from the left: those with the highest first mark first.
    package private(set) var columns: [Int]

    private let marks: [Mark]
    private let columnCount: Int

    private static let (startCount, roundCount) = (20, 40)
    /// What moving rows may take: rows squared times marks.
    private static let mostWork = 4_000_000

    /// Complexity: a fixed number of rounds, each linear in the marks besides sorting.
    package init(rowCount: Int, columnCount: Int, marks: [Mark]) {
        rows = Array(0..<rowCount)
        columns = Array(0..<columnCount)
        self.marks = marks
        self.columnCount = columnCount
        guard !marks.isEmpty else { return }
        var random = SplitMix64(seed: 31)
        var (best, least) = (rows, span(of: rows))
        for start in 0..<Self.startCount {
            var columnPlaces = Array(0..<columnCount)
            if start > 0 {
                var numbers = columnPlaces.map { UInt32($0) }
                random.shuffle(&numbers)
                columnPlaces = numbers.map(Int.init)
            }
            for _ in 0..<Self.roundCount {
                let order = Self.sorted(rowCount, by: marks.map { ($0.row, columnPlaces[$0.column]) })
                let places = Self.places(order)
                let cost = span(of: order)
                if cost < least { (best, least) = (order, cost) }
                let next = Self.places(Self.sorted(columnCount, by: marks.map { ($0.column, places[$0.row]) }))
                if next == columnPlaces { break }
                columnPlaces = next
            }
        }
        if rowCount * rowCount * marks.count <= Self.mostWork { move(&best, &least) }
        // Turned so that columns begin as low as they can: their heads then stand beside each other in steps.
        let turned = Array(best.reversed())
        rows = firstPlaces(best).reduce(0, +) >= firstPlaces(turned).reduce(0, +) ? best : turned
        columns = columns(for: rows)
    }

    /// Columns in the order that suits one of rows: by their first mark, then by their last.
    package func columns(for rows: [Int]) -> [Int] {
        let places = Self.places(rows)
        var ends = Array(repeating: (first: Int.max, last: -1), count: columnCount)
        for mark in marks {
            ends[mark.column].first = min(ends[mark.column].first, places[mark.row])
            ends[mark.column].last = max(ends[mark.column].last, places[mark.row])
        }
        return (0..<columnCount).sorted { (ends[$0].first, ends[$0].last, $0) < (ends[$1].first, ends[$1].last, $1) }
    }

    private static func places(_ order: [Int]) -> [Int] {
        var places = order
        for (place, number) in order.enumerated() { places[number] = place }
        return places
    }

    /// Numbers by the mean of what goes with them; those with nothing at the end.
    private static func sorted(_ count: Int, by pairs: [(number: Int, place: Int)]) -> [Int] {
        var sums = Array(repeating: (sum: 0, count: 0), count: count)
        for pair in pairs {
            sums[pair.number].sum += pair.place
            sums[pair.number].count += 1
        }
        let means = sums.map { $0.count > 0 ? Double($0.sum) / Double($0.count) : .infinity }
        return (0..<count).sorted { (means[$0], $0) < (means[$1], $1) }
    }

    /// How many rows the columns span together.
    private func span(of rows: [Int]) -> Int {
        let places = Self.places(rows)
        var first = Array(repeating: Int.max, count: columnCount)
        var last = Array(repeating: -1, count: columnCount)
        for mark in marks {
            first[mark.column] = min(first[mark.column], places[mark.row])
            last[mark.column] = max(last[mark.column], places[mark.row])
        }
        return zip(first, last).reduce(0) { $1.1 < 0 ? $0 : $0 + $1.1 - $1.0 }
    }

    private func firstPlaces(_ rows: [Int]) -> [Int] {
        let places = Self.places(rows)
        var first = Array(repeating: Int.max, count: columnCount)
        for mark in marks { first[mark.column] = min(first[mark.column], places[mark.row]) }
        return first.filter { $0 < .max }
    }

    /// Puts each row where the columns span the fewest rows, as long as that helps.
    private func move(_ rows: inout [Int], _ least: inout Int) {
        for _ in 0..<8 {
            let before = least
            for row in rows.sorted() {
                guard let old = rows.firstIndex(of: row) else { continue }
                var rest = rows
                rest.remove(at: old)
                for place in rows.indices where place != old {
                    var tried = rest
                    tried.insert(row, at: place)
                    let cost = span(of: tried)
                    if cost < least { (rows, least) = (tried, cost) }
                }
            }
            if least == before { break }
        }
    }
}
