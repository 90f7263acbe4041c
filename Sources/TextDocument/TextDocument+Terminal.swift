extension StyledText {
    /// What stands before and after marked words in a form of text.
    public struct Marks: Sendable {
        var added = (before: "{+", after: "+}")
        var removed = (before: "[-", after: "-]")
        var found = (before: "**", after: "**")

        /// Signs that any text can show, those for changes as the program `wdiff` writes them.
        public static let plain = Marks()
        /// For a terminal that knows bold type, in which it shows what was sought.
        public static let terminal = Marks(found: (before: "\u{1B}[1m", after: "\u{1B}[22m"))
        static let markdown = Marks(added: ("**", "**"), removed: ("~~", "~~"))

        subscript(style: Style) -> (before: String, after: String) {
            switch style {
            case .added: added
            case .removed: removed
            case .found: found
            }
        }
    }

    /// A character, or where marked words begin or end.
    enum Element: Equatable {
        case character(Character)
        case begin(Style)
        case end(Style)

        /// A mark counts as two characters, also where it takes no room on a terminal, which leaves some lines a little
        /// short.
        var width: Int { if case .character = self { 1 } else { 2 } }
    }

    var elements: [Element] {
        spans.flatMap { span in
            let characters = span.text.map(Element.character)
            return span.style.map { [.begin($0)] + characters + [.end($0)] } ?? characters
        }
    }

    /// The lines into which the text is broken, rendered with marks; control characters are shown as escapes, and
    /// no-break spaces have done their work and are spaces.
    ///
    /// - Parameter width: of a line, at most, but for longer words; nil for all in one line.
    package func lines(width: Int?, _ marks: Marks) -> [String] {
        guard spans.contains(where: { $0.style != nil }) else {
            let text = plain
            return (width.map { text.wrapped(to: $0) } ?? [text]).map(\.printed)
        }
        let elements = elements
        let lines =
            width.map { width in
                elements.wrapped(to: width, width: \.width, separator: .character(" "), softer: .character("\u{A0}"))
                    .map { $0.joined(separator: [.character(" ")]) }.map(Array.init)
            } ?? [elements]
        return lines.map { line in
            var (text, plain) = ("", "")
            for element in line {
                switch element {
                case .character(let character): plain.append(character)
                case .begin(let style):
                    text += plain.printed + marks[style].before
                    plain = ""
                case .end(let style):
                    text += plain.printed + marks[style].after
                    plain = ""
                }
            }
            return text + plain.printed
        }
    }
}

extension TextDocument {
    /// Returns the document for a terminal: ids in a column, texts broken into lines.
    ///
    /// - Parameters:
    ///   - width: of a line in characters, at most, but for longer words; nil for no limit.
    ///   - marks: how marked words look.
    public func text(width: Int?, marks: StyledText.Marks = .plain) -> String {
        func indented(_ text: StyledText, by indent: Int, hanging: Int) -> String {
            text.lines(width: width.map { max(20, $0 - hanging) }, marks).enumerated().map { index, line in
                String(repeating: " ", count: index == 0 || width == nil ? indent : hanging) + line + "\n"
            }.joined()
        }
        var text = ""
        var idWidth = 0
        for (place, block) in blocks.enumerated() {
            switch block {
            case .title(let title, let subtitle):
                text += (place == 0 ? "" : "\n") + indented(title, by: 0, hanging: 0)
                text += subtitle.isEmpty ? "" : indented(subtitle, by: 0, hanging: 2)
            case .paragraph(let paragraph), .continuation(let paragraph):
                text += paragraph.isEmpty ? "\n" : indented(paragraph, by: 0, hanging: 2)
            case .heading(let heading):
                text += (place == 0 ? "" : "\n") + indented(heading, by: 0, hanging: 2)
            case .item(let id, let item):
                if place == 0 || !blocks[place - 1].isOfList { idWidth = columnWidth(ofListAt: place, width: width) }
                guard !id.isEmpty else {
                    text += indented(item, by: 2, hanging: 4)
                    continue
                }
                let indent = String(repeating: " ", count: idWidth + 4)
                let lines = item.lines(width: width.map { max(20, $0 - indent.count) }, marks)
                let shownID = id.printed
                let isBeside = id.count <= idWidth && !item.isEmpty
                text += isBeside ? "  " + shownID.padded(to: idWidth) + "  " : "  \(shownID)\n"
                text += item.isEmpty ? "" : (isBeside ? "" : indent) + lines.joined(separator: "\n" + indent) + "\n"
            case .detail(let detail):
                text += indented(detail, by: 4, hanging: 6)
            case .table(let table):
                // Below a heading or within a list it belongs to that; anything else it stands beside.
                let belongs = place > 0 && blocks[place - 1].takesTable
                let lines = table.aligned(width: width.map { belongs ? max(20, $0 - 2) : $0 })
                    .replacing("\u{A0}", with: " ")
                text +=
                    belongs
                    ? lines.split(separator: "\n").map { "  \($0)\n" }.joined() : (place == 0 ? "" : "\n") + lines
            }
        }
        return text
    }

    /// How wide the column of ids is in the list that begins at a place. Ids that would take more than two fifths of
    /// the width don't count; they stand alone on their line.
    private func columnWidth(ofListAt start: Int, width: Int?) -> Int {
        let limit = width.map { max(2, min($0 * 2 / 5, $0 - 24)) } ?? .max
        return blocks[start...].prefix(while: \.isOfList).reduce(2) { column, block in
            guard case .item(let id, _) = block, id.count <= limit else { return column }
            return max(column, id.count)
        }
    }
}
