import Plan
import PlanGraph
import PlanMaps
import PlanWording

/// The pictures that others show beside a link to a page: one of the home page, of each kind of node and of each map.
///
/// They are PNG, since no network shows SVG there, with the letters of the machine. Where its Graphviz makes no PNG,
/// there are none.
struct Previews {
    private(set) var files: [SiteFile] = []
    /// Why there are none.
    private(set) var problem: String?
    private var paths: [String: String] = [:]

    /// No pictures.
    init() {}

    init(_ site: SiteContext, _ definitions: [(name: String, definition: MapDefinition)]) {
        let language = site.language
        let maps = definitions.filter { $0.definition.each == nil }.map { (Self.name(ofMap: $0.name), $0.definition) }
        let kinds = KindPages.kinds(of: site.graph).map { kind, _ in
            var definition = MapDefinition()
            if kind != .direction {
                definition.query.kinds = [kind, .direction]
                definition.columns = [[kind], [.direction]]
            }
            let title = SiteMessage.all(kind)
            definition.title = MapDefinition.Text(title.italian, title.english)
            return (kind.idPrefix, definition)
        }
        for (name, var definition) in [("home", MapDefinition())] + kinds + maps {
            definition.page = .thumbnail
            guard let map = try? PlanMap(site.graph, definition, language: language) else { continue }
            do {
                // At 72 dots per inch a point is a pixel: 1200 × 630.
                let path = site.options.folder(of: language) + "preview/\(name).png"
                files.append(SiteFile(path, bytes: try map.png(dotsPerInch: 72)))
                paths[name] = path
            } catch {
                (files, paths, problem) = ([], [:], "\(error)")
                return
            }
        }
    }

    static func name(ofMap name: String) -> String { "map-" + name }

    /// The path of a picture from the site's folder; that of the home page where there is no other.
    func path(of name: String) -> String? { paths[name] ?? paths["home"] }
}
