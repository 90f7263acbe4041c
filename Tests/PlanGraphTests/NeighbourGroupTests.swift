import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

/// Neighbours, their groups, steps and ways against a search that goes through all edges again and again.
@Suite struct NeighbourGroupTests {
    private static let filters = [
        GraphQuery(), GraphQuery(years: [2031]), GraphQuery(bases: [.named]),
        GraphQuery(relations: [.assigns, .contributesTo, .drivenBy]),
        GraphQuery(allowed: [.driver, .crossProgramme]),
    ]

    /// The ends of an edge in the order in which a search goes along it.
    private func ends(_ edge: EdgeIndex, _ graph: PlanGraph, _ direction: EdgeDirection) -> [(NodeIndex, NodeIndex)] {
        let (source, target) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
        return (direction == .incoming ? [] : [(source, target)]) + (direction == .outgoing ? [] : [(target, source)])
    }

    private func distances(
        _ graph: PlanGraph, from start: NodeIndex, depth: Int, _ direction: EdgeDirection, _ query: GraphQuery
    ) -> [NodeIndex: Int] {
        var distances = [start: 0]
        for distance in 0..<depth {
            for edge in graph.graph.edgeIndices where graph.follows(edge, query) {
                for (from, to) in ends(edge, graph, direction)
                where distances[from] == distance && distances[to] == nil
                    && (from == start || graph.selection(query).passes(from))
                {
                    distances[to] = distance + 1
                }
            }
        }
        return distances
    }

    @Test(arguments: UInt64(1)...2) func groupsAreThoseOfAllLastEdges(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for (number, query) in Self.filters.enumerated() {
            for start in graph.graph.nodeIndices where Int(start.rawValue) % 5 == number {
                for direction in EdgeDirection.allCases {
                    for depth in 0...3 {
                        let distances = distances(graph, from: start, depth: depth, direction, query)
                        var expected: [String] = []
                        for relation in Relation.allCases {
                            for isSource in [false, true] {
                                let found = lastEdges(
                                    graph, distances, relation, isSource: isSource, direction, query)
                                if !found.isEmpty { expected.append("\(relation) \(isSource) \(found)") }
                            }
                        }
                        let groups = graph.neighbours(of: start, depth: depth, direction: direction, query: query)
                        let found = groups.map { group in
                            let neighbours = group.neighbours.map { neighbour in
                                let steps = neighbour.steps.map { "\($0.from.rawValue):\($0.edges.map(\.rawValue))" }
                                return "\(neighbour.node.rawValue)@\(neighbour.distance)\(steps)"
                            }
                            return "\(group.relation) \(group.isSource) \(neighbours)"
                        }
                        #expect(found == expected)
                        for step in groups.flatMap({ $0.neighbours.flatMap(\.steps) }) {
                            check(step, graph, from: start, distances, direction, query)
                        }
                    }
                }
            }
        }
    }

    /// The nodes that edges of a relation lead to from a node one step nearer, by distance.
    private func lastEdges(
        _ graph: PlanGraph, _ distances: [NodeIndex: Int], _ relation: Relation, isSource: Bool,
        _ direction: EdgeDirection, _ query: GraphQuery
    ) -> [String] {
        var steps: [NodeIndex: [NodeIndex: [UInt32]]] = [:]
        for edge in graph.graph.edgeIndices where graph[edge].relation == relation && graph.follows(edge, query) {
            for (from, to) in ends(edge, graph, direction) where (graph.structure.source(of: edge) == to) == isSource {
                guard let distance = distances[to], distance > 0, distances[from] == distance - 1,
                    distance == 1 || graph.selection(query).passes(from)
                else { continue }
                steps[to, default: [:]][from, default: []].append(edge.rawValue)
            }
        }
        return steps.keys.sorted { (distances[$0] ?? 0, $0) < (distances[$1] ?? 0, $1) }.map { node in
            let own = (steps[node] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key.rawValue):\($0.value)" }
            return "\(node.rawValue)@\(distances[node] ?? 0)\(own)"
        }
    }

    /// That a way leads from the start to the node before, with all edges parallel to those it takes.
    private func check(
        _ step: Neighbour.Step, _ graph: PlanGraph, from start: NodeIndex, _ distances: [NodeIndex: Int],
        _ direction: EdgeDirection, _ query: GraphQuery
    ) {
        var current = start
        var rest = step.way[...]
        while let first = rest.first {
            guard let (_, next) = ends(first, graph, direction).first(where: { $0.0 == current }) else {
                Issue.record("the way leaves \(current.rawValue) by an edge of others")
                return
            }
            let parallel = graph.graph.edgeIndices.filter { edge in
                graph.follows(edge, query) && ends(edge, graph, direction).contains { $0 == (current, next) }
            }
            #expect(Array(rest.prefix(parallel.count)) == parallel)
            #expect(distances[next] == (distances[current] ?? 0) + 1)
            rest = rest.dropFirst(parallel.count)
            current = next
        }
        #expect(current == step.from)
    }

    @Test(arguments: UInt64(1)...3) func theNearestAreThoseAtTheLeastDistance(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for query in Self.filters {
            for start in graph.graph.nodeIndices where start.rawValue % 4 == 1 {
                let all = distances(graph, from: start, depth: 30, .both, query).filter { $0.key != start }
                for kind in [nil] + NodeKind.allCases.map(Optional.some) {
                    let wanted = all.filter { kind == nil || graph[$0.key].kind == kind }
                    let least = wanted.values.min()
                    let found = graph.nearest(to: start, kind: kind, query: query)
                    #expect(found.distance == least ?? 0)
                    #expect(found.nodes == wanted.filter { $0.value == least }.keys.sorted())
                    guard let node = found.nodes.first else { continue }
                    let paths = graph.paths(from: start, to: node, query: query)
                    #expect(
                        paths.isComplete && paths.paths.allSatisfy { $0.length == least && $0.nodes.first == start })
                    let fewer = graph.paths(from: start, to: node, limit: paths.paths.count - 1, query: query)
                    #expect(!fewer.isComplete && fewer.paths == Array(paths.paths.dropLast()))
                }
            }
        }
    }
}
