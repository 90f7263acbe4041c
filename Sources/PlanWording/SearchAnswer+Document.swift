import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension SearchAnswer {
    /// For each node its name with what was sought, or the passage that holds most of it.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for hit in hits {
            let (node, passage) = (hit.node, hit.passages.first)
            let isText = node.kind == .objective && passage.map { [.text, .name].contains($0.field) } ?? true
            let isName = isText || passage?.field == .name
            let name = StyledText(isName ? node.name : node.label.shortened(to: 160))
            document.item(node.id, isName ? passage.map { $0.shown(in: language) } ?? name : name)
            if !isName, let passage { document.detail(passage.shown(in: language)) }
        }
        return document
    }

    /// Returns a row for each node, with the passage that holds most of what was sought.
    public func table() -> Table {
        var table = Table(columns: [
            .init("id"), .init("kind"), .init("name"), .init("score"), .init("field"), .init("passage"), .init("line"),
            .init("years"),
        ])
        for hit in hits {
            let passage = hit.passages.first
            table.add([
                .text(hit.node.id), .text(hit.node.kind.rawValue), .text(hit.node.name),
                .decimal(hit.score, places: 3), .text(passage?.field.rawValue ?? ""), .text(passage?.text ?? ""),
                passage?.line.map { .number($0) } ?? .text(""),
                .text((passage?.years ?? []).map(String.init).joined(separator: " ")),
            ])
        }
        return table
    }
}

extension SearchAnswer.Passage {
    /// The part of a passage around what was sought, which is marked, and where it stands.
    func shown(in language: Language) -> StyledText {
        let lines = line.map { [$0] } ?? []
        let place =
            field == .description
            ? line.map { language(ListMessage.fromLine($0)) } ?? ""
            : language.place(lines: field == .name ? [] : lines, years: years)
        let excerpt = Excerpt(self, length: 240).styled
        let text: StyledText =
            switch field {
            case .alias: StyledText(language(PageMessage.alias(""))) + excerpt
            case .phrase: StyledText(language(ListMessage.phrase) + " ") + excerpt
            case .evidence: language.quoted(excerpt)
            case .code: language(PageMessage.field(.code)) + ": " + excerpt
            case .owner: language(PageMessage.field(.owner)) + ": " + excerpt
            case .type: language(PageMessage.field(.type)) + ": " + excerpt
            case .deadline: language(PageMessage.field(.deadline)) + ": " + excerpt
            case .indicator:
                [language(ListMessage.indicator), label].compactMap(\.self).joined(separator: ", ") + ": "
                    + excerpt
            case .attribute: (label.map { $0 + ": " } ?? "") + excerpt
            case .name, .description, .text: excerpt
            }
        return text + (place.isEmpty ? "" : " (\(place.unbroken))")
    }
}
