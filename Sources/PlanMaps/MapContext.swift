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
    /// Where the site of the plan is, if nodes are to lead there.
    let linkBase: String?
    /// The plan before, of a picture of two: what it alone has is called as it calls it.
    let older: PlanGraph?
    private let identifiers: [String]
    /// The pages of the nodes in that site; empty where there is none.
    private let pages: PlanPages
    /// The place of each transversal goal among these.
    private let goalNumbers: [NodeIndex: Int]

    init(
        graph: PlanGraph, definition: MapDefinition, language: Language, linkBase: String?, pages: PlanPages? = nil,
        older: PlanGraph? = nil
    ) {
        self.graph = graph
        self.definition = definition
        self.language = language
        self.linkBase = linkBase
        self.older = older
        identifiers = pages?.identifiers ?? Self.identifiers(of: graph)
        self.pages = linkBase == nil ? PlanPages() : pages ?? PlanPages(of: graph)
        let goals = graph.graph.nodeIndices.filter { graph[$0].kind == .transversalGoal }
        goalNumbers = Dictionary(uniqueKeysWithValues: zip(goals, goals.indices))
    }

    var focus: [NodeIndex] { definition.focus }

    /// A node's id as an id in the SVG.
    func identifier(of node: NodeIndex) -> String { identifiers[Int(node.rawValue)] }

    /// The ids of all nodes as ids in an SVG, which may be no longer than 256 letters and have no slash.
    ///
    /// Where one can't be so, would be another node's, or could be the id of something else in a picture (none of those
    /// has a colon, but the link of an object, which begins with `a_`), it is `_` and the node's number.
    static func identifiers(of graph: PlanGraph) -> [String] {
        var seen: Set<String> = []
        return graph.graph.nodeIndices.map { node in
            var id = graph[node].id
            let signs = id.withUTF8(SignsOfID.init)
            if signs.hasSlash { id = id.replacing(scalar: "/", with: ".") }
            let isOne = signs.areFit && id.utf8.count <= 200 && !id.hasPrefix("a_")
            // One without dots is another node's as little as it was before.
            return isOne && (!signs.hasSlash && !signs.hasDot || seen.insert(id).inserted) ? id : "_\(node.rawValue)"
        }
    }

    /// What is in the id of a node, looked at byte by byte: each map asks it of all nodes.
    private struct SignsOfID {
        private(set) var hasSlash = false
        private(set) var hasDot = false
        /// Whether it begins with a letter and has a colon, and nothing that an id in an SVG may not have.
        let areFit: Bool

        init(_ id: UnsafeBufferPointer<UInt8>) {
            func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
            var (hasColon, isFit) = (false, id.first.map(isLetter) ?? false)
            for byte in id {
                switch byte {
                case UInt8(ascii: ":"): hasColon = true
                case UInt8(ascii: "/"): hasSlash = true
                case UInt8(ascii: "."): hasDot = true
                case UInt8(ascii: "_"), UInt8(ascii: "-"), 0x30...0x39: break
                default: isFit = isFit && isLetter(byte)
                }
            }
            areFit = isFit && hasColon
        }
    }

    /// The attribute that leads from a node to its page.
    func link(to node: NodeIndex) -> [Attribute] {
        guard let linkBase else { return [] }
        return [.url(Self.folder(linkBase) + pages[node])]
    }

    /// Where the site says why nodes are linked; nil where it doesn't, and where there is no site.
    ///
    /// - Parameter entries: the ids of the nodes on which the page of a node has an entry.
    func address(
        ofLinkBetween node: NodeIndex, and other: NodeIndex, entries: (NodeIndex) -> Set<String>
    ) -> String? {
        guard let linkBase else { return nil }
        return pages.address(ofLinkBetween: node, and: other, in: graph, entries: entries)
            .map { Self.folder(linkBase) + $0 }
    }

    /// Where a link of a picture leads, from the folder of the site, whose own address may be written otherwise in SVG.
    static func path(of address: String) -> String { address.split(separator: "/").suffix(2).joined(separator: "/") }

    private static func folder(_ linkBase: String) -> String { linkBase.hasSuffix("/") ? linkBase : linkBase + "/" }

    /// What a link is called: it begins with the words that can be seen, as people say them who speak to their computer,
    /// and goes on to the whole name.
    ///
    /// - Parameters:
    ///   - address: where it leads.
    ///   - words: in the link; none where the name stands beside it.
    func name(ofLinkTo address: String, showing words: String) -> String? {
        let node = pages.nodes[Self.path(of: address)]
        let name = node.map { graph[$0].kind == .objective ? graph[$0].name : graph[$0].pictureName }
        // Without a sign of the kind before the words, and that something was left out after them.
        var shown = words.drop { !$0.isLetter && !$0.isNumber }
        while let last = shown.last, !last.isLetter, !last.isNumber, !")».\"'".contains(last) { shown.removeLast() }
        guard let name else { return shown.isEmpty ? nil : String(shown).shortened(to: 118) }
        if name.hasPrefix(shown) { return name.shortened(to: 118) }
        let bare = name.drop { !$0.isLetter && !$0.isNumber }
        if bare.hasPrefix(shown) { return String(bare).shortened(to: 118) }
        // A code may stand before the name.
        if let end = shown.firstRange(of: ". "), name.hasPrefix(shown[end.upperBound...]) {
            return (shown[..<end.upperBound] + name).shortened(to: 118)
        }
        return (shown + ": " + name).shortened(to: 118)
    }

    /// The colour of a transversal goal, the same in all maps; of other things that of lines.
    func color(of node: NodeIndex) -> String {
        goalNumbers[node].map { Palette.goal($0).line } ?? Palette.strong
    }

    func quotation(_ evidence: Evidence) -> String {
        language.quoted(evidence.text.shortened(to: 240)) + " "
            + "(\(language.place(lines: [evidence.line], years: evidence.years)))"
            .replacing(scalar: " ", with: "\u{A0}")
    }

    /// What a link was inferred from besides that of which words are quoted, and what persons say of it, a line each.
    func grounds(besidesQuotedOf link: MapContent.Link) -> [String] {
        let quoted = Basis.quoted(of: link.bases)
        let others = link.bases.filter { $0 != quoted && $0 != .declared }
        return (others.isEmpty ? [] : [language(DeclarationMessage.alsoInferred(others))])
            + link.declarations.map { language(DeclarationMessage.declared($0)) }
    }

    /// How many links only a person's word shows.
    var declaredNote: String? {
        let kinds: Set<NodeKind> =
            switch definition.form {
            case .network: definition.projection.map { Set($0.through) } ?? definition.query.kinds
            case .matrix: Set(definition.columns.flatMap(\.self))
            case .contributors: Set(focus.map { graph[$0].kind })
            case .years, .combinations, .losses, .partners, .objectives: Set(definition.sharedKinds)
            }
        let count = graph.selection(definition.query).declaredLinkCount(to: kinds)
        return count == 0 ? nil : language(DeclarationMessage.count(count))
    }

    var subtitle: String { "\(graph.plan.municipality) · \(graph.plan.title)" }

    /// What was left out, and by which filters.
    func filterNotes(hiddenNodes: [NodeIndex], hiddenLinks: Int) -> [String] {
        let filters = self.filters
        let isMany = definition.isComposed && hiddenNodes.count > 4
        let names =
            isMany
            ? graph.counts(of: hiddenNodes).map { $0.kind.count($0.count, in: language) }
            : hiddenNodes.map { graph[$0].shortName.shortened(to: 60) }
        guard !filters.isEmpty else { return [] }
        let kinds = Set(hiddenNodes.map { graph[$0].kind })
        let leftOut: [MapMessage] =
            hiddenLinks > 0 || !names.isEmpty
            ? [.leftOut(links: hiddenLinks, names, kinds.count == 1 && !isMany ? kinds.first : nil)] : []
        return [([.filters(filters)] + leftOut).map { language($0) }.joined(separator: " ")]
    }

    private var filters: [MapMessage] {
        let query = definition.query
        func nodes(_ kind: NodeKind, _ ids: Set<String>) -> MapMessage? {
            ids.isEmpty ? nil : .nodes(kind, names(ids))
        }
        let filters: [MapMessage?] = [
            query.years.isEmpty ? nil : .years(query.years.sorted()), nodes(.direction, query.directions),
            nodes(.programme, query.programmes), nodes(.transversalGoal, query.goals),
            query.bases.listed.map { .bases($0) }, query.relations.listed.map { .relations($0) },
            definition.projection?.strongest.map { .strongest($0) },
            definition.form == .network && definition.minimumLinks > 1 && !definition.listsSingles
                ? .leastLinks(definition.minimumLinks) : nil,
        ]
        return filters.compactMap(\.self)
    }

    /// What some nodes are called, in the graph's order; the plan before has the last word on what only it has.
    private func names(_ ids: Set<String>) -> [String] {
        var left = ids
        let known = [graph, older].compactMap(\.self).flatMap { graph in
            graph.graph.nodes.filter { left.remove($0.id) != nil }.map(\.shortName)
        }
        return known + left.sorted()
    }

    /// Names the nodes that nothing ties to others; nothing where there are none.
    func unlinkedNotes(_ nodes: [NodeIndex]) -> [String] {
        nodes.isEmpty
            ? [] : [language(MapMessage.withoutLinks(nodes.map { graph[$0].shortName.shortened(to: 60) }))]
    }

    /// The definition's title, with the name of what the map is about in the place of `{focus}`, and the plan's word for
    /// its offices in that of `{direzioni}`.
    var title: String {
        let title = language.withOfficeWords(language(definition.title))
        return title.holds("{focus}") ? title.replacing("{focus}", with: focusNames) : title
    }

    /// What the map is about.
    var focusNames: String { focus.map { graph[$0].shortName.shortened(to: 80) }.joined(separator: ", ") }

    var closingNotes: [String] {
        [definition.note.map { language($0) }, declaredNote, language(MapMessage.source(graph.plan.source))]
            .compactMap(\.self)
    }
}

