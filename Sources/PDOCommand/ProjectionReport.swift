import GraphCore
import Plan
import PlanGraph
import TextDocument
import TextTools

/// The nodes of a node's own kind that share something with it, and what.
struct ProjectionReport: NeighbourAnswer {
    let graph: PlanGraph
    let start: NodeIndex
    /// Of what kinds the shared things are.
    let kinds: [NodeKind]
    private(set) var neighbours: [ProjectedNeighbour]
    /// As many as there are without the limit.
    private let unlimited: [ProjectedNeighbour]
    /// Of how many shared things each neighbour has at least.
    let minimumWeight: Int
    let years: Set<Int>
    /// Whether only some edges were followed.
    let isNarrow: Bool
    let language: Language
    private(set) var leftOut = 0
    var edges: [EdgeIndex] { neighbours.flatMap(\.shared).flatMap { ($0.own + $0.others).flatMap(\.self) } }

    init(
        graph: PlanGraph, start: NodeIndex, kinds: [NodeKind], neighbours: [ProjectedNeighbour],
        minimumWeight: Int, years: Set<Int>, isNarrow: Bool, language: Language
    ) {
        self.graph = graph
        self.start = start
        self.kinds = kinds
        self.neighbours = neighbours
        unlimited = neighbours
        self.minimumWeight = minimumWeight
        self.years = years
        self.isNarrow = isNarrow
        self.language = language
    }

    var isEmpty: Bool { neighbours.isEmpty }
    private var quotation: Quotation { Quotation(graph: graph, language: language, years: years) }

    mutating func keep(order: Neighbours.Order?, limit: Int?) {
        switch order {
        case .name:
            neighbours.sort {
                (Words.key(graph[$0.node].name), $0.node) < (Words.key(graph[$1.node].name), $1.node)
            }
        case .id: neighbours.sort { graph[$0.node].id < graph[$1.node].id }
        case .kind, .distance, .weight, nil: break
        }
        leftOut = max(0, neighbours.count - (limit ?? .max))
        neighbours.removeLast(leftOut)
    }

