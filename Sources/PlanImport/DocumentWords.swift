import TextTools

/// The words of a document, to tell a word that the end of a line has cut from two with a hyphen between them.
final class DocumentWords {
    private let lines: [Document.Line]
    private lazy var all = Self.words(of: lines)
    private lazy var withHyphens = Set(
        lines.flatMap { line in
            line.text.split { !($0.isLetter || $0 == "-") }.filter { $0.dropFirst().dropLast().contains("-") }
                .map { Words.key(String($0)) }
        })

    init(_ lines: [Document.Line]) { self.lines = lines }

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
    /// `effi-` and `cienza` are `efficienza`.
    func joiningLines(of text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        var result = ""
        for line in text.split(separator: "\n") {
            result = joining(result, Substring(line.trimmed))
        }
        return result
    }

    /// Two pieces of a text with a space between them, unless a word goes on from one to the other.
    func joining(_ one: String, _ other: some StringProtocol) -> String {
        guard !one.isEmpty, !other.isEmpty else { return one + other }
        guard let sign = one.unicodeScalars.last, sign == "-" || sign == "\u{AD}" || sign == "\u{2010}",
            other.first?.isLowercase == true
        else { return one + " " + other }
        let begin = one.dropLast(one.last == Character(sign) ? 1 : 0)
        let head = begin.reversed().prefix(60).prefix { $0.isLetter }.reversed()
        let tail = other.prefix(60).prefix { $0.isLetter }
        if sign == "\u{AD}" {
            var scalars = one.unicodeScalars
            scalars.removeLast()
            return String(scalars) + other
        }
        // A hyphen behind a space is a dash.
        guard !head.isEmpty else { return one + " " + other }
        let (first, second) = (Words.key(String(head)), Words.key(String(tail)))
        let isCompound =
            withHyphens.contains(first + " " + second)
            || all.contains(first) && all.contains(second) && !all.contains(first + second)
        return (isCompound ? one : String(begin)) + other
    }
}
