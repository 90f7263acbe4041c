import GraphCore
import Plan
import PlanGraph

/// The sections of a direction and of a collaboration.
extension ProfileBuilder {
    func directionSections() -> [Section] {
        let objectives = ties(.assigns, at: node).map(\.neighbour)
        let years = ties(.assigns, at: node).map { Set(graph.years(of: $0.edge)) }
        return [
            Section(
                key: "objectives",
                heading: heading("obiettivi", "objectives", objectives.count) + " (\(countsByYear(years)))",
                items: objectives.map { item($0) }),
            through(objectives, .belongsTo, key: "programmes"),
            through(objectives, .contributesTo, .transversalGoal, key: "goals"),
            through(objectives, .contributesTo, .strategicDimension, key: "dimensions"),
            collaborations(),
            projection(via: [.transversalGoal, .collaboration]),
        ]
    }

    /// What objectives are tied to by a relation, each with the objectives or the words that tie them.
    private func through(
        _ objectives: [NodeIndex], _ relation: Relation, _ kind: NodeKind = .programme, key: String
    ) -> Section {
        var found: [NodeIndex: [(edge: EdgeIndex, objective: NodeIndex)]] = [:]
        for objective in objectives {
            for (edge, neighbour) in ties(relation, at: objective) where graph[neighbour].kind == kind {
                found[neighbour, default: []].append((edge, objective))
            }
        }
        let items = found.sorted { $0.key < $1.key }.map { neighbour, ties in
            let links = ties.compactMap { link($0.edge, through: $0.objective) }
            return Item(
                id: graph[neighbour].id, text: graph[neighbour].name, shown: shown(neighbour),
                count: Set(ties.map(\.objective)).count,
                links: links.isEmpty ? nil : links,
                items: links.isEmpty ? ties.map { reference($0.objective) } : nil)
        }
        return Section(
            key: key, heading: "\(kind.plural(in: language)): \(items.count)", items: items,
            isCompact: relation == .belongsTo)
    }

    private func collaborations() -> Section {
        var found: [NodeIndex: [EdgeIndex]] = [:]
        for (edge, collaboration) in ties(.participates, at: node) {
            found[collaboration, default: []].append(edge)
        }
        let items = found.sorted { $0.key < $1.key }.map { collaboration, edges in
            Item(
                id: graph[collaboration].id, text: graph[collaboration].name, links: edges.compactMap { link($0) },
                items: partners(in: collaboration))
        }
        return Section(
            key: "collaborations", heading: heading("collaborazioni", "collaborations", items.count), items: items)
    }

    /// The other directions of a collaboration, with their roles.
    private func partners(in collaboration: NodeIndex) -> [Item] {
        var edges: [NodeIndex: [EdgeIndex]] = [:]
        for (edge, direction) in ties(.participates, at: collaboration) where direction != node {
            edges[direction, default: []].append(edge)
        }
        return edges.sorted { $0.key < $1.key }.map { direction, edges in
            let roles = Role.allCases.filter { role in edges.contains { graph[$0].role == role } }
            let names = roles.map { $0.name(in: language) }.joined(separator: ", ")
            let name = graph[direction].name
            return Item(
                id: graph[direction].id, text: name, shown: "\(name), \(names)", roles: roles,
                years: Set(edges.flatMap { graph.years(of: $0) }).sorted(),
                lines: Set(edges.flatMap { graph[$0].lines }).sorted())
        }
    }

    func participants() -> Section {
        var found: [NodeIndex: [EdgeIndex]] = [:]
        for (edge, direction) in ties(.participates, at: node) { found[direction, default: []].append(edge) }
        let items = found.sorted { $0.key < $1.key }.map { direction, edges in
            Item(id: graph[direction].id, text: graph[direction].name, links: edges.compactMap { link($0) })
        }
        return Section(key: "directions", heading: heading("direzioni", "directions", items.count), items: items)
    }

    func sharedObjectives() -> Section {
        let items = ties(.shares, at: node).map { item($0.neighbour, link: $0.edge) }
        return Section(key: "objectives", heading: heading("obiettivi", "objectives", items.count), items: items)
    }
}
