import DocumentWriting
import Testing

@testable import PlanSources

/// White letters on white paper, of which nobody sees anything, and those on a colour.
@Suite struct WhiteTextTests {
    private func html(_ body: String, head: String = "") throws -> SourceDocument {
        try SourceDocument(bytes: Array("<!DOCTYPE html><html><head>\(head)</head>\(body)</html>".utf8))
    }

    @Test(arguments: [
        "<p style='color:#fff'>x</p>", "<p style='COLOR: White !important'>x</p>", "<font color='#FFFFFF'>x</font>",
        "<div style='color:rgb(255, 255, 255)'><p><b>x</b></p></div>", "<p class=w>x</p>", "<p style='opacity:0'>x</p>",
        "<div bgcolor='#ffffff' style='color:white'>x</div>", "<ul style='color:#fff'><li>x</li></ul>",
        "<table style='background:navy'><tr style='background:white'><td style='color:white'>x</td></tr></table>",
    ]) func whiteOnWhiteIsLeftOut(hidden: String) throws {
        let document = try html(
            "<body><p>Ponti</p>\(hidden)</body>", head: "<style>.w{color:#FFF} a.x:hover + b{background:#ffd}</style>")
        #expect(document.text.text.filter { $0 != "\n" } == "Ponti")
        #expect(document.remarked == ["hidden 1"])
    }

    @Test(arguments: [
        "<p style='color:#fff;background:#036'>x</p>", "<div bgcolor=navy><font color=white>x</font></div>",
        "<p style='color:#fff'><span style='color:red'>x</span></p>", "<div class=d><p style='color:#fff'>x</p></div>",
        "<p style='color:#fff'><span style='background:url(a.png)'>x</span></p>",
        "<p style='color:#fff' class=e>x</p>",
    ]) func whiteOnAColourIsRead(seen: String) throws {
        let head = "<style>.d{background-color:#123456} p.e{background:white none} .w{color:#fff}</style>"
        let document = try html("<body><p>Ponti</p>\(seen)</body>", head: head)
        #expect(document.text.text.filter { $0 != "\n" } == "Pontix")
        #expect(document.remarks.isEmpty)
    }

    /// Grounds that nobody knows may be dark.
    @Test(arguments: ["<link rel=stylesheet href=a.css>", "<style>p:nth-child(2){background:navy}</style>"])
    func whereGroundsArentKnownWhiteIsRead(head: String) throws {
        let document = try html("<body><p>Ponti</p><p style='color:#fff'>x</p></body>", head: head)
        #expect(document.text.text.filter { $0 != "\n" } == "Pontix")
    }

    // MARK: OpenDocument

    private static let styles =
        "<style:style style:name=\"W\" style:family=\"text\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style>"
        + "<style:style style:name=\"R\" style:family=\"text\"><style:text-properties fo:color=\"#ff0000\"/></style:style>"
        + "<style:style style:name=\"PW\" style:family=\"paragraph\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"
        + "<style:style style:name=\"PS\" style:family=\"paragraph\" style:parent-style-name=\"PW\">"
        + "<style:paragraph-properties fo:background-color=\"#003366\"/></style:style>"
        + "<style:style style:name=\"C\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#003366\"/></style:style>"

    @Test func ofOpenDocumentTexts() throws {
        let document = try WrittenDocument.open(
            "text",
            "<text:p>Ponti<text:span text:style-name=\"W\">mai</text:span></text:p><text:p text:style-name=\"PW\">mai</text:p>"
                + "<text:p text:style-name=\"PW\">mai <text:span text:style-name=\"R\">rosso</text:span></text:p>"
                + "<text:p text:style-name=\"PS\">su blu</text:p>"
                + "<table:table><table:table-row><table:table-cell table:style-name=\"C\"><text:p text:style-name=\"PW\">Titolo</text:p>"
                + "</table:table-cell><table:table-cell><text:p text:style-name=\"PW\">mai</text:p></table:table-cell></table:table-row>"
                + "</table:table>", automatic: Self.styles
        ).read()
        #expect(document.text.text.hasPrefix("Ponti\nrosso\nsu blu\n"))
        #expect(document.rows == [["Titolo", ""]])
        #expect(document.remarked == ["hidden 4"])
    }

