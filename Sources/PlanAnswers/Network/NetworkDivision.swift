import GraphCore
import Plan
import PlanGraph

/// Random networks with the same degrees as one: each node has as many things, and each thing as many nodes.
public struct RandomNetworks: Encodable, Hashable, Sendable {
    /// How many there are.
    public let count: Int
    /// How many of them divide into groups of as high a modularity, or a higher one.
    public let reachingCount: Int
    /// The highest modularity of theirs.
    public let highest: Double

    package init(count: Int, reachingCount: Int, highest: Double) {
        (self.count, self.reachingCount, self.highest) = (count, reachingCount, highest)
    }

    /// How often communities are looked for anew at most, in each and in the network that is compared with them.
    package static let mostAttempts = 10

    /// How many are made at most; fewer where their number does not matter, in tests.
    @TaskLocal package static var most = 200

    /// Beyond so many edges a network is great: it is compared with fewer, in fewer attempts, and with no more than this
    /// least number where they tell already that its groups mean nothing.
    static let (greatEdgeCount, leastOfGreat) = (2_000, 20)

    private enum CodingKeys: String, CodingKey {
        case count, reaching, highest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(count, forKey: .count)
        try container.encode(reachingCount, forKey: .reaching)
        try container.encode(JSONNumber(value: highest), forKey: .highest)
    }
}

/// How a network divides into groups, and whether that means something.
public struct NetworkDivision: Sendable {
    /// The nodes of each group of several, the greatest first.
    public let groups: [[NodeIndex]]
    public let modularity: Double
    /// What chance gives; nil where it wasn't asked for.
    public let random: RandomNetworks?

    package init(groups: [[NodeIndex]], modularity: Double, random: RandomNetworks?) {
        (self.groups, self.modularity, self.random) = (groups, modularity, random)
    }

    /// Below it a division is weak, whatever chance gives (Newman and Girvan 2004).
    public static let leastModularity = 0.3

    /// Whether the groups mean something: their modularity is 0.3 at least, and higher than that of more than 99 % of
    /// random networks.
    public var isClear: Bool {
        guard groups.count > 1, modularity >= Self.leastModularity, let random else { return false }
        return random.reachingCount * 100 < random.count
    }
}

extension NetworkAnalysis {
    /// Returns how the network divides, with what chance gives where the modularity is high enough for that to matter.
    ///
    /// - Throws: `MeasureError` for a network that is too great.
    /// - Complexity: that of ``groups()``.
    package func division() throws -> NetworkDivision { try division(of: try communities()) }

    func division(of communities: Communities, isAlwaysCompared: Bool = false) throws -> NetworkDivision {
        let isCompared = isAlwaysCompared || communities.modularity >= NetworkDivision.leastModularity
        return NetworkDivision(
            groups: communities.ofSeveral.map { $0.map { network.members[$0] } }, modularity: communities.modularity,
            random: isCompared && communities.ofSeveral.count > 1 ? try randomNetworks() : nil)
    }

    /// Looks for the communities of this network and of random ones in the same way, which are fewer attempts than for
    /// its own alone. Great networks are compared with fewer: 100 are the least of which one may tell what 99 % are.
    private func randomNetworks() throws -> RandomNetworks {
        let attempts = max(1, min(RandomNetworks.mostAttempts, 20_000 / max(1, network.graph.edgeCount)))
        func modularity(of graph: UndirectedGraph) throws -> Double {
            try graph.modularity(of: graph.communities(attempts: attempts))
        }
        // What differs by less is equal but for the order of sums.
        let own = try modularity(of: network.graph) - 1e-9
        let isGreat = network.graph.edgeCount > RandomNetworks.greatEdgeCount
        let most = min(RandomNetworks.most, isGreat ? 100 : 200)
        var (found, reachingCount) = ([Double](), 0)
        while found.count < most,
            !isGreat || found.count < RandomNetworks.leastOfGreat || reachingCount * 100 < most
        {
            let other = network.memberships.rewired(seed: UInt64(found.count + 1))
            let value = try modularity(of: other.projection(weight))
            if value >= own { reachingCount += 1 }
            found.append(value)
        }
        return RandomNetworks(count: found.count, reachingCount: reachingCount, highest: found.max() ?? 0)
    }
}
