import Graphviz
import Plan
import TextTools

/// Breaks a label into lines no wider than a number of points, between words; a longer word has a line of its own. A
/// word that only leads to the next one ("di", "della") does not end a line, unless the two don't fit in one.
///
/// Among the ways with the fewest lines, the one whose longest line is shortest, so that labels are compact.
/// Complexity: linear in the text's length for each halving of the width.
///
/// - Parameter isBalanced: whether lines are to be about equally long, as centred text looks best.
func wrapped(
    _ text: String, width: Double, fontSize: Double, isBold: Bool = false, isBalanced: Bool = true
) -> [String] {
    func textWidth(_ text: String, fontSize: Double) -> Double {
        Graphviz.textWidth(text, fontSize: fontSize, isBold: isBold)
    }
    var words: [String] = []
    var isLeading = false
    for word in text.split(separator: " ") {
        // Nor does a dash begin one.
        let isBound = isLeading || !word.contains { $0.isLetter || $0.isNumber }
        if isBound, let last = words.last, textWidth("\(last) \(word)", fontSize: fontSize) <= width {
            words[words.count - 1] = "\(last) \(word)"
        } else {
            words.append(String(word))
        }
        isLeading = Words.grammatical.contains(word.lowercased())
    }
    func lines(within width: Double) -> [String] {
        words.reduce(into: []) { lines, word in
            if let last = lines.last, textWidth(last + " " + word, fontSize: fontSize) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
    }
    let fewest = lines(within: width)
    guard isBalanced, fewest.count > 1 else { return fewest }
    var (narrow, wide) = (0.0, width)
    while wide - narrow > 1 {
        let middle = (narrow + wide) / 2
        if lines(within: middle).count > fewest.count { narrow = middle } else { wide = middle }
    }
    return lines(within: wide)
}

/// The beginning of a text that goes into some lines, as the other ``wrapped(_:width:fontSize:isBalanced:)`` breaks it;
/// with an ellipsis where the text goes on.
func wrapped(
    _ text: String, width: Double, fontSize: Double, isBold: Bool = false, isBalanced: Bool = true, atMost most: Int
) -> [String] {
    // No line has so many letters; a text may be a book.
    let text = text.shortened(to: 400 * most)
    func lines(_ length: Int) -> [String] {
        wrapped(
            text.shortened(to: length), width: width, fontSize: fontSize, isBold: isBold, isBalanced: isBalanced)
    }
    var (short, long) = (1, text.count)
    let whole = lines(long)
    guard whole.count > most else { return whole }
    while long - short > 1 {
        let middle = (short + long) / 2
        if lines(middle).count > most { long = middle } else { short = middle }
    }
    return lines(short)
}
