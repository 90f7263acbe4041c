import Foundation
import Plan
import Testing

@testable import PlanImport
@testable import TextTools

/// HTML tables, their cells' places and their references.
@Suite struct HTMLTableTests {
    private func table(_ text: String) -> HTMLTable { HTMLTable(Document(text: text).lines[...]) }

    private func cells(_ text: String) -> [[String]] { table(text).rows.map { $0.cells.map(\.text) } }

    private func places(_ text: String) -> [[[Int]]] {
        table(text).rows.map { $0.cells.map { [$0.line, $0.column] } }
    }

    @Test func cellsHaveTheirPlaces() {
        let line = "<table><tr><td> a</td><TD COLSPAN='3'>b<td>c</table>"
        #expect(cells(line) == [["a", "b", "b", "b", "c"]])
        #expect(places(line) == [[[1, 17], [1, 39], [1, 39], [1, 39], [1, 44]]])
        let lines = "<table>\n <tr>\n  <td>\n   è 🌳\n  b</td><td></td>\n  <th><br>c</th>\n</table>\nx"
        #expect(cells(lines) == [["è 🌳 b", "", "c"]])
        #expect(places(lines) == [[[4, 4], [5, 13], [6, 11]]])
        #expect(table(lines).lineCount == 7)
        #expect(table(lines).rows.map(\.line) == [4])
    }

    @Test(arguments: [
        ("2", 2), ("\"3\"", 3), ("'4'", 4), (" = 2", 1), ("0", 1), ("1", 1), ("99", 99), ("100", 100), ("101", 100),
        ("999", 100), ("x", 1),
    ]) func aCellSpansSomeColumns(span: String, count: Int) {
        #expect(cells("<table><tr><td colspan=\(span)>a</td></table>").first?.count == count)
    }

    @Test func spacesMayStandRoundTheSignOfASpan() {
        #expect(cells("<table><tr><td class=\"x\" colspan = \"2\">a</td></table>") == [["a", "a"]])
    }

    @Test func whatIsOutsideCellsIsNoText() {
        #expect(cells("<table>x<tr>y<td>a</td>z<td>b</td></tr>w<tr></tr></table>v") == [["a", "b"]])
        #expect(cells("<table><td>a<td>b<tr><td>c</table>") == [["a", "b"], ["c"]])
        #expect(cells("<table><tr><td>a<p>b</p>c<br/>d<br>e<i>f</i></td></tr></table>") == [["a b c d ef"]])
        #expect(cells("<table><tr><td>a <b\n<td>c</table>") == [["a <b", "c"]])
    }

    @Test func tablesEndWhereTheyAreClosed() {
        let nested = table("<table><tr><td>a<table><tr><td>b</table>\n<tr><td>c</table>\n<tr><td>d")
        #expect(nested.rows.map { $0.cells.map(\.text) } == [["a"], ["b"], ["c"]])
        #expect(nested.isClosed && nested.lineCount == 2)
        let two = table("<table><tr><td>a</table> x <table><tr><td>b\n</table>\n<tr><td>c")
        #expect(two.rows.map { $0.cells.map(\.text) } == [["a"], ["b"]])
        #expect(two.isClosed && two.lineCount == 2)
        let open = table("<table>\n<tr><td>a\n\n")
        #expect(!open.isClosed && open.rows.count == 1)
    }

    @Test(arguments: [
        ("<table>", true), ("x <TABLE class>", true), ("<table", false), ("<tables>", false), ("table>", false),
        ("<\u{301}table>", false),
    ]) func aTableBeginsWithItsTag(line: String, begins: Bool) {
        #expect(HTMLTable.begins(on: Document.Line(number: 1, text: line[...])) == begins)
    }

    /// References by number, in both forms: those of Windows are its signs, controls are spaces or nothing.
    @Test func numbersMeanSigns() {
        for number in Array(0...0x2FF) + Array(0x2000...0x2070) + [0x61C, 0xD7FF, 0xFFFD, 0x1F333, 0x10FFFF] {
            let expected: String
            if (0x80...0x9F).contains(number) {
                let sign = String(data: Data([UInt8(number)]), encoding: .windowsCP1252)
                let isControl = sign?.unicodeScalars.allSatisfy { ControlCharacters.contains($0) } ?? true
                expected = isControl ? " " : sign ?? ""
            } else if let scalar = Unicode.Scalar(UInt32(number)) {
                let isControl = scalar.properties.generalCategory == .control
                expected = scalar.properties.isBidiControl ? "" : isControl ? " " : String(scalar)
            } else {
                continue
            }
            let hexadecimal = String(number, radix: 16)
            for reference in ["&#\(number);", "&#x\(hexadecimal);", "&#X\(hexadecimal.uppercased());"] {
                #expect(
                    Array(HTMLEntities.decoded("a\(reference)b").unicodeScalars)
                        == Array("a\(expected)b".unicodeScalars),
                    "\(reference)")
            }
        }
    }

    @Test(arguments: [
        "&#xD800;", "&#1114112;", "&#x110000;", "&#;", "&#x;", "&;", "&nothing;", "&amp", "& amp;", "&#12345678;",
        "&a;",
    ]) func whatIsNoReferenceStays(text: String) {
        #expect(HTMLEntities.decoded(text) == text)
    }

    @Test func namesMeanSigns() {
        #expect(HTMLEntities.decoded("&lt;&amp;lt;&gt; &Agrave;&euro;&laquo;&lrm;x") == "<&lt;> À€«x")
    }

    /// Lines of pipe tables and lines with tabs.
    @Test(arguments: [
        ("| a | b |", true), ("  |a|", true), ("|", false), ("|a", false), ("a | b |", false), ("", false),
    ]) func aPipeTableBeginsWithABar(line: String, isPiped: Bool) {
        #expect(TableRows.isPiped(Document.Line(number: 1, text: line[...])) == isPiped)
    }

    @Test(arguments: [
        ("|---|", true), ("| :-: | --- |", true), ("| - | a |", false), ("|  | --- |", false), ("| : |", false),
        ("| a- |", false),
    ]) func aRuleIsNoRow(line: String, isRule: Bool) {
        #expect((TableRows.piped(Document.Line(number: 1, text: line[...])) == nil) == isRule)
    }

    @Test func cellsOfALineHaveTheirPlaces() {
        let tabs = TableRows.tabSeparated(Document.Line(number: 7, text: "1\t  è <i>b</i>\t\tc "))
        #expect(tabs.cells.map(\.text) == ["1", "è b", "", "c"])
        #expect(tabs.cells.map(\.column) == [1, 5, 16, 17] && tabs.cells.allSatisfy { $0.line == 7 } && tabs.line == 7)
        let bars = TableRows.piped(Document.Line(number: 7, text: "|a|| b \\\\| c|d"))
        #expect(bars?.cells.map(\.text) == ["a", "", "b \\", "c", "d"])
        #expect(bars?.cells.map(\.column) == [2, 4, 6, 12, 14])
    }
}
