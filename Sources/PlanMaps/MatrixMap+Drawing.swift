import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

extension MatrixMap {
    private static let fontSize = 11.0
    private static let lineHeight = 14.0
    private static let cellHeight = 22.0
    /// The space between the objectives of two directions.
    private static let groupGap = 7.0

    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing {
        var grid = Grid(summary: summary)
        let labels = rows.map(label)
        let groups = groups
        let groupWidth =
            (groups.flatMap(\.label).map { textWidth($0, fontSize: Self.fontSize, isBold: true) }.max() ?? 0)
        let labelLeft = groupWidth > 0 ? groupWidth + 14 : 0
        let labelWidth = max(
            labels.flatMap(\.self).map { textWidth($0, fontSize: Self.fontSize) }.max() ?? 0,
            textWidth(axisName(rows), fontSize: Self.fontSize, isBold: true))
        let heads = MatrixHeads(self, left: labelLeft + labelWidth + 16)

        heads.add(to: &grid, y: 0, above: true)
        addAxisNames(to: &grid, heads, labelLeft: labelLeft)
        var y = 0.0
        for (number, group) in groups.enumerated() {
            if number > 0, !group.label.isEmpty { y -= Self.groupGap }
            let top = y
            var heights = group.rows.map { max(Self.cellHeight, Double(labels[$0].count) * Self.lineHeight + 8) }
            heights[0] += max(0, Double(group.label.count) * Self.lineHeight + 8 - heights.reduce(0, +))
            for (row, height) in zip(group.rows, heights) {
                y -= height / 2
                let node = rows[row]
                grid.addText(
                    labels[row], left: labelLeft, y: y, fontSize: Self.fontSize, tooltip: graph[node].name,
                    link: context.link(to: node))
                for (column, other) in columns.enumerated() {
                    addCell(
                        to: &grid, node, other, x: heads.x(column), y: y, width: heads.cellWidth, height: height)
                }
                if !isOfPartners {
                    grid.addText(
                        ["\(rowTotal(node))"], x: heads.x(columns.count), y: y, fontSize: 12, isBold: true)
                }
                y -= height / 2
            }
            if let direction = group.direction {
                grid.addText(
                    group.label, left: 0, y: top - 4 - Double(group.label.count) * Self.lineHeight / 2,
                    fontSize: Self.fontSize, isBold: true, tooltip: graph[direction].name,
                    link: context.link(to: direction))
            }
        }
        if !isOfPartners {
            y -= 12
            addTotals(to: &grid, heads, labelLeft: labelLeft, y: y)
            y -= 12
        }
        if rows.count > 30 {
            heads.add(to: &grid, y: y, above: false)
            y -= heads.height
        }
        let box = Layout.Box(
            left: 0, bottom: y, right: heads.right, top: heads.height + Self.lineHeight + 6)
        var frame = MapFrame(grid.drawing, around: box)
        frame.addTitle(title, subtitle: subtitle)
        frame.addLegend(nodes: samples, lines: [])
        frame.addNote(notes)
        return frame.finished(on: context.definition.format)
    }

    /// The rows by the direction that they are objectives of; one group of all where they are something else.
    private var groups: [(direction: NodeIndex?, label: [String], rows: [Int])] {
        rows.indices.reduce(into: []) { groups, row in
            let direction = graph.objective(rows[row]) == nil ? nil : graph.direction(of: rows[row])
            if let last = groups.indices.last, groups[last].direction == direction {
                groups[last].rows.append(row)
            } else {
                let label =
                    direction.map {
                        wrapped(
                            graph[$0].shortName.shortened(to: 80), width: 150, fontSize: Self.fontSize * 1.1,
                            isBalanced: false)
                    } ?? []
                groups.append((direction: direction, label: label, rows: [row]))
            }
        }
    }

    private func label(_ row: NodeIndex) -> [String] {
        guard let objective = graph.objective(row) else {
            return [context.marked(row, among: context.definition.rows)].flatMap {
                wrapped($0, width: 260, fontSize: Self.fontSize, isBalanced: false)
            }
        }
        return wrapped(
            "\(objective.label). \(graph[row].name)", width: 420, fontSize: Self.fontSize, isBalanced: false,
            atMost: 2)
    }

