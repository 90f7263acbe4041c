import GraphCore
import Plan
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument
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

    /// The same, with templates for another thread.
    init(like other: GalleryPages, _ templates: SiteTemplates) {
        (site, self.templates, maps) = (other.site, templates, other.maps)
    }

    /// The page of a map; nil where Graphviz can't draw it.
    func page(_ name: String, _ map: PlanMap) -> SitePage? {
        let maker = SiteMaps(links: PageLinks(site: site, up: "../"))
        guard var values = maker.figure(map, isMain: true, isExplored: true, isOpen: true) else { return nil }
        values["title"] = map.title
        values["caption"] = map.longDescription
        values["embedLine"] = embedLine(name, map).orNothing
        return SitePage(
            path: Self.path(of: name), title: map.title, description: map.longDescription,
            above: [(language(SiteText.home), "index.html"), (language(SiteText.maps), "maps.html")], section: .maps,
            body: templates(.map, values), preview: Previews.name(ofMap: name))
    }

    /// The path of a map alone, for other pages to show.
    static func embedPath(of name: String) -> String { "embed/\(name).html" }

    /// A map without anything around it, for other pages to show; nil where Graphviz can't draw it.
    func embed(_ name: String, _ map: PlanMap) -> SiteFile? {
        let path = site.options.folder(of: language) + Self.embedPath(of: name)
        let maker = SiteMaps(links: PageLinks(site: site, up: "../"))
        guard var values = maker.figure(map, isMain: true, isBrief: true) else { return nil }
        values["lang"] = language.rawValue
        values["title"] = map.title
        values["assets"] = SitePage.up(from: path)
        values["mapHref"] = "../" + Self.path(of: name)
        values["source"] = language(MapMessage.source(site.graph.plan.source))
        return SiteFile(path, templates(.embed, values))
    }

    /// The line by which another page shows a map; nil where nobody knows where the site will be.
    private func embedLine(_ name: String, _ map: PlanMap) -> String? {
        site.options.baseAddress.map { base in
            let address = base + site.options.folder(of: language) + Self.embedPath(of: name)
            return
                "<iframe src=\"\(address)\" title=\"\(PageText.escaped(map.title))\" width=\"100%\" height=\"640\"></iframe>"
        }
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
