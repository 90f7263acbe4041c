import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension SnapshotPathsAnswer {
    /// How many of the nearest nodes people are given.
    private static let shownNearest = 10

    /// Returns the answer in words: for each path its nodes, with what ties each to the next.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        let (start, end) = (from.name.shortened(to: 80), to.name.shortened(to: 80))
        document.title("\(start) – \(end)", subtitle: "\(from.id), \(to.id)")
        for path in paths {
            document.heading(path.nodes.map { $0.name.shortened(to: 60) }.joined(separator: " – "))
            for (place, links) in path.steps.enumerated() {
                for link in links {
                    let isForward = link.source == path.nodes[place].id
                    let arrow = isDirected ? isForward ? " → " : " ← " : " – "
                    let ends = [path.nodes[place].id, path.nodes[place + 1].id].joined(separator: arrow)
                    let weight = link.weight.map { ", " + language(SnapshotMessage.weight($0)) } ?? ""
                    document.item("", "\(ends): \(name(link.relation, language))\(weight)")
                }
            }
        }
        guard paths.isEmpty else { return document }
        document.heading(language(SnapshotMessage.noPath(start, end)))
        guard !nearest.isEmpty else {
            document.paragraph(language(SnapshotMessage.nothingReached(start)))
            return document
        }
        let shown = nearest.prefix(Self.shownNearest)
        document.heading(
            language(SnapshotMessage.nearest(start, shown: shown.count, of: nearest.count)))
        for node in shown { document.item(node.id, node.name) }
        return document
    }

    private func name(_ relation: String, _ language: Language) -> String {
        Relation(rawValue: relation).map { language(LinkMessage.relation($0)) } ?? relation
    }
}
