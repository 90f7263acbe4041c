/// Documents of office programs with nothing in them but what a test says.
public enum WrittenDocument {
    private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    public static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    public static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// A list of relationships, each as id, kind and target.
    public static func relations(_ all: [(id: String, kind: String, target: String)], base: String = office) -> String {
        "<Relationships xmlns=\"\(relationships)\">"
            + all.map { "<Relationship Id=\"\($0.id)\" Type=\"\(base)/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
            + "</Relationships>"
    }

    /// A document of Word.
    ///
    /// - Parameters:
    ///   - body: what stands in its body, with the prefix `w`.
    ///   - numbering: what stands in the part with its lists.
    ///   - footnotes, endnotes: what stands in the parts with those.
    public static func docx(
        _ body: String, styles: String = "", numbering: String = "", footnotes: String = "", endnotes: String = ""
    ) -> Archive {
        let names =
            "xmlns:w=\"\(word)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        return Archive([
            ("_rels/.rels", relations([("a", "officeDocument", "word/document.xml")])),
            (
                "word/_rels/document.xml.rels",
                relations([
                    ("a", "styles", "styles.xml"), ("b", "numbering", "numbering.xml"),
                    ("c", "footnotes", "footnotes.xml"), ("d", "endnotes", "endnotes.xml"),
                ])
            ),
            ("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
            ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
            ("word/numbering.xml", "<w:numbering \(names)>\(numbering)</w:numbering>"),
            ("word/footnotes.xml", "<w:footnotes \(names)>\(footnotes)</w:footnotes>"),
            ("word/endnotes.xml", "<w:endnotes \(names)>\(endnotes)</w:endnotes>"),
        ])
    }

    /// A workbook of Excel.
    ///
    /// - Parameters:
    ///   - sheets: each with its name, further attributes and what stands in its part.
    ///   - styles, strings: what stands in the parts with styles and shared strings.
    public static func xlsx(
        _ sheets: [(name: String, attributes: String, content: String)], properties: String = "", styles: String = "",
        strings: String = ""
    ) -> Archive {
        var archive = Archive([
            ("_rels/.rels", relations([("a", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/_rels/workbook.xml.rels",
                relations(
                    sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") } + [
                        ("styles", "styles", "styles.xml"), ("strings", "sharedStrings", "/xl/sharedStrings.xml"),
                    ])
            ),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(sheet)\">\(styles)</styleSheet>"),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\">\(strings)</sst>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(sheet)\" xmlns:r=\"\(office)\">\(properties)<sheets>"
                    + sheets.enumerated().map {
                        "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\" \($1.attributes)/>"
                    }.joined() + "</sheets></workbook>"
            ),
        ])
        for (number, one) in sheets.enumerated() {
            archive.add(
                "xl/worksheets/sheet\(number).xml",
                Array("<worksheet xmlns=\"\(sheet)\">\(one.content)</worksheet>".utf8))
        }
        return archive
    }

    /// Rows of a sheet, from the first on, of texts; empty ones are missing.
    public static func rows(_ rows: [[String]]) -> String {
        "<sheetData>"
            + rows.enumerated().map { row, cells in
                "<row r=\"\(row + 1)\">"
                    + cells.enumerated().filter { !$1.isEmpty }.map { column, text in
                        "<c r=\"\(name(column))\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                    }.joined() + "</row>"
            }.joined() + "</sheetData>"
    }

    private static func name(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

    /// A document of OpenDocument.
    ///
    /// - Parameters:
    ///   - kind: `text` or `spreadsheet`.
    ///   - content: what stands in its body.
    ///   - automatic: the styles beside it; `common`: those of the part with styles.
    public static func open(_ kind: String, _ content: String, automatic: String = "", common: String = "") -> Archive {
        let names = ["office", "text", "table", "style", "drawing", "xsl-fo-compatible"].map { name in
            let prefix = ["drawing": "draw", "xsl-fo-compatible": "fo"][name] ?? name
            return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
        }.joined(separator: " ")
        return Archive([
            ("mimetype", "application/vnd.oasis.opendocument.\(kind)"),
            (
                "content.xml",
                "<office:document-content \(names)><office:automatic-styles>\(automatic)</office:automatic-styles>"
                    + "<office:body><office:\(kind)>\(content)</office:\(kind)></office:body></office:document-content>"
            ),
            (
                "styles.xml",
                "<office:document-styles \(names)><office:styles>\(common)</office:styles></office:document-styles>"
            ),
        ])
    }
}
