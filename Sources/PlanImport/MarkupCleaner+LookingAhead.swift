/// Where marks and elements end.
extension MarkupCleaner {
    typealias Found = (before: Place, after: Place)

    /// Where a mark stands next behind the cursor.
    ///
    /// - Parameter signs: how many bytes behind the cursor it may stand first.
    mutating func find(_ mark: String, from signs: Int, _ reach: Reach) -> Found? {
        let text = lines[cursor.line].text
        let start = Place(
            line: cursor.line,
            index: text.utf8.index(cursor.index, offsetBy: signs, limitedBy: text.endIndex) ?? text.endIndex)
        if let barren = barren[mark], barren.contains(start) { return nil }
        if let known = known[mark], known.from <= start, start <= known.found.before { return known.found }
        let pattern = Array(mark.utf8)
        var end = start
        for number in start.line..<lines.count {
            let line = lines[number]
            let isFirst = number == start.line
            if reach == .paragraph, !isFirst, line.isBlank || isRow(number) { break }
            let bytes = line.text.utf8
            var place = isFirst ? start.index : bytes.startIndex
            let isInRow = reach == .paragraph && isRow(number)
            while place < bytes.endIndex {
                let byte = bytes[place]
                if isInRow, byte == 0x09 || byte == UInt8(ascii: "|") && !isEscaped(place, line.text) {
                    barren[mark] = start..<Place(line: number, index: place)
                    return nil
                }
                if byte | 0x20 == pattern[0] | 0x20, matches(pattern, at: place, line.text) {
                    let after = bytes.index(place, offsetBy: pattern.count)
                    // A pair of tildes behind a space ends nothing.
                    let follows =
                        mark != "~~" || place > bytes.startIndex && !Markup.isSpace(bytes[bytes.index(before: place)])
                    if follows {
                        let found = (
                            before: Place(line: number, index: place), after: Place(line: number, index: after)
                        )
                        known[mark] = (start, found)
                        return found
                    }
                }
                place = bytes.index(after: place)
            }
            end = Place(line: number, index: bytes.endIndex)
            if isInRow { break }
        }
        if start < end { barren[mark] = start..<end }
        return nil
    }

    /// Whether a line is a row of a table; the answer for the last line is kept, since many marks may stand on it.
    private mutating func isRow(_ number: Int) -> Bool {
        if let row, row.line == number { return row.isRow }
        let found = lines[number].hasTabs || TableRows.isPiped(lines[number])
        row = (number, found)
        return found
    }

    private func isEscaped(_ place: String.Index, _ text: Substring) -> Bool {
        place > text.startIndex && text.utf8[text.utf8.index(before: place)] == UInt8(ascii: "\\")
    }

    private func matches(_ pattern: [UInt8], at place: String.Index, _ text: Substring) -> Bool {
        let bytes = text.utf8[place...]
        var count = 0
        for (one, other) in zip(bytes, pattern) {
            guard one == other || Markup.isLetter(one) && one | 0x20 == other else { return false }
            count += 1
        }
        guard count == pattern.count, pattern[0] == UInt8(ascii: "<"), pattern.last.map(Markup.isLetter) == true else {
            return count == pattern.count
        }
        return bytes.dropFirst(count).first.map { Markup.isSpace($0) || $0 == UInt8(ascii: ">") } ?? true
    }

    /// Where the end tag begins that closes an element; elements of its name may stand within it.
    mutating func findEnd(of name: String) -> Place? {
        let start = cursor
        defer { cursor = start }
        var depth = 1
        var inner: Found?
        // Spans within spans are few.
        for _ in 0..<50 {
            guard let end = find("</" + name, from: 0, .document) else { return nil }
            while let open = inner ?? find("<" + name, from: 0, .document), open.before < end.before {
                depth += 1
                cursor = open.after
                inner = nil
                if depth > 50 { return nil }
            }
            depth -= 1
            if depth == 0 { return end.before }
            cursor = end.after
        }
        return nil
    }
}
