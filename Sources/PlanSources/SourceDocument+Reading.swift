extension SourceDocument {
    /// Formats that are read.
    public enum Format: String, CaseIterable, Sendable {
        case docx, xlsx, odt, ods, pdf, html, xml, fodt, fods

        /// The format that the ending of a file's name means; nil for others. Templates and files with macros are read
        /// as what they are made of.
        public init?(ending: String) {
            switch ending.lowercased() {
            case "docx", "docm", "dotx", "dotm": self = .docx
            case "xlsx", "xlsm", "xltx", "xltm": self = .xlsx
            case "odt", "ott": self = .odt
            case "ods", "ots": self = .ods
            case "fodt": self = .fodt
            case "fods": self = .fods
            case "pdf": self = .pdf
            case "html", "htm", "xhtml": self = .html
            case "xml", "stratml": self = .xml
            default: return nil
            }
        }
    }

    /// Whether bytes begin as those of an archive do, or of an old file of Word or Excel, so that they are no text.
    public static func isBinary(_ bytes: some Sequence<UInt8>) -> Bool {
        let start = Array(bytes.prefix(8))
        return start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || start.starts(with: oldBinary) || PDFReader.isPDF(start)
    }

    /// Reads a PDF document of which somebody else has started poppler's programs.
    ///
    /// - Parameters:
    ///   - words: what `pdftotext -bbox` writes.
    ///   - fonts: what `pdftohtml -xml` writes; without it no headings are told by bold letters.
    ///   - pictures: what `pdftoppm -gray` writes; without it tables are told by their columns alone.
    /// - Throws: ``SourceError`` where there are no words.
    public init(pdfWords words: [UInt8], fonts: [UInt8] = [], pictures: [UInt8] = []) throws(SourceError) {
        var rest = pictures[...]
        self = try PDFReader.document(text: words, fonts: fonts) {
            PDFPicture { count in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }
        }
    }

    private static func isXML(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(20), as: UTF8.self).contains("<?xml")
    }

    /// Whether bytes begin as a page of the web does.
    static func isHTML(_ bytes: [UInt8]) -> Bool {
        var text = Substring(String(decoding: bytes.prefix(2_000), as: UTF8.self).lowercased())
        // A mark of the order of bytes, white space, comments and the declaration of XML may stand before.
        while true {
            text = text.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" })
            let mark = text.hasPrefix("<!--") ? "-->" : text.hasPrefix("<?xml") ? "?>" : nil
            guard let mark, let end = text.firstRange(of: mark) else { break }
            text = text[end.upperBound...]
        }
        return ["<!doctype html", "<html", "<head", "<body"].contains { text.hasPrefix($0) }
    }

    private static let oldBinary: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// Reads a document of Word, Excel or OpenDocument, a PDF or a page of the web, whatever its file is called.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - name: that of the file, whose ending tells HTML where its content does not.
    ///   - language: that of the document, as in `it`: numbers and dates of a spreadsheet are written as its people do.
    /// - Throws: ``SourceError``, whatever the bytes.
    /// - Complexity: linear in the size of the document's parts.
    public init(bytes: [UInt8], named name: String = "", language: String = "it") throws(SourceError) {
        guard !bytes.starts(with: Self.oldBinary) else { throw SourceError(.oldBinary) }
        if PDFReader.isPDF(bytes) {
            self = try PDFReader.document(bytes)
            return
        }
        let format = Format(ending: name.split(separator: ".").last.map(String.init) ?? "")
        if Self.isHTML(bytes) || format == .html && !Self.isBinary(bytes) {
            self = try HTMLReader.document(bytes)
            guard blocks.contains(where: { $0 != .gap }) else { throw SourceError(.noVisibleContent) }
            return
        }
        if format == .xml || Self.isXML(bytes), StratMLReader.isStratML(bytes) {
            self = try StratMLReader.document(bytes)
            guard !blocks.isEmpty else { throw SourceError(.noVisibleContent) }
            return
        }
        if Self.isXML(bytes), OpenDocument.isFlat(bytes) {
            self = try OpenDocument(flat: bytes).document(language: language)
            guard blocks.contains(where: { $0 != .gap && $0 != .pageBreak }) else {
                throw SourceError(.noVisibleContent)
            }
            return
        }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw SourceError(.unknownFormat) }
        let archive = try DocumentArchive(bytes)
        let type = archive.parts["mimetype"].map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
        if type.hasPrefix("application/vnd.oasis.opendocument.") || archive.parts["content.xml"] != nil {
            self = try OpenDocument(archive).document(language: language)
        } else {
            let relationships = try PackageRelationships(of: "", in: archive)
            guard let part = relationships.target("officeDocument") else {
                throw SourceError(archive.parts.isEmpty ? .damaged : .unknownFormat)
            }
            let tree = try archive.tree(part)
            switch tree.root.name {
            case "w:document": self = try WordReader.document(tree, part: part, in: archive)
            case "x:workbook": self = try Workbook(tree, part: part, in: archive, language: language).document()
            default: throw SourceError(.otherKind, part: part)
            }
        }
        guard blocks.contains(where: { $0 != .gap && $0 != .pageBreak }) else { throw SourceError(.noVisibleContent) }
    }
}
