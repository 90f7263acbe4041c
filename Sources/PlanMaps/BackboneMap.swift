import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording

/// A map of which nodes of a kind have most in common: the backbone of their network.
///
/// Of all links it draws those that count more than by chance for one of the two, and those without which parts would
/// not hang together; but none that stands for many others which would do as well. What is tied to the rest only so
/// stands aside, with the reason.
struct BackboneMap: ComposedMap {
    typealias Link = MapContent.Link

    /// Nodes that no line ties to the rest, all for the same reason.
    struct Aside {
        /// One node, or two with a line between them.
        let parts: [[NodeIndex]]
        /// How many others they have something in common with.
        let otherCount: Int
        /// What that is, the rarest first.
        let things: [NodeIndex]
    }

    /// Which links the disparity filter keeps: the first level that leaves few enough lines, else the last.
    private static let levels = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
    /// How many lines there are to be for each node at most.
    private static let mostLines = 1.4
    /// How many others may be as strong as one that ties parts together.
    static let mostRivals = 3

    let context: MapContext
    /// All nodes and links, whether they are drawn or not.
    let all: MapContent
    /// What is drawn, by source and target.
    private(set) var lines: [Link] {
        didSet { countLines() }
    }
    /// How many lines each node has.
    private(set) var lineCounts: [NodeIndex: Int] = [:]
    /// What stands in the middle, with lines, in the graph's order.
    private(set) var middle: [NodeIndex]
    let asides: [Aside]
    /// What there was no room for.
    private(set) var leftOut: [NodeIndex]
    /// How many lines are not drawn, since each way for them runs behind a box: it would seem to lead there.
    var hiddenCount = 0
    /// How the whole network divides; nil for a network that is too great for that.
    let division: NetworkDivision?
    /// The five strongest of all links.
    let strongest: [Link]
    /// How many nodes have each thing.
    private let holders: [NodeIndex: Int]

    let projection: MapDefinition.Projection
    /// Below which links are kept.
    let level: Double

    init(_ all: MapContent, _ projection: MapDefinition.Projection, _ context: MapContext) {
        self.context = context
        self.all = all
        self.projection = projection
        let analysis = try? NetworkAnalysis(
            of: context.graph,
            NetworkRequest(
                of: projection.of, through: Set(projection.through), weight: projection.weighting,
                query: MapContent.query(of: context.graph.selection(context.definition.query))))
        division = try? analysis?.division()
        let network = analysis?.network
        let holders = Dictionary(
            uniqueKeysWithValues: (network?.things ?? []).enumerated().map {
                ($1, network?.memberships.members(of: $0).count ?? 0)
            })
        self.holders = holders
        strongest = all.links.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.prefix(5).map(\.element)
        let (backbone, level) = Self.backbone(of: all, strongest: projection.strongest)
        self.level = level
        let parts = Self.parts(all.nodes, backbone)
        let (small, great) = (parts.filter { $0.count < 3 }, parts.filter { $0.count > 2 })
        asides = Self.asides(small, all, holders)
        // As if nothing were drawn, so that there is room for all that may have to be said.
        (lines, middle, leftOut) = (backbone, great.joined().sorted(), all.nodes)
        countLines()
        let (_, rooms, tray) = arrangement(frame())
        let room = sheet.height == nil ? .infinity : rooms.width * rooms.height - tray.width * tray.height
        middle = middle(of: great, room: Self.density * room).sorted()
        let drawn = Set(middle).union(small.joined())
        lines = backbone.filter { drawn.contains($0.source) && drawn.contains($0.target) }
        leftOut = great.joined().filter { !drawn.contains($0) }.sorted()
        leftOut += arrangement(frame()).tray.leftOut
    }

    private mutating func countLines() {
        lineCounts = [:]
        for node in lines.flatMap({ [$0.source, $0.target] }) { lineCounts[node, default: 0] += 1 }
    }

    var isEmpty: Bool { all.links.isEmpty }
    var content: MapContent? { all.showing(lines) }

    var hubs: [(node: NodeIndex, linkCount: Int)] {
        let shown = all.showing(lines)
        return shown.nodes.map { (node: $0, linkCount: shown.linkCount(of: $0)) }
            .sorted { ($1.linkCount, $0.node) < ($0.linkCount, $1.node) }
    }

