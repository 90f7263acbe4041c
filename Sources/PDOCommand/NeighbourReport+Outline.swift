import GraphCore
import Plan
import PlanGraph
import TextDocument

/// What people are told of the neighbours of a node.
extension NeighbourReport {
    /// The neighbours at one edge by what it says, and those further away by distance and kind: there the relation of the last
    /// edge says nothing of the start.
    func outline() -> TextDocument {
        var outline = TextDocument()
        let node = graph[start]
        outline.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))")
        if groups.isEmpty { outline.heading(NeighbourReport.none(isNarrow: isNarrow, language)) }
        for group in groups {
            let direct = group.neighbours.filter { $0.distance == 1 }
            guard !direct.isEmpty else { continue }
            let relation = group.relation
            let name = group.isSource ? relation.inverseName(in: language) : relation.name(in: language)
            let all = unlimited.first { $0.relation == relation && $0.isSource == group.isSource }?.neighbours ?? []
            let number = language.number(direct.count, of: all.count { $0.distance == 1 })
            let word = name == relation.rawValue ? "" : " (\(relation.rawValue))"
            outline.heading("\(name)\(word): \(number)")
            for neighbour in direct {
                let rows = place(ofRows: neighbour.steps.flatMap(\.edges))
                outline.item(graph[neighbour.node].id, label(neighbour.node) + rows)
                for step in neighbour.steps {
                    for reason in step.edges.compactMap(quotation.reason) { outline.detail(reason) }
                }
            }
        }
        tellFurther(in: &outline)
        return outline
    }

    private func label(_ node: NodeIndex) -> String { graph[node].label + quotation.changes(node) }

    /// That there are no neighbours.
    static func none(isNarrow: Bool, _ language: Language) -> String {
        isNarrow
            ? language("Nessun vicino con questi filtri.", "No neighbours with these filters.")
            : language("Nessun vicino.", "No neighbours.")
    }

    private func tellFurther(in outline: inout TextDocument) {
        struct Heading: Hashable {
            let distance: Int
            let kind: NodeKind
        }
        let further = ties.map(\.neighbour).filter { $0.distance > 1 }
        guard !further.isEmpty else { return }
        // Several relations may tie a node.
        let ofNode = Dictionary(grouping: further, by: \.node)
        func grouped(_ neighbours: [Neighbour]) -> [Heading: [Neighbour]] {
            Dictionary(grouping: neighbours) { Heading(distance: $0.distance, kind: graph[$0.node].kind) }
        }
        let ofHeading = grouped(further)
        let unlimited = grouped(unlimited.flatMap(\.neighbours))
        for distance in Set(ofHeading.keys.map(\.distance)).sorted() {
            for kind in NodeKind.allCases {
                let heading = Heading(distance: distance, kind: kind)
                guard let neighbours = ofHeading[heading] else { continue }
                var seen: Set<NodeIndex> = []
                var nodes: [NodeIndex] = []
                for neighbour in neighbours where seen.insert(neighbour.node).inserted { nodes.append(neighbour.node) }
                if !isSorted { nodes.sort() }
                let number = language.number(nodes.count, of: Set((unlimited[heading] ?? []).map(\.node)).count)
                outline.heading(
                    kind.plural(in: language) + language(" a distanza", " at distance") + " \(distance): \(number)")
                for node in nodes {
                    outline.item(graph[node].id, label(node))
                    for step in (ofNode[node] ?? []).flatMap(\.steps) {
                        outline.detail(reason(step, to: node))
                    }
                }
            }
        }
    }

    /// The node between, and what shows that it is tied to the neighbour, and to what stands before it on the way.
    ///
    /// Nothing is told of ties further back: the words would be of nodes that nobody sees.
    private func reason(_ step: Neighbour.Step, to node: NodeIndex) -> String {
        let before = step.way.filter { ends(of: $0).contains(step.from) }
        let reasons = (before + step.edges).compactMap { edge in
            let other = ends(of: edge).first { ![step.from, node, start].contains($0) }.map { graph[$0].id }
            guard let reason = quotation.reason(edge) else { return other.map { $0 + place(ofRows: [edge]) } }
            let source = graph.structure.source(of: edge)
            let named = source == step.from || source == node ? other : graph[source].id
            return named.map { "\($0), \(reason)" } ?? reason
        }
        // Words and the row of a table that stand on one line needn't both name it.
        let told = Set((before + step.edges).filter { graph[$0].basis != nil }.flatMap { graph[$0].lines })
        let rows = step.edges.filter { !told.isSuperset(of: graph[$0].lines) }
        let through = language("attraverso", "through") + " " + graph[step.from].id + place(ofRows: rows)
        return reasons.isEmpty ? through : through + ": " + reasons.joined(separator: "; ")
    }

    /// The lines and years of edges that tables say, in parentheses behind a space; empty where there are none.
    private func place(ofRows edges: [EdgeIndex]) -> String {
        let rows = edges.filter { graph[$0].basis == nil }
        guard !rows.isEmpty else { return "" }
        let lines = Set(rows.flatMap { graph[$0].lines }).sorted()
        let years = Set(rows.flatMap { graph.years(of: $0) }).sorted()
        return " " + "(\(language.place(lines: lines, years: years)))".unbroken
    }

    private func ends(of edge: EdgeIndex) -> [NodeIndex] {
        [graph.structure.source(of: edge), graph.structure.target(of: edge)]
    }
}
