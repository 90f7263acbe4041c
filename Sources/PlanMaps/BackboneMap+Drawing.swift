import GraphCore
import GraphPlacement
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension BackboneMap {
    /// The goal that is the rarest thing which two have in common; nil where that is none.
    private func goal(of link: Link) -> NodeIndex? {
        things(of: link).first.flatMap { graph[$0].kind == .transversalGoal ? $0 : nil }
    }

    private func lineWidth(_ link: Link) -> Double {
        0.9 + 4 * link.weight / (strongest.first?.weight ?? 1)
    }

    func frame() -> Frame {
        func line(_ text: BackboneMapMessage, color: String, style: Style = .solid) -> Frame.Entry {
            Frame.Entry(text: language(text), width: 24) { composition, x, y in
                composition.addPath(
                    Self.straight(from: Layout.Point(x: x, y: y), to: Layout.Point(x: x + 24, y: y)), color: color,
                    width: 3, style: style, kind: "legend")
            }
        }
        var legend: [Frame.Entry] = []
        if projection.through.contains(.collaboration), lines.contains(where: { goal(of: $0) == nil }) {
            legend.append(line(.mostlyCollaboration, color: Palette.outline))
        }
        if lines.contains(where: { goal(of: $0) != nil }) {
            legend.append(Frame.Entry(text: language(CollaborationMapMessage.coloursAreGoals)))
        }
        if lines.contains(where: \.isInNoYear) {
            legend.append(line(.inNoYear, color: Palette.outline, style: .dashed))
        }
        if Set(lines.map { lineWidth($0).rounded() }).count > 1 {
            legend.append(Frame.Entry(text: language(BackboneMapMessage.thicker(projection.weighting))))
        }
        return frame(
            page: 0, of: 1, legend: legend, cautions: cautions, closing: language(BackboneMapMessage.caution))
    }

    /// How high the picture is where the sheet doesn't say it.
    private func pictureHeight(_ tray: Tray) -> Double {
        let width = sheet.width - 44 - Rooms.wordsWidth - Rooms.gap
        return max(378, tray.height + 20, (needed(middle) / Self.density * 2.2 + tray.width * tray.height) / width)
    }

    /// The room that boxes need with what they keep from each other.
    func needed(_ nodes: some Sequence<NodeIndex>) -> Double {
        nodes.reduce(0) { $0 + (boxWidth($1) + 26) * (Tray.boxHeight + 30) }
    }

    /// Which part of the room that may be, and should be.
    static let (density, leastDensity) = (0.85, 0.35)

    /// Rooms, and what stands aside, on a sheet with this frame.
    func arrangement(_ frame: Frame) -> (body: Frame.Body, rooms: Rooms, tray: Tray) {
        var height: Double?
        if sheet.height == nil {
            let rooms = Rooms(sheet, frame.body(on: sheet, height: 378))
            height = pictureHeight(tray(columns: trayColumns(rooms), height: middle.isEmpty ? 600 : .infinity))
        }
        let body = frame.body(on: sheet, height: height)
        let rooms = Rooms(sheet, body)
        return (body, rooms, tray(columns: trayColumns(rooms), height: rooms.height))
    }

    /// Where everything stands on a sheet.
    private struct Places {
        let body: Frame.Body
        let rooms: Rooms
        let tray: Tray
        let trayLeft: Double
        var boxes: [NodeIndex: PlaceSearch.Area]
        /// The lines that go round boxes.
        var routes: [MapContent.Pair: [Layout.Point]] = [:]
        /// The lines for which there is no such way.
        var hidden: Set<MapContent.Pair> = []
    }

    func composition(page: Int) throws -> Composition {
        var (map, places) = (self, try places())
        if !places.hidden.isEmpty {
            // Once more with room for what is to be said of them.
            map.hiddenCount = places.hidden.count
            places = try map.places()
            map.hiddenCount = places.hidden.count
        }
        return map.composition(places)
    }

    private func places() throws -> Places {
        let (body, rooms, tray) = arrangement(frame())
        let trayLeft = middle.isEmpty ? 0 : rooms.width - tray.width
        let reserved = [
            PlaceSearch.Area(left: trayLeft, top: 0, right: trayLeft + tray.width, bottom: tray.height)
        ].filter { _ in tray.width > 0 }
        var boxes: [NodeIndex: PlaceSearch.Area] = [:]
        for row in tray.rows {
            for (place, node) in row.nodes.enumerated() {
                let width = boxWidth(node)
                let top = row.y + Double(place) * (Tray.boxHeight + Tray.joinedGap)
                boxes[node] = PlaceSearch.Area(
                    left: trayLeft + row.x - width / 2, top: top, right: trayLeft + row.x + width / 2,
                    bottom: top + Tray.boxHeight)
            }
        }
        var places = Places(body: body, rooms: rooms, tray: tray, trayLeft: trayLeft, boxes: boxes)
        try place(&places, reserved)
        return places
    }

    private func composition(_ places: Places) -> Composition {
        let (body, boxes, tray) = (places.body, places.boxes, places.tray)
        var composition = Composition(sheet, frame(), picture: body.height, summary: summary)
        let numbers = Dictionary(
            uniqueKeysWithValues: lines.enumerated().map { (MapContent.Pair(source: $1.source, target: $1.target), $0) }
        )
        for link in lines.sorted(by: { $0.weight < $1.weight }) {
            guard let one = boxes[link.source], let other = boxes[link.target] else { continue }
            let pair = MapContent.Pair(source: link.source, target: link.target)
            if places.hidden.contains(pair) { continue }
            let points = places.routes[pair] ?? Self.straight(between: one, and: other)
            composition.addPath(
                points.map { Layout.Point(x: $0.x + body.left, y: $0.y + body.top) },
                color: goal(of: link).map(color) ?? Palette.outline, width: lineWidth(link),
                style: link.isInNoYear ? .dashed : .solid, kind: "link" + (link.isInNoYear ? " inNoYear" : ""),
                words: Composition.Caption(
                    title: heading(of: link), tooltip: explanation(of: link),
                    more: [.identifier("link-\((numbers[pair] ?? 0) + 1)")]))
        }
        for (node, area) in boxes.sorted(by: { $0.key < $1.key }) {
            var words = Composition.Caption(
                title: graph[node].name.shortened(to: 400), tooltip: description(of: node),
                more: [.identifier(context.identifier(of: node))] + context.link(to: node))
            composition.addBox(
                x: body.left + area.left, y: body.top + area.top, width: area.right - area.left,
                height: area.bottom - area.top, fill: Palette.direction.fill, line: Palette.outline, isRounded: true,
                kind: graph[node].kind.rawValue, words: words)
            words.more.removeFirst()
            composition.addText(
                label(of: node), x: body.left + (area.left + area.right) / 2, y: body.top + area.bottom - 6.3,
                isBold: isBold(node), anchor: .middle, words: words)
        }
        for row in tray.rows where !row.words.isEmpty {
            composition.addLines(
                row.words, x: body.left + places.trayLeft + row.x, y: body.top + row.y + 9, color: Palette.quietText,
                anchor: .middle)
        }
        addWords(places.rooms, body, to: &composition)
        return composition
    }

    /// Adds the strongest links and what is said of groups.
    private func addWords(_ rooms: Rooms, _ body: Frame.Body, to composition: inout Composition) {
        typealias Block = (head: [String], lines: [String], fontSize: Double)
        let gap = 20.0
        let width =
            (rooms.words.right - rooms.words.left - gap * Double(rooms.wordColumns - 1)) / Double(rooms.wordColumns)
        func lines(_ text: String, isBold: Bool = false, atMost most: Int = 3) -> [String] {
            wrapped(text, width: width, fontSize: Sheet.fontSize, isBold: isBold, isBalanced: false, atMost: most)
        }
        func height(_ block: Block) -> Double {
            Double(block.head.count) * Sheet.lineHeight * block.fontSize / Sheet.fontSize
                + Double(block.lines.count) * Sheet.lineHeight + 6
        }
        let groups: Block = (
            groupWords.isEmpty ? [] : [language(BackboneMapMessage.groups)],
            groupWords.flatMap { lines($0, atMost: 6) }.prefix(14).map(\.self), 13
        )
        /// The first of the strongest links, each with at most so many of what the two have in common.
        func blocks(_ count: Int, things: Int) -> [Block] {
            let pairs: [Block] = strongest.prefix(count).map { link in
                let rarest = rarest(of: link, atMost: things)
                return (
                    lines(names(of: link), isBold: true, atMost: 2),
                    lines(language(BackboneMapMessage.things(rarest.names, more: rarest.more)), atMost: 2),
                    Sheet.fontSize
                )
            }
            return (count > 0 ? [([strongestHead(count)], [], 13)] + pairs : []) + [groups]
        }
        let room = rooms.words.bottom - rooms.words.top + (rooms.wordColumns == 1 ? 10 : 0)
        /// Where blocks stand; nil where there is no room for all.
        func places(_ blocks: [Block]) -> [(column: Int, y: Double)]? {
            var (column, y) = (0, 0.0)
            let places = blocks.map { block in
                if y + height(block) - 6 > room, y > 0 { (column, y) = (column + 1, 0) }
                defer { y += height(block) }
                return (column: column, y: y)
            }
            return column < rooms.wordColumns ? places : nil
        }
        // Rather one thing of each than fewer links.
        let ways = (0...strongest.count).reversed().flatMap { count in [2, 1].map { blocks(count, things: $0) } }
        let (blocks, found) =
            ways.lazy.compactMap { blocks in places(blocks).map { (blocks, $0) } }.first ?? ([groups], [(0, 0)])
        for (block, place) in zip(blocks, found) {
            let x = body.left + rooms.words.left + Double(place.column) * (width + gap)
            let y = body.top + rooms.words.top + place.y + (rooms.wordColumns == 1 ? 0 : 12)
            composition.addLines(block.head, x: x, y: y, fontSize: block.fontSize, isBold: true)
            composition.addLines(
                block.lines, x: x,
                y: y + Double(block.head.count) * Sheet.lineHeight * block.fontSize / Sheet.fontSize,
                color: Palette.quietText)
        }
    }
}