/// A form of picture.
protocol MapPicture {
    var context: MapContext { get }
    /// Whether there is nothing to draw.
    var isEmpty: Bool { get }
    /// What it says where it is shown small; nil for a title alone.
    var thumbnail: Thumbnail? { get }
    /// What it shows, in a sentence.
    var summary: String { get }
    /// The nodes with most links.
    var hubs: [(node: NodeIndex, linkCount: Int)] { get }
    /// What somebody should know who can't see it.
    var longDescription: String { get }
    /// The whole picture, with everything in its place.
    ///
    /// - Parameters:
    ///   - page: which sheet of it, counted from 0.
    ///   - note: what to do with remarks on how it had to be made.
    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing
    /// On how many sheets it is.
    var pageCount: Int { get }
    /// What a program of Graphviz's can lay out itself: the picture without legend and notes where it is a network.
    func portableDrawing(page: Int) throws -> Drawing
    /// The nodes and links of a network.
    var content: MapContent? { get }
    /// What the picture shows, as a table.
    var table: MapTable { get }
    /// What a link is called that shows these words; nil where it has none and leads to no node's page.
    func name(ofLinkTo address: String, showing words: String) -> String?
}

extension MapPicture {
    var content: MapContent? { nil }
    func name(ofLinkTo address: String, showing words: String) -> String? {
        context.name(ofLinkTo: address, showing: words)
    }
    var thumbnail: Thumbnail? { nil }
    var pageCount: Int { 1 }
    func portableDrawing(page: Int) throws -> Drawing { try picture(page: page) { _ in } }
    var title: String { context.title }
    var subtitle: String { context.definition.subtitle.map { context.language($0) } ?? context.subtitle }
}
