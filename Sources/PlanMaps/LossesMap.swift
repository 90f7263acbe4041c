import GraphCore
import Plan
import PlanGraph
import PlanWording

/// A map of what would be lost with each goal or collaboration: the pairs of directions that have nothing else in
/// common, and the directions that would have nothing in common with any other.
struct LossesMap: ComposedMap {
    struct Row {
        let thing: NodeIndex
        /// How many pairs of directions have it in common, and how many of these nothing else.
        let (pairs, onlyPairs): (Int, Int)
        /// The directions that have nothing else in common with others.
        let left: [NodeIndex]
    }

    let context: MapContext
    /// What most pairs have as their only thing in common first.
    let rows: [Row]
    /// How many pairs of directions have anything in common.
    let pairCount: Int

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        let kinds = definition.sharedKinds
        var query = definition.query
        query.kinds = Set([.direction] + kinds)
        let links = MapContent.links(graph.selection(query), MapDefinition()).filter {
            graph[$0.source].kind == .direction && kinds.contains(graph[$0.target].kind)
        }
        let members = Dictionary(grouping: links, by: \.target).mapValues { $0.map(\.source).sorted() }
            .filter { $0.value.count > 1 }
        /// For each pair what it has in common first, and whether there is more.
        var common: [MapContent.Pair: Int] = [:]
        func pairs(_ directions: [NodeIndex]) -> [MapContent.Pair] {
            directions.indices.flatMap { place in
                directions[(place + 1)...].map { MapContent.Pair(source: directions[place], target: $0) }
            }
        }
        for directions in members.values {
            for pair in pairs(directions) { common[pair, default: 0] += 1 }
        }
        let counts = members.values.joined().reduce(into: [NodeIndex: Int]()) { $0[$1, default: 0] += 1 }
        let all = members.map { thing, directions in
            let pairs = pairs(directions)
            return Row(
                thing: thing, pairs: pairs.count, onlyPairs: pairs.count { common[$0] == 1 },
                left: directions.filter { counts[$0] == 1 })
        }
        let byPattern = all.map { row in
            let isGoal = graph[row.thing].kind == .transversalGoal
            return (row: row, key: [-row.onlyPairs, -row.pairs, isGoal ? 0 : 1, Int(row.thing.rawValue)])
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
        rows = definition.sorted(byPattern, by: \.thing, in: graph)
        pairCount = common.count
    }

    var isEmpty: Bool { rows.isEmpty }

    var summary: String {
        language(LossesMapMessage.summary(graph.counts(of: rows.map(\.thing)), pairs: pairCount))
    }

    var longDescription: String {
        let sentences = rows.prefix(10).map { row in
            language(
                LossesMapMessage.loss(
                    graph[row.thing].shortName, row.onlyPairs, of: row.pairs,
                    left: row.left.map { graph[$0].shortName }))
        }
        return ([summary + "."] + sentences + [language(LossesMapMessage.caution)] + context.closingNotes)
            .joined(separator: " ")
    }

    var table: MapTable {
        MapTable(
            header: [
                language(NetworkMapMessage.kind), language(LossesMapMessage.thing), language(LossesMapMessage.pairs),
                language(LossesMapMessage.onlyPairs), language(LossesMapMessage.left),
            ],
            rows: rows.map { row in
                [
                    graph[row.thing].kind.name(in: language), graph[row.thing].name, String(row.pairs),
                    String(row.onlyPairs), row.left.map { graph[$0].name }.joined(separator: "; "),
                ]
            })
    }
}
