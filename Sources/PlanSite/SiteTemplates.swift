import Mustache
import PlanWording

/// What a template is given, by the keys that it has.
typealias Values = [String: Any]

/// The templates of pages.
///
/// They hold the markup, and whatever they print is escaped but for what has three braces. A key that they ask for and
/// are not given is remembered: tests see to it that there is none.
final class SiteTemplates {
    /// A template, and so a file of the folder `Templates`.
    enum Name: String, CaseIterable {
        case layout, embed, pieces, home, node, section, item, reason, place, figure, links, table, maps, map, document,
            search, prose,
            data, list
    }

    private let library: MustacheLibrary
    private let words: Words
    private let planLanguage: Any
    /// The keys that templates asked for in vain, with the template that was rendered.
    private var missingValues: Set<String> = []
    var missing: Set<String> { missingValues.union(words.missing.map { "say: \($0)" }) }

    /// - Parameters:
    ///   - language: of the words that templates have under `say`, by their names in the catalogue.
    ///   - planLanguage: for `planLang`, the plan's where it is another.
    init(_ language: Language, planLanguage: Any) throws {
        self.planLanguage = planLanguage
        var library = MustacheLibrary()
        for name in Name.allCases { try library.register(name.text, named: name.rawValue) }
        self.library = library
        words = Words(language)
    }

    /// Returns what a template makes of values.
    func callAsFunction(_ name: Name, _ values: Values) -> String {
        let root = Root(values.merging(["say": words, "planLang": planLanguage]) { $1 })
        let text = library.render(root, withTemplate: name.rawValue) ?? ""
        missingValues.formUnion(root.missing.map { "\(name.rawValue): \($0)" })
        return text
    }

    /// What pages say whatever the plan.
    private final class Words: MustacheParent {
        let texts: [String: String]
        var missing: Set<String> = []

        init(_ language: Language) {
            texts = Dictionary(uniqueKeysWithValues: SiteText.allCases.map { ("\($0)", language($0)) })
        }

        func child(named name: String) -> Any? {
            if texts[name] == nil { missing.insert(name) }
            return texts[name]
        }
    }

    /// The outermost values: what isn't among them is nowhere.
    private final class Root: MustacheParent {
        let values: Values
        var missing: Set<String> = []

        init(_ values: Values) { self.values = values }

        func child(named name: String) -> Any? {
            if values[name] == nil { missing.insert(name) }
            return values[name]
        }
    }
}

extension SiteTemplates.Name {
    /// What the file has.
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .embed: PackageResources.embed_mustache
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
        }
    }
}

extension String? {
    /// For a template: what is missing, and what is empty, is no section.
    var orNothing: Any {
        switch self {
        case let text? where !text.isEmpty: text
        default: false
        }
    }
}

extension [Values] {
    /// The values with a key that says which is the last, as lists need it.
    var markingLast: [Values] {
        enumerated().map { place, values in values.merging(["last": place == count - 1]) { $1 } }
    }
}
