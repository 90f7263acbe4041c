import GraphCore
import Plan
import PlanGraph

extension PlanMap {
    /// A line of a map of nodes and lines, and what it says.
    public struct Line: Sendable {
        /// The id of its group in the SVG, such as `link-5`.
        public let identifier: String
        /// What it joins, and what shows that.
        public let link: MapContent.Link
        /// The years in which it stands, ascending.
        public let years: [Int]
    }

    /// The lines of the map; nil where it has another form, such as that of a matrix.
    ///
    /// - Complexity: linear in the lines and what shows them.
    public var lines: [Line]? {
        guard let content = picture.content else { return nil }
        // Where directions stand in a column, each objective has a line of its own.
        let links = (picture as? CollaborationMap)?.lines.map(\.link) ?? content.links
        return links.enumerated().map { number, link in
            Line(identifier: "link-\(number + 1)", link: link, years: Self.years(of: link, in: content.graph))
        }
    }

    /// The id of a node in the SVG, such as `objective:casa.5`.
    public static func identifiers(of graph: PlanGraph) -> [String] { MapContext.identifiers(of: graph) }

    /// The years of the words that show a link; where a table says it, those for which its objectives have a text.
    private static func years(of link: MapContent.Link, in graph: PlanGraph) -> [Int] {
        if !link.evidence.isEmpty { return Set(link.evidence.flatMap(\.years)).sorted() }
        let nodes = link.objectives + [link.source, link.target].filter { graph[$0].kind == .objective }
        let years = Set(nodes.flatMap { graph.objective($0)?.texts.keys.map(\.self) ?? [] }).sorted()
        return years.isEmpty ? graph.plan.years : years
    }
}
