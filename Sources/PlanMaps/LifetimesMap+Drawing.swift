import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

extension LifetimesMap {
    /// The places of the columns.
    private struct Places {
        let namesEnd: Double
        let squares: Double
        let squareWidth: Double
        /// How many squares stand beside each other at most.
        let squaresInLine: Int
        let bars: Double
        let barWidth: Double
        let counts: Double
    }

    /// What a row, or where it has more lines than a sheet a part of it, has on a sheet.
    private struct Piece {
        let row: Row
        let squares: ArraySlice<Square>
        let lineCount: Int
        let isFirst: Bool
    }

    private static let gap = 2.0

    private var places: Places {
        let namesEnd = end(ofNames: rows.map { name($0.direction) })
        let counts = rows.map { textWidth(language(going(on: $0)), fontSize: Sheet.fontSize) }.max() ?? 0
        let labels = rows.flatMap(\.squares).map { textWidth($0.label, fontSize: Sheet.fontSize) }.max() ?? 0
        let width = max(24, labels + 5)
        let barWidth = sheet.width > 900 ? 150.0 : 70
        let bars = sheet.width - 20 - counts - 10 - barWidth
        let room = bars - 24 - namesEnd - 12
        let most = max(1, Int((room + Self.gap) / (width + Self.gap)))
        return Places(
            namesEnd: namesEnd, squares: namesEnd + 12, squareWidth: width, squaresInLine: most, bars: bars,
            barWidth: barWidth, counts: bars + barWidth + 10)
    }

    private func headLines(_ places: Places) -> [[String]] {
        func lines(_ text: String, _ width: Double) -> [String] {
            wrapped(text, width: width, fontSize: Sheet.fontSize, isBalanced: false)
        }
        return [
            lines(language(LifetimesMapMessage.eachSquare), places.bars - places.squares - 16),
            lines(language(LifetimesMapMessage.howManyGoOn(years[years.count - 1])), sheet.width - 20 - places.bars),
        ]
    }

    private func rowsTop(_ places: Places) -> Double {
        Double((headLines(places).map(\.count).max() ?? 1) - 1) * Sheet.lineHeight + 8
    }

    /// What each sheet shows.
    private var parts: [[Piece]] {
        let places = places
        let body = frame(0, 1).body(on: sheet)
        let most =
            sheet.height == nil ? Int.max : Sheet.rowCount(in: body.bottom - body.heads - rowsTop(places) + 2)
        let pieces = rows.flatMap { row -> [Piece] in
            let lines = (row.squares.count + places.squaresInLine - 1) / places.squaresInLine
            guard lines > most else {
                return [Piece(row: row, squares: row.squares[...], lineCount: lines, isFirst: true)]
            }
            return stride(from: 0, to: row.squares.count, by: most * places.squaresInLine).map { start in
                let squares = row.squares[start...].prefix(most * places.squaresInLine)
                return Piece(
                    row: row, squares: squares,
                    lineCount: (squares.count + places.squaresInLine - 1) / places.squaresInLine, isFirst: start == 0)
            }
        }
        return sheets(pieces, heights: pieces.map { Double($0.lineCount) }, room: Double(most))
    }

    var pageCount: Int { parts.count }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        let squares = rows.flatMap(\.squares)
        var legend: [Frame.Entry] = []
        for tone in Tone.allCases {
            let lasts = Set(squares.filter { self.tone(of: $0) == tone }.map { years[$0.last] }).sorted()
            guard !lasts.isEmpty else { continue }
            let text =
                tone == .onlyFirst ? LifetimesMapMessage.only(lasts[0]) : LifetimesMapMessage.until(lasts)
            legend.append(
                Frame.Entry(text: language(text), width: 26) { composition, x, y in
                    composition.addBox(
                        x: x, y: y - 6, width: 26, height: 12, fill: tone.fill, line: Palette.outline, kind: "square")
                })
        }
        if squares.contains(where: \.isChanged) {
            legend.append(Frame.Entry(text: language(LifetimesMapMessage.changed)))
        }
        if squares.contains(where: { $0.first > 0 }) {
            legend.append(Frame.Entry(text: language(LifetimesMapMessage.later(years[0]))))
        }
        return frame(
            page: page, of: pages, facts: facts, legend: legend,
            cautions: [language(LifetimesMapMessage.mayGoOnElsewhere)])
    }

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, places)
        let pieces = parts[page]
        let lineCount = Double(pieces.reduce(0) { $0 + $1.lineCount })
        let rowsTop = rowsTop(places)
        let frame = frame(page, parts.count)
        let picture = rowsTop - 14 + lineCount * sheet.rowHeight
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        for (lines, x) in zip(headLines(places), [places.squares, places.bars]) {
            composition.addLines(lines, x: x, y: body.heads, color: Palette.quietText)
        }
        var y = body.heads + rowsTop
        let step = min(sheet.rowHeight, (body.bottom - y + 2) / lineCount)
        for piece in pieces {
            let middle = y + step / 2
            composition.addText(
                name(piece.row.direction), x: places.namesEnd, y: middle + 4.2, anchor: .end, kind: "direction",
                words: piece.isFirst
                    ? words(of: piece.row.direction) : Composition.Caption(tooltip: graph[piece.row.direction].name))
            for (place, square) in piece.squares.enumerated() {
                let (line, column) = place.quotientAndRemainder(dividingBy: places.squaresInLine)
                let tone = tone(of: square)
                composition.addBox(
                    x: places.squares + Double(column) * (places.squareWidth + Self.gap),
                    y: y + Double(line) * step + 0.5, width: places.squareWidth, height: step - 1, fill: tone.fill,
                    line: Palette.outline, label: square.label, labelColor: tone.text, kind: "square",
                    words: words(of: square))
            }
            if piece.isFirst { addBar(piece.row, places, y: middle, to: &composition) }
            y += Double(piece.lineCount) * step
        }
        return composition
    }

    private func addBar(_ row: Row, _ places: Places, y: Double, to composition: inout Composition) {
        composition.addBox(
            x: places.bars, y: y - 4, width: places.barWidth, height: 8, fill: Palette.rest, kind: "rest")
        let share = row.share(of: years.count - 1)
        if share > 0 {
            composition.addBox(
                x: places.bars, y: y - 4, width: share * places.barWidth, height: 8, fill: Palette.strong,
                kind: "mark")
        }
        composition.addText(language(going(on: row)), x: places.counts, y: y + 4.2)
    }

    /// What a square says: what becomes of the objective, and its text.
    private func words(of square: Square) -> Composition.Caption {
        let states = zip(years, square.states).compactMap { year, state in
            state.map { "\(year): \($0.name(.years, in: language))" }
        }
        let heading = "\(square.number). \(square.text.shortened(to: 400))"
        return Composition.Caption(
            title: heading, tooltip: ([heading] + states).joined(separator: "\n"),
            more: [.identifier(context.identifier(of: square.node))] + context.link(to: square.node))
    }

    /// How dark a square is.
    private enum Tone: CaseIterable {
        case untilLast, untilBetween, onlyFirst

        var fill: String {
            switch self {
            case .untilLast: Palette.strong
            case .untilBetween: Palette.middling
            case .onlyFirst: Palette.background
            }
        }

        var text: String { self == .untilLast ? Palette.textOnStrong : Palette.text }
    }

    private func tone(of square: Square) -> Tone {
        square.last == years.count - 1 ? .untilLast : square.last == 0 ? .onlyFirst : .untilBetween
    }
}
