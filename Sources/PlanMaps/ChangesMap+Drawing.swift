import Graphviz

extension ChangesMap {
    private static let gap = 4.0
    /// How many squares stand beside each other at most; more begin a new line.
    private static let squaresInLine = 20

    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing {
        var grid = Grid(summary: summary)
        let labels = rows.map { wrapped($0.label, width: 230, fontSize: 11) }
        let labelWidth = (labels.flatMap(\.self).map { textWidth($0, fontSize: 11) }.max() ?? 0) + 18
        let side = sideOfSquares
        let most = min(rows.map(\.slots.count).max() ?? 1, Self.squaresInLine)
        let countLines = headings.indices.map(countLines)
        let widestCount = countLines.flatMap(\.self).map { textWidth($0, fontSize: 11) }.max() ?? 0
        var columnWidth = max(Double(most) * (side + Self.gap) + 30, widestCount + 30, 190)
        // Bold letters are broader than those that are measured here.
        let titles = headings.map { wrapped($0, width: max(columnWidth - 30, 240), fontSize: 20) }
        let widestTitle = titles.flatMap(\.self).map { textWidth($0, fontSize: 18, isBold: true) }.max() ?? 0
        columnWidth = max(columnWidth, widestTitle + 30)
        func left(_ column: Int) -> Double { labelWidth + Double(column) * columnWidth }

        // Lines of text stand 1.2 letters' heights below each other.
        let moreCounts = Double((countLines.first?.count ?? 2) - 2) * 13.2
        for column in headings.indices {
            grid.addText(
                titles[column], left: left(column), y: 40 + moreCounts + Double(titles[column].count - 1) * 10.8,
                fontSize: 18, isBold: true)
            grid.addText(countLines[column], left: left(column), y: 16 + moreCounts / 2, fontSize: 11)
        }
        var y = 0.0
        for (place, row) in rows.enumerated() {
            let lineCount = (row.slots.count - 1) / Self.squaresInLine + 1
            let height = max(Double(lineCount) * (side + Self.gap) + 4, Double(labels[place].count) * 14 + 6)
            y -= height / 2
            grid.addText(labels[place], left: 0, y: y, fontSize: 11, tooltip: row.name, link: row.link)
            for column in headings.indices {
                for (number, slot) in row.slots.enumerated() {
                    guard let square = slot.squares[column] else { continue }
                    let (line, place) = number.quotientAndRemainder(dividingBy: Self.squaresInLine)
                    add(
                        square, link: slot.link, heading: headings[column], side: side, to: &grid,
                        x: left(column) + side / 2 + Double(place) * (side + Self.gap),
                        y: y + (Double(lineCount - 1) / 2 - Double(line)) * (side + Self.gap))
                }
            }
            y -= height / 2
        }
        let top = 56 + moreCounts + Double((titles.map(\.count).max() ?? 1) - 1) * 21.6
        let box = Layout.Box(left: 0, bottom: y - 6, right: left(headings.count) - 30, top: top)
        var frame = MapFrame(grid.drawing, around: box)
        frame.addTitle(title, subtitle: subtitle)
        let appearing = Change.allCases.filter { change in headings.indices.contains { count(change, in: $0) > 0 } }
        frame.addLegend(
            nodes: appearing.map { change in
                let mark = change.mark.isEmpty ? "" : change.mark + " "
                return (mark + name(of: change), change.look)
            }, lines: [])
        frame.addNote(notes)
        return frame.finished(on: context.definition.format)
    }

    /// Wide enough for the longest number with its mark.
    private var sideOfSquares: Double {
        let labels = rows.flatMap(\.slots).flatMap(\.squares).compactMap(\.self).map(\.label)
        return max(25, (labels.map { textWidth($0, fontSize: 10) }.max() ?? 0) + 1)
    }

    private func add(
        _ square: Square, link: [Attribute], heading: String, side: Double, to grid: inout Grid, x: Double, y: Double
    ) {
        grid.addCell(
            square.label, x: x, y: y, width: side, height: side, fill: Palette.background,
            text: square.change.textColor, tooltip: "\(heading), \(square.state): \(square.number). \(square.text)",
            more: square.change.look + [.fontSize(10)] + link)
    }
}

extension ChangesMap.Square {
    fileprivate var label: String { number + change.mark }
}

extension ChangesMap.Change {
    fileprivate var mark: String {
        switch self {
        case .present, .unchanged: ""
        case .changed: "≠"
        case .arrived: "←"
        case .arrivedChanged: "≠←"
        case .started: "+"
        case .resumed: "↑"
        case .paused: "…"
        case .departed: "→"
        case .ended: "×"
        }
    }

    /// The place of its colour in ``Palette/heat``.
    private var heat: Int? {
        switch self {
        case .present, .paused, .departed, .ended: nil
        case .unchanged, .arrived: 0
        case .changed, .arrivedChanged: 2
        case .started: 4
        case .resumed: 3
        }
    }

    /// What went from one direction to another has a broad outline in the rows of both.
    fileprivate var look: [Attribute] {
        let fill = heat.map { Palette.heat[$0] } ?? Palette.background
        let outline: [Attribute] = [.departed, .arrived, .arrivedChanged].contains(self) ? [.penWidth(2.25)] : []
        return switch self {
        case .paused, .ended: [.shape(.box), .style(.dashed), .color(Palette.quietText)]
        case .departed: [.shape(.box), .style(.dashed), .color(Palette.direction.line)] + outline
        default: [.shape(.box), .style(.filled), .fillColor(fill), .color(Palette.direction.line)] + outline
        }
    }

    fileprivate var textColor: String { heat.map(Palette.textOnHeat) ?? Palette.text }
}
