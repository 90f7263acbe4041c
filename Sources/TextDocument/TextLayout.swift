import TextTools

extension String {
    /// The text with spaces behind it up to a number of characters.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// The text in lines of at most a number of characters, broken between words; a longer word has a line of its own.
    /// A no-break space separates words only where they would not fit a line otherwise.
    package func wrapped(to width: Int) -> [String] {
        // As most are; a second space, or one at an end, would be left out.
        if utf8.count <= width, !isEmpty, first != " ", last != " ",
            !zip(utf8, utf8.dropFirst()).contains(where: { $0 == 32 && $1 == 32 })
        {
            return [self]
        }
        return Array(self).wrapped(to: width, width: { _ in 1 }, separator: " ", softer: "\u{A0}")
            .map { String($0.joined(separator: [" "])) }
    }

    /// The text with spaces for its tabs and the ends of its lines.
    package var onOneLine: String {
        func breaks(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
            default: false
            }
        }
        guard unicodeScalars.contains(where: breaks) else { return self }
        var text = UnicodeScalarView()
        for scalar in unicodeScalars { text.append(breaks(scalar) ? " " : scalar) }
        return String(text)
    }

    /// The text as it is printed: control characters as escapes, and spaces for the no-break spaces that have kept
    /// words together.
    var printed: String { escapingControlCharacters.replacing(scalar: "\u{A0}", with: " ") }

    /// The text with no-break spaces, so that it stays on one line.
    package var unbroken: String { replacing(scalar: " ", with: "\u{A0}") }
}

extension Array where Element: Equatable {
    /// The words of each line of at most some width; a wider word has a line of its own.
    ///
    /// - Parameters:
    ///   - width: how wide an element is.
    ///   - separator: what stands between words.
    ///   - softer: what separates words only where they would not fit a line otherwise.
    func wrapped(
        to limit: Int, width: (Element) -> Int, separator: Element, softer: Element
    ) -> [[ArraySlice<Element>]] {
        func measured(_ word: ArraySlice<Element>) -> Int { word.reduce(0) { $0 + width($1) } }
        var lines: [[ArraySlice<Element>]] = []
        var length = 0
        let space = width(separator)
        for word in split(separator: separator).flatMap({
            measured($0) > limit ? $0.split(separator: softer) : [$0]
        }) {
            let count = measured(word)
            if !lines.isEmpty, length + space + count <= limit {
                lines[lines.count - 1].append(word)
                length += space + count
            } else {
                lines.append([word])
                length = count
            }
        }
        return lines
    }
}
