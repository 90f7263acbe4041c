import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// All that the plan says of one node, on a page.
struct NodeProfile: Encodable {
    /// How something is tied to the node, where words show it.
    struct Link: Encodable {
        /// The objective through which it is, if that is neither of the two.
        var through: String?
        var role: Role?
        let basis: Basis
        let evidence: [Evidence]
    }

    /// One entry, and what belongs to it.
    struct Item: Encodable {
        /// What stands in the first column instead of the id.
        var label: String?
        /// What the entry is to programs, if it is no node.
        var key: String?
        /// The node that the entry is about, if it is one.
        var id: String?
        var text: String
        /// What people read instead of the text.
        var shown: String?
        /// A direction's roles, in a collaboration.
        var roles: [Role]?
        /// How many things, where that matters.
        var count: Int?
        var years: [Int]?
        /// The lines of the document where it stands; told together with the years.
        var lines: [Int]?
        /// What changed since the text before.
        var difference: [WordDifference.Piece]?
        var links: [Link]?
        var items: [Item]?

        private enum CodingKeys: CodingKey {
            case key, id, text, roles, count, years, lines, difference, links, items
        }
    }

    struct Section: Encodable {
        let key: String
        let heading: String
        var items: [Item]
        /// Whether what belongs to an item is told on one line.
        var isCompact = false
        /// The command that gives the others to people, where these are only the first.
        var more: String?

        private enum CodingKeys: CodingKey {
            case key, items
        }
    }

    let node: NodeJSON
    /// The lines of the document where it stands, ascending.
    let lines: [Int]
    /// Sentences about it.
    let notes: [String]
    let sections: [Section]

    init(of node: NodeIndex, in graph: PlanGraph, language: Language) {
        let builder = ProfileBuilder(graph: graph, node: node, language: language)
        self.node = NodeJSON(graph[node])
        lines = builder.lines()
        notes = builder.notes()
        sections = builder.sections().filter { !$0.items.isEmpty }
    }

    func outline(in language: Language) -> TextDocument {
        var outline = TextDocument()
        let place = lines.isEmpty ? "" : ", " + Self.place(lines, [], language)
        outline.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))\(place)")
        for note in notes { outline.paragraph(note) }
        for section in sections {
            outline.heading(section.heading)
            for item in section.items {
                outline.item(item.label ?? item.id ?? "", Self.text(item, language))
                for link in item.links ?? [] { outline.detail(Self.text(link, language)) }
                let children = item.items ?? []
                if section.isCompact {
                    let names = children.map { $0.shown ?? $0.text }
                    if !names.isEmpty { outline.detail(names.joined(separator: ", ")) }
                } else {
                    for child in children { outline.detail(Self.line(child, language)) }
                }
            }
            if let more = section.more { outline.item("", more) }
        }
        return outline
    }

    /// "objective:casa/1: text (riga 205)" or "driver: name (driver:id)".
    private static func line(_ item: Item, _ language: Language) -> StyledText {
        let text = text(item, language)
        guard let label = item.label else { return StyledText(item.id.map { $0.unbroken + ": " } ?? "") + text }
        return StyledText("\(label): ") + text + (item.id.map { " (\($0.unbroken))" } ?? "")
    }

    private static func text(_ item: Item, _ language: Language) -> StyledText {
        let isObjective = item.id?.hasPrefix(NodeKind.objective.idPrefix + ":") ?? false
        let whole = isObjective ? item.text.shortened(to: 160) : item.text
        var text =
            item.shown.map { StyledText($0) } ?? item.difference.map { StyledText($0) } ?? StyledText(whole)
        if let count = item.count { text = text + ": \(count)" }
        let place = item.lines.map { Self.place($0, item.years ?? [], language) } ?? ""
        return place.isEmpty ? text : text.isEmpty ? StyledText(place) : text + " (\(place))"
    }

    private static func text(_ link: Link, _ language: Language) -> String {
        let role = link.role.map { $0.name(in: language) + ", " } ?? ""
        let words = link.evidence.map { "\(language.quoted($0.text)) (\(place([$0.line], $0.years, language)))" }
        return (link.through.map { $0.unbroken + ": " } ?? "") + role + link.basis.name(in: language)
            + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
    }

    /// "righe 205, 310; 2024, 2025", kept on one line if it is short.
    private static func place(_ lines: [Int], _ years: [Int], _ language: Language) -> String {
        let place = language.place(lines: lines, years: years)
        return place.count > 40 ? place : place.unbroken
    }
}
