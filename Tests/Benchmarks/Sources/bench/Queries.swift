import Foundation

/// What is asked of a graph, the same of every library.
struct Queries: Encodable {
    let neighbours: [UInt32]
    let twoEdges: [UInt32]
    let starts: [UInt32]
    let pairs: [[UInt32]]
    /// The directions, all of them: what the projection is onto.
    let directions: [UInt32]
    /// Nodes with more neighbours are not gone through in `twoEdgesWithoutHubs`.
    let maximumDegree = 10_000
    let firstCity: [UInt32]

    init(_ nation: NationalGraph) {
        var random = SeededGenerator(state: 77)
        func nodes(_ count: Int) -> [UInt32] {
            (0..<count).map { _ in UInt32(random.below(nation.nodeCount)) }
        }
        neighbours = nodes(100_000)
        twoEdges = nodes(20)
        starts = nodes(3)
        pairs = (0..<100).map { _ in nodes(2) }
        directions = (NationalGraph.sharedCount..<nation.nodeCount)
            .filter { nation.kind(of: $0) == .direction }.map(UInt32.init)
        firstCity = (0..<NationalGraph.sharedCount + NationalGraph.nodesOfCity).map(UInt32.init)
    }

    /// Writes the edge list (`edges.bin`: number of nodes and of edges, then the pairs, as 32-bit numbers of this machine) and
    /// the queries (`queries.json`) into a folder.
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
