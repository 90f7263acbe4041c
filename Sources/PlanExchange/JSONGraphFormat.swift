import GraphCore
import Plan
import PlanGraph
import TextTools

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A plan's graph in JSON Graph Format, version 2 (<https://jsongraphformat.info>).
public enum JSONGraphFormat {
    /// Returns a graph, or the part of it that a query selects.
    ///
    /// Each node's label is its name as the document writes it; its metadata has `kind`, `line` and, of objectives,
    /// `code` as printed, `number` where that is a whole number, `texts` (year → text) and what else the plan says of
    /// them: `description`, `weight`, `owner`, `type`, `deadline`, `attributes` (a list of `name` and `value`) and
    /// `indicators` (a list of `name`, `unit`, `formula`, `source`, `baseline`, `baselineYear`, `targets` and `results`
    /// by year, under `""` where the plan names none); of directions the plan's `word` for such an office; of
    /// strategic objectives `level` and `code`; of strategic dimensions their text as `description`; of programmes that
    /// are only a category `crossProgramme`. Each edge has its `relation`; its metadata has the `lines` of the document
    /// that say it, its `years` and its `weight` (how many quotations show it; 1 where a table says it), and where it
    /// was inferred from words `basis` and `evidence` (a list of `text`, `line` and `years`), of a direction's part also
    /// `role`. Of a document that is no text nodes and evidence have their `place` beside the line, as in `page:12` or
    /// `cell:B7/Obiettivi`, and edges their `places`, those that repeat each other once. Keys are sorted, edges in the
    /// graph's order: the same plan gives the same bytes.
    public static func encode(_ graph: PlanGraph, _ query: GraphQuery = GraphQuery()) throws -> Data {
        try CanonicalJSON.data(File(graph: body(ExportGraph(graph, query))))
    }

    /// Writes the part of a plan's graph that an export has.
    ///
    /// - Throws: ``ExportError/needsPlan`` for a graph that is no plan's.
    public static func write(_ export: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        sink.write(try CanonicalJSON.data(File(graph: body(export))))
        try sink.finish()
    }

    private static func body(_ export: ExportGraph) throws -> Body {
        guard let part = export.part else { throw ExportError.needsPlan }
        let (selection, graph) = (part.selection, part.graph)
        let plan = graph.plan
        let objectives = Dictionary(plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let (details, lines) = (NodeDetails.all(of: plan), plan.linesOfNodes)
        func places(_ lines: [Int]) -> [String]? {
            let places = lines.compactMap { plan.place(ofLine: $0)?.code }
            return places.isEmpty ? nil : places.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        }
        let nodes = part.nodes.map { index in
            let node = graph[index]
            let objective = objectives[node.id]
            let metadata = NodeMetadata(
                kind: node.kind, number: objective?.number, line: lines[node.id],
                place: lines[node.id].flatMap { plan.place(ofLine: $0)?.code }, texts: objective?.texts,
                crossProgramme: node.crossProgramme ? true : nil, details: details[node.id])
            return (node.id, Node(label: node.name, metadata: metadata))
        }
        let edges = part.edges.compactMap { index in
            selection.edge(index).map { edge in
                Edge(
                    source: graph[graph.structure.source(of: index)].id,
                    target: graph[graph.structure.target(of: index)].id, relation: edge.relation,
                    metadata: EdgeMetadata(
                        basis: edge.basis, bases: edge.bases.isEmpty ? nil : edge.bases, role: edge.role,
                        through: edge.through,
                        declarations: edge.declarations,
                        evidence: edge.evidence.isEmpty
                            ? nil
                            : edge.evidence.map {
                                PlacedEvidence(evidence: $0, place: plan.place(ofLine: $0.line)?.code)
                            },
                        lines: edge.lines, places: places(edge.lines), years: graph.years(of: index, edge),
                        weight: edge.quotationCount))
            }
        }
        return Body(
            label: plan.title, type: "plan of objectives",
            metadata: GraphMetadata(
                municipality: plan.municipality, source: plan.source, years: plan.years, language: plan.language,
                licence: plan.licence, ids: plan.ids.isEmpty ? nil : plan.ids),
            nodes: Dictionary(nodes, uniquingKeysWith: { first, _ in first }), edges: edges)
    }

    private struct File: Encodable {
        let graph: Body
    }

    private struct Body: Encodable {
        let directed = true
        let label: String
        let type: String
        let metadata: GraphMetadata
        let nodes: [String: Node]
        let edges: [Edge]
    }

    private struct GraphMetadata: Encodable {
        let municipality: String
        let source: String
        let years: [Int]
        let language: String?
        let licence: String?
        let ids: [String: String]?
    }

    private struct Node: Encodable {
        let label: String
        let metadata: NodeMetadata
    }

    private struct NodeMetadata: Encodable {
        let kind: NodeKind
        let number: Int?
        let line: Int?
        let place: String?
        let texts: [Int: String]?
        let crossProgramme: Bool?
        let details: NodeDetails?

        private enum CodingKeys: CodingKey {
            case kind, number, line, place, texts, crossProgramme
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(kind, forKey: .kind)
            try container.encodeIfPresent(number, forKey: .number)
            try container.encodeIfPresent(line, forKey: .line)
            try container.encodeIfPresent(place, forKey: .place)
            try container.encodeIfPresent(texts, forKey: .texts)
            try container.encodeIfPresent(crossProgramme, forKey: .crossProgramme)
            try details?.encode(to: encoder)
        }
    }

    private struct Edge: Encodable {
        let source: String
        let target: String
        let relation: Relation
        let metadata: EdgeMetadata
    }

    private struct EdgeMetadata: Encodable {
        /// The strongest, and all.
        let basis: Basis?
        let bases: [Basis]?
        let role: Role?
        let through: String?
        @OmittedWhenEmpty var declarations: [Declaration]
        let evidence: [PlacedEvidence]?
        let lines: [Int]
        let places: [String]?
        let years: [Int]
        let weight: Int
    }

    /// A quotation with its place in a document that is no text.
    private struct PlacedEvidence: Encodable {
        let evidence: Evidence
        let place: String?

        private enum CodingKeys: CodingKey {
            case place
        }

        func encode(to encoder: any Encoder) throws {
            try evidence.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encodeIfPresent(place, forKey: .place)
        }
    }
}
