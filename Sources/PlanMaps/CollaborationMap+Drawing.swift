import GraphCore
import Graphviz
import Plan
import PlanWording

extension CollaborationMap {
    private func frame(_ part: Part, _ page: Int, of count: Int) -> Frame {
        frames(FrameKey(part: part, page: page, count: count)) { newFrame(part, page, of: count) }
    }

    private func newFrame(_ part: Part, _ page: Int, of count: Int) -> Frame {
        let shown = part.lines.map { lines[$0] }
        let bases = Set(shown.map(\.link.basis))
        var legend = ([nil] + Basis.allCases).filter(bases.contains).map { basis in
            Frame.Entry(
                text: basis?.name(in: language) ?? language(NetworkMapMessage.fromTable), width: 28
            ) { composition, x, y in
                composition.addCurve(
                    from: Layout.Point(x: x, y: y), to: Layout.Point(x: x + 28, y: y), color: Self.color(of: basis),
                    width: NetworkMap.penWidth(objectives: 1, basis: basis), style: NetworkMap.style(of: basis),
                    kind: "legend \(basis?.rawValue ?? "table")")
            }
        }
        if shown.contains(where: { goal(of: $0) != nil }) {
            legend.append(Frame.Entry(text: language(CollaborationMapMessage.coloursAreGoals)))
        }
        let hasBold = part.directions.contains(where: isBold) || shown.contains { isBold($0.bar) }
        let facts = [
            count > 1 ? summary : nil, hasBold ? language(CollaborationMapMessage.bold(Self.manyLinks)) : nil,
        ].compactMap(\.self)
        let content = network.network
        let isAlwaysObjective = lines.allSatisfy { !$0.link.objectives.isEmpty }
        let listed = Set(singles.flatMap { [$0.direction] + $0.things })
        let isInferred = lines.contains { $0.link.basis != nil }
        return frame(
            page: page, of: count, facts: facts.isEmpty ? nil : facts.joined(separator: " · "), legend: legend,
            cautions: [
                language(CollaborationMapMessage.eachLine(isAlwaysObjective: isAlwaysObjective))
            ]
                + (isInferred ? [language(NetworkMapMessage.silence)] : [])
                + [partialNote(part), leftOutNote, singlesNote].compactMap(\.self),
            hidden: (
                content.hiddenNodes.filter { !listed.contains($0) },
                content.hiddenLinkCount - singles.reduce(0) { $0 + $1.things.count }
            ), closing: unlinked)
    }

    /// What the first number means that tells of fewer directions than there are.
    private func partialNote(_ part: Part) -> String? {
        let shown = part.lines.reduce(into: [Int: Set<NodeIndex>]()) { shown, number in
            shown[lines[number].bar, default: []].insert(lines[number].direction)
        }
        return shown.sorted { $0.key < $1.key }.first { $0.value.count < linkCount(of: bars[$0.key]) }.map {
            language(CollaborationMapMessage.othersElsewhere($0.value.count, of: linkCount(of: bars[$0.key])))
        }
    }

    /// What has no link, by names where these are few; nil where all has one.
    private var unlinked: String? {
        let items = NodeKind.allCases.flatMap { kind -> [String] in
            let nodes = network.network.unlinked.filter { graph[$0].kind == kind }
            return nodes.count > 3
                ? [language(NetworkMapMessage.count(kind, nodes.count))] : nodes.map { name($0) }
        }
        return items.isEmpty ? nil : language(CollaborationMapMessage.unlinked(items))
    }

    /// How high the columns of a sheet may be.
    func room(_ part: Part, of count: Int) -> Double {
        frame(part, 0, of: count).body(on: sheet, height: .infinity).height
    }

    func composition(page: Int) -> Composition {
        guard parts.indices.contains(page) else {
            return singlesComposition(singleParts[page - parts.count], page: page)
        }
        let part = parts[page]
        let arrangement = arranged(part)
        let slots = [
            self.slots(of: part, isLeft: true, order: arrangement.left),
            self.slots(of: part, isLeft: false, order: arrangement.right),
        ]
        let wanted = wantedHeight(part, slots)
        let frame = frame(part, page, of: pageCount)
        var composition = Composition(sheet, frame, picture: wanted, summary: summary)
        let body = frame.body(on: sheet, height: wanted)
        let height = min(body.height, wanted)
        let places = places(
            part, arrangement, slots, top: body.top + (body.height - height) / 2, height: height)
        addLines(part, places, to: &composition)
        addHeads(places, y: body.heads, to: &composition)
        for side in places.sides { addBars(side, to: &composition) }
        for (direction, y) in zip(places.directions, places.rows) {
            let words = words(describing: direction)
            composition.addBox(
                x: places.boxLeft, y: y - places.boxHeight / 2, width: places.boxWidth, height: places.boxHeight,
                fill: Palette.band, line: network.focus.contains(direction) ? Palette.strong : nil, kind: "direction",
                words: words)
            composition.addText(
                fitting(name(direction), width: places.boxWidth - 6, isBold: isBold(direction)),
                x: places.boxLeft + places.boxWidth / 2, y: y + min(4.2, places.boxHeight / 2 - 2.3),
                isBold: isBold(direction), anchor: .middle,
                words: Composition.Caption(title: words.title, tooltip: words.tooltip))
        }
        return composition
    }

    /// What a node says: its links.
    private func words(describing node: NodeIndex) -> Composition.Caption {
        Composition.Caption(
            title: graph[node].name.shortened(to: 400), tooltip: network.description(of: node),
            more: [.identifier(context.identifier(of: node))] + context.link(to: node))
    }

