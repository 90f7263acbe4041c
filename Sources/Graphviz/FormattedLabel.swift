/// A label that Graphviz gets in its HTML-like language.
enum FormattedLabel: Hashable, Sendable {
    case text(FormattedText)
    case table(LabelTable)

    /// The names of the cells' ports, from the left above.
    var ports: [String] {
        switch self {
        case .text: []
        case .table(let table): table.ports(depth: 0)
        }
    }

    var plainText: String {
        switch self {
        case .text(let text): text.plainText
        case .table(let table): table.plainText(depth: 0)
        }
    }

    /// The label in Graphviz's language, or what is wrong with it. Empty when there is nothing to show, which is a
    /// plain label then.
    ///
    /// - Parameter object: what the ids of links in the SVG begin with. Graphviz's own are counted through the process.
    func encoded(for audience: Audience, object: String = "") throws(ValueProblem) -> String {
        var encoder = FormattedLabelEncoder(audience: audience, object: object)
        switch self {
        case .text(let text):
            guard !text.plainText.isEmpty else { return "" }
            try encoder.write(text)
        case .table(let table):
            try encoder.write(table, depth: 1)
        }
        return encoder.markup
    }
}

/// Writes the HTML-like language. Only this type writes tags, and texts are protected on their way in, so no label can
/// be malformed.
private struct FormattedLabelEncoder {
    let audience: Audience
    let object: String
    private(set) var markup = ""
    private var cellCount = 0
    private var textLength = 0
    private var ports: Set<String> = []

    static let deepestTable = 8
    static let mostCells = 2000

    init(audience: Audience, object: String) {
        self.audience = audience
        self.object = object
    }

    mutating func write(_ text: FormattedText) throws(ValueProblem) {
        let lineEnd =
            switch text.alignment {
            case .center: "<BR/>"
            case .left: "<BR ALIGN=\"LEFT\"/>"
            case .right: "<BR ALIGN=\"RIGHT\"/>"
            }
        for (number, pieces) in try lines(of: text).enumerated() {
            if number > 0 { markup += lineEnd }
            for (position, piece) in pieces.enumerated() {
                let tags = try tags(of: piece.run)
                markup += tags.map { "<\($0.name)\($0.attributes)>" }.joined()
                markup += characters(
                    piece.text, place: Self.place(of: position, in: pieces.count, alignment: text.alignment))
                markup += tags.reversed().map { "</\($0.name)>" }.joined()
            }
        }
        // What ends a line says how it stands, so the last needs an end too.
        if text.alignment != .center, !text.plainText.isEmpty { markup += lineEnd }
    }

    /// The lines, each with its parts that aren't empty.
    private mutating func lines(of text: FormattedText) throws(ValueProblem) -> [[(run: TextRun, text: String)]] {
        var lines: [[(run: TextRun, text: String)]] = [[]]
        for run in text.runs {
            textLength += run.text.utf8.count
            guard textLength <= 65_536 else {
                throw ValueProblem("has more than 65536 bytes of text: shorten it")
            }
            let pieces = try Attribute.checkedText(run.text).split(separator: "\n", omittingEmptySubsequences: false)
            for (number, piece) in pieces.enumerated() {
                if number > 0 { lines.append([]) }
                if !piece.isEmpty { lines[lines.count - 1].append((run, String(piece))) }
            }
        }
        return lines
    }

    /// A centred line's first part goes to the right of its room and its last to the left, so that they meet.
    private static func place(
        of position: Int, in count: Int, alignment: TextAlignment
    ) -> SpecialCharacters.RunPlace {
        switch alignment {
        case .left: .left
        case .right: .right
        case .center where count == 1: .center
        case .center: position == 0 ? .right : position == count - 1 ? .left : .center
        }
    }

    private func tags(of run: TextRun) throws(ValueProblem) -> [(name: String, attributes: String)] {
        var font = ""
        if let name = run.fontName {
            font += " FACE=\"\(try Attribute.fontName(name).encoded(for: audience))\""
        }
        if let size = run.fontSize { font += try number("POINT-SIZE", size, 1...255) }
        if let color = run.color { font += try self.color("COLOR", color) }
        let styles = TextStyle.allCases.filter(run.styles.contains).map { (name: $0.rawValue, attributes: "") }
        return (font.isEmpty ? [] : [(name: "FONT", attributes: font)]) + styles
    }

