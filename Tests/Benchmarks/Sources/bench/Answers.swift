import ArgumentParser
import Foundation
import GraphCore
import GraphSnapshot

/// What GraphCore answers to the questions of Formats/queries.sql, for databases to be compared with.
struct Answers: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes GraphCore's answers to Formats/queries.sql over a snapshot, a table for each question.")

    @Argument(help: "A file of 'bench snapshot'.")
    var file: String

    @Option(help: "The node that is asked about.")
    var node: String

    @Option(help: "How many steps to go.")
    var steps = 2

    @Option(help: "Things that more directions hold are passed over.")
    var holders: Int

    @Option(name: .shortAndLong, help: "The folder for the tables.")
    var output: String

    func run() throws {
        let questions = try SnapshotQuestions(Snapshot(path: file), node: node, steps: steps, holders: holders)
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        for (name, rows) in [
            ("neighbours", questions.neighbours()), ("degree", questions.degree()),
            ("carriers", questions.carriers()), ("projection", try questions.projection()),
            ("together", try questions.together()), ("reach", questions.reach()),
            ("components", try questions.components()),
        ] {
            let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
            try Data(text.utf8).write(to: URL(fileURLWithPath: output + "/\(name).csv"))
        }
    }
}

/// The questions of Formats/queries.sql, answered by GraphCore. Ids have no commas.
struct SnapshotQuestions {
    private struct Holding: Hashable {
        let direction: NodeIndex
        let thing: NodeIndex

        init(_ direction: NodeIndex, _ thing: NodeIndex) { (self.direction, self.thing) = (direction, thing) }
    }

    private let snapshot: Snapshot
    private let structure: GraphStructure
    private let relations: [String]
    /// The role of each edge, by its number.
    private let roles: [String]
    private let ids: [String]
    private let start: NodeIndex
    private let steps: Int
    private let holders: Int

    init(_ snapshot: Snapshot, node: String, steps: Int, holders: Int) throws {
        (self.snapshot, self.steps, self.holders) = (snapshot, steps, holders)
        structure = try snapshot.structure()
        relations = try snapshot.relations()
        ids = try (0..<UInt32(snapshot.nodeCount)).map { try snapshot.node(NodeIndex(rawValue: $0)).id }
        guard let start = ids.firstIndex(of: node) else { throw BenchmarkError("there is no node \(node)") }
        self.start = NodeIndex(rawValue: UInt32(start))
        var roles: [String] = []
        for node in 0..<UInt32(snapshot.nodeCount) {
            for edges in try snapshot.edges(at: NodeIndex(rawValue: node)) where edges.isOutgoing {
                for number in 0..<edges.count { roles.append(try snapshot.role(edges, number) ?? "") }
            }
        }
        self.roles = roles
    }

    private func id(_ node: NodeIndex) -> String { ids[Int(node.rawValue)] }
    private func relation(_ edge: EdgeIndex) -> String { relations[snapshot.relationNumber(of: edge)] }
    private func isHeld(_ edge: EdgeIndex) -> Bool {
        relation(edge) == "assigns" && roles[Int(edge.rawValue)] != "involved"
    }

    private var nodes: some Sequence<NodeIndex> {
        (0..<UInt32(structure.nodeCount)).lazy.map { NodeIndex(rawValue: $0) }
    }

    func neighbours() -> [[String]] {
        Array(Set(structure.edges(at: start).map { [relation($0.edge), id($0.neighbour)] }))
    }

    func degree() -> [[String]] {
        nodes.map { ($0, structure.edges(at: $0).reduce(0) { count, _ in count + 1 }) }.filter { $0.1 > 0 }
            .map { [id($0), String($1)] }
    }

    func carriers() -> [[String]] {
        var objectives: [NodeIndex: Set<NodeIndex>] = [:]
        for (edge, objective) in structure.edges(at: start, .incoming) where relation(edge) == "contributesTo" {
            for (owner, direction) in structure.edges(at: objective, .incoming) where isHeld(owner) {
                objectives[direction, default: []].insert(objective)
            }
        }
        return objectives.map { [id($0.key), String($0.value.count)] }
    }

    func projection() throws -> [[String]] {
        var holdings: Set<Holding> = []
        for direction in nodes {
            for (edge, target) in structure.edges(at: direction, .outgoing) {
                if relation(edge) == "participates" { holdings.insert(Holding(direction, target)) }
                guard isHeld(edge) else { continue }
                for (further, thing) in structure.edges(at: target, .outgoing)
                where ["contributesTo", "shares"].contains(relation(further)) {
                    holdings.insert(Holding(direction, thing))
                }
            }
        }
        return try projection(of: holdings)
    }

    func together() throws -> [[String]] {
        var holdings: Set<Holding> = []
        for direction in nodes {
            for (edge, target) in structure.edges(at: direction, .outgoing) where relation(edge) == "assigns" {
                holdings.insert(Holding(direction, target))
            }
        }
        return try projection(of: holdings)
    }

    /// Who holds what with whom, by things that not too many hold.
    private func projection(of holdings: Set<Holding>) throws -> [[String]] {
        var counts: [NodeIndex: Int] = [:]
        for holding in holdings { counts[holding.thing, default: 0] += 1 }
        let graph = try BipartiteGraph(
            memberCount: structure.nodeCount, groupCount: structure.nodeCount,
            memberships: holdings.filter { counts[$0.thing]! <= holders }
                .map { (member: $0.direction.rawValue, group: $0.thing.rawValue) })
        let (shared, newman) = (try graph.projection(.sharedCount), try graph.projection(.newman))
        var rows: [[String]] = []
        for one in nodes {
            for other in shared.neighbours(of: one) where one < other {
                let ends = [id(one), id(other)].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                rows.append(
                    ends + [
                        String(Int(shared.weight(between: one, and: other) ?? 0)),
                        String(newman.weight(between: one, and: other) ?? 0),
                    ])
            }
        }
        return rows
    }

    func reach() -> [[String]] {
        var counts: [Int: Int] = [:]
        for visit in structure.neighbourhood(of: [start], depth: steps) { counts[visit.distance, default: 0] += 1 }
        return counts.map { [String($0.key), String($0.value)] }
    }

    func components() throws -> [[String]] {
        try snapshot.undirectedGraph().connectedComponents().members.map { part in
            let least = part.map { id($0) }.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return [least ?? "", String(part.count)]
        }
    }
}
