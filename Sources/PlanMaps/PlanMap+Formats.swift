import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension PlanMap {
    /// Returns the picture in pixels, with the machine's fonts. Throws as ``drawing(noting:)`` does.
    ///
    /// - Parameters:
    ///   - dotsPerInch: 96 gives the SVG's size on a screen.
    ///   - note: what to do with remarks, as of ``drawing(noting:)``.
    public func png(dotsPerInch: Double = 144, noting note: (String) -> Void = { _ in }) throws -> [UInt8] {
        try drawing(noting: note).png(using: .fixedPositions, dotsPerInch: dotsPerInch).bytes
    }

    /// Returns the picture on one page, with the machine's fonts. Throws as ``drawing(noting:)`` does.
    ///
    /// The file has the map's title and language, and ``longDescription`` as the text that screen readers say in place
    /// of the figure.
    public func pdf(noting note: (String) -> Void = { _ in }) throws -> [UInt8] {
        let description = PDFDescription(
            title: title, language: picture.context.language.rawValue, alternativeText: longDescription)
        return try drawing(noting: note).pdf(using: .fixedPositions, description: description).bytes
    }

    /// Returns the map in the DOT language, for Graphviz's programs and for editing: of a network what they lay out
    /// themselves, of other forms all positions (`neato -n2 -Tsvg`).
    ///
    /// - Throws: as ``drawing(noting:)`` does.
    public func dot() throws -> String { try picture.portableDrawing(page: pageNumber - 1).dot() }

    /// Returns what the map shows, as JSON: title and description; of a network its nodes and links; of other forms the
    /// table.
    public func json() throws -> Data {
        var content = Content(title: title, description: longDescription)
        if let network = picture.content {
            let graph = network.graph
            content.nodes = network.nodes.map { node in
                Content.Node(
                    id: graph[node].id, kind: graph[node].kind, name: graph[node].name,
                    links: network.linkCount(of: node))
            }
            content.links = network.links.map { link in
                Content.Link(
                    source: graph[link.source].id, target: graph[link.target].id, basis: link.basis,
                    bases: link.bases, declarations: link.declarations,
                    weight: link.weight,
                    objectives: link.objectives.map { graph[$0].id }, shared: link.shared.map { graph[$0].id },
                    evidence: link.evidence, lines: link.lines)
            }
        } else {
            content.columns = table.header
            content.rows = table.rows
        }
        return try CanonicalJSON.data(content)
    }

    private struct Content: Encodable {
        struct Node: Encodable {
            let id: String
            let kind: NodeKind
            let name: String
            let links: Int
        }

        struct Link: Encodable {
            let source: String
            let target: String
            let basis: Basis?
            @OmittedWhenEmpty var bases: [Basis]
            @OmittedWhenEmpty var declarations: [Declaration]
            let weight: Double
            let objectives: [String]
            let shared: [String]
            let evidence: [Evidence]
            let lines: [Int]
        }

        let title: String
        let description: String
        var nodes: [Node]?
        var links: [Link]?
        var columns: [String]?
        var rows: [[String]]?
    }
}
