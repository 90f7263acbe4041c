import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// The list of all nodes of a kind, on as many pages as it needs.
struct KindPages {
    let site: SiteContext
    let templates: SiteTemplates
    /// How many nodes a page has at most.
    static let mostNodes = 400

    private var graph: PlanGraph { site.graph }
    private var language: Language { site.language }

    /// The path of a list, whose pages are counted from 0.
    static func path(of kind: NodeKind, page: Int = 0) -> String {
        "list-\(kind.idPrefix)" + (page == 0 ? "" : "-\(page + 1)") + ".html"
    }

    /// The kinds of which the plan has nodes.
    static func kinds(of graph: PlanGraph) -> [(kind: NodeKind, count: Int)] {
        let counts = Dictionary(grouping: graph.graph.nodes, by: \.kind).mapValues(\.count)
        return NodeKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    func pages(of kind: NodeKind) -> [SitePage] {
        let nodes = graph.graph.nodeIndices.filter { graph[$0].kind == kind }
        let count = (nodes.count + Self.mostNodes - 1) / Self.mostNodes
        let links = PageLinks(site: site, up: "")
        let title = language(SiteMessage.all(kind))
        return (0..<count).map { number in
            let own = nodes.dropFirst(number * Self.mostNodes).prefix(Self.mostNodes)
            let values: Values = [
                "title": title, "count": kind.count(nodes.count, in: language).capitalizedFirst + ".",
                "nodes": own.map { entry($0, links) },
                "pages": PageNumbers(count: count, current: number) { Self.path(of: kind, page: $0) }.values,
            ]
            return SitePage(
                path: Self.path(of: kind, page: number), title: title,
                description: kind.count(nodes.count, in: language).capitalizedFirst + ".",
                above: [(language(SiteText.home), "index.html")], section: .nodes, body: templates(.list, values),
                preview: kind.idPrefix)
        }
    }

    private func entry(_ node: NodeIndex, _ links: PageLinks) -> Values {
        let value = graph[node]
        let details = value.kind == .objective ? graph.reference(to: node).objective : nil
        let code = details == nil ? nil : String(value.id.dropFirst("objective:".count))
        return [
            "href": links.address(of: node), "label": details == nil ? value.label : value.name,
            "code": code.orNothing,
            "full": (details == nil && value.label != value.name ? value.name : nil).orNothing,
            "years": details.map { links.years($0.years, changed: $0.yearsWithNewText) } ?? [],
            "hasYears": details != nil,
        ]
    }
}

/// The pages of something that is on several.
struct PageNumbers {
    let count: Int
    let current: Int
    var name: (Int) -> String = { String($0 + 1) }
    let path: (Int) -> String

    init(
        count: Int, current: Int, name: @escaping (Int) -> String = { String($0 + 1) }, path: @escaping (Int) -> String
    ) {
        (self.count, self.current, self.name, self.path) = (count, current, name, path)
    }

    /// For templates; nothing where there is one page.
    var values: Any {
        guard count > 1 else { return false }
        return [
            "numbers": (0..<count).map { ["href": path($0), "number": name($0), "isCurrent": $0 == current] as Values }
        ] as Values
    }
}
