import Testing

@testable import GraphCore

@Suite struct SortedRowsTests {
    @Test(arguments: UInt64(0)..<60) func rowsAreWhatTheirKeysSay(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (rowCount, valueCount) = (Int.random(in: 1...9, using: &generator), 7)
        let keys = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            UInt32.random(in: 0..<UInt32(rowCount), using: &generator)
        }
        let values = keys.map { _ in UInt32.random(in: 0..<UInt32(valueCount), using: &generator) }
        let places = SortedRows(count: rowCount, keys: keys)
        let rows = SortedRows(count: rowCount, keys: keys, values: values)
        let expected = (0..<rowCount).map { row in values.indices.filter { keys[$0] == row } }
        #expect((0..<rowCount).map { places[$0].map(Int.init) } == expected)
        #expect((0..<rowCount).map { Array(rows[$0]) } == expected.map { $0.map { values[$0] } })

        var transposed = rows.transposed(count: valueCount)
        let rowsOfValues = (0..<valueCount).map { value in
            values.indices.filter { values[$0] == value }.map { keys[$0] }.sorted()
        }
        #expect((0..<valueCount).map { Array(transposed[$0]) } == rowsOfValues)
        transposed.removeRepetitions()
        #expect((0..<valueCount).map { Array(transposed[$0]) } == rowsOfValues.map { Set($0).sorted() })
    }

    @Test func withoutRowsThereIsNothing() {
        #expect(SortedRows(count: 0, keys: []).starts == [0])
        #expect(SortedRows(count: 0, keys: []).transposed(count: 2).starts == [0, 0, 0])
    }
}