    /// What some nodes are, with the marks by which several kinds are told apart.
    private func axisName(_ nodes: [NodeIndex]) -> String {
        let kinds = NodeKind.allCases.filter { kind in nodes.contains { graph[$0].kind == kind } }
        return kinds.map { (kinds.count > 1 ? $0.look.mark + " " : "") + $0.plural(in: language) }
            .joined(separator: ", ")
    }

    /// Says what rows and columns are.
    private func addAxisNames(to grid: inout Grid, _ heads: MatrixHeads, labelLeft: Double) {
        grid.addText(
            [axisName(rows)], left: labelLeft, y: 10, fontSize: Self.fontSize, isBold: true, color: Palette.quietText)
        if labelLeft > 0 {
            grid.addText(
                [NodeKind.direction.plural(in: language)], left: 0, y: 10, fontSize: Self.fontSize, isBold: true,
                color: Palette.quietText)
        }
        grid.addText(
            [axisName(columns)], left: heads.left, y: heads.height + Self.lineHeight / 2 + 4, fontSize: Self.fontSize,
            isBold: true, color: Palette.quietText)
    }

    private func addTotals(to grid: inout Grid, _ heads: MatrixHeads, labelLeft: Double, y: Double) {
        grid.addText([language(MapMessage.total)], left: labelLeft, y: y, fontSize: Self.fontSize)
        for (column, node) in columns.enumerated() {
            grid.addText(["\(columnTotal(node))"], x: heads.x(column), y: y, fontSize: 12, isBold: true)
        }
        let all = rows.reduce(0) { $0 + rowTotal($1) }
        grid.addText(["\(all)"], x: heads.x(columns.count), y: y, fontSize: 12, isBold: true)
    }

    private func addCell(
        to grid: inout Grid, _ row: NodeIndex, _ column: NodeIndex, x: Double, y: Double, width: Double, height: Double
    ) {
        let count = count(row, column)
        let heading = "\(graph[row].label.shortened(to: 160)) – \(graph[column].label.shortened(to: 120))"
        if isOwner(row, column) {
            grid.addCell(
                language(MapMessage.owner), x: x, y: y, width: width, height: height, fill: Palette.heat[4],
                text: Palette.textOnHeat(4), tooltip: heading)
        } else if count > 0, let link = link(row, column) {
            let step = step(count)
            let list = (link.shared.isEmpty ? link.objectives : link.shared).prefix(12).map { node -> String in
                let number = graph.objective(node).map { "\($0.label). " } ?? ""
                return "– \(number)\(graph[node].label.shortened(to: 160))"
            }
            grid.addCell(
                "\(count)", x: x, y: y, width: width, height: height, fill: Palette.heat[step],
                text: Palette.textOnHeat(step), tooltip: ([heading] + list).joined(separator: "\n"))
        } else {
            grid.addCell(
                "", x: x, y: y, width: width, height: height, fill: Palette.background, text: "", tooltip: heading)
        }
    }

    /// Which of the five surfaces stands for a count.
    private func step(_ count: Int) -> Int {
        isOfPartners
            ? min(2, count)
            : min(4, greatest < 5 ? count : greatest == 5 ? count - 1 : (count - 1) * 5 / greatest)
    }

    private var samples: [MapFrame.Sample] {
        func look(_ step: Int) -> [Attribute] {
            [.shape(.box), .color(Palette.grid), .fillColor(Palette.heat[step]), .style(.filled)]
        }
        let present = Set(rows.flatMap { row in columns.map { count(row, $0) } }).subtracting([0])
        if isOfPartners {
            return [
                (language(MatrixMapMessage.assigned), look(4)),
                (language(MatrixMapMessage.inOneCollaboration), look(1)),
            ]
                + (present.contains { $0 > 1 }
                    ? [
                        (
                            language(MatrixMapMessage.inSeveralCollaborations), look(2)
                        )
                    ] : [])
        }
        let steps = Dictionary(grouping: 1...greatest, by: step).sorted { $0.key < $1.key }
            .filter { !present.isDisjoint(with: $0.value) }
        return steps.map { step, counts in
            let range = counts.count == 1 ? "\(counts[0])" : "\(counts[0])–\(counts[counts.count - 1])"
            return (
                range + " "
                    + (counts == [1] ? NodeKind.objective.name(in: language) : NodeKind.objective.plural(in: language)),
                look(step)
            )
        }
    }
}
