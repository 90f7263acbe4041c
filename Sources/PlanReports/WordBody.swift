import PlanExchange

/// The text of a document of Word.
enum WordBody {
    private static let namespaces: [(name: String, value: String?)] = [
        ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("xmlns:r", OfficePart.office),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ]
    /// In English Metric Units, of which a centimetre has 360,000: what a page of A4 has room for between its margins.
    private static let room = (width: 17 * 360_000, height: 23 * 360_000)

    static func part(of document: WordDocument) throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("w:document", namespaces)
            xml.begin("w:body")
            var pictures = 0
            for block in document.blocks { write(block, &pictures, &xml) }
            xml.begin("w:sectPr")
            xml.element("w:headerReference", [("w:type", "default"), ("r:id", "rId3")])
            xml.element("w:footerReference", [("w:type", "default"), ("r:id", "rId4")])
            xml.element("w:pgSz", [("w:w", "11906"), ("w:h", "16838")])
            xml.element(
                "w:pgMar",
                [
                    ("w:top", "1304"), ("w:right", "1134"), ("w:bottom", "1134"), ("w:left", "1134"),
                    ("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0"),
                ])
            xml.end()
        }
    }

    static func header(_ title: String) throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("w:hdr", namespaces)
            paragraph("Header", [WordDocument.Run(text: title)], &xml)
        }
    }

    static func footer() throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("w:ftr", namespaces)
            xml.begin("w:p")
            xml.begin("w:pPr")
            xml.element("w:pStyle", [("w:val", "Footer")])
            xml.end()
            field("PAGE", &xml)
            run(WordDocument.Run(text: " / "), &xml)
            field("NUMPAGES", &xml)
            xml.end()
        }
    }

    private static func field(_ code: String, _ xml: inout XMLWriter) {
        xml.begin("w:fldSimple", [("w:instr", " \(code) ")])
        run(WordDocument.Run(text: "1"), &xml)
        xml.end()
    }

    private static func write(_ block: WordDocument.Block, _ pictures: inout Int, _ xml: inout XMLWriter) {
        switch block {
        case .title(let text): paragraph("Title", [WordDocument.Run(text: text)], &xml)
        case .subtitle(let text): paragraph("Subtitle", [WordDocument.Run(text: text)], &xml)
        case .heading(let level, let runs): paragraph("Heading\(level)", runs, &xml)
        case .paragraph(let runs): paragraph(nil, runs, &xml)
        case .item(let level, let runs): paragraph(level == 0 ? "ListBullet" : "ListBullet2", runs, &xml)
        case .caption(let text): paragraph("Caption", [WordDocument.Run(text: text)], &xml)
        case .pageBreak:
            xml.begin("w:p")
            xml.begin("w:r")
            xml.element("w:br", [("w:type", "page")])
            xml.end()
            xml.end()
        case .table(let head, let rows, let numbers): table(head, rows, numbers, &xml)
        case .picture(let picture):
            pictures += 1
            drawing(picture, number: pictures, &xml)
        }
    }

    private static func paragraph(_ style: String?, _ runs: [WordDocument.Run], _ xml: inout XMLWriter) {
        xml.begin("w:p")
        if let style {
            xml.begin("w:pPr")
            xml.element("w:pStyle", [("w:val", style)])
            xml.end()
        }
        for one in runs { run(one, &xml) }
        xml.end()
    }

    private static func run(_ run: WordDocument.Run, _ xml: inout XMLWriter) {
        xml.begin("w:r")
        xml.begin("w:rPr")
        if run.isBold || run.style == .found { xml.element("w:b") }
        if run.isItalic { xml.element("w:i") }
        if run.style == .removed { xml.element("w:strike") }
        if run.style == .removed { xml.element("w:color", [("w:val", "8A1C1C")]) }
        if run.style == .added { xml.element("w:color", [("w:val", "0C5E2E")]) }
        if run.style == .added { xml.element("w:u", [("w:val", "single")]) }
        xml.end()
        for (place, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if place > 0 { xml.element("w:br") }
            xml.element("w:t", [("xml:space", "preserve")], text: OfficePart.text(String(line)))
        }
        xml.end()
    }

    private static func table(_ head: [String], _ rows: [[String]], _ numbers: Set<Int>, _ xml: inout XMLWriter) {
        xml.begin("w:tbl")
        xml.begin("w:tblPr")
        xml.element("w:tblStyle", [("w:val", "ReportTable")])
        xml.element("w:tblW", [("w:w", "5000"), ("w:type", "pct")])
        xml.element("w:tblLook", [("w:firstRow", "1"), ("w:noVBand", "1")])
        xml.end()
        let widths = self.widths(head, rows, numbers)
        xml.begin("w:tblGrid")
        for width in widths { xml.element("w:gridCol", [("w:w", String(width))]) }
        xml.end()
        for (place, row) in ([head] + rows).enumerated() {
            xml.begin("w:tr")
            xml.begin("w:trPr")
            xml.element("w:cantSplit")
            if place == 0 { xml.element("w:tblHeader") }
            xml.end()
            for (column, cell) in row.enumerated() {
                xml.begin("w:tc")
                xml.begin("w:tcPr")
                xml.element("w:tcW", [("w:w", String(widths[column])), ("w:type", "dxa")])
                xml.end()
                xml.begin("w:p")
                xml.begin("w:pPr")
                xml.element("w:pStyle", [("w:val", "TableText")])
                if numbers.contains(column) { xml.element("w:jc", [("w:val", "right")]) }
                xml.end()
                run(WordDocument.Run(text: cell, isBold: place == 0), &xml)
                xml.end()
                xml.end()
            }
            xml.end()
        }
        xml.end()
        // Two tables without a paragraph between them are one.
        paragraph(nil, [], &xml)
    }

    /// Of the width of a page, more for columns with longer texts.
    private static func widths(_ head: [String], _ rows: [[String]], _ numbers: Set<Int>) -> [Int] {
        let lengths = head.indices.map { column in
            let longest = ([head] + rows).map { $0.count > column ? $0[column].count : 0 }.max() ?? 1
            let word =
                ([head] + rows).flatMap { $0.count > column ? $0[column].split(separator: " ") : [] }
                .map(\.count).max() ?? 1
            return min(max(longest, 4, min(word, 18)), 48) + 2
        }
        let sum = max(1, lengths.reduce(0, +))
        return lengths.map { $0 * 9638 / sum }
    }

    private static func drawing(_ picture: WordDocument.Picture, number: Int, _ xml: inout XMLWriter) {
        // As large as a page has room for, but no larger than at 96 dots an inch.
        let (natural, tall) = (picture.size.width * 9525, picture.size.height * 9525)
        let scale = min(1, Double(room.width) / Double(natural), Double(room.height) / Double(tall))
        let (width, height) = (Int(Double(natural) * scale), Int(Double(tall) * scale))
        let extent: [(name: String, value: String?)] = [("cx", String(width)), ("cy", String(height))]
        let names: [(name: String, value: String?)] = [("id", String(number)), ("name", "image\(number).png")]
        xml.begin("w:p")
        xml.begin("w:pPr")
        xml.element("w:pStyle", [("w:val", "Picture")])
        xml.end()
        xml.begin("w:r")
        xml.begin("w:drawing")
        xml.begin("wp:inline", [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")])
        xml.element("wp:extent", extent)
        xml.element("wp:docPr", names + [("descr", picture.description)])
        xml.begin("a:graphic")
        xml.begin("a:graphicData", [("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")])
        xml.begin("pic:pic")
        xml.begin("pic:nvPicPr")
        xml.element("pic:cNvPr", names)
        xml.element("pic:cNvPicPr")
        xml.end()
        xml.begin("pic:blipFill")
        xml.element("a:blip", [("r:embed", "rIdPicture\(number)")])
        xml.begin("a:stretch")
        xml.element("a:fillRect")
        xml.end()
        xml.end()
        xml.begin("pic:spPr")
        xml.begin("a:xfrm")
        xml.element("a:off", [("x", "0"), ("y", "0")])
        xml.element("a:ext", extent)
        xml.end()
        xml.begin("a:prstGeom", [("prst", "rect")])
        xml.element("a:avLst")
        for _ in 0..<9 { xml.end() }
    }
}
