import DocumentWriting
import Testing

@testable import PlanSources

/// What LibreOffice and its like write.
@Suite struct OpenDocumentTests {
    @Test func textIsReadAsItIsShown() throws {
        let automatic =
            "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
            + "<style:style style:name=\"S\" style:family=\"text\" style:parent-style-name=\"B\"/>"
            + "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
        let common =
            "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
        let document = try WrittenDocument.open(
            "text",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>via</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:h text:outline-level=\"2\">Settore<text:s text:c=\"1\"/>Tecnico</text:h>"
                + "<text:p>  Un\n  testo<text:tab/><text:span text:style-name=\"H\">no</text:span>"
                + "<text:span text:style-name=\"S\">barrato</text:span><office:annotation><text:p>nota</text:p></office:annotation>"
                + "<text:note><text:note-body><text:p>piede</text:p></text:note-body></text:note></text:p>"
                + "<text:section text:display=\"none\"><text:p>nascosta</text:p></text:section>"
                + "<text:table-of-content><text:index-body><text:p>Indice</text:p></text:index-body></text:table-of-content>"
                + "<text:p text:style-name=\"P\">Pagina<text:line-break/>nuova<draw:frame><draw:text-box><text:p>Riquadro</text:p></draw:text-box></draw:frame></text:p>"
                + "<text:p><text:drop-down><text:label/>Scelto</text:drop-down> <text:text-input>scritto</text:text-input></text:p>"
                + "<text:p><text:hidden-text text:is-hidden=\"true\">mai</text:hidden-text></text:p>",
            automatic: automatic, common: common
        ).read()
        #expect(
            document.text.text == """
                ## Settore Tecnico
                Un testo\t<del>barrato</del>


                Pagina
                nuova
                Riquadro
                Scelto scritto


                """)
        #expect(document.remarked == ["deletion 1", "hidden 3", "comment 1"])
        #expect(document.notes == [.init(text: "piede", place: .paragraph(2))])
    }

    @Test func listsAreCounted() throws {
        let automatic =
            "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\" text:display-levels=\"2\"/>"
            + "</text:list-style><text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\"/></text:list-style>"
        let common =
            "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/></text:outline-style>"
        func item(_ text: String, _ inner: String = "", start: String = "") -> String {
            "<text:list-item \(start)><text:p>\(text)</text:p>\(inner)</text:list-item>"
        }
        let lines = try WrittenDocument.open(
            "text",
            "<text:h text:outline-level=\"1\">Titolo</text:h>"
                + "<text:list text:style-name=\"L\" xml:id=\"x\">\(item("a", "<text:list>\(item("b"))\(item("c"))</text:list>"))\(item("d"))</text:list>"
                + "<text:list text:style-name=\"L\">\(item("e"))</text:list>"
                + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">\(item("f"))</text:list>"
                + "<text:list text:style-name=\"L\" text:continue-list=\"x\">\(item("g"))\(item("h", start: "text:start-value=\"9\""))</text:list>"
                + "<text:list text:style-name=\"B\">\(item("i"))</text:list><text:h text:outline-level=\"1\">Altro</text:h>",
            automatic: automatic, common: common
        ).lines()
        #expect(
            lines == [
                "# I. Titolo", "1. a", "1.a) b", "1.b) c", "2. d", "1. e", "2. f", "3. g", "9. h", "- i", "# II. Altro",
            ])
    }

    @Test func tablesSpan() throws {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let document = try WrittenDocument.open(
            "text",
            "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
                + cell("A", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>" + cell("B")
                + "</table:table-row></table:table-header-rows><table:table-row>"
                + cell("1", "table:number-rows-spanned=\"2\"") + cell("2") + cell("3")
                + "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("4") + cell("5")
                + "</table:table-row><table:table-row table:visibility=\"collapse\">" + cell("x") + cell("y")
                + cell("z")
                + "</table:table-row></table:table>"
        ).read()
        #expect(document.rows == [["A", "B"], ["1", "2", "3"], ["4", "5"]] && document.remarked == ["hidden 1"])
        #expect(document.text.text.contains("<td colspan=2>A") && document.text.text.contains("<td rowspan=2>1"))
    }

    /// Some programs leave out the cells that others cover.
    @Test func coveredCellsMayBeMissing() throws {
        func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let document = try WrittenDocument.open(
            "text",
            "<table:table>\(row(cell("1", "table:number-rows-spanned=\"2\"") + cell("2")))\(row(cell("3")))</table:table>"
        ).read()
        #expect(document.rows == [["1", "2"], ["3"]])
    }

    @Test func sheetsShowTheirTexts() throws {
        let automatic =
            "<style:style style:name=\"N\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        let document = try WrittenDocument.open(
            "spreadsheet",
            "<table:table table:name=\"Obiettivi\"><table:table-column/><table:table-column table:visibility=\"collapse\"/>"
                + "<table:table-column table:number-columns-repeated=\"1000\"/><table:table-row>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"3\"><text:p>03</text:p></table:table-cell>"
                + "<table:table-cell><text:p>nascosta</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.155\"/>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-12-31\"/>"
                + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>x</text:p></table:table-cell>"
                + "<table:table-cell/><table:table-cell table:formula=\"of:=1\"/><table:table-cell office:value-type=\"float\" office:value=\"2.5\"/></table:table-row>"
                + "<table:table-row table:visibility=\"filter\"><table:table-cell><text:p>filtrata</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>"
                + "<table:table table:name=\"Altro\" table:style-name=\"N\"><table:table-row><table:table-cell><text:p>segreto</text:p></table:table-cell></table:table-row></table:table>",
            automatic: automatic
        ).read()
        let rest = ["x", "", "2,5", "", ""]
        #expect(document.rows == [["03", "15,5%", "31/12/2026", "a/b", "a/b"], rest, rest])
        #expect(document.remarked == ["hidden 3", "formulaWithoutValue 1"])
    }
}