extension BackboneMap {
    /// Puts the nodes in the middle where the search finds them well placed, and finds ways for lines.
    private func place(_ places: inout Places, _ reserved: [PlaceSearch.Area]) throws {
        let rooms = places.rooms
        let numbers = Dictionary(uniqueKeysWithValues: zip(middle, 0...))
        let links = lines.filter { numbers[$0.source] != nil && numbers[$0.target] != nil }
        guard !middle.isEmpty else { return }
        let heaviest = strongest.first?.weight ?? 1
        // Few boxes on a large sheet stay near each other, in the middle of it.
        let part = min(1, (needed(middle) / Self.leastDensity / (rooms.width * rooms.height)).squareRoot())
        let (left, top) = (rooms.width * (1 - part) / 2, rooms.height * (1 - part) / 2)
        let search = PlaceSearch(
            boxes: middle.map { PlaceSearch.Box(width: boxWidth($0), height: Tray.boxHeight) },
            lines: links.map { link in
                PlaceSearch.Line(
                    one: numbers[link.source] ?? 0, other: numbers[link.target] ?? 0, pull: link.weight / heaviest)
            }, width: rooms.width * part, height: rooms.height * part,
            reserved: reserved.map { $0.moved(x: -left, y: -top) })
        let found = try Self.places(search)
        for (node, number) in numbers {
            places.boxes[node] = search.area(of: number, at: found[number]).moved(x: left, y: top)
        }
        for (link, line) in zip(links, search.lines) where search.hiddenCount(line, found) > 0 {
            let pair = MapContent.Pair(source: link.source, target: link.target)
            if let way = search.way(of: line, found) {
                places.routes[pair] = way.map { Layout.Point(x: $0.x + left, y: $0.y + top) }
            } else {
                places.hidden.insert(pair)
            }
        }
    }

