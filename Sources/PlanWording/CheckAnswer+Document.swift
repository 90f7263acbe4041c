import PlanAnswers
import TextDocument
import TextTools

extension CheckAnswer {
    /// The answer in words: a sentence where nothing differs; else first the words that the document doesn't have, then
    /// what differs, node by node.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        guard !isSound else {
            document.paragraph(
                language(CheckReport.sound(plan: file, document: self.document, quotations: quotations)))
            return document
        }
        document.title(language(CheckReport.unsound(plan: file, document: self.document)), subtitle: "")
        if !misquotations.isEmpty {
            document.heading(language(CheckReport.misquotationsHeading(misquotations.count)))
            for words in misquotations {
                let place = language(CheckReport.place(line: words.line, target: words.target)).unbroken
                document.item(words.node, "\(language.quoted(words.text.shortened(to: 200))) \(place)")
            }
        }
        if !differences.isEmpty { document.heading(language(CheckReport.differencesHeading(differences.count))) }
        var node: String?? = .none
        for difference in differences {
            if node != .some(difference.node) {
                document.item("", difference.node ?? language(CheckReport.plan))
                node = .some(difference.node)
            }
            document.detail(text(of: difference, language))
        }
        return document
    }

    /// "texts.2024: … entro il [-2024-] {+2025+}"
    private func text(of difference: Difference, _ language: Language) -> StyledText {
        guard let key = difference.key else { return StyledText(language(CheckReport.node(difference.change))) }
        let target = difference.target
        let lead = [key, target.map { "(\($0))" }].compactMap(\.self).joined(separator: " ") + ": "
        guard difference.change == .changed, let old = difference.inPlan, let new = difference.inSources else {
            let words = (difference.inPlan ?? difference.inSources)?.shortened(to: 120)
            // A part of a link, such as a quotation, has a key of its own.
            if let target, !key.contains(".") {
                return key + ": "
                    + StyledText(language(CheckReport.link(difference.change, target: target, words: words)))
            }
            return lead + StyledText(language(CheckReport.part(difference.change, words: words)))
        }
        let words = WordDifference(from: old, to: new)
        guard words.isChange else { return lead + StyledText(language(CheckReport.values(old, new))) }
        return lead + StyledText(Self.shortened(words.pieces))
    }

    /// What differs, and of what stays some words beside it.
    private static func shortened(_ pieces: [WordDifference.Piece]) -> [WordDifference.Piece] {
        pieces.enumerated().map { place, piece in
            let words = piece.text.split(separator: " ")
            let (before, after) = (place == 0 ? 0 : 4, place == pieces.count - 1 ? 0 : 4)
            guard piece.change == .kept, words.count > before + after + 2 else { return piece }
            let shown = words.prefix(before) + ["…"] + words.suffix(after)
            var short = piece
            short.text = shown.joined(separator: " ")
            return short
        }
    }
}