    /// The lines that the filter keeps or that tie parts together, the strongest where only some are asked for.
    private static func backbone(of content: MapContent, strongest: Int?) -> (lines: [Link], level: Double) {
        let places = Dictionary(uniqueKeysWithValues: zip(content.nodes, UInt32(0)...))
        let edges = content.links.map { (places[$0.source] ?? 0, places[$0.target] ?? 0) }
        guard
            let graph = try? UndirectedGraph(
                nodeCount: content.nodes.count, edges: edges, weights: content.links.map(\.weight))
        else { return ([], levels[0]) }
        let tying = graph.maximumSpanningForest().filter { $0.rivalCount <= mostRivals }.map { ($0.one, $0.other) }
        var (drawn, used): (Set<[UInt32]>, Double) = ([], levels[0])
        for level in levels {
            let kept = (try? graph.disparityBackbone(below: level)) ?? []
            (drawn, used) = (Set((kept + tying).map { [$0.0.rawValue, $0.1.rawValue] }), level)
            if Double(drawn.count) <= mostLines * Double(content.nodes.count) { break }
        }
        let lines = content.links.indices.filter { drawn.contains([edges[$0].0, edges[$0].1]) }
        let first = lines.sorted { (content.links[$1].weight, $0) < (content.links[$0].weight, $1) }
            .prefix(strongest ?? .max)
        return (first.sorted().map { content.links[$0] }, used)
    }

    /// What lines tie together, each part in the graph's order, those with earlier nodes first.
    private static func parts(_ nodes: [NodeIndex], _ lines: [Link]) -> [[NodeIndex]] {
        let places = Dictionary(uniqueKeysWithValues: zip(nodes, UInt32(0)...))
        let graph = try? UndirectedGraph(
            nodeCount: nodes.count, edges: lines.map { (places[$0.source] ?? 0, places[$0.target] ?? 0) })
        return (graph?.connectedComponents().members ?? []).map { $0.map { nodes[Int($0.rawValue)] } }
    }

    /// Nodes apart, those together that have the same in common with the rest; those with a line first.
    private static func asides(
        _ parts: [[NodeIndex]], _ content: MapContent, _ holders: [NodeIndex: Int]
    ) -> [Aside] {
        var groups: [[NodeIndex]: [[NodeIndex]]] = [:]
        for part in parts {
            let things = part.flatMap { node in
                content.links(of: node).filter { !part.contains($0.other(than: node)) }.flatMap(\.shared)
            }
            groups[rarest(Set(things), holders), default: []].append(part)
        }
        return groups.map { things, parts in
            let own = Set(parts.joined())
            let others = own.flatMap { node in content.links(of: node).map { $0.other(than: node) } }
            return Aside(
                parts: parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) },
                otherCount: Set(others).subtracting(own).count, things: things)
        }.sorted { ($1.parts[0].count, $0.parts[0][0]) < ($0.parts[0].count, $1.parts[0][0]) }
    }

    /// Things that few have first.
    private static func rarest(_ things: Set<NodeIndex>, _ holders: [NodeIndex: Int]) -> [NodeIndex] {
        things.sorted { (holders[$0] ?? 0, $0) < (holders[$1] ?? 0, $1) }
    }

    /// What two have in common, the rarest first; of equally rare things collaborations before goals.
    func things(of link: Link) -> [NodeIndex] {
        link.shared.sorted { one, other in
            let keys = [one, other].map { thing in
                [holders[thing] ?? 0, graph[thing].kind == .transversalGoal ? 1 : 0, Int(thing.rawValue)]
            }
            return keys[0].lexicographicallyPrecedes(keys[1])
        }
    }

    /// As many of the nodes as there is room for: beginning at the strongest line, always the one that the strongest
    /// line ties to those that are there.
    private func middle(of parts: [[NodeIndex]], room: Double) -> [NodeIndex] {
        var used = 0.0
        var taken: Set<NodeIndex> = []
        guard needed(parts.joined()) > room else { return Array(parts.joined()) }
        let members = Set(parts.joined())
        let candidates = lines.filter { members.contains($0.source) && members.contains($0.target) }
            .enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
        while true {
            let next =
                candidates.first { taken.contains($0.source) != taken.contains($0.target) }
                ?? candidates.first { !taken.contains($0.source) }
            guard let next else { break }
            for node in [next.source, next.target] where !taken.contains(node) {
                used += needed([node])
                // A node alone would have no line.
                guard used <= room || taken.count == 1 else { return Array(taken) }
                taken.insert(node)
            }
        }
        return Array(taken)
    }
}
