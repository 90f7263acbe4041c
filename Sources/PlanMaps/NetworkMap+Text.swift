import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension NetworkMap {
    /// What the whole map shows, in a sentence.
    var summary: String {
        let counts = NodeKind.allCases.compactMap { kind -> String? in
            let count = network.nodes.count { graph[$0].kind == kind }
            return count == 0 ? nil : kind.count(count, in: language)
        }
        return counts.joined(separator: ", ") + language(" e ", " and ") + linkWord(network.links.count)
    }

    /// What somebody should know who can't see the picture.
    var longDescription: String {
        let hubs = hubs.prefix(5).map { "\(graph[$0.node].label.shortened(to: 120)) (\($0.linkCount))" }
        return [summary + ".", language("Più legami: ", "Most links: ") + hubs.joined(separator: "; ") + "."]
            .joined(separator: " ") + " " + notes.joined(separator: " ")
    }

    /// The nodes, those with most links first; rather what directions have in common than these.
    var hubs: [(node: NodeIndex, linkCount: Int)] {
        let common = network.nodes.filter { ![.direction, .objective].contains(graph[$0].kind) }
        return (common.isEmpty ? network.nodes : common)
            .map { (node: $0, linkCount: network.linkCount(of: $0)) }
            .sorted { ($1.linkCount, $0.node) < ($0.linkCount, $1.node) }
    }

    private func linkWord(_ count: Int) -> String {
        let words = count == 1 ? language("legame", "link") : language("legami", "links")
        return "\(count) \(words)"
    }

    func heading(ofColumn column: Int, _ nodes: [NodeIndex]) -> String {
        let isSecond = definition.columns[..<column].contains { $0.contains(.direction) }
        return NodeKind.allCases.compactMap { kind -> String? in
            let count = nodes.count { graph[$0].kind == kind }
            guard count > 0 else { return nil }
            if nodes.allSatisfy(focus.contains) {
                return count == 1 ? kind.name(in: language) : kind.plural(in: language)
            }
            if kind == .direction, isSecond, !focus.isEmpty {
                return count == 1
                    ? language("1 altra direzione", "1 other direction")
                    : language("\(count) altre direzioni", "\(count) other directions")
            }
            let words = kind.count(count, in: language)
            guard focus.isEmpty, definition.columns.count(where: { $0.contains(kind) }) > 1 else { return words }
            let isOfMany = definition.columns[..<column].contains { $0.contains(kind) }
            let others = Set(
                nodes.flatMap { node in network.links(of: node).map { graph[$0.other(than: node)].kind } })
            guard others.count == 1, let other = others.first else {
                return words
                    + (isOfMany
                        ? language(" con più legami", " with several links")
                        : language(" con un solo legame", " with one link"))
            }
            return words
                + (isOfMany
                    ? language(" con più ", " with several ") + other.plural(in: language)
                    : language(" con ", " with ") + other.count(1, in: language))
        }.joined(separator: ", ")
    }

    /// What the tooltip of a node says.
    func description(of node: NodeIndex) -> String {
        let own = Array(network.links(of: node))
        let others = own.prefix(40).map { graph[$0.other(than: node)].label.shortened(to: 120) }
        let heading = [
            graph[node].name.shortened(to: 600), "", "\(graph[node].kind.name(in: language)), \(linkWord(own.count)):",
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
        if !link.shared.isEmpty {
            lines.append(language("in comune: ", "in common: ") + "\(link.shared.count)")
            lines += link.shared.prefix(20).map { "– " + graph[$0].label.shortened(to: 120) }
        } else if let basis = link.basis {
            lines.append(basis.name(in: language) + ":")
            lines += link.evidence.prefix(12).map(context.quotation)
        } else {
            let numbers = link.lines.prefix(20).map(String.init).joined(separator: ", ")
            lines.append(
                (link.lines.count == 1 ? language("riga ", "line ") : language("righe ", "lines ")) + numbers)
        }
        return lines.joined(separator: "\n")
    }

    /// What stands below the legend.
    var notes: [String] {
        var notes = context.unlinkedNotes(network.unlinked)
        if !focus.isEmpty, !isolatedFrom.isEmpty {
            notes.append(
                language("Il documento non mostra legami con ", "The document shows no ties to ")
                    + language.list(isolatedFrom, lastAfter: ("o", "or")) + ".")
        }
        notes += context.filterNotes(hiddenNodes: network.hiddenNodes, hiddenLinks: network.hiddenLinkCount)
        notes += communityNotes
        if let projection = definition.projection {
            notes.append(weightingNote(projection))
            let ties = network.links.filter(\.isInNoYear).map { link in
                [link.source, link.target].map { graph[$0].shortName.shortened(to: 60) }.joined(separator: " – ")
            }
            notes += [language.tiesInNoYear(ties)].compactMap(\.self)
        }
        notes += colourNotes + lineNotes
        return notes + context.closingNotes
    }

    /// The kinds of nodes that the focus could be tied to and isn't.
    private var isolatedFrom: [String] {
        definition.nodes.filter { kind in !network.nodes.contains { graph[$0].kind == kind } }
            .map { $0.plural(in: language) }
    }

    /// What a line stands for.
    private var lineNotes: [String] {
        guard definition.projection == nil, network.links.contains(where: { $0.basis != nil }) else {
            return [
                language(
                    "Il file SVG dice sotto il puntatore di ogni linea da dove viene.",
                    "The SVG file says under the pointer of each line where it is from.")
            ]
        }
        let meaning = language(
            "Ogni linea sta per parole o tabelle del documento, che nel file SVG si leggono sotto il puntatore.",
            "Each line stands for words or tables of the document, which the SVG file shows under the pointer.")
        let silence = language(
            "Dove le parole tacciono non c’è linea, anche se un contributo c’è.",
            "Where no words say so there is no line, even if there is a contribution.")
        guard hasQuotations else { return [meaning + " " + silence] }
        return [
            language(
                "In corsivo le parole del documento da cui viene il legame, con la riga del suo testo e gli anni per cui valgono.",
                "In italics the words of the document from which the link is inferred, with the line of its text and their years."
            ), meaning + " " + silence,
        ]
    }

    /// What colours say, where several things have the same.
    private var colourNotes: [String] {
        let hubs = network.nodes.count { ![.direction, .objective].contains(graph[$0].kind) }
        guard definition.colour == .hub, definition.projection == nil, hubs > Palette.goals.count else { return [] }
        return [
            language(
                "Una linea ha il colore del contorno a cui porta; che due colori siano uguali non dice altro.",
                "A line has the colour of the outline that it leads to; that two colours are the same says nothing else."
            )
        ]
    }

    private func weightingNote(_ projection: MapDefinition.Projection) -> String {
        let what = language.list(projection.through.map { $0.plural(in: language) }, lastAfter: ("o", "or"))
        let nodes = projection.of.plural(in: language)
        let common = language(
            "Una linea unisce due \(nodes) che hanno in comune \(what)",
            "A line joins two \(nodes) that have in common \(what)")
        return common
            + (projection.weighting == .newman
                ? language(
                    "; ogni cosa in comune conta 1/(n − 1), dove n è il numero di chi la condivide (Newman 2001). Lo stile è quello del fondamento che pesa di più.",
                    "; each thing in common counts 1/(n − 1), where n is how many share it (Newman 2001). The style is that of the basis that weighs most."
                )
                : language(
                    "; il peso è il loro numero. Lo stile è quello del fondamento che pesa di più.",
                    "; its weight is their number. The style is that of the basis that weighs most."))
    }
}

extension NetworkMap {
    var table: MapTable {
        let isProjection = definition.projection != nil
        return MapTable(
            header: [
                language("da", "from"), language("tipo di partenza", "kind from"), language("a", "to"),
                language("tipo di arrivo", "kind to"),
                isProjection ? language("peso", "weight") : NodeKind.objective.plural(in: language),
                language("fondamento", "basis"),
                isProjection ? language("in comune", "in common") : language("parole", "words"),
                language("righe", "lines"),
            ],
            rows: network.links.map { link in
                [
                    graph[link.source].name, graph[link.source].kind.name(in: language), graph[link.target].name,
                    graph[link.target].kind.name(in: language),
                    isProjection ? link.weight.rounded(toPlaces: 2) : "\(link.objectives.count)",
                    link.basis?.name(in: language) ?? language("tabella", "table"),
                    isProjection
                        ? link.shared.map { graph[$0].name }.joined(separator: "; ")
                        : link.evidence.map { language.quoted($0.text) }.joined(separator: " "),
                    link.lines.map(String.init).joined(separator: " "),
                ]
            })
    }
}
