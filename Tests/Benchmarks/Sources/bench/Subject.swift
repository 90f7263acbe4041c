import CYardstick
import GraphCore

/// This library, with a graph and the memory that its searches use again.
final class Subject {
    let nation: NationalGraph
    let queries: Queries
    private(set) var graph: UndirectedGraph
    private var workspace = SearchWorkspace()
    private var set: NodeSet
    private let hubs: Hubs
    private let memberships: BipartiteGraph
    private let city: UndirectedGraph
    private let part: UndirectedGraph
    private let directed: GraphStructure
    private let asked: [NodeIndex]

    init(_ nation: NationalGraph, _ queries: Queries) throws {
        self.nation = nation
        self.queries = queries
        asked = queries.neighbours.map { NodeIndex(rawValue: $0) }
        graph = try UndirectedGraph(nodeCount: nation.nodeCount, edges: nation.edges)
        set = NodeSet(nodeCount: nation.nodeCount)
        hubs = Hubs(of: graph)
        memberships = try BipartiteGraph(
            memberCount: nation.nodeCount, groupCount: nation.nodeCount,
            memberships: zip(nation.edges, nation.relations).compactMap { edge, relation in
                switch relation {
                case .assigns: (member: edge.0, group: edge.1)
                case .partners: (member: edge.1, group: edge.0)
                default: nil
                }
            })
        var builder = GraphBuilder<Void, Void>()
        for _ in 0..<nation.nodeCount { try builder.addNode(()) }
        for (source, target) in nation.edges {
            try builder.addEdge(from: NodeIndex(rawValue: source), to: NodeIndex(rawValue: target), ())
        }
        directed = builder.build().structure
        func part(_ count: Int) throws -> UndirectedGraph {
            try UndirectedGraph(nodeCount: count, edges: nation.edges.filter { $0.0 < count && $0.1 < count })
        }
        city = try part(queries.nodesOfCity)
        self.part = try part(queries.nodesOfPart)
    }

    private var sources: [NodeIndex] { queries.sources.map { NodeIndex(rawValue: $0) } }

    private func compared(_ values: [Double]) -> [Double] {
        queries.compared.map { values[$0] / values[queries.compared[0]] }
    }

    /// Does an operation once.
    ///
    /// - Returns: what it found, in numbers that all libraries must agree on.
    func run(_ operation: Operation) async throws -> (seconds: Double, result: [Double]) {
        switch operation {
        case .build:
            var built: UndirectedGraph?
            let seconds = try timed {
                built = try UndirectedGraph(nodeCount: nation.nodeCount, edges: nation.edges)
            }
            if let built { graph = built }
            return (seconds, [Double(graph.nodeCount), Double(graph.edgeCount)])
        case .memory: return (Double(graph.storageSize) / Double(graph.edgeCount), [])
        case .directedMemory: return (Double(directed.storageSize) / Double(directed.edgeCount), [])
        case .neighbours: return measured { [sumOfNeighbours()] }
        case .twoEdges: return measured { [sizeOfTwoEdges(maximumDegree: .max)] }
        case .twoEdgesWithoutHubs: return measured { [sizeOfTwoEdges(maximumDegree: queries.maximumDegree)] }
        case .distances:
            return measured {
                queries.starts.map { start in
                    graph.measureDistances(from: NodeIndex(rawValue: start), in: &workspace)
                    return Double(workspace.sumOfDistances)
                }
            }
        case .path:
            return measured {
                queries.pairs.map { pair in
                    let path = graph.shortestPath(
                        from: NodeIndex(rawValue: pair[0]), to: NodeIndex(rawValue: pair[1]), in: &workspace)
                    return Double((path?.count ?? 0) - 1)
                }
            }
        case .components: return measured { components() }
        case .pageRank:
            return try measured {
                let ranks = try graph.pageRank(tolerance: 1e-4)
                return compared(ranks)
            }
        case .pageRankSteps: return try measured { compared(try graph.pageRank(iterations: 10)) }
        case .projection:
            return try measured {
                let projection = try memberships.projection(.sharedCount)
                return [Double(projection.edgeCount), projection.strength().reduce(0, +)]
            }
        case .betweenness:
            return measured { compared(city.betweenness(isNormalised: false)) }
        case .sampledBetweenness:
            return measured { compared(part.betweenness(isNormalised: false, sources: sources)) }
        case .sampledBetweennessByTwo:
            let clock = ContinuousClock()
            let start = clock.now
            let values = await part.betweenness(isNormalised: false, sources: sources, threads: 2)
            return (seconds(clock.now - start), compared(values))
        case .communities:
            return try measured { [try part.modularity(of: part.communities(attempts: 1))] }
        }
    }

    private func components() -> [Double] { [Double(graph.connectedComponents().groupCount)] }

    private func sumOfNeighbours() -> Double {
        Double(graph.neighbours(of: asked).nodes.reduce(0) { $0 &+ Int($1.rawValue) })
    }

    private func sizeOfTwoEdges(maximumDegree: Int) -> Double {
        var sum = 0
        for node in queries.twoEdges {
            graph.collect(
                withinTwoEdgesOf: NodeIndex(rawValue: node), into: &set, hubs: hubs, expandingUpTo: maximumDegree)
            sum += set.count
        }
        return Double(sum)
    }
}

func timed(_ body: () throws -> Void) rethrows -> Double {
    seconds(try ContinuousClock().measure(body))
}

func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func measured(_ body: () throws -> [Double]) rethrows -> (seconds: Double, result: [Double]) {
    var result: [Double] = []
    let seconds = try timed { result = try body() }
    return (seconds, result)
}
