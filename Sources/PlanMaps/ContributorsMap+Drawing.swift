import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

extension ContributorsMap {
    /// The places of the columns.
    private struct Places {
        let boxes: Double
        let boxWidth: Double
        let names: Double
        let years: [Double]

        var textWidth: Double { boxWidth - 20 }
    }

    /// A text in its lines, on a sheet.
    struct Piece {
        let group: Group
        let lines: [String]
        var height: Double { ContributorsMap.height(lines: lines.count, contributors: group.contributors.count) }
    }

    private static let (gap, rowHeight) = (5.0, 17.2)
    private static let (hubEnd, hubWidth, hubFontSize) = (152.0, 8.0, 14.0)

    private static func height(lines: Int, contributors: Int) -> Double {
        max(rowHeight * Double(contributors), Double(lines) * Sheet.lineHeight + 7)
    }

    private var places: Places {
        let yearWidth = textWidth("2024", fontSize: Sheet.fontSize, isBold: true) + 4
        let names = contributors.map { textWidth(name($0.direction), fontSize: Sheet.fontSize) }.max() ?? 0
        let lastYear = sheet.width - 32
        let firstYear = lastYear - Double(years.count - 1) * yearWidth
        let namesLeft = firstYear - yearWidth / 2 - 8 - min(names, 170)
        return Places(
            boxes: Self.hubEnd + 20, boxWidth: namesLeft - 26 - Self.hubEnd - 20, names: namesLeft,
            years: years.indices.map { firstYear + Double($0) * yearWidth })
    }

    private func text(of group: Group) -> String {
        group.text.isEmpty ? language(ContributorsMapMessage.withoutObjective) : group.text
    }

    private func lines(_ group: Group, _ common: [String: Int], _ places: Places, atMost most: Int) -> [String] {
        telling(text(of: group), common: common[group.text] ?? 0, width: places.textWidth, atMost: most)
    }

    /// The texts with as many lines as fit, four at most.
    private var parts: [[Piece]] { partsOnce { piecesOfSheets } }

    private var piecesOfSheets: [[Piece]] {
        let (places, common) = (places, commonWords(groups.map(\.text)))
        guard sheet.height != nil else {
            return [groups.map { Piece(group: $0, lines: lines($0, common, places, atMost: 6)) }]
        }
        let body = frame(0, 1).body(on: sheet)
        for most in [4, 3, 2, 1] {
            let pieces = groups.map { Piece(group: $0, lines: lines($0, common, places, atMost: most)) }
            let height = pieces.reduce(0) { $0 + $1.height } + Self.gap * Double(pieces.count - 1)
            if height <= body.height { return [pieces] }
        }
        let room = body.height
        let pieces = groups.flatMap { group -> [Piece] in
            // What more directions have than a sheet holds is in several boxes.
            let most = Sheet.rowCount(in: room, rowHeight: Self.rowHeight)
            return sheets(group.contributors, atMost: most).map {
                Piece(
                    group: Group(text: group.text, contributors: Array($0)),
                    lines: lines(group, common, places, atMost: 1))
            }
        }
        return Sheet.sheets(pieces, heights: pieces.map { $0.height + Self.gap }, room: room + Self.gap)
    }

    var pageCount: Int { parts.count }

