import Plan

/// Reads a PDF document by the programs of poppler: words with their boxes, and pictures of its pages for the lines
/// that part the cells of tables, which are thus seen as a reader sees them.
struct PDFReader {
    /// Whether bytes are those of a PDF document.
    static func isPDF(_ bytes: some Sequence<UInt8>) -> Bool {
        let start = Array(bytes.prefix(1_024))
        return start.indices.contains { start[$0...].starts(with: mark) }
    }

    private static let mark = Array("%PDF-".utf8)

    /// - Throws: ``SourceError`` where poppler isn't installed or can't read it, and for a document without text.
    static func document(_ bytes: [UInt8]) throws(SourceError) -> SourceDocument {
        let words = try PDFProgram(
            ["pdftotext", "-q", "-bbox", "-enc", "UTF-8", "-", "-"], on: bytes, most: SourceLimits.bytes,
            mostWaiting: SourceLimits.bytes)
        let pictures = try PDFProgram(
            ["pdftoppm", "-q", "-gray", "-scale-to", "842", "-aa", "no", "-aaVector", "no", "-"], on: bytes,
            most: SourceLimits.pictures, mostWaiting: SourceLimits.waitingPictures)
        let fonts = try PDFProgram(
            ["pdftohtml", "-q", "-xml", "-i", "-stdout", "-enc", "UTF-8", "-", "pages"], on: bytes,
            most: SourceLimits.bytes,
            mostWaiting: SourceLimits.bytes)
        let text = words.readAll()
        try words.finish()
        let document = try document(text: text, fonts: fonts.readAll()) { PDFPicture(pictures.read) }
        try fonts.finish()
        try pictures.finish()
        return document
    }

    /// Reads a document from what poppler's programs write.
    ///
    /// - Parameters:
    ///   - text: by `pdftotext -bbox`.
    ///   - fonts: by `pdftohtml -xml`; asked for once the pictures are read, which are far larger.
    ///   - picture: the next page's.
    static func document(
        text: [UInt8], fonts: @autoclosure () -> [UInt8], picture: () -> PDFPicture?
    ) throws(SourceError) -> SourceDocument {
        var pages = PDFPage.pages(text)
        guard pages.contains(where: { !$0.words.isEmpty }) else {
            throw SourceError(pages.isEmpty ? .damaged : .scanned(pages: pages.count))
        }
        for place in pages.indices { picture()?.complete(&pages[place]) }
        PDFRuns.mark(fonts(), in: &pages)
        var notes: [SourceDocument.Note] = []
        for place in pages.indices {
            pages[place].hiddenWords = pages[place].words.count(where: \.isHidden)
            pages[place].words.removeAll(where: \.isHidden)
            // Nothing says to which row of a table a note of a page belongs.
            notes += PDFFootnotes.take(from: &pages[place]).map {
                SourceDocument.Note(text: $0, place: .page(pages[place].number), rowSpan: 0)
            }
        }
        var reader = PDFReader(pages)
        reader.document.notes = notes
        reader.breaksWords = !PDFPage.isFromBrowser(text)
        reader.read()
        return reader.document
    }

    private let pages: [PDFPage]
    private var breaksWords = true
    private var document = SourceDocument()
    /// What stands on the pages, from the top, without furniture.
    private var items: [(item: PDFColumns.Item, page: Int)] = []
    private var vocabulary = PDFVocabulary([])

    init(_ pages: [PDFPage]) { self.pages = pages }

