import PlanWording

/// The templates of pages.
///
/// They hold the markup, and whatever they print is escaped but for what has three braces. A key that they ask for and
/// are not given is remembered: tests see to it that there is none.
final class SiteTemplates {
    /// A template, and so a file of the folder `Templates`.
    enum Name: String, CaseIterable {
        case layout, embed, cell, pieces, home, node, section, item, reason, place, figure, links, table, maps, map,
            document, search, prose, data, list, licence
    }

    /// By their names.
    private let templates: [String: Template]
    /// The keys that templates asked for in vain, with the template that was rendered.
    private(set) var missing: Set<String> = []

    /// - Parameters:
    ///   - language: of the words that templates have as `{{say.NAME}}`, by their names in the catalogue.
    ///   - planLanguage: for `{{planLang}}`, an attribute: the plan's where it is another, else nil.
    init(_ language: Language, planLanguage: String?) throws {
        let words = Dictionary(uniqueKeysWithValues: SiteText.allCases.map { ("\($0)", language($0)) })
        let attribute = planLanguage.map { " lang=\"\(PageText.escaped($0))\"" } ?? ""
        var (templates, missing) = ([String: Template](), Set<String>())
        for name in Name.allCases {
            // What is the same on all pages is put in once.
            let text = name.text.replacing("{{planLang}}", with: attribute)
            var parts = text.components(after: "{{say.")
            for index in parts.indices.dropFirst() {
                let key = String(parts[index].prefix { $0 != "}" })
                if words[key] == nil { missing.insert("\(name.rawValue): say.\(key)") }
                parts[index] = PageText.escaped(words[key] ?? "") + parts[index].dropFirst(key.count + 2)
            }
            templates[name.rawValue] = try Template(parts.joined())
        }
        (self.templates, self.missing) = (templates, missing)
    }

    /// The same templates, for another thread.
    init(like other: SiteTemplates) { templates = other.templates }

    /// Returns what a template makes of values.
    func callAsFunction(_ name: Name, _ values: Values) -> String {
        var missing: Set<String> = []
        let text = templates[name.rawValue].map { Template.render($0, values, templates, missing: &missing) } ?? ""
        self.missing.formUnion(missing.map { "\(name.rawValue): \($0)" })
        return text
    }
}

extension String {
    /// The parts between places where a text stands, the first being what is before all of them.
    fileprivate func components(after separator: String) -> [String] {
        var (parts, rest) = ([String](), self[...])
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
extension SiteTemplates.Name {
    /// What the file has.
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .embed: PackageResources.embed_mustache
        case .cell: PackageResources.cell_mustache
        case .pieces: PackageResources.pieces_mustache
        case .home: PackageResources.home_mustache
        case .node: PackageResources.node_mustache
        case .section: PackageResources.section_mustache
        case .item: PackageResources.item_mustache
        case .reason: PackageResources.reason_mustache
        case .place: PackageResources.place_mustache
        case .figure: PackageResources.figure_mustache
        case .links: PackageResources.links_mustache
        case .table: PackageResources.table_mustache
        case .maps: PackageResources.maps_mustache
        case .map: PackageResources.map_mustache
        case .document: PackageResources.document_mustache
        case .search: PackageResources.search_mustache
        case .prose: PackageResources.prose_mustache
        case .data: PackageResources.data_mustache
        case .list: PackageResources.list_mustache
        case .licence: PackageResources.licence_mustache
        }
    }
}