    /// What dots for years are, and what shows the links.
    static func legend(
        of contributors: [Contributor], _ bases: Set<Basis>, color: String, in language: Language
    ) -> [Frame.Entry] {
        var legend = [
            Frame.Entry(text: language(ContributorsMapMessage.holdsInYears), width: 40) { composition, x, y in
                composition.addYears([true, true], xs: [x + 5, x + 35], y: y, color: color)
            }
        ]
        if contributors.contains(where: { zip($0.holds, $0.holds.dropFirst()).contains { $0 && !$1 } }) {
            legend.append(
                Frame.Entry(text: language(SupportMapMessage.noLonger), width: 10) { composition, x, y in
                    composition.addText("×", x: x + 5, y: y + 4.2, fontSize: 14, anchor: .middle)
                })
        }
        let names = Basis.allCases.filter(bases.contains).map { $0.name(in: language) }
        if !names.isEmpty { legend.append(Frame.Entry(text: language(ContributorsMapMessage.basis(names)))) }
        return legend
    }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        frame(
            page: page, of: pages, legend: Self.legend(of: contributors, bases, color: hubColor, in: language),
            cautions: [language(ContributorsMapMessage.caution)])
    }

    private var hubColor: String { context.focus.first.map(color) ?? Palette.strong }

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, places)
        let pieces = parts[page]
        let whole = pieces.reduce(0) { $0 + $1.height } + Self.gap * Double(pieces.count - 1)
        let frame = frame(page, parts.count)
        let picture = max(whole + Self.gap * Double(pieces.count), 120)
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        addHeads(places, body, to: &composition)
        let gap = pieces.count > 1 ? min(14, Self.gap + (body.height - whole) / Double(pieces.count)) : Self.gap
        let taken = whole + (gap - Self.gap) * Double(pieces.count - 1)
        let hub = addHub(pieces, body, height: min(body.height, max(taken, 110)), to: &composition)
        var y = body.top
        var seen: Set<NodeIndex> = []
        for (piece, port) in zip(pieces, hub) {
            add(piece, places, top: y, port: port, seen: &seen, to: &composition)
            y += piece.height + gap
        }
        return composition
    }

    private func addHeads(_ places: Places, _ body: Frame.Body, to composition: inout Composition) {
        let heads: [(String, Double)] = [
            (language(ContributorsMapMessage.objectives(objectiveCount, texts: groups.count)), places.boxes),
            (NodeKind.direction.count(directionCount, in: language), places.names),
        ]
        for (text, x) in heads {
            composition.addText(text, x: x, y: body.heads, isBold: true, color: Palette.quietText)
        }
        for (year, x) in zip(years, places.years) {
            composition.addText(
                String(year), x: x, y: body.heads, isBold: true, color: Palette.quietText, anchor: .middle)
        }
    }

    /// Adds the goal: its name, and a bar with a port for each text.
    ///
    /// - Returns: the height of each port.
    private func addHub(
        _ pieces: [Piece], _ body: Frame.Body, height: Double, to composition: inout Composition
    ) -> [Double] {
        let count = Double(pieces.reduce(0) { $0 + $1.group.lineCount })
        let length = min(0.6 * height, max(20, count * 20))
        let top = body.top + (height - length) / 2
        composition.addBox(
            x: Self.hubEnd - Self.hubWidth, y: top, width: Self.hubWidth, height: length, fill: hubColor, kind: "bar")
        let nameWidth = Self.hubEnd - Self.hubWidth - 8 - Frame.left
        let name = wrapped(
            context.focusNames, width: nameWidth, fontSize: Self.hubFontSize, isBold: true, atMost: 5)
        let counts = directionCounts
        let ends = Set([0, years.count - 1]).sorted()
        let below = ends.map { language(ContributorsMapMessage.inYear(counts[$0], years[$0])) }
        let step = Sheet.lineHeight * Self.hubFontSize / Sheet.fontSize
        var y = top + length / 2 - (Double(name.count) * step + Double(below.count) * Sheet.lineHeight) / 2 + 13
        composition.addLines(
            name, x: Self.hubEnd - Self.hubWidth - 8, y: y, fontSize: Self.hubFontSize, isBold: true, anchor: .end,
            words: context.focus.first.map(words) ?? Composition.Caption())
        y += Double(name.count) * step - 1
        composition.addLines(
            below, x: Self.hubEnd - Self.hubWidth - 8, y: y, color: Palette.quietText, anchor: .end)
        var port = top
        return pieces.map { piece in
            let share = length * Double(piece.group.lineCount) / count
            defer { port += share }
            return port + share / 2
        }
    }

    private func add(
        _ piece: Piece, _ places: Places, top: Double, port: Double, seen: inout Set<NodeIndex>,
        to composition: inout Composition
    ) {
        func words(of node: NodeIndex, _ tooltip: String) -> Composition.Caption {
            let more = seen.insert(node).inserted ? [Attribute.identifier(context.identifier(of: node))] : []
            return Composition.Caption(
                title: graph[node].name.shortened(to: 400), tooltip: tooltip, more: more + context.link(to: node))
        }
        let (group, middle) = (piece.group, top + piece.height / 2)
        let quotations = group.contributors.map { contributor in
            ([graph[contributor.direction].label] + contributor.evidence.prefix(2).map(context.quotation))
                .joined(separator: ": ")
        }
        let said = ([text(of: group).shortened(to: 600)] + quotations.prefix(8)).joined(separator: "\n")
        composition.addCurve(
            from: Layout.Point(x: Self.hubEnd, y: port), to: Layout.Point(x: places.boxes, y: middle), color: hubColor,
            width: min(12, 1.3 * Double(group.lineCount)), words: Composition.Caption(tooltip: said))
        let objective = group.contributors.first?.objectives.first
        composition.addBox(
            x: places.boxes, y: top, width: places.boxWidth, height: piece.height, fill: Palette.background,
            line: Palette.outline, kind: "box",
            words: objective.map { words(of: $0, said) } ?? Composition.Caption(tooltip: said))
        composition.addLines(
            piece.lines, x: places.boxes + 10,
            y: middle - Double(piece.lines.count - 1) / 2 * Sheet.lineHeight + 4.2,
            words: Composition.Caption(tooltip: said))
        for (place, contributor) in group.contributors.enumerated() {
            let offset = Double(place) - Double(group.contributors.count - 1) / 2
            let y = middle + offset * Self.rowHeight
            let spread = min(6, (piece.height - 4) / Double(group.contributors.count))
            let right = places.boxes + places.boxWidth
            composition.addCurve(
                from: Layout.Point(x: right, y: middle + offset * spread),
                to: Layout.Point(x: places.names - 6, y: y), color: Palette.thinLine, width: 1.2,
                words: Composition.Caption(tooltip: quotations[place]))
            composition.addText(
                name(contributor.direction), x: places.names, y: y + 4.2, kind: "direction",
                words: words(of: contributor.direction, quotations[place]))
            composition.addYears(contributor.holds, xs: places.years, y: y, color: hubColor) { year in
                let quoted = contributor.evidence.filter { $0.years.contains(years[year]) }.map(context.quotation)
                return Composition.Caption(
                    tooltip: ([String(years[year])] + quoted.prefix(3)).joined(separator: "\n"))
            }
        }
    }
}
