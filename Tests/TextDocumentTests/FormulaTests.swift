import Testing

@testable import TextDocument

@Suite struct FormulaTests {
    @Test(arguments: [
        "=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "\t1", "\rx", "=", "- un elenco",
        "+39 02 884",
        "-1-", "-1,,2", "+", "-1.2.", "=\u{301}1",
    ])
    func whatASpreadsheetWouldComputeIsText(cell: String) {
        #expect(Array(cell.guardedAgainstFormulas.unicodeScalars) == ["'"] + Array(cell.unicodeScalars))
    }

    @Test(arguments: [
        "", "casa", "a=b", "a + b", "Milano – Cortina", "-3", "+2,5", "-1.234,56", "+1'000.5", "-0.5%", "-12 %",
        "-1e-05", "+7E10", "−3",
        "a@b.it", "'=1", "\"=1\"",
    ])
    func otherTextsAndNumbersStay(cell: String) { #expect(cell.guardedAgainstFormulas == cell) }

    /// Where semicolons separate values, a text may hold the beginning of a cell.
    @Test func noPartOfATextBecomesAFormula() {
        #expect("alberi;=1+1;-3;b\n@c".guardedAgainstFormulas == "alberi;'=1+1;-3;b\n'@c")
        #expect("alberi; - aiuole; \"=1".guardedAgainstFormulas == "alberi; - aiuole; \"=1")
        #expect("\t=1\r\n=2".guardedAgainstFormulas == "'\t'=1\r\n'=2")
        #expect("x;\"=1\"".guardedAgainstFormulas == "x;\"'=1\"")
    }
}