    func outline() -> TextDocument {
        var outline = TextDocument()
        let node = graph[start]
        outline.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))")
        let names = kinds.map { $0.plural(in: language) }
        let things = language.list(names, lastAfter: ("e", "and"))
        let others = node.kind.plural(in: language)
        guard !neighbours.isEmpty else {
            outline.heading(none(of: language.list(names, lastAfter: ("o", "or"))))
            return outline
        }
        let shared = Set(unlimited.flatMap { $0.shared.map(\.node) }).sorted()
        outline.heading(
            language("\(things) in comune con altri", "\(things) in common with others") + ": \(shared.count)")
        for thing in shared {
            outline.item(graph[thing].id, name(thing) + place(ofObjective: thing))
            // An objective is what is shared and how at once.
            guard graph[thing].kind != .objective else { continue }
            let own = unlimited.flatMap(\.shared).first { $0.node == thing }?.own ?? []
            outline.detail(ways(own, of: start))
        }
        outline.heading(
            language("\(others) che ne condividono", "\(others) that share some of them") + ": "
                + language.number(neighbours.count, of: unlimited.count))
        let sameTexts = node.kind == .direction ? sameTexts() : [:]
        for neighbour in neighbours {
            outline.item(
                graph[neighbour.node].id,
                "\(graph[neighbour.node].label)\(quotation.changes(neighbour.node)): \(neighbour.weight)")
            for thing in neighbour.shared {
                let never = thing.years.isEmpty ? language.neverTogether : ""
                let isObjective = graph[thing.node].kind == .objective
                let name = isObjective ? graph[thing.node].id.unbroken : name(thing.node)
                let others =
                    !isObjective
                    ? ": " + ways(thing.others, of: neighbour.node)
                    : node.kind == .direction ? ": " + told(sameTexts[thing.node], of: neighbour.node) : ""
                outline.detail(name + others + never)
            }
        }
        return outline
    }

    /// The objectives of other directions that have the text of one of the start's, by their direction's id.
    private typealias SameTexts = [String: [(objective: Objective, years: [Int], commonYears: [Int])]]

    /// For each objective that is shared as a text. Complexity: linear in the words of all objectives, for each.
    private func sameTexts() -> [NodeIndex: SameTexts] {
        var texts: [NodeIndex: SameTexts] = [:]
        for thing in neighbours.flatMap(\.shared) where texts[thing.node] == nil {
            guard let objective = graph.objective(thing.node) else { continue }
            texts[thing.node] = Dictionary(grouping: graph.sameObjectives(as: objective, years: years)) {
                $0.objective.direction
            }
        }
        return texts
    }

    /// Such objectives with the years in which both have the text, or if there are none they.
    private func told(_ texts: SameTexts?, of direction: NodeIndex) -> String {
        (texts?[graph[direction].id] ?? []).map { other, years, common in
            let place = language.place(lines: [other.line], years: common.isEmpty ? years : common)
            return "\(other.id.unbroken) (\(place.unbroken))"
        }.joined(separator: ", ")
    }

    /// That nobody shares so much of something, on what conditions.
    private func none(of things: String) -> String {
        let things =
            minimumWeight > 1 ? language("almeno \(minimumWeight) ", "at least \(minimumWeight) ") + things : things
        return language(
            "\(isNarrow ? "Con questi filtri nessun" : "Nessun") nodo condivide \(things) con questo.",
            "\(isNarrow ? "With these filters no" : "No") node shares \(things) with this one.")
    }

    /// In parentheses behind a space; nothing for other kinds.
    private func place(ofObjective node: NodeIndex) -> String {
        guard let objective = graph.objective(node) else { return "" }
        let years = objective.texts.keys.filter { self.years.isEmpty || self.years.contains($0) }.sorted()
        return quotation.changes(node) + " " + "(\(language.place(lines: [objective.line], years: years)))".unbroken
    }

    private func name(_ thing: NodeIndex) -> String {
        graph[thing].kind == .objective ? graph[thing].name.shortened(to: 160) : graph[thing].label
    }

    /// The objectives through which a node has something, and where that stands.
    private func ways(_ ways: [[EdgeIndex]], of node: NodeIndex) -> String {
        var parts: [String] = []
        for way in ways {
            let objectives = way.flatMap { [graph.structure.source(of: $0), graph.structure.target(of: $0)] }
                .filter { graph[$0].kind == .objective }
            let edge = way.first { graph[$0].basis != nil } ?? way[way.count - 1]
            let role = graph[edge].role.map { $0.name(in: language) }
            // A role as owner says no more than the objective beside it.
            if role != nil, graph[edge].role == .owner, ways.contains(where: { $0.count > 1 }) { continue }
            let subject =
                objectives.first.map { graph[$0].id.unbroken } ?? role ?? graph[edge].relation.name(in: language)
            let place = language.place(lines: graph[edge].lines, years: graph.years(of: way)).unbroken
            let part = objectives.contains(node) ? place : "\(subject) (\(place))"
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: ", ")
    }

    static let columns: [Table.Column] = [
        .init("start"), .init("id"), .init("kind"), .init("name"), .init("weight"), .init("shared"),
        .init("sharedKind"), .init("sharedName"), .init("years"), .init("ownObjectives"), .init("otherObjectives"),
        .init("lines"),
    ]

    /// A row for each neighbour and thing shared.
    func addRows(to table: inout Table) {
        for neighbour in neighbours {
            let node = graph[neighbour.node]
            for thing in neighbour.shared {
                let lines = Set((thing.own + thing.others).flatMap { $0.flatMap { graph[$0].lines } }).sorted()
                table.add([
                    .text(graph[start].id), .text(node.id), .text(node.kind.rawValue), .text(node.name),
                    .number(neighbour.weight), .text(graph[thing.node].id), .text(graph[thing.node].kind.rawValue),
                    .text(graph[thing.node].name), .text(thing.years.map(String.init).joined(separator: " ")),
                    .text(objectives(thing.own)), .text(objectives(thing.others)),
                    .text(lines.map(String.init).joined(separator: " ")),
                ])
            }
        }
    }

    private func objectives(_ ways: [[EdgeIndex]]) -> String {
        let nodes = ways.flatMap { $0.flatMap { [graph.structure.source(of: $0), graph.structure.target(of: $0)] } }
        return Set(nodes).filter { graph[$0].kind == .objective }.sorted().map { graph[$0].id }.joined(separator: " ")
    }

    func json() -> NeighboursJSON {
        func edges(_ ways: [[EdgeIndex]]) -> [[EdgeJSON]] { ways.map { $0.map { EdgeJSON($0, in: graph) } } }
        return NeighboursJSON(
            node: NodeJSON(graph[start]),
            neighbours: neighbours.map { neighbour in
                NeighboursJSON.Neighbour(
                    node: NodeJSON(graph[neighbour.node]), weight: neighbour.weight,
                    shared: neighbour.shared.map { thing in
                        NeighboursJSON.Shared(
                            node: NodeJSON(graph[thing.node]), years: thing.years, own: edges(thing.own),
                            others: edges(thing.others))
                    })
            })
    }
}