    private mutating func read() {
        var contents: [PDFFurniture.Content] = []
        var tables: [[PDFTable]] = []
        var all: [(line: PDFLine, room: Double)] = []
        var ends = PDFLineEnds()
        let hasStrikes = pages.contains { $0.words.contains { $0.isStruck || $0.isDoubtful } }
        for page in pages {
            let doubtful = page.words.filter { $0.isDoubtful || $0.mayBeStruck && hasStrikes }
            if !doubtful.isEmpty {
                var remark = SourceDocument.Remark(.doubtfulWords, at: .page(page.number), count: doubtful.count)
                remark.detail = doubtful.prefix(12).map(\.text).joined(separator: ", ")
                document.remarks.append(remark)
            }
            if page.hiddenWords > 0 {
                document.remarks.append(.init(.hidden, at: .page(page.number), count: page.hiddenWords))
            }
            if let cut = page.cut {
                var remark = SourceDocument.Remark(.cutTable, at: .page(page.number))
                remark.detail = cut.words.prefix(6).map(\.text).joined(separator: ", ")
                document.remarks.append(remark)
            }
            let grids = PDFGrid.grids(of: page)
            var own: [PDFTable] = []
            var boxes: [PDFBox] = []
            for grid in grids.sorted(by: { $0.box.width * $0.box.height > $1.box.width * $1.box.height }) {
                let inside = boxes.contains { $0.holds(x: grid.box.centre, y: grid.box.middle) }
                if inside {
                    document.remark(.nestedTable, at: .page(page.number))
                    continue
                }
                if grid.isIrregular { note(grid, page) }
                boxes.append(grid.box)
                own.append(
                    PDFTable(
                        grid, words: page.words.filter { grid.box.holds(x: $0.box.centre, y: $0.box.middle) },
                        page: page.number))
            }
            let free = page.words.filter { word in !boxes.contains { $0.holds(x: word.box.centre, y: word.box.middle) }
            }
            contents.append((page, PDFLine.lines(of: free), boxes))
            for line in contents[contents.count - 1].lines { ends.add(line) }
            own.removeAll { table in table.rows.allSatisfy(\.isEmpty) }
            tables.append(own)
            all += contents[contents.count - 1].lines.map { ($0, .infinity) }
            for table in own {
                for cell in table.rows.flatMap(\.cells) {
                    let right = table.right(of: cell)
                    all += cell.pieces.joined().map { ($0, right - $0.box.right) }
                    for piece in cell.pieces { ends.add(piece, upTo: right) }
                }
            }
        }
        ends.close()
        vocabulary = PDFVocabulary(all, ends)
        vocabulary.breaksWords = breaksWords
        let furniture = PDFFurniture.places(in: contents)
        for (place, content) in contents.enumerated() {
            let lines = content.lines.indices.filter { !furniture[place].contains($0) }.map { content.lines[$0] }
            var found: [(top: Double, item: PDFColumns.Item)] = tables[place].map { ($0.box.top, .table($0)) }
            // Tables part the lines above from those below.
            let tops = tables[place].map(\.box.top).sorted()
            var runs: [Int: [PDFLine]] = [:]
            for line in lines where !Self.isLeader(line) {
                runs[tops.count { $0 < line.box.top }, default: []].append(line)
            }
            let areBeside = tables[place].contains { table in tables[place].contains { table.isLeft(of: $0) } }
            for run in runs.sorted(by: { $0.key < $1.key }) {
                for item in PDFColumns(page: content.page, vocabulary: vocabulary).items(run.value) {
                    // What stands above tables beside each other may belong to one of them.
                    if areBeside, case .line(let line) = item, line.segments.count > 1 {
                        found.append((line.box.top, .unclear([line])))
                        continue
                    }
                    found.append((Self.top(of: item), item))
                }
            }
            items += Self.inOrder(found).map { ($0, content.page.number) }
        }
        joinTables()
        var blocks = PDFBlocks(vocabulary: vocabulary, pages: pages)
        blocks.read(items, into: &document)
    }

    private mutating func note(_ grid: PDFGrid, _ page: PDFPage) {
        let words = PDFLine.lines(of: page.words.filter { grid.box.holds(x: $0.box.centre, y: $0.box.middle) })
        document.remarks.append(.unclear(words, at: .page(page.number)))
    }

    /// An entry of a table of contents: dots lead to a number.
    private static func isLeader(_ line: PDFLine) -> Bool {
        guard line.words.last?.text.allSatisfy({ $0.isNumber || $0 == "." || "ivx".contains($0) }) == true else {
            return false
        }
        return line.plain.contains(".....") || line.plain.contains(". . . . .") || line.plain.contains("……")
    }

    private static func top(of item: PDFColumns.Item) -> Double {
        switch item {
        case .line(let line): line.box.top
        case .table(let table): table.box.top
        case .unclear(let lines): lines[0].box.top
        }
    }

    /// Puts what stands on a page in the order in which it is read: from the top, and tables beside each other from the left.
    private static func inOrder(_ found: [(top: Double, item: PDFColumns.Item)]) -> [PDFColumns.Item] {
        var items: [PDFColumns.Item] = []
        for (_, item) in found.sorted(by: { $0.top < $1.top }) {
            var place = items.count
            if case .table(let table) = item {
                while place > 0, case .table(let other) = items[place - 1], table.isLeft(of: other) { place -= 1 }
            }
            items.insert(item, at: place)
        }
        return items
    }

    /// Joins tables that go on on the next page.
    private mutating func joinTables() {
        var joined: [(item: PDFColumns.Item, page: Int)] = []
        var lastPage = 0
        for (item, page) in items {
            if case .table(let table) = item, case .table(var above)? = joined.last?.item, page == lastPage + 1 {
                let (isSame, cut) = above.join(table, vocabulary)
                if isSame {
                    joined[joined.count - 1].item = .table(above)
                    lastPage = page
                    if let cut { document.remark(.cutRow, at: .page(cut)) }
                    continue
                }
            }
            joined.append((item, page))
            lastPage = page
        }
        items = joined
        for case .table(let table) in items.map(\.item) {
            guard let row = table.looseRow else { continue }
            let lines = row.cells.flatMap { $0.pieces.joined() }
            document.remarks.append(.unclear(lines, at: .page(row.page)))
        }
    }
}
