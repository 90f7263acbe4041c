import Graphviz
import PlanWording

extension ChangesMap {
    private var layout: SquareRows { layoutOnce { squareRows } }

    private var squareRows: SquareRows {
        let rows = rows.map { row in
            SquareRows.Row(
                name: fitting(row.label, width: 172), words: Composition.Caption(title: row.name, tooltip: row.name),
                squares: row.slots.map(square),
                share: row.oldCount == 0 ? 0 : Double(row.keptCount) / Double(row.oldCount),
                count: row.oldCount == 0
                    ? language(ChangesMapMessage.newOffice)
                    : language(LifetimesMapMessage.goingOn(row.keptCount, of: row.oldCount)))
        }
        return SquareRows(
            rows, on: sheet, namesEnd: end(ofNames: rows.map(\.name)),
            aboveSquares: language(LifetimesMapMessage.eachSquare),
            aboveBars: language(ChangesMapMessage.howManyRemain))
    }

    private var parts: [[SquareRows.Piece]] { partsOnce { layout.parts(in: frame(0, 1).body(on: sheet)) } }

    var pageCount: Int { parts.count }

    func composition(page: Int) -> Composition {
        let parts = parts
        return layout.composition(of: parts[page], frame(page, parts.count), summary: summary)
    }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        let changes = Change.allCases.filter { change in rows.contains { $0.slots.contains { $0.change == change } } }
        let tones = Tone.allCases.filter { tone in changes.contains { $0.tone == tone } }
        let legend =
            tones.map { tone in
                let message: ChangesMapMessage =
                    switch tone {
                    case .inBoth: .inBoth
                    case .onlyNew: .onlyIn(headings[1])
                    case .onlyOld: .onlyIn(headings[0])
                    }
                return Frame.Entry(text: language(message), width: 26) { composition, x, y in
                    composition.addBox(
                        x: x, y: y - 6, width: 26, height: 12, fill: tone.fill, line: Palette.outline, kind: "square")
                }
            }
            + changes.filter { !$0.mark.isEmpty }.map { change in
                Frame.Entry(text: change.mark + " " + change.name(columns, in: language))
            }
        var frame = frame(
            page: page, of: pages, facts: countSentence, legend: legend,
            cautions: [caution])
        frame.source = language(source)
        return frame
    }

    private func square(_ slot: Slot) -> SquareRows.Square {
        let tone = slot.change.tone
        return SquareRows.Square(
            label: slot.number.shortened(to: 12) + slot.change.mark, fill: tone.fill, textColor: tone.text,
            words: Composition.Caption(
                title: "\(slot.number). \(slot.text.shortened(to: 400))",
                tooltip: "\(headings[1]), \(slot.state): \(slot.number). \(slot.quotation)"))
    }

    /// How dark a square is.
    fileprivate enum Tone: CaseIterable {
        case inBoth, onlyNew, onlyOld

        var fill: String {
            switch self {
            case .inBoth: Palette.strong
            case .onlyNew: Palette.middling
            case .onlyOld: Palette.background
            }
        }

        var text: String { self == .inBoth ? Palette.textOnStrong : Palette.text }
    }
}

extension ChangesMap.Change {
    fileprivate var tone: ChangesMap.Tone {
        switch self {
        case .present, .unchanged, .changed, .arrived, .arrivedChanged: .inBoth
        case .started, .resumed: .onlyNew
        case .paused, .departed, .ended: .onlyOld
        }
    }

    fileprivate var mark: String {
        switch self {
        case .present, .unchanged, .started, .ended: ""
        case .changed: "≠"
        case .arrived: "←"
        case .arrivedChanged: "≠←"
        case .resumed: "↑"
        case .paused: "…"
        case .departed: "→"
        }
    }
}
