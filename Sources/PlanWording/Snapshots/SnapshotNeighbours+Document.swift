import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension SnapshotNeighboursAnswer {
    /// Returns the answer in words: the neighbours by what ties them, and farther ones by distance and kind.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(node.name, subtitle: "\(node.id), \(language.kind(node.kind))")
        tell(in: &document, language)
        if isEmpty { document.paragraph(language(NeighbourMessage.none(isFiltered: isNarrow))) }
        return document
    }

    fileprivate func tell(in document: inout TextDocument, _ language: Language) {
        for group in groups {
            let members = neighbours.filter {
                $0.distance == 1 && $0.relation == group.relation && $0.isOutgoing == group.isOutgoing
            }
            guard !members.isEmpty else { continue }
            let number = language(LimitMessage.number(members.count, of: group.count))
            document.heading("\(name(group, language)): \(number)")
            for member in members { document.item(member.node.id, member.name(in: language)) }
        }
        for distance in distances {
            var seen: Set<String> = []
            let members = neighbours.filter {
                $0.distance == distance.distance && $0.node.kind == distance.kind && seen.insert($0.node.id).inserted
            }
            guard !members.isEmpty else { continue }
            document.heading(
                language(
                    SnapshotMessage.away(
                        kind: distance.kind, steps: distance.distance, shown: members.count, of: distance.count)))
            for member in members {
                document.item(member.node.id, member.node.name)
                let before = member.steps.map(\.from.name)
                let more = before.count > 5 ? ["…"] : []
                document.detail(language(SnapshotMessage.through(Array(before.prefix(5)) + more)))
            }
        }
    }

    /// Adds a row for each neighbour and link that leads to it.
    ///
    /// - Parameter table: with the ``NeighboursAnswer/columns``, of which the last are empty.
    public func addRows(to table: inout Table) {
        for neighbour in neighbours {
            for step in neighbour.steps {
                for link in step.links {
                    let known: [Table.Cell] = [
                        .text(node.id), .text(neighbour.relation), .text(neighbour.node.id),
                        .text(neighbour.node.kind), .text(neighbour.node.name), .number(neighbour.distance),
                        .number(neighbour.weight), .text(step.from.id), .text(link.source), .text(link.role ?? ""),
                    ]
                    table.add(
                        known + Array(repeating: .text(""), count: NeighboursAnswer.columns.count - known.count))
                }
            }
        }
    }

    /// A relation that is none of a plan's is called as the graph calls it.
    private func name(_ group: Group, _ language: Language) -> String {
        guard isDirected else { return group.relation }
        guard let relation = Relation(rawValue: group.relation) else {
            return language(LinkMessage.other(group.relation, isOutgoing: group.isOutgoing))
        }
        return language(group.isOutgoing ? LinkMessage.targets(relation) : .sources(relation))
    }
}

extension SnapshotNeighboursAnswer.Neighbour {
    /// Its name, with the weight of the links that lead to it where the graph has weights.
    fileprivate func name(in language: Language) -> String {
        let weights = steps.flatMap(\.links).compactMap(\.weight)
        return weights.isEmpty
            ? node.name : "\(node.name) (\(language(SnapshotMessage.weight(weights.reduce(0, +)))))"
    }
}

extension SnapshotPage {
    /// The answer in words: how many links there are, and the neighbours by what ties them.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(node.name, subtitle: "\(node.id), \(language.kind(node.kind))")
        document.paragraph(language(SnapshotMessage.page(links: links, weight: weight)))
        neighbours.tell(in: &document, language)
        if NodeKind(rawValue: node.kind) != nil { document.paragraph(language(SnapshotMessage.holds)) }
        return document
    }
}

extension SnapshotSharedAnswer {
    /// The answer in words: who shares something, and what.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(node.name, subtitle: "\(node.id), \(language.kind(node.kind))")
        guard !isEmpty else {
            document.paragraph(language(SnapshotMessage.nothingInCommon(things: kinds)))
            return document
        }
        document.heading(
            language(
                SnapshotMessage.sharedWith(kind: node.kind, things: kinds, shown: neighbours.count, of: count)))
        for neighbour in neighbours {
            document.item(neighbour.node.id, "\(neighbour.node.name): \(neighbour.weight)")
            for thing in neighbour.shared {
                let carriers = Set(
                    thing.others.filter { $0.count > 1 }.flatMap { way in
                        Set(way.flatMap { [$0.source, $0.target] }).subtracting([neighbour.node.id, thing.node.id])
                    }
                ).sorted()
                document.detail(thing.node.name + (carriers.isEmpty ? "" : ": " + carriers.joined(separator: ", ")))
            }
        }
        return document
    }

    /// The columns of a table of it.
    public static let columns: [Table.Column] = [
        .init("start"), .init("id"), .init("kind"), .init("name"), .init("weight"), .init("shared"),
        .init("sharedName"),
    ]

    /// Adds a row for each thing that a neighbour shares.
    public func addRows(to table: inout Table) {
        for neighbour in neighbours {
            for thing in neighbour.shared {
                table.add([
                    .text(node.id), .text(neighbour.node.id), .text(neighbour.node.kind), .text(neighbour.node.name),
                    .number(neighbour.weight), .text(thing.node.id), .text(thing.node.name),
                ])
            }
        }
    }
}
