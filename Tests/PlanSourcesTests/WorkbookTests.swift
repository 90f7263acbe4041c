import DocumentWriting
import Testing

@testable import PlanSources

/// What Excel writes, as its cells show it.
@Suite struct WorkbookTests {
    private func cell(_ name: String, _ value: String, style: Int = 0, type: String = "n") -> String {
        "<c r=\"\(name)\" s=\"\(style)\" t=\"\(type)\"><v>\(value)</v></c>"
    }

    private func sheet(_ rows: String, _ further: String = "", columns: String = "") -> [(String, String, String)] {
        [("Foglio1", "", columns + "<sheetData>\(rows)</sheetData>" + further)]
    }

    @Test func valuesAreAsTheyAreShown() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"200\" formatCode=\"00\"/><numFmt numFmtId=\"201\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
            + "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId=\"9\"/><xf numFmtId=\"200\"/>"
            + "<xf numFmtId=\"201\"/><xf numFmtId=\"4\"/><xf fontId=\"1\"/></cellXfs>"
        let strings =
            "<si><t>Ponti</t></si><si><r><t>nuovo </t></r><r><rPr><strike/></rPr><t>vecchio</t></r><rPh><t>x</t></rPh></si>"
            + "<si><t>a_x000D__x0009_b</t></si>"
        let row =
            cell("A1", "0", type: "s") + cell("B1", "1", type: "s") + cell("C1", "0.15", style: 1)
            + cell("D1", "3", style: 2) + cell("E1", "46387", style: 3) + cell("F1", "1234567.891", style: 4)
            + cell("G1", "0.30000000000000004") + cell("H1", "1", type: "b")
            + "<c r=\"I1\" t=\"inlineStr\"><is><t>03</t></is></c>" + cell("J1", "#REF!", type: "e")
            + "<c r=\"K1\"><f>SUM(A1)</f><v>12</v></c><c r=\"L1\"><f>SUM(A1)</f></c>" + cell("M1", "7", style: 5)
            + cell("N1", "2026-12-31T00:00:00", type: "d") + cell("O1", "2", type: "s")
        let book = WrittenDocument.xlsx(
            sheet("<row r=\"1\">\(row)</row><row r=\"2\">\(cell("A2", "1"))\(cell("L2", "x", type: "str"))</row>"),
            styles: styles, strings: strings)
        let document = try book.read()
        #expect(
            document.rows[0] == [
                "Ponti", "nuovo ", "15%", "03", "31/12/2026", "1.234.567,89", "0,3", "VERO", "03", "#REF!", "12", "",
                "", "31/12/2026", "a/\tb",
            ])
        #expect(document.text.text.contains("<td>nuovo <del>vecchio</del></td>\n"))
        #expect(document.remarked == ["errorValue 1", "formulaWithoutValue 1"])
        #expect(document.remarks.last?.place == .sheetCell(sheet: "Foglio1", cell: "L1"))
        #expect(try book.read(language: "en").rows[0][5] == "1,234,567.89")
    }

    @Test func bothCalendars() throws {
        let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
        func shown(_ properties: String, _ value: String) throws -> [String] {
            try WrittenDocument.xlsx(
                sheet("<row r=\"1\">\(cell("A1", "a", type: "str"))\(cell("B1", value, style: 1))</row>"),
                properties: properties, styles: styles
            ).read().rows[0]
        }
        #expect(try shown("", "46387")[1] == "31/12/2026" && shown("", "1")[1] == "01/01/1900")
        #expect(try shown("<workbookPr date1904=\"1\"/>", "44925")[1] == "31/12/2026")
        #expect(try shown("", "60")[1] == "29/02/1900" && shown("", "61")[1] == "01/03/1900")
    }

    @Test func whatIsHiddenIsLeftOut() throws {
        let rows = (1...4).map { row in
            "<row r=\"\(row)\"\(row == 3 ? " hidden=\"1\"" : "")>"
                + ["A", "B", "C"].map { cell("\($0)\(row)", "\($0)\(row)", type: "str") }.joined() + "</row>"
        }
        let book = WrittenDocument.xlsx([
            (
                "Obiettivi", "",
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>\(rows.joined())</sheetData>"
            ),
            ("Appunti", "state=\"hidden\"", WrittenDocument.rows([["segreto"]])),
            ("Altri", "state=\"veryHidden\"", WrittenDocument.rows([["segreto"]])),
        ])
        let document = try book.read()
        #expect(document.rows == [["A1", "C1"], ["A2", "C2"], ["A4", "C4"]])
        #expect(document.remarked == ["hidden 8"] && !document.text.text.contains("segreto"))
        #expect(document.text.places[4] == .sheetCell(sheet: "Obiettivi", cell: "C2"))
    }

    @Test func mergedCellsSpan() throws {
        let rows = [["Settore", "Obiettivo", ""], ["Uno", "a", "b"], ["", "c", "d"], ["Due", "e", "f"]]
        let book = WrittenDocument.xlsx([
            (
                "Foglio1", "",
                WrittenDocument.rows(rows)
                    + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A4:A4000\"/></mergeCells>"
            )
        ])
        let lines = try book.lines()
        #expect(
            lines.filter { $0.contains("span") } == [
                "<td colspan=2>Obiettivo</td></tr>", "<tr><td rowspan=2>Uno</td>",
            ])
    }

    @Test func sheetsHoldSeveralTables() throws {
        let document = try WrittenDocument.xlsx([
            (
                "Settore Tecnico", "",
                WrittenDocument.rows([
                    ["Strade"], ["N.", "Obiettivo", "", "N.", "Altro"], ["1", "Ponti", "", "1", "Fossi"], [],
                    ["Verde"], ["N.", "Obiettivo"], ["1", "Parchi"],
                ])
            ),
            ("Sheet2", "", WrittenDocument.rows([["N.", "", "Obiettivo", "Peso"], ["1", "", "Argini", "2"]])),
        ]).read()
        #expect(
            document.rows.count == 8 && document.rows[2] == ["N.", "Altro"] && document.rows[5] == ["1", "Parchi"])
        // A blank column that is only for the look parts nothing.
        #expect(document.rows[7] == ["1", "", "Argini", "2"])
        let texts = document.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.text.plain } else { nil }
        }
        #expect(texts == ["Settore Tecnico", "Strade", "Verde"])
    }

    @Test func titlesThatStandOutAreHeadings() throws {
        let styles =
            "<fonts><font><sz val=\"11\"/></font><font><sz val=\"11\"/><b/></font><font><sz val=\"14\"/><b/></font></fonts>"
            + "<cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"
        let rows =
            "<row r=\"1\">\(cell("A1", "Missione", style: 2, type: "str"))</row><row r=\"2\">\(cell("A2", "Settore", style: 1, type: "str"))</row>"
            + "<row r=\"3\">\(cell("A3", "N.", style: 1, type: "str"))\(cell("B3", "Obiettivo", style: 1, type: "str"))</row>"
        let lines = try WrittenDocument.xlsx(sheet(rows), styles: styles).lines()
        #expect(lines.prefix(2) == ["# Missione", "## Settore"] && lines.contains("<tr><td>N.</td>"))
    }

    /// White text in cells without a colour isn't seen, unless something else may colour them.
    @Test func whiteOnWhiteIsHidden() throws {
        let styles =
            "<fonts><font/><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\"/></font></fonts>"
            + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"FF1F3864\"/></patternFill></fill></fills>"
            + "<cellXfs><xf/><xf fontId=\"1\" fillId=\"0\"/><xf fontId=\"2\"/><xf fontId=\"1\" fillId=\"1\"/></cellXfs>"
        let row =
            cell("A1", "1") + cell("B1", "2", style: 1) + cell("C1", "3", style: 2) + cell("D1", "4", style: 3)
            + cell("E1", "5")
        func document(_ further: String) throws -> SourceDocument {
            try WrittenDocument.xlsx(
                sheet("<row r=\"1\">\(row)</row><row r=\"2\">\(row.replacing("1\" s", with: "2\" s"))</row>", further),
                styles: styles
            )
            .read()
        }
        let plain = try document("")
        #expect(plain.rows.first == ["1", "", "", "4", "5"] && plain.remarked == ["hidden 4"])
        #expect(try document("<conditionalFormatting/>").rows.first == ["1", "2", "3", "4", "5"])
        #expect(try document("<tableParts/>").remarked == [])
    }
}
