import Plan

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a document, line by line, in which quotations are looked up without an import.
///
/// What is found stands there; what isn't may stand there all the same, for an import joins what columns and pages part.
/// ``ImportResult/missing(_:)`` says of these few whether they do.
public struct QuotationSearch {
    /// How far below its line a text is looked for, in lines and in bytes. The bytes bound the time that a file takes
    /// which is no document at all.
    private static let reach = (lines: 64, bytes: 1 << 16)
    /// The same for what markup or the ends of lines hide.
    private static let plainReach = (lines: 16, bytes: 1 << 13)

    private let bytes: UnsafeRawBufferPointer
    /// Where each line begins, and behind them the end.
    private let starts: [Int]

    /// - Complexity: linear in the document's length.
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        var starts = [0]
        starts.reserveCapacity(bytes.count / 128)
        // As ``Document`` has them: a CR ends a line too, unless an LF follows.
        var (feed, carriage) = (bytes.firstPlace(of: 0x0A, from: 0), bytes.firstPlace(of: 0x0D, from: 0))
        while let end = [feed, carriage].compactMap(\.self).min() {
            if carriage == end {
                carriage = bytes.firstPlace(of: 0x0D, from: end + 1)
                if feed == end + 1 { continue }
            } else {
                feed = bytes.firstPlace(of: 0x0A, from: end + 1)
            }
            starts.append(end + 1)
        }
        starts.append(bytes.count)
        self.starts = starts
    }

    /// Returns the quotations that are not found where the plan says, in their order.
    ///
    /// - Complexity: linear in the length of the quotations and of the lines that they name, but for those at which the
    ///   letters of a quotation's end recur.
    public func missing(_ quotations: [Quotation]) -> [Quotation] {
        let missing = quotations.filter { quotation in
            // Nearly all stand on the line itself.
            lines(of: quotation, within: (lines: 1, bytes: Self.reach.bytes))?.hasWords(quotation.text) != true
                && lines(of: quotation, within: Self.reach)?.hasWords(quotation.text) != true
        }
        guard !missing.isEmpty else { return [] }
        var texts: [Int: [String]] = [:]
        return missing.filter { quotation in
            // Those of one line have the same text.
            let key = quotation.mayStandBelow ? -quotation.line : quotation.line
            let known = texts[key] ?? lines(of: quotation, within: Self.plainReach).map(Self.plainTexts) ?? []
            texts[key] = known
            let words = quotation.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return !known.contains { $0.hasWords(words) }
        }
    }

    /// The bytes of the lines on which a quotation should stand; nil where the document has no such line.
    private func lines(of quotation: Quotation, within reach: (lines: Int, bytes: Int)) -> UnsafeRawBufferPointer? {
        guard quotation.line > 0, quotation.line < starts.count else { return nil }
        let start = starts[quotation.line - 1]
        let last = quotation.mayStandBelow ? quotation.line + reach.lines - 1 : quotation.line
        let end = min(starts[min(last, starts.count - 1)], start + reach.bytes)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    /// Lines without markup, as one text in each way in which an import may join them: with a space, or at a hyphen
    /// without one, which may be a part of the word or not. None where something is struck out, which only an import can
    /// tell from the rest.
    private static func plainTexts(_ bytes: UnsafeRawBufferPointer) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard
            !["<del", "<s>", "<s ", "<strike", "line-through", "<!--", "~~"]
                .contains(where: text.lowercased().contains)
        else {
            return []
        }
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            Markup.plain(line, isMarkdown: true, isCell: true).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        func joined(keepingHyphens: Bool) -> String {
            lines.reduce("") { text, line in
                guard text.hasSuffix("-") else { return text.isEmpty ? line : text + " " + line }
                return (keepingHyphens ? text : String(text.dropLast())) + line
            }
        }
        return [lines.joined(separator: " "), joined(keepingHyphens: false), joined(keepingHyphens: true)]
    }
}

extension String {
    /// Whether some words stand in the text, letter by letter and as whole words.
    func hasWords(_ words: String) -> Bool {
        var text = self
        return text.withUTF8 { UnsafeRawBufferPointer($0).hasWords(words) }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether some words stand in the bytes of a text, letter by letter and as whole words.
    fileprivate func hasWords(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { words in
            let words = UnsafeRawBufferPointer(words)
            if isCell(words) || words.isEmpty { return true }
            var from = 0
            while let place = firstPlace(of: words, from: from) {
                if !isInsideWord(place), !isInsideWord(place + words.count) { return true }
                from = place + 1
            }
            return false
        }
    }

    /// Whether the text begins with some words, or they stand behind a tab, as texts do in tables.
    private func isCell(_ words: UnsafeRawBufferPointer) -> Bool {
        guard let text = baseAddress, let wanted = words.baseAddress else { return false }
        var start = 0
        while words.count <= count - start {
            if memcmp(text + start, wanted, words.count) == 0, !isInsideWord(start + words.count) { return true }
            guard let tab = firstPlace(of: 0x09, from: start) else { return false }
            start = tab + 1
        }
        return false
    }

    /// Returns the first place of a byte.
    fileprivate func firstPlace(of byte: UInt8, from: Int) -> Int? {
        guard let start = baseAddress, from < count,
            let found = memchr(start + from, CInt(byte), count - from)
        else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Returns the first place of some bytes, by the algorithm of Boyer, Moore and Horspool.
    private func firstPlace(of wanted: UnsafeRawBufferPointer, from: Int) -> Int? {
        guard !wanted.isEmpty, wanted.count <= count - from else { return nil }
        let last = wanted.count - 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { shifts in
            // By how much to go on where a byte stands below the last one wanted.
            guard let start = shifts.baseAddress else { return nil }
            memset(start, CInt(Swift.min(wanted.count, 255)), 256)
            for place in Swift.max(0, last - 254)..<last { shifts[Int(wanted[place])] = UInt8(last - place) }
            var end = from + last
            while end < count {
                let byte = self[end]
                if byte == wanted[last] {
                    var place = 0
                    while place < last, self[end - last + place] == wanted[place] { place += 1 }
                    if place == last { return end - last }
                }
                end += Int(shifts[Int(byte)])
            }
            return nil
        }
    }

    /// Whether letters or digits stand on both sides of a place.
    private func isInsideWord(_ place: Int) -> Bool {
        guard place > 0, place < count else { return false }
        var start = place - 1
        while start > 0, place - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return isOfWord(self[start..<place]) && isOfWord(self[place..<Swift.min(place + 4, count)])
    }

    /// Whether bytes begin with a letter or digit.
    private func isOfWord(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let first = bytes.first else { return false }
        if first < 0x80 {
            return (0x30...0x39).contains(first) || (0x41...0x5A).contains(first & 0xDF)
        }
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
