import GraphCore
import Plan
import PlanGraph
import PlanWording

/// A map of which directions serve which goals in which years: a panel for each goal, with the same rows.
struct SupportMap: ComposedMap {
    /// A direction and what it serves.
    struct Row {
        let direction: NodeIndex
        /// By year, for each thing that the direction is linked to.
        let links: [NodeIndex: [MapContent.Link?]]

        func holds(_ thing: NodeIndex, in year: Int) -> Bool { links[thing]?[year] != nil }

        /// With how many of some things it has a link in a year.
        func count(of things: some Sequence<NodeIndex>, in year: Int) -> Int {
            things.count { holds($0, in: year) }
        }
    }

    /// What one sheet shows: panels, and the rows that have a link in one of them.
    struct Part {
        let things: [NodeIndex]
        let rows: [Row]
        /// How many of the rows of all sheets with these panels have a link in the last year, and how many have none.
        let (with, without): (Int, Int)
    }

    let context: MapContext
    let years: [Int]
    /// Goals, or what else the definition names, those of most directions first.
    let things: [NodeIndex]
    let rows: [Row]
    /// How many objectives have a text in each year.
    let objectiveCounts: [Int]
    /// How many directions have no link.
    let unlinkedCount: Int

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        let years = definition.query.years.isEmpty ? graph.plan.years : definition.query.years.sorted()
        var query = definition.query
        query.kinds = Set([.direction] + definition.through)
        var links: [NodeIndex: [NodeIndex: [MapContent.Link?]]] = [:]
        var counts: [Int] = []
        for (place, year) in years.enumerated() {
            query.years = [year]
            let selection = graph.selection(query)
            counts.append(selection.objectives.count)
            for link in MapContent.links(selection, MapDefinition()) {
                let (direction, thing) =
                    graph[link.source].kind == .direction ? (link.source, link.target) : (link.target, link.source)
                guard graph[direction].kind == .direction, graph[thing].kind != .direction else { continue }
                links[direction, default: [:]][thing, default: Array(repeating: nil, count: years.count)][place] = link
            }
        }
        let focus = Set(context.focus)
        if !focus.isEmpty {
            links = links.mapValues { $0.filter { focus.contains($0.key) } }.filter { !$0.value.isEmpty }
        }
        let sizes = links.values.reduce(into: [NodeIndex: Int]()) { sizes, things in
            for thing in things.keys { sizes[thing, default: 0] += 1 }
        }
        self.years = years
        things = sizes.keys.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
        rows = links.map { Row(direction: $0.key, links: $0.value) }.sorted { $0.direction < $1.direction }
        objectiveCounts = counts
        query.years = []
        let selection = graph.selection(query)
        unlinkedCount =
            graph.graph.nodeIndices.count {
                graph[$0].kind == .direction && selection.contains($0) && links[$0] == nil
            }
    }

    var isEmpty: Bool { rows.isEmpty }

    /// How many directions a thing has in each year.
    func directionCounts(of thing: NodeIndex) -> [Int] {
        years.indices.map { year in rows.count { $0.holds(thing, in: year) } }
    }

    /// How many links there are in each year.
    private var linkCounts: [Int] {
        years.indices.map { year in rows.reduce(0) { $0 + $1.count(of: things, in: year) } }
    }

    /// Rows that have a link in one of some panels: first those with most links in the last year, then in the one
    /// before, and so on; of equal ones those whose links are in the first panels.
    func rows(linkedTo things: [NodeIndex]) -> [Row] {
        let marked = rows.filter { row in things.contains { row.links[$0] != nil } }.map { row in
            let counts = years.indices.reversed().map { row.count(of: things, in: $0) }
            let pattern = things.flatMap { thing in years.indices.map { row.holds(thing, in: $0) ? 1 : 0 } }
            return (row: row, key: (counts + pattern).map { -$0 } + [Int(row.direction.rawValue)])
        }
        let byPattern = marked.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
        return context.definition.sorted(byPattern, by: \.direction, in: graph)
    }

    var summary: String {
        language(
            SupportMapMessage.summary(
                directions: rows.count, things: graph.counts(of: things), links: zip(years, linkCounts).map { $0 }))
    }

    var linkFacts: String { language(SupportMapMessage.linksByYear(zip(years, linkCounts).map { $0 })) }

    /// What the picture doesn't say.
    var caution: String {
        let fewer = zip(objectiveCounts, objectiveCounts.dropFirst()).allSatisfy(>) && years.count > 1
        return language(SupportMapMessage.mayGoOn(fewer ? zip(years, objectiveCounts).map { $0 } : []))
    }

    /// How many directions have no link; nil where all have one.
    var unlinked: String? { self.unlinked(unlinkedCount, of: unlinkedCount + rows.count) }

    var longDescription: String {
        let sentences = things.map { thing in
            let counts = zip(years, directionCounts(of: thing)).map { $0 }
            return language(SupportMapMessage.directionsByYear(graph[thing].shortName, counts))
        }
        return ([summary + "."] + sentences + [caution, unlinked].compactMap(\.self) + context.closingNotes).joined(
            separator: " ")
    }

    var table: MapTable {
        let names = NodeKind.allCases.filter(context.definition.through.contains).map { $0.name(in: language) }
        return MapTable(
            header: [NodeKind.direction.name(in: language), names.joined(separator: ", ")] + years.map(String.init)
                + [language(NetworkMapMessage.words)],
            rows: rows.flatMap { row in
                things.compactMap { thing in
                    guard let links = row.links[thing] else { return nil }
                    let counts = links.map { $0.map { String(max(1, $0.objectives.count)) } ?? "" }
                    var seen: Set<String> = []
                    let words = links.compactMap(\.self).flatMap(\.evidence).map(context.quotation)
                        .filter { seen.insert($0).inserted }
                    return [graph[row.direction].name, graph[thing].name] + counts + [words.joined(separator: " ")]
                }
            })
    }
}
