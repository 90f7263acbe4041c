import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// A map of which directions have the same goals: a row for each combination, with all that have these and no other.
struct CombinationsMap: ComposedMap {
    /// A combination, and the directions that have it.
    struct Row {
        /// The places of its goals among ``CombinationsMap/things``, ascending.
        let things: [Int]
        let directions: [NodeIndex]
    }

    let context: MapContext
    /// Goals, or what else the definition names, those of most directions first.
    let things: [NodeIndex]
    /// Those of most directions first, then those of the fewest goals.
    let rows: [Row]
    let unlinkedCount: Int
    private let links: [NodeIndex: [MapContent.Link]]

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        var query = definition.query
        query.kinds = Set([.direction] + definition.through)
        let selection = graph.selection(query)
        let links = Dictionary(
            grouping: MapContent.links(selection, MapDefinition()).filter {
                graph[$0.source].kind == .direction && definition.through.contains(graph[$0.target].kind)
            }, by: \.source)
        let sizes = links.values.joined().reduce(into: [NodeIndex: Int]()) { $0[$1.target, default: 0] += 1 }
        let things = sizes.keys.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
        let places = Dictionary(uniqueKeysWithValues: zip(things, things.indices))
        let combinations = Dictionary(grouping: links.keys.sorted()) { direction in
            (links[direction] ?? []).compactMap { places[$0.target] }.sorted()
        }
        self.links = links
        self.things = things
        rows = combinations.map { Row(things: $0.key, directions: $0.value) }.sorted { one, other in
            let keys = [one, other].map { [-$0.directions.count, $0.things.count] + $0.things }
            return keys[0].lexicographicallyPrecedes(keys[1])
        }
        unlinkedCount = graph.graph.nodeIndices.count {
            graph[$0].kind == .direction && selection.contains($0) && links[$0] == nil
        }
    }

    var isEmpty: Bool { rows.isEmpty }

    private var directionCount: Int { rows.reduce(0) { $0 + $1.directions.count } }

    var summary: String {
        language(
            CombinationsMapMessage.summary(
                combinations: rows.count, directions: directionCount, things: graph.counts(of: things)))
    }

    var cautions: [String] {
        let short = things.compactMap { thing in
            graph[thing].acronym.flatMap { acronym in
                Words.key(graph[thing].shortName).contains(Words.key(acronym))
                    ? nil : "\(acronym): \(graph[thing].shortName)"
            }
        }
        return [language(CombinationsMapMessage.silence)]
            + (short.isEmpty ? [] : [short.joined(separator: "; ") + "."])
    }

    /// How many directions have no link; nil where all have one.
    var unlinked: String? { self.unlinked(unlinkedCount, of: unlinkedCount + directionCount) }

    var longDescription: String {
        let sentences = rows.prefix(10).map { row in
            language(
                CombinationsMapMessage.combination(
                    row.things.map { graph[things[$0]].shortName }, row.directions.map { graph[$0].shortName }))
        }
        return ([summary + "."] + sentences + cautions + [unlinked].compactMap(\.self) + context.closingNotes).joined(
            separator: " ")
    }

    var table: MapTable {
        MapTable(
            header: [NodeKind.direction.name(in: language)] + things.map { graph[$0].name },
            rows: rows.flatMap { row in
                row.directions.map { direction in
                    [graph[direction].name]
                        + things.map { thing in
                            link(direction, thing).map { String(max(1, $0.objectives.count)) } ?? ""
                        }
                }
            })
    }

    func link(_ direction: NodeIndex, _ thing: NodeIndex) -> MapContent.Link? {
        links[direction]?.first { $0.target == thing }
    }
}
