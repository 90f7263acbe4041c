import GraphCore
import Plan
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// A plan as a site: a folder of pages that opens from a memory stick as well as from a server.
///
/// ```swift
/// let site = try Site(of: graph, document: SiteDocument(text: text))
/// try site.write { file in files[file.path] = file.bytes }
/// ```
///
/// Each node has a page at ``PlanPages``, each quotation leads to its line of the document, each name on a map to its
/// page. The same plan makes the same bytes.
public struct Site {
    private let graph: PlanGraph
    private let document: SiteDocument?
    private let options: SiteOptions
    private let definitions: [(name: String, definition: MapDefinition)]
    private let baseline: PlanGraph?

    /// What should be known of a site that is written all the same.
    public enum Remark: Sendable {
        /// Links to it have no pictures beside them, and why.
        case noPreviews(String)
    }

    /// - Parameters:
    ///   - graph: the plan's.
    ///   - document: what it quotes; nil where that is not at hand, and quotations lead nowhere.
    ///   - baseline: the plan before, for a page on what changed; nil for none.
    ///   - definitions: the maps that have a page, by their names; those of the gallery where nil.
    public init(
        of graph: PlanGraph, document: SiteDocument?, options: SiteOptions = SiteOptions(), baseline: PlanGraph? = nil,
        definitions: [(name: String, definition: MapDefinition)]? = nil
    ) throws {
        (self.graph, self.document, self.options, self.baseline) = (graph, document, options, baseline)
        self.definitions =
            try definitions
            ?? MapGallery.definitions.map { ($0.name, try MapDefinition(yaml: $0.yaml)) }
    }

    /// Makes the files, one after the other.
    ///
    /// - Parameters:
    ///   - progress: what to do with how many pages of how many have been made.
    ///   - note: what to do with remarks.
    ///   - write: takes each file, in the same order each time.
    /// - Returns: the keys that templates asked for in vain; empty but for a fault of this module.
    @discardableResult
    public func write(
        progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }, noting note: (Remark) -> Void = { _ in },
        to write: (SiteFile) throws -> Void
    ) throws -> Set<String> {
        try OfficeWord.$current.withValue(OfficeWord(of: graph.plan)) { try writeAll(progress, note, to: write) }
    }

    private func writeAll(
        _ progress: (_ made: Int, _ all: Int) -> Void, _ note: (Remark) -> Void, to write: (SiteFile) throws -> Void
    ) throws -> Set<String> {
        let analysis = SiteAnalysis(of: graph)
        let data = try DataFiles(of: graph)
        for file in data.files { try write(file) }
        for asset in SiteAsset.all { try write(asset) }
        var missing: Set<String> = []
        var addresses: [String] = []
        for (place, language) in options.languages.enumerated() {
            let made = try pages(
                in: language, analysis, data, noting: place == 0 ? note : { _ in },
                progress: { made, all in progress(place * all + made, all * options.languages.count) },
                to: { file in
                    if file.path.hasSuffix(".html"), !file.path.contains("embed/") { addresses.append(file.path) }
                    try write(file)
                })
            missing.formUnion(made)
        }
        if let base = options.baseAddress { try write(SiteAsset.siteMap(of: addresses, below: base)) }
        return missing
    }

    private func pages(
        in language: Language, _ analysis: SiteAnalysis, _ data: DataFiles, noting note: (Remark) -> Void,
        progress: (Int, Int) -> Void, to write: (SiteFile) throws -> Void
    ) throws -> Set<String> {
        let site = SiteContext(
            graph: graph, pages: PlanPages(of: graph), document: document, language: language, options: options,
            identifiers: PlanMap.identifiers(of: graph))
        let templates = try SiteTemplates(language, planLanguage: site.planLanguage)
        let prose = ProsePages(site, templates, analysis)
        let gallery = GalleryPages(site, templates, definitions)
        let earlier = baseline.flatMap { prose.earlier($0) }
        let texts = [prose.audit, prose.network, prose.years, earlier].compactMap(\.self)
        let previews = options.baseAddress == nil ? Previews() : Previews(site, definitions)
        if let problem = previews.problem { note(.noPreviews(problem)) }
        for file in previews.files { try write(file) }
        let parts: [(text: SiteText, path: String)] =
            [(.home, "index.html"), (.maps, "maps.html"), (.nodes, "search.html")]
            + (prose.network == nil ? [] : [(.network, "network.html")])
            + (prose.years == nil ? [] : [(.years, "years.html")])
            + (earlier == nil ? [] : [(.earlier, "compare.html")]) + [(.audit, "audit.html")]
            + (document == nil ? [] : [(.document, "document.html")])
            + [(.data, "data.html"), (.method, "method.html")]
        let frame = PageFrame(site: site, parts: parts, templates: templates, previews: previews)
        func put(_ page: SitePage) throws { try write(frame.file(page)) }

        let links = PageLinks(site: site, up: "")
        let collaboration = gallery.maps.first { $0.name == "collaboration" }
        let homeMap = collaboration.flatMap { _ in
            SiteMaps(links: links).map(MapDefinition()).flatMap { map in
                map.lines?.count ?? 0 > HomePage.mostLines
                    ? nil : SiteMaps(links: links).figure(map, isMain: true, isBrief: true)
            }
        }
        let findings = SiteFindings(
            site: site, analysis: analysis, map: collaboration.map { GalleryPages.path(of: $0.name) })
        try put(HomePage(site: site, templates: templates, findings: findings, map: homeMap).page)
        for page in [gallery.index] + texts + [prose.method, prose.accessibility] { try put(page) }
        try put(data.page(site, templates))
        if let document { for page in DocumentPages(site, document, templates).pages { try put(page) } }
        let search = SearchPages(site: site, templates: templates)
        try put(search.page)
        try write(search.index)
        for (kind, _) in KindPages.kinds(of: graph) {
            for page in KindPages(site: site, templates: templates).pages(of: kind) { try put(page) }
        }
        let crew = NodeCrew(frame, gallery, mentions: analysis.mentions)
        // Maps first, since some take long.
        let maps = gallery.maps.map { NodeCrew.Job.map(name: $0.name, $0.map) }
        let embedded =
            options.baseAddress == nil ? [] : gallery.maps.map { NodeCrew.Job.embedded(name: $0.name, $0.map) }
        let nodes = graph.graph.nodeIndices.map { NodeCrew.Job.node($0) }
        let jobs = maps + embedded + nodes
        try crew.make(jobs, progress: { progress($0, jobs.count) }, to: write)
        return templates.missing.union(crew.missing)
    }
}
