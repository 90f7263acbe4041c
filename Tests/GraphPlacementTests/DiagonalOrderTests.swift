import GraphCore
import Testing

@testable import GraphPlacement

/// Rows and columns in an order in which what belongs together stands together.
@Suite struct DiagonalOrderTests {
    private func random(_ seed: UInt64, rows: Int, columns: Int) -> [DiagonalOrder.Mark] {
        var random = SplitMix64(seed: seed)
        return (0..<rows).flatMap { row in
            (0..<columns).compactMap { column in
                random.next(below: 3) == 0 ? DiagonalOrder.Mark(row: row, column: column) : nil
            }
        }
    }

    /// How many rows columns span together, counted column by column.
    private func span(_ rows: [Int], _ marks: [DiagonalOrder.Mark]) -> Int {
        Dictionary(grouping: marks, by: \.column).values.reduce(0) { sum, marks in
            let places = marks.compactMap { rows.firstIndex(of: $0.row) }
            return sum + (places.max() ?? 0) - (places.min() ?? 0)
        }
    }

    private func permutations(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { lists, number in
            lists.flatMap { list in (0...list.count).map { Array(list[..<$0] + [number] + list[$0...]) } }
        }
    }

    /// Of few rows hardly any order is better, of all that there are; and none is worse than the given one.
    @Test func columnsSpanFewRows() {
        let all = permutations(6)
        var excess = 0
        for seed in UInt64(1)...60 {
            let marks = random(seed, rows: 6, columns: 5)
            let order = DiagonalOrder(rowCount: 6, columnCount: 5, marks: marks)
            #expect(order.rows.sorted() == Array(0..<6) && order.columns.sorted() == Array(0..<5))
            let own = span(order.rows, marks)
            #expect(own <= span(Array(0..<6), marks))
            excess += own - (all.map { span($0, marks) }.min() ?? 0)
        }
        #expect(excess <= 6, "\(excess) rows more than the least in 60 tables")
    }

    /// Blocks that nothing joins come apart however they were mixed.
    @Test(arguments: UInt64(1)...20) func blocksStandTogether(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var (rows, columns) = ((0..<12).map { UInt32($0) }, (0..<8).map { UInt32($0) })
        random.shuffle(&rows)
        random.shuffle(&columns)
        let marks = (0..<12).flatMap { row in
            (0..<8).filter { $0 / 2 == row / 3 }.map {
                DiagonalOrder.Mark(row: Int(rows[row]), column: Int(columns[$0]))
            }
        }
        let order = DiagonalOrder(rowCount: 12, columnCount: 8, marks: marks)
        #expect(span(order.rows, marks) == 8 * 2)
        let again = DiagonalOrder(rowCount: 12, columnCount: 8, marks: marks)
        #expect(order.rows == again.rows && order.columns == again.columns)
        // From the left, columns begin ever lower.
        let first = order.columns.map { column in
            marks.filter { $0.column == column }.compactMap { order.rows.firstIndex(of: $0.row) }.min() ?? 0
        }
        #expect(first == first.sorted())
    }

    @Test func nothingHasAnOrderToo() {
        let none = DiagonalOrder(rowCount: 0, columnCount: 0, marks: [])
        #expect(none.rows.isEmpty && none.columns.isEmpty)
        #expect(DiagonalOrder(rowCount: 2, columnCount: 3, marks: []).rows == [0, 1])
    }
}
