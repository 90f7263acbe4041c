import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

/// Edges and their evidence in words.
struct Quotation {
    let graph: PlanGraph
    let language: Language
    /// Only quotations of these years; all where empty.
    var years: Set<Int> = []

    /// What shows an edge that was inferred from words: role, basis, and the words with their line and years. Nil for an edge of
    /// a table.
    func reason(_ index: EdgeIndex) -> String? {
        let edge = graph[index]
        guard let basis = edge.basis else { return nil }
        let role = edge.role.map { $0.name(in: language) + ", " } ?? ""
        return role + basis.name(in: language) + ": " + words(of: edge)
    }

    /// The words that show an edge, each with line and years.
    func words(of edge: PlanEdge) -> String {
        evidence(of: edge).map { "\(language.quoted($0.text)) (\(place(line: $0.line, years: $0.years)))" }.joined(
            separator: ", ")
    }

    func evidence(of edge: PlanEdge) -> [Evidence] {
        edge.evidence.filter { years.isEmpty || !years.isDisjoint(with: $0.years) }
    }

    /// "riga 205; 2024, 2025", kept on one line.
    func place(line: Int?, years: [Int]) -> String {
        language.place(lines: line.map { [$0] } ?? [], years: years).unbroken
    }

    /// Which years of an objective have other words than the year before, in brackets behind a space; empty where none has.
    func changes(_ node: NodeIndex) -> String {
        let texts = (graph.objective(node)?.texts ?? [:]).filter { years.isEmpty || years.contains($0.key) }
            .sorted { $0.key < $1.key }
        let changed = zip(texts, texts.dropFirst()).filter { before, after in
            before.value != after.value
                && !PlanComparison.ObjectiveChange.haveSameWording(before.value, after.value)
        }.map { $1.key }
        return changed.isEmpty
            ? "" : " " + "[\(language("testo nuovo nel", "new text in")) \(list(changed))]".unbroken
    }

    func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
}

/// A node as programs read it.
struct NodeJSON: Encodable {
    let id: String
    let kind: NodeKind
    let name: String

    init(_ node: PlanNode) {
        id = node.id
        kind = node.kind
        name = node.name
    }
}

/// An edge as programs read it.
struct EdgeJSON: Encodable {
    let source: String
    let target: String
    let relation: Relation
    let role: Role?
    let basis: Basis?
    let evidence: [Evidence]
    let lines: [Int]
    let years: [Int]

    init(_ index: EdgeIndex, in graph: PlanGraph) {
        let edge = graph[index]
        source = graph[graph.structure.source(of: index)].id
        target = graph[graph.structure.target(of: index)].id
        relation = edge.relation
        role = edge.role
        basis = edge.basis
        evidence = edge.evidence
        lines = edge.lines
        years = graph.years(of: index)
    }
}
