import GraphCore
import GraphSnapshot
import Graphviz
import PlanAnswers
import PlanWording
import TextTools

/// A picture of a graph that need not be a plan's: the whole of a snapshot, or what is around some of its nodes.
///
/// The nearer to each other nodes are tied, the nearer they stand. Colours are groups that are tied together more than
/// to others (`UndirectedGraph.communities(resolution:attempts:seed:)`), sizes numbers of links, widths of lines
/// weights.
///
/// ```swift
/// let map = try SnapshotMap(Snapshot(path: "lesmis.snapshot"), title: "Les Misérables")
/// try map.svg().write(to: file, atomically: true, encoding: .utf8)
/// ```
public struct SnapshotMap {
    /// Which part of a snapshot is drawn.
    public struct Part: Sendable {
        /// Only what is around these nodes; everything where empty.
        public var focus: [NodeIndex] = []
        /// How many edges away from the focus.
        public var depth = 1
        /// Only nodes of these kinds, besides the focus; all where empty.
        public var kinds: Set<String> = []

        public init() {}
    }

    /// Two nodes that edges tie.
    private struct Link {
        var weight: Double
        var relations: [String]
    }

    private struct Ends: Hashable {
        let source: NodeIndex
        let target: NodeIndex
    }

    public let title: String
    /// How many nodes and links it has, as a sentence says it.
    public let summary: String
    private let drawing: Drawing
    private let engine: Engine
    private let language: Language

    /// Chooses and arranges what is drawn.
    ///
    /// - Throws: ``MapError/empty`` where nothing is, ``SnapshotMapError/tooLarge(nodes:links:)``, or `SnapshotError`
    ///   for a file that is damaged.
    /// - Complexity: linear in the snapshot, or with a focus in what is around it; besides the layout.
    public init(_ snapshot: Snapshot, _ part: Part = Part(), title: String, language: Language = .italian) throws {
        let nodes = try Self.nodes(of: snapshot, part)
        guard !nodes.isEmpty else { throw MapError.empty }
        let most = SnapshotUsage.mostDrawn
        guard nodes.count <= most.nodes else { throw SnapshotMapError.tooLarge(nodes: nodes.count, links: nil) }
        let links = try Self.links(between: nodes, of: snapshot)
        guard links.count <= most.links else {
            throw SnapshotMapError.tooLarge(nodes: nodes.count, links: links.count)
        }
        (self.title, self.language) = (title, language)
        summary = language(SnapshotMessage.picture(nodes: nodes.count, links: links.count))
        // Springs find the better places, up to some hundred nodes.
        engine = nodes.count <= 250 ? .neato : .sfdp
        var drawing = Drawing(name: title, isDirected: snapshot.isDirected)
        let caption = [
            title, summary, language(SnapshotMessage.pictureColours), language(SnapshotMessage.pictureSizes),
        ]
        drawing.attributes = [
            .overlap(.prism), .splines(.straight), .raw("outputorder", "edgesfirst"),
            .backgroundColor(Palette.background), .fontName("Helvetica"),
            .fontSize(13), .fontColor(Palette.text), .labelLocation(.top), .padding(inches: 0.2),
            .label(caption.joined(separator: "\n")),
        ]
        drawing.nodeDefaults = [.shape(.box), .style(.filled, .rounded), .fontName("Helvetica")]
        drawing.edgeDefaults = [.color(Palette.thinLine), .arrowSize(0.6), .cssClass("link")]
        let places = Dictionary(uniqueKeysWithValues: zip(nodes, UInt32(0)...))
        let graph = try UndirectedGraph(
            nodeCount: nodes.count, edges: links.map { (places[$0.ends.source] ?? 0, places[$0.ends.target] ?? 0) },
            weights: links.map(\.link.weight))
        let groups = try graph.communities(attempts: 10)
        let degrees = nodes.indices.map { graph.degree(of: NodeIndex(rawValue: UInt32($0))) }
        let greatest = Double(max(1, degrees.max() ?? 1))
        for (place, index) in nodes.enumerated() {
            let node = try snapshot.node(index)
            let colors = Palette.goal(groups.groups[place])
            let size = 9 + 9 * (Double(degrees[place]) / greatest).squareRoot()
            drawing.nodes.append(
                Drawing.Node(
                    "n\(index.rawValue)",
                    [
                        .label((node.name.isEmpty ? node.id : node.name).shortened(to: 40)), .fontSize(size.rounded()),
                        .color(colors.line), .fillColor(colors.fill), .fontColor(Palette.text),
                        .penWidth(part.focus.contains(index) ? 3 : 1),
                        .tooltip("\(node.id), \(language.kind(node.kind))"),
                    ]))
        }
        let heaviest = links.map(\.link.weight).max() ?? 1
        for (ends, link) in links {
            let width = 0.6 + 4.4 * (heaviest > 1 ? link.weight / heaviest : 0)
            let weight = snapshot.hasWeights ? ", " + language(SnapshotMessage.weight(link.weight)) : ""
            drawing.edges.append(
                Drawing.Edge(
                    from: "n\(ends.source.rawValue)", to: "n\(ends.target.rawValue)",
                    [
                        .penWidth((width * 10).rounded() / 10),
                        .tooltip(link.relations.joined(separator: ", ") + weight),
                    ]))
        }
        self.drawing = drawing
        try MapError.check(drawing, engine)
    }

