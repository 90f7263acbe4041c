import Plan

/// Reads a spreadsheet of OpenDocument: each visible sheet with the texts that its cells show.
struct OpenSheetReader {
    private let styles: OpenStyles
    private let locale: SheetLocale
    private var remarks = SourceDocument()
    private var cellCount = 0
    /// The styles of cells that have none of their own, by their columns; and whether conditions may colour cells.
    private var columnStyles: [(columns: Range<Int>, style: String)] = []
    private var mayBeColoured = false

    init(_ styles: OpenStyles, language: String) {
        self.styles = styles
        locale = SheetLocale(language)
    }

    mutating func document(of element: XMLElement) throws(SourceError) -> SourceDocument {
        var grids: [SheetGrid] = []
        for table in element.children("table:table") {
            let name = table["table:name"] ?? ""
            if !styles.isDisplayed(table: table["table:style-name"]) {
                remarks.remark(.hidden, at: .sheet(name))
                continue
            }
            grids.append(try grid(of: table, name))
        }
        var document = try SourceDocument(sheets: grids)
        document.add(remarks.remarks)
        return document
    }

    private mutating func grid(of table: XMLElement, _ name: String) throws(SourceError) -> SheetGrid {
        var grid = SheetGrid(name: name)
        var column = 0
        columnStyles = []
        mayBeColoured = table.first("calcext:conditional-formats") != nil
        readColumns(table, &column, &grid)
        var row = 0
        try readRows(table, isHidden: false, &row, &grid)
        cellCount += grid.count
        return grid
    }

    private mutating func readColumns(_ container: XMLElement, _ column: inout Int, _ grid: inout SheetGrid) {
        for element in container.children {
            switch element.name {
            case "table:table-column":
                let count = min(max(element.number("table:number-columns-repeated") ?? 1, 1), DocumentPlace.mostColumns)
                if Self.isHidden(element) { grid.hide(columns: column...(column + count - 1)) }
                if let style = element["table:default-cell-style-name"] {
                    columnStyles.append((column..<(column + count), style))
                }
                column += count
            case "table:table-columns", "table:table-column-group", "table:table-header-columns":
                readColumns(element, &column, &grid)
            default: continue
            }
        }
    }

    private static func isHidden(_ element: XMLElement) -> Bool {
        ["collapse", "filter"].contains(element["table:visibility"])
    }

    private mutating func readRows(
        _ container: XMLElement, isHidden: Bool, _ row: inout Int, _ grid: inout SheetGrid
    ) throws(SourceError) {
        for element in container.children {
            switch element.name {
            case "table:table-row":
                let count = min(max(element.number("table:number-rows-repeated") ?? 1, 1), DocumentPlace.mostRows)
                // Rows that repeat without end are empty ones.
                let cells = cells(of: element, row, &grid)
                if !cells.isEmpty {
                    for copy in row..<min(row + count, DocumentPlace.mostRows) {
                        for (column, text, emphasis) in cells {
                            grid.set(text, row: copy, column: column, emphasis: emphasis)
                        }
                        if isHidden || Self.isHidden(element) { grid.hiddenRows.insert(copy) }
                        guard cellCount + grid.count <= SourceLimits.cells else {
                            throw SourceError(.tooManyCells(limit: SourceLimits.cells), part: grid.name)
                        }
                    }
                } else if isHidden || Self.isHidden(element), count <= 10_000 {
                    grid.hiddenRows.formUnion(row..<(row + count))
                }
                row += count
            case "table:table-row-group":
                try readRows(element, isHidden: isHidden || element["table:display"] == "false", &row, &grid)
            case "table:table-rows", "table:table-header-rows":
                try readRows(element, isHidden: isHidden, &row, &grid)
            default: continue
            }
        }
    }

    private mutating func cells(
        of row: XMLElement, _ number: Int, _ grid: inout SheetGrid
    ) -> [(column: Int, text: SourceDocument.Text, emphasis: Int)] {
        var cells: [(column: Int, text: SourceDocument.Text, emphasis: Int)] = []
        var column = 0
        for cell in row.children where cell.name == "table:table-cell" || cell.name == "table:covered-table-cell" {
            let count = min(max(cell.number("table:number-columns-repeated") ?? 1, 1), DocumentPlace.mostColumns)
            defer { column += count }
            guard cell.name == "table:table-cell", column < DocumentPlace.mostColumns else { continue }
            let (columns, rows) = (
                cell.number("table:number-columns-spanned"), cell.number("table:number-rows-spanned")
            )
            if let width = columns ?? rows.map({ _ in 1 }), let height = rows ?? columns.map({ _ in 1 }), width > 0,
                height > 0, width * height > 1, width <= DocumentPlace.mostColumns, height <= DocumentPlace.mostRows
            {
                grid.merged.append(
                    SheetGrid.Area(rows: number...(number + height - 1), columns: column...(column + width - 1)))
            }
            let style =
                cell["table:style-name"] ?? row["table:default-cell-style-name"]
                ?? columnStyles.first { $0.columns.contains(column) }?.style
            let text = text(of: cell, style, at: grid.place(row: number, column: column))
            guard !text.isBlank else { continue }
            for place in column..<min(column + count, DocumentPlace.mostColumns) {
                cells.append((place, text, styles.emphasis(ofCell: style)))
            }
        }
        return cells
    }

