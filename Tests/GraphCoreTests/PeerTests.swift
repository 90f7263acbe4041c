import Foundation
import GraphCore
import Testing

/// The figures of NetworkX, igraph, leidenalg and scikit-learn, which `Peers/figures.py` wrote.
private struct PeerGraph: Decodable {
    let nodeCount: Int
    let edges: [[Double]]
    let groups: [Int]
    /// nil for what is not a number.
    let figures: [String: [Double?]]

    init(_ name: String) throws {
        self = try JSONDecoder().decode(PeerGraph.self, from: peerFile(name))
    }

    func graph() throws -> UndirectedGraph {
        try UndirectedGraph(
            nodeCount: nodeCount, edges: edges.map { (UInt32($0[0]), UInt32($0[1])) },
            weights: edges.map { $0.count > 2 ? $0[2] : 1 })
    }

    /// Each edge from its lower node to the higher one, and back where their sum can be divided by 3.
    func arcs() throws -> GraphStructure {
        var builder = GraphBuilder<Int, Int>()
        let nodes = try (0..<nodeCount).map { node throws in try builder.addNode(node) }
        for (one, other) in edges.map({ (Int($0[0]), Int($0[1])) }) {
            try builder.addEdge(from: nodes[one], to: nodes[other], 0)
            if (one + other) % 3 == 0 { try builder.addEdge(from: nodes[other], to: nodes[one], 0) }
        }
        return builder.build().structure
    }
}

private struct PeerProjections: Decodable {
    let memberCount: Int
    let groupCount: Int
    let memberships: [[UInt32]]
    let sharedCount: [[Double]]
    let newman: [[Double]]
    let jaccard: [[Double]]
}

private func peerFile(_ name: String) throws -> Data {
    try Data(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peers/\(name).json"))
}

private let graphs = ["karate", "karateWeighted", "florentineFamilies", "lesMiserables", "lesMiserablesWeighted"]

@Suite struct PeerTests {
    @Test(arguments: graphs)
    func figuresAreThoseOfPeers(name: String) throws {
        let peer = try PeerGraph(name)
        let graph = try peer.graph()
        let groups = Partition(peer.groups)
        let thirds = Partition((0..<peer.nodeCount).map { $0 % 3 })
        let ownFigures: [String: () throws -> [Double]] = [
            "strength": { graph.strength() },
            "betweenness": { graph.betweenness() },
            "betweennessRaw": { graph.betweenness(isNormalised: false) },
            "betweennessInverseWeight": { graph.betweenness(isNormalised: false, length: .inverseWeight) },
            "betweennessSampled": {
                graph.betweenness(
                    sources: (peer.figures["sources"] ?? []).map { NodeIndex(rawValue: UInt32($0 ?? 0)) })
            },
            "closeness": { graph.closeness() },
            "closenessInverseWeight": { graph.closeness(length: .inverseWeight) },
            "harmonic": { graph.harmonicCentrality() },
            "harmonicInverseWeight": { graph.harmonicCentrality(length: .inverseWeight) },
            "eigenvector": { try graph.eigenvectorCentrality() },
            "pageRank": { try graph.pageRank() },
            "pageRank50": { try graph.pageRank(damping: 0.5) },
            "constraint": { graph.constraint() },
            "effectiveSize": { graph.effectiveSize() },
            "triangles": { graph.triangles().map(Double.init) },
            "clustering": { graph.localClustering() },
            "transitivity": { [graph.transitivity()] },
            "coreNumbers": { graph.coreNumbers().map(Double.init) },
            "eccentricities": { graph.eccentricities().map(Double.init) },
            "diameter": { [Double(graph.diameter())] },
            "density": { [graph.density()] },
            "degreeAssortativity": { [try #require(graph.degreeAssortativity())] },
            "assortativity": { [try #require(try graph.assortativity(of: groups))] },
            "reciprocity": { [try #require(try peer.arcs().reciprocity())] },
            "articulationPoints": { graph.articulationPoints().map { Double($0.rawValue) } },
            "bridges": { graph.bridges().flatMap { [Double($0.rawValue), Double($1.rawValue)] } },
            "modularity": { [try graph.modularity(of: groups)] },
            "modularity70": { [try graph.modularity(of: groups, resolution: 0.7)] },
            "adjustedRandWithThirds": { [try groups.adjustedRandIndex(with: thirds)] },
            "mutualInformationWithThirds": { [try groups.normalisedMutualInformation(with: thirds)] },
        ]
        let ofOtherTests = Set(["sources", "bestModularity", "bestModularity70", "bestModularity150"])
        #expect(Set(peer.figures.keys) == ofOtherTests.union(ownFigures.keys))
        for (measure, figures) in peer.figures.sorted(by: { $0.key < $1.key }) where !ofOtherTests.contains(measure) {
            let own = try #require(ownFigures[measure])
            expectClose(try own(), figures.map { $0 ?? .nan }, "\(name) \(measure)")
        }
    }

    @Test(arguments: graphs)
    func communitiesAreAsGoodAsTheBestOfPeers(name: String) throws {
        let peer = try PeerGraph(name)
        let graph = try peer.graph()
        for (resolution, figure) in [(1, "bestModularity"), (0.7, "bestModularity70"), (1.5, "bestModularity150")] {
            let best = try #require(peer.figures[figure]?.first ?? nil)
            let found = try graph.communities(resolution: resolution, attempts: 50)
            #expect(try graph.modularity(of: found, resolution: resolution) >= best - 1e-9, "\(name) \(figure)")
        }
    }

    @Test func projectionsAreThoseOfNetworkX() throws {
        let peer = try JSONDecoder().decode(PeerProjections.self, from: peerFile("southernWomen"))
        let women = try BipartiteGraph(
            memberCount: peer.memberCount, groupCount: peer.groupCount,
            memberships: peer.memberships.map { ($0[0], $0[1]) })
        for (weight, edges) in [
            (ProjectionWeight.sharedCount, peer.sharedCount), (.newman, peer.newman), (.jaccard, peer.jaccard),
        ] {
            let projection = try women.projection(weight)
            #expect(projection.edgeCount == edges.count)
            for edge in edges {
                let ends = edge.prefix(2).map { NodeIndex(rawValue: UInt32($0)) }
                let own = try #require(projection.weight(between: ends[0], and: ends[1]))
                #expect(abs(own - edge[2]) < 1e-12)
            }
        }
    }
}
