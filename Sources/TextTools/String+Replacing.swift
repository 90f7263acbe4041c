extension String {
    /// Returns the text with another scalar in each place of one.
    ///
    /// Complexity: linear. The library's `replacing`, which looks for one collection in another, takes fifty times as
    /// long, so that it was an eighth of what a long answer cost.
    package func replacing(scalar: Unicode.Scalar, with other: Unicode.Scalar) -> String {
        guard unicodeScalars.contains(scalar) else { return self }
        return unicodeScalars.split(separator: scalar, omittingEmptySubsequences: false).map { String($0) }
            .joined(separator: String(other))
    }

    /// Whether another text stands in this one, letter for letter.
    ///
    /// Complexity: that of both lengths at worst, mostly linear. The library's `contains` takes thirty times as long.
    package func holds(_ other: String) -> Bool {
        var (text, other) = (self, other)
        return text.withUTF8 { text in
            other.withUTF8 { other in
                guard let first = other.first else { return true }
                var rest = text[...]
                while let place = rest.firstIndex(of: first), place + other.count <= text.endIndex {
                    if text[place..<(place + other.count)].elementsEqual(other) { return true }
                    rest = text[(place + 1)...]
                }
                return false
            }
        }
    }
}
