@testable import PlanSources

/// A PDF document as poppler's programs tell of it, drawn by a test: a point is a pixel, and a letter 6 points wide.
struct PDFDrawing {
    private var pages: [(words: String, runs: String, pixels: [UInt8])] = []
    static let (width, height) = (400, 600)

    init() { addPage() }

    mutating func addPage() {
        pages.append(("", "", [UInt8](repeating: 255, count: Self.width * Self.height)))
    }

    /// Writes words one after another, on a line whose upper edge is given.
    ///
    /// A space at the end is one of the document.
    ///
    /// - Parameter isSeen: whether its letters are dark.
    mutating func write(_ text: String, _ left: Int, _ top: Int, size: Int = 10, isSeen: Bool = true) {
        var left = left
        let start = left
        defer {
            let width = left - start - (text.last == " " ? 0 : size * 3 / 10)
            pages[pages.count - 1].runs +=
                "<text top=\"\(top)\" left=\"\(start)\" width=\"\(width)\" height=\"\(size)\" font=\"0\">\(text)</text>\n"
        }
        for word in text.split(separator: " ") {
            let width = word.count * size * 6 / 10
            let escaped = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            pages[pages.count - 1].words +=
                "<word xMin=\"\(left).0\" yMin=\"\(top).0\" xMax=\"\(left + width).0\" yMax=\"\(top + size).0\">\(escaped)</word>\n"
            // Letters are upright strokes that are shorter than a line.
            if isSeen {
                for column in stride(from: left + 1, to: left + width - 1, by: 3) {
                    darken(column, top + 2, 1, size - 5)
                }
            }
            left += width + size * 3 / 10
        }
    }

    mutating func darken(_ left: Int, _ top: Int, _ width: Int, _ height: Int, to grey: UInt8 = 0) {
        for row in top..<(top + height) {
            for column in left..<(left + width) { pages[pages.count - 1].pixels[row * Self.width + column] = grey }
        }
    }

    /// Draws the lines of a table.
    mutating func rule(_ columns: [Int], _ rows: [Int], closed: Bool = true) {
        for column in columns { darken(column, rows[0], 1, rows[rows.count - 1] - rows[0]) }
        for row in closed ? rows : rows.dropLast() {
            darken(columns[0], row, columns[columns.count - 1] - columns[0], 1)
        }
    }

    /// What `pdftotext -bbox` writes.
    var text: [UInt8] {
        Array(
            pages.map { "<page width=\"\(Self.width).0\" height=\"\(Self.height).0\">\n\($0.words)</page>\n" }.joined()
                .utf8)
    }

    /// What `pdftohtml -xml` writes.
    var runs: [UInt8] {
        Array(
            pages.enumerated().map { number, page in
                "<page number=\"\(number + 1)\" position=\"absolute\" top=\"0\" left=\"0\" height=\"\(Self.height)\" "
                    + "width=\"\(Self.width)\">\n\(page.runs)</page>\n"
            }.joined().utf8)
    }

    func document() throws(SourceError) -> SourceDocument {
        var rest = pages[...]
        return try PDFReader.document(text: text, fonts: runs) {
            rest.popFirst().map { PDFPicture(pixels: $0.pixels, width: Self.width, height: Self.height) }
        }
    }

    /// The document's tables, with its cells' lines put together by `/`, and its paragraphs.
    func read() throws -> [[String]] {
        try document().blocks.flatMap { block -> [[String]] in
            switch block {
            case .heading(let heading): [["# " + heading.text.plain]]
            case .paragraph(let paragraph): [[paragraph.text.plain]]
            case .table(let table):
                table.rows.map { row in
                    row.cells.map { cell in
                        cell.lines.map(\.plain).joined(separator: "/")
                            + (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "")
                            + (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
                    }
                }
            case .gap, .pageBreak: []
            }
        }
    }
}
