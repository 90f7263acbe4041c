/// A document of OpenDocument: a text or a spreadsheet.
struct OpenDocument {
    private let content: XMLTree
    private let styles: OpenStyles
    /// The one that holds the content; nil where the file is it.
    private let part: String?

    /// - Throws: ``SourceError`` for one that a password protects, or that is damaged.
    init(_ archive: DocumentArchive) throws(SourceError) {
        if archive.name("META-INF/manifest.xml") != nil {
            let manifest = try archive.tree("META-INF/manifest.xml").root
            guard manifest.descendants("manifest:encryption-data").isEmpty else {
                throw SourceError(.passwordProtected)
            }
        }
        part = "content.xml"
        content = try archive.tree("content.xml")
        var roots: [XMLElement] = []
        let common = archive.name("styles.xml") == nil ? nil : try archive.tree("styles.xml")
        if let common { roots.append(common.root) }
        styles = OpenStyles(roots + [content.root])
        self.common = common
    }

    /// Whether bytes are those of a document that is one text of XML, without an archive.
    static func isFlat(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4_000), as: UTF8.self)
        return start.contains("urn:oasis:names:tc:opendocument") && start.contains(":document")
    }

    /// Reads such a document.
    ///
    /// - Throws: ``SourceError`` for what is no XML, or another document.
    init(flat bytes: [UInt8]) throws(SourceError) {
        part = nil
        content = try XMLTree(bytes, part: nil)
        guard content.root.name == "office:document" else { throw SourceError(.otherKind) }
        styles = OpenStyles([content.root])
        common = nil
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
            throw SourceError(.otherKind, part: part)
        }
        var reader = OpenSheetReader(styles, language: language)
        return try reader.document(of: sheets)
    }
}
