import CDocumentLibraries

/// A rectangle of a page in points, from its upper left corner.
struct PDFBox: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
    var centre: Double { (left + right) / 2 }

    func holds(x: Double, y: Double) -> Bool { left <= x && x < right && top <= y && y < bottom }

    func joined(_ other: PDFBox) -> PDFBox {
        PDFBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

/// A word with its place on a page.
struct PDFWord: Hashable {
    var text: String
    var box: PDFBox
    var isStruck = false
    /// Whether only a part of it is struck out, or can be seen.
    var isDoubtful = false
    /// Whether it is a single letter with a line of its own, through which another may go.
    var mayBeStruck = false
    /// Whether it can't be seen on the page's picture.
    var isHidden = false
    var isBold = false
    /// Whether a small sign is drawn before it that is no letter, as browsers draw those of lists.
    var hasMark = false
    /// What the document has behind it, where it is the last one of a run of letters.
    var behind = Behind.unknown

    enum Behind { case space, nothing, unknown }
}

/// A straight line on a page that is not part of a letter.
struct PDFRule: Hashable {
    /// The height of a horizontal one, or of a vertical one how far to the right it is.
    var at: Double
    /// Where it begins and ends along.
    var from: Double
    var to: Double
}

/// A page: its words, and the lines that are drawn on it.
struct PDFPage {
    /// Counted from 1.
    let number: Int
    var width: Double
    var height: Double
    var words: [PDFWord] = []
    var horizontals: [PDFRule] = []
    var verticals: [PDFRule] = []
    /// What shows that the right part of a table is not in the document.
    var cut: Cut?
    /// Words that can't be seen, and have been left out.
    var hiddenWords = 0

    /// Words that are cut off, if there are some, and whether a browser's scroll bar is on the page.
    struct Cut {
        var words: [PDFWord] = []
        var hasScrollBar = false
    }

    init(number: Int, width: Double, height: Double) {
        (self.number, self.width, self.height) = (number, width, height)
    }

    /// Reads what `pdftotext -bbox` writes.
    static func pages(_ bytes: [UInt8]) -> [PDFPage] {
        var pages: [PDFPage] = []
        forEachLine(of: bytes) { line in
            let content = line.drop { $0 == 0x20 }
            if content.starts(with: Self.wordStart) {
                guard !pages.isEmpty, let word = word(content) else { return }
                pages[pages.count - 1].words.append(word)
            } else if content.starts(with: Self.pageStart) {
                let values = numbers(content)
                guard values.count >= 2 else { return }
                // Pages of no or an endless size are none.
                guard values.prefix(2).allSatisfy({ (10...20_000).contains($0) }) else { return }
                pages.append(PDFPage(number: pages.count + 1, width: values[0], height: values[1]))
            }
        }
        return pages
    }

    /// A piece of what a program writes, without a copy.
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// Goes through the lines of what a program writes.
    static func forEachLine(of bytes: [UInt8], _ body: (Bytes) -> Void) {
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            while start < all.count, let first = all.baseAddress {
                let end = memchr(first + start, 0x0A, all.count - start).map {
                    UnsafeRawPointer($0) - UnsafeRawPointer(first)
                }
                body(all[start..<(end ?? all.count)])
                start = (end ?? all.count) + 1
            }
        }
    }

    /// Whether a document was printed from a page of the web, as the head of what `pdftotext -bbox` writes says.
    static func isFromBrowser(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(4_000), as: UTF8.self).lowercased()
        return ["skia/pdf", "weasyprint", "wkhtmltopdf", "qt 4", "qt 5", "prince", "firefox", "cairo 1."].contains {
            head.contains($0)
        }
    }

    private static let wordStart = Array("<word ".utf8)
    static let pageStart = Array("<page ".utf8)

    /// The values of the attributes of a tag, which are numbers.
    static func numbers(_ tag: Bytes) -> [Double] {
        guard let first = tag.base.baseAddress else { return [] }
        return [Double](unsafeUninitializedCapacity: 8) { numbers, count in
            count = bytes_numbers(first + tag.startIndex, tag.count, numbers.baseAddress, 8)
        }
    }

    private static let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .map { (Array($0.utf8), Array($1.utf8)) }

    private static func text(_ bytes: Bytes) -> String {
        guard let first = bytes.firstIndex(of: UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var place = first - bytes.startIndex
        var text = Array(bytes)
        while place < text.endIndex {
            if let (entity, sign) = entities.first(where: { text[place...].starts(with: $0.0) }) {
                text.replaceSubrange(place..<(place + entity.count), with: sign)
            }
            place = text[(place + 1)...].firstIndex(of: UInt8(ascii: "&")) ?? text.endIndex
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func word(_ line: Bytes) -> PDFWord? {
        let values = numbers(line)
        guard values.count >= 4, values.prefix(4).allSatisfy({ (-20_000...40_000).contains($0) }),
            let start = line.firstIndex(of: UInt8(ascii: ">")),
            let end = line.lastIndex(of: UInt8(ascii: "<")), start < end
        else { return nil }
        var text = text(line[(start + 1)..<end])
        // Signs without a shape, and bullets of Word's fonts Symbol and Wingdings, begin with these bytes.
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xE2 }) {
            text.unicodeScalars.removeAll {
                $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{200B}" || $0 == "\u{FEFF}"
            }
            if let sign = text.unicodeScalars.first, (0xF020...0xF0FF).contains(sign.value),
                text.unicodeScalars.count == 1
            {
                text = "•"
            }
        }
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        let box = PDFBox(left: values[0], top: values[1], right: values[2], bottom: values[3])
        return PDFWord(text: text, box: box)
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
