/// Text of HTML outside tables: headings as Markdown has them, entries of lists with a dash, each on a line of its own.
///
/// What a heading, a paragraph or an entry holds may go over several lines, until it ends or another box begins.
struct HTMLText {
    private(set) var lines: [Document.Line] = []
    /// The place of the line to go on with.
    private(set) var next: Int
    /// What is left of that line: a table that begins within it.
    private(set) var table: Document.Line?

    private var text = ""
    private var lead = ""
    private var number: Int?
    /// The box that goes on over the end of a line.
    private var box: String?
    private let words: DocumentWords

    /// Whether HTML begins a line rather than a row of another form of tables.
    static func begins(_ line: Document.Line) -> Bool {
        guard let open = line.text.utf8.firstIndex(where: { !Markup.isSpace($0) }),
            line.text.utf8[open] == UInt8(ascii: "<"), let tag = Markup.tag(at: open, in: line.text), tag.isBlock
        else { return false }
        return tag.name != "p" || !line.text[open...].utf8.contains(0x09)
    }

    /// Whether a line has the edge of a box.
    static func hasBox(_ line: Document.Line) -> Bool {
        line.text.utf8.contains(UInt8(ascii: "<")) && Markup.firstTag(in: line.text, where: \.isBlock) != nil
    }

    /// - Parameter start: the place of a line with the edge of a box.
    init(_ all: [Document.Line], from start: Int, _ words: DocumentWords) {
        self.words = words
        next = start
        for index in start..<all.endIndex {
            let line = all[index]
            if index > start {
                guard box != nil, !line.isBlank, !TableRows.isPiped(line), !Self.hasInnerTabs(line) else { break }
                if line.isMarkup { continue }
                text += "\n"
            }
            next = index + 1
            guard read(line) else {
                next = index
                return
            }
            if box == nil { break }
        }
        close()
    }

    private static func hasInnerTabs(_ line: Document.Line) -> Bool {
        line.hasTabs && line.text.utf8.drop(while: Markup.isSpace).contains(0x09) && !begins(line)
    }

    /// - Returns: false where a table begins.
    private mutating func read(_ line: Document.Line) -> Bool {
        var rest = line.text
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            append(rest[..<open], line.number)
            guard let tag = Markup.tag(at: open, in: rest) else {
                append("<", line.number)
                rest = rest[rest.utf8.index(after: open)...]
                continue
            }
            if tag.name == "table", !tag.isEnd {
                close()
                table = line.rest(from: open)
                return false
            }
            rest = rest[tag.text.endIndex...]
            guard tag.isBlock else { continue }
            let isBreak = tag.name == "br"
            if isBreak, lead != "" {
                text += " "
            } else if !isBreak, !tag.isEnd, tag.name != "li", !Self.isHeading(tag.name), lead != "",
                text.allSatisfy(\.isWhitespace)
            {
                // A paragraph within an entry.
                continue
            } else {
                close()
                guard !isBreak else { continue }
                box = !tag.isEnd && (Self.isHeading(tag.name) || Self.joined.contains(tag.name)) ? tag.name : nil
                if box == "li" {
                    lead = "- "
                } else if let box, let level = box.last?.wholeNumberValue {
                    lead = String(repeating: "#", count: level) + " "
                }
            }
        }
        append(rest, line.number)
        return true
    }

    private static func isHeading(_ name: String) -> Bool {
        name.utf8.count == 2 && name.hasPrefix("h") && name.last?.isNumber == true
    }

    private static let joined: Set<String> = ["p", "li", "dt", "dd", "caption", "figcaption", "title", "summary"]

    private mutating func append(_ piece: Substring, _ line: Int) {
        if number == nil, !piece.allSatisfy(\.isWhitespace) { number = line }
        text += piece
    }

    private mutating func close() {
        let plain = HTMLEntities.decoded(words.joiningLines(of: text)).trimmed
        if let number, !plain.isEmpty { lines.append(Document.Line(number: number, text: (lead + plain)[...])) }
        (text, lead, number) = ("", "", nil)
    }
}
