/// Puts lines together again that were one before a page or a cell was too narrow for it.
struct PDFText {
    let vocabulary: PDFVocabulary
    /// From where to where text can stand.
    var left: Double
    var right: Double
    /// To where its lines are known to reach, if not so far.
    var reach: Double?
    /// How much space there is at most between the lines of a paragraph, as a share of their height.
    var leading = 0.75
    /// Whether words may be broken that are longer than a line; where its width is not known it can't be told.
    var breaksWords = true

    /// Whether a line is one with the next: the first word of that would not have fitted on it.
    func flows(_ line: PDFLine, into next: PDFLine, before after: PDFLine? = nil) -> Bool {
        guard !next.words.isEmpty, !next.isEntry else { return false }
        let height = min(line.box.height, next.box.height)
        // What is set apart, or in letters of another size, is something else.
        guard next.box.top - line.box.bottom < leading * height,
            max(line.box.height, next.box.height) < 1.25 * height
        else { return false }
        if ended(line, before: next) == .line { return false }
        if fills(line, before: next) { return true }
        // What is longer than a whole line begins on one of its own, and is broken.
        guard next.words.count == 1, let after else { return false }
        return after.words.first.map { isFull(next, before: $0) } == true
            && line.words.last?.text.last?.isLetter == true
    }

    /// Whether a slash at the beginning of a line stands between spaces, or at the end of the word before.
    private func isSpaced(_ slash: PDFWord, in line: PDFLine, behind word: PDFWord, before after: PDFLine?) -> Bool {
        let next = line.words.dropFirst().first
        let isApart =
            slash.behind == .space || next.map { $0.box.left - slash.box.right > 0.06 * slash.box.height } == true
        guard vocabulary.lineEnds.areMarked, isApart, let follows = next ?? after?.words.first else { return false }
        return !vocabulary.isSpaced(word.text + "/", follows.text)
    }

    /// How a line was ended, in a document that has spaces at the ends of lines.
    private enum End {
        /// At a space, or within a word that was longer than the line.
        case space, word
        /// By a person.
        case line
        case unknown
    }

    private func ended(_ line: PDFLine, before next: PDFLine) -> End {
        guard vocabulary.lineEnds.areMarked, vocabulary.breaksWords, let last = line.words.last,
            let first = next.words.first
        else {
            return .unknown
        }
        guard last.behind == .nothing else { return last.behind == .space ? .space : .unknown }
        // A space had no room, or the line ends at a sign behind which lines may end.
        guard vocabulary.lineEnds.hasRoomForSpace(line, upTo: reach ?? right), let sign = last.text.last else {
            return .unknown
        }
        if last.text == "-", first.text.first?.isNumber == true { return .word }
        guard sign.isLetter || sign.isNumber || ".;:!?".contains(sign), first.text.first != "/" else { return .unknown }
        guard sign.isLetter || sign.isNumber, isFull(line, before: first) else {
            return (reach ?? right) - line.box.right > 0.5 * line.box.height ? .line : .unknown
        }
        return first.text.first.map { $0.isLetter || $0.isNumber } == true ? .word : .unknown
    }

    /// Whether a line consists of one word and has no room for a sign more.
    private func isFull(_ line: PDFLine, before word: PDFWord) -> Bool {
        guard breaksWords, line.words.count == 1, let first = word.text.first else { return false }
        let unit = word.box.width / max(0.1, word.text.reduce(0) { $0 + Self.weight($1) })
        // Two letters may be one sign.
        let isLigature = ["ff", "fi", "fl", "ft", "ti", "tt"].contains(word.text.prefix(2))
        let signs = isLigature ? word.text.prefix(2).reduce(0) { $0 + Self.weight($1) } : Self.weight(first)
        return (reach ?? right) - line.box.right < 1.15 * unit * signs + 1
    }

    /// How wide about a sign is beside others.
    private static func weight(_ sign: Character) -> Double {
        guard let byte = sign.utf8.first, byte < 0x80 else { return sign == "’" ? 0.6 : sign.isUppercase ? 1.25 : 1 }
        switch UnicodeScalar(byte) {
        case "m", "w", "M", "W", "@", "%": return 1.6
        case "i", "l", "j", "t", "f", "r", "I", ".", ",", ":", ";", "'", "(", ")", "|", "!": return 0.6
        case "A"..."Z": return 1.25
        default: return 1
        }
    }

