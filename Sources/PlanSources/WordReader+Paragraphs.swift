import Plan

extension WordReader {
    /// Reads a paragraph, and the text boxes that hang on it.
    mutating func paragraph(_ element: XMLElement, _ cell: DocumentPlace?) -> [SourceDocument.Block] {
        let properties = element.first("w:pPr")
        let style = properties?.first("w:pStyle")?["w:val"]
        let wasInContents = isInContents
        var runs = WordRuns(style: style, place: cell ?? nextParagraph)
        runs.isShaded = isShaded || WordStyles.isShaded(properties)
        read(element, into: &runs)
        fields.removeAll { !$0.isResult }
        var text = carried
        text.append(runs.text)
        carried = SourceDocument.Text()
        let mark = properties?.first("w:rPr")
        var boxes: [SourceDocument.Block] = []
        if !runs.boxes.isEmpty {
            let wasShaded = isShaded
            // What fills a box isn't known.
            isShaded = true
            boxes = runs.boxes.flatMap { self.blocks(in: $0, cell ?? runs.place) }
            isShaded = wasShaded
        }
        // Without its mark it goes on in the next paragraph.
        if mark?.first("w:del") != nil || mark?.first("w:moveFrom") != nil {
            carried = text
            return boxes
        }
        guard !styles.isOfContents(style), !(wasInContents && isInContents) else { return boxes }
        let isHidden = text.isBlank && (runs.hasHidden || mark?.flag("w:vanish") == true)
        if isHidden { return boxes }
        return framed(block(text, properties, style, cell), properties, style, runs) + boxes
    }

    /// Puts the edges of pages round a paragraph.
    private func framed(
        _ block: SourceDocument.Block, _ properties: XMLElement?, _ style: String?, _ runs: WordRuns
    ) -> [SourceDocument.Block] {
        var blocks = [block]
        if runs.breaksBefore || (properties?.flag("w:pageBreakBefore") ?? styles.breaksPage(style)) {
            blocks.insert(.pageBreak, at: 0)
        }
        if runs.breaksAfter { blocks.append(.pageBreak) }
        if let section = properties?.first("w:sectPr"), section.first("w:type")?["w:val"] != "continuous" {
            blocks.append(.pageBreak)
        }
        return blocks
    }

    private mutating func block(
        _ text: SourceDocument.Text, _ properties: XMLElement?, _ style: String?, _ cell: DocumentPlace?
    ) -> SourceDocument.Block {
        let marker = marker(properties, style)
        var full = SourceDocument.Text()
        if case .number(let number)? = marker {
            if text.isBlank {
                guard cell != nil else { return .gap }
                full.append(number.last == "." || number.last == ")" ? String(number.dropLast()) : number)
            } else {
                full.append(number + " ")
            }
        }
        full.append(text)
        guard !full.isBlank else { return .gap }
        if cell == nil { paragraphs += 1 }
        let place = cell ?? .paragraph(paragraphs)
        let outline = properties?.first("w:outlineLvl")?.number("w:val") ?? styles.outline(style)
        if let outline, (0..<9).contains(outline) {
            return .heading(SourceDocument.Heading(level: outline + 1, text: full, place: place))
        }
        return .paragraph(SourceDocument.Paragraph(text: full, isBullet: marker == .bullet, place: place))
    }

    /// What a list puts before the paragraph, which is counted.
    private mutating func marker(_ properties: XMLElement?, _ style: String?) -> ListMarker? {
        let own: (id: Int?, level: Int?) = properties.map(WordStyles.list) ?? (nil, nil)
        let inherited = styles.list(style)
        guard let id = own.id ?? inherited.id, id > 0 else { return nil }
        let ofStyle = own.id == nil ? numbering.level(ofStyle: style, in: id) : nil
        return numbering.next(id, level: own.level ?? ofStyle ?? inherited.level ?? 0)
    }
}