    private static func nodes(of snapshot: Snapshot, _ part: Part) throws -> [NodeIndex] {
        let kinds = try snapshot.kinds()
        func isShown(_ node: NodeIndex) -> Bool {
            let kind = snapshot.kindNumber(of: node)
            return part.kinds.isEmpty || kind < kinds.count && part.kinds.contains(kinds[kind])
        }
        guard !part.focus.isEmpty else {
            return (0..<UInt32(snapshot.nodeCount)).lazy.map { NodeIndex(rawValue: $0) }.filter(isShown)
        }
        var search = SnapshotSearch(try SnapshotWalk(snapshot, SnapshotQuery()), from: part.focus)
        try search.go(to: part.depth)
        return search.reached.filter { isShown($0) || part.focus.contains($0) }.sorted()
    }

    /// The pairs of nodes that edges tie, in the order of their nodes; loops are left out.
    private static func links(
        between nodes: [NodeIndex], of snapshot: Snapshot
    ) throws -> [(ends: Ends, link: Link)] {
        let shown = Set(nodes)
        let walk = try SnapshotWalk(snapshot, SnapshotQuery())
        var links: [Ends: Link] = [:]
        for node in nodes {
            for hop in try walk.hops(from: node)
            where hop.edges.isOutgoing && hop.to != node && shown.contains(hop.to) {
                let isTurned = !snapshot.isDirected && hop.to < node
                let ends = isTurned ? Ends(source: hop.to, target: node) : Ends(source: node, target: hop.to)
                links[ends, default: Link(weight: 0, relations: [])].weight += try walk.weight(of: hop)
                if links[ends]?.relations.contains(hop.edges.relation) == false {
                    links[ends]?.relations.append(hop.edges.relation)
                }
            }
        }
        return links.sorted { ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target) }
            .map { ($0.key, $0.value) }
    }
}

/// Why a snapshot is not drawn.
public enum SnapshotMapError: Error, Hashable, Sendable {
    /// It has more than a picture can show; nil where links have not been counted, since the nodes are too many.
    case tooLarge(nodes: Int, links: Int?)
}

extension SnapshotMap {
    /// Returns the picture as SVG, with what screen readers and dark pages need. Throws `GraphvizError`.
    public func svg() throws -> String {
        var document = try drawing.svgDocument(using: engine).document
        document.describe(
            title, summary, language: language.rawValue, role: "img", rules: PlanMap.styleSheet)
        document.removeXLink()
        document.identifyShapes(ofClass: "node")
        document.widenLines(ofClass: "link", to: 6)
        return document.text
    }

    /// Returns the picture in pixels, with the machine's fonts. Throws `GraphvizError`.
    public func png(dotsPerInch: Double = 144) throws -> [UInt8] {
        try drawing.png(using: engine, dotsPerInch: dotsPerInch).bytes
    }

    /// Returns the picture on one page, with the machine's fonts. Throws `GraphvizError`.
    public func pdf() throws -> [UInt8] {
        let description = PDFDescription(title: title, language: language.rawValue, alternativeText: summary)
        return try drawing.pdf(using: engine, description: description).bytes
    }

    /// Returns the picture in the DOT language, for Graphviz's programs. Throws `GraphvizError`.
    public func dot() throws -> String { try drawing.dot() }
}