    private mutating func text(
        of cell: XMLElement, _ style: String?, at place: DocumentPlace
    ) -> SourceDocument.Text {
        let isStruck = styles.isStruck("table-cell", style) ?? false
        let isUnseen = !mayBeColoured && styles.isUnseen(cell: style)
        let isPaper = !mayBeColoured && styles.isShaded("table-cell", style) != true
        var text = SourceDocument.Text()
        var unseen = SourceDocument.Text()
        for element in cell.children {
            switch element.name {
            case "text:p":
                if !text.isBlank { text.append("\n") }
                append(element, isStruck: isStruck, isUnseen: isUnseen, onPaper: isPaper, to: &text, unseen: &unseen)
            case "office:annotation": remarks.remark(.comment, at: place)
            default: continue
            }
        }
        if !unseen.isBlank {
            remarks.remark(.hidden, at: place)
            if text.isBlank { return text }
        }
        if !text.isBlank {
            if Self.isError(cell, text.plain) { remarks.remark(.errorValue, at: place) }
            guard let shown = locale.localised(text.plain, value: cell["office:value"].flatMap(Double.init)),
                text.runs.count == 1
            else { return text }
            return SourceDocument.Text(shown, isStruck: isStruck)
        }
        let value = value(of: cell)
        if isUnseen, let value, !value.allSatisfy(\.isWhitespace) {
            remarks.remark(.hidden, at: place)
            return SourceDocument.Text()
        }
        if value == nil, cell["table:formula"] != nil { remarks.remark(.formulaWithoutValue, at: place) }
        return SourceDocument.Text(value ?? "", isStruck: isStruck)
    }

    /// What a cell shows that has no text, as simple programs write it.
    private func value(of cell: XMLElement) -> String? {
        switch cell["office:value-type"] {
        case "string": cell["office:string-value"]
        case "date": cell["office:date-value"].map(locale.isoDate)
        case "boolean": cell["office:boolean-value"].map { locale.truth($0 == "true") }
        case "percentage":
            cell["office:value"].flatMap(Double.init).map {
                NumberFormat("0.##%").text(of: $0, locale, from1904: false)
            }
        default: cell["office:value"].flatMap(Double.init).map(locale.general)
        }
    }

    /// Whether a formula has come to an error, as in `#REF!`, `#N/D`, `Err:502`.
    private static func isError(_ cell: XMLElement, _ text: String) -> Bool {
        if cell["calcext:value-type"] == "error" { return true }
        guard cell["table:formula"] != nil else { return false }
        if text.hasPrefix("Err:") { return text.dropFirst(4).allSatisfy(\.isNumber) }
        return text.count > 2 && text.first == "#"
            && text.dropFirst().allSatisfy { $0.isUppercase || $0.isNumber || "/!?".contains($0) }
    }

    /// - Parameters:
    ///   - onPaper: whether white letters are not seen.
    ///   - unseen: gets those.
    private func append(
        _ element: XMLElement, isStruck: Bool, isUnseen: Bool, onPaper: Bool, to text: inout SourceDocument.Text,
        unseen: inout SourceDocument.Text
    ) {
        for piece in element.content {
            switch piece {
            case .text(let words):
                guard !isUnseen else {
                    unseen.append(words)
                    continue
                }
                let isAtSpace = text.runs.last?.text.last?.isWhitespace ?? true
                text.append(OpenTextReader.collapsed(words, isAtSpace: isAtSpace), isStruck: isStruck)
            case .element(let element):
                switch element.name {
                case "text:s":
                    text.append(String(repeating: " ", count: min(element.number("text:c") ?? 1, 100)))
                case "text:tab": text.append(" ")
                case "text:line-break": text.append("\n")
                case "office:annotation", "text:ruby-text": continue
                default:
                    let style = element["text:style-name"]
                    let isWhite = onPaper ? styles.isWhite("text", style) : nil
                    append(
                        element, isStruck: styles.isStruck("text", style) ?? isStruck, isUnseen: isWhite ?? isUnseen,
                        onPaper: onPaper, to: &text, unseen: &unseen)
                }
            }
        }
    }
}

extension SourceDocument {
    /// Adds what was noticed elsewhere to what is known of the same kind.
    mutating func add(_ others: [Remark]) {
        for remark in others {
            if let known = remarks.firstIndex(where: { $0.subject == remark.subject }) {
                remarks[known].count += remark.count
            } else {
                remarks.append(remark)
            }
        }
    }
}
