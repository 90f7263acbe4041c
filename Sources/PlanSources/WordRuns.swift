import Plan

/// A field that is open: a page number, a reference, a table of contents.
struct WordField {
    /// What the field says that it is.
    var instruction = ""
    /// Whether what stands here is shown, rather than what the field is made from.
    var isResult = false
    /// What a form shows that has no result of its own.
    var formValue: String?

    /// Whether its result is a list of the document's headings or words.
    var isOfContents: Bool {
        let word = instruction.split(whereSeparator: \.isWhitespace).first?.uppercased() ?? ""
        return ["TOC", "INDEX", "TOA"].contains(word)
    }
}

/// The text of a paragraph while it is read.
struct WordRuns {
    /// The paragraph's style.
    let style: String?
    let place: DocumentPlace
    var text = SourceDocument.Text()
    /// The text boxes that hang on it.
    var boxes: [XMLElement] = []
    var hasHidden = false
    /// Whether it stands on a colour of its own.
    var isShaded = false
    var breaksBefore = false
    var breaksAfter = false
}
