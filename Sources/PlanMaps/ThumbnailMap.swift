import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

/// A map in a picture of 1200 × 630 with large letters, such as others show beside a link to it.
struct ThumbnailMap: MapPicture {
    /// The map that it stands for.
    let whole: any MapPicture

    var context: MapContext { whole.context }
    var isEmpty: Bool { whole.isEmpty }
    var summary: String { whole.summary }
    var hubs: [(node: NodeIndex, linkCount: Int)] { whole.hubs }
    var longDescription: String { whole.longDescription }
    var content: MapContent? { whole.content }
    var table: MapTable { whole.table }

    static let barCount = 5
    /// The edges of what is drawn, and where the bars begin.
    private static let (left, right, bars) = (60.0, 1150.0, 500.0)
    private static let (textSize, sourceSize, greatestNumber) = (32.0, 30.0, 180.0)
    /// Those in which a title is set, the first that has room for it.
    private static let titleSizes = [54.0, 48, 42]

    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing {
        var composition = Composition(Sheet(.thumbnail), height: 0, summary: summary)
        let width = Self.right - Self.left
        let titles = Self.titleSizes.map { size in
            (lines: wrapped(whole.title, width: width, fontSize: size, isBold: true), size: size)
        }
        var title = titles.first { $0.lines.count <= 2 } ?? titles[titles.count - 1]
        title.lines = wrapped(whole.title, width: width, fontSize: title.size, isBold: true, atMost: 2)
        add(title.lines, y: 92, size: title.size, step: 58, isBold: true, to: &composition)
        // Where the title has two lines, all below it is lower and closer.
        let lower = 58.0 * Double(title.lines.count - 1)
        let subtitle = wrapped(whole.subtitle, width: width, fontSize: Self.textSize, isBalanced: false, atMost: 1)
        add(subtitle, y: 142 + lower, size: Self.textSize, color: Palette.quietText, to: &composition)
        let source = wrapped(
            context.language(MapMessage.source(context.graph.plan.source)), width: width, fontSize: Self.sourceSize,
            isBalanced: false, atMost: 1)
        add(source, y: 598, size: Self.sourceSize, color: Palette.quietText, to: &composition)
        guard let thumbnail = whole.thumbnail else { return composition.drawing }

        let room = Self.bars - 30 - Self.left
        let natural = textWidth(thumbnail.number, fontSize: Self.greatestNumber, isBold: true)
        let size = min(Self.greatestNumber, Self.greatestNumber * room / natural)
        composition.addText(
            thumbnail.number, x: Self.left, y: 362 + lower * 0.7, fontSize: size, isBold: true,
            color: thumbnail.bars.first?.color ?? Palette.strong)
        add(
            wrapped(thumbnail.label, width: room, fontSize: Self.textSize, atMost: 3), y: 440 + lower * 0.6,
            size: Self.textSize, step: 40 - lower / 12, to: &composition)
        addBars(thumbnail, top: 222 + lower, to: &composition)
        return composition.drawing
    }

    private func add(
        _ lines: [String], y: Double, size: Double, step: Double = 0, isBold: Bool = false,
        color: String = Palette.text, to composition: inout Composition
    ) {
        for (number, line) in lines.enumerated() {
            composition.addText(
                line, x: Self.left, y: y + Double(number) * step, fontSize: size, isBold: isBold, color: color)
        }
    }

