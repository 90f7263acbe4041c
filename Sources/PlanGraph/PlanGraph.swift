import GraphCore
import Plan

/// A plan as a graph: one node for each thing of the plan, one edge for each statement of the document or inference
/// from its words.
///
/// ```swift
/// let graph = try PlanGraph(plan)
/// if let goal = graph.node(withID: "goal:piano-aria-clima") {
///     for (edge, objective) in graph.structure.edges(at: goal, .incoming) {
///         print(graph[objective].name, graph[edge].evidence)
///     }
/// }
/// ```
///
/// Order of the nodes: directions, objectives, programmes, transversal goals, collaborations, strategic dimensions,
/// value dimensions, drivers and strategic objectives, each in the plan's order. Order of the edges: those of each
/// objective in turn (`assigns`, its own direction's first, `belongsTo`, `creates`, `drivenBy`, `partOf`,
/// `contributesTo`), then those of each collaboration (`shares`, `participates`,
/// `contributesTo`), then what directions, programmes and
/// strategic objectives are part of (`partOf`).
public struct PlanGraph: Sendable {
    /// What the graph was made of.
    public let plan: PlanOfObjectives
    /// Nodes and edges with what is known of them.
    public let graph: Graph<PlanNode, PlanEdge>
    /// Whether things of the plan are left out.
    package let isExcerpt: Bool
    private let nodesByID: [String: NodeIndex]
    let objectiveBags = ObjectiveBags()

    /// The graph without names and words, for searches and measures.
    public var structure: GraphStructure { graph.structure }

    /// What is known of a node. Complexity: constant.
    public subscript(node: NodeIndex) -> PlanNode { graph[node] }
    /// What is known of an edge. Complexity: constant.
    public subscript(edge: EdgeIndex) -> PlanEdge { graph[edge] }

    /// Returns the node with an id such as `direction:casa`. Complexity: constant.
    public func node(withID id: String) -> NodeIndex? { nodesByID[id] }

    /// Creates the graph of a plan.
    ///
    /// - Parameters:
    ///   - plan: what to make a graph of.
    ///   - years: objectives are named by their text in the first of these years that has one; where none has, or there
    ///     are none, by their first text. Nothing is left out: for that, questions have a ``GraphQuery``.
    /// - Throws: ``PlanGraphError`` when the plan refers to something that it does not have, or has an id twice; a plan
    ///   read with `PlanOfObjectives.init(json:)` never does.
    /// - Complexity: linear in the size of the plan.
    public init(_ plan: PlanOfObjectives, years: Set<Int> = []) throws {
        try self.init(plan, years: years, isExcerpt: false)
    }

    /// - Parameter isExcerpt: whether things of the plan are left out; what refers to them is no edge then.
    package init(_ plan: PlanOfObjectives, years: Set<Int> = [], isExcerpt: Bool) throws {
        (self.plan, self.isExcerpt) = (plan, isExcerpt)
        var assembly = Assembly(isExcerpt: isExcerpt)
        for declaration in plan.declarations where declaration.verdict == .yes {
            assembly.declarations[declaration.target, default: []].append(declaration)
        }
        if !assembly.declarations.isEmpty {
            for objective in plan.objectives { assembly.directions[objective.id] = objective.direction }
        }
        assembly.nodes.reserveCapacity(plan.directions.count + plan.objectives.count + plan.programmes.count)
        for direction in plan.directions {
            try assembly.add(
                direction.id, .direction, direction.name, shortName: direction.bareName,
                pictureName: direction.shortName)
        }
        for objective in plan.objectives { try assembly.add(objective.id, .objective, objective.text(in: years)) }
        for programme in plan.programmes {
            try assembly.add(programme.id, .programme, programme.name, crossProgramme: programme.crossProgramme)
        }
        for goal in plan.transversalGoals {
            try assembly.add(
                goal.id, .transversalGoal, goal.name, shortName: goal.shortName, acronym: goal.acronym)
        }
        for collaboration in plan.collaborations {
            try assembly.add(
                collaboration.id, .collaboration, collaboration.name, pictureName: collaboration.shortName)
        }
        for dimension in plan.strategicDimensions {
            try assembly.add(dimension.id, .strategicDimension, dimension.name)
        }
        for value in plan.valueDimensions { try assembly.add(value.id, .valueDimension, value.name) }
        for driver in plan.drivers { try assembly.add(driver.id, .driver, driver.name) }
        for level in plan.strategicObjectives { try assembly.add(level.id, .strategicObjective, level.name) }

        for objective in plan.objectives { try assembly.addEdges(of: objective) }
        for collaboration in plan.collaborations { try assembly.addEdges(of: collaboration) }
        for direction in plan.directions { try assembly.addPart(direction.id, of: direction.parent, direction.line) }
        for programme in plan.programmes { try assembly.addPart(programme.id, of: programme.parent, programme.line) }
        for level in plan.strategicObjectives { try assembly.addPart(level.id, of: level.parent, level.line) }
        graph = assembly.builder.build()
        nodesByID = assembly.nodes
    }
}

extension PlanGraph {
    /// The direction that carries an objective; of several the one that the document names first.
    package func direction(of node: NodeIndex) -> NodeIndex? {
        objective(node).flatMap { self.node(withID: $0.direction) }
    }