    /// The best of some arrangements by neato, made better until no line runs behind a box and few cross.
    private static func places(_ search: PlaceSearch) throws -> [PlaceSearch.Place] {
        let starts = try (1...seeds).map { seed in
            let layout = try drawing(search, seed: seed).layout(using: .neato)
            return search.fitted(layout.nodes.map { PlaceSearch.Place(x: $0.x, y: -$0.y) })
        }
        let start =
            starts.map { (places: $0, cost: search.cost($0)) }.enumerated()
            .min { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }?.element.places ?? []
        // A great network keeps more of the start, since there are fewer tries for each box.
        let threshold = 3.5 * min(1, 24 / Double(max(1, search.boxes.count)))
        let tries = max(1_000, min(20_000, 2_000_000 / max(1, search.boxes.count + search.lines.count)))
        var best = (places: start, cost: Double.infinity)
        for seed in firstSeed..<(firstSeed + (search.boxes.count <= 40 ? mostRuns : 1)) {
            let places = search.improved(start, tries: tries, threshold: threshold, seed: UInt64(seed))
            let cost = search.cost(places)
            if cost < best.cost { best = (places, cost) }
            let faults = search.faults(best.places)
            if faults.hidden == 0, faults.tight == 0, faults.crossings * 8 <= search.lines.count { break }
        }
        return best.places
    }

