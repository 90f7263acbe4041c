import Plan

/// Reads a page of the web, as far as a plan is read from it.
///
/// Places are lines of the file. What a browser doesn't show is left out: comments, scripts, `hidden`, `display: none`.
/// Notes at its end are no text.
struct HTMLReader {
    private var document = SourceDocument()
    /// The text of a paragraph that is open.
    private var text = SourceDocument.Text()
    private var place = 1
    private var lead: Lead?
    private var keepsSpace = false
    /// What the page's style sheets say.
    private let styles: HTMLStyles
    /// The elements that are being read, from the outside.
    private var outer: [XMLElement] = []
    private let notes: HTMLNotes
    /// The notes to which the text has led; nil within one.
    private var readNotes: Set<Int>? = []
    private var ink = HTMLInk()

    /// What stands before an entry of a list.
    private enum Lead {
        case bullet
        case number(String)
    }

    /// - Throws: ``SourceError`` for what is too large or too deep.
    static func document(_ bytes: [UInt8]) throws(SourceError) -> SourceDocument {
        let tree = try XMLTree(html: bytes)
        let styles = try HTMLStyles(tree.root)
        var reader = HTMLReader(styles: styles, notes: HTMLNotes(tree.root))
        reader.document.blocks = reader.blocks(in: tree.root)
        for note in reader.notes.all where reader.readNotes?.contains(note.number) == false {
            reader.document.remark(.footnote, at: .line(max(1, note.line)))
        }
        return reader.document
    }

    private init(styles: HTMLStyles, notes: HTMLNotes) { (self.styles, self.notes) = (styles, notes) }

    /// Reads the note to which a link in the text leads.
    private mutating func read(note: XMLElement, from link: XMLElement) {
        readNotes?.insert(note.number)
        var reader = HTMLReader(styles: styles, notes: notes)
        reader.readNotes = nil
        document.addNote(reader.blocks(in: note), at: .line(max(1, link.line)))
    }

    // MARK: Blocks

