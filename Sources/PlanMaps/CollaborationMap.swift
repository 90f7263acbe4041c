import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

/// A map of who shares what: directions in a column, at its sides a bar for each goal, collaboration or other hub, as
/// tall as it has links, and a line for each objective.
struct CollaborationMap: ComposedMap {
    /// One objective, or a partner that has none of its own.
    struct Line {
        let direction: NodeIndex
        /// Which of ``CollaborationMap/bars`` it leads to.
        let bar: Int
        let link: MapContent.Link
    }

    /// What directions share. Where there is no room for all, it stands for several that exactly the same have.
    struct Bar {
        let nodes: [NodeIndex]
        /// Whether it stands at the left.
        let isLeft: Bool
    }

    /// What one sheet shows.
    struct Part: Hashable {
        let directions: [NodeIndex]
        /// By their numbers in ``CollaborationMap/lines``.
        let lines: [Int]
    }

    /// What stands beside a bar.
    struct Label {
        let lines: [String]
        let isBold: Bool
        /// How many directions there are: below the lines, or where many bars stand below each other in a column.
        let count: String
        let isCountBelow: Bool

        var fontSize: Double { isCountBelow && isBold ? 13 : Sheet.fontSize }
        var lineHeight: Double { Sheet.lineHeight * fontSize / Sheet.fontSize }
        var height: Double {
            max(15, Double(lines.count) * lineHeight + (isCountBelow ? Sheet.lineHeight : 0) + 1)
        }
    }

    struct LabelKey: Hashable {
        let bar: Int
        let shown: Int
        let isCountBelow: Bool
    }

    struct FrameKey: Hashable {
        let part: Part
        let page: Int
        let count: Int
    }

    let context: MapContext
    let sheet: Sheet
    /// The words of the map, which are those of a network.
    let network: NetworkMap
    private(set) var bars: [Bar] = []
    /// Whether all bars stand at the same side of the directions, so that their names have more room.
    private(set) var isOneSided = true
    private(set) var lines: [Line] = []
    /// Hubs that have too few links for a plan of so many directions.
    private(set) var leftOut: [NodeIndex] = []
    private(set) var parts: [Part] = []
    /// What stands on sheets of its own after these: what only one direction has, where the map leaves that out.
    let singles: [Single]
    let singlePartsOnce = Once<[[Single]]>()
    /// The frames and labels of these bars, which are asked for to see what fits and then to draw.
    private(set) var frames = Memo<FrameKey, Frame>()
    private(set) var labels = Memo<LabelKey, Label>()
    private var leftOutNoteOnce = Once<String?>()
    let singlesNoteOnce = Once<String?>()

    /// With how many links a hub is drawn where there is no room for all.
    static let leastLinks = 3

    init(_ content: MapContent, _ context: MapContext) {
        self.context = context
        sheet = Sheet(context.definition.format)
        network = NetworkMap(content, context)
        singles = Self.singles(content, context.definition)
        guard !network.isEmpty else { return }
        let columns = network.columns
        let place = context.definition.columns.firstIndex(of: [.direction]) ?? 0
        var hubs = columns.enumerated().filter { $0.offset != place }.flatMap { column, nodes in
            nodes.map { Bar(nodes: [$0], isLeft: column < place) }
        }
        if columns.indices.contains(place), columns[place].count > mostRows {
            let few = hubs.filter { bar in
                bar.nodes.allSatisfy {
                    graph[$0].kind != .transversalGoal && content.linkCount(of: $0) < Self.leastLinks
                }
            }
            leftOut = few.flatMap(\.nodes).sorted()
            hubs.removeAll { bar in few.contains { $0.nodes == bar.nodes } }
        }
        setBars(hubs)
        if let part = onePart {
            parts = [part]
        } else {
            setBars(Self.classes(of: hubs, in: content))
            parts = onePart.map { [$0] } ?? severalParts
        }
    }

