import GraphCore
import Graphviz
import Plan
import PlanWording

extension CollaborationMap {
    /// A direction, and what it alone has, where the map shows only what several have.
    struct Single {
        let direction: NodeIndex
        let things: [NodeIndex]
    }

    /// What only one direction has, of a map that asks for two links at least; empty for others.
    static func singles(_ content: MapContent, _ definition: MapDefinition) -> [Single] {
        guard definition.listsSingles else { return [] }
        var whole = definition
        whole.minimumLinks = 1
        let (graph, hidden) = (content.graph, Set(content.hiddenNodes))
        let ties = MapContent(graph, whole).links.flatMap { link in
            [(link.source, link.target), (link.target, link.source)].filter {
                graph[$0.0].kind == .direction && hidden.contains($0.1) && graph[$0.1].kind != .direction
            }
        }
        return Dictionary(grouping: ties, by: \.0).sorted { $0.key < $1.key }.map { direction, ties in
            Single(direction: direction, things: ties.map(\.1).sorted())
        }
    }

    private static let padding = 5.0

    /// That the list follows.
    var singlesNote: String? {
        singlesNoteOnce {
            singles.isEmpty
                ? nil
                : language(CollaborationMapMessage.singlesFollow(graph.counts(of: singles.flatMap(\.things))))
        }
    }

    private func singleNames(_ single: Single, width: Double) -> [String] {
        wrapped(
            single.things.map { name($0, letters: 80) }.joined(separator: "; "), width: width,
            fontSize: Sheet.fontSize, isBalanced: false)
    }

    private var singlePlaces: (namesEnd: Double, width: Double) {
        let namesEnd = end(ofNames: singles.map { name($0.direction) })
        return (namesEnd, sheet.width - 32 - namesEnd - 16)
    }

    private func singlesFrame(_ page: Int, of pages: Int) -> Frame {
        let counts = graph.counts(of: singles.flatMap(\.things))
        var frame = frame(
            page: page, of: pages,
            facts: counts.map { language(NetworkMapMessage.withOne($0.kind, $0.count, .direction)) }
                .joined(separator: ", "), cautions: [])
        // What the filter leaves out of the other sheets is here.
        frame.cautions = []
        return frame
    }

    /// The list on as many sheets as it needs.
    var singleParts: [[Single]] { singlePartsOnce { partsOfSingles } }

    private var partsOfSingles: [[Single]] {
        guard !singles.isEmpty else { return [] }
        let (_, width) = singlePlaces
        let heights = singles.map {
            Double(singleNames($0, width: width).count) * Sheet.lineHeight + Self.padding
        }
        return Sheet.balanced(room: sheet.height == nil ? .infinity : singlesFrame(0, of: 2).body(on: sheet).height) {
            Sheet.sheets(singles, heights: heights, room: $0)
        }
    }

    func singlesComposition(_ rows: [Single], page: Int) -> Composition {
        let (namesEnd, width) = singlePlaces
        let lines = rows.map { singleNames($0, width: width) }
        let heights = lines.map { Double($0.count) * Sheet.lineHeight + Self.padding }
        let frame = singlesFrame(page, of: pageCount)
        let picture = heights.reduce(0, +)
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        var y = frame.body(on: sheet, height: picture).top - 6
        for (place, row) in rows.enumerated() {
            if place.isMultiple(of: 2) {
                composition.addBox(
                    x: 20, y: y, width: sheet.width - 40, height: heights[place], fill: Palette.band, kind: "band")
            }
            composition.addText(
                name(row.direction), x: namesEnd, y: y + 13.6, anchor: .end, kind: "direction",
                words: words(of: row.direction))
            composition.addLines(
                lines[place], x: namesEnd + 16, y: y + 13.6,
                words: Composition.Caption(tooltip: row.things.map { graph[$0].name }.joined(separator: "\n")))
            y += heights[place]
        }
        return composition
    }
}
