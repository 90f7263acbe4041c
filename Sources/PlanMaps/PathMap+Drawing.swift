import GraphCore
import Graphviz
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

extension PathMap {
    /// What stands in a row: the ways between two nodes, or a node.
    private enum Cell {
        case ways([PathsAnswer.Way], towards: NodeReference)
        case node(NodeReference)
    }

    /// A row of the picture: a whole path, or of a long one a part.
    private struct Row {
        let cells: [Cell]
        /// From left to right, the place and width of each cell.
        let columns: [(x: Double, width: Double)]
        let isContinued: Bool
        let isInNoYear: Bool
    }

    private static let (mostTies, mostWays, padding, boxGap, rowGap) = (3, 4, 9.0, 5.0, 8.0)

    private var rows: [Row] {
        links.flatMap { link -> [Row] in
            let ties = link.ties
            return stride(from: 0, to: ties.count, by: Self.mostTies).map { first in
                let part = ties[first..<min(first + Self.mostTies, ties.count)]
                let isLast = first + Self.mostTies >= ties.count
                var cells: [Cell] = part.flatMap { tie -> [Cell] in
                    let hub = tie.from.kind == .transversalGoal ? tie.from : tie.to
                    return [.ways(tie.ways, towards: hub), .node(tie.to)]
                }
                if isLast, ties.count > 1 { cells.removeLast() }
                if ties.count == 1 { cells.insert(.node(ties[0].from), at: 0) }
                return Row(
                    cells: cells, columns: columns(cells), isContinued: first > 0,
                    isInNoYear: isLast && link.years.isEmpty)
            }
        }
    }

    /// Nodes need less room than words.
    private func columns(_ cells: [Cell]) -> [(x: Double, width: Double)] {
        let gap = cells.count > 3 ? 22.0 : 36.0
        let room = sheet.width - Frame.left - 20 - gap * Double(cells.count - 1)
        func share(_ cell: Cell) -> Double { if case .node = cell { 1 } else { 1.6 } }
        let all = cells.reduce(0) { $0 + share($1) }
        var x = Frame.left
        return cells.map { cell in
            let width = room * share(cell) / all
            defer { x += width + gap }
            return (x, width)
        }
    }

    /// The lines of a box: what it says, and in grey where that stands.
    private func lines(_ way: PathsAnswer.Way, width: Double, atMost most: Int) -> (text: [String], place: [String]) {
        let room = width - 2 * Self.padding
        let text = wrapped(text(of: way), width: room, fontSize: Sheet.fontSize, isBalanced: false, atMost: most)
        let place = wrapped(place(of: way), width: room, fontSize: Sheet.fontSize, isBalanced: false, atMost: 2)
        return (text, most > 1 ? place : [])
    }

    private func lines(_ node: NodeReference, width: Double) -> [String] {
        let name = graph.objective(node.index) == nil ? name(node.index, letters: 60) : node.name
        return wrapped(
            name, width: width - 2 * Self.padding, fontSize: Sheet.fontSize, isBold: true, isBalanced: true, atMost: 3)
    }

    /// How many lines of a text there may be, where so many stand above each other.
    private static func most(_ most: Int, of count: Int) -> Int { count > 1 ? max(1, min(2, most - 2)) : most }

    private static func height(lines: Int) -> Double { Double(lines) * Sheet.lineHeight + 7 }

    private func heights(_ cell: Cell, width: Double, atMost most: Int) -> [Double] {
        switch cell {
        case .node(let node): [Self.height(lines: lines(node, width: width).count + 1)]
        case .ways(let ways, _):
            ways.prefix(Self.mostWays).map { way in
                let lines = lines(way, width: width, atMost: Self.most(most, of: ways.count))
                return Self.height(lines: lines.text.count + lines.place.count)
            } + (ways.count > Self.mostWays ? [Self.height(lines: 1)] : [])
        }
    }

    private func height(_ row: Row, atMost most: Int) -> Double {
        zip(row.cells, row.columns).map { cell, column in
            let heights = heights(cell, width: column.width, atMost: most)
            return heights.reduce(0, +) + Double(heights.count - 1) * Self.boxGap
        }.max() ?? 0
    }

