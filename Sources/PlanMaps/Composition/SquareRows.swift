import Graphviz
import PlanWording

/// Rows of squares, each row with a name before it and a bar behind it: which part of its squares goes on.
struct SquareRows {
    struct Square {
        let label: String
        let fill: String
        var textColor = Palette.text
        let words: Composition.Caption
    }

    struct Row {
        let name: String
        let words: Composition.Caption
        let squares: [Square]
        /// From 0 to 1.
        let share: Double
        /// What stands behind the bar.
        let count: String
    }

    /// What a row, or where it has more lines than a sheet a part of it, has on a sheet.
    struct Piece {
        let row: Row
        let squares: ArraySlice<Square>
        let lineCount: Int
        let isFirst: Bool
    }

    let sheet: Sheet
    let rows: [Row]
    private let namesEnd: Double
    /// What stands above the squares, and above the bars.
    private let headLines: [[String]]
    private let squares: Double
    private let squareWidth: Double
    /// How many squares stand beside each other at most.
    private let squaresInLine: Int
    private let bars: Double
    private let barWidth: Double
    private let counts: Double

    private static let gap = 2.0

    /// - Parameter namesEnd: where names end.
    init(_ rows: [Row], on sheet: Sheet, namesEnd: Double, aboveSquares: String, aboveBars: String) {
        func widest(_ texts: [String]) -> Double {
            texts.map { textWidth($0, fontSize: Sheet.fontSize) }.max() ?? 0
        }
        func lines(_ text: String, _ width: Double) -> [String] {
            wrapped(text, width: width, fontSize: Sheet.fontSize, isBalanced: false)
        }
        self.sheet = sheet
        self.rows = rows
        self.namesEnd = namesEnd
        barWidth = sheet.width > 900 ? 150 : 70
        squares = namesEnd + 12
        bars = sheet.width - 20 - widest(rows.map(\.count)) - 10 - barWidth
        counts = bars + barWidth + 10
        // Rather a little narrower than the last of a row below the others.
        let (letters, longest) = (widest(rows.flatMap(\.squares).map(\.label)), rows.map(\.squares.count).max() ?? 1)
        let share = (bars - 24 - squares + Self.gap) / Double(max(1, longest)) - Self.gap
        squareWidth = max(24, letters + 2, min(letters + 5, share))
        squaresInLine = max(1, Int((bars - 24 - squares + Self.gap) / (squareWidth + Self.gap)))
        headLines = [lines(aboveSquares, bars - squares - 16), lines(aboveBars, sheet.width - 20 - bars)]
    }

    private var top: Double { Double((headLines.map(\.count).max() ?? 1) - 1) * Sheet.lineHeight + 8 }

    /// What each sheet shows.
    ///
    /// - Parameter body: the room of a sheet.
    func parts(in body: Frame.Body) -> [[Piece]] {
        let most = sheet.height == nil ? Int.max : Sheet.rowCount(in: body.bottom - body.heads - top + 2)
        let pieces = rows.flatMap { row -> [Piece] in
            let lines = (row.squares.count + squaresInLine - 1) / squaresInLine
            guard lines > most else {
                return [Piece(row: row, squares: row.squares[...], lineCount: lines, isFirst: true)]
            }
            return stride(from: 0, to: row.squares.count, by: most * squaresInLine).map { start in
                let squares = row.squares[start...].prefix(most * squaresInLine)
                return Piece(
                    row: row, squares: squares, lineCount: (squares.count + squaresInLine - 1) / squaresInLine,
                    isFirst: start == 0)
            }
        }
        return Sheet.sheets(pieces, heights: pieces.map { Double($0.lineCount) }, room: Double(most))
    }

    /// A sheet with its frame.
    func composition(of pieces: [Piece], _ frame: Frame, summary: String) -> Composition {
        let lineCount = Double(pieces.reduce(0) { $0 + $1.lineCount })
        let picture = top - 14 + lineCount * sheet.rowHeight
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        for (lines, x) in zip(headLines, [squares, bars]) {
            composition.addLines(lines, x: x, y: body.heads, color: Palette.quietText)
        }
        var y = body.heads + top
        let step = min(sheet.rowHeight, (body.bottom - y + 2) / lineCount)
        // Where a row has several lines, a band says which are its own.
        let hasBands = pieces.contains { $0.lineCount > 1 }
        for (place, piece) in pieces.enumerated() {
            if hasBands, place.isMultiple(of: 2) {
                composition.addBox(
                    x: 20, y: y, width: sheet.width - 40, height: Double(piece.lineCount) * step, fill: Palette.band,
                    kind: "band")
            }
            add(piece, y: y, step: step, to: &composition)
            y += Double(piece.lineCount) * step
        }
        return composition
    }

    private func add(_ piece: Piece, y: Double, step: Double, to composition: inout Composition) {
        let (row, middle) = (piece.row, y + step / 2)
        composition.addText(
            row.name, x: namesEnd, y: middle + 4.2, anchor: .end, kind: "direction",
            words: piece.isFirst ? row.words : Composition.Caption(tooltip: row.words.tooltip))
        for (place, square) in piece.squares.enumerated() {
            let (line, column) = place.quotientAndRemainder(dividingBy: squaresInLine)
            composition.addBox(
                x: squares + Double(column) * (squareWidth + Self.gap), y: y + Double(line) * step + 0.5,
                width: squareWidth, height: step - 1, fill: square.fill, line: Palette.outline, label: square.label,
                labelColor: square.textColor, kind: "square", words: square.words)
        }
        guard piece.isFirst else { return }
        composition.addBox(x: bars, y: middle - 4, width: barWidth, height: 8, fill: Palette.rest, kind: "rest")
        if row.share > 0 {
            composition.addBox(
                x: bars, y: middle - 4, width: row.share * barWidth, height: 8, fill: Palette.strong, kind: "mark")
        }
        composition.addText(row.count, x: counts, y: middle + 4.2)
    }
}
