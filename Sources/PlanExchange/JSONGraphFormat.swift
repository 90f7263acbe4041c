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
    /// A graph, or the part of it that a query selects.
    ///
    /// Each node's label is its name as the document writes it; its metadata has `kind` and, of objectives, `number`,
    /// `line` and `texts` (year → text), of programmes that are only a category `crossProgramme`. Each edge has its
    /// `relation`; its metadata has the `lines` of the document that say it, and where it was inferred from words
    /// `basis` and `evidence` (a list of `text`, `line` and `years`), of participating directions also `role`. Keys are
    /// sorted, edges in the graph's order: the same plan gives the same bytes.
    public static func encode(_ graph: PlanGraph, _ query: GraphQuery = GraphQuery()) throws -> Data {
        try CanonicalJSON.data(File(graph: body(graph.selection(query))))
    }

    private static func body(_ selection: GraphSelection) -> Body {
        let graph = selection.graph
        let objectives = Dictionary(graph.plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let nodes = selection.nodes.map { index in
            let node = graph[index]
            let objective = objectives[node.id]
            return (
                node.id,
                Node(
                    label: node.name,
                    metadata: NodeMetadata(
                        kind: node.kind, number: objective?.number, line: objective?.line, texts: objective?.texts,
                        crossProgramme: node.crossProgramme ? true : nil))
            )
        }
        let edges = selection.edges.compactMap { index in
            selection.edge(index).map { edge in
                Edge(
                    source: graph[graph.structure.source(of: index)].id,
                    target: graph[graph.structure.target(of: index)].id, relation: edge.relation,
                    metadata: EdgeMetadata(
                        basis: edge.basis, role: edge.role, evidence: edge.evidence.isEmpty ? nil : edge.evidence,
                        lines: edge.lines))
            }
        }
        return Body(
            label: graph.plan.title, type: "plan of objectives",
            metadata: GraphMetadata(
                municipality: graph.plan.municipality, source: graph.plan.source, years: graph.plan.years),
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
    }

    private struct Node: Encodable {
        let label: String
        let metadata: NodeMetadata
    }

    private struct NodeMetadata: Encodable {
        let kind: NodeKind
        let number: Int?
        let line: Int?
        let texts: [Int: String]?
        let crossProgramme: Bool?
    }

    private struct Edge: Encodable {
        let source: String
        let target: String
        let relation: Relation
        let metadata: EdgeMetadata
    }

    private struct EdgeMetadata: Encodable {
        let basis: Basis?
        let role: Role?
        let evidence: [Evidence]?
        let lines: [Int]
    }
}
