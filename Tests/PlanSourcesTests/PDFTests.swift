import Testing

@testable import PlanSources

/// PDF documents: what is on their pages is put together as a reader would.
@Suite struct PDFTests {
    @Test func linesPartCells() throws {
        var page = PDFDrawing()
        page.rule([50, 100, 250, 350], [100, 120, 150, 180])
        page.write("N.", 55, 105)
        page.write("Obiettivo", 105, 105)
        page.write("Peso", 255, 105)
        page.write("1", 55, 125)
        page.write("Nuovi argini lungo il", 105, 125)
        page.write("fiume grande", 105, 136)
        page.write("30%", 255, 125)
        page.write("2", 55, 155)
        page.write("Ponti", 105, 155)
        page.write("Piazze", 105, 166)
        #expect(
            try page.read() == [
                ["N.", "Obiettivo", "Peso"], ["1", "Nuovi argini lungo il fiume grande", "30%"],
                // What would have had room on the line above is a line of its own.
                ["2", "Ponti/Piazze", ""],
            ])
    }

    @Test func cellsGoOverRowsAndColumns() throws {
        var page = PDFDrawing()
        page.darken(50, 100, 300, 1)
        page.darken(50, 180, 301, 1)
        for column in [50, 150, 350] { page.darken(column, 100, 1, 80) }
        page.darken(250, 120, 1, 60)
        page.darken(150, 120, 200, 1)
        page.darken(150, 150, 200, 1)
        for (text, left, top) in [
            ("Tributi", 55, 130), ("Obiettivi", 160, 105), ("Ponti", 160, 125), ("Porti", 260, 125),
            ("Piazze", 160, 155),
            ("Parchi", 260, 155),
        ] { page.write(text, left, top) }
        #expect(
            try page.read() == [["Tributi↓3", "Obiettivi→2"], ["Ponti", "Porti"], ["Piazze", "Parchi"]])
    }

    @Test func aRowGoesOverPages() throws {
        var pages = PDFDrawing()
        func head(_ pages: inout PDFDrawing, _ rows: [Int]) {
            pages.rule([50, 100, 250, 350], rows)
            for (text, left) in [("N.", 55), ("Obiettivo", 105), ("Peso", 255)] { pages.write(text, left, rows[0] + 4) }
        }
        head(&pages, [500, 520, 540, 560])
        for (text, left, top) in [("1", 55, 525), ("Ponti", 105, 525), ("20%", 255, 525)] {
            pages.write(text, left, top)
        }
        for (text, left, top) in [("2", 55, 545), ("Nuovi argini lungo il", 105, 545), ("30%", 255, 545)] {
            pages.write(text, left, top)
        }
        pages.addPage()
        head(&pages, [50, 70, 90, 110])
        pages.write("fiume grande", 105, 75)
        for (text, left) in [("3", 55), ("Porti", 105), ("50%", 255)] { pages.write(text, left, 95) }
        #expect(
            try pages.read() == [
                ["N.", "Obiettivo", "Peso"], ["1", "Ponti", "20%"], ["2", "Nuovi argini lungo il fiume grande", "30%"],
                ["3", "Porti", "50%"],
            ])
        let document = try pages.document()
        #expect(document.remarks.map(\.subject) == [.cutRow] && document.remarks.map(\.place) == [.page(2)])
    }

    /// Of tables beside each other the left one comes first, also where the other begins further up.
    @Test func tablesBesideEachOtherAreReadFromTheLeft() throws {
        var page = PDFDrawing()
        for (left, top, texts) in [(210, 100, ["C", "Piazze"]), (50, 110, ["A", "Ponti"])] {
            page.rule([left, left + 50, left + 140], [top, top + 20, top + 40])
            for (row, text) in [("N.", "Obiettivo"), (texts[0], texts[1])].enumerated() {
                page.write(text.0, left + 5, top + 4 + 20 * row)
                page.write(text.1, left + 55, top + 4 + 20 * row)
            }
        }
        #expect(try page.read() == [["N.", "Obiettivo"], ["A", "Ponti"], ["N.", "Obiettivo"], ["C", "Piazze"]])
        // Which of two titles beside each other belongs to which table isn't known.
        page.write("Tributi", 50, 80)
        page.write("Acque", 210, 80)
        #expect(try page.document().remarks.map(\.subject) == [.unclearTable])
    }

    /// A browser that leaves the table open at the edge of a page does not thereby say that its last row goes on.
    @Test(arguments: [
        (["1", "Ponti", "20%", "Nuovi argini"], ["2", "Porti", "", ""]),
        (["Ponti", "Argini", "Opere", "Fiumi"], ["Porti", "Moli", "Opere", ""]),
    ]) func anOpenEdgeIsNoCut(last: [String], next: [String]) throws {
        var pages = PDFDrawing()
        let lefts = [55, 105, 205, 305]
        func write(_ pages: inout PDFDrawing, _ texts: [String], _ top: Int) {
            for (text, left) in zip(texts, lefts) where !text.isEmpty { pages.write(text, left, top) }
        }
        let head = ["N.", "Obiettivo", "Peso", "Altro"]
        pages.rule([50, 100, 200, 300, 390], [480, 500, 520, 540, 560], closed: false)
        write(&pages, head, 484)
        for top in [504, 524] { write(&pages, [last[0] == "1" ? "0" : "Rive", "Canali", "30%", "Laghi"], top) }
        write(&pages, last, 544)
        pages.addPage()
        pages.rule([50, 100, 200, 300, 390], [50, 70, 90])
        write(&pages, head, 54)
        write(&pages, next, 74)
        let rows = try pages.read()
        #expect(rows.suffix(2) == [last, next])
    }

    @Test func wordsBelowEachOtherAreColumns() throws {
        var page = PDFDrawing()
        for (row, texts) in [("N.", "Obiettivo", "Peso"), ("1", "Nuovi argini", "30%"), ("2", "Ponti", "40%")]
            .enumerated()
        {
            page.write(texts.0, 50, 100 + 20 * row)
            page.write(texts.1, 100, 100 + 20 * row)
            page.write(texts.2, 300, 100 + 20 * row)
        }
        page.write("lungo il fiume", 100, 151)
        #expect(
            try page.read() == [
                ["N.", "Obiettivo", "Peso"], ["1", "Nuovi argini", "30%"], ["2", "Ponti/lungo il fiume", "40%"],
            ])
    }

    /// Where rows can't be told there is a remark that shows what was seen, and no table.
    @Test func whatIsUnclearIsTold() throws {
        var page = PDFDrawing()
        page.write("Settore", 50, 100)
        page.write("Obiettivo", 150, 100)
        page.write("Peso", 300, 100)
        page.write("Tributi e", 50, 112)
        page.write("Nuovi argini", 150, 112)
        page.write("30%", 300, 112)
        page.write("bilancio", 50, 124)
        page.write("Piazze", 50, 136)
        page.write("Ponti", 150, 136)
        page.write("40%", 300, 136)
        let document = try page.document()
        #expect(document.remarks.map(\.subject) == [.unclearTable])
        let seen = document.remarks.first?.detail ?? ""
        #expect(seen.contains("Tributi e Nuovi argini 30%"))
        let hasTable = document.blocks.contains(where: \.isTable)
        #expect(!hasTable)
    }

    @Test func whatPagesRepeatIsLeftOut() throws {
        var pages = PDFDrawing()
        for number in 1...4 {
            if number > 1 { pages.addPage() }
            pages.write("Comune di Borgo Alto", 50, 20)
            pages.write("Settore \(["Tributi", "Ponti", "Parchi", "Porti"][number - 1])", 50, 100)
            pages.write("Pagina \(number) di 4", 300, 570)
        }
        #expect(try pages.read() == [["Settore Tributi"], ["Settore Ponti"], ["Settore Parchi"], ["Settore Porti"]])
    }

    @Test(arguments: [
        ("12", 12), ("– 12 –", 12), ("Pagina 12 di 40", 12), ("pag. 3", 3), ("12/40", 12), ("Page 1 of 9", 1),
        ("12 ponti", nil), ("Obiettivo 12", nil), ("2026-2028", nil), ("12 di", nil), ("12345", nil),
    ]) func numbersOfPages(text: String, number: Int?) {
        let words = text.split(separator: " ").enumerated().map { place, word in
            PDFWord(
                text: String(word),
                box: PDFBox(left: Double(100 * place), top: 0, right: Double(100 * place + 50), bottom: 10))
        }
        #expect(PDFFurniture.pageNumber(PDFLine.lines(of: words)[0]) == number)
    }

    @Test func whatIsNotSeenIsLeftOut() throws {
        var page = PDFDrawing()
        page.write("Ponti e", 50, 100)
        page.write("segreto", 110, 100, isSeen: false)
        page.write("parchi", 170, 100)
        #expect(try page.read() == [["Ponti e parchi"]])
        #expect(try page.document().remarks == [.init(.hidden, at: .page(1))])
    }

    @Test func whatIsStruckOutIsMarked() throws {
        var page = PDFDrawing()
        page.write("Ponti vecchi nuovi", 50, 100)
        // Through the second word.
        page.darken(83, 105, 36, 1)
        let block = try #require(try page.document().blocks.first)
        guard case .paragraph(let paragraph) = block else { return #expect(Bool(false)) }
        #expect(paragraph.text.plain.split(separator: " ") == ["Ponti", "nuovi"])
        #expect(paragraph.text.runs.filter(\.isStruck).map(\.text) == ["vecchi"])
    }

    /// A shade below words strikes nothing out.
    @Test func shadesAreNoLines() throws {
        var page = PDFDrawing()
        page.darken(40, 90, 300, 30, to: 220)
        page.write("Ponti vecchi", 50, 100)
        let block = try #require(try page.document().blocks.first)
        guard case .paragraph(let paragraph) = block else { return #expect(Bool(false)) }
        #expect(paragraph.text.runs.map(\.isStruck) == [false])
    }

    @Test func aParagraphGoesOverLinesAndPages() throws {
        var pages = PDFDrawing()
        pages.write("Il piano delle acque prevede argini nuovi lungo tutto il", 40, 540)
        pages.write("corso del fiume e dei suoi affluenti, con opere che", 40, 553)
        pages.addPage()
        pages.write("difendono la piana.", 40, 30)
        pages.write("Un altro paragrafo.", 40, 60)
        #expect(
            try pages.read() == [
                [
                    "Il piano delle acque prevede argini nuovi lungo tutto il corso del fiume e dei suoi affluenti, con opere che difendono la piana."
                ], ["Un altro paragrafo."],
            ])
    }

    @Test func largerLettersAreHeadings() throws {
        var page = PDFDrawing()
        page.write("Settore Tributi", 50, 60, size: 16)
        page.write("Il settore ha tre obiettivi.", 50, 100)
        #expect(try page.read() == [["# Settore Tributi"], ["Il settore ha tre obiettivi."]])
    }

    /// A small raised number whose note stands at the foot of the page is no part of the word before.
    @Test func footnotesAreTaken() throws {
        var page = PDFDrawing()
        page.write("Nuovi argini", 50, 100)
        page.write("1", 119, 99, size: 6)
        page.write("lungo m", 125, 100)
        page.write("2", 164, 99, size: 6)
        page.write("e altri", 170, 100)
        page.write("3", 209, 99, size: 6)
        page.write("1", 50, 499, size: 6)
        page.write("Con i fondi del 2031,", 58, 500)
        page.write("salvo altri.", 50, 512)
        page.write("Pagina 1 di 1", 300, 570)
        let document = try page.document()
        #expect(document.notes == [.init(text: "Con i fondi del 2031, salvo altri.", place: .page(1), rowSpan: 0)])
        // What has no note at the foot stays: nothing says that it is none of the text.
        #expect(try page.read() == [["Nuovi argini lungo m2 e altri3"]])
    }

    @Test func picturesWithoutTextAreTold() {
        let page = PDFDrawing()
        #expect(throws: SourceError(.scanned(pages: 1))) { try page.document() }
    }

    /// Found by the fuzzer: a page without height, and a word that lies nowhere.
    @Test(arguments: [
        "<page width=\"60.0\" height=\"80/0\">\n<word xMin=\"5\" yMin=\"5\" xMax=\"9\" yMax=\"9\">a</word>",
        "<page width=\"60.0\" height=\"80.0\">\n<word xMin=\"5e99\" yMin=\"99999999999999999999\" xMax=\"9\" yMax=\"9\">a</word>",
    ]) func impossibleSizes(text: String) {
        let picture = PDFPicture(pixels: [UInt8](repeating: 255, count: 4_800), width: 60, height: 80)
        #expect(throws: SourceError.self) { try PDFReader.document(text: Array(text.utf8), fonts: []) { picture } }
    }

    /// Whatever poppler writes is read without a trap, also if it is cut off or has other numbers.
    @Test func anyOutputIsSurvived() throws {
        var page = PDFDrawing()
        page.rule([50, 100, 250, 350], [100, 120, 150, 180])
        for row in 0..<3 { page.write("uno due tre", 55, 104 + 26 * row) }
        var random = SplitMix(seed: 20)
        for _ in 0..<400 {
            var text = page.text
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { text.removeLast(Int.random(in: 0..<text.count, using: &random)) }
            _ = try? PDFReader.document(text: text, fonts: text) { nil }
        }
    }
}

/// Numbers that are the same for the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
