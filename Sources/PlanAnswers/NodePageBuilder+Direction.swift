import GraphCore
import Plan
import PlanGraph

/// The sections of a direction and of a collaboration.
extension NodePageBuilder {
    func directionSections() -> [Section] {
        let all = ties(.assigns, at: node)
        let own = all.filter { !graph[$0.edge].isInvolvement }
        let objectives = own.map(\.neighbour)
        let years = own.map { Set(graph.years(of: $0.edge)) }
        var section = Section(.objectives, objectives.map { item($0) })
        section.objectives = objectiveCount(years)
        let direction = plan.directions.first { $0.id == id }
        let isUnusual = direction?.word != plan.officeWord
        return [
            details([(.word, isUnusual ? direction?.word : nil)]), above(), parts(), section,
            Section(.involvedIn, all.filter { graph[$0.edge].isInvolvement }.map { item($0.neighbour) }),
            through(objectives, .belongsTo, .programme, .programmes),
            through(objectives, .contributesTo, .transversalGoal, .goals),
            through(objectives, .contributesTo, .strategicDimension, .dimensions),
            collaborations(),
            projection(via: [.transversalGoal, .collaboration]),
        ]
    }

    /// What objectives are tied to by a relation, each with the objectives or the words that tie them.
    private func through(
        _ objectives: [NodeIndex], _ relation: Relation, _ kind: NodeKind, _ key: NodePage.SectionKey
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
                id: graph[neighbour].id, text: graph[neighbour].name, label: label(neighbour),
                count: Set(ties.map(\.objective)).count,
                links: links.isEmpty ? nil : links,
                items: links.isEmpty
                    ? ties.map { Item(id: graph[$0.objective].id, text: graph[$0.objective].name) } : nil)
        }
        return Section(key, items)
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
        return Section(.collaborations, items)
    }

    /// The other directions of a collaboration, with their roles.
    private func partners(in collaboration: NodeIndex) -> [Item] {
        var edges: [NodeIndex: [EdgeIndex]] = [:]
        for (edge, direction) in ties(.participates, at: collaboration) where direction != node {
            edges[direction, default: []].append(edge)
        }
        return edges.sorted { $0.key < $1.key }.map { direction, edges in
            let roles = Role.allCases.filter { role in edges.contains { graph[$0].role == role } }
            return Item(
                id: graph[direction].id, text: graph[direction].name, roles: roles,
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
        return Section(.directions, items)
    }

    func sharedObjectives() -> Section {
        let items = ties(.shares, at: node).map { item($0.neighbour, link: $0.edge) }
        return Section(.objectives, items)
    }
}
