import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension ObjectivesMap {
    /// The places of the columns.
    struct Places {
        let directions: Double
        let texts: Double
        let textWidth: Double
        let years: [Double]
    }

    /// A text in its lines, and the directions that have it.
    struct Row {
        let group: Group
        let lines: [String]

        var height: Double { Double(max(lines.count, group.contributors.count)) * Sheet.lineHeight + 1.4 }
    }

    /// What of a section is on a sheet.
    struct Piece {
        let section: Section
        var rows: [Row]
        /// The name in its lines.
        let name: [String]

        var height: Double {
            max(Double(name.count) * Sheet.lineHeight, rows.reduce(0) { $0 + $1.height }) + ObjectivesMap.padding
        }
    }

    private static let (padding, gap, nameWidth, mostStretch) = (8.0, 4.0, 150.0, 1.4)
    /// How many lines a text of one direction has at most: on a slide what tells it from others.
    private var mostLines: Int { sheet.height == nil ? 4 : sheet.isPaper ? 2 : 1 }

    private func rows(_ section: Section, _ places: Places, atMost most: Int) -> [Row] {
        let common = commonWords(section.groups.map(\.text))
        return section.groups.flatMap { group -> [Row] in
            let text = group.text.isEmpty ? language(ContributorsMapMessage.withoutObjective) : group.text
            // What more directions have than a sheet holds is in several rows.
            return sheets(group.contributors, atMost: most).map { contributors in
                let lines = telling(
                    text, common: common[text] ?? 0, width: places.textWidth, atMost: max(mostLines, contributors.count)
                )
                return Row(group: Group(text: group.text, contributors: Array(contributors)), lines: lines)
            }
        }
    }

    private var places: Places {
        placesOnce {
            let yearWidth = textWidth("2024", fontSize: Sheet.fontSize, isBold: true) + 4
            let names =
                Set(contributors.map(\.direction)).map { textWidth(name($0), fontSize: Sheet.fontSize) }.max() ?? 0
            let firstYear = sheet.width - 40 - Double(years.count - 1) * yearWidth
            let directions = Frame.left + Self.nameWidth + 18
            let texts = directions + min(names, 170) + 14
            return Places(
                directions: directions, texts: texts, textWidth: firstYear - yearWidth / 2 - 10 - texts,
                years: years.indices.map { firstYear + Double($0) * yearWidth })
        }
    }

    private func name(of section: Section) -> [String] {
        wrapped(
            graph[section.thing].pictureName.shortened(to: 80), width: Self.nameWidth - 8, fontSize: Sheet.fontSize,
            isBold: true, isBalanced: false, atMost: 3)
    }

    /// What each sheet shows. A section goes on to the next sheet only where none holds the whole.
    private var parts: [[Piece]] {
        partsOnce {
            let (places, room) = (places, sheet.height == nil ? .infinity : frame(0, 2).body(on: sheet).height)
            let most = max(1, Int(min(10_000, room / Sheet.lineHeight)) - 2)
            let pieces = sections.map { section in
                Piece(section: section, rows: rows(section, places, atMost: most), name: name(of: section))
            }
            return Sheet.balanced(room: room) { Self.parts(pieces, room: $0) }
        }
    }

    private static func parts(_ pieces: [Piece], room: Double) -> [[Piece]] {
        var parts: [[Piece]] = [[]]
        var used = 0.0
        func begin() {
            parts.append([])
            used = 0
        }
        for var piece in pieces {
            let rows = piece.rows
            if used + piece.height > room, piece.height <= room || used > room / 2 { begin() }
            piece.rows = []
            for row in rows {
                if used + piece.height + row.height > room, !piece.rows.isEmpty {
                    parts[parts.count - 1].append(piece)
                    begin()
                    piece.rows = []
                }
                piece.rows.append(row)
            }
            parts[parts.count - 1].append(piece)
            used += piece.height + gap
        }
        return parts.filter { !$0.isEmpty }
    }

    var pageCount: Int { parts.count }

    private func frame(_ page: Int, _ pages: Int) -> Frame {
        frame(
            page: page, of: pages, facts: summary,
            legend: ContributorsMap.legend(of: contributors, bases, color: Palette.strong, in: language),
            cautions: [language(ObjectivesMapMessage.caution)])
    }

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, places)
        let pieces = parts[page]
        let whole = pieces.reduce(0) { $0 + $1.height } + Self.gap * Double(pieces.count - 1)
        let frame = frame(page, parts.count)
        let picture = whole * Self.mostStretch + 12
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        addHeads(places, body, to: &composition)
        // Where there is room, lines stand further apart.
        let stretch = min(Self.mostStretch, max(1, (body.height - 2) / whole))
        var y = body.top - 4
        var seen: Set<NodeIndex> = []
        for piece in pieces {
            composition.addBox(
                x: 20, y: y, width: sheet.width - 40, height: piece.height * stretch, fill: Palette.band, kind: "band")
            add(piece, places, top: y, stretch: stretch, seen: &seen, to: &composition)
            y += (piece.height + Self.gap) * stretch
        }
        return composition
    }

    private func addHeads(_ places: Places, _ body: Frame.Body, to composition: inout Composition) {
        let kinds = context.definition.sharedKinds.map { $0.plural(in: language) }.joined(separator: ", ")
        let heads = [
            (kinds, Frame.left), (NodeKind.direction.plural(in: language), places.directions),
            (NodeKind.objective.plural(in: language), places.texts),
        ]
        for (text, x) in heads {
            composition.addText(text, x: x, y: body.heads, isBold: true, color: Palette.quietText)
        }
        for (year, x) in zip(years, places.years) {
            composition.addText(
                String(year), x: x, y: body.heads, isBold: true, color: Palette.quietText, anchor: .middle)
        }
    }

    private func add(
        _ piece: Piece, _ places: Places, top: Double, stretch: Double, seen: inout Set<NodeIndex>,
        to composition: inout Composition
    ) {
        func words(of node: NodeIndex, _ tooltip: String) -> Composition.Caption {
            let more = seen.insert(node).inserted ? [Attribute.identifier(context.identifier(of: node))] : []
            return Composition.Caption(
                title: graph[node].name.shortened(to: 400), tooltip: tooltip, more: more + context.link(to: node))
        }
        let thing = piece.section.thing
        let isGoal = graph[thing].kind == .transversalGoal
        let step = Sheet.lineHeight * stretch
        composition.addLines(
            piece.name, x: Frame.left + 2, y: top + Self.padding / 2 * stretch + step / 2 + 3.9, isBold: true,
            color: isGoal ? color(of: thing) : Palette.text, words: words(of: thing, graph[thing].name))
        var y = top + Self.padding / 2 * stretch
        for row in piece.rows {
            let group = row.group
            let text = group.text.isEmpty ? language(ContributorsMapMessage.withoutObjective) : group.text
            let said = group.contributors.prefix(8).map { contributor in
                ([graph[contributor.direction].label] + contributor.evidence.prefix(2).map(context.quotation))
                    .joined(separator: ": ")
            }
            let tooltip = ([text.shortened(to: 600)] + said).joined(separator: "\n")
            let objective = group.contributors.first?.objectives.first
            composition.addLines(
                row.lines, x: places.texts, y: y + step / 2 + 3.9,
                color: group.text.isEmpty ? Palette.quietText : Palette.text,
                words: objective.map { words(of: $0, tooltip) } ?? Composition.Caption(tooltip: tooltip))
            for (place, contributor) in group.contributors.enumerated() {
                let y = y + Double(place) * step
                composition.addText(
                    name(contributor.direction), x: places.directions, y: y + step / 2 + 3.9, kind: "direction",
                    words: words(of: contributor.direction, graph[contributor.direction].name))
                composition.addYears(
                    contributor.holds, xs: places.years, y: y + step / 2 - 0.3,
                    color: isGoal ? color(of: thing) : Palette.strong
                ) { year in
                    let quoted = contributor.evidence.filter { $0.years.contains(years[year]) }.map(context.quotation)
                    return Composition.Caption(
                        tooltip: ([String(years[year])] + quoted.prefix(3)).joined(separator: "\n"))
                }
            }
            y += row.height * stretch
        }
    }
}
