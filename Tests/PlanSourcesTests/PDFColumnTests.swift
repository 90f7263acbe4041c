import Testing

@testable import PlanSources

/// Tables without lines, as browsers print them, and those of which a part is not in the document.
@Suite struct PDFColumnTests {
    /// - Parameter start: where the last row's words begin behind the gap, which is as wide as a space above.
    private func table(withLastRowAt start: Int) -> PDFDrawing {
        var page = PDFDrawing()
        let rows = [
            ("Settore", "Dirigente", "Peso"), ("Affari generali", "Rossi", "30%"), ("Tributi", "Bianchi", "40%"),
        ]
        for (row, texts) in rows.enumerated() {
            page.write(texts.0, 50, 100 + 20 * row)
            page.write(texts.1, row == 2 ? start : 140, 100 + 20 * row)
            page.write(texts.2, 260, 100 + 20 * row)
        }
        return page
    }

    @Test func columnsStandAsCloseAsWords() throws {
        #expect(
            try table(withLastRowAt: 140).read() == [
                ["Settore", "Dirigente", "Peso"], ["Affari generali", "Rossi", "30%"], ["Tributi", "Bianchi", "40%"],
            ])
    }

    /// A gap as wide as a space is none between columns unless all begin at one place behind it.
    @Test func closeWordsThatDoNotStandBelowEachOtherAreUnclear() throws {
        let document = try table(withLastRowAt: 146).document()
        #expect(document.remarks.map(\.subject) == [.unclearTable])
        let hasTable = document.blocks.contains(where: \.isTable)
        #expect(!hasTable)
    }

    /// A text of several columns that goes on below the lines that are some is not taken for a paragraph.
    @Test func theRestOfACellIsNotLost() throws {
        var page = PDFDrawing()
        for (row, texts) in [("N.", "Obiettivo", "Peso"), ("1", "Nuovi argini", "30%")].enumerated() {
            page.write(texts.0, 50, 100 + 20 * row)
            page.write(texts.1, 100, 100 + 20 * row)
            page.write(texts.2, 300, 100 + 20 * row)
        }
        page.write("lungo il fiume e lungo tutti gli affluenti del fiume", 100, 131)
        #expect(try page.document().remarks.map(\.subject) == [.unclearTable])
    }

    /// - Parameter top: of what stands before both rows.
    private func centred(withSectorAt top: Int) -> PDFDrawing {
        var page = PDFDrawing()
        for (text, left) in [("Settore", 50), ("Obiettivo", 150), ("Peso", 300)] { page.write(text, left, 100) }
        for (line, text) in ["Nuovi argini lungo il", "fiume e manutenzione", "di quelli esistenti"].enumerated() {
            page.write(text, 150, 120 + 11 * line)
        }
        page.write("30%", 300, 131)
        page.write("Ponti sul fiume e nel", 150, 158)
        page.write("centro storico", 150, 169)
        page.write("40%", 300, 163)
        page.write("Tributi", 50, top)
        return page
    }

    @Test func middlesTellOverWhichRowsACellGoes() throws {
        #expect(
            try centred(withSectorAt: 144).read() == [
                ["Settore", "Obiettivo", "Peso"],
                ["Tributi↓2", "Nuovi argini lungo il fiume e manutenzione di quelli esistenti", "30%"],
                ["Ponti sul fiume e nel centro storico", "40%"],
            ])
        #expect(
            try centred(withSectorAt: 131).read() == [
                ["Settore", "Obiettivo", "Peso"],
                ["Tributi", "Nuovi argini lungo il fiume e manutenzione di quelli esistenti", "30%"],
                ["", "Ponti sul fiume e nel centro storico", "40%"],
            ])
    }

    @Test func aCellInTheMiddleOfNoRowIsUnclear() throws {
        let document = try centred(withSectorAt: 138).document()
        #expect(document.remarks.map(\.subject) == [.unclearTable])
    }

    /// - Parameter top: of the weights, the middle of whose rows is at 5 below.
    private func ofThreeRows(withWeightsAt top: Int, sector: Int) -> PDFDrawing {
        var page = PDFDrawing()
        for (text, left) in [("Settore", 50), ("Obiettivo", 150), ("Peso", 300)] { page.write(text, left, 100) }
        for (row, text) in ["Nuovi argini", "Ponti rifatti", "Piazze aperte"].enumerated() {
            page.write(text, 150, 120 + 40 * row)
            page.write("lungo il fiume", 150, 131 + 40 * row)
            page.write("30%", 300, top + 40 * row)
        }
        page.write("Tributi", 50, sector)
        return page
    }

    /// What stands before the second of three rows stands in the middle of all three as well.
    @Test func aCellInTheMiddleOfOneRowAndOfThreeIsUnclear() throws {
        let document = try ofThreeRows(withWeightsAt: 126, sector: 166).document()
        #expect(document.remarks.map(\.subject) == [.unclearTable])
        let texts = ["Nuovi argini lungo il fiume", "Ponti rifatti lungo il fiume", "Piazze aperte lungo il fiume"]
        #expect(
            try ofThreeRows(withWeightsAt: 120, sector: 160).read() == [
                ["Settore", "Obiettivo", "Peso"], ["", texts[0], "30%"], ["Tributi", texts[1], "30%"],
                ["", texts[2], "30%"],
            ])
    }

    /// A line far below the first column is a paragraph, though it would have room there.
    @Test func whatStandsFarBelowIsNoRow() throws {
        var page = PDFDrawing()
        for (row, texts) in [("Settore", "Peso"), ("Tributi", "30%"), ("Piazze", "40%"), ("Ponti", "50%")].enumerated()
        {
            page.write(texts.0, 50, 100 + 14 * row)
            page.write(texts.1, 200, 100 + 14 * row)
        }
        page.write("Direzione Verde", 50, 168)
        #expect(try page.read().suffix(2) == [["Ponti", "50%"], ["Direzione Verde"]])
    }

    /// What stands at the top of a page without a first column may be the rest of a row, which can't be told.
    @Test func aRowWithoutItsBeginningIsUnclear() throws {
        var pages = PDFDrawing()
        for (row, texts) in [("N.", "Obiettivo", "Peso"), ("1", "Argini", "30%"), ("2", "Ponti.", "40%")].enumerated() {
            pages.write(texts.0, 50, 500 + 20 * row)
            pages.write(texts.1, 100, 500 + 20 * row)
            pages.write(texts.2, 300, 500 + 20 * row)
        }
        pages.addPage()
        for (row, texts) in [("N.", "Obiettivo", "Peso"), ("", "Piazze", "50%"), ("4", "Strade", "60%")].enumerated() {
            if !texts.0.isEmpty { pages.write(texts.0, 50, 50 + 20 * row) }
            pages.write(texts.1, 100, 50 + 20 * row)
            pages.write(texts.2, 300, 50 + 20 * row)
        }
        pages.write("provinciali", 100, 101)
        let remarks = try pages.document().remarks
        #expect(remarks.map(\.subject) == [.unclearTable])
        #expect(remarks.first?.detail == "Piazze / 50%")
    }

    /// Two tables that lines end and begin are two, though nothing stands between them.
    @Test func aLineEndsATable() throws {
        var page = PDFDrawing()
        for (table, top) in [100, 170].enumerated() {
            page.darken(50, top - 4, 250, 1)
            for (row, texts) in [("Voce", "Valore"), ("Programma", "\(table)"), ("Obiettivo", "Ponti")].enumerated() {
                page.write(texts.0, 50, top + 18 * row)
                page.write(texts.1, 180, top + 18 * row)
            }
            page.darken(50, top + 13, 250, 1)
            page.darken(50, top + 51, 250, 1)
        }
        let document = try page.document()
        #expect(document.blocks.count(where: \.isTable) == 2)
        #expect(
            try page.read() == [
                ["Voce", "Valore"], ["Programma", "0"], ["Obiettivo", "Ponti"], ["Voce", "Valore"], ["Programma", "1"],
                ["Obiettivo", "Ponti"],
            ])
    }

    /// Two tables close below each other, each with a line below its head, have their own columns.
    ///
    /// - Parameter head: what stands above the last head, which is higher then.
    @Test(arguments: [nil, "Target"]) func tablesWithOtherColumnsAreTwo(head: String?) throws {
        var page = PDFDrawing()
        let (first, second) = ([50, 200], [50, 90, 180, 300])
        func write(_ texts: [String], _ lefts: [Int], _ top: Int) {
            for (text, left) in zip(texts, lefts) { page.write(text, left, top) }
        }
        for (row, texts) in [["Voce", "Valore"], ["Programma", "Acque"], ["Responsabile", "Dirigente del settore"]]
            .enumerated()
        {
            write(texts, first, 100 + 13 * row)
        }
        page.darken(50, 111, 300, 1)
        if let head { page.write(head, 300, 155) }
        let rows = [
            ["N.", "Obiettivo", "Indicatore", "2031"], ["1", "Ponti", "Numero", "30"], ["2", "Argini", "Metri", "40"],
        ]
        for (row, texts) in rows.enumerated() { write(texts, second, 166 + 13 * row) }
        page.darken(50, 177, 300, 1)
        #expect(
            try page.read() == [
                ["Voce", "Valore"], ["Programma", "Acque"], ["Responsabile", "Dirigente del settore"],
            ]
                + (head.map { [[$0]] } ?? []) + rows)
    }

    /// A text close below a table that begins at its edge, and goes on where a column begins, is none of its rows.
    @Test func aParagraphBelowATableLeavesItsColumns() throws {
        var page = PDFDrawing()
        let rows = [["N.", "Obiettivo", "Peso"], ["1", "Nuovi argini", "30%"], ["2", "Ponti", "40%"]]
        for (row, texts) in rows.enumerated() {
            for (text, left) in zip(texts, [50, 70, 250]) { page.write(text, left, 100 + 20 * row) }
        }
        page.write("Il settore cura altro", 50, 156)
        #expect(try page.read() == rows + [["Il settore cura altro"]])
    }

    /// What stands below the rows in the first column alone would be an objective.
    @Test func aParagraphInTheFirstColumnIsNoRow() throws {
        var page = PDFDrawing()
        let rows = [
            ("Obiettivo", "Peso", 100), ("Nuovi argini", "30%", 120), ("Ponti", "40%", 151), ("Rive", "9%", 171),
        ]
        for (text, weight, top) in rows {
            page.write(text, 50, top)
            page.write(weight, 250, top)
        }
        page.write("lungo il fiume", 50, 131)
        page.write("Fine del piano.", 50, 188)
        let read = try page.read()
        #expect(read.map(\.count) == [2, 2, 2, 2, 1] && read.last == ["Fine del piano."])
    }

    /// Codes as close to the next column as words are one with it for all that can be told.
    @Test func aColumnAsCloseAsAWordIsUnclearBesideOneGap() throws {
        var page = PDFDrawing()
        for (row, texts) in [
            ("N.", "Ob.", "Peso"), ("11", "Ponti", "30%"), ("12", "Argini", "40%"), ("13", "Rive", "9%"),
        ]
        .enumerated() {
            for (text, left) in zip([texts.0, texts.1, texts.2], [50, 65, 250]) {
                page.write(text, left, 100 + 20 * row)
            }
        }
        #expect(try page.document().remarks.map(\.subject) == [.unclearTable])
    }

    /// Two tables beside each other are none: the second one's columns are no further ones of the first.
    @Test func aHeadThatBeginsAnewIsUnclear() throws {
        var page = PDFDrawing()
        for (row, texts) in [["N.", "Ob.", "N.", "Ob."], ["1", "Ponti", "2", "Argini"], ["3", "Rive", "4", "Moli"]]
            .enumerated()
        {
            for (text, left) in zip(texts, [50, 100, 200, 250]) { page.write(text, left, 100 + 20 * row) }
        }
        #expect(try page.document().remarks.map(\.subject) == [.unclearTable])
    }

    // MARK: What is cut off

    /// - Parameter edge: to where letters are drawn.
    private func cut(at edge: Int) -> SourceDocument.Remark? {
        var page = PDFDrawing()
        for (row, texts) in [("Obiettivo", "Indicatore"), ("Nuovi argini", "Chilometri"), ("Ponti", "Numero")]
            .enumerated()
        {
            page.write(texts.0, 50, 100 + 20 * row)
            page.write(texts.1, 170, 100 + 20 * row)
        }
        page.darken(edge, 90, 100, 70, to: 255)
        page.darken(50, 95, 150, 1)
        page.darken(50, 155, 150, 1)
        return try? page.document().remarks.first { $0.subject == .cutTable }
    }

    @Test func lettersThatEndAtTheEndOfLinesAreCutOff() {
        #expect(cut(at: 200)?.detail == "Indicatore, Chilometri, Numero")
        // All of them are drawn.
        #expect(cut(at: 240) == nil)
    }

    @Test(arguments: [true, false]) func aScrollBarMeansThatSomethingIsCutOff(isThere: Bool) throws {
        var page = PDFDrawing()
        page.write("Obiettivo", 50, 100)
        page.write("Ponti", 50, 120)
        page.darken(50, 95, 200, 1)
        page.darken(50, 140, 200, 1)
        page.darken(63, 144, 120, 8, to: 139)
        if isThere {
            page.darken(54, 144, 4, 8, to: 139)
            page.darken(242, 144, 4, 8, to: 139)
        }
        #expect(try page.document().remarks.map(\.subject) == (isThere ? [.cutTable] : []))
    }

    // MARK: Lists

    /// Browsers draw the signs of lists, and write none.
    @Test func drawnSignsBeginEntries() throws {
        var page = PDFDrawing()
        page.write("Il Comune cura le opere", 50, 100)
        page.write("argini", 70, 120)
        page.write("ponti", 70, 131)
        for top in [124, 135] { page.darken(58, top, 4, 3) }
        let paragraphs = try page.document().blocks.compactMap { block -> SourceDocument.Paragraph? in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        #expect(paragraphs.map(\.text.plain) == ["Il Comune cura le opere", "argini", "ponti"])
        #expect(paragraphs.map(\.isBullet) == [false, true, true])
    }
}