    /// Whether a word would not fit on a line.
    func fills(_ line: PDFLine, before next: PDFLine) -> Bool {
        guard let word = next.words.first else { return false }
        // A line can end at a hyphen or slash within the word.
        var width = word.box.width
        if word.text.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0xE2 }),
            let end = word.text.dropLast().firstIndex(where: { "-/–".contains($0) })
        {
            width *= Double(word.text.distance(from: word.text.startIndex, to: end) + 1) / Double(word.text.count)
        }
        let needed = 0.22 * line.box.height + width
        let (before, behind) = (line.box.left - left, right - line.box.right)
        // Of a centred line both sides are free.
        let isCentred =
            abs(line.box.left - next.box.left) > 2 && abs(line.box.centre - next.box.centre) < 3 && before > 6
            && abs(before - behind) < max(3, 0.1 * (before + behind))
        return (isCentred ? before + behind : behind) < needed + 1.5
    }

    /// The texts of lines, each as long as it was before it was broken.
    ///
    /// - Parameter pieces: lines below each other, once for each page.
    func joined(_ pieces: [[PDFLine]]) -> [SourceDocument.Text] {
        var texts: [SourceDocument.Text] = []
        var before: PDFLine?
        for piece in pieces {
            for (place, line) in piece.enumerated() {
                let goesOn = before.map { before in
                    place > 0
                        ? flows(before, into: line, before: piece.dropFirst(place + 1).first)
                        : !line.isEntry && fills(before, before: line)
                }
                if let before, goesOn == true {
                    append(line, behind: before, before: piece.dropFirst(place + 1).first, to: &texts[texts.count - 1])
                } else {
                    texts.append(line.text)
                }
                before = line
            }
        }
        return texts
    }

    /// Appends a line to a text that goes on on it.
    func append(
        _ line: PDFLine, behind before: PDFLine, before after: PDFLine? = nil, to text: inout SourceDocument.Text
    ) {
        guard let last = before.words.last, let first = line.words.first else { return }
        switch ended(before, before: line) {
        case .space:
            text.append(" ", isStruck: last.isStruck && first.isStruck)
            return text.append(line.text)
        case .word:
            vocabulary.doubts.goOn(last.text, with: first.text)
            return text.append(line.text)
        case .line, .unknown: break
        }
        if last.text == "/", before.words.count == 1 { return text.append(line.text) }
        if first.text == "/", isFull(before, before: first) {
            if isSpaced(first, in: line, behind: last, before: after) {
                text.append(" ", isStruck: last.isStruck && first.isStruck)
            }
            return text.append(line.text)
        }
        let isFull = isFull(before, before: first)
        let isLast = after == nil && line.words.count == 1
        let isBegun =
            after?.words.first.map { next in
                guard let sign = next.text.first, let last = first.text.last, last.isLetter else { return false }
                return (sign.isLowercase || sign.isUppercase && last.isUppercase) && self.isFull(line, before: next)
            } == true
        let joint = vocabulary.joint(last.text, first.text, isFull: isFull, isLast: isLast, isBegun: isBegun)
        let head = joint == .withoutHyphen ? String(last.text.dropLast()) : last.text
        if joint == .space {
            if vocabulary.isUnsure(last.text, first.text, isFull: isFull) {
                vocabulary.doubts.add(last.text + " ", with: first.text)
            }
        } else if vocabulary.knows(last.text, with: first.text, joint: joint) {
            vocabulary.doubts.goOn(head, with: first.text)
        } else {
            vocabulary.doubts.add(head, with: first.text)
        }
        switch joint {
        case .space: text.append(" ", isStruck: last.isStruck && first.isStruck)
        case .nothing: break
        case .withoutHyphen: text.removeLast()
        }
        text.append(line.text)
    }
}

extension SourceDocument.Text {
    /// Takes away its last sign.
    mutating func removeLast() {
        guard var last = runs.last, !last.text.isEmpty else { return }
        last.text.removeLast()
        let rest = Array(runs.dropLast())
        self = SourceDocument.Text()
        for run in rest + [last] { append(run.text, isStruck: run.isStruck) }
    }

    /// The text without so many signs at its beginning.
    func droppingFirst(_ count: Int) -> SourceDocument.Text {
        var (rest, left) = (SourceDocument.Text(), count)
        for run in runs {
            let taken = min(left, run.text.count)
            rest.append(String(run.text.dropFirst(taken)), isStruck: run.isStruck)
            left -= taken
        }
        return rest
    }
}
