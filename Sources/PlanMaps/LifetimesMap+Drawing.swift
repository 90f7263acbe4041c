import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

extension LifetimesMap {
    private var layout: SquareRows { layoutOnce { squareRows } }

    private var squareRows: SquareRows {
        let rows = rows.map { row in
            SquareRows.Row(
                name: name(row.direction), words: words(of: row.direction),
                squares: row.squares.map { square in
                    let tone = tone(of: square)
                    return SquareRows.Square(
                        label: square.label, fill: tone.fill, textColor: tone.text, words: words(of: square))
                }, share: row.share(of: years.count - 1), count: language(going(on: row)))
        }
        return SquareRows(
            rows, on: sheet, namesEnd: end(ofNames: rows.map(\.name)),
            aboveSquares: language(LifetimesMapMessage.eachSquare),
            aboveBars: language(LifetimesMapMessage.howManyGoOn(years[years.count - 1])))
    }

    private var parts: [[SquareRows.Piece]] { partsOnce { layout.parts(in: frame(0, 1).body(on: sheet)) } }

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
        let parts = parts
        return layout.composition(of: parts[page], frame(page, parts.count), summary: summary)
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
