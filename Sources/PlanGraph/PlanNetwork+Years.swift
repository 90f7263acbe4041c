import GraphCore
import Plan

extension Language {
    /// What is said of ties of a network that hold in no single year; nil where there are none.
    ///
    /// - Parameter ties: the names of the ends of each.
    package func tiesInNoYear(_ ties: [String]) -> String? {
        guard !ties.isEmpty else { return nil }
        let rest = ties.count > 4 ? [self("altri \(ties.count - 3)", "\(ties.count - 3) others")] : []
        let named = list((rest.isEmpty ? ties : Array(ties.prefix(3))) + rest, lastAfter: ("e", "and"))
        return ties.count == 1
            ? self(
                "1 legame non vale in nessun anno, perché ognuno ha in altri anni ciò che i due condividono: \(named).",
                "1 tie holds in no single year, since each of the two has what they share in other years: \(named).")
            : self(
                "\(ties.count) legami non valgono in nessun anno, perché ognuno ha in altri anni ciò che i due condividono: \(named).",
                "\(ties.count) ties hold in no single year, since each of the two has what they share in other years: \(named)."
            )
    }
}

extension PlanGraph {
    /// The edges of a network that hold in no single year: each of the two nodes has what they share, but in other
    /// years, as when an objective passes from one direction to another.
    ///
    /// - Parameters:
    ///   - network: one of this graph.
    ///   - kinds: through what it was made.
    ///   - filter: by what it was made.
    /// - Returns: the places of their ends, the lesser first, ascending.
    /// - Complexity: the edges within two steps of each node, and for each edge of the network the things of its ends.
    package func edgesInNoYear(
        of network: PlanNetwork, through kinds: Set<NodeKind>, filter: GraphFilter
    ) -> [(Int, Int)] {
        let filter = filter.allowing(kinds)
        let years = network.members.map { member in
            Dictionary(
                holdings(of: member, kinds, filter).map { ($0.node, Set($0.ways.flatMap { self.years(of: $0) })) },
                uniquingKeysWith: { first, _ in first })
        }
        return network.places.flatMap { one in
            network.graph.neighbours(of: NodeIndex(rawValue: UInt32(one))).map { Int($0.rawValue) }.filter { other in
                other > one
                    && network.things(sharedBy: one, and: other).allSatisfy { thing in
                        (years[one][thing] ?? []).isDisjoint(with: years[other][thing] ?? [])
                    }
            }.sorted().map { (one, $0) }
        }
    }
}