    /// Hubs that exactly the same directions have, in one; but for goals, each of which has its colour.
    private static func classes(of hubs: [Bar], in content: MapContent) -> [Bar] {
        struct Key: Hashable {
            let directions: [NodeIndex]
            let isLeft: Bool
            let goal: NodeIndex?
        }
        var classes: [Bar] = []
        var places: [Key: Int] = [:]
        for hub in hubs {
            guard let node = hub.nodes.first else { continue }
            let key = Key(
                directions: content.links(of: node).map { $0.other(than: node) }.sorted(), isLeft: hub.isLeft,
                goal: content.graph[node].kind == .transversalGoal ? node : nil)
            if let place = places[key] {
                classes[place] = Bar(nodes: classes[place].nodes + hub.nodes, isLeft: hub.isLeft)
            } else {
                places[key] = classes.count
                classes.append(hub)
            }
        }
        return classes
    }

    private mutating func setBars(_ bars: [Bar]) {
        self.bars = bars
        (frames, labels, leftOutNoteOnce) = (Memo(), Memo(), Once())
        isOneSided = Set(bars.map(\.isLeft)).count < 2
        let barOf = Dictionary(
            bars.enumerated().flatMap { number, bar in bar.nodes.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        let selection = graph.selection(context.definition.query)
        lines = network.network.links.flatMap { link -> [Line] in
            guard let direction = [link.source, link.target].first(where: { graph[$0].kind == .direction }),
                let bar = barOf[link.other(than: direction)]
            else { return [] }
            return selection.parts(of: link, at: direction).map { Line(direction: direction, bar: bar, link: $0) }
        }
    }

    var content: MapContent? { network.content }
    var isEmpty: Bool { network.isEmpty && singles.isEmpty }
    var hubs: [(node: NodeIndex, linkCount: Int)] { network.hubs }
    var summary: String { network.summary }
    var table: MapTable { network.table }
    var pageCount: Int { parts.count + singleParts.count }

    func portableDrawing(page: Int) throws -> Drawing { try network.portableDrawing(page: page) }

    /// How many links a bar has; where it stands for several things, each of these.
    func linkCount(of bar: Bar) -> Int { bar.nodes.first.map(network.network.linkCount) ?? 0 }

    var longDescription: String {
        let content = network.network
        let notes =
            context.unlinkedNotes(content.unlinked)
            + context.filterNotes(hiddenNodes: content.hiddenNodes, hiddenLinks: content.hiddenLinkCount)
        return
            ([network.opening] + notes + meanings + [leftOutNote, singlesNote].compactMap(\.self) + context.closingNotes)
            .joined(separator: " ")
    }

    /// What a line stands for, and what it means that there is none.
    private var meanings: [String] {
        [
            language(
                CollaborationMapMessage.eachLine(isAlwaysObjective: lines.allSatisfy { !$0.link.objectives.isEmpty })),
            language(NetworkMapMessage.eachLine(canBePointedAt: true)), language(NetworkMapMessage.silence),
        ]
    }

    /// What is not drawn of a plan with very many directions.
    var leftOutNote: String? {
        leftOutNoteOnce {
            guard !leftOut.isEmpty else { return nil }
            let drawn = Set(lines.map(\.direction))
            let directions = network.network.nodes.count { graph[$0].kind == .direction && !drawn.contains($0) }
            return language(
                CollaborationMapMessage.leftOut(
                    graph.counts(of: leftOut), least: Self.leastLinks, directions: directions))
        }
    }
}

extension GraphSelection {
    /// A link for each objective that ties a direction to a thing; the link itself where it has at most one.
    ///
    /// What says that the direction itself takes part belongs to each.
    fileprivate func parts(of link: MapContent.Link, at direction: NodeIndex) -> [MapContent.Link] {
        guard link.objectives.count > 1 else { return [link] }
        let thing = link.other(than: direction)
        func edges(of node: NodeIndex) -> [PlanEdge] {
            graph.structure.edges(at: node).filter { $0.neighbour == thing }.compactMap { edge($0.edge) }
        }
        let own = edges(of: direction)
        return link.objectives.flatMap { objective in
            var assembly = LinkAssembly()
            assembly.add(direction, thing, edges(of: objective) + own, objective: objective)
            return assembly.links
        }
    }
}
