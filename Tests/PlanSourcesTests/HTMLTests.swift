import Plan
import Testing

@testable import PlanSources

/// Pages of the web, as far as a plan is read from them.
@Suite struct HTMLTests {
    private func document(_ body: String) throws -> SourceDocument {
        try SourceDocument(bytes: Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8))
    }

    private func text(_ body: String) throws -> String { try document(body).text.text }

    @Test func blocksAreReadWithTheirLines() throws {
        let document = try document(
            "\n<h2>Settore\n Tributi</h2>\n<p>Uno\ndue <b>tr</b>e</p>\n<ul><li>a</li></ul><ol start=3><li>b<li>c</ol>")
        #expect(
            document.blocks == [
                .heading(.init(level: 2, text: "Settore Tributi", place: .line(2))),
                .paragraph(.init(text: "Uno due tre", place: .line(4))),
                .paragraph(.init(text: "a", isBullet: true, place: .line(6))),
                .paragraph(.init(text: "3. b", place: .line(6))), .paragraph(.init(text: "4. c", place: .line(6))),
            ])
    }

    @Test func tablesHaveSpans() throws {
        let text = try text(
            "<table><thead><tr><th>N.<th>Obiettivo</thead><tr><td rowspan=2>1<td>Uno<br>due<tr><td colspan=2>Tre</table>"
        )
        #expect(
            text
                == "<table>\n<tr><td>N.</td>\n<td>Obiettivo</td></tr>\n<tr><td rowspan=2>1</td>\n<td>Uno<br>due</td></tr>\n<tr><td colspan=2>Tre</td></tr>\n</table>\n"
        )
    }

    @Test func aFrameIsNoTable() throws {
        #expect(try text("<table><tr><td><p>Uno<p>due</table>") == "Uno\ndue\n")
        #expect(
            try text("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>").contains("<td>a</td>\n<td>b</td>"))
    }

    @Test(arguments: [
        "<p hidden>x</p>", "<div style='display: none'>x</div>", "<span style=\"visibility:hidden\">x</span>",
        "<!-- x -->", "<script>x</script>", "<style>x</style>", "<section role=doc-endnotes>x</section>",
        "<template>x</template>", "<p style='mso-hide:all'>x</p>", "<div title=header>x</div>",
    ]) func whatIsNotShownIsLeftOut(hidden: String) throws {
        let document = try document("<p>Ponti</p>" + hidden)
        #expect(document.text.text.filter { $0 != "\n" } == "Ponti")
    }

    @Test(arguments: ["del", "s", "strike"]) func whatIsStruckOutIsMarked(tag: String) throws {
        #expect(try text("<p>Ponti <\(tag)>vecchi</\(tag)> nuovi</p>") == "Ponti <del>vecchi</del> nuovi\n")
    }

    @Test func aRowCanBeStruckOut() throws {
        let text = try text("<table><tr style='text-decoration:line-through'><td>1<td>Ponti<tr><td>2<td>Porti</table>")
        #expect(text.contains("<del>Ponti</del>") && text.contains("<td>Porti</td>"))
    }

    /// Signs that mean something in a text are words in a page.
    @Test func signsAreWords() throws {
        #expect(
            try text("<p>a &lt;b&gt; &amp;amp; ~~c~~&nbsp;&euro;</p>").contains(
                "a &lt;b> &amp;amp; &#126;~c&#126;~\u{A0}€"))
    }

    @Test func bytesAreReadInTheirEncoding() throws {
        let latin = Array("<html><meta charset=iso-8859-1><p>Citt".utf8) + [0xE0] + Array("</p>".utf8)
        #expect(try SourceDocument(bytes: latin).text.text == "Città\n")
        // UTF-8 is UTF-8, whatever the page says.
        let other = Array("<html><meta charset=iso-8859-1><p>Città</p>".utf8)
        #expect(try SourceDocument(bytes: other).text.text == "Città\n")
    }

    @Test func aFragmentIsKnownByItsName() throws {
        let bytes = Array("<p>Ponti</p>".utf8)
        #expect(try SourceDocument(bytes: bytes, named: "pdo.html").text.text == "Ponti\n")
        #expect(throws: SourceError(.unknownFormat)) { try SourceDocument(bytes: bytes) }
    }

    /// What stands above a table of a spreadsheet stands in it once that is a page of the web.
    @Test func titlesInTablesAreNoRows() throws {
        func row(_ cells: String...) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        func document(_ rows: String...) throws -> SourceDocument {
            try SourceDocument(bytes: Array("<!doctype html><table>\(rows.joined())</table>".utf8))
        }
        let titled = try document(
            row("Piano 2031", "", "<br>"), row("", "", ""), row("N.", "Obiettivo", "Peso"), row("1", "Ponti", "20%"))
        #expect(titled.rows == [["N.", "Obiettivo", "Peso"], ["1", "Ponti", "20%"]])
        guard case .paragraph(let title)? = titled.blocks.first else { return #expect(Bool(false)) }
        #expect(title.text.plain == "Piano 2031")
        // A head of two rows is none, and a row with something elsewhere.
        let heads = try document(
            row("Ufficio", "", ""), row("", "N.", "Obiettivo"), row("Tributi", "1", "Ponti"))
        #expect(heads.rows.count == 3)
        let other = try document(row("", "", "Risultati"), row("N.", "Obiettivo", "Peso"), row("1", "Ponti", "20%"))
        #expect(other.rows.count == 3)
    }

    @Test func deepPagesAreRefused() {
        let deep = String(repeating: "<div>", count: 300) + "x"
        #expect(throws: SourceError(.tooDeep(limit: 256))) { try document(deep) }
    }

    @Test func anyBytesAreSurvived() {
        let start = Array("<html><table><tr><td colspan=3 rowspan=0>a<td><ul><li>b<del>c</table><p>&#x110000;&".utf8)
        for cut in start.indices {
            var bytes = start
            bytes[cut] = UInt8(truncatingIfNeeded: cut &* 37)
            _ = try? SourceDocument(bytes: bytes, named: "x.html")
            _ = try? SourceDocument(bytes: Array(start[..<cut]), named: "x.html")
        }
    }
}
