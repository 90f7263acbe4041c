import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension PartnersMap {
    private static let (greatestGap, longestBar) = (20.0, 42.0)

    func composition(page: Int) -> Composition {
        let (parts, places) = (parts, Places(sheet))
        let pieces = parts[page]
        let whole = pieces.reduce(0) { $0 + $1.height }
        let frame = frame(page, parts.count)
        let shown = Set(pieces.flatMap(\.group.things)).sorted()
        let picture = max(
            whole + Double(pieces.count - 1) * min(Self.greatestGap, sheet.isPaper ? 10 : 6),
            Double(shown.count) * (sheet.isPaper ? 66 : 34), 120)
        var composition = Composition(sheet, frame, picture: picture, summary: summary)
        let body = frame.body(on: sheet, height: picture)
        addHeads(places, body, to: &composition)
        let gap =
            pieces.count > 1
            ? min(Self.greatestGap, max(0, body.height - whole) / Double(pieces.count - 1)) : 0
        var y = body.top + (body.height - whole - gap * Double(pieces.count - 1)) / 2
        let tops = pieces.map { piece in
            defer { y += piece.height + gap }
            return y
        }
        let hubs = addThings(shown, places, body, to: &composition)
        addLines(pieces, tops, shown, hubs, places, to: &composition)
        for (piece, top) in zip(pieces, tops) { add(piece, places, top: top, to: &composition) }
        return composition
    }

    private func addHeads(_ places: Places, _ body: Frame.Body, to composition: inout Composition) {
        let heads = [
            (language(PartnersMapMessage.things(things.count)), places.things, places.boxes - 12 - places.things),
            (language(PartnersMapMessage.partners(partnerCount, kind)), places.boxes, places.boxWidth),
        ]
        for (text, x, width) in heads {
            // What follows the number goes first where there is no room.
            let isWhole = textWidth(text, fontSize: Sheet.fontSize, isBold: true) <= width
            composition.addText(
                fitting(isWhole ? text : String(text.prefix { $0 != "," }), width: width, isBold: true), x: x,
                y: body.heads, isBold: true, color: Palette.quietText)
        }
    }

    /// Adds the node itself, what it shares, and the lines between them.
    ///
    /// - Returns: the top and the height of each thing.
    private func addThings(
        _ shown: [Int], _ places: Places, _ body: Frame.Body, to composition: inout Composition
    ) -> [(top: Double, height: Double)] {
        // More than there is room for (only of one box that shares so many) stand in no box of their own.
        let shown = shown.prefix(thingCapacity(in: body.height))
        let lineCount = shown.map { thingLines(things[$0], places).count }.max() ?? 1
        let whole = 25.4 + Double(lineCount) * Sheet.lineHeight
        let isShort = Double(shown.count) * (whole + 8) > body.height
        let height = isShort ? min(24, body.height / Double(shown.count) - 2) : whole
        let step = shown.count > 1 ? min(100, (body.height - height) / Double(shown.count - 1)) : 0
        let first = body.top + (body.height - height - step * Double(max(0, shown.count - 1))) / 2
        let tops = shown.indices.map { first + Double($0) * step }
        addFocus(Array(shown), middles: tops.map { $0 + height / 2 }, places, body, to: &composition)
        for (place, top) in zip(shown, tops) {
            add(things[place], places, top: top, height: height, isShort: isShort, to: &composition)
        }
        return tops.map { ($0, height) }
    }

    private func thingLines(_ thing: Thing, _ places: Places) -> [String] {
        wrapped(
            name(thing.node, letters: 40), width: places.thingWidth - 16, fontSize: Sheet.fontSize, isBold: true,
            atMost: 2
        ).map { fitting($0, width: places.thingWidth - 16, isBold: true) }
    }

    private func add(
        _ thing: Thing, _ places: Places, top: Double, height: Double, isShort: Bool,
        to composition: inout Composition
    ) {
        let said =
            ([graph[thing.node].name.shortened(to: 400)]
            + grounds(of: thing.own, atMost: 4)).joined(separator: "\n")
        var caption = words(of: thing.node)
        caption.tooltip = said
        let color = color(of: thing.node)
        composition.addBox(
            x: places.things, y: top, width: places.thingWidth, height: height, fill: Palette.band,
            line: graph[thing.node].kind == .transversalGoal ? color : Palette.outline, lineWidth: 1.6, kind: "box",
            words: caption)
        let others = language(PartnersMapMessage.plus(thing.holderCount - 1))
        let plain = Composition.Caption(tooltip: said)
        if isShort {
            let room = places.thingWidth - 26 - textWidth(others, fontSize: Sheet.fontSize)
            let y = top + height / 2 + 4.2
            composition.addText(
                fitting(name(thing.node), width: room), x: places.things + 8, y: y, words: plain)
            composition.addText(
                others, x: places.things + places.thingWidth - 8, y: y, color: Palette.quietText, anchor: .end,
                words: plain)
        } else {
            let (middle, lines) = (places.things + places.thingWidth / 2, thingLines(thing, places))
            let y = top + height / 2 - Double(lines.count) / 2 * Sheet.lineHeight + 4.2
            composition.addLines(lines, x: middle, y: y, isBold: true, anchor: .middle, words: plain)
            composition.addText(
                fitting(
                    language(PartnersMapMessage.with(thing.holderCount - 1, kind)), width: places.thingWidth - 16),
                x: middle, y: y + Double(lines.count) * Sheet.lineHeight + 0.6, color: Palette.quietText,
                anchor: .middle, words: plain)
        }
    }

    private func addFocus(
        _ shown: [Int], middles: [Double], _ places: Places, _ body: Frame.Body, to composition: inout Composition
    ) {
        guard let focus = context.focus.first else { return }
        let name = wrapped(
            name(focus, letters: 60), width: places.focusWidth - 14, fontSize: 13, isBold: true, atMost: 4)
        let below =
            objectives.all.isEmpty
            ? []
            : wrapped(
                language(PartnersMapMessage.objectives(objectives.shared.count, of: objectives.all.count)),
                width: places.focusWidth - 14, fontSize: Sheet.fontSize, atMost: 2)
        let text = Double(name.count) * 16 + Double(below.count) * Sheet.lineHeight
        let height = max(76, text + 20)
        let (middle, centre) = (body.top + body.height / 2, Frame.left + places.focusWidth / 2)
        let right = Frame.left + places.focusWidth
        let spread = min(6.4, (height - 14) / Double(max(1, shown.count)))
        for (number, (place, y)) in zip(shown, middles).enumerated() {
            let thing = things[place]
            let basis = basis(of: thing.own)
            let port = middle + (Double(number) - Double(shown.count - 1) / 2) * spread
            composition.addCurve(
                from: Layout.Point(x: right, y: port), to: Layout.Point(x: places.things, y: y),
                color: color(of: thing.node),
                width: min(4, NetworkMap.penWidth(objectives: objectives(of: thing.own).count, basis: basis)),
                style: NetworkMap.style(of: basis), kind: "link \(basis?.rawValue ?? "table")",
                words: Composition.Caption(
                    tooltip: ([graph[thing.node].name] + grounds(of: thing.own, atMost: 4))
                        .joined(separator: "\n")))
        }
        composition.addBox(
            x: Frame.left, y: middle - height / 2, width: places.focusWidth, height: height, fill: Palette.strong,
            kind: "box", words: words(of: focus))
        var y = middle - text / 2 + 12.4
        for line in name {
            composition.addText(
                line, x: centre, y: y, fontSize: 13, isBold: true, color: Palette.textOnStrong, anchor: .middle)
            y += 16
        }
        composition.addLines(below, x: centre, y: y - 0.6, color: Palette.textOnStrong, anchor: .middle)
    }

    /// Adds the lines between what is shared and those that share it; each has its own place at both ends.
    private func addLines(
        _ pieces: [Piece], _ tops: [Double], _ shown: [Int], _ hubs: [(top: Double, height: Double)],
        _ places: Places, to composition: inout Composition
    ) {
        func port(_ number: Int, of count: Int, top: Double, height: Double) -> Double {
            let spread = min(6, (height - 6) / Double(max(1, count)))
            return top + height / 2 + (Double(number) - Double(count - 1) / 2) * spread
        }
        for (place, hub) in zip(shown, hubs) {
            let thing = things[place]
            let ends = pieces.indices.filter { pieces[$0].group.drawn.contains(place) }
            for (number, end) in ends.enumerated() {
                let group = pieces[end].group
                let drawn = group.drawn.filter { shown.prefix(hubs.count).contains($0) }
                let entry = drawn.firstIndex(of: place) ?? 0
                let ways = group.partners.flatMap(\.shared).filter { $0.node == thing.node }.map(\.others)
                // What else they were inferred from is seen at the left, of the node itself.
                let isDeclared = basis(of: ways.flatMap(\.self)) == .declared
                let isInNoYear = isInNoYear(thing, group)
                composition.addCurve(
                    from: Layout.Point(
                        x: places.things + places.thingWidth,
                        y: port(number, of: ends.count, top: hub.top, height: hub.height)),
                    to: Layout.Point(
                        x: places.boxes,
                        y: port(entry, of: drawn.count, top: tops[end], height: pieces[end].height)),
                    color: color(of: thing.node), width: min(3.4, 1.2 + 0.35 * Double(group.partners.count)),
                    style: isInNoYear || isDeclared ? .dashed : .solid,
                    kind: "link" + (isInNoYear ? " inNoYear" : isDeclared ? " declared" : ""),
                    words: Composition.Caption(tooltip: said(of: thing, group)))
            }
        }
    }

    /// By which words each of a group has something.
    private func said(of thing: Thing, _ group: Group) -> String {
        let lines = group.partners.prefix(8).map { partner in
            let others = partner.shared.first { $0.node == thing.node }?.others ?? []
            return ([graph[partner.node].label] + grounds(of: others, atMost: 1))
                .joined(separator: ": ")
        }
        return ([graph[thing.node].name.shortened(to: 200)] + lines).joined(separator: "\n")
    }

    private func add(_ piece: Piece, _ places: Places, top: Double, to composition: inout Composition) {
        let group = piece.group
        let names = group.partners.prefix(12).map { graph[$0.node].name }
        let shared = group.things.map { graph[things[$0].node].shortName.shortened(to: 80) }.joined(separator: ", ")
        let said = (names + [shared]).joined(separator: "\n")
        var caption = Composition.Caption(tooltip: said)
        if group.partners.count == 1 {
            caption = words(of: group.partners[0].node)
            caption.tooltip = said
        }
        composition.addBox(
            x: places.boxes, y: top, width: places.boxWidth, height: piece.height,
            fill: group.isClose ? Palette.band : Palette.background, line: Palette.outline, kind: "box",
            words: caption)
        let middle = top + piece.height / 2
        let first = middle - Double(piece.lineCount - 1) / 2 * Sheet.lineHeight + 4.2
        composition.addLines(
            piece.lines, x: places.boxes + 9, y: first, isBold: group.isClose,
            words: Composition.Caption(tooltip: said))
        composition.addText(
            piece.told, x: places.bars - 8, y: first + Double(piece.lineCount - 1) * Sheet.lineHeight,
            color: Palette.quietText, anchor: .end,
            words: Composition.Caption(tooltip: said))
        // As long in all maps, unless somebody has even more in common.
        let greatest = max(1, groups.map(\.weight).max() ?? 1)
        composition.addBox(
            x: places.bars, y: middle - 4, width: max(2, group.weight / greatest * Self.longestBar), height: 8,
            fill: group.isClose ? Palette.strong : Palette.thinLine, kind: "mark",
            words: Composition.Caption(tooltip: language(PartnersMapMessage.weight(group.weight))))
    }
}
