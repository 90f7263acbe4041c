import Plan

/// Reads a workbook of Excel: each visible sheet with the values that its cells show.
struct Workbook {
    private let root: XMLElement
    private let archive: DocumentArchive
    private let relationships: PackageRelationships
    private let strings: [SourceDocument.Text]
    private let styles: WorkbookStyles
    private let locale: SheetLocale
    private let from1904: Bool
    private var remarks = SourceDocument()
    private var cellCount = 0

    /// - Parameter part: the main one, to which the others belong.
    init(_ tree: XMLTree, part: String, in archive: DocumentArchive, language: String) throws(SourceError) {
        root = tree.root
        self.archive = archive
        relationships = try PackageRelationships(of: part, in: archive)
        locale = SheetLocale(language)
        let date1904 = root.first("x:workbookPr")?["date1904"]
        from1904 = date1904.map { ["1", "true", "on"].contains($0) } ?? false
        if let part = relationships.target("styles"), archive.name(part) != nil {
            styles = WorkbookStyles(try archive.tree(part).root, locale)
        } else {
            styles = WorkbookStyles()
        }
        if let part = relationships.target("sharedStrings"), archive.name(part) != nil {
            strings = try archive.tree(part).root.children("x:si").map(Self.text)
        } else {
            strings = []
        }
    }

    /// - Throws: ``SourceError`` for a sheet that is missing or too large.
    func document() throws(SourceError) -> SourceDocument {
        var workbook = self
        var grids: [SheetGrid] = []
        for sheet in root.first("x:sheets")?.children("x:sheet") ?? [] {
            guard let id = sheet["r:id"], let part = relationships.target(id: id) else { continue }
            let name = sheet["name"] ?? ""
            if let state = sheet["state"], state != "visible" {
                workbook.remarks.remark(.hidden, at: .sheet(name))
                continue
            }
            let tree = try archive.tree(part)
            // A chart or a dialogue that fills a sheet has no cells.
            guard tree.root.name == "x:worksheet" else { continue }
            grids.append(try workbook.grid(of: tree.root, name))
        }
        var document = try SourceDocument(sheets: grids)
        document.add(workbook.remarks.remarks)
        return document
    }

    private mutating func grid(of root: XMLElement, _ name: String) throws(SourceError) -> SheetGrid {
        var grid = SheetGrid(name: name)
        for column in root.first("x:cols")?.children("x:col") ?? [] {
            let isHidden = Self.isSet(column["hidden"]) || column["width"].flatMap(Double.init) == 0
            guard isHidden, let first = column.number("min"), let last = column.number("max"), first > 0, first <= last
            else { continue }
            grid.hide(columns: (first - 1)...(last - 1))
        }
        var row = -1
        var unseen: [(row: Int, column: Int)] = []
        for element in root.first("x:sheetData")?.children("x:row") ?? [] {
            row = element.number("r").map { $0 - 1 } ?? row + 1
            guard (0..<DocumentPlace.mostRows).contains(row) else { continue }
            if Self.isSet(element["hidden"]) || element["ht"].flatMap(Double.init) == 0 { grid.hiddenRows.insert(row) }
            var column = -1
            for cell in element.children where cell.name == "x:c" {
                column = cell["r"].flatMap { DocumentPlace.cell(named: $0) }?.column ?? column + 1
                guard column < DocumentPlace.mostColumns else { break }
                let style = cell.number("s") ?? 0
                grid.set(
                    text(of: cell, at: grid.place(row: row, column: column)), row: row, column: column,
                    emphasis: styles.emphasis(style))
                if styles.isUnseen(style) { unseen.append((row, column)) }
            }
            guard cellCount + grid.count <= SourceLimits.cells else {
                throw SourceError(.tooManyCells(limit: SourceLimits.cells), part: name)
            }
        }
        cellCount += grid.count
        // What these colour isn't known.
        let mayBeColoured = root.first("x:conditionalFormatting") != nil || root.first("x:tableParts") != nil
        if !mayBeColoured { grid.hide(unseen) }
        for merge in root.first("x:mergeCells")?.children("x:mergeCell") ?? [] {
            let corners = (merge["ref"] ?? "").split(separator: ":").compactMap { DocumentPlace.cell(named: $0) }
            guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
                continue
            }
            grid.merged.append(
                SheetGrid.Area(
                    rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
        }
        return grid
    }

    private static func isSet(_ value: String?) -> Bool { value.map { ["1", "true", "on"].contains($0) } ?? false }

    /// What a cell shows.
    private mutating func text(of cell: XMLElement, at place: DocumentPlace) -> SourceDocument.Text {
        let style = cell.number("s") ?? 0
        let value = cell.first("x:v")?.text
        var text = SourceDocument.Text()
        switch cell["t"] ?? "n" {
        case "s":
            if let value, let number = Int(value.trimmingWhiteSpace), strings.indices.contains(number) {
                text = strings[number]
            }
        case "inlineStr": if let string = cell.first("x:is") { text = Self.text(string) }
        case "str": text = SourceDocument.Text(Self.unescaped(value ?? ""))
        case "b": text = SourceDocument.Text(value.map { locale.truth($0 == "1" || $0 == "true") } ?? "")
        case "e":
            text = SourceDocument.Text(value ?? "")
            remarks.remark(.errorValue, at: place)
        case "d": text = SourceDocument.Text(value.map(locale.isoDate) ?? "")
        default:
            if let value, let number = Double(value.trimmingWhiteSpace), number.isFinite {
                text = SourceDocument.Text(styles.text(of: number, style: style, locale, from1904: from1904))
            }
        }
        if value?.isEmpty ?? true, cell.first("x:f") != nil, cell["t"] != "str" {
            remarks.remark(.formulaWithoutValue, at: place)
        }
        if cell["t"] != "n", !styles.showsText(style) { return SourceDocument.Text() }
        return styles.isStruck(style) ? text.struck : text
    }

    /// The text of a string, without signs of how it is pronounced.
    private static func text(_ element: XMLElement) -> SourceDocument.Text {
        var text = SourceDocument.Text()
        for piece in element.children {
            switch piece.name {
            case "x:t": text.append(unescaped(piece.text))
            case "x:r":
                let strike = piece.first("x:rPr")?.first("x:strike")
                let isStruck = strike.map { $0["val"] == nil || isSet($0["val"]) } ?? false
                text.append(unescaped(piece.first("x:t")?.text ?? ""), isStruck: isStruck)
            default: continue
            }
        }
        return text
    }

    /// Text in which `_x000D_` stands for a sign that XML can't hold, and the ends of lines are line feeds.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(0x0D) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            result += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4)
            if digits.count == 4, let code = UInt32(digits, radix: 16), rest[digits.endIndex...].hasPrefix("_") {
                result += UnicodeScalar(code).map { String(Character($0)) } ?? ""
                rest = rest[digits.endIndex...].dropFirst()
            } else {
                result += "_x"
                rest = rest[start.upperBound...]
            }
        }
        return (result + rest).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

extension SourceDocument.Text {
    /// The text with all of it struck out.
    var struck: SourceDocument.Text { SourceDocument.Text(runs.map(\.text).joined(), isStruck: true) }
}
