import GraphCore
import Plan
import PlanGraph

/// Paths that tell the same: they differ only in the objectives through which directions are tied to what they share.
struct PathLink {
    /// Two nodes that are tied by an edge, or by two with an objective between.
    struct Tie: Hashable {
        let from: NodeIndex
        let to: NodeIndex
        /// The alternatives, in the graph's order.
        var ways: [Way]
    }

    struct Way: Hashable {
        let objective: NodeIndex?
        let edges: [EdgeIndex]
    }

    /// In the order of the path.
    var ties: [Tie]
    /// How many edges the paths have.
    let length: Int
    /// The paths that tell it, in the graph's order.
    private(set) var paths: [PlanPath]

    var nodes: [NodeIndex] { ties.prefix(1).map(\.from) + ties.map(\.to) }
}

extension PathLink {
    /// What some paths tell, in the order of the first path of each.
    private static func links(of paths: [PlanPath], in graph: PlanGraph) -> [PathLink] {
        var links: [PathLink] = []
        var places: [[NodeIndex]: Int] = [:]
        for path in paths {
            let link = PathLink(path, in: graph)
            guard let place = places[link.nodes] else {
                places[link.nodes] = links.count
                links.append(link)
                continue
            }
            links[place].paths.append(path)
            for (tie, other) in link.ties.enumerated() {
                for way in other.ways where !links[place].ties[tie].ways.contains(way) {
                    links[place].ties[tie].ways.append(way)
                }
            }
        }
        return links
    }

    /// Objectives within the path stand for the tie between the nodes beside them.
    private init(_ path: PlanPath, in graph: PlanGraph) {
        var ties: [Tie] = []
        var from = 0
        for place in 1..<path.nodes.count {
            let isInside = place < path.nodes.count - 1
            let isCarrier = isInside && place - from == 1 && graph[path.nodes[place]].kind == .objective
            guard !isCarrier else { continue }
            ties.append(
                Tie(
                    from: path.nodes[from], to: path.nodes[place],
                    ways: [
                        Way(
                            objective: place - from > 1 ? path.nodes[from + 1] : nil,
                            edges: path.steps[from..<place].flatMap(\.self))
                    ]))
            from = place
        }
        self.ties = ties
        length = path.length
        paths = [path]
    }

    /// Shorter ones come first, and of the same length those that say most.
    static func ranked(_ paths: [PlanPath], in graph: PlanGraph) -> [PathLink] {
        links(of: paths, in: graph).enumerated().map { (rank: $0.element.rank(in: graph), link: $0) }.sorted {
            ($0.link.element.length, $0.rank, $0.link.offset) < ($1.link.element.length, $1.rank, $1.link.offset)
        }.map(\.link.element)
    }

    /// How much it says: the less the higher.
    private func rank(in graph: PlanGraph) -> Int {
        let order: [NodeKind] = [.collaboration, .transversalGoal, .programme, .strategicDimension, .direction]
        let between = nodes.dropFirst().dropLast().map { graph[$0].kind }
        return between.map { order.firstIndex(of: $0) ?? order.count }.max() ?? 0
    }

    /// The years in which each tie holds on one of its ways at least.
    func years(in graph: PlanGraph) -> [Int] {
        graph.plan.years.filter { year in
            ties.allSatisfy { tie in
                tie.ways.contains { way in way.isWhole(in: [year], graph) }
            }
        }
    }
}

extension PathLink.Way {
    /// Whether in each of some years every step of it stands; of parallel edges one is enough.
    func isWhole(in years: [Int], _ graph: PlanGraph) -> Bool {
        years.allSatisfy { year in
            let steps = Dictionary(grouping: edges) { edge in
                [graph.structure.source(of: edge), graph.structure.target(of: edge)]
            }
            return steps.values.allSatisfy { $0.contains { graph.years(of: $0).contains(year) } }
        }
    }

    /// The years in which it stands.
    func years(in graph: PlanGraph) -> [Int] { graph.plan.years.filter { isWhole(in: [$0], graph) } }
}
