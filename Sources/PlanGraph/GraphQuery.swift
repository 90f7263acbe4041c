import Plan

/// Which nodes and edges of a plan's graph a question is about: the one set of conditions of lists, searches,
/// neighbours, paths, networks, maps and exports.
///
/// ```swift
/// // What held in 2025 and stands in the text by name:
/// graph.neighbours(of: node, query: GraphQuery(bases: [.named], years: [2025]))
/// ```
///
/// Conditions are joined by "and", the values of one by "or"; an empty set is no condition, so that `GraphQuery()` is
/// the whole graph. A query knows of no graph: ``PlanGraph/PlanGraph/selection(_:)`` applies it to one.
public struct GraphQuery: Hashable, Sendable {
    /// Which kinds of nodes to give, of lists, searches, neighbours, maps and exports; neighbours are sought through
    /// nodes of the others too. Networks and paths name their kinds themselves.
    public var kinds: Set<NodeKind>
    /// Which relations to follow.
    public var relations: Set<Relation>
    /// In which of these ways an edge was inferred from words. An edge that a table states has no basis and is followed
    /// in any case.
    public var bases: Set<Basis>
    /// In which of these years an edge stands (``PlanGraph/PlanGraph/years(of:)-(EdgeIndex)``), and an objective has a
    /// text.
    public var years: Set<Int>
    /// The ids of the directions whose objectives count. An id that a graph does not have selects nothing in it.
    public var directions: Set<String>
    /// The ids of the programmes whose objectives count.
    public var programmes: Set<String>
    /// The ids of the transversal goals and strategic dimensions whose objectives count.
    public var goals: Set<String>
    /// What to go through although it relates nothing (``PlanNode/relates``).
    public var allowed: Set<SilentConnector>

    /// Creates a query; without arguments, for the whole graph, in which a search does not go through what relates
    /// nothing.
    public init(
        kinds: Set<NodeKind> = [], relations: Set<Relation> = [], bases: Set<Basis> = [], years: Set<Int> = [],
        directions: Set<String> = [], programmes: Set<String> = [], goals: Set<String> = [],
        allowed: Set<SilentConnector> = []
    ) {
        self.kinds = kinds
        self.relations = relations
        self.bases = bases
        self.years = years
        self.directions = directions
        self.programmes = programmes
        self.goals = goals
        self.allowed = allowed
    }

    /// Whether it leaves out anything that a plan may have.
    public var isNarrow: Bool {
        kinds.listed != nil || relations.listed != nil || bases.listed != nil || !years.isEmpty
            || isOfSomeObjectives
    }

    /// Whether it names the directions, programmes or goals whose objectives count.
    package var isOfSomeObjectives: Bool { !directions.isEmpty || !programmes.isEmpty || !goals.isEmpty }

    /// Whether it follows an edge that was inferred in some ways, or that a table states.
    func follows(_ bases: [Basis]) -> Bool {
        self.bases.isEmpty || bases.isEmpty || bases.contains(where: self.bases.contains)
    }

    /// The query that goes through drivers and value dimensions where they are asked for by name.
    func allowing(_ kinds: Set<NodeKind>) -> GraphQuery {
        var query = self
        if kinds.contains(.driver) { query.allowed.insert(.driver) }
        if kinds.contains(.valueDimension) { query.allowed.insert(.valueDimension) }
        return query
    }
}

extension Set {
    /// Whether a condition with these values lets one through.
    package func allows(_ value: Element) -> Bool { isEmpty || contains(value) }
}

extension Set where Element: CaseIterable {
    /// The values of a condition in the order of all; nil where it leaves out none.
    package var listed: [Element]? {
        isEmpty || count == Element.allCases.count ? nil : Element.allCases.filter(contains)
    }
}