    @Test func ofOpenDocumentSheets() throws {
        func cell(_ style: String, _ text: String, _ more: String = "") -> String {
            "<table:table-cell table:style-name=\"\(style)\" \(more)><text:p>\(text)</text:p></table:table-cell>"
        }
        func style(_ name: String, _ inner: String) -> String {
            "<style:style style:name=\"\(name)\" style:family=\"table-cell\">\(inner)</style:style>"
        }
        let white = "<style:text-properties fo:color=\"#ffffff\"/>"
        let automatic =
            style("N", "") + style("W", white)
            + style("B", "<style:table-cell-properties fo:background-color=\"#003366\"/>" + white)
            + style("M", white + "<style:map style:condition=\"value()=1\" style:apply-style-name=\"N\"/>")
        let document = try WrittenDocument.open(
            "spreadsheet",
            "<table:table table:name=\"A\"><table:table-column/><table:table-column table:default-cell-style-name=\"W\"/>"
                + "<table:table-row>\(cell("B", "Obiettivo"))\(cell("B", "Peso"))\(cell("M", "Nota"))</table:table-row>"
                + "<table:table-row>\(cell("N", "Ponti"))<table:table-cell><text:p>7</text:p></table:table-cell></table:table-row>"
                + "<table:table-row>\(cell("N", "Argini"))\(cell("N", "8"))\(cell("W", "mai"))</table:table-row></table:table>",
            automatic: automatic
        ).read()
        #expect(document.rows == [["Obiettivo", "Peso", "Nota"], ["Ponti", "", ""], ["Argini", "8", ""]])
        #expect(document.remarked == ["hidden 2"])
    }

    @Test(arguments: ["#REF!", "#N/D", "Err:502", "#DIV/0!", "#NOME?"]) func errorsOfFormulasAreTold(text: String)
        throws
    {
        let document = try WrittenDocument.open(
            "spreadsheet",
            "<table:table table:name=\"A\"><table:table-row><table:table-cell table:formula=\"of:=A1\"><text:p>\(text)</text:p>"
                + "</table:table-cell><table:table-cell><text:p>#1</text:p></table:table-cell></table:table-row></table:table>"
        ).read()
        #expect(document.remarked == ["errorValue 1"])
    }

    // MARK: Columns

    @Test(arguments: [
        "<col><col style='visibility:collapse'><col>", "<colgroup><col><col style='display:none'></colgroup><col>",
        "<col><colgroup class=x></colgroup><col>",
    ]) func hiddenColumnsOfPages(columns: String) throws {
        let rows =
            "<tr><td>A</td><td>mai</td><td>C</td></tr><tr><td colspan=2>AB</td><td>D</td></tr>"
            + "<tr><td rowspan=2>E</td><td>mai</td><td>F</td></tr><tr><td>mai</td><td>G</td></tr>"
        let head = "<style>.x{visibility:collapse}</style>"
        let document = try html("<body><table>\(columns)\(rows)</table></body>", head: head)
        #expect(document.rows == [["A", "C"], ["AB", "D"], ["E", "F"], ["G"]])
        #expect(document.remarked == ["hidden 1"])
    }

    /// Where the cells are hidden themselves, the column is no further one.
    @Test func cellsOfHiddenColumnsAreNotTakenTwice() throws {
        let row = "<tr><td>A</td><td style='display:none'>mai</td><td>C</td></tr>"
        let document = try html("<body><table><col><col style='display:none'><col>\(row)\(row)</table></body>")
        #expect(document.rows == [["A", "C"], ["A", "C"]])
    }

    // MARK: Flat documents

    @Test func flatDocumentsAreRead() throws {
        func flat(_ kind: String, _ body: String) -> [UInt8] {
            let names = [
                ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
                ("fo", "xsl-fo-compatible"),
            ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")
            return Array(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document \(names)><office:automatic-styles>\(Self.styles)"
                    + "</office:automatic-styles><office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document>")
                    .utf8)
        }
        let text = try SourceDocument(
            bytes: flat(
                "text", "<text:h text:outline-level=\"1\">Casa</text:h><text:p text:style-name=\"PW\">mai</text:p>"),
            named: "pdo.fodt")
        #expect(text.text.text == "# Casa\n")
        let sheet = try SourceDocument(
            bytes: flat(
                "spreadsheet",
                "<table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"))
        #expect(sheet.rows == [["x", "y"]])
        #expect(SourceDocument.Format(ending: "FODS") == .fods)
        #expect(throws: SourceError(.otherKind)) { try SourceDocument(bytes: flat("presentation", "")) }
    }
}
