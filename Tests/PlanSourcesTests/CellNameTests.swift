import Plan
import Testing

@testable import PlanSources

@Suite struct CellNameTests {
    @Test(arguments: [(0, 0, "A1"), (6, 1, "B7"), (9, 25, "Z10"), (0, 26, "AA1"), (1, 701, "ZZ2"), (2, 702, "AAA3")])
    func cellsHaveTheirNames(row: Int, column: Int, name: String) {
        #expect(DocumentPlace.cellName(row: row, column: column) == name)
        #expect(DocumentPlace.cell(named: name)?.row == row && DocumentPlace.cell(named: name)?.column == column)
        #expect(DocumentPlace.cell(named: "$" + name.lowercased())?.column == column)
    }

    @Test(arguments: ["", "A", "7", "7A", "A0", "A1B", "ZZZZ1", "A9999999", "A-1", "À1"])
    func whatIsNoName(name: String) { #expect(DocumentPlace.cell(named: name) == nil) }
}