    private static let (seeds, firstSeed, mostRuns) = (3, 7, 4)

    private static func drawing(_ search: PlaceSearch, seed: Int) -> Drawing {
        Drawing(
            name: "network", isDirected: false,
            attributes: [.overlap(.prism), .separation(points: 8), .splines(.straight), .raw("start", String(seed))],
            nodeDefaults: [.shape(.box), .label(""), .fixedSize(true)],
            nodes: search.boxes.enumerated().map { number, box in
                Drawing.Node(String(number), [.width(inches: box.width / 72), .height(inches: box.height / 72)])
            },
            edges: search.lines.map { line in
                Drawing.Edge(
                    from: String(line.one), to: String(line.other),
                    [.length(inches: min(8, 1 + 0.35 / max(line.pull, 0.01)))])
            })
    }

    private static func straight(from start: Layout.Point, to end: Layout.Point) -> [Layout.Point] {
        [0, 1.0 / 3, 2.0 / 3, 1].map { part in
            Layout.Point(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
        }
    }

    /// A line from the outline of one box to that of another, as if it led from middle to middle.
    private static func straight(between one: PlaceSearch.Area, and other: PlaceSearch.Area) -> [Layout.Point] {
        func middle(_ area: PlaceSearch.Area) -> Layout.Point {
            Layout.Point(x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2)
        }
        let (start, end) = (middle(one), middle(other))
        func outline(_ area: PlaceSearch.Area, _ from: Layout.Point, _ to: Layout.Point) -> Layout.Point {
            let (x, y) = (to.x - from.x, to.y - from.y)
            // Behind the outline by a point, for the corners are round.
            let parts = [
                x == 0 ? .infinity : ((area.right - area.left) / 2 - 1) / abs(x),
                y == 0 ? .infinity : ((area.bottom - area.top) / 2 - 1) / abs(y),
            ]
            let part = min(1, parts[0], parts[1])
            return Layout.Point(x: from.x + x * part, y: from.y + y * part)
        }
        return straight(from: outline(one, start, end), to: outline(other, end, start))
    }
}