    /// The directions that carry an objective, without those that only take part in it; in the order of the document.
    package func directions(carrying node: NodeIndex) -> [NodeIndex] {
        (objective(node)?.owners ?? []).compactMap { self.node(withID: $0) }
    }
}

/// Why a plan makes no graph.
public enum PlanGraphError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownReference(String)
    case duplicateID(String)

    public var description: String {
        switch self {
        case .unknownReference(let id): "the plan refers to \"\(id)\", which it does not have"
        case .duplicateID(let id): "the plan has the id \"\(id)\" twice"
        }
    }
}

private struct Assembly {
    let isExcerpt: Bool
    var builder = GraphBuilder<PlanNode, PlanEdge>()
    var nodes: [String: NodeIndex] = [:]
    /// By their targets.
    var declarations: [String: [Declaration]] = [:]
    /// Of objectives, where there are declarations.
    var directions: [String: String] = [:]

    mutating func add(
        _ id: String, _ kind: NodeKind, _ name: String, shortName: String? = nil, pictureName: String? = nil,
        acronym: String? = nil, crossProgramme: Bool = false
    ) throws {
        guard nodes[id] == nil else { throw PlanGraphError.duplicateID(id) }
        nodes[id] = try builder.addNode(
            PlanNode(
                id: id, kind: kind, name: name, shortName: shortName ?? name,
                pictureName: pictureName ?? shortName ?? name, acronym: acronym, crossProgramme: crossProgramme))
    }

    private mutating func connect(
        _ source: NodeIndex?, _ target: NodeIndex?, _ edge: PlanEdge
    ) throws {
        guard let source, let target else { return }
        try builder.addEdge(from: source, to: target, edge)
    }

    /// Nil where an excerpt does not have it.
    private func node(_ id: String) throws -> NodeIndex? {
        if let node = nodes[id] { return node }
        if isExcerpt { return nil }
        throw PlanGraphError.unknownReference(id)
    }

    mutating func addEdges(of objective: Objective) throws {
        guard let node = try node(objective.id) else { return }
        try connect(
            self.node(objective.direction), node,
            PlanEdge(relation: .assigns, role: objective.offices.isEmpty ? nil : .owner, lines: [objective.line]))
        for office in objective.offices {
            try connect(
                self.node(office.direction), node,
                PlanEdge(relation: .assigns, role: office.role, lines: [office.line]))
        }
        // By closures: key paths take several times longer, and every command waits for the graph.
        try connect(node, objective.matrixRows, .belongsTo) { $0.programme }
        try connect(node, objective.matrixRows, .creates) { $0.valueDimension }
        try connect(node, objective.matrixRows, .drivenBy) { $0.driver }
        try addPart(objective.id, of: objective.parent, objective.line)
        for contribution in objective.contributions {
            try connect(
                node, self.node(contribution.target),
                PlanEdge(
                    relation: .contributesTo, bases: contribution.bases, evidence: contribution.evidence,
                    through: contribution.through,
                    declarations: declarations(of: contribution.through ?? objective.id, contribution.target)))
        }
    }

    mutating func addPart(_ id: String, of whole: String?, _ line: Int) throws {
        if let whole { try connect(node(id), node(whole), PlanEdge(relation: .partOf, lines: [line])) }
    }

    /// One edge from an objective to each thing that a column of its rows in the matrix names, with the lines of these
    /// rows.
    private mutating func connect(
        _ objective: NodeIndex, _ rows: [MatrixRow], _ relation: Relation, column: (MatrixRow) -> String?
    ) throws {
        for (place, row) in rows.enumerated() {
            guard let id = column(row), let target = try node(id) else { continue }
            if rows[..<place].contains(where: { column($0) == id }) { continue }
            var lines = [row.line]
            for other in rows[(place + 1)...] where column(other) == id { lines.append(other.line) }
            try builder.addEdge(from: objective, to: target, PlanEdge(relation: relation, lines: lines))
        }
    }

    mutating func addEdges(of collaboration: Collaboration) throws {
        let node = try node(collaboration.id)
        for shared in collaboration.objectives {
            try connect(
                self.node(shared.objective), node,
                PlanEdge(
                    relation: .shares, bases: shared.bases, evidence: shared.evidence,
                    declarations: declarations(of: shared.objective, collaboration.id)))
        }
        for participant in collaboration.participants {
            try connect(
                self.node(participant.direction), node,
                PlanEdge(
                    relation: .participates, role: participant.role, bases: participant.bases,
                    evidence: participant.evidence,
                    declarations: participant.role != .owner
                        ? []
                        : declarations[collaboration.id]?.filter {
                            directions[$0.subject] == participant.direction
                        } ?? []))
        }
        for contribution in collaboration.contributions {
            try connect(
                node, self.node(contribution.target),
                PlanEdge(
                    relation: .contributesTo, bases: contribution.bases, evidence: contribution.evidence,
                    declarations: declarations(of: collaboration.id, contribution.target)))
        }
    }

    private func declarations(of subject: String, _ target: String) -> [Declaration] {
        declarations[target]?.filter { $0.subject == subject } ?? []
    }
}
