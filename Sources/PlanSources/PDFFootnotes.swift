/// The footnotes of a page: small raised numbers, and what stands behind the same numbers at its foot.
enum PDFFootnotes {
    /// Takes the notes away from a page, with their signs, and gives their texts in the order of their numbers' lines.
    ///
    /// A number counts only where both are there: others are squares, or edges of a picture.
    static func take(from page: inout PDFPage) -> [String] {
        guard page.words.contains(where: isNumber) else { return [] }
        let lines = PDFLine.lines(of: page.words)
        var starts: [(line: Int, number: String)] = []
        var signs: [PDFWord] = []
        for (place, line) in lines.enumerated() {
            if let first = line.words.first, let next = line.words.dropFirst().first, isRaised(first, beside: next),
                first.box.middle > page.height / 2
            {
                starts.append((place, first.text))
            }
            for (word, sign) in zip(line.words, line.words.dropFirst())
            where isRaised(sign, beside: word) && sign.box.left - word.box.right < 0.1 * word.box.height {
                // `m²` and the like.
                if word.text.count > 2 || word.text.last?.isLetter == false { signs.append(sign) }
            }
        }
        let known = Set(signs.map(\.text))
        starts.removeAll { !known.contains($0.number) }
        // Nothing but notes stands below the first one, but for the foot of the page.
        guard let first = starts.first?.line else { return [] }
        let numbers = Set(starts.map(\.number))
        let places = Set(starts.map(\.line))
        var notes: [String] = []
        var taken = Set(signs.filter { numbers.contains($0.text) && $0.box.bottom <= lines[first].box.top })
        guard !taken.isEmpty else { return [] }
        var before = lines[first]
        for (place, line) in lines.enumerated().dropFirst(first) {
            let isStart = places.contains(place)
            // A line of another size, or far below, is the foot.
            if !isStart, line.box.top - before.box.bottom > line.box.height { break }
            if isStart {
                notes.append(PDFLine(words: Array(line.words.dropFirst()), box: line.box).plain)
            } else {
                notes[notes.count - 1] += " " + line.plain
            }
            taken.formUnion(line.words)
            before = line
        }
        page.words.removeAll(where: taken.contains)
        return notes
    }

    private static func isNumber(_ word: PDFWord) -> Bool {
        (1...3).contains(word.text.utf8.count) && word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a word is a number in small letters that stand higher than another's.
    private static func isRaised(_ word: PDFWord, beside other: PDFWord) -> Bool {
        isNumber(word) && word.box.height < 0.75 * other.box.height
            && word.box.bottom < other.box.bottom - 0.2 * other.box.height
            && word.box.top > other.box.top - other.box.height / 2
    }
}
