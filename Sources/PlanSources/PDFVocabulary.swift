import CDocumentLibraries
import TextTools

/// The words of a document, to tell what the ends of lines have cut.
struct PDFVocabulary {
    private var words: Set<Substring> = []
    /// The letters of all of them, each word behind a zero.
    private var letters: [UInt8] = []
    private var compounds: Set<String> = []
    /// Words that end with a slash, with those that follow behind a space.
    private var spacedPairs: Set<String> = []
    /// How words end that are no pieces.
    private var ends: Set<String> = []
    private var endsInVowels = false
    /// Whether words are divided at the ends of lines.
    private(set) var isHyphenated = false
    /// Whether words that are longer than a line are broken anywhere, as office programs do and browsers do not.
    var breaksWords = true
    let lineEnds: PDFLineEnds

    /// - Parameters:
    ///   - lines: of the whole document, each with the space that is free to its right.
    ///   - lineEnds: what the lines have at their ends.
    init(_ lines: [(line: PDFLine, room: Double)], _ lineEnds: PDFLineEnds = PDFLineEnds()) {
        self.lineEnds = lineEnds
        var heads: [(String, String)] = []
        var open: String?
        var slash: String?
        var isFull = false
        var seen: Set<String> = []
        for (line, room) in lines {
            // As much as a letter takes at the most.
            let isSingle = line.words.count == 1 && room < line.box.height
            defer { isFull = isSingle }
            if let head = open, let next = line.words.first { heads.append((head, next.text)) }
            if let slash, let next = line.words.first { spacedPairs.insert(slash + " " + next.text) }
            (open, slash) = (nil, nil)
            for (place, word) in line.words.enumerated() {
                if let slash { spacedPairs.insert(slash + " " + word.text) }
                slash = word.text.count > 1 && word.text.last == "/" ? word.text : nil
                let isLast = place == line.words.count - 1
                if isLast, word.behind != .space { slash = nil }
                if isLast, word.text.count > 2, "-\u{AD}\u{2010}".contains(word.text.last ?? " ") {
                    open = word.text
                    continue
                }
                // Such words may be pieces.
                if place == 0 && (isSingle || isFull) || mayBePiece(place, of: line, room) { continue }
                guard seen.insert(word.text).inserted else { continue }
                let text = word.text.lowercased()
                for piece in text.split(whereSeparator: { !$0.isLetter }) { words.insert(piece) }
                if text.utf8.contains(UInt8(ascii: "-")) { compounds.insert(text.filter { $0.isLetter || $0 == "-" }) }
            }
        }
        for word in words { letters += [0] + word.utf8 }
        let long = words.filter { $0.count > 3 }
        ends = Set(long.map { String($0.suffix(2)) })
        endsInVowels = long.count { $0.last.map(Self.vowels.contains) == true } * 10 > long.count * 7
        let divided = heads.count { knows(Self.tail($0.0) + Self.head($0.1)) }
        isHyphenated = divided > 0 && divided * 4 >= heads.count
    }

    /// Whether a word at an edge of a column that no lines part may be a piece of one, in a document that has spaces at the
    /// ends of lines.
    private func mayBePiece(_ place: Int, of line: PDFLine, _ room: Double) -> Bool {
        guard lineEnds.areMarked, !room.isFinite, line.words[place].behind != .space else { return false }
        func isApart(_ one: Int, _ other: Int) -> Bool {
            guard line.words.indices.contains(one), line.words.indices.contains(other) else { return true }
            return line.words[other].box.left - line.words[one].box.right > 0.6 * line.box.height
        }
        let isLast = isApart(place, place + 1)
        return isLast || isApart(place - 1, place) && line.words[place].text.first?.isLowercase == true
    }

    /// Words that were put together at the end of a line and that the document has nowhere else.
    let doubts = Doubts()

    final class Doubts {
        private var words: [String] = []

        /// Adds a word in two pieces, or the next piece of the last one.
        func add(_ head: String, with tail: String) {
            if !goOn(head, with: tail) { words.append(head + tail) }
        }

        /// Adds the next piece of the last word, if that ends with the one before.
        @discardableResult
        func goOn(_ head: String, with tail: String) -> Bool {
            guard let last = words.last, last.hasSuffix(head), last != head else { return false }
            words[words.count - 1] += tail
            return true
        }

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

    /// Whether a space between the end of a line and the next may as well be none.
    func isUnsure(_ first: String, _ second: String, isFull: Bool) -> Bool {
        if first.last == "/" { return isSpaced(first, second) }
        let (head, tail) = (Self.tail(first), Self.head(second))
        return lineEnds.areMarked && isFull && !head.isEmpty && head.count == first.count && !tail.isEmpty
            && second.first?.isLowercase == true && !knows(head) && !knows(tail)
            && !Self.separate.contains(tail) && !Self.possibleEnds.contains(tail)
    }

