import GraphCore
import Plan
import PlanGraph
import PlanWording

/// The nodes and links that a map shows.
///
/// Where objectives are not drawn, what they tie together is: a direction and the goal that its objective contributes
/// to. All that ties the same two nodes is one link.
public struct MapContent: Sendable {
    /// A line of the map.
    public struct Link: Hashable, Sendable {
        /// The node that comes first in the graph's order.
        public let source: NodeIndex
        public let target: NodeIndex
        /// The objectives through which the two are tied, in the graph's order; none where they are tied themselves.
        public var objectives: [NodeIndex] = []
        /// Of a projection, what the two share, in the graph's order.
        public var shared: [NodeIndex] = []
        /// The strongest of what it was inferred from: naming before the same text before a theme; none where a table
        /// says it. Of a projection, that of which most of the weight is.
        public var basis: Basis?
        /// All of what it was inferred from, the strongest first; of a projection none.
        public var bases: [Basis] = []
        /// What persons say of it, where it is declared.
        public var declarations: [Declaration] = []
        /// The words that show it, with their lines.
        public var evidence: [Evidence] = []
        /// The lines of the document that say it, ascending.
        public var lines: [Int] = []
        /// The number of objectives, at least 1; of a projection, as its weighting says.
        public var weight = 1.0
        /// Of a projection, whether each side has what they share only in years in which the other has not.
        public var isInNoYear = false

        func joins(_ node: NodeIndex) -> Bool { source == node || target == node }
        func other(than node: NodeIndex) -> NodeIndex { source == node ? target : source }
    }

    public let graph: PlanGraph
    /// What is drawn, in the graph's order.
    public let nodes: [NodeIndex]
    /// By source, and then by target.
    public let links: [Link]
    /// Nodes of the kinds that are shown which have no link.
    public let unlinked: [NodeIndex]
    /// Nodes that would be drawn without the filters, in the graph's order.
    public let hiddenNodes: [NodeIndex]
    /// How many links the filters left out.
    public let hiddenLinkCount: Int
    /// How many links away from the focus each node is; empty without a focus.
    let distances: [NodeIndex: Int]
    private let linkNumbers: [NodeIndex: [Int]]

    /// Returns how many links a node has.
    public func linkCount(of node: NodeIndex) -> Int { linkNumbers[node]?.count ?? 0 }

    /// Returns the links of a node, in order.
    public func links(of node: NodeIndex) -> some Sequence<Link> { (linkNumbers[node] ?? []).lazy.map { links[$0] } }

    /// Complexity: linear in the size of the graph and of the map, besides sorting; of a projection quadratic in how
    /// many nodes share one thing.
    init(_ graph: PlanGraph, _ definition: MapDefinition) {
        self.graph = graph
        let focus = definition.focus
        let selection = graph.selection(definition.query)
        let all = graph.selection(GraphQuery(kinds: definition.query.kinds, allowed: definition.query.allowed))
        var links = Self.links(selection, definition)
        var unfiltered = selection.query == all.query ? links : Self.links(all, definition)
        if let projection = definition.projection {
            links = Self.projected(links, projection, selection)
            unfiltered = Self.projected(unfiltered, projection, all)
        } else {
            links = Self.links(links, withAtLeast: definition.minimumLinks, graph)
        }
        let kinds = definition.projection.map { [$0.of] } ?? definition.query.kinds
        if focus.isEmpty {
            distances = [:]
        } else {
            distances = Self.distances(from: focus, links: links, definition, graph)
            let distances = distances
            links = links.filter { distances[$0.source] != nil && distances[$0.target] != nil }
            let all = Self.distances(from: focus, links: unfiltered, definition, graph)
            unfiltered = unfiltered.filter { all[$0.source] != nil && all[$0.target] != nil }
        }
        let numbers = Self.numbers(links)
        linkNumbers = numbers
        self.links = links
        nodes = Set(numbers.keys).union(focus).sorted()
        let linkedBefore = Set(unfiltered.flatMap { [$0.source, $0.target] })
        unlinked = graph.graph.nodeIndices.filter { node in
            kinds.allows(graph[node].kind) && graph[node].kind != .objective && numbers[node] == nil
                && selection.contains(node) && focus.isEmpty && !linkedBefore.contains(node)
        }
        let linkedAfter = Set(links.flatMap { [$0.source, $0.target] })
        hiddenNodes = linkedBefore.subtracting(linkedAfter).sorted()
        hiddenLinkCount = max(0, unfiltered.count - links.count)
    }

