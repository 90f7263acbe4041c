import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension SupportMap {
    /// The places of a sheet.
    private struct Places {
        /// Where the names of directions end.
        let namesEnd: Double
        /// Where the first panel begins.
        let panels: Double
        /// From one panel to the next.
        let panelStep: Double
        /// From one year to the next.
        let yearStep: Double
        /// How many lines the heads of panels have.
        let headLines: [[String]]

        func x(ofPanel panel: Int, year: Int) -> Double {
            panels + Double(panel) * panelStep + 10 + Double(year) * yearStep
        }
    }

    private static let barHeight = 38.0

    private func places(_ things: [NodeIndex]) -> Places {
        let namesEnd = end(ofNames: rows.map { name($0.direction) })
        let panels = namesEnd + 32
        let panelStep = min(146, (sheet.width - 20 - panels) / Double(max(1, things.count)))
        let yearStep = years.count > 1 ? min(36, (panelStep - 34) / Double(years.count - 1)) : 0
        let heads = things.map { thing in
            wrapped(
                graph[thing].shortName.shortened(to: 60), width: panelStep - 8, fontSize: Sheet.fontSize, isBold: true,
                atMost: 3
            ).map { fitting($0, width: panelStep - 8, isBold: true) }
        }
        return Places(
            namesEnd: namesEnd, panels: panels, panelStep: panelStep, yearStep: yearStep, headLines: heads)
    }

    /// How many panels fit beside each other.
    private var mostPanels: Int {
        let least = Double(years.count - 1) * 24 + 50
        return max(1, Int((sheet.width - 250) / max(90, least)))
    }

    /// How far below the heads the rows begin.
    private func rowsTop(_ places: Places) -> Double {
        Double(max(2, places.headLines.map(\.count).max() ?? 1)) * Sheet.lineHeight + Self.barHeight + 21
    }

    private var parts: [Part] {
        let last = years.count - 1
        return sheets(things, atMost: mostPanels).flatMap { things -> [Part] in
            let (things, rows) = (Array(things), rows(linkedTo: Array(things)))
            let with = rows.count { $0.count(of: things, in: last) > 0 }
            let body = frame(of: Part(things: things, rows: rows, with: with, without: rows.count - with), 0, 1)
                .body(on: sheet)
            let room = body.bottom - body.heads - rowsTop(places(things))
            let most = sheet.height == nil ? rows.count : Sheet.rowCount(in: room)
            return sheets(rows, atMost: most).map {
                Part(things: things, rows: Array($0), with: with, without: rows.count - with)
            }
        }
    }

    var pageCount: Int { parts.count }

    private func frame(of part: Part, _ page: Int, _ pages: Int) -> Frame {
        let kinds = context.definition.through
        var legend = [
            Frame.Entry(text: language(SupportMapMessage.servedInYear(kinds)), width: 40) { composition, x, y in
                composition.addYears([true, true], xs: [x + 5, x + 35], y: y, color: Palette.strong)
            },
            Frame.Entry(text: language(SupportMapMessage.noLonger), width: 10) { composition, x, y in
                composition.addText("×", x: x + 5, y: y + 4.2, fontSize: 14, anchor: .middle)
            },
        ]
        if part.with > 0, part.without > 0, let year = years.last, isByPattern {
            legend.append(
                Frame.Entry(
                    text: language(SupportMapMessage.aboveAndBelow(year, above: part.with, below: part.without)),
                    width: 32
                ) { composition, x, y in
                    composition.addBox(x: x, y: y - 0.6, width: 32, height: 1.2, fill: Palette.strong, kind: "rule")
                })
        }
        return frame(page: page, of: pages, facts: linkFacts, legend: legend, cautions: [caution], closing: unlinked)
    }

    private var isByPattern: Bool { context.definition.sort == .pattern }

    func composition(page: Int) -> Composition {
        let parts = parts
        let part = parts[page]
        let places = places(part.things)
        let frame = frame(of: part, page, parts.count)
        let rowsTop = rowsTop(places)
        let picture = rowsTop - 14 + Double(part.rows.count) * sheet.rowHeight
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        let top = body.heads + rowsTop
        let rowHeight = min(sheet.rowHeight, (body.bottom - top + 2) / Double(part.rows.count))
        for (place, row) in part.rows.enumerated() {
            let y = top + Double(place) * rowHeight
            if place.isMultiple(of: 2) {
                composition.addBox(
                    x: 20, y: y, width: sheet.width - 40, height: rowHeight, fill: Palette.band, kind: "band")
            }
            composition.addText(
                name(row.direction), x: places.namesEnd, y: y + rowHeight / 2 + 4.2, anchor: .end, kind: "direction",
                words: words(of: row.direction))
        }
        addRule(part, top: top, rowHeight: rowHeight, to: &composition)
        for (panel, thing) in part.things.enumerated() {
            addPanel(thing, panel, places, body, top: top, to: &composition)
            for (place, row) in part.rows.enumerated() {
                guard let links = row.links[thing] else { continue }
                let y = top + (Double(place) + 0.5) * rowHeight
                composition.addYears(
                    links.map { $0 != nil }, xs: years.indices.map { places.x(ofPanel: panel, year: $0) }, y: y,
                    color: color(of: thing)
                ) { words(of: row.direction, thing, links, year: $0) }
            }
        }
        return composition
    }

    /// Parts the directions that have a link in the last year from those that have none.
    private func addRule(_ part: Part, top: Double, rowHeight: Double, to composition: inout Composition) {
        let last = years.count - 1
        let with = part.rows.count { $0.count(of: part.things, in: last) > 0 }
        guard isByPattern, with > 0, with < part.rows.count else { return }
        composition.addBox(
            x: 20, y: top + Double(with) * rowHeight - 0.6, width: sheet.width - 40, height: 1.2, fill: Palette.strong,
            kind: "rule")
    }

    /// What stands above the rows: a name, and for each year a bar with the number of directions.
    private func addPanel(
        _ thing: NodeIndex, _ panel: Int, _ places: Places, _ body: Frame.Body, top: Double,
        to composition: inout Composition
    ) {
        let color = color(of: thing)
        let isColoured = graph[thing].kind == .transversalGoal
        composition.addLines(
            places.headLines[panel], x: places.panels + Double(panel) * places.panelStep, y: body.heads, isBold: true,
            color: isColoured ? color : Palette.text, words: words(of: thing))
        let counts = directionCounts(of: thing)
        let greatest = things.flatMap(directionCounts).max() ?? 1
        let foot = top - 18
        let barWidth = min(18, places.yearStep > 0 ? places.yearStep - 6 : 18)
        let yearsApart = textWidth("2024", fontSize: Sheet.fontSize) + 6
        for (place, year) in years.enumerated() {
            let x = places.x(ofPanel: panel, year: place)
            let height = max(1.2, Double(counts[place]) / Double(greatest) * Self.barHeight)
            composition.addBox(
                x: x - barWidth / 2, y: foot - height, width: barWidth, height: height, fill: color, kind: "mark",
                words: Composition.Caption(
                    tooltip: language(
                        SupportMapMessage.directionsByYear(graph[thing].shortName, [(year, counts[place])]))))
            composition.addText(
                String(counts[place]), x: x, y: foot - height - 4, isBold: true, anchor: .middle)
            composition.addText(
                places.yearStep >= yearsApart ? String(year) : Composition.shortYear(year), x: x, y: top - 4,
                color: Palette.quietText, anchor: .middle)
        }
    }

    /// What a dot or a cross says: who, what, when, and the words that show it.
    private func words(
        of direction: NodeIndex, _ thing: NodeIndex, _ links: [MapContent.Link?], year: Int
    ) -> Composition.Caption {
        let heading = "\(graph[direction].label) – \(graph[thing].label), \(years[year])"
        guard let link = links[year] else {
            return Composition.Caption(tooltip: heading + ": " + language(SupportMapMessage.noLonger))
        }
        return Composition.Caption(
            title: heading,
            tooltip: ([heading] + link.evidence.prefix(4).map(context.quotation)).joined(separator: "\n"))
    }
}
