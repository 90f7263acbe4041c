import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension LossesMap {
    /// The places of the columns.
    private struct Places {
        let namesEnd: Double
        let bars: Double
        let barWidth: Double
        let left: Double
        let leftWidth: Double
    }

    private var places: Places {
        let names = rows.map { textWidth(thingName($0), fontSize: Sheet.fontSize, isBold: isBold($0)) }.max() ?? 0
        let namesEnd = Frame.left + names * 1.04
        let values = rows.map { textWidth(value(of: $0), fontSize: Sheet.fontSize, isBold: true) }.max() ?? 0
        let room = sheet.width - 20 - namesEnd - 12
        let leftWidth = max(200, room * 0.42)
        return Places(
            namesEnd: namesEnd, bars: namesEnd + 12, barWidth: room - leftWidth - values - 20,
            left: sheet.width - 20 - leftWidth, leftWidth: leftWidth)
    }

    /// A name no wider than there is room for it.
    private func thingName(_ row: Row) -> String {
        wrapped(
            name(row.thing, letters: 36), width: sheet.width * 0.27, fontSize: Sheet.fontSize, isBold: isBold(row),
            isBalanced: false, atMost: 1)[0]
    }

    private func isBold(_ row: Row) -> Bool { graph[row.thing].kind == .transversalGoal }
    private func value(of row: Row) -> String { language(LossesMapMessage.part(row.onlyPairs, of: row.pairs)) }

    private func leftLines(_ row: Row, _ places: Places) -> [String] {
        wrapped(
            row.left.map { name($0) }.joined(separator: ", "), width: places.leftWidth, fontSize: Sheet.fontSize,
            isBalanced: false)
    }

    private func height(_ row: Row, _ places: Places) -> Double {
        Double(max(1, leftLines(row, places).count)) * Sheet.lineHeight
    }

    private func headLines(_ places: Places) -> [[String]] {
        [(LossesMapMessage.pairs, places.left - places.bars - 12), (.left, places.leftWidth)].map {
            wrapped(
                language($0.0), width: $0.1, fontSize: Sheet.fontSize, isBold: true, isBalanced: false)
        }
    }

    private func rowsTop(_ places: Places) -> Double {
        Double((headLines(places).map(\.count).max() ?? 1) - 1) * Sheet.lineHeight + 12
    }

    private var parts: [[Row]] {
        let places = places
        guard sheet.height != nil else { return [rows] }
        let body = frame(0, 1).body(on: sheet)
        return Sheet.sheets(
            rows, heights: rows.map { height($0, places) }, room: body.bottom - body.heads - rowsTop(places) + 2)
    }

    var pageCount: Int { parts.count }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        let isMixed = Set(rows.map { graph[$0.thing].kind }).count > 1
        var legend = [
            Frame.Entry(text: language(LossesMapMessage.nothingElse), width: 24) { composition, x, y in
                composition.addBox(x: x, y: y - 5, width: 24, height: 10, fill: Palette.strong, kind: "mark")
            },
            Frame.Entry(text: language(LossesMapMessage.somethingElse(all: pairCount)), width: 24) {
                composition, x, y in
                composition.addBox(
                    x: x, y: y - 5, width: 24, height: 10, fill: Palette.background, line: Palette.outline, kind: "box")
            },
        ]
        if isMixed, rows.contains(where: isBold) {
            legend.append(Frame.Entry(text: language(LossesMapMessage.goalsAreBold)))
        }
        return frame(page: page, of: pages, legend: legend, cautions: [language(LossesMapMessage.caution)])
    }

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, places)
        let rows = parts[page]
        let heights = rows.map { height($0, places) }
        let whole = heights.reduce(0, +)
        let rowsTop = rowsTop(places)
        let frame = frame(page, parts.count)
        let picture = rowsTop - 14 + whole + (sheet.rowHeight - Sheet.lineHeight) * Double(rows.count)
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        for (lines, x) in zip(headLines(places), [places.bars, places.left]) {
            composition.addLines(lines, x: x, y: body.heads, isBold: true, color: Palette.quietText)
        }
        var y = body.heads + rowsTop
        let padding = max(
            0, min(sheet.rowHeight - Sheet.lineHeight, (body.bottom - y - whole + 2) / Double(rows.count)))
        for (place, row) in rows.enumerated() {
            let height = heights[place] + padding
            if place.isMultiple(of: 2) {
                composition.addBox(
                    x: 20, y: y, width: sheet.width - 40, height: height, fill: Palette.band, kind: "band")
            }
            add(row, places, y: y + height / 2, to: &composition)
            y += height
        }
        return composition
    }

    private func add(_ row: Row, _ places: Places, y: Double, to composition: inout Composition) {
        composition.addText(
            thingName(row), x: places.namesEnd, y: y + 4.2, isBold: isBold(row), anchor: .end,
            kind: graph[row.thing].kind.rawValue, words: words(of: row.thing))
        let unit = places.barWidth / Double(rows.map(\.pairs).max() ?? 1)
        let width = max(3, Double(row.pairs) * unit)
        let said = Composition.Caption(
            tooltip: language(
                LossesMapMessage.loss(
                    graph[row.thing].shortName, row.onlyPairs, of: row.pairs, left: row.left.map { graph[$0].name })))
        composition.addBox(
            x: places.bars, y: y - 5, width: width, height: 10, fill: Palette.background, line: Palette.outline,
            kind: "box", words: said)
        if row.onlyPairs > 0 {
            composition.addBox(
                x: places.bars, y: y - 5, width: Double(row.onlyPairs) / Double(row.pairs) * width, height: 10,
                fill: Palette.strong, kind: "mark", words: said)
        }
        composition.addText(
            value(of: row), x: places.bars + width + 8, y: y + 4.2, isBold: row.onlyPairs > 0)
        let lines = leftLines(row, places)
        composition.addLines(
            lines, x: places.left, y: y - Double(lines.count - 1) / 2 * Sheet.lineHeight + 4.2,
            words: Composition.Caption(tooltip: row.left.map { graph[$0].name }.joined(separator: "\n")))
    }
}
