import Plan

/// Reads the body of a Word document, with tracked changes taken as accepted.
struct WordReader {
    let styles: WordStyles
    var numbering: WordNumbering
    var document = SourceDocument()
    /// The fields that are open: what they hold may go over several paragraphs.
    var fields: [WordField] = []
    /// What stands before a paragraph whose mark was deleted, and is part of the next one.
    var carried = SourceDocument.Text()
    var paragraphs = 0
    var tables = 0
    /// Whether what is read stands on a colour other than the page's, so that white letters are seen.
    var isShaded = false
    /// Footnotes and endnotes by their numbers.
    var notes = WordNotes()

    /// - Parameter part: the main one, to which the others belong.
    static func document(
        _ tree: XMLTree, part: String, in archive: DocumentArchive
    ) throws(SourceError) -> SourceDocument {
        let relationships = try PackageRelationships(of: part, in: archive)
        var styles = WordStyles()
        if let part = relationships.target("styles"), archive.name(part) != nil {
            styles = WordStyles(try archive.tree(part).root)
        }
        var numbering = WordNumbering(styles)
        if let part = relationships.target("numbering"), archive.name(part) != nil {
            numbering = WordNumbering(try archive.tree(part).root, styles)
        }
        guard let body = tree.root.first("w:body") else { throw SourceError(.otherKind, part: part) }
        var reader = WordReader(styles: styles, numbering: numbering)
        reader.notes = try WordNotes(relationships, in: archive)
        reader.isShaded = tree.root.first("w:background") != nil
        reader.document.blocks = reader.blocks(in: body, nil)
        reader.document.setRowSpans(ofNotesIn: reader.document.blocks)
        return reader.document
    }

    /// Where a paragraph that follows would stand.
    var nextParagraph: DocumentPlace { .paragraph(paragraphs + 1) }

    /// Reads what stands one below the other.
    ///
    /// - Parameter cell: the place of the cell in which it stands; nil in the body.
    mutating func blocks(in container: XMLElement, _ cell: DocumentPlace?) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        for element in container.children {
            switch element.name {
            case "w:p": blocks += paragraph(element, cell)
            case "w:tbl": blocks += table(element, cell)
            case "w:sdt":
                if let content = visibleContent(ofControl: element) { blocks += self.blocks(in: content, cell) }
            case "w:customXml", "w:ins", "w:moveTo", "w:smartTag": blocks += self.blocks(in: element, cell)
            case "w:del", "w:moveFrom": document.remark(.deletion, at: cell ?? nextParagraph)
            case "mc:AlternateContent":
                if let chosen = Self.chosen(element) { blocks += self.blocks(in: chosen, cell) }
            case "w:altChunk": document.remark(.embedded, at: cell ?? nextParagraph)
            default: continue
            }
        }
        // There is no next paragraph that it could be part of.
        if ["w:body", "w:tc", "w:txbxContent"].contains(container.name), !carried.isBlank {
            if cell == nil { paragraphs += 1 }
            blocks.append(
                .paragraph(SourceDocument.Paragraph(text: carried, place: cell ?? .paragraph(paragraphs))))
            carried = SourceDocument.Text()
        }
        return blocks
    }

    /// What a content control holds, unless that is a table of contents or only says what to fill in.
    func visibleContent(ofControl element: XMLElement) -> XMLElement? {
        let properties = element.first("w:sdtPr")
        if properties?.flag("w:showingPlcHdr") == true { return nil }
        if properties?.first("w:docPartObj", "w:docPartGallery")?["w:val"]?.lowercased() == "table of contents" {
            return nil
        }
        return element.first("w:sdtContent")
    }

    /// Of several forms of the same content the first, unless only a later one has text.
    static func chosen(_ alternatives: XMLElement) -> XMLElement? {
        let choices = alternatives.children.filter { ["mc:Choice", "mc:Fallback"].contains($0.name) }
        return choices.first { hasText($0) } ?? choices.first
    }

    private static func hasText(_ element: XMLElement) -> Bool {
        !element.descendants("w:t").isEmpty || !element.descendants("w:tbl").isEmpty
    }

    /// The text boxes within something, without those within others.
    static func textBoxes(in element: XMLElement) -> [XMLElement] {
        var found: [XMLElement] = []
        var open = [element]
        while let element = open.popLast() {
            if element.name == "w:txbxContent" {
                found.append(element)
            } else if element.name == "mc:AlternateContent" {
                if let chosen = chosen(element) { open.append(chosen) }
            } else {
                open += Array(element.children.map { $0 }.reversed())
            }
        }
        return found
    }
}