    /// The same nodes with some of the links.
    func showing(_ links: [Link]) -> MapContent { MapContent(self, links) }

    private init(_ content: MapContent, _ links: [Link]) {
        graph = content.graph
        nodes = content.nodes
        self.links = links
        unlinked = content.unlinked
        hiddenNodes = content.hiddenNodes
        hiddenLinkCount = content.hiddenLinkCount
        distances = content.distances
        linkNumbers = Self.numbers(links)
    }

    /// Some edges of the graph, as they are.
    ///
    /// - Parameter focus: the nodes that distances are counted from; drawn even without an edge.
    init(_ graph: PlanGraph, edges: some Sequence<EdgeIndex>, focus: [NodeIndex]) {
        var assembly = LinkAssembly()
        for edge in Set(edges).sorted() {
            assembly.add(graph.structure.source(of: edge), graph.structure.target(of: edge), [graph[edge]])
        }
        self.graph = graph
        links = assembly.links
        linkNumbers = Self.numbers(links)
        nodes = Set(linkNumbers.keys).union(focus).sorted()
        unlinked = []
        hiddenNodes = []
        hiddenLinkCount = 0
        distances = Self.distances(from: focus, links: links, goesOn: { _, _ in true })
    }

    /// For each node which links are its own.
    private static func numbers(_ links: [Link]) -> [NodeIndex: [Int]] {
        var numbers: [NodeIndex: [Int]] = [:]
        for (number, link) in links.enumerated() {
            numbers[link.source, default: []].append(number)
            numbers[link.target, default: []].append(number)
        }
        return numbers
    }

    /// The links without hubs that have too few.
    private static func links(_ links: [Link], withAtLeast least: Int, _ graph: PlanGraph) -> [Link] {
        guard least > 1 else { return links }
        let numbers = numbers(links)
        func isKept(_ node: NodeIndex) -> Bool {
            [.direction, .objective].contains(graph[node].kind) || numbers[node, default: []].count >= least
        }
        return links.filter { isKept($0.source) && isKept($0.target) }
    }

    /// How far the nodes around the focus are. The search does not go on through what relates nothing; where the focus
    /// stands in the first of several columns, it goes to the right only.
    private static func distances(
        from focus: [NodeIndex], links: [Link], _ definition: MapDefinition, _ graph: PlanGraph
    ) -> [NodeIndex: Int] {
        let columns = definition.columns
        let goesRight = columns.count > 1 && focus.allSatisfy { columns[0].contains(graph[$0].kind) }
        func column(_ node: NodeIndex) -> Int {
            focus.contains(node) ? 0 : columns.lastIndex { $0.contains(graph[node].kind) } ?? 0
        }
        return distances(from: focus, links: links, depth: definition.depth) { node, neighbour in
            (focus.contains(node) || graph[node].relates) && (!goesRight || column(neighbour) > column(node))
        }
    }

    /// Breadth-first search along links.
    private static func distances(
        from focus: [NodeIndex], links: [Link], depth: Int = .max, goesOn: (NodeIndex, NodeIndex) -> Bool
    ) -> [NodeIndex: Int] {
        var neighbours: [NodeIndex: [NodeIndex]] = [:]
        for link in links {
            neighbours[link.source, default: []].append(link.target)
            neighbours[link.target, default: []].append(link.source)
        }
        var distances = Dictionary(focus.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        var reached = focus
        var next = 0
        while next < reached.count {
            let node = reached[next]
            let distance = distances[node] ?? 0
            next += 1
            guard distance < depth else { continue }
            for neighbour in neighbours[node] ?? [] where distances[neighbour] == nil && goesOn(node, neighbour) {
                distances[neighbour] = distance + 1
                reached.append(neighbour)
            }
        }
        return distances
    }
}

extension PlanGraph {
    /// How many of some nodes there are of each kind, in the order of kinds; those of which there are none left out.
    func counts(of nodes: [NodeIndex]) -> [NodeKindCount] {
        var counts: [NodeKind: Int] = [:]
        for node in nodes { counts[self[node].kind, default: 0] += 1 }
        return NodeKind.allCases.compactMap { kind in counts[kind].map { NodeKindCount(kind, $0) } }
    }
}
