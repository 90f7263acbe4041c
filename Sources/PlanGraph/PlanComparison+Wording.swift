import Plan
import TextTools

extension PlanComparison.ObjectiveChange {
    /// The words that were kept, removed and added.
    package var difference: WordDifference { WordDifference(from: oldText ?? "", to: newText ?? "") }

    /// The new text with what is gone as `[-…-]` and what is new as `{+…+}`, word by word; of what ended the old text.
    public var markedText: String {
        status == .changed ? difference.marked() : newText ?? oldText ?? ""
    }

    /// Whether two texts have the same wording, whatever their punctuation and capitals.
    package static func haveSameWording(_ one: String, _ other: String) -> Bool {
        // Most texts differ in their words, which is quickly seen.
        Words(one).folded == Words(other).folded && wording(of: one) == wording(of: other)
    }

    /// The words in lower case, without what only separates them.
    private static func wording(of text: String) -> [String] {
        let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        let ends = [nil as Unicode.Scalar?]
        let neighbours = zip(ends + scalars.map(Optional.some), scalars.dropFirst().map(Optional.some) + ends)
        var words: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        for (scalar, (before, after)) in zip(scalars, neighbours) {
            if separates(scalar, before, after) {
                words.append(String.UnicodeScalarView())
            } else {
                words[words.count - 1].append(scalar)
            }
        }
        return words.filter { !$0.isEmpty }.map { String($0).lowercased() }
    }

    /// Whether a sign between two others only separates words.
    private static func separates(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool
    {
        func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.numericType != nil }
        guard !scalar.properties.isWhitespace else { return true }
        let category = scalar.properties.generalCategory
        switch category {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            let isSign = category == .dashPunctuation && !(before?.properties.isAlphabetic ?? false)
            return !(isDigit(after) && (isDigit(before) || isSign)) && !"%‰&@#§".unicodeScalars.contains(scalar)
        default: return false
        }
    }
}
