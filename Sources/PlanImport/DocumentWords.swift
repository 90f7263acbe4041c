import TextTools

/// The words of a document, to tell a word that the end of a line has cut from two with a hyphen between them.
final class DocumentWords {
    private let makeLines: () -> [Document.Line]
    private lazy var lines = makeLines()
    private lazy var all = Self.words(of: lines)
    private lazy var withHyphens = Set(
        lines.flatMap { line in
            line.text.split { !($0.isLetter || $0 == "-") }.filter { $0.dropFirst().dropLast().contains("-") }
                .map { Words.key(String($0)) }
        })

    /// - Parameter lines: asked for only if a word may be cut.
    init(_ lines: @autoclosure @escaping () -> [Document.Line]) { makeLines = lines }

    /// All words but those that the end of a line may have cut.
    private static func words(of lines: [Document.Line]) -> Set<String> {
        var all: Set<String> = []
        var isCut = false
        for line in lines where !line.isBlank {
            var words = Words(String(line.text)).folded[...]
            if isCut { words = words.dropFirst() }
            isCut = ["-", "\u{2010}", "\u{AD}"].contains(line.text.trimmed.unicodeScalars.last)
            if isCut { words = words.dropLast() }
            all.formUnion(words)
        }
        return all
    }

    /// A text of several lines in one, with a space where a line ends. A word that goes over such an end is joined:
    /// `effi-` and `cienza` are `efficienza`. Complexity: linear.
    func joiningLines(of text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        var result = ""
        for line in text.split(separator: "\n") { append(line.trimmed, to: &result) }
        return result
    }

    /// Appends a piece to a text with a space between them, unless a word goes on from one to the other.
    func append(_ piece: String, to text: inout String) {
        guard let sign = text.unicodeScalars.last, let first = piece.first else {
            text += piece
            return
        }
        func removeLast() { text.removeSubrange(text.unicodeScalars.index(before: text.endIndex)...) }
        switch sign {
        case "\u{AD}" where first.isLetter: removeLast()
        case "-" where first.isLowercase, "\u{2010}" where first.isLowercase:
            let head = text.unicodeScalars.dropLast().suffix { $0.properties.isAlphabetic }
            // A hyphen behind a space is a dash.
            guard !head.isEmpty else {
                text += " " + piece
                return
            }
            if !isCompound(String(head), String(piece.prefix(60).prefix(while: \.isLetter))) {
                removeLast()
            }
        default: text += " "
        }
        text += piece
    }

    /// Whether two words have a hyphen between them elsewhere, or stand by themselves and not as one.
    private func isCompound(_ first: String, _ second: String) -> Bool {
        let (first, second) = (Words.key(first), Words.key(second))
        return withHyphens.contains(first + " " + second)
            || all.contains(first) && all.contains(second) && !all.contains(first + second)
    }
}

extension BidirectionalCollection {
    /// The longest end of which all elements satisfy a condition, at most sixty of them.
    fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        for _ in 0..<60 where start > startIndex {
            let before = index(before: start)
            guard condition(self[before]) else { break }
            start = before
        }
        return self[start...]
    }
}
