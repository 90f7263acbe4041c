import Testing

@testable import PlanSources

/// What the picture of a page shows of words: strikes, and whether they can be seen.
@Suite struct PDFWordLookTests {
    /// A page with words 100 points below its edge, those of one letter at 50, 59, 68 and 77.
    private func page(_ text: String = "a b c d") -> PDFDrawing {
        var page = PDFDrawing()
        page.write(text, 50, 100)
        return page
    }

    private func struck(_ page: PDFDrawing) throws -> [String] {
        try page.document().blocks.flatMap { block -> [String] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.text.runs.filter(\.isStruck).map(\.text)
        }
    }

    @Test func shortWordsAreStruckByALineOfTheirLength() throws {
        var page = page()
        page.darken(59, 105, 6, 1)
        #expect(try struck(page) == ["b"])
        #expect(try page.document().remarks.isEmpty)
    }

    @Test func shortWordsAreStruckByALineThatGoesOn() throws {
        var page = page("a e parchi e")
        page.darken(59, 105, 45, 1)
        #expect(try struck(page) == ["e parchi"])
    }

    /// `e`, `A` and the like have a line of their own, which is a little shorter.
    @Test func linesOfLettersStrikeNothing() throws {
        var page = page("a e A H")
        for left in [60, 69, 78] { page.darken(left, 105, 4, 1) }
        #expect(try struck(page).isEmpty)
        #expect(try page.document().remarks.isEmpty)
    }

    /// A letter's line that is as long as the letter may be another that strikes it out; where nothing is struck out it is none.
    @Test(arguments: [false, true]) func aLineOfALetterMayBeAStrike(hasOthers: Bool) throws {
        var page = page("a e parchi")
        page.darken(59, 105, 6, 1)
        if hasOthers { page.darken(68, 105, 36, 1) }
        #expect(try struck(page) == (hasOthers ? ["parchi"] : []))
        let remarks = try page.document().remarks
        #expect(remarks.map(\.subject) == (hasOthers ? [.doubtfulWords] : []))
        #expect(remarks.map(\.detail) == (hasOthers ? ["e"] : []))
    }

    @Test func aWordThatIsStruckInPartIsTold() throws {
        var page = page("Peso 10%15% ponti")
        page.darken(77, 105, 18, 1)
        #expect(try page.read() == [["Peso 10%15% ponti"]])
        let remarks = try page.document().remarks
        #expect(remarks.map(\.subject) == [.doubtfulWords])
        #expect(remarks.first?.detail == "10%15%" && remarks.first?.place == .page(1))
    }

    /// Browsers end a strike a pixel before the word, and none begins where a struck part within a word does.
    @Test(arguments: [(77, 9), (103, 9), (86, 14)]) func aStrikeThroughAPartMayEndBeforeTheWord(
        left: Int, width: Int
    ) throws {
        var page = page("Peso 10%15% ponti")
        page.darken(left, 105, width, 1)
        #expect(try page.document().remarks.map(\.detail) == ["10%15%"])
    }

    /// A pen goes through a word a little higher or lower than a program does.
    @Test(arguments: [106, 107]) func aStrikeMayBeLow(at top: Int) throws {
        var page = page("Peso 10%15% ponti")
        page.darken(79, top, 22, 1)
        #expect(try page.document().remarks.map(\.detail) == ["10%15%"])
    }

    /// Bars of letters that touch, as in `HE` at an end and `FABBRICA`.
    @Test(arguments: [(77, 8), (86, 12)]) func barsThatTouchAreNoStrike(left: Int, width: Int) throws {
        var page = page("Peso 10%15% ponti")
        page.darken(left, 105, width, 1)
        #expect(try page.document().remarks.isEmpty)
    }

    /// The line of a cell above, and letters of the next line, reach into the box of a word that nobody sees.
    @Test func whatCannotBeSeenInACellIsLeftOut() throws {
        var page = PDFDrawing()
        page.rule([50, 150, 350], [100, 120, 145])
        for (text, left) in [("Obiettivo", 55), ("Peso", 155)] { page.write(text, left, 105) }
        page.write("Ponti", 55, 125)
        page.write("segreto", 88, 121, isSeen: false)
        page.darken(88, 121, 42, 1)
        page.darken(95, 129, 2, 2)
        page.write("30%", 155, 125)
        #expect(try page.read() == [["Obiettivo", "Peso"], ["Ponti", "30%"]])
        #expect(try page.document().remarks == [.init(.hidden, at: .page(1))])
    }

    @Test func aWordThatIsSeenInPartIsTold() throws {
        var page = page("Peso 10%15% ponti")
        page.darken(77, 100, 18, 10, to: 255)
        let remarks = try page.document().remarks
        #expect(remarks.map(\.subject) == [.doubtfulWords])
        #expect(remarks.first?.detail == "10%15%")
    }
}
