import PlanExchange
import TextDocument

/// A document of Word (Office Open XML, ISO 29500) as values: written whole, without an office program.
struct WordDocument {
    struct Run {
        var text: String
        var isBold = false
        var isItalic = false
        /// What is new, gone or was sought.
        var style: StyledText.Style?
    }

    struct Picture {
        let png: [UInt8]
        /// In pixels, as the file says.
        let size: (width: Int, height: Int)
        /// What is told to somebody who can't see it.
        let description: String

        /// - Returns: nil for what is no PNG.
        init?(png: [UInt8], description: String) {
            guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
            func number(at place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
            size = (number(at: 16), number(at: 20))
            guard size.width > 0, size.height > 0 else { return nil }
            (self.png, self.description) = (png, description)
        }
    }

    enum Block {
        case title(String)
        case subtitle(String)
        case heading(level: Int, [Run])
        case paragraph([Run])
        /// An entry of a list, or what belongs to it one level below.
        case item(level: Int, [Run])
        case table(head: [String], rows: [[String]], numbers: Set<Int>)
        case picture(Picture)
        case caption(String)
        case pageBreak
    }

    /// In the file's properties, and at the head of each page.
    var title = ""
    /// As in `it`.
    var language = "it"
    var blocks: [Block] = []

    /// Returns the file.
    ///
    /// - Throws: `ExportError` where libarchive is missing.
    func bytes() throws -> [UInt8] {
        let pictures = blocks.compactMap { block in if case .picture(let picture) = block { picture } else { nil } }
        var files: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", try contentTypes()),
            (
                "_rels/.rels",
                try OfficePart.relationships([
                    ("rId1", OfficePart.office + "/officeDocument", "word/document.xml"),
                    ("rId2", OfficePart.coreProperties, "docProps/core.xml"),
                ])
            ),
            ("docProps/core.xml", try OfficePart.properties(title: title, language: language)),
            ("word/document.xml", try WordBody.part(of: self)),
            ("word/styles.xml", try WordStyles.part(language: language)),
            ("word/numbering.xml", try WordStyles.numbering()),
            ("word/header1.xml", try WordBody.header(title)), ("word/footer1.xml", try WordBody.footer()),
            (
                "word/_rels/document.xml.rels",
                try OfficePart.relationships(
                    [
                        ("rId1", OfficePart.office + "/styles", "styles.xml"),
                        ("rId2", OfficePart.office + "/numbering", "numbering.xml"),
                        ("rId3", OfficePart.office + "/header", "header1.xml"),
                        ("rId4", OfficePart.office + "/footer", "footer1.xml"),
                    ]
                        + pictures.indices.map {
                            ("rIdPicture\($0 + 1)", OfficePart.office + "/image", "media/image\($0 + 1).png")
                        })
            ),
        ]
        for (place, picture) in pictures.enumerated() {
            files.append(("word/media/image\(place + 1).png", picture.png))
        }
        return try ZIPArchive.bytes(of: files)
    }

    private func contentTypes() throws -> [UInt8] {
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        return try OfficePart.contentTypes(
            defaults: [("png", "image/png")],
            [
                ("/word/document.xml", main + "document.main+xml"), ("/word/styles.xml", main + "styles+xml"),
                ("/word/numbering.xml", main + "numbering+xml"), ("/word/header1.xml", main + "header+xml"),
                ("/word/footer1.xml", main + "footer+xml"),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ])
    }
}
