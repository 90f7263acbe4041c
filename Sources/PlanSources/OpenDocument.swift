/// A document of OpenDocument: a text or a spreadsheet.
struct OpenDocument {
    private let content: XMLTree
    private let styles: OpenStyles

    /// - Throws: ``SourceError`` for one that a password protects, or that is damaged.
    init(_ archive: DocumentArchive) throws(SourceError) {
        if archive.name("META-INF/manifest.xml") != nil {
            let manifest = try archive.tree("META-INF/manifest.xml").root
            guard manifest.descendants("manifest:encryption-data").isEmpty else {
                throw SourceError(.passwordProtected)
            }
        }
        content = try archive.tree("content.xml")
        var roots: [XMLElement] = []
        let common = archive.name("styles.xml") == nil ? nil : try archive.tree("styles.xml")
        if let common { roots.append(common.root) }
        styles = OpenStyles(roots + [content.root])
        self.common = common
    }

    /// Kept, since the styles are read from it.
    private let common: XMLTree?

    func document(language: String) throws(SourceError) -> SourceDocument {
        if let text = content.root.first("office:body", "office:text") {
            var reader = OpenTextReader(styles)
            reader.document.blocks = reader.blocks(in: text, nil)
            reader.document.setRowSpans(ofNotesIn: reader.document.blocks)
            return reader.document
        }
        guard let sheets = content.root.first("office:body", "office:spreadsheet") else {
            throw SourceError(.otherKind, part: "content.xml")
        }
        var reader = OpenSheetReader(styles, language: language)
        return try reader.document(of: sheets)
    }
}
