import Testing

@testable import PlanSources

@Suite struct SourcePlaceTests {
    @Test(arguments: [(0, 0, "A1"), (6, 1, "B7"), (9, 25, "Z10"), (0, 26, "AA1"), (1, 701, "ZZ2"), (2, 702, "AAA3")])
    func cellsHaveTheirNames(row: Int, column: Int, name: String) {
        #expect(SourcePlace.cellName(row: row, column: column) == name)
        #expect(SourcePlace.cell(named: name)?.row == row && SourcePlace.cell(named: name)?.column == column)
        #expect(SourcePlace.cell(named: "$" + name.lowercased())?.column == column)
    }

    @Test(arguments: ["", "A", "7", "7A", "A0", "A1B", "ZZZZ1", "A9999999", "A-1", "À1"])
    func whatIsNoName(name: String) { #expect(SourcePlace.cell(named: name) == nil) }
}