    /// The rows of each sheet, with as many lines in a box as fit, and how many these are.
    private var parts: (sheets: [[Row]], lines: Int) {
        let rows = rows
        guard sheet.height != nil else { return ([rows], 4) }
        let room = frame(0, 1).body(on: sheet).height
        for most in [5, 4, 3, 2, 1] {
            let needed = rows.reduce(0) { $0 + height($1, atMost: most) + Self.rowGap } - Self.rowGap
            if needed <= room { return ([rows], most) }
        }
        return (
            Sheet.sheets(rows, heights: rows.map { height($0, atMost: 2) + Self.rowGap }, room: room + Self.rowGap), 2
        )
    }

    var pageCount: Int { parts.sheets.count }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        let ways = links.flatMap(\.ties).flatMap(\.ways)
        let shown = ways.map { Self.telling($0)?.basis }
        func sample(_ text: String, _ basis: Basis?) -> Frame.Entry {
            Frame.Entry(text: text, width: 26) { composition, x, y in
                composition.addCurve(
                    from: Layout.Point(x: x, y: y), to: Layout.Point(x: x + 26, y: y), color: Palette.outline,
                    width: NetworkMap.penWidth(objectives: 1, basis: basis), style: Self.style(of: basis),
                    kind: "legend \(basis?.rawValue ?? "table")")
            }
        }
        var legend = Basis.allCases.filter(shown.contains).map { sample($0.name(in: language), $0) }
        if shown.contains(nil) { legend.append(sample(language(NetworkMapMessage.fromTable), nil)) }
        return frame(page: page, of: pages, legend: legend, cautions: cautions)
    }

    private static func style(of basis: Basis?) -> Style {
        switch basis {
        case .sameText: .dotted
        case .declared: .dashed
        default: .solid
        }
    }

    func composition(page: Int) -> Composition {
        let (parts, most) = parts
        let rows = parts[page]
        let heights = rows.map { height($0, atMost: most) }
        let whole = heights.reduce(0, +)
        let frame = frame(page, parts.count)
        let picture = whole + Self.rowGap * Double(rows.count - 1)
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        let gap = rows.count > 1 ? min(18, (body.height - whole) / Double(rows.count - 1)) : 0
        addHeads(rows, body, to: &composition)
        var y = body.top
        var seen: Set<NodeIndex> = []
        for (row, height) in zip(rows, heights) {
            add(row, top: y, height: height, atMost: most, seen: &seen, to: &composition)
            y += height + gap
        }
        return composition
    }

    private func addHeads(_ rows: [Row], _ body: Frame.Body, to composition: inout Composition) {
        guard rows.contains(where: { $0.cells.count > 1 && !$0.isContinued }),
            links.contains(where: { $0.ties.count > 1 })
        else { return }
        composition.addText(ends[0], x: Frame.left, y: body.heads, fontSize: 13, isBold: true)
        if let column = rows[0].columns.last, links.allSatisfy({ $0.ties.count == links[0].ties.count }),
            links[0].ties.count <= Self.mostTies
        {
            composition.addText(ends[1], x: column.x, y: body.heads, fontSize: 13, isBold: true)
            if links[0].ties.count == 2 {
                composition.addText(
                    language(PathMapMessage.inCommon(links.count)),
                    x: rows[0].columns[1].x + rows[0].columns[1].width / 2,
                    y: body.heads, isBold: true, color: Palette.quietText, anchor: .middle)
            }
        } else {
            composition.addText(ends[1], x: body.right, y: body.heads, fontSize: 13, isBold: true, anchor: .end)
        }
    }

    private func add(
        _ row: Row, top: Double, height: Double, atMost most: Int, seen: inout Set<NodeIndex>,
        to composition: inout Composition
    ) {
        let middle = top + height / 2
        for (place, (cell, column)) in zip(row.cells, row.columns).enumerated() {
            let heights = heights(cell, width: column.width, atMost: most)
            var y = middle - (heights.reduce(0, +) + Double(heights.count - 1) * Self.boxGap) / 2
            switch cell {
            case .node(let node):
                add(
                    node, x: column.x, y: y, width: column.width, height: heights[0],
                    remark: row.isInNoYear ? language(PathMapMessage.inNoYear) : nil, seen: &seen, to: &composition)
            case .ways(let ways, let hub):
                for (number, boxHeight) in heights.enumerated() {
                    let way = number < Self.mostWays ? ways[number] : nil
                    add(way, ways.count, column, y: y, height: boxHeight, atMost: most, seen: &seen, to: &composition)
                    for (side, other) in [(-1, place - 1), (1, place + 1)] where row.columns.indices.contains(other) {
                        addLine(
                            way, hub, from: column, side: side, y: y + boxHeight / 2, to: row.columns[other],
                            middle: middle, share: Double(number) - Double(heights.count - 1) / 2, &composition)
                    }
                    y += boxHeight + Self.boxGap
                }
            }
        }
    }

    /// Adds the line from a box with words to the node beside it.
    private func addLine(
        _ way: PathsAnswer.Way?, _ hub: NodeReference, from column: (x: Double, width: Double), side: Int, y: Double,
        to other: (x: Double, width: Double), middle: Double, share: Double, _ composition: inout Composition
    ) {
        let link = way.flatMap(Self.telling)
        let ends = [
            Layout.Point(x: side < 0 ? column.x : column.x + column.width, y: y),
            Layout.Point(x: side < 0 ? other.x + other.width : other.x, y: middle + 4 * share),
        ]
        let said = [
            way.map { place(of: $0) } ?? "",
            (link?.evidence ?? []).prefix(6).map(context.quotation).joined(separator: "\n"),
        ].filter { !$0.isEmpty }.joined(separator: "\n")
        composition.addCurve(
            from: ends[0], to: ends[1], color: color(ofLinesTo: hub),
            width: NetworkMap.penWidth(objectives: 1, basis: link?.basis), style: Self.style(of: link?.basis),
            kind: "link \(link?.basis?.rawValue ?? "table")", words: Composition.Caption(tooltip: said))
    }

    private func color(ofLinesTo node: NodeReference) -> String {
        node.kind == .transversalGoal ? color(of: node.index) : Palette.outline
    }

    private func words(of node: NodeReference, _ tooltip: String, _ seen: inout Set<NodeIndex>) -> Composition.Caption {
        let identifier =
            seen.insert(node.index).inserted ? [Attribute.identifier(context.identifier(of: node.index))] : []
        return Composition.Caption(
            title: node.name.shortened(to: 400), tooltip: tooltip, more: identifier + context.link(to: node.index))
    }

    /// Adds a node: its name and what it is.
    private func add(
        _ node: NodeReference, x: Double, y: Double, width: Double, height: Double, remark: String?,
        seen: inout Set<NodeIndex>, to composition: inout Composition
    ) {
        let names = lines(node, width: width)
        composition.addBox(
            x: x, y: y, width: width, height: height, fill: Palette.direction.fill, line: color(ofLinesTo: node),
            kind: "box", words: words(of: node, node.name.shortened(to: 600), &seen))
        composition.addLines(names, x: x + width / 2, y: y + 14, isBold: true, anchor: .middle)
        composition.addText(
            fitting(
                ([node.kind.name(in: language)] + [remark].compactMap(\.self)).joined(separator: " · "),
                width: width - 2 * Self.padding), x: x + width / 2, y: y + 14 + Double(names.count) * Sheet.lineHeight,
            color: Palette.quietText, anchor: .middle)
    }

    /// Adds an objective or other words, or how many more there are.
    private func add(
        _ way: PathsAnswer.Way?, _ count: Int, _ column: (x: Double, width: Double), y: Double, height: Double,
        atMost most: Int, seen: inout Set<NodeIndex>, to composition: inout Composition
    ) {
        var (text, place) = ([String](), [String]())
        var caption = Composition.Caption(tooltip: language(PathMapMessage.others(count - Self.mostWays)))
        if let way {
            (text, place) = lines(way, width: column.width, atMost: Self.most(most, of: count))
            let quoted = (Self.telling(way)?.evidence ?? []).prefix(6).map(context.quotation)
            let said = ([self.text(of: way), self.place(of: way)] + quoted).joined(separator: "\n")
            caption = way.objective.map { words(of: $0, said, &seen) } ?? Composition.Caption(tooltip: said)
        } else {
            text = [language(PathMapMessage.others(count - Self.mostWays))]
        }
        composition.addBox(
            x: column.x, y: y, width: column.width, height: height, fill: Palette.background, line: Palette.outline,
            kind: "box", words: caption)
        composition.addLines(text, x: column.x + Self.padding, y: y + 14)
        composition.addLines(
            place, x: column.x + Self.padding, y: y + 14 + Double(text.count) * Sheet.lineHeight,
            color: Palette.quietText)
    }
}