    /// Adds the bars, beside each its value and its name.
    private func addBars(_ thumbnail: Thumbnail, top: Double, to composition: inout Composition) {
        func line(_ text: String, _ width: Double, isBold: Bool = false) -> String {
            wrapped(text, width: width, fontSize: Self.textSize, isBold: isBold, isBalanced: false, atMost: 1)[0]
        }
        composition.addText(
            line(thumbnail.head, Self.right - Self.bars, isBold: true), x: Self.bars, y: top, fontSize: Self.textSize,
            isBold: true, color: Palette.quietText)
        let values = thumbnail.bars.map { bar in
            let text = bar.text ?? String(bar.value)
            return (text: text, width: textWidth(text, fontSize: Self.textSize, isBold: true))
        }
        let greatest = Double(max(1, thumbnail.bars.map(\.value).max() ?? 1))
        // As long as all names have room behind them.
        let room = zip(thumbnail.bars, values).filter { $0.0.value > 0 }.map { bar, value in
            (Self.right - Self.bars - value.width - 28 - textWidth(bar.name, fontSize: Self.textSize)) * greatest
                / Double(bar.value)
        }.min()
        let (shortest, longest) = (100.0, 300.0)
        let barWidth = min(longest, max(shortest, room ?? longest))
        let step = min(62, (550 - top) / Double(Self.barCount))
        for (place, (bar, value)) in zip(thumbnail.bars, values).enumerated() {
            let (y, height) = (top + 26 + Double(place) * step, step - 20)
            let width = max(3, Double(bar.value) / greatest * barWidth)
            composition.addBox(x: Self.bars, y: y, width: width, height: height, fill: bar.color, kind: "mark")
            let x = Self.bars + width + 14
            composition.addText(value.text, x: x, y: y + height / 2 + 11, fontSize: Self.textSize, isBold: true)
            let name = x + value.width + 12
            composition.addText(
                line(bar.name, Self.right - name), x: name, y: y + height / 2 + 11, fontSize: Self.textSize)
        }
    }
}

extension MapContext {
    /// What a network says in a small picture: how many links there are, and what most lead to.
    func thumbnail(of content: MapContent, hubs: [(node: NodeIndex, linkCount: Int)]) -> Thumbnail {
        let kinds = graph.counts(of: content.nodes)
        return Thumbnail(
            number: String(content.links.count),
            label: language(ThumbnailMessage.linksAmong(kinds, content.links.count)),
            head: language(ThumbnailMessage.linksOfEach(isOfDirections: isOfDirections(content))),
            bars: hubs.prefix(ThumbnailMap.barCount).map { hub in
                Thumbnail.Bar(
                    name: graph[hub.node].pictureName.shortened(to: 60), value: hub.linkCount,
                    color: color(of: hub.node))
            })
    }

    /// Whether every link is one of a direction with something else.
    private func isOfDirections(_ content: MapContent) -> Bool {
        content.links.allSatisfy { link in
            [link.source, link.target].count { graph[$0].kind == .direction } == 1
        }
    }
}

extension NetworkMap {
    var thumbnail: Thumbnail? { context.thumbnail(of: network, hubs: hubs) }
}

extension CollaborationMap {
    var thumbnail: Thumbnail? { network.thumbnail }
}

extension MatrixMap {
    /// That of the network of its rows and columns: a table shown small is none.
    var thumbnail: Thumbnail? {
        var definition = context.definition
        definition.form = .network
        definition.query.kinds = Set(context.definition.rows + context.definition.columns.flatMap(\.self))
        definition.columns = []
        return NetworkMap(MapContent(graph, definition), context).thumbnail
    }
}

extension ComposedMap {
    /// Counts of years, one behind the other: "159 → 96 → 64".
    fileprivate func arrows(_ counts: [Int]) -> String { counts.map { String($0) }.joined(separator: " → ") }
}

extension LifetimesMap {
    var thumbnail: Thumbnail? {
        let last = years.count - 1
        let going = rows.map { (row: $0, count: $0.count(in: last)) }
            .sorted { ($1.count, $0.row.direction) < ($0.count, $1.row.direction) }
        return Thumbnail(
            number: arrows(years.indices.map { year in rows.reduce(0) { $0 + $1.count(in: year) } }),
            label: language(ThumbnailMessage.objectivesInYears(years)),
            head: language(LifetimesMapMessage.howManyGoOn(years[last])),
            bars: going.prefix(ThumbnailMap.barCount).map {
                Thumbnail.Bar(
                    name: name($0.row.direction, letters: 60), value: $0.count, text: language(self.going(on: $0.row)))
            })
    }
}

