import TextDocument
import TextTools

/// A text by which a shell may complete a word.
package struct CompletionCandidate: Hashable, Sendable {
    package let text: String
    package let explanation: String

    /// Nil where a sign of the text is no letter but acts on the terminal, or ends the line: neither shells nor people
    /// are given such a text.
    package init?(_ text: String, explanation: String = "") {
        guard !text.isEmpty, !text.unicodeScalars.contains(where: Self.isControl) else { return nil }
        self.text = text
        let words = explanation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.explanation = String(String.UnicodeScalarView(words.unicodeScalars.filter { !Self.isControl($0) }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        ControlCharacters.contains(scalar) || ["\t", "\n", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    /// The form in which the argument parser hands it on.
    package var line: String { text + "\t" + explanation }

    package init?(line: Substring) {
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(String(parts.first ?? ""), explanation: parts.count > 1 ? String(parts[1]) : "")
    }

    /// Whether the text begins as what was typed.
    ///
    /// Scalar by scalar, as shells compare: a letter and a mark behind it are one `Character`, which the letter doesn't
    /// begin.
    package func begins(as typed: String) -> Bool {
        text.unicodeScalars.starts(with: typed.unicodeScalars) || text.hasPrefix(typed)
    }
}
