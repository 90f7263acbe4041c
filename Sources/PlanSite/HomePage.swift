import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// The first page.
struct HomePage {
    let site: SiteContext
    let templates: SiteTemplates
    let findings: SiteFindings
    /// The collaboration map, if there is one.
    let map: Values?
    /// How many directions it names at most.
    static let mostDirections = 100
    /// How many lines its map has at most; the page is to be there at once.
    static let mostLines = 400

    private var graph: PlanGraph { site.graph }
    private var language: Language { site.language }

    var page: SitePage {
        let kinds = KindPages.kinds(of: graph)
        let links = PageLinks(site: site, up: "")
        let leading: [NodeKind] = [.direction, .objective, .transversalGoal, .collaboration]
        let lead = language(SiteMessage.lead(kinds.filter { leading.contains($0.kind) }))
        let directions = graph.graph.nodeIndices.filter { graph[$0].kind == .direction }
        let period = language.place(lines: [], years: graph.plan.years)
        let findings = findings.values
        let values: Values = [
            "municipality": graph.plan.municipality, "planTitle": graph.plan.title, "period": period, "lead": lead,
            "findings": findings, "hasFindings": !findings.isEmpty, "map": map ?? false,
            "mapHref": self.findings.map.orNothing,
            "readings": Self.readings(language).map { reading -> Values in
                ["basis": reading.basis, "name": reading.name.capitalizedFirst, "text": reading.text]
            },
            "silence": language(NetworkMapMessage.silence),
            "kinds": kinds.map { kind, count -> Values in
                [
                    "href": KindPages.path(of: kind), "count": String(count),
                    "name": count == 1 ? kind.name(in: language) : kind.plural(in: language),
                ]
            },
            "directions": directions.isEmpty || directions.count > Self.mostDirections
                ? false
                : [
                    "heading": language(SiteMessage.all(.direction)), "nodes": directions.map { links.node($0) },
                ] as Values,
            "source": graph.plan.source, "terms": site.terms(isNamed: false),
            "documentHref": (site.document == nil ? nil : SiteDocument.path(page: 0)).orNothing,
        ]
        return SitePage(
            path: "index.html", title: graph.plan.title, description: lead, section: .home,
            body: templates(.home, values))
    }

    /// What each kind of line says.
    static func readings(_ language: Language) -> [(basis: String, name: String, text: String)] {
        let bases: [(Basis, SiteText)] = [
            (.stated, .ofStated), (.named, .ofNamed), (.sameText, .ofSameText), (.theme, .ofTheme),
            (.declared, .ofDeclared),
        ]
        return [("table", language(NetworkMapMessage.fromTable), language(SiteText.ofTable))]
            + bases.map { ($0.rawValue, $0.name(in: language), language($1)) }
    }
}
