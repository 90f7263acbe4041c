import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

extension NetworkMap {
    /// What the whole map shows, in a sentence.
    var summary: String {
        summaryOnce {
            language(NetworkMapMessage.summary(graph.counts(of: network.nodes), links: network.links.count))
        }
    }

    /// What somebody should know who can't see the picture.
    var longDescription: String { ([opening] + notes).joined(separator: " ") }

    /// What the map shows, and what has most links.
    var opening: String {
        let hubs = hubs.prefix(5).map { "\(graph[$0.node].label.shortened(to: 120)) (\($0.linkCount))" }
        return "\(summary); \(language(MapMessage.mostLinks(hubs)))."
    }

    /// The nodes, those with most links first; rather what directions have in common than these.
    var hubs: [(node: NodeIndex, linkCount: Int)] {
        let common = network.nodes.filter { ![.direction, .objective].contains(graph[$0].kind) }
        return (common.isEmpty ? network.nodes : common)
            .map { (node: $0, linkCount: network.linkCount(of: $0)) }
            .sorted { ($1.linkCount, $0.node) < ($0.linkCount, $1.node) }
    }

    func heading(ofColumn column: Int, _ nodes: [NodeIndex]) -> String {
        let isSecond = definition.columns[..<column].contains { $0.contains(.direction) }
        return NodeKind.allCases.compactMap { kind -> String? in
            let count = nodes.count { graph[$0].kind == kind }
            guard count > 0 else { return nil }
            if nodes.allSatisfy(focus.contains) {
                return count == 1 ? kind.name(in: language) : kind.plural(in: language)
            }
            if kind == .direction, isSecond, !focus.isEmpty { return language(NetworkMapMessage.others(kind, count)) }
            guard focus.isEmpty, definition.columns.count(where: { $0.contains(kind) }) > 1 else {
                return language(NetworkMapMessage.count(kind, count))
            }
            let isOfMany = definition.columns[..<column].contains { $0.contains(kind) }
            let others = Set(
                nodes.flatMap { node in network.links(of: node).map { graph[$0.other(than: node)].kind } })
            guard others.count == 1, let other = others.first else {
                return language(
                    isOfMany ? NetworkMapMessage.withSeveralLinks(kind, count) : .withOneLink(kind, count))
            }
            return language(
                isOfMany ? NetworkMapMessage.withSeveral(kind, count, other) : .withOne(kind, count, other))
        }.joined(separator: ", ")
    }

    /// What the tooltip of a node says.
    func description(of node: NodeIndex) -> String {
        let own = Array(network.links(of: node))
        let others = own.prefix(40).map { graph[$0.other(than: node)].label.shortened(to: 120) }
        let heading = [
            graph[node].name.shortened(to: 600), "",
            "\(graph[node].kind.name(in: language)), \(language(NetworkMapMessage.links(own.count))):",
        ]
        return (heading + others.map { "– " + $0 }).joined(separator: "\n")
    }

    /// The names of what a line ties together.
    func heading(of link: MapContent.Link) -> String {
        "\(graph[link.source].label.shortened(to: 120)) – \(graph[link.target].label.shortened(to: 120))"
    }

    /// What the tooltip of a line says: the words that it stands for.
    func explanation(of link: MapContent.Link) -> String {
        var lines = [heading(of: link)]
        if let basis = Basis.quoted(of: link.bases) ?? link.basis {
            lines.append(basis.name(in: language) + ":")
            lines += link.evidence.prefix(12).map(context.quotation)
            lines += context.grounds(besidesQuotedOf: link)
        } else {
            lines.append(language.place(lines: Array(link.lines.prefix(20)), years: []))
        }
        return lines.joined(separator: "\n")
    }

    /// What stands below the legend.
    var notes: [String] {
        var notes = context.unlinkedNotes(network.unlinked)
        if !focus.isEmpty, !isolatedFrom.isEmpty {
            notes.append(language(NetworkMapMessage.noLinks(isolatedFrom)))
        }
        notes += context.filterNotes(hiddenNodes: network.hiddenNodes, hiddenLinks: network.hiddenLinkCount)
        notes += colourNotes + lineNotes
        return notes + context.closingNotes
    }

    /// The kinds of nodes that the focus could be tied to and isn't.
    private var isolatedFrom: [NodeKind] {
        NodeKind.allCases.filter { kind in
            definition.query.kinds.contains(kind) && !network.nodes.contains { graph[$0].kind == kind }
        }
    }

    /// What a line stands for.
    private var lineNotes: [String] {
        guard network.links.contains(where: { $0.basis != nil }) else {
            return canBePointedAt ? [language(NetworkMapMessage.pointAtLine)] : []
        }
        let meaning =
            language(NetworkMapMessage.eachLine(canBePointedAt: canBePointedAt)) + " "
            + language(NetworkMapMessage.silence)
        return hasQuotations ? [language(NetworkMapMessage.italics), meaning] : [meaning]
    }

    /// What colours say, where several things have the same.
    private var colourNotes: [String] {
        let hubs = network.nodes.count { ![.direction, .objective].contains(graph[$0].kind) }
        guard definition.colour == .hub, hubs > Palette.goals.count else { return [] }
        return [language(NetworkMapMessage.colours)]
    }
}

extension NetworkMap {
    var table: MapTable {
        MapTable(
            header: [
                language(NetworkMapMessage.from), language(NetworkMapMessage.kind), language(NetworkMapMessage.to),
                language(NetworkMapMessage.kind),
                NodeKind.objective.plural(in: language), language(NetworkMapMessage.basis),
                language(NetworkMapMessage.words),
                language(NetworkMapMessage.lines),
            ],
            rows: network.links.map { link in
                [
                    graph[link.source].name, graph[link.source].kind.name(in: language), graph[link.target].name,
                    graph[link.target].kind.name(in: language),
                    "\(link.objectives.count)",
                    link.basis?.name(in: language) ?? language(NetworkMapMessage.table),
                    link.evidence.map { language.quoted($0.text) }.joined(separator: " "),
                    link.lines.map(String.init).joined(separator: " "),
                ]
            })
    }
}
