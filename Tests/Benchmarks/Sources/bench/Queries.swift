import Foundation

/// What is asked of a graph, the same of every library.
struct Queries: Encodable {
    let neighbours: [UInt32]
    let twoEdges: [UInt32]
    let starts: [UInt32]
    let pairs: [[UInt32]]
    /// Nodes with more neighbours are not gone through in `twoEdgesWithoutHubs`.
    let maximumDegree = 10_000
    /// How many nodes the subgraphs have: those with the lowest numbers.
    let nodesOfCity: Int
    let nodesOfPart: Int
    let sources: [UInt32]
    /// Nodes whose betweenness is compared as a multiple of the first's: libraries scale it differently.
    let compared = [405, 406, 407, 408, 411]

    init(_ nation: NationalGraph) {
        var random = SeededGenerator(state: 77)
        func nodes(_ count: Int) -> [UInt32] {
            (0..<count).map { _ in UInt32(random.below(nation.nodeCount)) }
        }
        neighbours = nodes(100_000)
        twoEdges = nodes(20)
        starts = nodes(3)
        pairs = (0..<100).map { _ in nodes(2) }
        nodesOfCity = NationalGraph.sharedCount + NationalGraph.nodesOfCity
        let nodesOfPart = min(nation.nodeCount, NationalGraph.sharedCount + 54 * NationalGraph.nodesOfCity)
        self.nodesOfPart = nodesOfPart
        sources = Set((0..<400).map { _ in random.below(nodesOfPart - NationalGraph.sharedCount) }).sorted().prefix(200)
            .map { UInt32($0 + NationalGraph.sharedCount) }
    }

    /// Writes the edge list (`edges.bin`: number of nodes and of edges, then the pairs, as 32-bit numbers of this
    /// machine) and the queries (`queries.json`) into a folder.
    func write(_ nation: NationalGraph, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var data = Data()
        for number in [UInt32(nation.nodeCount), UInt32(nation.edges.count)] {
            withUnsafeBytes(of: number) { data.append(contentsOf: $0) }
        }
        nation.edges.withUnsafeBytes { data.append(contentsOf: $0) }
        try data.write(to: URL(fileURLWithPath: folder + "/edges.bin"))
        try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: folder + "/queries.json"))
    }
}
