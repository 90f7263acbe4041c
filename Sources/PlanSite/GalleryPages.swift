import GraphCore
import Plan
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// The maps of the gallery, a page each, and the page that names them.
struct GalleryPages {
    let site: SiteContext
    let templates: SiteTemplates
    /// The maps that the plan has something for, by their names.
    let maps: [(name: String, map: PlanMap)]

    private var language: Language { site.language }

    static func path(of name: String) -> String { "map/\(name).html" }

    init(_ site: SiteContext, _ templates: SiteTemplates, _ definitions: [(name: String, definition: MapDefinition)]) {
        (self.site, self.templates) = (site, templates)
        let maker = SiteMaps(links: PageLinks(site: site, up: "../"))
        maps = definitions.compactMap { name, definition in
            definition.each == nil ? maker.map(definition).map { (name, $0) } : nil
        }
    }

    /// The page of a map; nil where Graphviz can't draw it.
    func page(_ name: String, _ map: PlanMap) -> SitePage? {
        let maker = SiteMaps(links: PageLinks(site: site, up: "../"))
        guard var values = maker.figure(map, isMain: true, isExplored: true, isOpen: true) else { return nil }
        values["title"] = map.title
        values["caption"] = map.longDescription
        return SitePage(
            path: Self.path(of: name), title: map.title, description: map.longDescription,
            above: [(language(SiteText.home), "index.html"), (language(SiteText.maps), "maps.html")], section: .maps,
            body: templates(.map, values))
    }

    /// The page that names the maps, and the nodes that have one on their page.
    var index: SitePage {
        let links = PageLinks(site: site, up: "")
        let graph = site.graph
        let each = MapGallery.definitions.compactMap { (try? MapDefinition(yaml: $0.yaml))?.each }
        let values: Values = [
            "maps": maps.map { name, map -> Values in
                ["href": Self.path(of: name), "title": map.title, "summary": map.summary.capitalizedFirst]
            },
            "groups": each.map { kind -> Values in
                [
                    "heading": language(SiteMessage.all(kind)),
                    "nodes": graph.graph.nodeIndices.filter { graph[$0].kind == kind }.map { links.node($0) },
                ]
            },
        ]
        return SitePage(
            path: "maps.html", title: language(SiteText.maps), description: language(SiteText.mapsLead),
            above: [(language(SiteText.home), "index.html")], section: .maps, body: templates(.maps, values))
    }
}
