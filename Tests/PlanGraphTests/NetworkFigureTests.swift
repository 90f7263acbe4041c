import Foundation
import GraphCore
import Plan
import Testing

@testable import PlanGraph

/// The network of Milan's directions, with the figures of NetworkX, igraph, leidenalg and scikit-learn, which
/// `Peers/figures.py` wrote.
private struct PeerNetworks: Decodable {
    struct Network: Decodable {
        let edges: [[Double]]
        let figures: [String: [Double?]]
    }

    let members: [String]
    let groups: [Int]
    let otherGroups: [Int]
    let adjustedRand: Double
    let mutualInformation: Double
    let networks: [String: Network]

    static func read() throws -> PeerNetworks {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peers/directions.json")
        return try JSONDecoder().decode(PeerNetworks.self, from: Data(contentsOf: file))
    }
}

private func milan() throws -> PlanGraph {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = project.appending(path: "Data/milano-2024-2026/plan.json")
    return try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file)))
}

@Suite struct NetworkFigureTests {
    @Test(arguments: ProjectionWeight.allCases) func edgesAreThoseThatPeersProject(weight: ProjectionWeight) throws {
        let peer = try PeerNetworks.read()
        let graph = try milan()
        let network = try graph.network(weight: weight)
        #expect(network.members.map { graph[$0].id } == peer.members, "run Peers/figures.py anew")
        let edges = try #require(peer.networks[weight.rawValue]).edges
        #expect(network.graph.edgeCount == edges.count, "run Peers/figures.py anew")
        for edge in edges {
            let ends = edge.prefix(2).map { NodeIndex(rawValue: UInt32($0)) }
            let own = try #require(network.graph.weight(between: ends[0], and: ends[1]))
            #expect(abs(own - edge[2]) < 1e-12)
        }
    }

    @Test(arguments: ProjectionWeight.allCases) func figuresAreThoseOfPeers(weight: ProjectionWeight) throws {
        let peer = try PeerNetworks.read()
        let graph = try milan().network(weight: weight).graph
        let groups = Partition(peer.groups)
        let ownFigures: [String: () throws -> [Double]] = [
            "degree": { graph.nodeIndices.map { Double(graph.degree(of: $0)) } },
            "strength": { graph.strength() },
            "betweenness": { graph.betweenness() },
            "betweennessInverseWeight": { graph.betweenness(isNormalised: false, length: .inverseWeight) },
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
            "components": { graph.connectedComponents().sizes.map(Double.init).sorted() },
            "eccentricities": { graph.eccentricities().map(Double.init) },
            "diameter": { [Double(graph.diameter())] },
            "density": { [graph.density()] },
            "degreeAssortativity": { [try #require(graph.degreeAssortativity())] },
            "assortativityOfGroups": { [try #require(try graph.assortativity(of: groups))] },
            "articulationPoints": { graph.articulationPoints().map { Double($0.rawValue) } },
            "bridges": { graph.bridges().flatMap { [Double($0.rawValue), Double($1.rawValue)] } },
            "modularityOfGroups": { [try graph.modularity(of: groups)] },
            "modularityOfGroups70": { [try graph.modularity(of: groups, resolution: 0.7)] },
        ]
        let figures = try #require(peer.networks[weight.rawValue]).figures
        let ofOtherTests = ["bestModularity", "bestModularity70", "bestModularity150"]
        #expect(Set(figures.keys) == Set(ownFigures.keys).union(ofOtherTests))
        for (measure, expected) in figures where !ofOtherTests.contains(measure) {
            let ownFigure = try #require(ownFigures[measure])
            let own = try ownFigure()
            #expect(own.count == expected.count, "\(measure)")
            for (value, figure) in zip(own, expected) {
                let isSame = figure.map { abs(value - $0) <= 1e-9 } ?? value.isNaN
                #expect(isSame, "\(measure): \(value), but \(String(describing: figure))")
            }
        }
    }

    @Test(arguments: ProjectionWeight.allCases) func communitiesAreAsGoodAsTheBestOfPeers(
        weight: ProjectionWeight
    ) throws {
        let figures = try #require(try PeerNetworks.read().networks[weight.rawValue]).figures
        let graph = try milan().network(weight: weight).graph
        for (resolution, figure) in [(1, "bestModularity"), (0.7, "bestModularity70"), (1.5, "bestModularity150")] {
            let best = try #require(figures[figure]?.first ?? nil)
            let found = try graph.communities(resolution: resolution)
            #expect(try graph.modularity(of: found, resolution: resolution) >= best - 1e-9)
        }
    }

    @Test func agreementIsThatOfPeers() throws {
        let peer = try PeerNetworks.read()
        let (groups, others) = (Partition(peer.groups), Partition(peer.otherGroups))
        #expect(abs(try groups.adjustedRandIndex(with: others) - peer.adjustedRand) < 1e-9)
        #expect(abs(try groups.normalisedMutualInformation(with: others) - peer.mutualInformation) < 1e-9)
    }
}
