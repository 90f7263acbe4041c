/// Words beside each other.
struct PDFLine: Equatable {
    /// From the left.
    var words: [PDFWord]
    var box: PDFBox

    /// The lines of some words, from the top; words belong to one that overlap for half of their height.
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        var lines: [PDFLine] = []
        for word in words.sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
            let place = lines.indices.suffix(4).last { place in
                let box = lines[place].box
                let shared = min(box.bottom, word.box.bottom) - max(box.top, word.box.top)
                return shared > 0.5 * min(box.height, word.box.height)
            }
            if let place {
                lines[place].words.append(word)
                // A small raised sign does not widen the line.
                if word.box.height <= 1.3 * lines[place].box.height || lines[place].words.count == 1 {
                    lines[place].box = lines[place].box.joined(word.box)
                } else {
                    lines[place].box.left = min(lines[place].box.left, word.box.left)
                    lines[place].box.right = max(lines[place].box.right, word.box.right)
                }
            } else {
                lines.append(PDFLine(words: [word], box: word.box))
            }
        }
        for place in lines.indices { lines[place].words.sort { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) } }
        return lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// The lines of a cell, whose words may stand upright: those are read upwards, and their lines from the left.
    static func cellLines(of words: [PDFWord]) -> [PDFLine] {
        let upright = words.filter { $0.text.count > 2 && $0.box.height > 1.5 * $0.box.width }
        guard !upright.isEmpty, upright.count * 2 > words.count(where: { $0.text.count > 2 }) else {
            return lines(of: words)
        }
        // Turned so that they lie.
        let turned = words.map { word in
            var word = word
            word.box = PDFBox(
                left: -word.box.bottom, top: word.box.left, right: -word.box.top, bottom: word.box.right)
            return word
        }
        let text = lines(of: turned).flatMap(\.words)
        let box = words.dropFirst().reduce(words[0].box) { $0.joined($1.box) }
        var right = box.left
        // One line, since how much has room on an upright one is not known.
        return [
            PDFLine(
                words: text.map { word in
                    var word = word
                    let width = word.box.width
                    word.box = PDFBox(
                        left: right, top: box.top, right: right + width, bottom: box.top + word.box.height)
                    right += width + word.box.height
                    return word
                }, box: box)
        ]
    }

    /// The words with spaces between those that do not touch.
    var text: SourceDocument.Text {
        var text = SourceDocument.Text()
        var before: PDFWord?
        for word in words {
            if let before, word.box.left - before.box.right > 0.06 * min(before.box.height, word.box.height) {
                text.append(" ", isStruck: before.isStruck && word.isStruck)
            }
            text.append(word.text, isStruck: word.isStruck)
            before = word
        }
        return text
    }

    var plain: String { text.runs.map(\.text).joined() }

    /// How wide about a sign is.
    var signWidth: Double {
        let signs = words.reduce(0) { $0 + $1.text.count }
        return words.reduce(0) { $0 + $1.box.width } / Double(max(1, signs))
    }

    /// The runs of words that wide gaps part.
    var segments: [PDFBox] {
        var segments: [PDFBox] = []
        for word in words {
            if let last = segments.last, word.box.left - last.right < max(7, 0.85 * word.box.height) {
                segments[segments.count - 1] = last.joined(word.box)
            } else {
                segments.append(word.box)
            }
        }
        return segments
    }

    var isBold: Bool { words.allSatisfy(\.isBold) }

    /// Whether it begins as an entry of a list does.
    var isEntry: Bool {
        guard let first = words.first?.text else { return false }
        if words[0].hasMark { return true }
        if first.count == 1, let sign = first.first, words.count > 1 {
            if "•❖▪·■●○◦‣⁃∙◆◇►▶➢➤➔✓✔-–*".contains(sign) { return true }
            // A letter that stands for a circle, as Word has it, is set apart.
            if sign == "o" { return words[1].box.left - words[0].box.right > 0.6 * box.height }
        }
        return words.count > 1 && Self.isNumber(first)
    }

    /// `1.`, `a)`, `(iii)`.
    private static func isNumber(_ text: String) -> Bool {
        guard let last = text.last, last == ")" || last == ".", text.count <= 5 else { return false }
        let body = text.dropLast().drop { $0 == "(" }
        return !body.isEmpty && (body.allSatisfy(\.isNumber) || body.count == 1 && body.allSatisfy(\.isLetter))
    }
}
