extension String {
    /// The text with spaces behind it up to a number of characters.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// The text in lines of at most a number of characters, broken between words; a longer word has a line of its own. A
    /// no-break space separates words only where they would not fit a line otherwise.
    func wrapped(to width: Int) -> [String] {
        guard !isEmpty else { return [] }
        var lines: [String] = []
        var length = 0
        let words = split(separator: " ").flatMap { $0.count > width ? $0.split(separator: "\u{A0}") : [$0] }
        for word in words {
            let count = word.count
            if !lines.isEmpty, length + 1 + count <= width {
                lines[lines.count - 1] += " " + word
                length += 1 + count
            } else {
                lines.append(String(word))
                length = count
            }
        }
        return lines
    }

    /// The text with spaces for its tabs and the ends of its lines.
    var onOneLine: String {
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

    /// The text with no-break spaces, so that it stays on one line.
    var unbroken: String { replacing(" ", with: "\u{A0}") }
}
