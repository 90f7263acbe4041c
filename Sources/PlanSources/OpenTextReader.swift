import Plan

/// Reads a text of OpenDocument, with tracked changes taken as accepted: what was deleted stands elsewhere in the file.
struct OpenTextReader {
    let styles: OpenStyles
    var lists: OpenLists
    var document = SourceDocument()
    var paragraphs = 0
    var tables = 0
    /// Whether what is read stands on a colour other than the page's, so that white letters are seen.
    var isShaded: Bool

    init(_ styles: OpenStyles) {
        self.styles = styles
        isShaded = styles.shadesPages
        lists = OpenLists(styles)
    }

    var nextParagraph: DocumentPlace { .paragraph(paragraphs + 1) }

    /// Reads what stands one below the other.
    ///
    /// - Parameter cell: the place of the cell in which it stands; nil in the body.
    mutating func blocks(in container: XMLElement, _ cell: DocumentPlace?) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        for element in container.children {
            switch element.name {
            case "text:p", "text:h": blocks += paragraph(element, cell, marker: nil)
            case "text:list":
                var list = lists.begin(element, in: nil)
                blocks += entries(of: element, in: &list, cell)
                lists.end(list)
            case "table:table": blocks += table(element, cell)
            case "text:section":
                if element["text:display"] == "none" || element["text:is-hidden"] == "true" {
                    document.remark(.hidden, at: cell ?? nextParagraph)
                } else {
                    blocks += onGround(styles.isShaded("section", element["text:style-name"])) {
                        $0.blocks(in: element, cell)
                    }
                }
            case "text:tracked-changes":
                for _ in element.descendants("text:deletion") { document.remark(.deletion, at: cell ?? nextParagraph) }
            case "draw:frame", "draw:g", "draw:custom-shape", "draw:rect":
                // What fills them isn't known.
                blocks += onGround(true) { reader in
                    Self.textBoxes(in: element).flatMap { reader.blocks(in: $0, cell) }
                }
            case "text:numbered-paragraph": blocks += self.blocks(in: element, cell)
            default: continue
            }
        }
        return blocks
    }

    /// Reads what stands on a ground of its own, if it has one.
    mutating func onGround<Result>(_ isShaded: Bool?, _ read: (inout OpenTextReader) -> Result) -> Result {
        let around = self.isShaded
        defer { self.isShaded = around }
        self.isShaded = isShaded ?? around
        return read(&self)
    }

    private mutating func entries(
        of element: XMLElement, in list: inout OpenLists.Open, _ cell: DocumentPlace?
    ) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        for item in element.children where item.name == "text:list-item" || item.name == "text:list-header" {
            var isFirst = item.name == "text:list-item"
            for element in item.children {
                switch element.name {
                case "text:p", "text:h":
                    let marker =
                        isFirst
                        ? lists.marker(
                            &list, start: item.number("text:start-value"), paragraph: element["text:style-name"]) : nil
                    isFirst = false
                    blocks += paragraph(element, cell, marker: .some(marker))
                case "text:list":
                    var inner = lists.begin(element, in: list)
                    blocks += entries(of: element, in: &inner, cell)
                    list.counts = inner.counts
                default: continue
                }
            }
        }
        return blocks
    }

    /// - Parameter marker: what a list puts before it; nil outside lists.
    private mutating func paragraph(
        _ element: XMLElement, _ cell: DocumentPlace?, marker: ListMarker??
    ) -> [SourceDocument.Block] {
        let style = element["text:style-name"]
        var runs = OpenRuns(place: cell ?? nextParagraph)
        let look = OpenLook(
            isHidden: styles.isHidden("paragraph", style), isStruck: styles.isStruck("paragraph", style) ?? false,
            isWhite: styles.isWhite("paragraph", style) ?? false,
            isShaded: styles.isShaded("paragraph", style) ?? isShaded)
        read(element, look, into: &runs)
        let boxes = onGround(true) { reader in runs.boxes.flatMap { reader.blocks(in: $0, runs.place) } }
        if runs.isHidden || runs.text.isBlank && runs.hasHidden { return boxes }
        var marker = marker ?? nil
        if element.name == "text:h", marker == nil, element["text:is-list-header"] != "true", !runs.text.isBlank {
            marker = lists.heading(
                level: element.number("text:outline-level") ?? 1, start: element.number("text:start-value"))
        }
        var full = SourceDocument.Text()
        if case .number(let number)? = marker {
            if !runs.text.isBlank {
                full.append(number + " ")
            } else if cell != nil {
                full.append(number.last == "." || number.last == ")" ? String(number.dropLast()) : number)
            }
        }
        full.append(runs.text)
        var blocks: [SourceDocument.Block] = styles.breaksPage(style) ? [.pageBreak] : []
        guard !full.isBlank else { return blocks + [.gap] + boxes }
        if cell == nil { paragraphs += 1 }
        let place = cell ?? .paragraph(paragraphs)
        if element.name == "text:h" {
            let level = min(max(element.number("text:outline-level") ?? 1, 1), 9)
            blocks.append(.heading(SourceDocument.Heading(level: level, text: full, place: place)))
        } else {
            blocks.append(
                .paragraph(SourceDocument.Paragraph(text: full, isBullet: marker == .bullet, place: place)))
        }
        return blocks + boxes
    }

    /// What has text within a drawing.
    static func textBoxes(in element: XMLElement) -> [XMLElement] {
        var found: [XMLElement] = []
        var open = [element]
        while let element = open.popLast() {
            let hasText = element.children.contains {
                ["text:p", "text:h", "text:list", "table:table"].contains($0.name)
            }
            if hasText {
                found.append(element)
            } else {
                open += Array(element.children.map { $0 }.reversed())
            }
        }
        return found
    }
}

