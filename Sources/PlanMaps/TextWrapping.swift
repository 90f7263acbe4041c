import Graphviz

/// Breaks a label into lines no wider than a number of points, between words; a longer word has a line of its own.
///
/// Among the ways with the fewest lines, the one whose longest line is shortest, so that labels are compact. Complexity:
/// linear in the text's length for each halving of the width.
///
/// - Parameter isBalanced: whether lines are to be about equally long, as centred text looks best.
func wrapped(_ text: String, width: Double, fontSize: Double, isBalanced: Bool = true) -> [String] {
    let words = text.split(separator: " ").map(String.init)
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
