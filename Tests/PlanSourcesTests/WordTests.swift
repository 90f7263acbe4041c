import DocumentWriting
import Testing

@testable import PlanSources

/// What Word writes, as it is shown once all changes are accepted.
@Suite struct WordTests {
    private func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    @Test func headingsHaveLevelsByStyleOrOutline() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Mio\"><w:basedOn w:val=\"T1\"/></w:style>"
        let lines = try WrittenDocument.docx(
            paragraph("Uno", "<w:pStyle w:val=\"Mio\"/>") + paragraph("Due", "<w:outlineLvl w:val=\"1\"/>")
                + paragraph("Testo <w:b/>") + "<w:p/>" + paragraph("Fine"),
            styles: styles
        ).lines()
        #expect(lines == ["# Uno", "## Due", "Testo", "", "Fine"])
    }

    @Test func cellsSpanColumnsAndRows() throws {
        let document = try WrittenDocument.docx(
            "<w:tbl><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("A", "<w:gridSpan w:val=\"2\"/>")
                + cell("B") + "</w:tr><w:tr>" + cell("1", "<w:vMerge w:val=\"restart\"/>") + cell("2") + cell("3")
                + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("4") + cell("5")
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("6") + cell("7")
                + "</w:tr></w:tbl>"
        ).read()
        #expect(
            document.text.text == """
                <table>
                <tr><td colspan=2>A</td>
                <td>B</td></tr>
                <tr><td rowspan=2>1</td>
                <td>2</td>
                <td>3</td></tr>
                <tr><td>4</td>
                <td>5</td></tr>
                <tr><td></td>
                <td>6</td>
                <td>7</td></tr>
                </table>

                """)
        guard case .table(let table)? = document.blocks.first else { return #expect(Bool(false)) }
        #expect(table.rows.map(\.isHeader) == [true, false, false, false])
        #expect(document.text.places[7] == .tableCell(table: 1, row: 3, cell: 3))
    }

    /// Columns of the grid at which no cell begins, or nearly where another does, are none that anybody sees.
    @Test func gridsHaveMoreColumnsThanTables() throws {
        let grid = "<w:tblGrid>" + [1000, 40, 960, 2000].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        let rows = try WrittenDocument.docx(
            "<w:tbl>\(grid)<w:tr>" + cell("A") + cell("B", "<w:gridSpan w:val=\"3\"/>") + "</w:tr><w:tr>"
                + cell("1", "<w:gridSpan w:val=\"2\"/>") + cell("2", "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>"
        ).lines()
        #expect(!rows.contains { $0.contains("colspan") } && rows.count == 6)
    }

    @Test func trackedChangesAreAccepted() throws {
        let document = try WrittenDocument.docx(
            "<w:p><w:r><w:t>Un </w:t></w:r><w:del><w:r><w:delText>vecchio</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>nuovo</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>via</w:t></w:r></w:moveFrom></w:p>"
                // A mark that is deleted joins its paragraph to the next.
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Prima </w:t></w:r></w:p>" + paragraph("dopo")
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
                + "<w:tbl><w:tr>" + cell("A") + cell("B") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("x")
                + cell("y") + "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" + cell("C") + cell("D") + "</w:tr></w:tbl>"
        ).read()
        #expect(document.text.text.hasPrefix("Un nuovo\nPrima dopo\n<table>"))
        #expect(document.rows == [["A", "B"], ["C", "D"]] && document.remarked == ["deletion 4"])
    }

    @Test func whatIsHiddenOrCommentedIsNoText() throws {
        let document = try WrittenDocument.docx(
            "<w:p><w:r><w:t>Si vede</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> o no</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> ancora</w:t></w:r>"
                + "<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                + "<w:r><w:rPr><w:strike/></w:rPr><w:t> barrato</w:t></w:r>"
                + "<w:r><w:rPr><w:caps/></w:rPr><w:t> maiuscole</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Tutto nascosto</w:t></w:r></w:p>"
                + "<w:tbl><w:tr>" + cell("A") + cell("B") + "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>" + cell("x")
                + cell("y") + "</w:tr></w:tbl>"
        ).read()
        #expect(document.text.text.hasPrefix("Si vede ancora<del> barrato</del> maiuscole\n<table>"))
        #expect(document.rows == [["A", "B"]])
        #expect(document.remarked == ["hidden 3", "comment 1", "footnote 1"])
    }

    /// Notes are no text; each is known with the place of its sign, and how many rows the cell of that covers.
    @Test func notesStandBesideTheText() throws {
        func sign(_ kind: String, _ id: Int) -> String { "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>" }
        func note(_ kind: String, _ id: Int, _ text: String) -> String {
            "<w:\(kind) w:id=\"\(id)\"><w:p><w:r><w:\(kind)Ref/></w:r><w:r><w:t> \(text)</w:t></w:r>"
                + "<w:del><w:r><w:delText>via</w:delText></w:r></w:del>\(sign(kind, id))</w:p></w:\(kind)>"
        }
        func cell(_ text: String, _ sign: String = "", _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r>\(sign)</w:p></w:tc>"
        }
        let document = try WrittenDocument.docx(
            "<w:p><w:r><w:t>Obiettivi</w:t></w:r>\(sign("footnote", 1))\(sign("footnote", 9))</w:p><w:tbl><w:tr>"
                + cell("Ponti", sign("endnote", 1), "<w:vMerge w:val=\"restart\"/>") + cell("1", sign("footnote", 2))
                + "</w:tr><w:tr>" + cell("", "", "<w:vMerge/>") + cell("2") + "</w:tr></w:tbl>"
                + "<w:p><w:del><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:del><w:r><w:t>Fine</w:t></w:r></w:p>",
            footnotes: "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
                + note("footnote", 1, "del 2026")
                + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Primo.</w:t></w:r></w:p><w:p><w:r><w:t>Secondo.</w:t></w:r></w:p></w:footnote>",
            endnotes: note("endnote", 1, "in fondo")
        ).read()
        #expect(document.rows == [["Ponti", "1"], ["2"]])
        #expect(
            document.notes == [
                .init(text: "del 2026", place: .paragraph(1)),
                .init(text: "in fondo", place: .tableCell(table: 1, row: 1, cell: 1), rowSpan: 2),
                .init(text: "Primo. Secondo.", place: .tableCell(table: 1, row: 1, cell: 2)),
            ])
        // One has no text in the file, and what refers to another is deleted.
        #expect(document.remarked == ["footnote 1", "deletion 1"])
    }

    @Test func fieldsShowTheirResults() throws {
        func field(_ instruction: String, _ result: String) -> String {
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        }
        let lines = try WrittenDocument.docx(
            "<w:p><w:fldSimple w:instr=\"SEQ\"><w:r><w:t>Tabella 1</w:t></w:r></w:fldSimple>"
                + field("REF x", "<w:r><w:t> e 2</w:t></w:r>") + "</w:p><w:p>"
                + field("TOC \\o", "<w:r><w:t>Indice</w:t></w:r>") + "</w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
                + "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> sì</w:t></w:r></w:p>"
                // One that never ends takes nothing with it.
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + paragraph("Fine")
        ).lines()
        #expect(lines.filter { !$0.isEmpty } == ["Tabella 1 e 2", "☒ sì", "Fine"])
    }

    @Test func controlsShowWhatTheyHold() throws {
        func control(_ properties: String, _ content: String) -> String {
            "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let lines = try WrittenDocument.docx(
            control("", paragraph("Scelto")) + control("<w:showingPlcHdr/>", paragraph("Clicca qui"))
                + control(
                    "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>", paragraph("Indice"))
                + "<w:p>" + control("", "<w:r><w:t>In linea</w:t></w:r>") + "</w:p>"
                + "<w:tbl><w:tr>" + control("", cell("A")) + cell("B") + "</w:tr></w:tbl>"
        ).lines()
        #expect(lines == ["Scelto", "In linea", "<table>", "<tr><td>A</td>", "<td>B</td></tr>", "</table>"])
    }

    @Test func textBoxesStandOnce() throws {
        let box = "<w:txbxContent>\(paragraph("Nel riquadro"))</w:txbxContent>"
        let lines = try WrittenDocument.docx(
            "<w:p><w:r><w:t>Sopra</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ).lines()
        #expect(lines == ["Sopra", "Nel riquadro"])
    }

    @Test func tablesInCellsAreLines() throws {
        let inner =
            "<w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr><w:tr>" + cell("c") + cell("d") + "</w:tr></w:tbl>"
        let nested = try WrittenDocument.docx(
            "<w:tbl><w:tr>" + cell("A") + cell("B") + "</w:tr><w:tr><w:tc>\(inner)\(paragraph(""))</w:tc>" + cell("2")
                + "</w:tr></w:tbl>"
        ).read()
        #expect(nested.rows == [["A", "B"], ["a b/c d", "2"]] && nested.remarked == ["nestedTable 1"])
        // A frame is no table.
        let framed = try WrittenDocument.docx(
            "<w:tbl><w:tr><w:tc>\(paragraph("Titolo"))\(inner)</w:tc></w:tr></w:tbl>"
        ).read()
        #expect(framed.rows == [["a", "b"], ["c", "d"]] && framed.remarks.isEmpty && framed.blocks.count == 2)
    }

    @Test func anyPrefixAndPartName() throws {
        let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        let archive = Archive([
            ("_rels/.rels", WrittenDocument.relations([("a", "officeDocument", "/qui/testo.dat")], base: strict)),
            (
                "qui/testo.dat",
                "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>Ciao</t></r></p></body></document>"
            ),
        ])
        #expect(try archive.lines() == ["Ciao"])
    }

    @Test func signsOfSymbolFonts() throws {
        let lines = try WrittenDocument.docx(
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"00B3\"/></w:r>"
                + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>þ</w:t></w:r>"
                + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/><w:t>am\u{AD}bien\u{200B}te</w:t><w:noBreakHyphen/></w:r></w:p>"
        ).lines()
        #expect(lines == ["✓≥☒\u{F061}ambiente-"])
    }

    @Test func aLastParagraphWithoutMarkIsKept() throws {
        let open = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>sola</w:t></w:r></w:p>"
        let lines = try WrittenDocument.docx(
            "<w:tbl><w:tr><w:tc>\(open)</w:tc>" + cell("B") + "</w:tr></w:tbl>\(open)"
        ).lines()
        #expect(lines == ["<table>", "<tr><td>sola</td>", "<td>B</td></tr>", "</table>", "sola"])
    }

    @Test func pagesAreTwoBlankLines() throws {
        let lines = try WrittenDocument.docx(
            paragraph("Uno") + "<w:p><w:r><w:br w:type=\"page\"/><w:t>Due</w:t></w:r></w:p>"
                + paragraph("Tre", "<w:pageBreakBefore/>") + "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
        ).lines()
        #expect(lines == ["Uno", "", "", "Due", "", "", "Tre", "a", "b"])
    }

    /// Entries of a list in a cell are told from its other lines.
    @Test func aCellOfAListIsOne() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let entry = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        let lines = try WrittenDocument.docx(
            "<w:tbl><w:tr><w:tc>\(paragraph("a", entry))\(paragraph("b", entry))</w:tc>"
                + "<w:tc>\(paragraph("c"))\(paragraph("d", entry))</w:tc></w:tr></w:tbl>", numbering: numbering
        ).lines()
        #expect(lines[1...2] == ["<tr><td><ul><li>a</li><li>b</li></ul></td>", "<td>c<br>d</td></tr>"])
    }

    /// What only another program could read is told: a sheet of Excel, a diagram; a formula and a picture hold no plan.
    @Test func partsOfOtherProgramsAreTold() throws {
        func object(_ program: String) -> String {
            "<w:object><OLEObject xmlns=\"urn:schemas-microsoft-com:office:office\" ProgID=\"\(program)\"/></w:object>"
        }
        func drawing(_ kind: String) -> String {
            "<w:drawing><a:graphicData xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/\(kind)\"/></w:drawing>"
        }
        func remarked(_ piece: String) throws -> [String] {
            try WrittenDocument.docx("<w:p><w:r><w:t>Piano</w:t>\(piece)</w:r></w:p>").read().remarked
        }
        #expect(try remarked(object("Excel.Sheet.12")) == ["embedded 1"])
        #expect(try remarked(drawing("diagram")) == ["embedded 1"])
        #expect(try remarked(object("Equation.3")) == [] && remarked(drawing("picture")) == [])
    }

    /// White letters on the white page are as hidden as others; on a colour they are seen.
    @Test func whiteOnWhiteIsHidden() throws {
        func run(_ properties: String) -> String {
            "<w:r><w:rPr>\(properties)</w:rPr><w:t>bianco</w:t></w:r>"
        }
        let white = "<w:color w:val=\"FFFFFF\"/>"
        let shade = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>"
        let styles =
            "<w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:tblStylePr w:type=\"firstRow\"><w:tcPr>\(shade)"
            + "</w:tcPr></w:tblStylePr></w:style><w:style w:type=\"character\" w:styleId=\"W\"><w:name w:val=\"W\"/><w:rPr>"
            + "\(white)</w:rPr></w:style>"
        func lines(_ body: String) throws -> [String] {
            try WrittenDocument.docx("<w:p><w:r><w:t>Si vede</w:t></w:r></w:p>" + body, styles: styles).lines()
                .filter { $0.contains("bianco") }
        }
        func table(_ properties: String, _ cell: String, _ run: String) -> String {
            "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tr><w:tc><w:tcPr>\(cell)</w:tcPr><w:p>\(run)</w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        }
        let style = "<w:rStyle w:val=\"W\"/>"
        let clear = "<w:shd w:val=\"clear\" w:fill=\"auto\"/>"
        for hidden in [run(white), run(style), run(white + clear)] {
            #expect(try lines("<w:p>\(hidden)</w:p>") == [])
            #expect(try lines(table("", "", hidden)) == [])
            #expect(try lines(table("", shade, hidden)).count == 1)
            #expect(try lines(table(shade, "", hidden)).count == 1)
            #expect(try lines(table("<w:tblStyle w:val=\"T\"/>", "", hidden)).count == 1)
        }
        for seen in [
            run(white + shade), run(white + "<w:highlight w:val=\"black\"/>"), run("<w:color w:val=\"auto\"/>"),
        ] {
            #expect(try lines("<w:p>\(seen)</w:p>").count == 1)
        }
        #expect(try lines("<w:p><w:pPr>\(shade)</w:pPr>\(run(white))</w:p>").count == 1)
    }
}
