import Plan

/// The footnotes and endnotes of a Word document, which stand in parts of their own.
struct WordNotes {
    private var footnotes: [String: XMLElement] = [:]
    private var endnotes: [String: XMLElement] = [:]

    init() {}

    /// - Parameter relationships: those of the document's main part.
    init(_ relationships: PackageRelationships, in archive: DocumentArchive) throws(SourceError) {
        footnotes = try Self.notes("footnotes", "w:footnote", relationships, archive)
        endnotes = try Self.notes("endnotes", "w:endnote", relationships, archive)
    }

    private static func notes(
        _ kind: String, _ name: String, _ relationships: PackageRelationships, _ archive: DocumentArchive
    ) throws(SourceError) -> [String: XMLElement] {
        guard let part = relationships.target(kind), archive.name(part) != nil else { return [:] }
        var notes: [String: XMLElement] = [:]
        for element in try archive.tree(part).root.children(name) {
            if let id = element["w:id"] { notes[id] = element }
        }
        return notes
    }

    /// The note that a sign refers to.
    func note(of reference: XMLElement) -> XMLElement? {
        reference["w:id"].flatMap { reference.name == "w:endnoteReference" ? endnotes[$0] : footnotes[$0] }
    }
}

extension WordReader {
    /// Reads the note that a sign refers to.
    mutating func readNote(_ reference: XMLElement, at place: DocumentPlace) {
        guard let element = notes.note(of: reference) else { return document.remark(.footnote, at: place) }
        var reader = self
        (reader.document, reader.fields, reader.carried) = (SourceDocument(), [], SourceDocument.Text())
        // Notes on notes would not end.
        reader.notes = WordNotes()
        document.addNote(reader.blocks(in: element, place), at: place)
    }
}
