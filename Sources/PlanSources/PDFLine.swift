/// Words beside each other.
struct PDFLine {
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

    var isBold: Bool { words.allSatisfy(\.isBold) }

    /// Whether it begins as an entry of a list does.
    var isEntry: Bool {
        guard let first = words.first?.text else { return false }
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

/// The words of a document, to tell what the ends of lines have cut.
struct PDFVocabulary {
    private var words: Set<Substring> = []
    private var compounds: Set<String> = []
    /// How words end that are no pieces.
    private var ends: Set<String> = []
    private var endsInVowels = false
    /// Whether words are divided at the ends of lines.
    private(set) var isHyphenated = false
    /// Whether words that are longer than a line are broken anywhere, as office programs do and browsers do not.
    var breaksWords = true

    /// - Parameter lines: of the whole document, each with the space that is free to its right.
    init(_ lines: [(line: PDFLine, room: Double)]) {
        var heads: [(String, String)] = []
        var open: String?
        var isFull = false
        for (line, room) in lines {
            // As much as a letter takes at the most.
            let isSingle = line.words.count == 1 && room < line.box.height
            defer { isFull = isSingle }
            if let head = open, let next = line.words.first { heads.append((head, next.text)) }
            open = nil
            for (place, word) in line.words.enumerated() {
                let isLast = place == line.words.count - 1
                if isLast, word.text.count > 2, "-\u{AD}\u{2010}".contains(word.text.last ?? " ") {
                    open = word.text
                    continue
                }
                // Such words may be pieces.
                if place == 0, isSingle || isFull { continue }
                let text = word.text.lowercased()
                for piece in text.split(whereSeparator: { !$0.isLetter }) { words.insert(piece) }
                if text.contains("-") { compounds.insert(text.filter { $0.isLetter || $0 == "-" }) }
            }
        }
        let long = words.filter { $0.count > 3 }
        ends = Set(long.map { String($0.suffix(2)) })
        endsInVowels = long.count { $0.last.map(Self.vowels.contains) == true } * 10 > long.count * 7
        let divided = heads.count { knows(Self.tail($0.0) + Self.head($0.1)) }
        isHyphenated = divided > 0 && divided * 4 >= heads.count
    }

    /// Words that were put together at the end of a line and that the document has nowhere else.
    let doubts = Doubts()

    final class Doubts {
        private var words: [String] = []

        func add(_ word: String) { words.append(word) }

        /// The words since they were last taken.
        func take() -> [String] {
            defer { words = [] }
            return words
        }
    }

    /// Whether the document has a word elsewhere that begins with the end of one word and goes on with another.
    func knows(_ first: String, with second: String, joint: Joint) -> Bool {
        let (head, tail) = (Self.tail(first).lowercased(), Self.head(second).lowercased())
        if tail.isEmpty || "’'".contains(first.last ?? " ") { return true }
        if joint == .nothing, "-\u{2010}".contains(first.last ?? " ") {
            return compounds.contains { $0.contains(head + "-" + tail) }
        }
        return knows(head + tail)
    }

    func knows(_ word: String) -> Bool { words.contains(word.lowercased()[...]) }

    private static func tail(_ word: String) -> String {
        String(word.reversed().drop { !$0.isLetter }.prefix(while: \.isLetter).reversed())
    }

    private static func head(_ word: String) -> String { String(word.prefix(while: \.isLetter)) }

    /// How two words are joined that the end of a line parts.
    enum Joint { case space, nothing, withoutHyphen }

    /// - Parameters:
    ///   - isFull: whether the first stands alone on its line, and no sign more would fit.
    ///   - isBegun: whether the second does so too.
    ///   - isLast: whether the second is the last word of its text.
    func joint(_ first: String, _ second: String, isFull: Bool, isLast: Bool = false, isBegun: Bool = false) -> Joint {
        guard let sign = first.last, let next = second.first else { return .space }
        if ",;:.)".contains(next), second.count < 3 { return .nothing }
        if isFull, breaksWords, second == "/" || first == "/" { return .nothing }
        guard first.count > 1 else { return .space }
        let before = first.dropLast().last ?? " "
        switch sign {
        case "\u{AD}": return .withoutHyphen
        case "-", "\u{2010}":
            guard before.isLetter || before.isNumber, next.isLetter || next.isNumber else { return .space }
            guard before.isLetter, next.isLowercase else { return .nothing }
            let (head, tail) = (Self.tail(first).lowercased(), Self.head(second).lowercased())
            if compounds.contains(where: { $0.contains(head + "-" + tail) }) { return .nothing }
            if knows(head + tail) { return .withoutHyphen }
            return isHyphenated && !(knows(head) && knows(tail)) ? .withoutHyphen : .nothing
        case "/" where before.isLetter || before.isNumber, "_": return .nothing
        case "–" where before.isNumber && next.isNumber: return .nothing
        case "’" where before.isLetter && next.isLetter, "'" where before.isLetter && next.isLetter: return .nothing
        case "." where isFull && before.isNumber && next.isNumber: return .nothing
        default:
            guard isFull, breaksWords else { return .space }
            if sign.isNumber && next.isNumber { return .nothing }
            guard sign.isLetter, next.isLetter, next.isLowercase || sign.isUppercase && next.isUppercase else {
                return .space
            }
            return isBroken(Self.tail(first).lowercased(), Self.head(second).lowercased(), isLast, isBegun)
                ? .nothing : .space
        }
    }

    /// Whether what fills one line, and the beginning of the next, are a word that was too long for a line.
    private func isBroken(_ head: String, _ tail: String, _ isLast: Bool, _ isBegun: Bool) -> Bool {
        if knows(head + tail) || Self.startsNoWord(tail) { return true }
        if knows(head) || Self.shortWords.contains(tail) || !endsInVowels && Self.englishWords.contains(tail) {
            return false
        }
        if !hasKnownEnd(head) { return true }
        if words.count > 800, !Self.articles.contains(tail), hasKnownEnd(head) {
            // In a long document most words stand somewhere by themselves, or begin as others do.
            let joint = head.suffix(2) + tail.prefix(2)
            guard words.contains(where: { $0.contains(joint) }) else { return false }
            return tail.count < 6 || !words.contains { $0.hasPrefix(tail.prefix(4)) }
        }
        if endsInVowels, head.count > 3, let last = head.last, !Self.vowels.contains(last) { return true }
        // No text ends with an article; and `i` is seldom the end of a word that another vowel follows.
        if Self.articles.contains(tail) {
            return isLast || words.count < 800 && tail.count == 1 && head.last == "i" && tail != "i"
        }
        if knows(tail), tail.count > 2 { return false }
        // What is too long for a line begins on one of its own: two words then, or one in three pieces.
        return !isBegun || isUsual(head, tail)
    }

    /// Whether no word begins with the first two letters of a text: `ns`, `nt`, `zz`.
    private static func startsNoWord(_ text: String) -> Bool {
        let start = Array(text.prefix(2))
        guard start.count == 2, !vowels.contains(start[1]), !"uhjy".contains(start[1]) else { return false }
        return start[0] == start[1] || "nmlr".contains(start[0])
    }

    /// Whether the letters at the end of a word and at the beginning of another stand beside each other in words.
    private func isUsual(_ head: String, _ tail: String) -> Bool {
        let (end, start) = (head.suffix(2), tail.prefix(2))
        let (one, other) = (String(end + start.prefix(1)), String(end.suffix(1) + start))
        return words.contains { $0.contains(one) } && words.contains { $0.contains(other) }
    }

    /// Whether a word ends as others do.
    private func hasKnownEnd(_ word: String) -> Bool {
        guard word.count > 1, let last = word.last else { return false }
        return ends.contains(String(word.suffix(2))) || endsInVowels && Self.vowels.contains(last)
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "à", "è", "é", "ì", "ò", "ù"]
    /// Words that are no ends of others.
    private static let shortWords = Set(
        ("ad al alla allo alle ai agli che con da dal dalla dai dalle degli dei del della delle dello di ed nei nel nella"
            + " nelle per più su sul sulla sullo sulle sui tra fra and for from the with des del los las par"
            + " pour")
            .split(separator: " ").map(String.init))
    private static let englishWords: Set<String> = ["at", "by", "of", "to"]
    /// Words that may be ends of others.
    private static let articles: Set<String> = [
        "a", "e", "o", "i", "il", "la", "lo", "le", "gli", "un", "una", "uno", "in", "on", "or", "is", "as", "de", "en",
        "et", "el", "y",
    ]
}