/// How letters look.
private struct OpenLook {
    var isHidden: Bool
    var isStruck: Bool
    var isWhite: Bool
    /// Whether they stand on a colour other than white.
    var isShaded: Bool

    var isUnseen: Bool { isHidden || isWhite && !isShaded }
}

/// The text of a paragraph while it is read.
struct OpenRuns {
    let place: DocumentPlace
    var text = SourceDocument.Text()
    var boxes: [XMLElement] = []
    var hasHidden = false
    /// Whether a field hides the whole paragraph.
    var isHidden = false
}

extension OpenTextReader {
    private mutating func read(_ container: XMLElement, _ look: OpenLook, into runs: inout OpenRuns) {
        var hasHidden = false
        func add(_ text: String, _ runs: inout OpenRuns) {
            if !look.isUnseen { return runs.text.append(text, isStruck: look.isStruck) }
            if !text.allSatisfy(\.isWhitespace) { hasHidden = true }
        }
        defer {
            if hasHidden, !runs.hasHidden {
                runs.hasHidden = true
                document.remark(.hidden, at: runs.place)
            }
        }
        for piece in container.content {
            guard case .element(let element) = piece else {
                if case .text(let text) = piece {
                    let isAtSpace = runs.text.runs.last?.text.last?.isWhitespace ?? true
                    add(Self.collapsed(text, isAtSpace: isAtSpace), &runs)
                }
                continue
            }
            switch element.name {
            case "text:s": add(String(repeating: " ", count: min(element.number("text:c") ?? 1, 100)), &runs)
            case "text:tab": add("\t", &runs)
            case "text:line-break": add("\n", &runs)
            case "text:span":
                let style = element["text:style-name"]
                read(
                    element,
                    OpenLook(
                        isHidden: look.isHidden || styles.isHidden("text", style),
                        isStruck: styles.isStruck("text", style) ?? look.isStruck,
                        isWhite: styles.isWhite("text", style) ?? look.isWhite,
                        isShaded: styles.isShaded("text", style) ?? look.isShaded), into: &runs)
            case "text:note":
                guard !look.isUnseen else { continue }
                var reader = self
                reader.document = SourceDocument()
                let body = element.first("text:note-body")
                document.addNote(body.map { reader.blocks(in: $0, runs.place) } ?? [], at: runs.place)
            case "office:annotation": document.remark(.comment, at: runs.place)
            case "text:ruby":
                if let base = element.first("text:ruby-base") {
                    read(base, look, into: &runs)
                }
            case "text:hidden-paragraph":
                if element["text:is-hidden"] == "true" { runs.isHidden = true }
            case "text:hidden-text":
                if element["text:is-hidden"] == "true" {
                    document.remark(.hidden, at: runs.place)
                } else {
                    read(element, look, into: &runs)
                }
            case "text:placeholder", "text:ruby-text", "office:annotation-end", "office:event-listeners", "text:script":
                continue
            case "loext:content-control":
                if element["loext:showing-place-holder"] != "true" {
                    read(element, look, into: &runs)
                }
            case let name where name.hasPrefix("draw:"):
                if !look.isHidden { runs.boxes += Self.textBoxes(in: element) }
            case let name where name.hasPrefix("text:") || name.hasPrefix("loext:"):
                read(element, look, into: &runs)
            default: continue
            }
        }
    }

    /// Text in which a run of white space is one space, as the format has it.
    static func collapsed(_ text: String, isAtSpace: Bool) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
        var result = ""
        var isAtSpace = isAtSpace
        for scalar in text.unicodeScalars {
            if [" ", "\t", "\n", "\r"].contains(scalar) {
                if !isAtSpace { result.unicodeScalars.append(" ") }
                isAtSpace = true
            } else {
                result.unicodeScalars.append(scalar)
                isAtSpace = false
            }
        }
        return result
    }
}
