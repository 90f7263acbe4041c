import GraphCore
import Plan
import PlanGraph

extension GraphSelection {
    /// Returns the nodes of a kind, with some columns of each.
    ///
    /// - Parameter order: the plan's where nil.
    /// - Complexity: as of ``list(_:by:limit:)``, times the number of columns.
    public func list(
        _ kind: NodeKind, _ columns: [ListColumn], by order: ListOrder? = nil, limit: Int? = nil
    ) -> ColumnList {
        let (nodes, leftOut): ([NodeReference], Int)
        if kind == .objective {
            let list = listObjectives(by: order, limit: limit)
            (nodes, leftOut) = (list.rows.map(\.node), list.leftOut)
        } else {
            let list = list(kind, by: order, limit: limit)
            (nodes, leftOut) = (list.rows.map(\.node), list.leftOut)
        }
        let (known, ties) = (KnownOfNodes(graph.plan), SelectedTies(of: self))
        return ColumnList(
            columns: columns,
            rows: nodes.map { node in columns.map { value($0, of: node, known, ties) } }, leftOut: leftOut)
    }

    private func value(
        _ column: ListColumn, of node: NodeReference, _ known: KnownOfNodes, _ ties: SelectedTies
    ) -> ColumnList.Value {
        let objective = graph.objective(node.index)
        switch column {
        case .text(let year): return text(objective?.texts[year])
        case .attribute(let name):
            let values = (objective?.attributes ?? known.goals[node.id]?.attributes ?? []).filter { $0.name == name }
            return values.isEmpty ? .absent : text(values.map(\.value).joined(separator: "; "))
        case .field(let field):
            return objective.map { value(field, of: $0, node) } ?? value(field, of: node, known, ties)
        }
    }

    private func value(_ field: ListColumn.Field, of objective: Objective, _ node: NodeReference) -> ColumnList.Value {
        func offices(_ role: Role) -> ColumnList.Value {
            .ids(objective.offices.filter { $0.role == role }.map(\.direction))
        }
        func ids(_ column: (MatrixRow) -> String?) -> ColumnList.Value {
            var seen: Set<String> = []
            return .ids(objective.matrixRows.compactMap(column).filter { seen.insert($0).inserted })
        }
        switch field {
        case .id: return .text(objective.id)
        case .name, .text: return .text(node.name)
        case .line: return .number(objective.line)
        case .code: return text(objective.code)
        case .number: return objective.number.map { .number($0) } ?? .absent
        case .direction: return .text(objective.direction)
        case .years: return .numbers(objective.texts.keys.sorted())
        case .description: return text(objective.description)
        case .weight: return text(objective.weight)
        case .owner: return text(objective.owner)
        case .type: return text(objective.type)
        case .deadline: return text(objective.deadline)
        case .parent: return text(objective.parent)
        case .coOwners: return offices(.coOwner)
        case .involved: return offices(.involved)
        case .indicators: return .phrases(objective.indicators.map(\.name))
        case .programme: return ids { $0.programme }
        case .valueDimension: return ids { $0.valueDimension }
        case .driver: return ids { $0.driver }
        case .goals: return .ids(objective.contributions.map(\.target))
        case .level, .word, .ids, .objectives, .directions, .collaborations: return .absent
        }
    }

    private func value(
        _ field: ListColumn.Field, of node: NodeReference, _ known: KnownOfNodes, _ ties: SelectedTies
    ) -> ColumnList.Value {
        let (direction, goal, level) = (known.directions[node.id], known.goals[node.id], known.levels[node.id])
        func count(_ kind: NodeKind) -> ColumnList.Value { .number(ties.tied(to: node.index, kind).count) }
        switch field {
        case .id: return .text(node.id)
        case .name: return .text(node.name)
        case .line: return known.lines[node.id].map { .number($0) } ?? .absent
        case .code: return text(goal?.code ?? level?.code)
        case .level: return text(level?.level)
        case .word: return text(direction?.word)
        case .weight: return text(goal?.weight)
        case .parent: return text(known.parents[node.id])
        case .indicators: return .phrases((goal?.indicators ?? []).map(\.name))
        case .ids: return .ids((goal?.ids ?? level?.ids ?? known.idsOfProgrammes[node.id] ?? [:]).writtenIDs)
        case .objectives: return count(.objective)
        case .directions: return count(.direction)
        case .collaborations: return count(.collaboration)
        case .goals: return count(.transversalGoal)
        case .number, .direction, .years, .text, .description, .owner, .type, .deadline, .coOwners, .involved,
            .programme, .valueDimension, .driver:
            return .absent
        }
    }

    private func text(_ text: String?) -> ColumnList.Value { text.map { .text($0) } ?? .absent }
}

/// What the plan says of nodes that are no objectives, by their ids.
private struct KnownOfNodes {
    let directions: [String: Direction]
    let goals: [String: TransversalGoal]
    let levels: [String: StrategicObjective]
    let idsOfProgrammes: [String: [String: String]]
    let lines: [String: Int]
    let parents: [String: String]

    init(_ plan: PlanOfObjectives) {
        func byID<Value>(_ values: [(String, Value)]) -> [String: Value] {
            Dictionary(values, uniquingKeysWith: { first, _ in first })
        }
        directions = byID(plan.directions.map { ($0.id, $0) })
        goals = byID(plan.transversalGoals.map { ($0.id, $0) })
        levels = byID(plan.strategicObjectives.map { ($0.id, $0) })
        idsOfProgrammes = byID(plan.programmes.map { ($0.id, $0.ids) })
        lines = plan.linesOfNodes
        parents = byID(
            plan.directions.map { ($0.id, $0.parent) } + plan.programmes.map { ($0.id, $0.parent) }
                + plan.strategicObjectives.map { ($0.id, $0.parent) }
        ).compactMapValues(\.self)
    }
}
