import GraphCore
import Plan
import PlanGraph
import TextTools

/// What a list is sorted by: of numbers the greatest first; equal ones stay in the plan's order.
public enum ListOrder: String, CaseIterable, Sendable {
    case id, name, objectives, directions, goals, collaborations

    /// Returns the orders that a list of a kind can have.
    public static func orders(of kind: NodeKind) -> [ListOrder] { [.id, .name] + counted(with: kind).map(\.order) }

    /// Returns the kinds of which a list of a kind says how many a node is tied to, in the order of ``orders(of:)``.
    public static func kinds(of kind: NodeKind) -> [NodeKind] { counted(with: kind).map(\.kind) }

    /// The kinds that matter to a kind, of which a list says how many a node is tied to.
    static func counted(with kind: NodeKind) -> [(order: ListOrder, kind: NodeKind)] {
        switch kind {
        case .direction:
            [(.objectives, .objective), (.goals, .transversalGoal), (.collaborations, .collaboration)]
        case .objective: []
        default: [(.objectives, .objective), (.directions, .direction)]
        }
    }
}

/// How many nodes of each kind a selection has, in the order of kinds.
public struct KindCounts: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        public let kind: NodeKind
        public let count: Int
    }

    public let counts: [Count]
}

/// Nodes of one kind, with how many of the kinds that matter to it they are tied to.
public struct NodeList: Sendable {
    /// How many nodes of a kind something is tied to.
    public struct Count: Hashable, Sendable {
        public let order: ListOrder
        public let kind: NodeKind
        public let count: Int
    }

    public struct Row: Sendable {
        public let node: NodeReference
        public let counts: [Count]
    }

    public let kind: NodeKind
    public let rows: [Row]
    /// How many the limit left out.
    public let leftOut: Int
}

/// Objectives with their texts, and the ids of what they are tied to.
public struct ObjectiveList: Sendable {
    public struct Row: Sendable {
        public let node: NodeReference
        public let objective: Objective
    }

    public let rows: [Row]
    /// The plan's years, ascending.
    public let years: [Int]
    /// How many the limit left out.
    public let leftOut: Int
}

extension GraphSelection {
    /// Returns how many nodes there are of each kind.
    public func counts() -> KindCounts {
        let ties = SelectedTies(of: self)
        return KindCounts(
            counts: NodeKind.allCases.map { KindCounts.Count(kind: $0, count: ties.nodes(of: $0).count) })
    }

    /// Returns the nodes of a kind.
    ///
    /// - Parameter order: the plan's where nil.
    public func list(_ kind: NodeKind, by order: ListOrder? = nil, limit: Int? = nil) -> NodeList {
        let ties = SelectedTies(of: self)
        let rows = ties.nodes(of: kind).map { node in
            NodeList.Row(
                node: graph.reference(to: node, years: query.years),
                counts: ListOrder.counted(with: kind).map {
                    NodeList.Count(order: $0.order, kind: $0.kind, count: ties.tied(to: node, $0.kind).count)
                })
        }
        let sorted = sorted(
            rows, by: order, node: \.node, count: { row in row.counts.first { $0.order == order }?.count ?? 0 })
        let kept = Array(sorted.prefix(limit ?? .max))
        return NodeList(kind: kind, rows: kept, leftOut: sorted.count - kept.count)
    }

    /// Returns the objectives.
    ///
    /// - Parameter order: the plan's where nil; they have no numbers to be sorted by.
    public func listObjectives(by order: ListOrder? = nil, limit: Int? = nil) -> ObjectiveList {
        let rows = SelectedTies(of: self).objectives.compactMap { node in
            graph.objective(node).map {
                ObjectiveList.Row(node: graph.reference(to: node, years: query.years), objective: $0)
            }
        }
        let sorted = sorted(rows, by: order, node: \.node, count: { _ in 0 })
        let kept = Array(sorted.prefix(limit ?? .max))
        return ObjectiveList(rows: kept, years: graph.plan.years, leftOut: sorted.count - kept.count)
    }

    private func sorted<Row>(
        _ rows: [Row], by order: ListOrder?, node: (Row) -> NodeReference, count: (Row) -> Int
    ) -> [Row] {
        switch order {
        case nil: return rows
        case .id: return rows.sorted { node($0).id < node($1).id }
        case .name:
            return rows.map { (row: $0, key: Words.key(node($0).name)) }.enumerated()
                .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element.row)
        case .objectives, .directions, .goals, .collaborations:
            return rows.map { (row: $0, count: count($0)) }.enumerated()
                .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element.row)
        }
    }
}
