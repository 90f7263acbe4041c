import GraphCore
import Plan
import PlanGraph

/// What people are told of the neighbours of a node.
extension NeighbourReport {
    /// The neighbours at one edge by what it says, and those further away by distance and kind: there the relation of the last
    /// edge says nothing of the start.
    func outline() -> Outline {
        var outline = Outline()
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
            outline.heading("\(name) (\(relation.rawValue)): \(number)")
            for neighbour in direct {
                outline.item(graph[neighbour.node].id, graph[neighbour.node].label)
                for step in neighbour.steps {
                    for reason in step.edges.compactMap(quotation.reason) { outline.detail(reason) }
                }
            }
        }
        tellFurther(in: &outline)
        return outline
    }

    /// That there are no neighbours.
    static func none(isNarrow: Bool, _ language: Language) -> String {
        isNarrow
            ? language("Nessun vicino con questi filtri.", "No neighbours with these filters.")
            : language("Nessun vicino.", "No neighbours.")
    }

    private func tellFurther(in outline: inout Outline) {
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
                    outline.item(graph[node].id, graph[node].label)
                    for step in (ofNode[node] ?? []).flatMap(\.steps) {
                        for reason in reasons(step, to: node) { outline.detail(reason) }
                    }
                }
            }
        }
    }

    /// The node between, and the words that show the way through it.
    private func reasons(_ step: Neighbour.Step, to node: NodeIndex) -> [String] {
        let through = language("attraverso", "through") + " " + graph[step.from].id
        let reasons = (step.way + step.edges).compactMap { edge in
            quotation.reason(edge).map { reason in
                let source = graph.structure.source(of: edge)
                return source == step.from || source == node ? reason : "\(graph[source].id), \(reason)"
            }
        }
        return reasons.isEmpty ? [through] : reasons.map { "\(through): \($0)" }
    }
}
