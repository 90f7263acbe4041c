import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension CombinationsMap {
    /// The places of the columns.
    private struct Places {
        let columnStep: Double
        let headLines: [[String]]
        /// Where the number of directions ends.
        let count: Double
        let bars: Double
        let names: Double
        /// How wide the names may be.
        let nameWidth: Double
    }

    private static let firstColumn = 60.0
    private static let longestBar = 48.0
    /// How wide a column is at least, and how many lines a text has at most.
    private static let (leastStep, mostLines) = (56.0, 6)
    /// Of letters in their row, and from one row to the next at least.
    private static let (rowPadding, leastGap, greatestGap) = (9.4, 2.0, 10.0)

    /// Whether each thing has a column. Of many a combination is told in words.
    private var hasColumns: Bool { Double(things.count) * Self.leastStep <= sheet.width * 0.45 }

    private var places: Places {
        let room = sheet.width * 0.45 / Double(max(1, hasColumns ? things.count : 1))
        let heads = hasColumns ? things.map { graph[$0].acronym ?? name($0, letters: 40) } : []
        let widest = heads.map { textWidth($0, fontSize: Sheet.fontSize, isBold: true) }.max() ?? 0
        let step = hasColumns ? min(max(62, widest + 10), room) : room
        let lines = heads.map { head in
            wrapped(head, width: step - 6, fontSize: Sheet.fontSize, isBold: true, atMost: 3)
                .map { fitting($0, width: step - 6, isBold: true) }
        }
        let count = (hasColumns ? Self.firstColumn + Double(things.count) * step : Frame.left + room) + 14
        let bars = count + 16
        let names = bars + Self.longestBar + 26
        return Places(
            columnStep: step, headLines: lines, count: count, bars: bars, names: names,
            nameWidth: sheet.width - 32 - names)
    }

    /// The names of the directions; of very many the first.
    private func nameLines(_ row: Row, _ places: Places) -> [String] {
        func lines(_ count: Int) -> [String] {
            let left = row.directions.count - count
            let others = left > 0 ? " " + language(CombinationsMapMessage.others(left)) : ""
            return wrapped(
                row.directions.prefix(count).map { name($0) }.joined(separator: ", ") + others,
                width: places.nameWidth, fontSize: Sheet.fontSize, isBalanced: false)
        }
        var count = row.directions.count
        while count > 1, lines(count).count > Self.mostLines { count -= max(1, count / 8) }
        return lines(count)
    }

    /// A combination in words, where things have no columns.
    private func thingLines(_ row: Row, _ places: Places) -> [String] {
        hasColumns
            ? []
            : wrapped(
                row.things.map { name(things[$0]) }.joined(separator: ", "), width: places.columnStep - 30,
                fontSize: Sheet.fontSize, isBalanced: false, atMost: Self.mostLines)
    }

    private func height(_ row: Row, _ places: Places) -> Double {
        let lines = max(nameLines(row, places).count, thingLines(row, places).count)
        return Double(lines) * Sheet.lineHeight + Self.rowPadding
    }

    private func rowsTop(_ places: Places) -> Double {
        Double((places.headLines.map(\.count).max() ?? 1) - 1) * Sheet.lineHeight + 14
    }

    /// The rows of each sheet.
    private var parts: [[Row]] {
        let places = places
        guard sheet.height != nil else { return [rows] }
        let body = frame(0, 1).body(on: sheet)
        return Sheet.sheets(
            rows, heights: rows.map { height($0, places) + Self.leastGap },
            room: body.bottom - body.heads - rowsTop(places) + Self.leastGap)
    }

    var pageCount: Int { parts.count }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        let kinds = context.definition.through
        let meaning = hasColumns ? CombinationsMapMessage.eachRow(kinds) : .eachRowInWords
        return frame(
            page: page, of: pages, legend: [Frame.Entry(text: language(meaning))],
            cautions: cautions, closing: unlinked)
    }

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, places)
        let rows = parts[page]
        let heights = rows.map { height($0, places) }
        let whole = heights.reduce(0, +)
        let rowsTop = rowsTop(places)
        let frame = frame(page, parts.count)
        let picture = rowsTop - 14 + whole + Double(rows.count) * Self.greatestGap
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        addHeads(places, body, rowsTop: rowsTop, to: &composition)
        var y = body.heads + rowsTop
        let gap = min(
            Self.greatestGap, (body.bottom - y - whole) / Double(max(1, rows.count - 1)))
        for (row, height) in zip(rows, heights) {
            composition.addBox(
                x: 20, y: y, width: sheet.width - 40, height: height, fill: Palette.band, kind: "band")
            addMarks(row, places, y: y + height / 2, to: &composition)
            let lines = nameLines(row, places)
            let first = y + height / 2 - Double(lines.count - 1) / 2 * Sheet.lineHeight + 4.2
            composition.addLines(
                lines, x: places.names, y: first,
                words: Composition.Caption(tooltip: row.directions.map { graph[$0].name }.joined(separator: "\n")))
            y += height + gap
        }
        return composition
    }

    private func addHeads(_ places: Places, _ body: Frame.Body, rowsTop: Double, to composition: inout Composition) {
        let foot = body.heads + rowsTop - 10
        for (thing, (place, lines)) in zip(things, places.headLines.enumerated()) {
            composition.addLines(
                lines, x: Self.firstColumn + Double(place) * places.columnStep,
                y: foot - Double(lines.count - 1) * Sheet.lineHeight, isBold: true,
                color: graph[thing].kind == .transversalGoal ? color(of: thing) : Palette.text, anchor: .middle,
                words: words(of: thing))
        }
        composition.addText(
            NodeKind.direction.plural(in: language), x: places.bars, y: foot, isBold: true, color: Palette.quietText)
    }

    /// A dot for each goal of the combination, joined by a line; a small one for the others.
    private func addMarks(_ row: Row, _ places: Places, y: Double, to composition: inout Composition) {
        addCount(row, places, y: y, to: &composition)
        guard hasColumns else {
            let lines = thingLines(row, places)
            return composition.addLines(
                lines, x: Frame.left + 6, y: y - Double(lines.count - 1) / 2 * Sheet.lineHeight + 4.2,
                words: Composition.Caption(tooltip: row.things.map { graph[things[$0]].name }.joined(separator: "\n")))
        }
        func x(_ place: Int) -> Double { Self.firstColumn + Double(place) * places.columnStep }
        for place in things.indices where !row.things.contains(place) {
            composition.addCircle(x: x(place), y: y, radius: 2, fill: Palette.rest, kind: "hint")
        }
        if let first = row.things.first, let last = row.things.last, first < last {
            composition.addBox(
                x: x(first), y: y - 0.9, width: x(last) - x(first), height: 1.8, fill: Palette.strong, kind: "mark")
        }
        for place in row.things {
            let said = row.directions.prefix(8).compactMap { direction in
                link(direction, things[place]).map { link in
                    ([graph[direction].label] + link.evidence.prefix(1).map(context.quotation)).joined(separator: ": ")
                }
            }
            composition.addCircle(
                x: x(place), y: y, radius: 6, fill: color(of: things[place]),
                words: Composition.Caption(
                    title: graph[things[place]].name,
                    tooltip: ([graph[things[place]].name] + said).joined(separator: "\n")))
        }
    }

    private func addCount(_ row: Row, _ places: Places, y: Double, to composition: inout Composition) {
        let greatest = Double(rows.map(\.directions.count).max() ?? 1)
        composition.addText(
            String(row.directions.count), x: places.count, y: y + 5.6, fontSize: 16, isBold: true, anchor: .end)
        composition.addBox(
            x: places.bars, y: y - 5, width: max(3, Double(row.directions.count) / greatest * Self.longestBar),
            height: 10, fill: Palette.outline, kind: "mark")
    }
}
