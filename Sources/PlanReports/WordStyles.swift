import PlanExchange

/// How paragraphs, lists and tables of a report look.
enum WordStyles {
    private struct Look {
        var size = 21
        var isBold = false
        var color: String?
        var before = 0
        var after = 100
        var keepsNext = false
        var outline: Int?
        var list: Int?
        var alignment: String?
    }

    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let dark = "2B3A4A"

    static func part(language: String) throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("w:styles", [("xmlns:w", namespace)])
            xml.begin("w:docDefaults")
            xml.begin("w:rPrDefault")
            xml.begin("w:rPr")
            xml.element("w:rFonts", [("w:ascii", "Calibri"), ("w:hAnsi", "Calibri"), ("w:cs", "Calibri")])
            xml.element("w:sz", [("w:val", "21")])
            xml.element("w:lang", [("w:val", language == "it" ? "it-IT" : "en-GB")])
            xml.end()
            xml.end()
            xml.end()
            style("Normal", "Normal", Look(), &xml)
            style("Title", "Title", Look(size: 40, isBold: true, color: dark, after: 60, keepsNext: true), &xml)
            style("Subtitle", "Subtitle", Look(size: 24, color: "555555", after: 300), &xml)
            style(
                "Heading1", "heading 1",
                Look(size: 32, isBold: true, color: dark, before: 360, after: 80, keepsNext: true, outline: 0), &xml)
            style(
                "Heading2", "heading 2",
                Look(size: 25, isBold: true, color: "44546A", before: 280, after: 80, keepsNext: true, outline: 1), &xml
            )
            style("ListBullet", "List Bullet", Look(after: 60, list: 0), &xml)
            style("ListBullet2", "List Bullet 2", Look(size: 19, color: "3A3A3A", after: 40, list: 1), &xml)
            style("Picture", "Picture", Look(before: 120, after: 60, keepsNext: true, alignment: "center"), &xml)
            style("Caption", "caption", Look(size: 18, color: "555555", after: 240, alignment: "center"), &xml)
            style("TableText", "Table Text", Look(size: 18, after: 0), &xml)
            style("Header", "header", Look(size: 17, color: "6B6B6B", after: 0), &xml)
            style("Footer", "footer", Look(size: 17, color: "6B6B6B", after: 0, alignment: "right"), &xml)
            tableStyle(&xml)
        }
    }

    private static func style(_ id: String, _ name: String, _ look: Look, _ xml: inout XMLWriter) {
        xml.begin(
            "w:style",
            [("w:type", "paragraph"), ("w:default", id == "Normal" ? "1" : nil), ("w:styleId", id)])
        xml.element("w:name", [("w:val", name)])
        if id != "Normal" { xml.element("w:basedOn", [("w:val", "Normal")]) }
        xml.element("w:qFormat")
        xml.begin("w:pPr")
        if look.keepsNext { xml.element("w:keepNext") }
        if let list = look.list {
            xml.begin("w:numPr")
            xml.element("w:ilvl", [("w:val", String(list))])
            xml.element("w:numId", [("w:val", "1")])
            xml.end()
        }
        xml.element(
            "w:spacing",
            [
                ("w:before", String(look.before)), ("w:after", String(look.after)), ("w:line", "264"),
                ("w:lineRule", "auto"),
            ])
        if let alignment = look.alignment { xml.element("w:jc", [("w:val", alignment)]) }
        if let outline = look.outline { xml.element("w:outlineLvl", [("w:val", String(outline))]) }
        xml.end()
        xml.begin("w:rPr")
        if look.isBold { xml.element("w:b") }
        if let color = look.color { xml.element("w:color", [("w:val", color)]) }
        xml.element("w:sz", [("w:val", String(look.size))])
        xml.end()
        xml.end()
    }

    private static func tableStyle(_ xml: inout XMLWriter) {
        xml.begin("w:style", [("w:type", "table"), ("w:styleId", "ReportTable")])
        xml.element("w:name", [("w:val", "Report Table")])
        xml.begin("w:tblPr")
        xml.begin("w:tblBorders")
        for side in ["top", "bottom", "insideH"] {
            xml.element("w:" + side, [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "B9C3D0")])
        }
        xml.end()
        xml.begin("w:tblCellMar")
        for (side, width) in [("top", 40), ("left", 80), ("bottom", 40), ("right", 80)] {
            xml.element("w:" + side, [("w:w", String(width)), ("w:type", "dxa")])
        }
        xml.end()
        xml.end()
        xml.begin("w:tblStylePr", [("w:type", "firstRow")])
        xml.begin("w:tcPr")
        xml.element("w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E9EDF3")])
        xml.end()
        xml.end()
        xml.end()
    }

    static func numbering() throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("w:numbering", [("xmlns:w", namespace)])
            xml.begin("w:abstractNum", [("w:abstractNumId", "0")])
            xml.element("w:multiLevelType", [("w:val", "multilevel")])
            for (level, mark) in ["•", "–"].enumerated() {
                xml.begin("w:lvl", [("w:ilvl", String(level))])
                xml.element("w:start", [("w:val", "1")])
                xml.element("w:numFmt", [("w:val", "bullet")])
                xml.element("w:pStyle", [("w:val", level == 0 ? "ListBullet" : "ListBullet2")])
                xml.element("w:lvlText", [("w:val", mark)])
                xml.element("w:lvlJc", [("w:val", "left")])
                xml.begin("w:pPr")
                xml.element("w:ind", [("w:left", String(284 * (level + 1))), ("w:hanging", "227")])
                xml.end()
                xml.end()
            }
            xml.end()
            xml.begin("w:num", [("w:numId", "1")])
            xml.element("w:abstractNumId", [("w:val", "0")])
            xml.end()
        }
    }
}
