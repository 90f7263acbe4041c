import Testing

@testable import PlanSources

/// What the style sheets within a page of the web hide or strike out.
@Suite struct HTMLStyleTests {
    private func text(_ sheet: String, _ body: String) throws -> String {
        try SourceDocument(
            bytes: Array("<!DOCTYPE html><html><head>\(sheet)</head><body>\(body)</body></html>".utf8)
        ).text.text
    }

    @Test(arguments: [
        (".x { display : none }", "<p class='a x'>x</p>"), ("#x{display:none!important}", "<p id=x>x</p>"),
        ("p.x, i{visibility:hidden}", "<p class=x>x</p>"), ("/* a */ .x{display:none}", "<p class=x>x</p>"),
        ("@charset 'a'; .x{display:none}", "<p class=x>x</p>"), ("@media screen{.x{display:none}}", "<p class=x>x</p>"),
        ("div.a p{display:none}", "<div class='a b'><section><p>x</p></section></div>"),
        ("DIV > P{display:none}", "<div><p>x</p></div>"), ("<!-- .x{mso-hide:all} -->", "<p class=x>x</p>"),
    ]) func sheetsHide(sheet: String, hidden: String) throws {
        #expect(try text("<style>\(sheet)</style>", "<p>Ponti</p>" + hidden).filter { $0 != "\n" } == "Ponti")
    }

    @Test(arguments: [
        ".x{display:block}", "@media print{.x{display:none}}", "@media (max-width: 600px){p{display:none}}",
        "p.x:hover{display:none}", "div p{display:none}", ".x{display:none} p.x{display:block}",
        "p{display:none} .x{display:block}", "@font-face{display:none}", "p[hidden]{display:none}", ".x{display:none",
    ]) func sheetsShow(sheet: String) throws {
        let body = sheet == ".x{display:none" ? "<p>Ponti</p><p class=x>x</p>" : "<p class=x>Ponti</p>"
        #expect(try text("<style>\(sheet)</style>", body) == "Ponti\n")
    }

    @Test func anElementsOwnStyleHolds() throws {
        #expect(try text("<style>p{display:none}</style>", "<p style='display:block'>Ponti</p>") == "Ponti\n")
        #expect(try text("<style media=print>p{display:none}</style>", "<p>Ponti</p>") == "Ponti\n")
    }

    /// As Google Docs writes what is struck out.
    @Test func sheetsStrikeOut() throws {
        let sheet = "<style>ol{margin:0}.c7{text-decoration:line-through;color:#000}.c8{text-decoration:none}</style>"
        #expect(
            try text(sheet, "<p>Ponti <span class=c7>vecchi</span> <span class=c8>nuovi</span></p>")
                == "Ponti <del>vecchi</del> nuovi\n")
        #expect(try text(sheet, "<table><tr class=c7><td>1<td>Ponti<tr><td>2<td>Porti</table>").contains("<del>Ponti"))
    }

    /// Many rules for each of many elements would take long.
    @Test func sheetsHaveABound() throws {
        let rules = (0..<1_000).map { ".a\($0) .x{display:none}" }.joined()
        let few = String(repeating: "<p class=x>a</p>", count: 100)
        #expect(try text("<style>\(rules)</style>", few).hasPrefix("a\n"))
        let many = String(repeating: "<p class=x>a</p>", count: 10_000)
        #expect(throws: SourceError(.tooManyElements(limit: 5_000))) { try text("<style>\(rules)</style>", many) }
        #expect(try text("<style>\(rules.replacing("none", with: "block"))</style>", many).hasPrefix("a\n"))
    }

    @Test func aClosedDialogIsNotShown() throws {
        #expect(try text("", "<dialog>x</dialog><dialog open>Ponti</dialog>") == "Ponti\n")
        #expect(try text("", "<details><summary>Settore</summary>Ponti</details>") == "Settore\nPonti\n")
    }
}
