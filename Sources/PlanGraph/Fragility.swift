import GraphCore
import Plan

/// How little would undo a negative finding: that parts of a network hang together by one node or edge, that a direction
/// shares nothing, or that a goal has few contributors.
///
/// Such a finding says what the words show, not what offices do. Each likely candidate that nobody has looked at may
/// undo it; it is reviewed when none is left.
public struct Fragility: Hashable, Sendable {
    /// The candidates that have to do with the finding and wait for a verdict, the strongest first.
    public let unreviewed: [PossibleLink]
    /// Whether any one of them would undo it, were it a link.
    public let isUndoneByOne: Bool

    /// Whether persons have decided on all candidates.
    public var isReviewed: Bool { unreviewed.isEmpty }
    /// The strongest candidate that would undo the finding by itself.
    public var overturning: PossibleLink? { isUndoneByOne ? unreviewed.first : nil }
}

/// Finds the candidates that would undo a negative finding.
///
/// It reads the words of a plan once, for any number of findings.
public struct FragilitySearch {
    let graph: PlanGraph
    /// The candidates for all targets that wait for a verdict, the strongest first.
    public let links: [PossibleLink]
    /// Of each objective among them the directions that carry it.
    private let carriers: [NodeIndex: [NodeIndex]]

    /// - Complexity: linear in the length of all texts, for each goal, dimension and collaboration.
    public init(_ graph: PlanGraph) {
        self.graph = graph
        links = CandidateSearch(graph).unreviewed()
        carriers = Dictionary(
            links.map { ($0.objective, graph.directions(carrying: $0.objective)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// How fragile it is that parts of a network of directions hang together by one node, or by one edge, alone.
    ///
    /// A candidate undoes that if its direction and one of those that have its target are in different parts.
    ///
    /// - Parameters:
    ///   - parts: the members of the parts, by their places in the network.
    ///   - edge: the two ends of the edge, which joins its parts already.
    ///   - years: those of the network; all where empty.
    ///   - kinds: of what kinds the things are that make up the network.
    public func ofSeparation(
        _ parts: [[Int]], edge: [Int] = [], in network: PlanNetwork, years: Set<Int>, through kinds: [NodeKind]
    ) -> Fragility {
        let partOf = Dictionary(
            parts.enumerated().flatMap { part, places in places.map { (network.members[$0], part) } },
            uniquingKeysWith: { first, _ in first })
        let ends = edge.map { network.members[$0] }
        let things = Dictionary(
            uniqueKeysWithValues: network.things.enumerated().map { place, thing in
                (thing, network.memberships.members(of: place).map { network.members[$0] })
            })
        func joins(_ one: NodeIndex, _ other: NodeIndex) -> Bool {
            guard let part = partOf[one], let otherPart = partOf[other], part != otherPart else { return false }
            return !(ends.contains(one) && ends.contains(other))
        }
        let found = links.filter { link in
            kinds.contains(graph[link.target].kind) && hasText(link.objective, in: years)
                && (carriers[link.objective] ?? []).contains { one in
                    (things[link.target] ?? []).contains { joins(one, $0) }
                }
        }
        return Fragility(unreviewed: found, isUndoneByOne: true)
    }

    /// How fragile it is that directions share nothing with others, of some kinds of things.
    public func ofSharingNothing(
        _ directions: [NodeIndex], years: Set<Int> = [], through kinds: [NodeKind] = [.transversalGoal, .collaboration]
    ) -> Fragility {
        let found = links.filter { link in
            kinds.contains(graph[link.target].kind) && hasText(link.objective, in: years)
                && (carriers[link.objective] ?? []).contains {
                    directions.contains($0) && hasOthers(link.target, than: $0)
                }
        }
        return Fragility(unreviewed: found, isUndoneByOne: true)
    }

    /// How fragile it is that a goal has few contributors in a year.
    public func ofFewContributors(to goal: NodeIndex, in year: Int, count: Int) -> Fragility {
        Fragility(
            unreviewed: links.filter { $0.target == goal && hasText($0.objective, in: [year]) },
            isUndoneByOne: count == 1)
    }

    private func hasText(_ objective: NodeIndex, in years: Set<Int>) -> Bool {
        years.isEmpty || graph.objective(objective).map { !years.isDisjoint(with: $0.texts.keys) } ?? false
    }

    /// Whether another direction has to do with a goal or collaboration.
    private func hasOthers(_ target: NodeIndex, than direction: NodeIndex) -> Bool {
        graph.structure.edges(at: target, .incoming).contains { edge in
            graph[edge.neighbour].kind == .direction
                ? edge.neighbour != direction
                : graph.directions(carrying: edge.neighbour).contains { $0 != direction }
        }
    }
}
