import GraphCore
import Plan
import PlanGraph
import TextTools

/// The question which nodes of a node's own kind share something with it, and what.
///
/// ```swift
/// let answer = graph.answer(SharedRequest(of: direction, via: [.transversalGoal]))
/// for neighbour in answer.neighbours { print(neighbour.node.name, neighbour.weight) }
/// ```
public struct SharedRequest: Hashable, Sendable {
    /// The node that is asked about.
    public var start: NodeIndex
    /// Of what kinds the shared things are, in the order of the answer.
    public var kinds: [NodeKind]
    public var query = GraphQuery()
    /// By name or id; those that share most first where nil.
    public var order: NeighbourOrder?
    /// How many things a neighbour must share at least.
    public var minimumWeight = 1
    /// How many neighbours to give at most.
    public var limit: Int?

    public init(of start: NodeIndex, via kinds: [NodeKind]) {
        self.start = start
        self.kinds = kinds
    }
}

/// The nodes of a node's own kind that share something with it: its edges in a projection.
public struct SharedAnswer: Encodable, Sendable {
    /// An objective of the other direction that has the text of one of the node's.
    public struct SameText: Hashable, Sendable {
        public let id: String
        public let line: Int
        /// The years asked for in which the other has the text, and of these those in which both have, ascending.
        public let years: [Int]
        public let commonYears: [Int]
    }

    /// Something that a neighbour and the node share.
    public struct Thing: Encodable, Sendable {
        /// Of objectives with one text in two directions: the one of the node that was asked about.
        public let node: NodeReference
        /// The years in which both have it, ascending; empty where each has it in other years.
        public let years: [Int]
        /// The ways from the node that was asked about to the thing: one link each, or two with an objective between.
        public let own: [[LinkReference]]
        /// The same for the neighbour.
        public let others: [[LinkReference]]
        /// The ids of the objectives on those ways, in the plan's order.
        public let ownObjectives: [String]
        public let otherObjectives: [String]
        /// Where directions share the text of an objective: the objectives of the other direction that have it.
        public let sameTexts: [SameText]

        private enum CodingKeys: String, CodingKey {
            case node, years, own, others
        }
    }

    /// A node that shares something.
    public struct Neighbour: Encodable, Sendable {
        public let node: NodeReference
        /// How many things it shares.
        public let weight: Int
        /// In the graph's order.
        public let shared: [Thing]
    }

    /// The node that was asked about.
    public let node: NodeReference
    public let kinds: [NodeKind]
    /// The years that were asked for, ascending; empty for all.
    public let years: [Int]
    /// Whether only some edges were followed.
    public let isNarrow: Bool
    public let minimumWeight: Int
    /// What the node shares with anybody, in the graph's order, each once.
    public let things: [(node: NodeReference, own: [[LinkReference]])]
    /// How many neighbours there are, also beyond the limit.
    public let count: Int
    public let neighbours: [Neighbour]

    /// How many neighbours the limit left out.
    public var leftOut: Int { count - neighbours.count }
    public var isEmpty: Bool { neighbours.isEmpty }
    /// The links on all ways to what is shared.
    public var links: [LinkReference] {
        neighbours.flatMap(\.shared).flatMap { ($0.own + $0.others).flatMap(\.self) }
    }

    private enum CodingKeys: String, CodingKey {
        case node, neighbours
    }
}

extension PlanGraph {
    /// Returns who shares something with a node, and what.
    ///
    /// - Complexity: as of ``neighbours(of:via:query:minimumWeight:)``.
    public func answer(_ request: SharedRequest) -> SharedAnswer {
        let years = request.query.years
        let all = neighbours(
            of: request.start, via: Set(request.kinds), query: request.query, minimumWeight: request.minimumWeight)
        var sorted = all
        switch request.order {
        case .name: sorted.sort { (Words.key(self[$0.node].name), $0.node) < (Words.key(self[$1.node].name), $1.node) }
        case .id: sorted.sort { self[$0.node].id < self[$1.node].id }
        case .kind, .distance, .weight, nil: break
        }
        func links(_ ways: [[EdgeIndex]]) -> [[LinkReference]] { ways.map { $0.map { reference(to: $0) } } }
        let sameTexts = SameTexts(in: self, years: years, isOfDirection: self[request.start].kind == .direction)
        let neighbours = sorted.prefix(request.limit ?? .max).map { neighbour in
            SharedAnswer.Neighbour(
                node: reference(to: neighbour.node, years: years), weight: neighbour.weight,
                shared: neighbour.shared.map { thing in
                    SharedAnswer.Thing(
                        node: reference(to: thing.node, years: years), years: thing.years, own: links(thing.own),
                        others: links(thing.others), ownObjectives: objectives(on: thing.own),
                        otherObjectives: objectives(on: thing.others),
                        sameTexts: sameTexts.of(thing.node, in: neighbour.node))
                })
        }
        let own = Dictionary(all.flatMap(\.shared).map { ($0.node, $0.own) }, uniquingKeysWith: { first, _ in first })
        return SharedAnswer(
            node: reference(to: request.start, years: years), kinds: request.kinds, years: years.sorted(),
            isNarrow: request.query.isNarrow, minimumWeight: request.minimumWeight,
            things: own.sorted { $0.key < $1.key }.map { (reference(to: $0.key, years: years), links($0.value)) },
            count: all.count, neighbours: neighbours)
    }

    private func objectives(on ways: [[EdgeIndex]]) -> [String] {
        let nodes = ways.flatMap { $0.flatMap { [structure.source(of: $0), structure.target(of: $0)] } }
        return Set(nodes).filter { self[$0].kind == .objective }.sorted().map { self[$0].id }
    }
}

/// The objectives of other directions with the text of one of a direction's.
private final class SameTexts {
    private let graph: PlanGraph
    private let years: Set<Int>
    private let isOfDirection: Bool
    private var known: [NodeIndex: [String: [SharedAnswer.SameText]]] = [:]

    init(in graph: PlanGraph, years: Set<Int>, isOfDirection: Bool) {
        self.graph = graph
        self.years = years
        self.isOfDirection = isOfDirection
    }

    /// Complexity: for each thing once, linear in the words of all objectives.
    func of(_ thing: NodeIndex, in direction: NodeIndex) -> [SharedAnswer.SameText] {
        guard isOfDirection, let objective = graph.objective(thing) else { return [] }
        if known[thing] == nil {
            known[thing] = Dictionary(grouping: graph.sameObjectives(as: objective, years: years)) {
                $0.objective.direction
            }.mapValues { same in
                same.map {
                    .init(id: $0.objective.id, line: $0.objective.line, years: $0.years, commonYears: $0.commonYears)
                }
            }
        }
        return known[thing]?[graph[direction].id] ?? []
    }
}
