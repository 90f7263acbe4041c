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
        separations(in: network, years: years, through: kinds).fragility(of: parts, edge: edge)
    }

    /// The candidates that may join parts of one network, for any number of findings about it.
    package struct Separations {
        /// A candidate, the places of those that carry its objective, and of those that have its target.
        fileprivate typealias Row = (link: PossibleLink, carriers: [Int], others: [Int])

        fileprivate let rows: [Row]
        fileprivate let memberCount: Int

        /// How fragile it is that parts hang together by one node, or by one edge, alone.
        package func fragility(of parts: [[Int]], edge: [Int] = []) -> Fragility {
            var partOf = Array(repeating: -1, count: memberCount)
            for (part, places) in parts.enumerated() {
                for place in places where partOf[place] < 0 { partOf[place] = part }
            }
            func joins(_ one: Int, _ other: Int) -> Bool {
                partOf[one] >= 0 && partOf[other] >= 0 && partOf[one] != partOf[other]
                    && !(edge.contains(one) && edge.contains(other))
            }
            let found = rows.filter { row in row.carriers.contains { one in row.others.contains { joins(one, $0) } } }
            return Fragility(unreviewed: found.map(\.link), isUndoneByOne: true)
        }
    }

    /// What ``ofSeparation(_:edge:in:years:through:)`` looks through, for many findings about the same network.
    package func separations(in network: PlanNetwork, years: Set<Int>, through kinds: [NodeKind]) -> Separations {
        let places = Dictionary(uniqueKeysWithValues: zip(network.members, network.places))
        let things = Dictionary(uniqueKeysWithValues: zip(network.things, 0...))
        let rows = links.compactMap { link -> Separations.Row? in
            guard kinds.contains(graph[link.target].kind), let thing = things[link.target],
                hasText(link.objective, in: years)
            else { return nil }
            let own = (carriers[link.objective] ?? []).compactMap { places[$0] }
            return own.isEmpty ? nil : (link, own, Array(network.memberships.members(of: thing)))
        }
        return Separations(rows: rows, memberCount: network.members.count)
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
