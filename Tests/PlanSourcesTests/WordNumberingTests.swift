import DocumentWriting
import Testing

@testable import PlanSources

/// Numbers that Word computes and no file holds.
@Suite struct WordNumberingTests {
    private func level(_ place: Int, _ form: String, _ text: String, _ further: String = "") -> String {
        "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(form)\"/><w:lvlText w:val=\"\(text)\"/>\(further)</w:lvl>"
    }

    private func entry(_ text: String, _ level: Int = 0, list: Int = 1) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func lists(_ levels: String, further: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"7\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + further
    }

    @Test func levelsCountWithinEachOther() throws {
        let numbering = lists(
            level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "%3)")
                + level(3, "upperRoman", "%4") + level(4, "bullet", "·"))
        let lines = try WrittenDocument.docx(
            entry("a") + entry("b", 1) + entry("c", 1) + entry("d", 2) + entry("e", 3) + entry("f") + entry("g", 1)
                + entry("h", 4),
            numbering: numbering
        ).lines()
        #expect(lines == ["1. a", "1.1 b", "1.2 c", "a) d", "I e", "2. f", "2.1 g", "- h"])
    }

    @Test func listsGoOnOrBeginAnew() throws {
        let further =
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        let lines = try WrittenDocument.docx(
            entry("a") + entry("b", list: 2) + entry("c", list: 3) + entry("d", list: 3) + entry("e", list: 0),
            numbering: lists(level(0, "decimalZero", "OB.%1"), further: further)
        ).lines()
        #expect(lines == ["OB.01 a", "OB.02 b", "OB.01 c", "OB.02 d", "e"])
    }

    @Test func aColumnMayHaveNothingButNumbers() throws {
        func row(_ text: String) -> String {
            "<w:tr><w:tc>\(entry(""))</w:tc><w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc></w:tr>"
        }
        let deleted = row("x").replacing("<w:tr>", with: "<w:tr><w:trPr><w:del/></w:trPr>")
        let document = try WrittenDocument.docx(
            "<w:tbl>\(row("Ponti"))\(deleted)\(row("Strade"))</w:tbl>", numbering: lists(level(0, "decimal", "%1."))
        ).read()
        #expect(document.rows == [["1", "Ponti"], ["2", "Strade"]])
    }

    @Test func stylesHaveLists() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"S2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
            + "</w:numPr></w:pPr></w:style>"
        let numbering = lists(
            level(0, "upperLetter", "%1)") + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"S2\"/>"))
        let heading = "<w:p><w:pPr><w:pStyle w:val=\"S2\"/></w:pPr><w:r><w:t>Titolo</w:t></w:r></w:p>"
        let lines = try WrittenDocument.docx(entry("a") + heading + heading, styles: styles, numbering: numbering)
            .lines()
        #expect(lines == ["A) a", "## A.1 Titolo", "## A.2 Titolo"])
    }

    @Test func numbersHaveForms() {
        func texts(_ form: NumberForm, _ numbers: [Int]) -> [String] { numbers.map(form.text) }
        #expect(texts(.lowerLetter, [1, 26, 27, 53]) == ["a", "z", "aa", "aaa"])
        #expect(texts(.upperRoman, [4, 9, 14, 40, 1999, 5000]) == ["IV", "IX", "XIV", "XL", "MCMXCIX", "5000"])
        #expect(texts(.padded(3), [7, 1234]) == ["007", "1234"] && texts(.ordinal, [2]) == ["2°"])
    }
}
