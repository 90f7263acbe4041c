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
    // Widths at this size are whole numbers, so that those of lines are exactly the sums of those of words.
    func units(_ text: String) -> Double { textWidth(text, fontSize: 1000, isBold: isBold) }
    func points(_ units: Double) -> Double { units * fontSize / 1000 }
    let space = units(" ")
    var words: [(text: String, units: Double)] = []
    var isLeading = false
    // By bytes: to look for letters that a space is a part of takes ten times as long, and there are none.
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
        let word = String(Substring(part))
        let own = units(word)
        // Nor does a dash begin one.
        let isBound = isLeading || !word.contains { $0.isLetter || $0.isNumber }
        if isBound, let last = words.last, points(last.units + space + own) <= width {
            words[words.count - 1] = ("\(last.text) \(word)", last.units + space + own)
        } else {
            words.append((word, own))
        }
        isLeading = Words.grammatical.contains(word.lowercased())
    }
    /// The places of the words with which lines begin.
    func beginnings(within width: Double) -> [Int] {
        var (beginnings, length) = ([Int](), 0.0)
        for (place, word) in words.enumerated() {
            if beginnings.isEmpty || points(length + space + word.units) > width {
                beginnings.append(place)
                length = word.units
            } else {
                length += space + word.units
            }
        }
        return beginnings
    }
    func lines(_ beginnings: [Int]) -> [String] {
        zip(beginnings, beginnings.dropFirst() + [words.count]).map { start, end in
            words[start..<end].map(\.text).joined(separator: " ")
        }
    }
    let fewest = beginnings(within: width)
    guard isBalanced, fewest.count > 1 else { return lines(fewest) }
    var (narrow, wide) = (0.0, width)
    while wide - narrow > 1 {
        let middle = (narrow + wide) / 2
        if beginnings(within: middle).count > fewest.count { narrow = middle } else { wide = middle }
    }
    return lines(beginnings(within: wide))
}

/// The beginning of a text that goes into some lines, as the other ``wrapped(_:width:fontSize:isBalanced:)`` breaks it;
/// with an ellipsis where the text goes on.
func wrapped(
    _ text: String, width: Double, fontSize: Double, isBold: Bool = false, isBalanced: Bool = true, atMost most: Int
) -> [String] {
    // No line has so many letters; a text may be a book.
    let text = text.shortened(to: 400 * most)
    func lines(_ length: Int, isBalanced: Bool) -> [String] {
        wrapped(
            text.shortened(to: length), width: width, fontSize: fontSize, isBold: isBold, isBalanced: isBalanced)
    }
    let whole = lines(text.count, isBalanced: isBalanced)
    guard whole.count > most else { return whole }
    // What goes into so many lines ends in the last of them; and there are as many, whether they are balanced or not.
    let letters = lines(text.count, isBalanced: false).prefix(most).map { $0.count + 1 }
    let sum = letters.reduce(0, +)
    var (short, long) = (max(1, sum - (letters.last ?? 0)), min(text.count, sum + 3))
    while long - short > 1 {
        let middle = (short + long) / 2
        if lines(middle, isBalanced: false).count > most { long = middle } else { short = middle }
    }
    return lines(short, isBalanced: isBalanced)
}