    private func characters(_ text: String, place: SpecialCharacters.RunPlace) -> String {
        // At the ends spaces would be dropped.
        let leading = text.prefix { $0 == " " }.count
        let trailing = leading == text.count ? 0 : text.reversed().prefix { $0 == " " }.count
        let inner = text.dropFirst(leading).dropLast(trailing)
        let visible =
            String(repeating: "\u{A0}", count: leading) + inner + String(repeating: "\u{A0}", count: trailing)
        return audience == .dotFile
            ? Attribute.replacing(visible, ["\\": "\\\\", "&": "&amp;", "<": "&lt;", ">": "&gt;"])
            : place.mark + SpecialCharacters.protected(visible)
    }

    mutating func write(_ table: LabelTable, depth: Int) throws(ValueProblem) {
        guard depth <= Self.deepestTable else {
            throw ValueProblem("has more than \(Self.deepestTable) tables within one another")
        }
        guard !table.rows.isEmpty else { throw ValueProblem("has a table without rows: give it one, or a text") }
        markup += "<TABLE"
        markup += try number("BORDER", table.border, 0...127) + number("CELLBORDER", table.cellBorder, 0...127)
        markup += try number("CELLSPACING", table.cellSpacing, 0...127)
        markup += try number("CELLPADDING", table.cellPadding, 0...127)
        if let color = table.color { markup += try self.color("COLOR", color) }
        if let color = table.backgroundColor { markup += try self.color("BGCOLOR", color) }
        if table.isRounded { markup += " STYLE=\"ROUNDED\"" }
        markup += ">"
        for (number, row) in table.rows.enumerated() {
            guard !row.isEmpty else {
                throw ValueProblem("has a table whose row \(number + 1) has no cells: give it one")
            }
            markup += "<TR>"
            for cell in row { try write(cell, rowsLeft: table.rows.count - number, depth: depth) }
            markup += "</TR>"
        }
        markup += "</TABLE>"
    }

    private mutating func write(_ cell: LabelTable.Cell, rowsLeft: Int, depth: Int) throws(ValueProblem) {
        cellCount += 1
        guard cellCount <= Self.mostCells else {
            throw ValueProblem("has more than \(Self.mostCells) cells: draw fewer")
        }
        guard (1...rowsLeft).contains(cell.rowSpan) else {
            throw ValueProblem("has a cell over \(cell.rowSpan) rows, but there are \(rowsLeft) from its own on")
        }
        markup += "<TD"
        markup += try number("COLSPAN", cell.columnSpan, 1...100) + number("ROWSPAN", cell.rowSpan, 1...rowsLeft)
        if let port = cell.port {
            guard ports.insert(port).inserted else {
                throw ValueProblem("has two cells with the port \(Attribute.quoted(port))")
            }
            markup += " PORT=\"\(try Attribute.checkedPort(port))\""
        }
        if let color = cell.backgroundColor { markup += try self.color("BGCOLOR", color) }
        if cell.minimumWidth != 0 { markup += try number("WIDTH", cell.minimumWidth, 0...2000) }
        if let border = cell.border { markup += try number("BORDER", border, 0...127) }
        if let url = cell.url {
            let link = try Attribute.url(url).encoded(for: audience)
            if audience != .dotFile { markup += " ID=\"\(object)-cell-\(cellCount)\"" }
            markup += " HREF=\"\(audience == .pageInLibrary ? Attribute.replacing(link, ["&": "&amp;"]) : link)\""
        }
        switch cell.content {
        case .text(let text):
            if text.alignment != .center { markup += " ALIGN=\"\(text.alignment == .left ? "LEFT" : "RIGHT")\"" }
            markup += ">"
            try write(text)
        case .table(let table):
            markup += ">"
            try write(table, depth: depth + 1)
        }
        markup += "</TD>"
    }

    private func number(_ name: String, _ number: Int, _ range: ClosedRange<Int>) throws(ValueProblem) -> String {
        guard range.contains(number) else {
            throw ValueProblem(
                "has \(name) \(number), but it must be from \(range.lowerBound) to \(range.upperBound)")
        }
        return " \(name)=\"\(number)\""
    }

    private func color(_ name: String, _ color: String) throws(ValueProblem) -> String {
        " \(name)=\"\(try Attribute.checkedColor(color))\""
    }
}

extension LabelTable {
    fileprivate func ports(depth: Int) -> [String] {
        guard depth < FormattedLabelEncoder.deepestTable else { return [] }
        return rows.flatMap { $0 }.flatMap { cell in
            let own = cell.port.map { [$0] } ?? []
            if case .table(let table) = cell.content { return own + table.ports(depth: depth + 1) }
            return own
        }
    }

    fileprivate func plainText(depth: Int) -> String {
        guard depth < FormattedLabelEncoder.deepestTable else { return "" }
        return rows.flatMap { $0 }.map { cell in
            switch cell.content {
            case .text(let text): text.plainText
            case .table(let table): table.plainText(depth: depth + 1)
            }
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
