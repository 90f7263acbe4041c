import Plan
import PlanExchange

/// What a command tells people: headings, items and what belongs to them, as text for a terminal or as Markdown.
struct Outline {
    private enum Line {
        case title(String, subtitle: String)
        case paragraph(String)
        case heading(String)
        case continuation(String)
        case item(id: String, text: String)
        case detail(String)
    }

    /// How marked words look: what is put before and after them.
    struct Marks {
        var added = (before: "{+", after: "+}")
        var removed = (before: "[-", after: "-]")
        var found = (before: "**", after: "**")

        /// On a terminal that knows bold type.
        static let terminal = Marks(found: (before: "\u{1B}[1m", after: "\u{1B}[22m"))
        static let markdown = Marks(added: ("**", "**"), removed: ("~~", "~~"))
    }

    // In a line's text a mark is a control character that stands twice, so that it counts as wide as what it will become; bold type
    // on a terminal takes no room, which leaves some lines a little short.
    private static let signs: (added: [String], removed: [String], found: [String]) = (
        ["\u{1}\u{1}", "\u{2}\u{2}"], ["\u{3}\u{3}", "\u{4}\u{4}"], ["\u{5}\u{5}", "\u{6}\u{6}"]
    )

    /// The text marked as new, as gone, or as what was sought.
    static func added(_ text: String) -> String { signs.added[0] + text + signs.added[1] }
    static func removed(_ text: String) -> String { signs.removed[0] + text + signs.removed[1] }
    static func found(_ text: String) -> String { signs.found[0] + text + signs.found[1] }

    /// The text with its marks, and other control characters as escapes.
    ///
    /// Complexity: linear; byte by byte, since a text that grows by strings of its own is copied again and again.
    private static func replaceSigns(in text: String, _ marks: Marks) -> String {
        let text = text.escaping { ControlCharacters.contains($0) && !(1...6).contains($0.value) }
        let words = [
            marks.added.before, marks.added.after, marks.removed.before, marks.removed.after, marks.found.before,
            marks.found.after,
        ].map { Array($0.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isSecond = false
        var last: UInt8 = 0
        for byte in text.utf8 {
            if 1...6 ~= byte {
                isSecond = byte == last && !isSecond
                if !isSecond { result += words[Int(byte) - 1] }
            } else if last == 0xC2, byte == 0xA0 {
                result[result.count - 1] = UInt8(ascii: " ")
            } else {
                result.append(byte)
            }
            last = byte
        }
        return String(decoding: result, as: UTF8.self)
    }

    private var lines: [Line] = []

    /// Begins a new subject.
    mutating func title(_ text: String, subtitle: String) { lines.append(.title(text, subtitle: subtitle)) }
    mutating func paragraph(_ text: String) { lines.append(.paragraph(text)) }
    mutating func heading(_ text: String) { lines.append(.heading(text)) }

    /// Goes on below a list as a paragraph would, without a space before it.
    mutating func continuation(_ text: String) { lines.append(.continuation(text)) }

    /// Adds an entry of a list.
    ///
    /// - Parameter id: stands before the text in a column of its own; may be empty.
    mutating func item(_ id: String = "", _ text: String) { lines.append(.item(id: id, text: text)) }

    /// Adds what belongs to the last item.
    mutating func detail(_ text: String) { lines.append(.detail(text)) }

    mutating func append(_ other: Outline) { lines += other.lines }

    /// For a terminal: ids in a column, texts broken into lines where the width is limited.
    func text(width: Int?, marks: Marks = Marks()) -> String {
        var text = ""
        var idWidth = 0
        for (place, line) in lines.enumerated() {
            switch line {
            case .title(let title, let subtitle):
                text += (place == 0 ? "" : "\n") + Self.indented(title, by: 0, hanging: 0, width: width)
                text += subtitle.isEmpty ? "" : Self.indented(subtitle, by: 0, hanging: 2, width: width)
            case .paragraph(let paragraph), .continuation(let paragraph):
                text += paragraph.isEmpty ? "\n" : Self.indented(paragraph, by: 0, hanging: 2, width: width)
            case .heading(let heading):
                text += (place == 0 ? "" : "\n") + Self.indented(heading, by: 0, hanging: 2, width: width)
            case .item(let id, let item):
                if place == 0 || !Self.isOfList(lines[place - 1]) {
                    idWidth = columnWidth(ofListAt: place, width: width)
                }
                if id.isEmpty {
                    text += Self.indented(item, by: 2, hanging: 4, width: width)
                } else {
                    let indent = String(repeating: " ", count: idWidth + 4)
                    let wrapped = width.map { item.wrapped(to: max(20, $0 - indent.count)) } ?? [item]
                    let isBeside = id.count <= idWidth && !item.isEmpty
                    text += isBeside ? "  " + id.padded(to: idWidth) + "  " : "  \(id)\n" + (item.isEmpty ? "" : indent)
                    text += wrapped.joined(separator: "\n" + indent) + (item.isEmpty ? "" : "\n")
                }
            case .detail(let detail):
                text += Self.indented(detail, by: 4, hanging: 6, width: width)
            }
        }
        return Self.replaceSigns(in: text, marks)
    }

    private static func isOfList(_ line: Line) -> Bool {
        switch line {
        case .item, .detail: true
        case .title, .paragraph, .heading, .continuation: false
        }
    }

    /// How wide the column of ids is in the list that begins at a place. Ids that would take more than two fifths of the width don't
    /// count; they stand alone on their line.
    private func columnWidth(ofListAt start: Int, width: Int?) -> Int {
        let limit = width.map { max(2, min($0 * 2 / 5, $0 - 24)) } ?? .max
        return lines[start...].prefix(while: Self.isOfList).reduce(2) { column, line in
            guard case .item(let id, _) = line, id.count <= limit else { return column }
            return max(column, id.count)
        }
    }

    private static func indented(_ text: String, by indent: Int, hanging: Int, width: Int?) -> String {
        guard let width else { return String(repeating: " ", count: indent) + text + "\n" }
        return text.wrapped(to: max(20, width - hanging)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? indent : hanging) + line + "\n"
        }.joined()
    }

    func markdown() -> String {
        var text = ""
        for (place, line) in lines.enumerated() {
            let isInList = place > 0 && Self.isOfList(lines[place - 1])
            switch line {
            case .title(let title, let subtitle):
                text += (place == 0 ? "" : "\n") + "# \(title.escapedForMarkdown)\n"
                if !subtitle.isEmpty { text += "\n\(subtitle.escapedForMarkdown)\n" }
            case .paragraph(let paragraph), .continuation(let paragraph):
                text += paragraph.isEmpty ? "" : (place == 0 ? "" : "\n") + paragraph.escapedForMarkdown + "\n"
            case .heading(let heading):
                text += (place == 0 ? "" : "\n") + "## \(heading.escapedForMarkdown)\n"
            case .item(let id, let item):
                text += place > 0 && !isInList ? "\n" : ""
                text +=
                    "- "
                    + [id.isEmpty ? "" : "`\(id)`", item.escapedForMarkdown].filter { !$0.isEmpty }.joined(
                        separator: " ") + "\n"
            case .detail(let detail):
                text += "  - \(detail.escapedForMarkdown)\n"
            }
        }
        return Self.replaceSigns(in: text, .markdown)
    }
}
