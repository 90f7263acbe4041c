/// Comments of readers, as word processors write them in a page: what leads to them, and they themselves.
enum HTMLComments {
    /// Whether an element is a sign in the text that leads to a comment: of Google Docs or of Word.
    static func isReference(_ element: XMLElement) -> Bool {
        if element.name == "a", let name = element["id"] ?? element["name"],
            ["cmnt_ref", "_msoanchor_"].contains(where: name.hasPrefix)
        {
            return true
        }
        let classes = (element["class"] ?? "").split(separator: " ")
        return classes.contains("MsoCommentReference") || classes.contains("msocomanchor")
    }

    /// Whether an element holds a comment and nothing else.
    static func isComment(_ element: XMLElement) -> Bool {
        guard element.name == "div" else { return false }
        let isOfWord = element["style"]?.split(separator: ";").contains { declaration in
            declaration.filter { !$0.isWhitespace }.lowercased() == "mso-element:comment"
        }
        if isOfWord == true { return true }
        // As Google Docs begins it: with a link back to the text.
        guard let link = element.first("p", "a"), let name = link["id"] else { return false }
        return name.hasPrefix("cmnt") && link["href"]?.hasPrefix("#cmnt_ref") == true
    }
}
