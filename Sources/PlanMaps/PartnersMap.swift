import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// A map of what a node shares with others of its kind, and with whom: those with whom it shares what few others have
/// come first.
struct PartnersMap: ComposedMap {
    /// Something that the node shares.
    struct Thing {
        let node: NodeIndex
        /// How many have it, the node itself among them.
        let holderCount: Int
        /// The ways from the node to it.
        let own: [[EdgeIndex]]

        /// Whether so many have it that to have it in common says little.
        var isBroad: Bool { holderCount > 6 }
    }

    /// All that share the same things with the node.
    struct Group {
        let partners: [ProjectedNeighbour]
        /// The places of the things among ``PartnersMap/things``, ascending.
        let things: [Int]
        /// To which of them lines lead: to broad ones only where there is nothing rarer.
        let drawn: [Int]

        /// The sum of 1/(n − 1) over the things, n of whom have each.
        var weight: Double { partners[0].newmanWeight }
        /// Whether what they share is something that at most six have, or several broader things.
        var isClose: Bool { weight >= PartnersMap.leastCloseness - 1e-9 }
        /// Of the things that no line leads to.
        var told: [Int] { things.filter { !drawn.contains($0) } }
    }

    static let leastCloseness = 0.2

    let context: MapContext
    /// What rather few have first, in the order of those that share it; then what more have, the rarest first.
    let things: [Thing]
    /// Those that share what is rarest first.
    let groups: [Group]
    /// The node's objectives, and those of them through which it has something in common.
    let objectives: (all: Set<NodeIndex>, shared: Set<NodeIndex>)
    let partsOnce = Once<[[Piece]]>()

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        guard let start = definition.focus.first else {
            (things, groups, objectives) = ([], [], ([], []))
            return
        }
        let kinds = definition.sharedKinds
        var query = definition.query
        query.kinds = []
        let all = graph.neighbours(of: start, via: Set(kinds), query: query, minimumWeight: definition.minimumLinks)
        let partners = all.prefix(definition.limit ?? .max).sorted {
            abs($0.newmanWeight - $1.newmanWeight) > 1e-9 ? $0.newmanWeight > $1.newmanWeight : $0.node < $1.node
        }
        let shared = Dictionary(
            partners.flatMap(\.shared).map {
                ($0.node, Thing(node: $0.node, holderCount: $0.holderCount, own: $0.own))
            }, uniquingKeysWith: { first, _ in first })
        // In the order of their first.
        var sets: [[NodeIndex]: Int] = [:]
        var lists: [[ProjectedNeighbour]] = []
        for partner in partners {
            let key = partner.shared.map(\.node)
            if let place = sets[key] {
                lists[place].append(partner)
            } else {
                sets[key] = lists.count
                lists.append([partner])
            }
        }
        func place(of thing: Thing) -> Double {
            let places = lists.indices.filter { lists[$0][0].shared.contains { $0.node == thing.node } }
            return Double(places.reduce(0, +)) / Double(max(1, places.count))
        }
        let sorted = shared.values.map { thing in
            (thing: thing, key: thing.isBroad ? Double(thing.holderCount) : place(of: thing))
        }.sorted { one, other in
            (one.thing.isBroad ? 1 : 0, one.key, one.thing.node)
                < (other.thing.isBroad ? 1 : 0, other.key, other.thing.node)
        }.map(\.thing)
        things = sorted
        groups = lists.map { partners in
            let own = Set(partners[0].shared.map(\.node))
            let places = sorted.indices.filter { own.contains(sorted[$0].node) }
            let rare = places.filter { !sorted[$0].isBroad }
            return Group(partners: partners, things: places, drawn: rare.isEmpty ? places : rare)
        }
        let selection = graph.selection(query)
        let edges = graph.structure.edges(at: start).filter {
            graph[$0.neighbour].kind == .objective && !graph[$0.edge].isInvolvement && selection.edge($0.edge) != nil
        }
        objectives = (
            Set(edges.map(\.neighbour)),
            Set(sorted.flatMap(\.own).flatMap(\.self).flatMap { Self.objectives(of: $0, in: graph) })
        )
    }

    private static func objectives(of edge: EdgeIndex, in graph: PlanGraph) -> [NodeIndex] {
        [graph.structure.source(of: edge), graph.structure.target(of: edge)]
            .filter { graph[$0].kind == .objective }
    }

    var isEmpty: Bool { groups.isEmpty }

    /// What the partners are.
    var kind: NodeKind { context.focus.first.map { graph[$0].kind } ?? .direction }
    var partnerCount: Int { groups.reduce(0) { $0 + $1.partners.count } }

    /// The first words that show some ways, and what persons say of them, each once.
    func grounds(of ways: [[EdgeIndex]], atMost most: Int) -> [String] {
        var seen: Set<String> = []
        let quotations = ways.joined().flatMap { graph[$0].evidence }.map(context.quotation)
            .filter { seen.insert($0).inserted }.prefix(most)
        let said = ways.joined().flatMap { graph[$0].declarations }.map { language(DeclarationMessage.declared($0)) }
            .filter { seen.insert($0).inserted }.prefix(most)
        return Array(quotations + said)
    }

    /// What some ways were inferred from, the strongest; nil where tables say them.
    func basis(of ways: [[EdgeIndex]]) -> Basis? {
        let bases = Set(ways.joined().compactMap { graph[$0].basis })
        return Basis.allCases.first(where: bases.contains)
    }

    /// The objectives on some ways, each once.
    func objectives(of ways: [[EdgeIndex]]) -> [NodeIndex] {
        Set(ways.joined().flatMap { Self.objectives(of: $0, in: graph) }).sorted()
    }

    var summary: String {
        language(
            PartnersMapMessage.summary(
                context.focusNames, things: graph.counts(of: things.map(\.node)), partners: partnerCount, kind))
    }

    var cautions: [String] {
        let unlinked = objectives.all.subtracting(objectives.shared).count
        return [language(PartnersMapMessage.caution(unlinked: unlinked, of: objectives.all.count))]
    }

    var longDescription: String {
        let sentences = groups.prefix(10).map { group in
            language(
                PartnersMapMessage.group(
                    group.partners.map { graph[$0.node].shortName }, kind,
                    group.things.map { graph[things[$0].node].shortName }))
        }
        return
            ([summary + "."] + sentences + cautions + context.filterNotes(hiddenNodes: [], hiddenLinks: 0)
            + context.closingNotes).joined(separator: " ")
    }

    var table: MapTable {
        func labels(_ ways: [[EdgeIndex]]) -> String {
            objectives(of: ways).compactMap { graph.objective($0)?.label }.joined(separator: ", ")
        }
        var table = MapTable(
            header: [
                kind.name(in: language), language(PartnersMapMessage.rarity), language(NetworkMapMessage.kind),
                language(LossesMapMessage.thing), language(PartnersMapMessage.ownObjectives),
                language(PartnersMapMessage.theirObjectives), language(PartnersMapMessage.years),
            ],
            rows: groups.flatMap(\.partners).flatMap { partner in
                partner.shared.map { thing in
                    [
                        graph[partner.node].name, partner.newmanWeight.rounded(toPlaces: 3),
                        graph[thing.node].kind.name(in: language), graph[thing.node].name, labels(thing.own),
                        labels(thing.others), thing.years.map(String.init).joined(separator: ", "),
                    ]
                }
            })
        table.decimalColumn = 1
        table.decimalMark = language == .italian ? "," : "."
        return table
    }
}