    /// Whether the document has a space between a word with a slash and the next.
    func isSpaced(_ first: String, _ second: String) -> Bool { spacedPairs.contains(first + " " + second) }

    func knows(_ word: String) -> Bool { words.contains(word.lowercased()[...]) }

    private static func tail(_ word: String) -> String {
        guard let last = word.lastIndex(where: \.isLetter) else { return "" }
        let before = word[..<last].lastIndex { !$0.isLetter }
        return String(word[(before.map(word.index(after:)) ?? word.startIndex)...last])
    }

    /// Whether a word has some letters in it, or begins with them.
    private func hasWord(with letters: String, atStart: Bool = false) -> Bool {
        let sought = (atStart ? [0] : []) + Array(letters.utf8)
        return bytes_hold(self.letters, self.letters.count, sought, sought.count)
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
        guard first.count > 1 else { return .space }
        let before = first.dropLast().last ?? " "
        switch sign {
        case "\u{AD}": return .withoutHyphen
        case "-", "\u{2010}":
            guard before.isLetter || before.isNumber, next.isLetter || next.isNumber else { return .space }
            guard before.isLetter, next.isLowercase else { return .nothing }
            let (head, tail) = (Self.tail(first).lowercased(), Self.head(second).lowercased())
            if compounds.contains(where: { $0.contains(head + "-" + tail) }) { return .nothing }
            // Nobody types this sign: a program that divides words does.
            if sign == "\u{2010}" || knows(head + tail) { return .withoutHyphen }
            return isHyphenated && !(knows(head) && knows(tail)) ? .withoutHyphen : .nothing
        case "/" where before.isLetter || before.isNumber:
            return isSpaced(first, second) ? .space : .nothing
        case "_": return .nothing
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
        // Another form of the word.
        if lineEnds.areMarked, head.count > 3, tail.count > 2, !knows(tail) {
            if hasWord(with: head + tail.prefix(1), atStart: true) { return true }
        }
        if knows(head) || Self.separate.contains(tail) || !endsInVowels && Self.separateAmongConsonants.contains(tail) {
            return false
        }
        if !hasKnownEnd(head) { return true }
        if lineEnds.areMarked, !isBegun, !Self.possibleEnds.contains(tail), !knows(tail) { return true }
        if words.count > 800, !Self.possibleEnds.contains(tail), hasKnownEnd(head) {
            // In a long document most words stand somewhere by themselves, or begin as others do.
            guard hasWord(with: String(head.suffix(2) + tail.prefix(2))) else { return false }
            return tail.count < 6 || !hasWord(with: String(tail.prefix(4)), atStart: true)
        }
        if endsInVowels, head.count > 3, let last = head.last, !Self.vowels.contains(last) { return true }
        // No text ends with an article; and `i` is seldom the end of a word that another vowel follows.
        if Self.possibleEnds.contains(tail) {
            return isLast || words.count < 800 && tail.count == 1 && head.last == "i" && tail != "i"
        }
        if knows(tail), tail.count > 2 { return false }
        // What is too long for a line begins on one of its own: two words then, or one in three pieces.
        return !isBegun || isUsual(head, tail)
    }

    /// Whether no word begins with the first two letters of a text: `ns`, `nt`, `zz`.
    private static func startsNoWord(_ text: String) -> Bool {
        if innerBeginnings.contains(where: text.hasPrefix) { return true }
        if innerSeconds.contains(where: text.dropFirst().hasPrefix) { return true }
        let start = Array(text.prefix(2))
        guard start.count == 2, !vowels.contains(start[1]), !"uhjy".contains(start[1]) else { return false }
        return start[0] == start[1] || "nmlr".contains(start[0])
    }

    /// Whether the letters at the end of a word and at the beginning of another stand beside each other in words.
    private func isUsual(_ head: String, _ tail: String) -> Bool {
        let (end, start) = (head.suffix(2), tail.prefix(2))
        return hasWord(with: String(end + start.prefix(1))) && hasWord(with: String(end.suffix(1) + start))
    }

    /// Whether a word ends as others do.
    private func hasKnownEnd(_ word: String) -> Bool {
        guard word.count > 1, let last = word.last else { return false }
        return ends.contains(String(word.suffix(2))) || endsInVowels && Self.vowels.contains(last)
    }

    // Of all languages, since that of a document isn't known before it is read.
    private static let vowels = LanguageWords.all.reduce(into: Set<Character>()) { $0.formUnion($1.endVowels) }
    private static let separate = LanguageWords.union(\.separate)
    private static let separateAmongConsonants = LanguageWords.union(\.separateAmongConsonants)
    private static let possibleEnds = LanguageWords.union(\.possibleEnds)
    private static let innerBeginnings = LanguageWords.all.flatMap(\.innerBeginnings)
    private static let innerSeconds = LanguageWords.all.flatMap(\.innerSeconds)
}
