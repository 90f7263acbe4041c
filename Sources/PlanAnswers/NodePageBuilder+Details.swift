import GraphCore
import Plan
import PlanGraph

/// What the plan says of a node in a word or two, its indicators, and its place in the plan's trees.
extension NodePageBuilder {
    func details(
        _ fields: [(field: NodePage.Field, text: String?)], _ attributes: [NamedAttribute] = []
    ) -> Section {
        let items = fields.compactMap { field, text in text.map { Item(part: .field(field), text: $0) } }
        return Section(.details, items + attributes.map { Item(part: .attribute($0.name), text: $0.value) })
    }

    /// A printed code, unless the id ends in the same.
    func ownCode(_ code: String?) -> String? {
        code.flatMap { id.hasSuffix("/" + $0) || id.hasSuffix(":" + $0) ? nil : $0 }
    }

    func indicators(_ indicators: [Indicator]) -> Section {
        Section(.indicators, indicators.map { Item(text: $0.name, indicator: $0) })
    }

    func goalSections() -> [Section] {
        guard let goal = plan.transversalGoals.first(where: { $0.id == id }) else { return [] }
        return [
            details(
                [(.code, ownCode(goal.code)), (.weight, goal.weight), (.ids, written(goal.ids))], goal.attributes),
            indicators(goal.indicators),
        ]
    }

    func levelSections() -> [Section] {
        guard let level = plan.strategicObjectives.first(where: { $0.id == id }) else { return [] }
        return [
            details([(.level, level.level), (.code, level.code), (.ids, written(level.ids))]), above(), parts(),
        ]
    }

    func programmeDetails() -> Section {
        details([(.ids, plan.programmes.first { $0.id == id }.flatMap { written($0.ids) })])
    }

    private func written(_ ids: [String: String]) -> String? {
        ids.isEmpty ? nil : ids.writtenIDs.joined(separator: ", ")
    }

    /// What the node is part of, and what that is part of, up to the root.
    func above() -> Section {
        var (items, current) = ([Item](), node)
        while let whole = graph.structure.edges(at: current, .outgoing).first(where: {
            graph[$0.edge].relation == .partOf
        })?.neighbour {
            items.append(item(ofTree: whole))
            current = whole
        }
        return Section(.above, items)
    }

    /// What is part of the node, besides objectives.
    func parts() -> Section {
        let parts = graph.structure.edges(at: node, .incoming).filter {
            graph[$0.edge].relation == .partOf && graph[$0.neighbour].kind != .objective
        }
        return Section(.parts, parts.map { item(ofTree: $0.neighbour) })
    }

    /// A node of a tree; what stands above objectives is called with its level and code.
    private func item(ofTree node: NodeIndex) -> Item {
        var item = Item(id: graph[node].id, text: graph[node].name, label: label(node))
        if let level = plan.strategicObjectives.first(where: { $0.id == item.id }) {
            item.level = level.level
            let code = level.code.map { level.level + " " + $0 } ?? level.level
            item.label = level.code == level.name ? code : code + ": " + level.name
        }
        return item
    }
}