extension ObjectivesMap {
    var thumbnail: Thumbnail? {
        Thumbnail(
            number: String(objectiveCount),
            label: language(ObjectivesMapMessage.shared(graph.counts(of: sections.map(\.thing)))),
            head: language(MatrixMapMessage.howMany([.direction])),
            bars: sections.sorted { ($1.directionCount, $0.thing) < ($0.directionCount, $1.thing) }
                .prefix(ThumbnailMap.barCount).map { section in
                    Thumbnail.Bar(
                        name: name(section.thing, letters: 60), value: section.directionCount,
                        color: color(of: section.thing))
                })
    }
}

extension SupportMap {
    var thumbnail: Thumbnail? {
        let ends = Set([0, years.count - 1]).sorted()
        return Thumbnail(
            number: arrows(ends.map { year in rows.reduce(0) { $0 + $1.count(of: things, in: year) } }),
            label: language(ThumbnailMessage.linksInYears(graph.counts(of: things), ends.map { years[$0] })),
            head: language(ThumbnailMessage.linksOfEach(isOfDirections: true)),
            bars: things.prefix(ThumbnailMap.barCount).map { thing in
                let counts = ends.map { directionCounts(of: thing)[$0] }
                return Thumbnail.Bar(
                    name: name(thing, letters: 60), value: counts.max() ?? 0, text: arrows(counts),
                    color: color(of: thing))
            })
    }
}

extension ContributorsMap {
    var thumbnail: Thumbnail? {
        let ends = Set([0, years.count - 1]).sorted()
        return Thumbnail(
            number: arrows(ends.map { directionCounts[$0] }),
            label: language(ThumbnailMessage.directionsInYears(ends.map { years[$0] })),
            head: language(ThumbnailMessage.linksOfEach(isOfDirections: true)),
            bars: zip(years, directionCounts).suffix(ThumbnailMap.barCount).map { year, count in
                Thumbnail.Bar(
                    name: String(year), value: count, color: context.focus.first.map(color) ?? Palette.strong)
            })
    }
}

extension CombinationsMap {
    var thumbnail: Thumbnail? {
        Thumbnail(
            number: String(rows.count),
            label: language(
                ThumbnailMessage.combinations(
                    rows.count, graph.counts(of: things), directions: rows.reduce(0) { $0 + $1.directions.count })),
            head: language(ThumbnailMessage.linksOfEach(isOfDirections: true)),
            bars: rows.prefix(ThumbnailMap.barCount).map { row in
                Thumbnail.Bar(
                    name: row.things.map { graph[things[$0]].acronym ?? name(things[$0]) }.joined(separator: ", "),
                    value: row.directions.count)
            })
    }
}

extension LossesMap {
    var thumbnail: Thumbnail? {
        Thumbnail(
            number: String(pairCount), label: language(ThumbnailMessage.pairs(pairCount)),
            head: language(LossesMapMessage.onlyPairs),
            bars: rows.sorted { ($1.onlyPairs, $0.thing) < ($0.onlyPairs, $1.thing) }.prefix(ThumbnailMap.barCount).map
            { row in
                Thumbnail.Bar(name: name(row.thing, letters: 60), value: row.onlyPairs, color: color(of: row.thing))
            })
    }
}

extension BackboneMap {
    var thumbnail: Thumbnail? { context.thumbnail(of: all, hubs: hubs) }
}

extension PartnersMap {
    var thumbnail: Thumbnail? {
        let kind = context.focus.first.map { graph[$0].kind } ?? .direction
        let partners = groups.flatMap { group in group.partners.map { (node: $0.node, count: group.things.count) } }
        return Thumbnail(
            number: String(partners.count), label: language(ThumbnailMessage.partners(partners.count, kind)),
            head: language(ThumbnailMessage.thingsInCommon),
            bars: partners.prefix(ThumbnailMap.barCount).map {
                Thumbnail.Bar(name: name($0.node, letters: 60), value: $0.count)
            })
    }
}
