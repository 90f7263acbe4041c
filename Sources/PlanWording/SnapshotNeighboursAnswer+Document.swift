import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension SnapshotNeighboursAnswer {
    /// Returns the answer in words: the neighbours by what ties them.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        let kind = NodeKind(rawValue: node.kind)?.name(in: language) ?? node.kind
        document.title(node.name, subtitle: "\(node.id), \(kind)")
        for group in groups {
            let number = language(LimitMessage.number(group.neighbours.count, of: group.count))
            document.heading("\(name(group, language)): \(number)")
            for neighbour in group.neighbours { document.item(neighbour.id, neighbour.name) }
        }
        if groups.isEmpty { document.paragraph(language(NeighbourMessage.none(isFiltered: isNarrow))) }
        return document
    }

    /// Adds a row for each neighbour.
    ///
    /// - Parameter table: with the ``NeighboursAnswer/columns``, of which the last are empty.
    public func addRows(to table: inout Table) {
        for group in groups {
            for neighbour in group.neighbours {
                let source = group.edges.isOutgoing ? node.id : neighbour.id
                let known: [Table.Cell] = [
                    .text(node.id), .text(group.edges.relation), .text(neighbour.id), .text(neighbour.kind),
                    .text(neighbour.name), .number(1), .number(1), .text(node.id), .text(source),
                ]
                table.add(known + Array(repeating: .text(""), count: NeighboursAnswer.columns.count - known.count))
            }
        }
    }

    /// A relation that is none of ours is called as the file calls it.
    private func name(_ group: Group, _ language: Language) -> String {
        guard let relation = Relation(rawValue: group.edges.relation) else {
            return language(LinkMessage.other(group.edges.relation, isOutgoing: group.edges.isOutgoing))
        }
        return language(group.edges.isOutgoing ? LinkMessage.targets(relation) : .sources(relation))
    }
}
