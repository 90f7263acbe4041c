import PlanExchange

/// A workbook of Excel (Office Open XML, ISO 29500) as values: written whole, without an office program.
struct Workbook {
    /// What a cell of a sheet has at most, in UTF-16 units.
    static let textLimit = 32_767
    static let rowLimit = 1_048_576
    /// Links that a sheet may have.
    private static let linkLimit = 65_530

    enum Cell: Equatable {
        case text(String)
        case number(Double)
        /// A text that leads to a row of a sheet, counted from 1.
        case link(String, sheet: Int, row: Int)
        case heading(String)
        case empty
    }

    struct Column {
        let heading: String
        /// In characters.
        let width: Int
    }

    struct Sheet {
        let name: String
        /// With a frozen head and filters where there are any; else a sheet to be read.
        var columns: [Column] = []
        var widths: [Int] = []
        var rows: [[Cell]] = []
    }

    var title = ""
    var language = "it"
    var sheets: [Sheet] = []

    /// Returns the file.
    ///
    /// - Throws: `ExportError` where libarchive is missing.
    func bytes() throws -> [UInt8] {
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        var files: [(name: String, bytes: [UInt8])] = [
            (
                "[Content_Types].xml",
                try OfficePart.contentTypes(
                    [
                        ("/xl/workbook.xml", main + "sheet.main+xml"), ("/xl/styles.xml", main + "styles+xml"),
                        ("/xl/sharedStrings.xml", main + "sharedStrings+xml"),
                        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                    ] + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", main + "worksheet+xml") })
            ),
            (
                "_rels/.rels",
                try OfficePart.relationships([
                    ("rId1", OfficePart.office + "/officeDocument", "xl/workbook.xml"),
                    ("rId2", OfficePart.coreProperties, "docProps/core.xml"),
                ])
            ),
            ("docProps/core.xml", try OfficePart.properties(title: title, language: language)),
            ("xl/workbook.xml", try book()), ("xl/styles.xml", try Self.styles()),
            (
                "xl/_rels/workbook.xml.rels",
                try OfficePart.relationships(
                    sheets.indices.map {
                        ("rId\($0 + 1)", OfficePart.office + "/worksheet", "worksheets/sheet\($0 + 1).xml")
                    } + [
                        ("rIdStyles", OfficePart.office + "/styles", "styles.xml"),
                        ("rIdTexts", OfficePart.office + "/sharedStrings", "sharedStrings.xml"),
                    ])
            ),
        ]
        var texts = SharedTexts()
        for (place, sheet) in sheets.enumerated() {
            files.append(("xl/worksheets/sheet\(place + 1).xml", try part(of: sheet, &texts)))
        }
        files.append(("xl/sharedStrings.xml", try texts.part(namespace: Self.namespace)))
        return try ZIPArchive.bytes(of: files)
    }

    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private func book() throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("workbook", [("xmlns", Self.namespace), ("xmlns:r", OfficePart.office)])
            xml.begin("sheets")
            for (place, sheet) in sheets.enumerated() {
                xml.element(
                    "sheet", [("name", sheet.name), ("sheetId", String(place + 1)), ("r:id", "rId\(place + 1)")])
            }
            xml.end()
            xml.begin("definedNames")
            for (place, sheet) in sheets.enumerated() where !sheet.columns.isEmpty {
                let last = Self.letters(sheet.columns.count - 1)
                let name = "'" + sheet.name.replacing("'", with: "''") + "'!"
                xml.element(
                    "definedName",
                    [("name", "_xlnm._FilterDatabase"), ("localSheetId", String(place)), ("hidden", "1")],
                    text: "\(name)$A$1:$\(last)$\(sheet.rows.count + 1)")
                xml.element(
                    "definedName", [("name", "_xlnm.Print_Titles"), ("localSheetId", String(place))],
                    text: name + "$1:$1")
            }
        }
    }

    /// Styles of cells, by the order of their definitions in ``styles()``.
    private enum Style: Int {
        case plain, head, link, heading, text, guarded
    }

    private func part(of sheet: Sheet, _ texts: inout SharedTexts) throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("worksheet", [("xmlns", Self.namespace)])
            xml.begin("sheetPr")
            xml.element("pageSetUpPr", [("fitToPage", "1")])
            xml.end()
            xml.begin("sheetViews")
            xml.begin("sheetView", [("showGridLines", sheet.columns.isEmpty ? "0" : nil), ("workbookViewId", "0")])
            if !sheet.columns.isEmpty {
                xml.element(
                    "pane",
                    [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")])
            }
            xml.end()
            xml.end()
            xml.begin("cols")
            for (place, width) in (sheet.columns.isEmpty ? sheet.widths : sheet.columns.map(\.width)).enumerated() {
                xml.element(
                    "col",
                    [
                        ("min", String(place + 1)), ("max", String(place + 1)), ("width", String(width)),
                        ("customWidth", "1"),
                    ])
            }
            xml.end()
            var links: [(place: String, target: String)] = []
            xml.begin("sheetData")
            if !sheet.columns.isEmpty {
                xml.begin("row", [("r", "1"), ("ht", "30"), ("customHeight", "1")])
                for (place, column) in sheet.columns.enumerated() {
                    write(column.heading, .head, at: Self.letters(place) + "1", &texts, &xml)
                }
                xml.end()
            }
            let first = sheet.columns.isEmpty ? 1 : 2
            for (place, row) in sheet.rows.enumerated() {
                xml.begin("row", [("r", String(place + first)), ("ht", String(height(of: row, in: sheet)))])
                for (column, cell) in row.enumerated() {
                    write(cell, at: Self.letters(column) + String(place + first), &links, &texts, &xml)
                }
                xml.end()
            }
            xml.end()
            finish(sheet, links, &xml)
        }
    }

    /// The height of a row in points, as its texts are likely to be broken into lines; of long ones the beginning is
    /// seen. Programs that measure by themselves do.
    private func height(of row: [Cell], in sheet: Sheet) -> Int {
        let widths = sheet.columns.isEmpty ? sheet.widths : sheet.columns.map(\.width)
        var most = 1
        for (width, cell) in zip(widths, row) {
            switch cell {
            case .text(let text), .link(let text, _, _):
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                most = max(most, lines.reduce(0) { $0 + max(1, ($1.count * 10 + width * 9 - 1) / max(1, width * 9)) })
            case .heading: most = max(most, 2)
            case .number, .empty: break
            }
        }
        return 2 + 13 * min(most, Self.mostLines)
    }

    /// How many lines of a cell are seen at most.
    private static let mostLines = 6

    private func finish(_ sheet: Sheet, _ links: [(place: String, target: String)], _ xml: inout XMLWriter) {
        if !sheet.columns.isEmpty {
            let last = Self.letters(sheet.columns.count - 1)
            xml.element("autoFilter", [("ref", "A1:\(last)\(sheet.rows.count + 1)")])
        }
        if !links.isEmpty {
            xml.begin("hyperlinks")
            for (place, target) in links.prefix(Self.linkLimit) {
                xml.element("hyperlink", [("ref", place), ("location", target)])
            }
            xml.end()
        }
        xml.element(
            "pageMargins",
            [
                ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"),
                ("footer", "0.3"),
            ])
        xml.element(
            "pageSetup",
            [
                ("paperSize", "9"), ("orientation", sheet.columns.isEmpty ? "portrait" : "landscape"),
                ("fitToWidth", "1"), ("fitToHeight", "0"),
            ])
        xml.begin("headerFooter")
        xml.element("oddFooter", text: "&L&A&R&P / &N")
        xml.end()
    }

    private func write(
        _ cell: Cell, at place: String, _ links: inout [(place: String, target: String)],
        _ texts: inout SharedTexts, _ xml: inout XMLWriter
    ) {
        switch cell {
        // With its line below.
        case .empty: xml.element("c", [("r", place), ("s", String(Style.plain.rawValue))])
        case .number(let number):
            xml.begin("c", [("r", place), ("s", String(Style.plain.rawValue))])
            xml.element("v", text: number == number.rounded() ? String(Int(number)) : String(number))
            xml.end()
        case .heading(let text): write(text, .heading, at: place, &texts, &xml)
        case .text(let text):
            // Who edits the cell doesn't make a formula of it either.
            let isGuarded = text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
            write(text, isGuarded ? .guarded : .text, at: place, &texts, &xml)
        case .link(let text, let sheet, let row):
            let name = sheets[sheet].name.replacing("'", with: "''")
            links.append((place, "'\(name)'!A\(row)"))
            write(text, .link, at: place, &texts, &xml)
        }
    }

    private func write(
        _ text: String, _ style: Style, at place: String, _ texts: inout SharedTexts, _ xml: inout XMLWriter
    ) {
        xml.begin("c", [("r", place), ("s", String(style.rawValue)), ("t", "s")])
        xml.element("v", text: String(texts.number(of: Self.shortened(text))))
        xml.end()
    }

    /// A text that a cell has room for.
    static func shortened(_ text: String) -> String {
        guard text.utf16.count > textLimit else { return text }
        var (result, count) = ("", 0)
        for character in text {
            count += character.utf16.count
            guard count < textLimit else { break }
            result.append(character)
        }
        return result + "…"
    }

    /// The letters of a column, counted from 0: A, B, …, Z, AA.
    static func letters(_ column: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func styles() throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("styleSheet", [("xmlns", namespace)])
            xml.begin("fonts", [("count", "4")])
            for (size, isBold, color, isLink) in [
                ("10", false, "FF1A1A1A", false), ("10", true, "FFFFFFFF", false), ("10", false, "FF1B39D7", false),
                ("14", true, "FF2B3A4A", false),
            ] {
                xml.begin("font")
                if isBold { xml.element("b") }
                if isLink { xml.element("u") }
                xml.element("sz", [("val", size)])
                xml.element("color", [("rgb", color)])
                xml.element("name", [("val", "Calibri")])
                xml.end()
            }
            xml.end()
            xml.begin("fills", [("count", "3")])
            for pattern in ["none", "gray125"] {
                xml.begin("fill")
                xml.element("patternFill", [("patternType", pattern)])
                xml.end()
            }
            xml.begin("fill")
            xml.begin("patternFill", [("patternType", "solid")])
            xml.element("fgColor", [("rgb", "FF44546A")])
            xml.end()
            xml.end()
            xml.end()
            xml.begin("borders", [("count", "2")])
            for hasLine in [false, true] {
                xml.begin("border")
                for side in ["left", "right", "top"] { xml.element(side) }
                if hasLine {
                    xml.begin("bottom", [("style", "hair")])
                    xml.element("color", [("rgb", "FFB9C3D0")])
                    xml.end()
                } else {
                    xml.element("bottom")
                }
                xml.element("diagonal")
                xml.end()
            }
            xml.end()
            xml.begin("cellStyleXfs", [("count", "1")])
            xml.element("xf", [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")])
            xml.end()
            // In the order of Style.
            let looks: [(font: Int, fill: Int, border: Int, isGuarded: Bool)] = [
                (0, 0, 1, false), (1, 2, 0, false), (2, 0, 1, false), (3, 0, 0, false), (0, 0, 1, false),
                (0, 0, 1, true),
            ]
            xml.begin("cellXfs", [("count", String(looks.count))])
            for look in looks {
                xml.begin(
                    "xf",
                    [
                        ("numFmtId", "0"), ("fontId", String(look.font)), ("fillId", String(look.fill)),
                        ("borderId", String(look.border)), ("xfId", "0"), ("quotePrefix", look.isGuarded ? "1" : nil),
                        ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"),
                    ])
                xml.element(
                    "alignment",
                    [("vertical", look.fill == 2 ? "center" : "top"), ("wrapText", look.font == 3 ? nil : "1")])
                xml.end()
            }
            xml.end()
            xml.begin("cellStyles", [("count", "1")])
            xml.element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
        }
    }
}

/// The texts of all cells, each once. Some readers take texts within a sheet for others than they are.
private struct SharedTexts {
    private var numbers: [String: Int] = [:]
    private var texts: [String] = []

    mutating func number(of text: String) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    func part(namespace: String) throws -> [UInt8] {
        try OfficePart.xml { xml in
            xml.begin("sst", [("xmlns", namespace), ("uniqueCount", String(texts.count))])
            for text in texts {
                xml.begin("si")
                xml.element("t", [("xml:space", "preserve")], text: OfficePart.text(text))
                xml.end()
            }
        }
    }
}
