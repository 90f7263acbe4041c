import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension MatrixMap {
    /// What stands around a sheet.
    ///
    /// - Parameter part: what the sheet shows; nil for all that any may need.
    func frame(_ part: Part?, _ page: Int, _ pages: Int) -> Frame {
        frame(
            page: page, of: pages, legend: legend(part), cautions: cautions, hidden: hidden,
            closing: unlinked.isEmpty
                ? nil : language(MapMessage.withoutLinks(unlinked.map { name($0) })))
    }

    private func legend(_ part: Part?) -> [Frame.Entry] {
        let links =
            part.map { part in
                part.rows.flatMap { row in part.columns.compactMap { link(rows[row], columns[$0]) } }
            } ?? []
        guard hasMarks else { return heatLegend }
        let bases = part == nil ? self.bases : self.bases.filter { basis in links.contains { $0.basis == basis } }
        var entries = bases.map { basis in
            Frame.Entry(text: basis.name(in: language), width: 10) { composition, x, y in
                composition.addMark(basis, x: x + 5, y: y, size: 1, color: Palette.strong, ground: Palette.background)
            }
        }
        if part == nil || links.contains(where: { $0.objectives.count > 1 }), let basis = bases.first {
            entries.append(
                Frame.Entry(text: language(MatrixMapMessage.larger), width: 12) { composition, x, y in
                    composition.addMark(
                        basis, x: x + 6, y: y, size: 2, color: Palette.strong, ground: Palette.background)
                })
        }
        return entries
    }

    private var heatLegend: [Frame.Entry] {
        Dictionary(grouping: 1...greatest, by: step).sorted { $0.key < $1.key }
            .map { step, counts in
                let range = counts.count == 1 ? "\(counts[0])" : "\(counts[0])–\(counts[counts.count - 1])"
                let noun =
                    counts == [1] ? NodeKind.objective.name(in: language) : NodeKind.objective.plural(in: language)
                return Frame.Entry(text: "\(range) \(noun)", width: 24) { composition, x, y in
                    composition.addBox(
                        x: x, y: y - 5.5, width: 24, height: 11, fill: Palette.heat[step], line: Palette.outline,
                        kind: "cell")
                }
            }
    }

    /// Which of the five surfaces stands for a count.
    private func step(_ count: Int) -> Int {
        min(4, greatest < 5 ? count : greatest == 5 ? count - 1 : (count - 1) * 5 / greatest)
    }

    /// The heights of a sheet.
    private struct Heights {
        let grid: Double
        let row: Double

        /// The middle of a row, counted from the first of the grid.
        func middle(_ row: Int) -> Double { grid + (Double(row) + 0.5) * self.row }
    }

    func composition(page: Int) -> Composition {
        let parts = parts
        let part = parts[page]
        let frame = frame(part, page, parts.count)
        let letters = part.heads.height + part.rows.count + 1
        let greatest = greatestRowHeight(part.heads)
        let picture = Double(letters) * greatest - 4
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        let row = min(greatest, (body.bottom + 2 - body.heads + 4.2) / (Double(letters) - 0.5))
        let heights = Heights(grid: body.heads - 4.2 + (Double(part.heads.height) - 0.5) * row, row: row)
        guard let places = columnPlaces(part) else { return composition }
        for place in part.rows.indices where place.isMultiple(of: 2) && hasMarks {
            composition.addBox(
                x: 20, y: heights.middle(place) - row / 2, width: sheet.width - 40, height: row, fill: Palette.band,
                kind: "band")
        }
        addHeads(part, places, heights, to: &composition)
        for (place, row) in part.rows.enumerated() {
            let y = heights.middle(place)
            composition.addText(
                fitting(rowName(row), width: places.names - Frame.left), x: places.names, y: y + 4.2, anchor: .end,
                kind: graph[rows[row]].kind.rawValue, words: words(of: rows[row]))
            composition.addText(
                String(total(ofRow: rows[row])), x: places.totals, y: y + 4.2, isBold: true, anchor: .end)
            for (column, x) in zip(part.columns, places.xs) {
                guard let link = link(rows[row], columns[column]) else { continue }
                let said = words(of: link, rows[row], columns[column])
                if hasMarks {
                    composition.addMark(
                        link.basis, x: x, y: y, size: link.objectives.count, color: color(of: columns[column]),
                        ground: place.isMultiple(of: 2) ? Palette.band : Palette.background, words: said)
                } else {
                    let step = step(Int(link.weight))
                    composition.addBox(
                        x: x - places.step / 2, y: y - heights.row / 2, width: places.step, height: heights.row,
                        fill: Palette.heat[step], line: Palette.outline, lineWidth: 0.75,
                        label: String(Int(link.weight)), labelColor: Palette.textOnHeat(step), kind: "cell", words: said
                    )
                }
            }
        }
        addTotals(part, places, y: heights.middle(part.rows.count) + 4.2, to: &composition)
        return composition
    }

    private func addHeads(
        _ part: Part, _ places: ColumnPlaces, _ heights: Heights, to composition: inout Composition
    ) {
        switch part.heads {
        case .lines(let heads):
            let most = Double(heads.map(\.count).max() ?? 1)
            composition.addText(
                axisName(rows), x: places.names, y: heights.grid - 6, isBold: true, color: Palette.quietText,
                anchor: .end)
            composition.addText(
                axisName(columns), x: (places.xs.first ?? 0) - places.step / 2 + 4,
                y: heights.grid - 10 - most * Sheet.lineHeight, isBold: true, color: Palette.quietText)
            for ((column, lines), x) in zip(zip(part.columns, heads), places.xs) {
                composition.addLines(
                    lines, x: x, y: heights.grid - 6 - Double(lines.count - 1) * Sheet.lineHeight,
                    color: isGoal(column) ? color(of: columns[column]) : Palette.text, anchor: .middle,
                    words: words(of: columns[column]))
            }
        case .steps(let rows):
            for ((column, row), x) in zip(zip(part.columns, rows), places.xs) {
                let marked = part.rows.indices.filter { count(self.rows[part.rows[$0]], columns[column]) > 0 }
                let (top, foot) = (heights.middle(row) + heights.row / 2 + 1, heights.middle(part.rows.count))
                // A line leads to the marks, and on to the total; numbers have cells, which it ends at.
                let last = hasMarks ? heights.middle(marked.last ?? 0) : heights.grid - 1
                if hasMarks {
                    composition.addBox(
                        x: x - 0.4, y: last, width: 0.8, height: foot - heights.row / 2 - 2 - last, fill: Palette.rest,
                        kind: "guide")
                }
                if last > top {
                    composition.addBox(
                        x: x - 0.5, y: top, width: 1, height: last - top, fill: Palette.thinLine, kind: "guide")
                }
                composition.addText(
                    headName(column), x: endsOverColumn(column) ? x + 4 : x - 3, y: heights.middle(row) + 4.2,
                    isBold: isGoal(column), color: isGoal(column) ? color(of: columns[column]) : Palette.text,
                    anchor: endsOverColumn(column) ? .end : .start, words: words(of: columns[column]))
            }
        }
    }

    private func addTotals(_ part: Part, _ places: ColumnPlaces, y: Double, to composition: inout Composition) {
        composition.addText(footName, x: places.names, y: y, color: Palette.quietText, anchor: .end)
        let totals = part.columns.map { String(total(ofColumn: columns[$0])) }
        let widths = totals.map { textWidth($0, fontSize: Sheet.fontSize, isBold: true) }
        // Numbers that would touch stand in two lines.
        let isTight = totals.indices.dropFirst().contains {
            (widths[$0 - 1] + widths[$0]) / 2 + 1 > places.xs[$0] - places.xs[$0 - 1]
        }
        for (place, x) in places.xs.enumerated() {
            composition.addText(
                totals[place], x: x, y: y + (isTight && !place.isMultiple(of: 2) ? 13 : 0), isBold: true,
                anchor: .middle)
        }
        guard !hasMarks else { return }
        let all = rows.reduce(0) { $0 + total(ofRow: $1) }
        composition.addText(String(all), x: places.totals, y: y, isBold: true, anchor: .end)
    }

    /// What a cell says: who, what, the objectives, and the words that show the link.
    private func words(of link: MapContent.Link, _ row: NodeIndex, _ column: NodeIndex) -> Composition.Caption {
        let heading = "\(graph[row].label.shortened(to: 160)) – \(graph[column].label.shortened(to: 120))"
        let objectives = link.objectives.prefix(12).map { node in
            "– \(graph.objective(node)?.label ?? ""). \(graph[node].name.shortened(to: 160))"
        }
        let said = link.evidence.prefix(4).map(context.quotation) + context.grounds(besidesQuotedOf: link)
        let address = cellLinks.ofCells[Cell(row: row, column: column)]?.address
        return Composition.Caption(
            title: "\(heading): \(max(1, link.objectives.count))",
            tooltip: ([heading] + objectives + said).joined(separator: "\n"),
            more: address.map { [.url($0)] } ?? [])
    }
}

