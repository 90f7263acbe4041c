import PlanGraph

/// Paths as programs read them.
struct PathsJSON: Encodable {
    struct Path: Encodable {
        let length: Int
        let nodes: [NodeJSON]
        /// For each step its edges; several where a direction has several roles.
        let steps: [[EdgeJSON]]
        /// The years in which every step holds.
        let years: [Int]
    }

    let from: NodeJSON
    let to: NodeJSON
    /// By what people are told: the paths that differ only in the objectives between stand together.
    let paths: [Path]
    /// Whether these are all that were asked for.
    let isComplete: Bool
    let nearest: [NodeJSON]

    init(_ report: PathReport, isComplete: Bool) {
        let graph = report.graph
        from = NodeJSON(graph[report.start])
        to = NodeJSON(graph[report.end])
        paths = report.paths.map { path in
            Path(
                length: path.length, nodes: path.nodes.map { NodeJSON(graph[$0]) },
                steps: path.steps.map { $0.map { EdgeJSON($0, in: graph) } },
                years: graph.plan.years.filter { year in
                    path.steps.allSatisfy { $0.contains { graph.years(of: $0).contains(year) } }
                })
        }
        self.isComplete = isComplete
        nearest = report.nearest.map { NodeJSON(graph[$0]) }
    }
}
