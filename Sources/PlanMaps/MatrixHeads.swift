import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

/// The names over the columns of a matrix, and where these stand.
///
/// Many columns are narrow, since their cells hold a digit or two; their names then stand at two heights in turn, so
/// that each has the width of two columns.
struct MatrixHeads {
    let cellWidth: Double
    /// Where the first column begins.
    let left: Double
    /// What the names take up.
    let height: Double
    private let names: [(lines: [String], tooltip: String, link: [Attribute])]
    private let isStaggered: Bool
    /// The height of the lower names.
    private let lowerHeight: Double

    private static let fontSize = 11.0
    private static let lineHeight = 13.0

    init(_ matrix: MatrixMap, left: Double) {
        let context = matrix.context
        let isStaggered = matrix.columns.count > 8
        let kinds = context.definition.columns.flatMap(\.self)
        var names = matrix.columns.map { node in
            (
                lines: wrapped(
                    context.marked(node, among: kinds), width: isStaggered ? 88 : 110, fontSize: Self.fontSize),
                tooltip: context.graph[node].name, link: context.link(to: node)
            )
        }
        if !matrix.isOfPartners {
            let total = context.language(MapMessage.total)
            names.append((lines: [total], tooltip: total, link: []))
        }
        let widest = names.flatMap(\.lines).map { textWidth($0, fontSize: Self.fontSize) }.max() ?? 0
        // Graphviz rounds the sizes of nodes to whole points.
        let owner = matrix.isOfPartners ? textWidth(context.language(MapMessage.owner), fontSize: Self.fontSize) : 0
        cellWidth = max(
            34, (owner + 6).rounded(.up), isStaggered ? (widest / 2 + 4).rounded(.up) : (widest + 12).rounded(.up))
        func tallest(_ isUpper: Bool) -> Double {
            let lines = names.enumerated().filter { !isStaggered || ($0.offset % 2 == 1) == isUpper }
            return Double(lines.map(\.element.lines.count).max() ?? 0) * Self.lineHeight
        }
        lowerHeight = tallest(false) + 6
        height = isStaggered ? lowerHeight + tallest(true) + 6 : lowerHeight
        self.left = left
        self.names = names
        self.isStaggered = isStaggered
    }

    /// The middle of a column.
    func x(_ column: Int) -> Double { left + (Double(column) + 0.5) * cellWidth }

    /// Where the last name ends.
    var right: Double {
        let half = names.last.map { textWidth($0.lines.first ?? "", fontSize: Self.fontSize) / 2 } ?? 0
        return x(names.count - 1) + max(half, cellWidth / 2)
    }

    /// - Parameter above: whether the names stand above this height, or below it.
    func add(to grid: inout Grid, y: Double, above: Bool) {
        let sign = above ? 1.0 : -1
        for (column, name) in names.enumerated() {
            let isFar = isStaggered && column % 2 == 1
            let start = isFar ? lowerHeight : 0
            let middle = start + 5 + Double(name.lines.count) * Self.lineHeight / 2
            grid.addText(
                name.lines, x: x(column), y: y + sign * middle, fontSize: Self.fontSize, tooltip: name.tooltip,
                link: name.link)
            if isFar {
                let ends = [y + sign * 3, y + sign * (start + 2)].sorted()
                grid.addLine(x: x(column), from: ends[0], to: ends[1])
            }
        }
    }
}

extension MapContext {
    /// A node's short name, with the mark of its kind where it stands among nodes of others.
    func marked(_ node: NodeIndex, among kinds: [NodeKind]) -> String {
        (kinds.count > 1 ? graph[node].kind.look.mark + "\u{A0}" : "") + graph[node].shortName.shortened(to: 72)
    }
}
