import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

/// What a search found, in the forms in which it is printed.
struct SearchReport {
    let graph: PlanGraph
    let hits: [SearchHit]
    let language: Language

    /// For each node its name with what was sought, or the passage that holds most of it.
    func outline() -> TextDocument {
        var outline = TextDocument()
        for hit in hits {
            let node = graph[hit.node]
            let passage = hit.passages.first
            let isName = node.kind == .objective || passage?.field == .name
            outline.item(node.id, isName ? passage.map(shown) ?? StyledText(node.name) : StyledText(node.label))
            if !isName, let passage { outline.detail(shown(passage)) }
        }
        return outline
    }

    /// The part of a passage around what was sought, which is marked, and where it stands.
    private func shown(_ passage: SearchHit.Passage) -> StyledText {
        let quotation = Quotation(graph: graph, language: language)
        let place =
            passage.field == .description
            ? passage.line.map { language("dalla riga \($0)", "from line \($0) on").unbroken } ?? ""
            : quotation.place(line: passage.field == .name ? nil : passage.line, years: passage.years)
        let excerpt = Excerpt(passage, length: 240).styled
        let field: String? =
            switch passage.field {
            case .alias: language("detta anche", "also called")
            case .phrase: language("parola chiave", "keyword")
            case .name, .description, .text, .evidence: nil
            }
        return StyledText(field.map { $0 + " " } ?? "") + (passage.field == .evidence ? language.quoted(excerpt) : excerpt)
            + (place.isEmpty ? "" : " (\(place))")
    }

    /// A row for each node, with the passage that holds most of what was sought.
    func table() -> Table {
        var table = Table(columns: [
            .init("id"), .init("kind"), .init("name"), .init("score"), .init("field"), .init("passage"), .init("line"),
            .init("years"),
        ])
        for hit in hits {
            let node = graph[hit.node]
            let passage = hit.passages.first
            table.add([
                .text(node.id), .text(node.kind.rawValue), .text(node.name), .decimal(hit.score, places: 3),
                .text(passage?.field.rawValue ?? ""), .text(passage?.text ?? ""),
                passage?.line.map { .number($0) } ?? .text(""),
                .text((passage?.years ?? []).map(String.init).joined(separator: " ")),
            ])
        }
        return table
    }

    struct HitJSON: Encodable {
        let node: NodeJSON
        let score: Double
        let passages: [PassageJSON]
    }

    struct PassageJSON: Encodable {
        let field: SearchHit.Passage.Field
        let text: String
        /// The words that were sought, as they stand in the text.
        let found: [String]
        let line: Int?
        let years: [Int]
    }

    func json() -> [HitJSON] {
        hits.map { hit in
            HitJSON(
                node: NodeJSON(graph[hit.node]), score: (hit.score * 1000).rounded() / 1000,
                passages: hit.passages.map { passage in
                    PassageJSON(
                        field: passage.field, text: passage.text, found: passage.marks.map { String(passage.text[$0]) },
                        line: passage.line, years: passage.years)
                })
        }
    }
}

/// A part of a passage that is short enough to be read in a list.
struct Excerpt {
    private let text: String
    private let marks: [Range<String.Index>]
    private let range: Range<String.Index>

    /// The whole passage if it is not longer than so many characters; otherwise the part of whole words that begins a little
    /// before what was sought first.
    init(_ passage: SearchHit.Passage, length: Int) {
        text = passage.text
        marks = passage.marks
        guard text.count > length, let first = marks.first else {
            range = text.startIndex..<text.endIndex
            return
        }
        var start = text.index(first.lowerBound, offsetBy: -length / 4, limitedBy: text.startIndex) ?? text.startIndex
        // Near the end more of what stands before has room.
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
