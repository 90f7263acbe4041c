import GraphCore
import Graphviz
import Plan
import PlanGraph

extension MatrixMap {
    private static let labelSize = 8.5
    private static let cellHeight = 22.0

    func picture() throws -> Drawing {
        var grid = Grid(summary: summary)
        let rowLabels = rows.map { rowLabel($0) }
        let rowLabelWidth = (rowLabels.flatMap(\.self).map { textWidth($0, fontSize: 11) }.max() ?? 0) + 16
        let columnLabels = columns.map {
            marked(
                wrapped(graph[$0].shortName.shortened(to: 60), width: 60, fontSize: Self.labelSize), $0,
                isMixed: context.definition.columns.flatMap(\.self).count > 1)
        }
        let cellWidth =
            max(34, (columnLabels.flatMap(\.self).map { textWidth($0, fontSize: Self.labelSize) }.max() ?? 0) + 8)
        let headerHeight = Double(columnLabels.map(\.count).max() ?? 1) * 13 + 6
        func x(_ column: Int) -> Double { rowLabelWidth + (Double(column) + 0.5) * cellWidth }

        for (column, node) in columns.enumerated() {
            grid.addText(
                columnLabels[column], x: x(column), y: Double(columnLabels[column].count) * 6.5 + 4,
                fontSize: Self.labelSize, tooltip: graph[node].name, link: context.link(to: node))
        }
        if !isOfPartners {
            grid.addText([language("totale", "total")], x: x(columns.count), y: 10, fontSize: Self.labelSize)
        }
        var y = 0.0
        for (place, row) in rows.enumerated() {
            let height = max(Self.cellHeight, Double(rowLabels[place].count) * 14 + 6)
            y -= height / 2
            grid.addText(
                rowLabels[place], left: 0, y: y, fontSize: 11, tooltip: graph[row].name, link: context.link(to: row))
            for (column, node) in columns.enumerated() {
                addCell(to: &grid, row, node, x: x(column), y: y, width: cellWidth, height: height)
            }
            if !isOfPartners {
                grid.addText(["\(rowTotal(row))"], x: x(columns.count), y: y, fontSize: 12, isBold: true)
            }
            y -= height / 2
        }
        if !isOfPartners {
            y -= 12
            grid.addText([language("totale", "total")], left: 0, y: y, fontSize: 11)
            for (column, node) in columns.enumerated() {
                grid.addText(["\(columnTotal(node))"], x: x(column), y: y, fontSize: 12, isBold: true)
            }
            let all = rows.reduce(0) { $0 + rowTotal($1) }
            grid.addText(["\(all)"], x: x(columns.count), y: y, fontSize: 12, isBold: true)
        }
        let box = Layout.Box(
            left: 0, bottom: y - 14, right: x(columns.count) + (isOfPartners ? -cellWidth / 2 : cellWidth / 2),
            top: headerHeight)
        var frame = MapFrame(grid.drawing, around: box)
        frame.addTitle(title, subtitle: subtitle)
        frame.addLegend(nodes: samples, lines: [])
        frame.addNote(notes)
        return frame.finished(on: context.definition.page)
    }

    /// Lines with the mark of a node's kind before them, where they stand among other kinds.
    private func marked(_ lines: [String], _ node: NodeIndex, isMixed: Bool) -> [String] {
        guard isMixed, let first = lines.first else { return lines }
        return [graph[node].kind.look.mark + " " + first] + lines.dropFirst()
    }

    private func rowLabel(_ row: NodeIndex) -> [String] {
        guard let objective = graph.objective(row), let direction = graph.direction(of: row) else {
            return marked(
                wrapped(graph[row].shortName.shortened(to: 90), width: 260, fontSize: 11, isBalanced: false), row,
                isMixed: context.definition.rows.count > 1)
        }
        return wrapped(
            "\(graph[direction].shortName.shortened(to: 40)) \(objective.number): \(objective.firstText.shortened(to: 90))",
            width: 360, fontSize: 11, isBalanced: false)
    }

    private func addCell(
        to grid: inout Grid, _ row: NodeIndex, _ column: NodeIndex, x: Double, y: Double, width: Double, height: Double
    ) {
        let count = count(row, column)
        let heading = "\(graph[row].name.shortened(to: 160)) – \(graph[column].name.shortened(to: 120))"
        if isOwner(row, column) {
            grid.addCell(
                language("suo", "own"), x: x, y: y, width: width, height: height, fill: Palette.heat[4],
                text: Palette.textOnHeat(4), tooltip: heading)
        } else if count > 0, let link = link(row, column) {
            let step = step(count)
            let list = (link.shared.isEmpty ? link.objectives : link.shared).prefix(12).map { node -> String in
                let number = graph.objective(node).map { "\($0.number). " } ?? ""
                return "– \(number)\(graph[node].name.shortened(to: 160))"
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
        isOfPartners ? min(2, count) : min(4, greatest <= 5 ? count - 1 : (count - 1) * 5 / greatest)
    }

    private var samples: [MapFrame.Sample] {
        func look(_ step: Int) -> [Attribute] {
            [.shape(.box), .color(Palette.grid), .fillColor(Palette.heat[step]), .style(.filled)]
        }
        if isOfPartners {
            return [
                (language("obiettivo della direzione", "the direction's own objective"), look(4)),
                (language("condiviso in 1 collaborazione", "shared in 1 collaboration"), look(1)),
                (language("condiviso in più collaborazioni", "shared in several collaborations"), look(2)),
            ]
        }
        let present = Set(rows.flatMap { row in columns.map { count(row, $0) } }).subtracting([0])
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

    var summary: String {
        let rowKinds = context.definition.rows
        let columnKinds = context.definition.columns.flatMap(\.self)
        func counts(_ nodes: [NodeIndex], _ kinds: [NodeKind]) -> String {
            kinds.compactMap { kind in
                let count = nodes.count { graph[$0].kind == kind }
                return count == 0 ? nil : kind.count(count, in: language)
            }.joined(separator: language(" e ", " and "))
        }
        return counts(rows, rowKinds) + language(" per ", " by ") + counts(columns, columnKinds)
    }

    var longDescription: String {
        let cells = rows.flatMap { row in columns.map { (row, $0, count(row, $0)) } }.filter { $0.2 > 0 }
            .sorted { $0.2 > $1.2 }.prefix(5)
            .map { "\(graph[$0.0].name.shortened(to: 80)) – \(graph[$0.1].name.shortened(to: 80)): \($0.2)" }
        return "\(summary). " + language("Le celle più grandi: ", "The greatest cells: ")
            + cells.joined(separator: "; ")
            + ". " + notes.joined(separator: " ")
    }

    private var notes: [String] {
        let meaning =
            isOfPartners
            ? language(
                "Ogni riga è un obiettivo che più direzioni condividono; «suo» è la direzione a cui è assegnato, un numero dice in quante collaborazioni l’altra vi partecipa.",
                "Each row is an objective that several directions share; \"own\" is the direction to which it is assigned, a number in how many collaborations another takes part in it."
            )
            : language(
                "Ogni cella conta gli obiettivi che uniscono riga e colonna; uno stesso obiettivo può stare in più celle. Una partecipazione senza obiettivo proprio conta 1.",
                "Each cell counts the objectives that tie row and column; one objective can stand in several cells. Taking part without an objective of one's own counts 1."
            )
        return [meaning] + filterNotes + context.closingNotes
    }
}
