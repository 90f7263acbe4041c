import PlanAnswers
import TextDocument

/// A part of a passage that is short enough to be read in a list.
struct Excerpt {
    private let text: String
    private let marks: [Range<String.Index>]
    private let range: Range<String.Index>

    /// The whole passage if it is not longer than so many characters; otherwise the part of whole words that begins a
    /// little before what was sought first.
    init(_ passage: SearchAnswer.Passage, length: Int) {
        text = passage.text
        marks = passage.marks
        guard text.count > length, let first = marks.first else {
            range = text.startIndex..<text.endIndex
            return
        }
        var start = text.index(first.lowerBound, offsetBy: -length / 4, limitedBy: text.startIndex) ?? text.startIndex
        // Near the end there is room for more of the text before.
        if let latest = text.index(text.endIndex, offsetBy: -length, limitedBy: text.startIndex) {
            start = min(start, latest)
        }
        if start != text.startIndex {
            start = text[start..<first.lowerBound].firstIndex(of: " ").map(text.index(after:)) ?? first.lowerBound
        }
        var end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        if end != text.endIndex {
            end = text[start..<end].lastIndex(of: " ") ?? end
        }
        range = start..<max(end, first.upperBound)
    }

    private func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// The text with its marks, those with no word between them as one, and ellipses where it is cut.
    var styled: StyledText {
        var joined: [Range<String.Index>] = []
        for next in marks where next.lowerBound >= range.lowerBound && next.upperBound <= range.upperBound {
            if let last = joined.last, !text[last.upperBound..<next.lowerBound].contains(where: isOfWord) {
                joined[joined.count - 1] = last.lowerBound..<next.upperBound
            } else {
                joined.append(next)
            }
        }
        var result = StyledText(range.lowerBound == text.startIndex ? "" : "… ")
        var position = range.lowerBound
        for next in joined {
            result = result + String(text[position..<next.lowerBound]) + StyledText(String(text[next]), .found)
            position = next.upperBound
        }
        return result + String(text[position..<range.upperBound]) + (range.upperBound == text.endIndex ? "" : " …")
    }
}