    private func addHeads(_ places: Places, y: Double, to composition: inout Composition) {
        let place = context.definition.columns.firstIndex(of: [.direction]) ?? 0
        composition.addText(
            network.heading(ofColumn: place, places.directions), x: places.boxLeft + places.boxWidth / 2, y: y,
            isBold: true, color: Palette.quietText, anchor: .middle)
        for side in places.sides {
            let directions = NodeKind.direction.plural(in: language)
            let text = network.heading(
                ofColumn: side.isLeft ? place - 1 : place + 1, side.slots.flatMap { bars[$0.bar].nodes })
            let edge = side.isLeft ? Frame.left : sheet.width - 20
            // Where the text is wider than the names it goes on above the lines.
            let isWide = textWidth(text, fontSize: Sheet.fontSize, isBold: true) > abs(side.names - edge) + 16
            composition.addText(
                text, x: isWide ? edge : side.names, y: y, isBold: true, color: Palette.quietText,
                anchor: side.isLeft == isWide ? .start : .end)
            // What the numbers behind names count.
            let room = abs(side.names - edge) - textWidth(text, fontSize: Sheet.fontSize, isBold: true)
            if side.slots.contains(where: { !$0.label.isCountBelow }), !side.isLeft,
                textWidth(directions, fontSize: Sheet.fontSize) + 16 < room
            {
                composition.addText(directions, x: side.counts, y: y, color: Palette.quietText, anchor: .end)
            }
        }
    }

    private func addBars(_ side: Places.Side, to composition: inout Composition) {
        let anchor = side.isLeft ? Composition.Anchor.end : .start
        for (slot, place) in zip(side.slots, side.bars) {
            let (label, nodes) = (slot.label, bars[slot.bar].nodes)
            let tooltip = nodes.map(network.description).joined(separator: "\n\n")
            let said = Composition.Caption(tooltip: tooltip)
            composition.addBox(
                x: side.bar, y: place.top, width: side.width, height: place.height,
                fill: goal(of: slot.bar).map(color) ?? Palette.outline, kind: "bar", words: said)
            let middle = place.top + place.height / 2
            let height =
                Double(label.lines.count - 1) * label.lineHeight + (label.isCountBelow ? Sheet.lineHeight : 0)
            let first = middle - height / 2 + 4.2
            var words = nodes.count == 1 ? words(describing: nodes[0]) : said
            words.tooltip = tooltip
            composition.addLines(
                label.lines, x: side.names, y: first, fontSize: label.fontSize, isBold: label.isBold, anchor: anchor,
                kind: nodes.first.map { graph[$0].kind.rawValue } ?? "text", words: words)
            composition.addText(
                label.count, x: label.isCountBelow ? side.names : side.counts,
                y: label.isCountBelow ? first + height : middle + 4.2, color: Palette.quietText,
                anchor: side.isLeft == label.isCountBelow ? .end : .start)
        }
    }

    /// Adds the lines of a sheet, each with a port of its own at either end, in the order of what is at the other.
    private func addLines(_ part: Part, _ places: Places, to composition: inout Composition) {
        let rows = Dictionary(uniqueKeysWithValues: zip(places.directions, places.rows.indices))
        for side in places.sides {
            let barOf = Dictionary(uniqueKeysWithValues: side.slots.enumerated().map { ($1.bar, $0) })
            let own = part.lines.compactMap { number in
                barOf[lines[number].bar].flatMap { bar in
                    rows[lines[number].direction].map { (line: lines[number], number: number, bar: bar, row: $0) }
                }
            }.sorted { ($0.bar, $0.row, $0.number) < ($1.bar, $1.row, $1.number) }
            let atRows = own.reduce(into: [Int: Int]()) { $0[$1.row, default: 0] += 1 }
            var (usedAtBar, usedAtRow) = ([Int: Int](), [Int: Int]())
            for (line, number, bar, row) in own {
                let (atBar, atRow) = (usedAtBar[bar, default: 0], usedAtRow[row, default: 0])
                usedAtBar[bar] = atBar + 1
                usedAtRow[row] = atRow + 1
                let place = side.bars[bar]
                let count = atRows[row] ?? 1
                let spread = count > 1 ? min(3.2, (places.pitch - 1) / Double(count - 1)) : 0
                let port = Layout.Point(
                    x: side.ports,
                    y: place.top + (Double(atBar) + 0.5) * place.height / Double(side.slots[bar].lineCount))
                let end = Layout.Point(
                    x: side.isLeft ? places.boxLeft - 1 : places.boxLeft + places.boxWidth + 1,
                    y: places.rows[row] + (Double(atRow) - Double(count - 1) / 2) * spread)
                let basis = line.link.basis
                composition.addCurve(
                    from: side.isLeft ? port : end, to: side.isLeft ? end : port,
                    color: goal(of: line).map(color) ?? Self.color(of: basis),
                    width: NetworkMap.penWidth(objectives: 1, basis: basis), style: NetworkMap.style(of: basis),
                    kind: "link \(basis?.rawValue ?? "table")",
                    words: Composition.Caption(
                        title: network.heading(of: line.link), tooltip: network.explanation(of: line.link),
                        more: [.identifier("link-\(number + 1)")]))
            }
        }
    }

    /// The goal that a bar stands for, which has its own colour.
    private func goal(of bar: Int) -> NodeIndex? { bars[bar].nodes.first { graph[$0].kind == .transversalGoal } }
    private func goal(of line: Line) -> NodeIndex? { goal(of: line.bar) }

    /// The colour of a line that leads to no goal.
    private static func color(of basis: Basis?) -> String {
        switch basis {
        case .theme: Palette.thinLine
        case nil: Palette.outline
        default: Palette.strong
        }
    }
}