extension Composition {
    /// Adds the mark of what shows a link: a disk where words name it, a ring where a phrase of its theme does, a square
    /// where texts are the same, a lozenge where the document states it, an empty one where a person declares it.
    ///
    /// - Parameters:
    ///   - size: of how many objectives; the mark is larger for several.
    ///   - ground: what it stands on.
    mutating func addMark(
        _ basis: Basis?, x: Double, y: Double, size: Int, color: String, ground: String, words: Caption = Caption()
    ) {
        let radius = size < 2 ? 3.9 : size < 4 ? 5.0 : 5.8
        switch basis {
        case .named, nil: addCircle(x: x, y: y, radius: radius + 0.3, fill: color, words: words)
        case .theme:
            addShape(.circle, x: x, y: y, radius: radius - 0.5, fill: ground, line: color, lineWidth: 1.8, words: words)
        case .sameText:
            addBox(
                x: x - radius + 0.2, y: y - radius + 0.2, width: 2 * radius - 0.4, height: 2 * radius - 0.4,
                fill: color,
                kind: "mark", words: words)
        case .stated: addShape(.diamond, x: x, y: y, radius: radius + 1, fill: color, words: words)
        case .declared:
            addShape(
                .diamond, x: x, y: y, radius: radius + 0.4, fill: ground, line: color, lineWidth: 1.6, words: words)
        }
    }
}
