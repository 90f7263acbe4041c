import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

/// What all forms of pictures need to know.
struct MapContext {
    let graph: PlanGraph
    let definition: MapDefinition
    let language: Language
    let focus: [NodeIndex]
    /// Where the site of the plan is, if nodes are to lead there.
    let linkBase: String?
    /// The plan before, of a picture of two: what it alone has is called as it calls it.
    let older: PlanGraph?
    private let identifiers: [String]

    init(
        graph: PlanGraph, definition: MapDefinition, language: Language, focus: [NodeIndex], linkBase: String?,
        older: PlanGraph? = nil
    ) {
        self.graph = graph
        self.definition = definition
        self.language = language
        self.focus = focus
        self.linkBase = linkBase
        self.older = older
        identifiers = Self.identifiers(of: graph)
    }

    /// A node's id as an id in the SVG.
    func identifier(of node: NodeIndex) -> String { identifiers[Int(node.rawValue)] }

    /// The ids of all nodes as ids in an SVG, which may be no longer than 256 letters and have no slash.
    ///
    /// Where one can't be so, would be another node's, or could be the id of something else in a picture (none of those
    /// has a colon, but the link of an object, which begins with `a_`), it is `_` and the node's number.
    private static func identifiers(of graph: PlanGraph) -> [String] {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        var seen: Set<String> = []
        return graph.graph.nodeIndices.map { node in
            let id = graph[node].id.replacing("/", with: ".")
            let isOne =
                id.utf8.count <= 200 && id.utf8.first.map(isLetter) ?? false && id.utf8.contains(UInt8(ascii: ":"))
                && !id.hasPrefix("a_")
                && id.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_:.-".utf8.contains($0) }
            return isOne && seen.insert(id).inserted ? id : "_\(node.rawValue)"
        }
    }

    /// The attribute that leads from a node to its page.
    func link(to node: NodeIndex) -> [Attribute] {
        guard let linkBase else { return [] }
        return [.url(linkBase + (linkBase.hasSuffix("/") ? "" : "/") + MapContext.page(of: graph[node]))]
    }

    /// The path of a node's page in the site of a plan: `direction/casa.html` for `direction:casa`.
    static func page(of node: PlanNode) -> String { node.id.replacing(":", with: "/", maxReplacements: 1) + ".html" }

    func quotation(_ evidence: Evidence) -> String {
        language.quoted(evidence.text.shortened(to: 240)) + " "
            + "(\(language.place(lines: [evidence.line], years: evidence.years)))"
            .replacing(" ", with: "\u{A0}")
    }

    var subtitle: String { "\(graph.plan.municipality) · \(graph.plan.title)" }

    /// What was left out, and by which filters.
    func filterNotes(hiddenNodes: [NodeIndex], hiddenLinks: Int) -> [String] {
        var filters: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { filters.append("\(name) " + values.joined(separator: ", ")) }
        }
        add(
            definition.years.count == 1 ? language("anno", "year") : language("anni", "years"),
            definition.years.map { "\($0.value)" })
        func names(_ nodes: [String]) -> [String] {
            nodes.map { id in
                [graph, older].lazy.compactMap { graph in
                    graph.flatMap { graph in graph.node(withID: id).map { graph[$0].shortName } }
                }.first ?? id
            }
        }
        let (directions, programmes) = (definition.directions.map(\.value), definition.programmes.map(\.value))
        func word(_ kind: NodeKind, _ count: Int) -> String {
            count == 1 ? kind.name(in: language) : kind.plural(in: language)
        }
        add(word(.direction, directions.count), names(directions))
        add(word(.programme, programmes.count), names(programmes))
        if definition.basis.count < Basis.allCases.count {
            add(language("fondamento", "basis"), definition.basis.map { $0.name(in: language) })
        }
        if definition.relations.count < Relation.allCases.count {
            add(language("relazioni", "relations"), definition.relations.map { $0.name(in: language) })
        }
        if definition.form == .network, definition.minimumLinks > 1 {
            add(
                language("almeno", "at least"),
                [language("\(definition.minimumLinks) legami", "\(definition.minimumLinks) links")])
        }
        let names = hiddenNodes.map { graph[$0].shortName.shortened(to: 60) }
        if let strongest = definition.projection?.strongest, hiddenLinks > 0, filters.isEmpty {
            let all = strongest + hiddenLinks
            return [
                language(
                    "Si vedono i \(strongest) legami più forti di \(all)",
                    "The \(strongest) strongest of \(all) links are shown")
                    + (names.isEmpty
                        ? "."
                        : "; " + list(names)
                            + (names.count == 1
                                ? language(" ne ha solo di più deboli.", " has only weaker ones.")
                                : language(" ne hanno solo di più deboli.", " have only weaker ones.")))
            ]
        }
        if let strongest = definition.projection?.strongest, hiddenLinks > 0 {
            filters.append(language("i \(strongest) legami più forti", "the \(strongest) strongest links"))
        }
        guard !filters.isEmpty else { return [] }
        let links =
            hiddenLinks == 1
            ? language("1 legame", "1 link") : language("\(hiddenLinks) legami", "\(hiddenLinks) links")
        let parts = [hiddenLinks > 0 ? links : nil, names.isEmpty ? nil : list(names)].compactMap(\.self)
        return [
            language("Solo: ", "Only: ") + filters.joined(separator: "; ") + "."
                + (parts.isEmpty
                    ? "" : language(" Non disegnati: ", " Not drawn: ") + parts.joined(separator: "; ") + ".")
        ]
    }

    /// Names in a row; of many, the first, and how many more there are.
    func list(_ names: [String]) -> String {
        names.prefix(20).joined(separator: ", ")
            + (names.count > 20 ? language(" e altri \(names.count - 20)", " and \(names.count - 20) more") : "")
    }

    /// Names the nodes that nothing ties to others; nothing where there are none.
    func unlinkedNotes(_ nodes: [NodeIndex]) -> [String] {
        guard !nodes.isEmpty else { return [] }
        let names = nodes.map { graph[$0].shortName.shortened(to: 60) }
        return [language("Senza legami: ", "Without links: ") + list(names) + "."]
    }

    /// The definition's title, with the name of what the map is about in the place of `{focus}`.
    var title: String {
        definition.title(language).replacing(
            "{focus}", with: focus.map { graph[$0].shortName.shortened(to: 80) }.joined(separator: ", "))
    }

    var closingNotes: [String] {
        [definition.note?(language), language("Fonte: ", "Source: ") + graph.plan.source + "."].compactMap(\.self)
    }
}

/// A form of picture.
protocol MapPicture {
    var context: MapContext { get }
    /// Whether there is nothing to draw.
    var isEmpty: Bool { get }
    /// What it shows, in a sentence.
    var summary: String { get }
    /// The nodes with most links.
    var hubs: [(node: NodeIndex, linkCount: Int)] { get }
    /// What somebody should know who can't see it.
    var longDescription: String { get }
    /// The whole picture, with everything in its place.
    ///
    /// - Parameter note: what to do with remarks on how it had to be made.
    func picture(noting note: (String) -> Void) throws -> Drawing
    /// What a program of Graphviz's can lay out itself: the picture without legend and notes where it is a network.
    func portableDrawing() throws -> Drawing
    /// The nodes and links of a network.
    var content: MapContent? { get }
    /// What the picture shows, as a table.
    var table: MapTable { get }
}

extension MapPicture {
    var content: MapContent? { nil }
    func portableDrawing() throws -> Drawing { try picture { _ in } }
    var title: String { context.title }
    var subtitle: String { context.definition.subtitle?(context.language) ?? context.subtitle }
}
