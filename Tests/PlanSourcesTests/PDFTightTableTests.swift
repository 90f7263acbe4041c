import Testing

@testable import PlanSources

/// Tables without lines that have no more space between their rows or columns than between lines and words.
@Suite struct PDFTightTableTests {
    /// Draws texts, each with the height of its upper edge, in columns that begin at the places given.
    private func drawing(_ lefts: [Int], _ columns: [[(text: String, top: Int)]]) -> PDFDrawing {
        var page = PDFDrawing()
        for (left, column) in zip(lefts, columns) {
            for (text, top) in column { page.write(text, left, top) }
        }
        return page
    }

    private func isUnclear(_ page: PDFDrawing) throws -> Bool {
        let document = try page.document()
        return document.remarks.map(\.subject) == [.unclearTable] && !document.blocks.contains(where: \.isTable)
    }

    /// Lines close to each other are no cell that goes over rows: each row may have some of them in its middle.
    @Test func linesBesideCentredCellsAreUnclear() throws {
        let lines = ["Nuovi argini lungo", "il fiume", "Ponti sul fiume", "grande", "Piazze"]
        let page = drawing(
            [50, 100, 300],
            [
                [("N.", 90), ("1", 117), ("2", 139), ("3", 156)],
                [("Obiettivo", 90)] + lines.enumerated().map { ($1, 112 + 11 * $0) },
                [("Peso", 90), ("30%", 117), ("40%", 139), ("20%", 156)],
            ])
        #expect(try isUnclear(page))
    }

    /// Cells in the middle of their rows whose columns have a text in each: which lines are whose isn't known.
    @Test func centredRowsWithoutSpaceAreUnclear() throws {
        let page = drawing(
            [50, 100, 200, 300],
            [
                [("N.", 101), ("1", 117), ("2", 145)],
                [("Obiettivo", 101), ("Nuovi argini", 112), ("lungo il fiume", 123), ("Ponti", 145)],
                [("Settore", 101), ("Acque", 117), ("Opere pubbliche", 134), ("e strade e", 145), ("piazze", 156)],
                [("Peso", 101), ("30%", 117), ("40%", 145)],
            ])
        #expect(try isUnclear(page))
    }

    private let keys = [("N.", 101), ("1", 112), ("2", 134), ("3", 145)]
    private let texts = [
        ("Obiettivo", 101), ("Nuovi argini lungo il", 112), ("fiume", 123), ("Ponti", 134),
        ("Piazze aperte a tutti", 145), ("i cittadini", 156),
    ]

    @Test func codesBeginRowsWithoutSpace() throws {
        let page = drawing([50, 100, 225], [keys, texts, [("Peso", 101), ("30%", 112), ("40%", 134), ("20%", 145)]])
        #expect(
            try page.read() == [
                ["N.", "Obiettivo", "Peso"], ["1", "Nuovi argini lungo il fiume", "30%"], ["2", "Ponti", "40%"],
                ["3", "Piazze aperte a tutti i cittadini", "20%"],
            ])
    }

    /// Two values below each other are those of two rows, of which one has no code.
    @Test func aRowWithoutCodeIsNotJoinedWithTheOneAbove() throws {
        let page = drawing(
            [50, 100, 300],
            [
                [("N.", 101), ("1", 112), ("3", 145)], texts,
                [("Peso", 101), ("30%", 112), ("40%", 134), ("20%", 145)],
            ])
        #expect(try isUnclear(page))
    }

    /// Where each column has two lines, and all of the first are full, they may be one row or two.
    @Test func aFirstColumnOfTextsThatGoOnIsUnclear() throws {
        let page = drawing(
            [50, 200],
            [
                [("Settore", 101), ("Affari generali e", 112), ("tributi", 123)],
                [("Obiettivo", 101), ("Nuovi argini lungo il", 112), ("fiume", 123)],
            ])
        #expect(try isUnclear(page))
    }

    /// That the head is apart says nothing of the rows below it.
    @Test func rowsBelowAHeadThatIsApartAreNotJoined() throws {
        let page = drawing(
            [50, 200],
            [
                [("Voce", 100), ("Programma", 118), ("Responsabile", 129)],
                [("Valore", 100), ("Acque", 118), ("Dirigente del settore", 129)],
            ])
        #expect(
            try page.read() == [
                ["Voce", "Valore"], ["Programma", "Acque"], ["Responsabile", "Dirigente del settore"],
            ])
    }

    /// Rows that begin where their codes are, though the lines of other columns go over the middles between codes.
    @Test func longCellsBesideCodesAreNotCutInTheMiddle() throws {
        let page = drawing(
            [50, 100, 225],
            [
                [("N.", 101), ("1", 112), ("2", 134), ("3", 167)],
                [
                    ("Obiettivo", 101), ("Nuovi argini lungo il", 112), ("fiume", 123), ("Ponti lungo il fiume", 134),
                    ("grande e quelli della", 145), ("periferia", 156), ("Piazze", 167),
                ], [("Peso", 101), ("30%", 112), ("40%", 134), ("20%", 167)],
            ])
        #expect(
            try page.read() == [
                ["N.", "Obiettivo", "Peso"], ["1", "Nuovi argini lungo il fiume", "30%"],
                ["2", "Ponti lungo il fiume grande e quelli della periferia", "40%"], ["3", "Piazze", "20%"],
            ])
    }

    /// Of two gaps below a wide one in the head, the one between columns has all lines begin behind it at one place.
    @Test func aSpaceThatNoLineCrossesIsNoGap() throws {
        let page = drawing(
            [50, 80, 236],
            [
                [("N.", 100), ("1", 120), ("2", 140), ("3", 171)],
                [
                    ("Indicatore", 100), ("Servizio", 120), ("Digitalizzazione notturno", 140), ("comunali", 151),
                    ("Tempi civici", 171),
                ], [("Target", 100), ("12", 120), ("entro il", 140), ("31/12/2025", 151), ("12", 171)],
            ])
        #expect(
            try page.read() == [
                ["N.", "Indicatore", "Target"], ["1", "Servizio", "12"],
                ["2", "Digitalizzazione notturno comunali", "entro il 31/12/2025"], ["3", "Tempi civici", "12"],
            ])
    }
}
