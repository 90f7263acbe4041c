import GraphCore
import Plan

/// What is shared by so many objectives that to have it in common says nothing.
public enum SilentConnector: String, CaseIterable, Sendable {
    case driver
    case valueDimension
    /// A category such as "objectives that cut across several programmes".
    case crossProgramme
}

extension PlanNode {
    /// Why the node relates nothing, if so; see ``relates``.
    public var silentConnector: SilentConnector? {
        switch kind {
        case .driver: .driver
        case .valueDimension: .valueDimension
        default: crossProgramme ? .crossProgramme : nil
        }
    }
}

/// Which edges of a plan's graph a question follows, and which nodes it goes through.
///
/// ```swift
/// // What held in 2025 and stands in the text by name:
/// graph.neighbours(of: node, filter: GraphFilter(bases: [.named], years: [2025]))
/// ```
public struct GraphFilter: Hashable, Sendable {
    /// The relations to follow.
    public var relations: Set<Relation>
    /// Of the edges that were inferred from words, those inferred in one of these ways; what a table says is followed
    /// in any case.
    public var bases: Set<Basis>
    /// Edges that stand in one of these years (``PlanGraph/years(of:)``); all where this is empty.
    public var years: Set<Int>
    /// What to go through although it relates nothing.
    public var allowed: Set<SilentConnector>

    /// Without arguments: everything is followed, and what relates nothing is not gone through.
    public init(
        relations: Set<Relation> = Set(Relation.allCases), bases: Set<Basis> = Set(Basis.allCases),
        years: Set<Int> = [], allowed: Set<SilentConnector> = []
    ) {
        self.relations = relations
        self.bases = bases
        self.years = years
        self.allowed = allowed
    }

    /// The filter that lets drivers and value dimensions be gone through where they are asked for by name.
    func allowing(_ kinds: Set<NodeKind>) -> GraphFilter {
        var filter = self
        if kinds.contains(.driver) { filter.allowed.insert(.driver) }
        if kinds.contains(.valueDimension) { filter.allowed.insert(.valueDimension) }
        return filter
    }
}

extension PlanGraph {
    /// The years in which an edge stands, ascending: where words show it, those of the words; where a table says it,
    /// those for which its objective has a text; all of the plan where neither end is an objective.
    ///
    /// Complexity: linear in the number of its quotations.
    ///
    /// - Precondition: the edge is one of this graph's.
    public func years(of edge: EdgeIndex) -> [Int] {
        guard self[edge].basis == nil else { return Set(self[edge].evidence.flatMap(\.years)).sorted() }
        let objective = objective(structure.target(of: edge)) ?? objective(structure.source(of: edge))
        return objective.map { $0.texts.keys.sorted() } ?? plan.years
    }

    /// The objective that a node stands for; nil where it stands for something else. Complexity: constant.
    public func objective(_ node: NodeIndex) -> Objective? {
        let place = Int(node.rawValue) - plan.directions.count
        return plan.objectives.indices.contains(place) ? plan.objectives[place] : nil
    }

    /// Whether a filter lets an edge be followed.
    public func follows(_ edge: EdgeIndex, _ filter: GraphFilter) -> Bool {
        let value = self[edge]
        guard filter.relations.contains(value.relation), value.basis.map(filter.bases.contains) ?? true else {
            return false
        }
        return filter.years.isEmpty || years(of: edge).contains(where: filter.years.contains)
    }

    /// Whether a filter lets a search go on from a node.
    public func passes(_ node: NodeIndex, _ filter: GraphFilter) -> Bool {
        self[node].silentConnector.map(filter.allowed.contains) ?? true
    }
}