    private mutating func blocks(in element: XMLElement) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        read(element, isStruck: false, into: &blocks)
        close(&blocks)
        return blocks
    }

    /// Ends the paragraph that is open.
    private mutating func close(_ blocks: inout [SourceDocument.Block]) {
        defer { text = SourceDocument.Text() }
        guard !text.isBlank else { return }
        var (text, isBullet) = (text.withoutOuterSpace, false)
        switch lead {
        case .bullet?: isBullet = true
        case .number(let number)?:
            var numbered = SourceDocument.Text(number + " ")
            numbered.append(text)
            text = numbered
        case nil: break
        }
        lead = nil
        blocks.append(.paragraph(.init(text: text, isBullet: isBullet, place: .line(max(1, place)))))
    }

    private mutating func read(_ element: XMLElement, isStruck: Bool, into blocks: inout [SourceDocument.Block]) {
        let around = ink
        ink.enter(element, in: outer, styles)
        outer.append(element)
        for piece in element.content {
            switch piece {
            case .text(let words):
                if ink.isUnseen {
                    if !words.allSatisfy(\.isWhitespace) { document.remark(.hidden, at: .line(max(1, element.line))) }
                } else {
                    append(words, isStruck: isStruck, line: element.line)
                }
            case .element(let child): read(child: child, isStruck: isStruck, into: &blocks)
            }
        }
        outer.removeLast()
        ink = around
    }

    private mutating func read(child: XMLElement, isStruck: Bool, into blocks: inout [SourceDocument.Block]) {
        let name = child.name
        if Self.unseen.contains(name) { return }
        guard isShown(child) else { return }
        let isStruck = isStruck || strikes(child)
        switch name {
        case "a" where readNotes == nil && HTMLNotes.leadsBack(child): return
        case "a":
            guard readNotes != nil, let note = notes.note(of: child) else {
                return read(child, isStruck: isStruck, into: &blocks)
            }
            read(note: note, from: child)
        case "br": text.append("\n", isStruck: isStruck)
        case "hr": close(&blocks)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            close(&blocks)
            var inner: [SourceDocument.Block] = []
            read(child, isStruck: isStruck, into: &inner)
            close(&inner)
            for case .paragraph(let paragraph) in inner {
                blocks.append(
                    .heading(
                        .init(
                            level: Int(name.dropFirst()) ?? 1, text: paragraph.text, place: .line(max(1, child.line)))))
            }
        case "table":
            close(&blocks)
            blocks += table(child, isStruck: isStruck)
        case "ol", "ul":
            close(&blocks)
            list(child, isStruck: isStruck, into: &blocks)
        case "pre", "textarea":
            close(&blocks)
            keepsSpace = true
            read(child, isStruck: isStruck, into: &blocks)
            close(&blocks)
            keepsSpace = false
        case let name where Self.isBlock(name):
            close(&blocks)
            let count = blocks.count
            place = child.line
            read(child, isStruck: isStruck, into: &blocks)
            close(&blocks)
            if name == "p", blocks.count == count { blocks.append(.gap) }
        default: read(child, isStruck: isStruck, into: &blocks)
        }
    }

    private mutating func list(_ list: XMLElement, isStruck: Bool, into blocks: inout [SourceDocument.Block]) {
        var number = list.number("start") ?? 1
        let around = ink
        ink.enter(list, in: outer, styles)
        outer.append(list)
        defer {
            outer.removeLast()
            ink = around
        }
        for item in list.children where isShown(item) {
            guard item.name == "li" else {
                read(child: item, isStruck: isStruck, into: &blocks)
                continue
            }
            number = item.number("value") ?? number
            lead = list.name == "ul" ? .bullet : .number(Self.number(number, list["type"]))
            number += 1
            place = item.line
            read(item, isStruck: isStruck || strikes(item), into: &blocks)
            close(&blocks)
            lead = nil
        }
    }

    private static func number(_ number: Int, _ type: String?) -> String {
        guard let type, "aA".contains(type), (1...26).contains(number) else { return "\(number)." }
        let letter = String(UnicodeScalar(UInt8(96 + number)))
        return (type == "A" ? letter.uppercased() : letter) + "."
    }

    private mutating func append(_ words: String, isStruck: Bool, line: Int) {
        if text.isBlank, !words.allSatisfy(\.isWhitespace), place < line { place = line }
        guard !keepsSpace else { return text.append(words, isStruck: isStruck) }
        var result = ""
        var isSpace = text.endsWithSpace
        for sign in words.unicodeScalars {
            if sign == " " || sign == "\n" || sign == "\t" || sign == "\r" || sign == "\u{C}" {
                if !isSpace { result.unicodeScalars.append(" ") }
                isSpace = true
            } else {
                result.unicodeScalars.append(sign)
                isSpace = false
            }
        }
        text.append(result, isStruck: isStruck)
    }

    // MARK: Tables

    private mutating func table(_ table: XMLElement, isStruck: Bool) -> [SourceDocument.Block] {
        var rows: [SourceDocument.Row] = []
        var outside: [SourceDocument.Block] = []
        var held: [[SourceDocument.Block]] = []
        let around = ink
        ink.enter(table, in: outer, styles)
        outer.append(table)
        defer {
            outer.removeLast()
            ink = around
        }
        var columns = HTMLColumns()
        func add(_ row: XMLElement, isHeader: Bool, _ reader: inout HTMLReader) {
            guard reader.isShown(row) else { return }
            let around = reader.ink
            reader.ink.enter(row, in: reader.outer, reader.styles)
            reader.outer.append(row)
            defer {
                reader.outer.removeLast()
                reader.ink = around
            }
            var cells: [SourceDocument.Cell] = []
            for cell in row.children where cell.name == "td" || cell.name == "th" {
                guard reader.isShown(cell) else { continue }
                let struck = isStruck || reader.strikes(row) || reader.strikes(cell)
                let noted = reader.document.notes.count
                var blocks: [SourceDocument.Block] = []
                reader.place = cell.line
                reader.read(cell, isStruck: struck, into: &blocks)
                reader.close(&blocks)
                held.append(blocks)
                let place = DocumentPlace.line(max(1, cell.line))
                if blocks.contains(where: \.isTable) { reader.document.remark(.nestedTable, at: place) }
                cells.append(
                    SourceDocument.Cell(
                        lines: SourceDocument.lines(of: blocks), columnSpan: Self.span(cell.number("colspan")),
                        rowSpan: cell.number("rowspan") == 0 ? 1_000 : Self.span(cell.number("rowspan")), place: place,
                        isList: SourceDocument.areList(blocks)))
                // A row stands where its first cell does.
                reader.document.moveNotes(from: noted, to: cells[0].place, rowSpan: cells[cells.count - 1].rowSpan)
            }
            rows.append(SourceDocument.Row(cells: cells, isHeader: isHeader))
        }
        for part in table.children {
            switch part.name {
            case "tr": add(part, isHeader: false, &self)
            case "thead", "tbody", "tfoot":
                guard isShown(part) else { continue }
                let around = ink
                ink.enter(part, in: outer, styles)
                outer.append(part)
                defer {
                    outer.removeLast()
                    ink = around
                }
                for row in part.children("tr") { add(row, isHeader: part.name == "thead", &self) }
            case "caption": outside += blocks(in: part)
            case "col", "colgroup": columns.add(part) { looks(of: $0).isHidden == true }
            default: break
            }
        }
        for column in columns.hide(in: &rows) { document.remark(.hidden, at: .line(max(1, column.line))) }
        rows.removeAll(where: \.cells.isEmpty)
        // A table of one cell, or one row that holds tables, only frames what stands in it.
        let isFrame =
            rows.allSatisfy { $0.cells.count == 1 } && rows.count == 1
            || rows.count == 1
                && held.contains { $0.contains(where: \.isTable) }
        if isFrame { return outside + held.flatMap(\.self) }
        outside += Self.takeTitles(from: &rows)
        return outside + (rows.isEmpty ? [] : [.table(SourceDocument.Table(rows: rows))])
    }

    /// Takes away the rows above a table's head of which only the first cell has something, as a spreadsheet that is saved
    /// as a page of the web has them: they are paragraphs.
    private static func takeTitles(from rows: inout [SourceDocument.Row]) -> [SourceDocument.Block] {
        func filled(_ row: SourceDocument.Row) -> [Int] { row.cells.indices.filter { !row.cells[$0].lines.isEmpty } }
        guard let head = rows.firstIndex(where: { filled($0).count > 1 }), head > 0, filled(rows[head]).first == 0,
            rows[..<head].allSatisfy({ row in
                row.cells.count > 2 && row.cells.allSatisfy { $0.rowSpan == 1 } && filled(row).allSatisfy { $0 == 0 }
            })
        else { return [] }
        let titles = rows[..<head].flatMap { row in
            row.cells[0].lines.map { SourceDocument.Block.paragraph(.init(text: $0, place: row.cells[0].place)) }
        }
        rows.removeFirst(head)
        return titles
    }

    private static func span(_ value: Int?) -> Int { min(max(1, value ?? 1), SourceLimits.columns) }

    // MARK: What is shown

    private static let unseen: Set<String> = [
        "head", "script", "style", "template", "noscript", "title", "nav", "svg", "iframe", "object", "select",
    ]

    /// Whether a browser shows an element; what it does not is counted.
    private mutating func isShown(_ element: XMLElement) -> Bool {
        if notes.hold(element) || HTMLComments.isReference(element) { return false }
        if HTMLComments.isComment(element) {
            document.remark(.comment, at: .line(max(1, element.line)))
            return false
        }
        let isClosed = element.name == "dialog" && element["open"] == nil
        if element["hidden"] != nil || isClosed || looks(of: element).isHidden == true {
            document.remark(.hidden, at: .line(max(1, element.line)))
            return false
        }
        if element.name == "div", let title = element["title"], title == "header" || title == "footer" { return false }
        return element["role"] != "doc-toc" && element["id"] != "TOC"
    }

    /// What the page says of an element, first the element itself.
    private func looks(of element: XMLElement) -> HTMLStyles.Look {
        var look = element["style"].map { HTMLStyles.look($0) } ?? HTMLStyles.Look()
        if look.isHidden == nil { look.isHidden = styles.look(of: element, in: outer).isHidden }
        return look
    }

    private func strikes(_ element: XMLElement) -> Bool {
        if ["del", "s", "strike"].contains(element.name) { return true }
        let classes = (element["class"] ?? "").split(separator: " ")
        if classes.contains("deletion") || classes.contains("strikethrough") { return true }
        return element["style"].flatMap { HTMLStyles.look($0).isStruck } ?? styles.look(of: element, in: outer).isStruck
            ?? false
    }

    private static func isBlock(_ name: String) -> Bool { blockNames.contains(name) }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend", "li", "main", "p",
        "section", "summary", "td", "th", "tr", "tbody", "thead", "tfoot",
    ]
}

extension SourceDocument.Text {
    fileprivate var endsWithSpace: Bool { runs.last?.text.last?.isWhitespace ?? true }

    /// Without white space at its ends.
    fileprivate var withoutOuterSpace: SourceDocument.Text {
        var kept = runs
        while let first = kept.first {
            kept[0].text = String(first.text.drop(while: \.isWhitespace))
            if !kept[0].text.isEmpty { break }
            kept.removeFirst()
        }
        while let last = kept.last {
            var text = last.text[...]
            while text.last?.isWhitespace == true { text = text.dropLast() }
            kept[kept.count - 1].text = String(text)
            if !text.isEmpty { break }
            kept.removeLast()
        }
        var result = SourceDocument.Text()
        for run in kept { result.append(run.text, isStruck: run.isStruck) }
        return result
    }
}
