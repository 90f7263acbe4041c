/// The footnotes and endnotes of a page of the web as pandoc, GitHub, Word, LibreOffice and Google Docs write them: they
/// stand together at its end, and links in the text lead to them.
struct HTMLNotes {
    /// The notes by the ids and names within them.
    private var notes: [String: XMLElement] = [:]
    /// The notes, and what has nothing but notes, in the order of the page.
    private(set) var all: [XMLElement] = []
    private var unread: Set<Int> = []

    init() {}

    /// - Parameter root: of a page.
    init(_ root: XMLElement) {
        var open = [root]
        while let element = open.popLast() {
            if Self.isNote(element) {
                add(element)
            } else if Self.holdsNotes(element) {
                let count = all.count
                unread.insert(element.number)
                for item in element.descendants("li") where item["id"] != nil { add(item) }
                for note in element.children where Self.isNote(note) { add(note) }
                if all.count == count { all.append(element) }
            } else {
                open += Array(element.children.map { $0 }.reversed())
            }
        }
    }

    private mutating func add(_ note: XMLElement) {
        all.append(note)
        unread.insert(note.number)
        for anchor in [note] + note.descendants("a") {
            for name in [anchor["id"], anchor["name"]].compactMap(\.self) where notes[name] == nil {
                notes[name] = note
            }
        }
    }

    /// Whether an element is no part of the text, since it is a note or holds notes.
    func hold(_ element: XMLElement) -> Bool { !unread.isEmpty && unread.contains(element.number) }

    /// The note to which a link in the text leads.
    func note(of link: XMLElement) -> XMLElement? {
        guard !notes.isEmpty, let target = link["href"], target.hasPrefix("#") else { return nil }
        return notes[String(target.dropFirst())]
    }

    /// Whether a link within a note leads back: it has no words.
    static func leadsBack(_ link: XMLElement) -> Bool {
        link["href"]?.hasPrefix("#") == true && !link.text.contains(where: \.isLetter)
    }

    private static func holdsNotes(_ element: XMLElement) -> Bool {
        let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace)
        return element["role"] == "doc-endnotes" || classes.contains("footnotes") || element["data-footnotes"] != nil
            || ["mso-element:footnote-list", "mso-element:endnote-list"].contains { style(element).contains($0) }
    }

    private static func isNote(_ element: XMLElement) -> Bool {
        if ["doc-footnote", "doc-endnote"].contains(element["role"]) { return element["id"] != nil }
        let style = style(element)
        if style.contains("mso-element:footnote") || style.contains("mso-element:endnote") {
            return !style.contains("-list")
        }
        if element.name == "div", let id = element["id"], id.hasPrefix("sdfootnote") || id.hasPrefix("sdendnote") {
            return true
        }
        // Google's have nothing else that says so.
        guard element.name == "p", let first = element.children.first(where: { _ in true }), first.name == "a" else {
            return false
        }
        return first["id"]?.hasPrefix("ftnt") == true && first["href"]?.hasPrefix("#ftnt_ref") == true
    }

    private static func style(_ element: XMLElement) -> String {
        element["style"].map { $0.lowercased().filter { !$0.isWhitespace } } ?? ""
    }
}
