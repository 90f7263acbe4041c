import GraphCore
import Plan
import PlanGraph

extension PlanGraph {
    /// Why two nodes are linked.
    ///
    /// - Complexity: as of ``paths(from:to:maximumLength:limit:through:query:)``.
    public func answer(_ request: PathsRequest) -> PathsAnswer {
        let (from, to, query) = (request.from, request.to, request.query)
        let found = paths(
            from: from, to: to, maximumLength: request.maximumLength, through: request.connectors, query: query)
        let all = PathLink.ranked(found.paths, in: self)
        let told = all.prefix(request.limit)
        let isEmpty = found.paths.isEmpty
        func reference(_ node: NodeIndex) -> NodeReference { self.reference(to: node, years: query.years) }
        return PathsAnswer(
            from: reference(from), to: reference(to), years: query.years.sorted(),
            links: told.map { link in
                PathsAnswer.Link(
                    ties: link.ties.map { tie in
                        PathsAnswer.Tie(
                            from: reference(tie.from), to: reference(tie.to),
                            ways: tie.ways.map { way in
                                PathsAnswer.Way(
                                    objective: way.objective.map(reference),
                                    links: way.edges.map { self.reference(to: $0) }, years: way.years(in: self))
                            })
                    }, years: link.years(in: self))
            },
            paths: told.flatMap(\.paths).map { path in
                PathsAnswer.Path(
                    length: path.length, nodes: path.nodes.map(reference),
                    steps: path.steps.map { $0.map { self.reference(to: $0) } },
                    years: plan.years.filter { year in
                        path.steps.allSatisfy { $0.contains { years(of: $0).contains(year) } }
                    })
            },
            leftOut: all.count - told.count, isSearchComplete: found.isComplete,
            nearest: isEmpty ? nearest(request).map(reference) : [],
            alternative: isEmpty ? alternative(request) : nil)
    }

    /// The nearest nodes of the other's kind that can be reached, or if there are none the nearest of any.
    private func nearest(_ request: PathsRequest) -> [NodeIndex] {
        func nearest(_ kind: NodeKind?) -> [NodeIndex] {
            self.nearest(to: request.from, kind: kind, through: request.connectors, query: request.query).nodes
        }
        let ofKind = nearest(self[request.to].kind)
        return ofKind.isEmpty ? nearest(nil) : ofKind
    }

    private func alternative(_ request: PathsRequest) -> PathsAnswer.Alternative? {
        let (from, to) = (request.from, request.to)
        let isLimited = request.query.isNarrow || request.connectors != nil || request.maximumLength != nil
        if isLimited, let length = paths(from: from, to: to, limit: 1).paths.first?.length {
            return .withoutLimits(length: length)
        }
        let all = GraphQuery(allowed: Set(SilentConnector.allCases))
        return paths(from: from, to: to, limit: 1, query: all).paths.first.map { path in
            let needed = Set(path.nodes.dropFirst().dropLast().compactMap { self[$0].silentConnector })
            return .allowing(SilentConnector.allCases.filter(needed.contains), length: path.length)
        }
    }
}
