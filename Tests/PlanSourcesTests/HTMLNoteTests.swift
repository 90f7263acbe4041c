import Plan
import Testing

@testable import PlanSources

/// Footnotes of pages of the web, as programs write them.
@Suite struct HTMLNoteTests {
    private func document(_ body: String) throws -> SourceDocument {
        try SourceDocument(bytes: Array("<!DOCTYPE html><html><body>\n\(body)</body></html>".utf8))
    }

    private static let forms = [
        // pandoc
        "<p>Ponti<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" role=\"doc-noteref\"><sup>1</sup></a></p>"
            + "<section id=\"footnotes\" class=\"footnotes footnotes-end-of-document\" role=\"doc-endnotes\"><hr /><ol>"
            + "<li id=\"fn1\"><p>Con fondi.<a href=\"#fnref1\" class=\"footnote-back\" role=\"doc-backlink\">↩︎</a></p></li>"
            + "</ol></section>",
        // GitHub
        "<p>Ponti<sup><a href=\"#user-content-fn-1\" id=\"user-content-fnref-1\" data-footnote-ref>1</a></sup></p>"
            + "<section data-footnotes><h2 class=\"sr-only\">Footnotes</h2><ol><li id=\"user-content-fn-1\"><p>Con fondi. "
            + "<a href=\"#user-content-fnref-1\" data-footnote-backref>↩</a></p></li></ol></section>",
        // Word
        "<p>Ponti<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span>[1]</span></a></p>"
            + "<div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id=ftn1>"
            + "<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> Con fondi."
            + "</p></div></div>",
        // LibreOffice
        "<p>Ponti<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a></p>"
            + "<div id=\"sdfootnote1\"><p><a class=\"sdfootnotesym\" name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a>"
            + "Con fondi.</p></div>",
        // Google Docs
        "<p>Ponti<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup></p><hr><div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]"
            + "</a><span>&nbsp;Con fondi.</span></p></div>",
    ]

    @Test(arguments: forms) func notesAreReadAsWritten(form: String) throws {
        let document = try document(form)
        #expect(document.text.text == "Ponti\n")
        #expect(document.notes.map(\.text) == ["Con fondi."])
        #expect(document.notes.map(\.place) == [.line(2)])
        #expect(document.remarks.isEmpty)
    }

    /// A note belongs to the row, which stands where its first cell does.
    @Test func notesOfACellAreOfItsRow() throws {
        let document = try document(
            "<table><tr><td>1</td>\n<td>Ponti<a href=\"#a\">1</a></td></tr></table>"
                + "<section role=doc-endnotes><ol><li id=a>Con fondi.</li></ol></section>")
        #expect(document.notes.map(\.place) == [.line(2)])
    }

    @Test func aNoteWithoutASignIsCounted() throws {
        let document = try document("<p>Ponti</p><section class=footnotes><ol><li id=a>Con fondi.</li></ol></section>")
        #expect(document.text.text == "Ponti\n" && document.notes.isEmpty)
        #expect(document.remarks.map(\.subject) == [.footnote])
    }

    @Test func notesOnNotesEnd() throws {
        let document = try document(
            "<p>Ponti<a href=\"#a\">1</a></p><div role=doc-endnotes><ol><li id=a>Fondi <a href=\"#a\">qui</a></li></ol></div>"
        )
        #expect(document.notes.map(\.text) == ["Fondi qui"])
    }

    @Test func otherLinksAreWords() throws {
        #expect(try document("<h2 id=a>Titolo</h2><p>Vedi <a href=\"#a\">1</a></p>").text.text == "## Titolo\nVedi 1\n")
    }
}
