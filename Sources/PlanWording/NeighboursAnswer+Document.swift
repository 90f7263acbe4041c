import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NeighboursAnswer {
    /// Returns the answer in words: the neighbours at one link by what it says, and those further away by distance and
    /// kind, since there the relation of the last link says nothing of the start.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))")
        if isEmpty { document.heading(language(NeighbourMessage.none(isFiltered: isNarrow))) }
        for group in groups { tell(group, in: &document, language) }
        for distance in distances { tell(distance, in: &document, language) }
        return document
    }

    private func tell(_ group: Group, in document: inout TextDocument, _ language: Language) {
        let (relation, isSource) = (group.relation, group.isSource)
        let direct = neighbours.filter { $0.distance == 1 && $0.relation == relation && $0.isSource == isSource }
        guard !direct.isEmpty else { return }
        let heading = isSource ? LinkMessage.sources(relation) : .targets(relation)
        document.heading("\(language(heading)): \(language(LimitMessage.number(direct.count, of: group.count)))")
        for neighbour in direct {
            let links = neighbour.steps.flatMap(\.links)
            let roles = links.filter { $0.basis == nil }.compactMap(\.role).filter { $0 != .owner }
            let name = ([language.label(neighbour.node)] + roles.map { $0.name(in: language) }).joined(separator: ", ")
            document.item(neighbour.node.id, name + language.place(ofRows: links))
            for reason in links.compactMap({ language.reason($0, years: years) }) { document.detail(reason) }
        }
    }

    private func tell(_ distance: Distance, in document: inout TextDocument, _ language: Language) {
        let all = neighbours.filter { $0.distance == distance.distance && $0.node.kind == distance.kind }
        guard !all.isEmpty else { return }
        // Several relations may tie a node.
        let ofNode = Dictionary(grouping: all, by: \.node.index)
        var seen: Set<String> = []
        var nodes = all.map(\.node).filter { seen.insert($0.id).inserted }
        if !isSorted { nodes.sort { $0.index < $1.index } }
        document.heading(
            language(
                NeighbourMessage.away(
                    distance.kind, steps: distance.distance, shown: nodes.count, of: distance.count)))
        for node in nodes {
            document.item(node.id, language.label(node))
            for step in (ofNode[node.index] ?? []).flatMap(\.steps) {
                document.detail(reason(step, to: node, language))
            }
        }
    }

    /// The node between, and what shows that it is tied to the neighbour, and to the node before it on the path.
    ///
    /// Nothing is said about links further back: the words would be of nodes that nobody sees.
    private func reason(_ step: Step, to neighbour: NodeReference, _ language: Language) -> String {
        let from = step.from.id
        func name(_ id: String) -> String {
            (step.between + [node]).first { $0.id == id }?.name(quoted: language.quoted) ?? id
        }
        let before = step.way.filter { $0.source == from || $0.target == from }
        let reasons = (before + step.links).compactMap { link in
            let other = [link.source, link.target].first { ![from, neighbour.id, node.id].contains($0) }
            guard let reason = language.reason(link, years: years) else {
                return other.map { name($0) + language.place(ofRows: [link]) }
            }
            let named = link.source == from || link.source == neighbour.id ? other : link.source
            return named.map { "\(name($0)), \(reason)" } ?? reason
        }
        // Words and the row of a table that stand on one line needn't both name it.
        let told = Set((before + step.links).filter { $0.basis != nil }.flatMap(\.lines))
        let rows = step.links.filter { !told.isSuperset(of: $0.lines) }
        let through = language(NeighbourMessage.through(step.from)) + language.place(ofRows: rows)
        return reasons.isEmpty ? through : through + ", " + reasons.joined(separator: "; ")
    }
}
