import GraphCore
import Plan

/// What became of a plan's objectives and links: from one of its years to another, or from one plan to another.
///
/// ```swift
/// let comparison = graph.comparison(from: 2024, to: 2025)
/// for change in comparison.objectives where change.fate == .ended { print(change.oldText ?? "") }
/// ```
public struct PlanComparison: Sendable {
    /// What became of something.
    public enum Fate: String, Codable, CaseIterable, Sendable {
        /// It is there before and after, with other words.
        case changed
        /// It is there only after.
        case started
        /// It is there only before.
        case ended
        /// It is there before and after, with the same words.
        case unchanged
    }

    /// What became of one objective.
    public struct ObjectiveChange: Sendable {
        public let fate: Fate
        /// The objective in ``PlanComparison/old``; none if it started.
        public let old: NodeIndex?
        /// The objective in ``PlanComparison/new``; none if it ended.
        public let new: NodeIndex?
        /// The texts that were compared.
        public let oldText: String?
        public let newText: String?
        /// Of an objective that ended, the next later year in which the plan has a text of it again; of one that started, the
        /// last year before in which it had one.
        public let otherYear: Int?

        /// The words that were kept, removed and added.
        package var difference: WordDifference { WordDifference(from: oldText ?? "", to: newText ?? "") }

        /// The new text with what is gone as `[-…-]` and what is new as `{+…+}`, word by word; of what ended the old text.
        public var markedText: String {
            fate == .changed ? difference.marked() : newText ?? oldText ?? ""
        }
    }

    /// What became of a contribution, a part in a collaboration, or (between two plans) a row of the matrix.
    public struct LinkChange: Sendable {
        /// Never ``Fate/changed``.
        public let fate: Fate
        /// An edge of ``PlanComparison/old`` if the link ended, else of ``PlanComparison/new``.
        public let edge: EdgeIndex
    }

    public let old: PlanGraph
    /// The same as ``old`` where two years are compared.
    public let new: PlanGraph
    /// The years that are compared; none between two plans.
    public let oldYear: Int?
    public let newYear: Int?
    /// Each objective that is there before or after, once: in the order of the old plan, then those that only the new one has.
    public let objectives: [ObjectiveChange]
    /// Each link that is there before or after, once: in the order of the old graph's edges, then those that only the new one has.
    public let links: [LinkChange]

    /// How many objectives have each fate.
    public static func counts(_ changes: some Sequence<ObjectiveChange>) -> [Fate: Int] {
        changes.reduce(into: [:]) { $0[$1.fate, default: 0] += 1 }
    }

    /// The graph of a link's edge.
    public func graph(of link: LinkChange) -> PlanGraph { link.fate == .ended ? old : new }

    /// An objective in the graph that has it last, which is where its name and its place are looked up.
    public func latest(_ change: ObjectiveChange) -> (graph: PlanGraph, node: NodeIndex)? {
        change.new.map { (new, $0) } ?? change.old.map { (old, $0) }
    }
}

extension PlanGraph {
    /// What became of this plan's objectives and links from one year to another.
    ///
    /// An objective is there in a year if it has a text for it; texts that differ only in white space are the same. A link that
    /// was inferred from words is there if words of that year show it. What tables say (programme, value dimension, driver) is
    /// the same in all years.
    ///
    /// Complexity: linear in the plan, besides the comparison of the texts that changed.
    public func comparison(from oldYear: Int, to newYear: Int) -> PlanComparison {
        let changes = plan.objectives.compactMap { objective -> PlanComparison.ObjectiveChange? in
            guard let node = node(withID: objective.id) else { return nil }
            let (old, new) = (objective.texts[oldYear], objective.texts[newYear])
            guard let fate = PlanComparison.fate(from: old, to: new) else { return nil }
            let years = objective.texts.keys
            let otherYear =
                switch fate {
                case .ended: years.filter { $0 > max(oldYear, newYear) }.min()
                case .started: years.filter { $0 < min(oldYear, newYear) }.max()
                case .changed, .unchanged: nil as Int?
                }
            return PlanComparison.ObjectiveChange(
                fate: fate, old: old == nil ? nil : node, new: new == nil ? nil : node, oldText: old, newText: new,
                otherYear: otherYear)
        }
        func links(in year: Int) -> [PlanComparison.Link] {
            graph.edgeIndices.filter { self[$0].evidence.contains { $0.years.contains(year) } }.map { edge in
                PlanComparison.Link(
                    edge: edge, graph: self, source: self[structure.source(of: edge)].id)
            }
        }
        return PlanComparison(
            old: self, new: self, oldYear: oldYear, newYear: newYear, objectives: changes,
            links: PlanComparison.changes(from: links(in: oldYear), to: links(in: newYear)))
    }
}

extension PlanComparison {
    /// - Returns: none if there is no text at all.
    static func fate(from old: String?, to new: String?) -> Fate? {
        switch (old, new) {
        case (let old?, let new?):
            old == new || !WordDifference(from: old, to: new).isChange ? .unchanged : .changed
        case (_?, nil): .ended
        case (nil, _?): .started
        case (nil, nil): nil
        }
    }

    /// A link in one of the states that are compared; what it says decides whether it is the same as another.
    struct Link {
        struct Key: Hashable {
            let relation: Relation
            let role: Role?
            let source: String
            let target: String
        }

        let edge: EdgeIndex
        let key: Key

        /// - Parameter source: what stands for the edge's source in both states.
        init(edge: EdgeIndex, graph: PlanGraph, source: String) {
            self.edge = edge
            key = Key(
                relation: graph[edge].relation, role: graph[edge].role, source: source,
                target: graph[graph.structure.target(of: edge)].id)
        }
    }

    static func changes(from old: [Link], to new: [Link]) -> [LinkChange] {
        let newEdges = Dictionary(new.map { ($0.key, $0.edge) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Link.Key> = []
        var changes: [LinkChange] = []
        for link in old where seen.insert(link.key).inserted {
            let newEdge = newEdges[link.key]
            changes.append(LinkChange(fate: newEdge == nil ? .ended : .unchanged, edge: newEdge ?? link.edge))
        }
        for link in new where seen.insert(link.key).inserted {
            changes.append(LinkChange(fate: .started, edge: link.edge))
        }
        return changes
    }
}
