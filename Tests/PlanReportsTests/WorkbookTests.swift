import Foundation
import Testing

@testable import PlanReports

@Suite struct WorkbookTests {
    @Test func columnsHaveLetters() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(Workbook.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }

    @Test func aCellHasNoMoreThanExcelTakes() {
        let text = String(repeating: "𝄞", count: 20_000)
        let short = Workbook.shortened(text)
        #expect(short.utf16.count <= Workbook.textLimit && short.last == "…" && text.hasPrefix(short.dropLast()))
        let fitting = String(repeating: "a", count: Workbook.textLimit)
        #expect(Workbook.shortened(fitting) == fitting)
    }

    @Test func whatReadsLikeAnEscapeIsOne() {
        #expect(OfficePart.text("_x0041_ _x00e8_ _x_ _x12_") == "_x005F_x0041_ _x005F_x00e8_ _x_ _x12_")
    }
}
