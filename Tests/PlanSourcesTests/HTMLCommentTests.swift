import Testing

@testable import PlanSources

/// Comments in pages that word processors write, which are no text of a plan.
@Suite struct HTMLCommentTests {
    private func document(_ body: String) throws -> SourceDocument {
        try SourceDocument(bytes: Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8))
    }

    @Test func ofGoogleDocs() throws {
        let document = try document(
            "<p><span>Ponti</span><sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p>"
                + "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>mai</span></p><p>mai</p></div>")
        #expect(document.text.text == "Ponti\n")
        #expect(document.remarked == ["comment 1"])
    }

    @Test func ofWord() throws {
        let document = try document(
            "<p>Ponti<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span></p>"
                + "<div style='mso-element:comment-list'><div style='mso-element: comment'><div class=msocomtxt><p>mai</p></div></div>"
                + "<div style='mso-element:comment'><p>mai</p></div></div>")
        #expect(document.text.text == "Ponti\n")
        #expect(document.remarked == ["comment 2"])
    }

    /// A division that begins with another link is text.
    @Test func otherLinksAreText() throws {
        #expect(try document("<div><p><a href='#x' id='cmnt1'>Ponti</a></p></div>").text.text == "Ponti\n")
    }
}
