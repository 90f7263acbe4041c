import Plan

/// The bytes of a document, line by line, in which quotations are looked up as they are.
///
/// What is found stands there; what isn't may stand there all the same, for an import leaves out markup and joins what
/// the ends of lines and pages part. ``ImportResult/missing(_:)`` says of these few whether they do.
public struct QuotationSearch {
    /// How far below its line a text is looked for, in lines and in bytes. The bytes bound the time that a file takes
    /// which is no document at all.
    private static let reach = (lines: 64, bytes: 1 << 16)

    private let bytes: UnsafeRawBufferPointer
    /// Where each line begins, and behind them the end.
    private let starts: [Int]

    /// - Complexity: linear in the document's length.
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        // As ``Document`` has them: a CR ends a line too.
        var starts = [0]
        starts.reserveCapacity(bytes.count / 128)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte > 0x0D { continue }
            if byte == 0x0A || byte == 0x0D && (place == bytes.count || bytes[place] != 0x0A) { starts.append(place) }
        }
        starts.append(bytes.count)
        self.starts = starts
    }

    /// Returns the quotations that are not found where the plan says, in their order.
    ///
    /// - Complexity: linear in the length of the quotations and of the lines that they name, but for those at which the
    ///   letters of a quotation's end recur.
    public func missing(_ quotations: [Quotation]) -> [Quotation] { quotations.filter { !has($0) } }

    private func has(_ quotation: Quotation) -> Bool {
        guard quotation.line > 0, quotation.line < starts.count else { return false }
        let start = starts[quotation.line - 1]
        let last = quotation.mayStandBelow ? quotation.line + Self.reach.lines - 1 : quotation.line
        let end = min(starts[min(last, starts.count - 1)], start + Self.reach.bytes)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end]).hasWords(quotation.text)
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
            var from = 0
            while let place = firstPlace(of: UnsafeRawBufferPointer(words), from: from) {
                if !isInsideWord(place), !isInsideWord(place + words.count) { return true }
                from = place + 1
            }
            return words.isEmpty
        }
    }

    /// Returns the first place of some bytes, by the algorithm of Boyer, Moore and Horspool.
    private func firstPlace(of wanted: UnsafeRawBufferPointer, from: Int) -> Int? {
        guard !wanted.isEmpty, wanted.count <= count - from else { return nil }
        let last = wanted.count - 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { shifts in
            // By how much to go on where a byte stands below the last one wanted.
            shifts.initialize(repeating: UInt8(Swift.min(wanted.count, 255)))
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
