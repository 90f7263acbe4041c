import GraphCore
import Graphviz
import Plan
import PlanAnswers
import PlanGraph
import PlanWording

/// A picture of a plan, as a definition describes it.
///
/// ```swift
/// let map = try PlanMap(graph, .around([goal], in: graph))  // or MapDefinition(yaml: "focus: [piano-aria-clima]")
/// print(map.summary)
/// try map.svg().write(to: file, atomically: true, encoding: .utf8)
/// ```
public struct PlanMap {
    private(set) var picture: any MapPicture
    private var descriptionOnce = Once<String>()
    /// Which sheet of the picture is drawn, counted from 1.
    public private(set) var pageNumber = 1

    /// Makes the picture that a definition describes.
    ///
    /// - Parameters:
    ///   - graph: the plan's.
    ///   - definition: what to show and how; the collaboration map unless another is given.
    ///   - language: of titles, legends and notes; the plan's own words are never translated.
    ///   - linkBase: the address of the plan's site, if nodes are to lead to their pages there.
    ///   - pages: the pages of that site, where they have names already.
    /// - Throws: ``MapDefinitionError`` when a name of the definition fits no node of the plan, ``MapError/empty`` when
    ///   there is nothing to draw.
    public init(
        _ graph: PlanGraph, _ definition: MapDefinition = MapDefinition(), language: Language = .italian,
        linkBase: String? = nil, pages: PlanPages? = nil
    ) throws {
        let definition = try definition.resolved(in: graph)
        // What shows only some years calls objectives as these do.
        let years = definition.form == .years ? [] : definition.query.years
        let graph = years.isEmpty ? graph : try PlanGraph(graph.plan, years: years)
        let context = MapContext(
            graph: graph, definition: definition, language: language, linkBase: linkBase, pages: pages)
        let whole: any MapPicture =
            switch definition.form {
            case .network where definition.hasBars: CollaborationMap(MapContent(graph, definition), context)
            case .network: Self.network(context)
            case .matrix: MatrixMap(context)
            case .years: definition.through.isEmpty ? LifetimesMap(context) : SupportMap(context)
            case .combinations: CombinationsMap(context)
            case .losses: LossesMap(context)
            case .contributors: ContributorsMap(context)
            case .partners: PartnersMap(context)
            case .objectives: ObjectivesMap(context)
            }
        picture = definition.page == .thumbnail ? ThumbnailMap(whole: whole) : whole
        pageCount = picture.isEmpty ? 1 : picture.pageCount
        if picture.isEmpty { throw MapError.empty }
    }

    private static func network(_ context: MapContext) -> any MapPicture {
        let content = MapContent(context.graph, context.definition)
        guard let projection = context.definition.projection else { return NetworkMap(content, context) }
        return BackboneMap(content, projection, context)
    }

    /// Creates a picture of some edges of a graph, such as those of a path or around a node.
    ///
    /// - Parameters:
    ///   - graph: the plan's.
    ///   - edges: those to draw, with their ends.
    ///   - focus: where the picture begins, at its left.
    ///   - title: what it is of.
    ///   - language: of legends and notes.
    ///   - linkBase: the address of the plan's site, if nodes are to lead to their pages there.
    ///   - pages: the pages of that site, where they have names already.
    /// - Throws: ``MapError/empty`` without edges.
    public init(
        _ graph: PlanGraph, edges: some Sequence<EdgeIndex>, focus: [NodeIndex], title: String,
        language: Language = .italian, linkBase: String? = nil, pages: PlanPages? = nil
    ) throws {
        var definition = MapDefinition()
        definition.title = MapDefinition.Text(title, title)
        definition.columns = []
        // The edges were chosen by other means, so that nothing can be said of kinds that are not among them.
        definition.query.kinds = []
        definition.engine = .dot
        definition.focus = focus
        let context = MapContext(
            graph: graph, definition: definition, language: language, linkBase: linkBase, pages: pages)
        picture = NetworkMap(MapContent(graph, edges: edges, focus: focus), context)
        pageCount = picture.isEmpty ? 1 : picture.pageCount
        if picture.isEmpty { throw MapError.empty }
    }

    /// Why two nodes are linked: a row for each reason, with the words that show it.
    ///
    /// ```swift
    /// let map = try PlanMap(graph, graph.answer(PathsRequest(from: casa, to: mobilita)))
    /// ```
    ///
    /// - Parameters:
    ///   - graph: the plan's, of which the answer is.
    ///   - answer: the paths.
    ///   - language: of titles, legends and notes; the plan's own words are never translated.
    /// - Throws: ``MapError/empty`` when there is no path.
    public init(_ graph: PlanGraph, _ answer: PathsAnswer, language: Language = .italian) throws {
        func map(_ page: MapDefinition.Page) -> PathMap {
            var definition = MapDefinition()
            definition.page = page
            definition.title = PathMap.title(answer, in: graph)
            definition.query.kinds = []
            definition.query.years = Set(answer.years)
            let context = MapContext(graph: graph, definition: definition, language: language, linkBase: nil)
            return PathMap(answer, context)
        }
        // What no slide holds is as high as it must be.
        let slide = map(.slide)
        picture = slide.pageCount == 1 ? slide : map(.screen)
        pageCount = picture.isEmpty ? 1 : picture.pageCount
        if picture.isEmpty { throw MapError.empty }
    }

    /// What became of objectives, before and after side by side: those of two plans, or of two years of one.
    ///
    /// Each direction has a row, in it each objective a square in the same place on either side. One that went to
    /// another direction is in the rows of both, with an arrow.
    ///
    /// ```swift
    /// let comparison = PlanComparison(from: oldGraph, to: newGraph)
    /// let map = try PlanMap(comparison, directions: ["direction:casa"])
    /// print(map.summary)  // "1 direzione, 7 obiettivi: Piano 2024–2026 → Piano 2025–2027"
    /// ```
    ///
    /// - Parameters:
    ///   - comparison: of two plans, or of two years of one.
    ///   - directions: the ids of those to show, in the order of the old plan, then those that only the new one has;
    ///     all where empty.
    ///   - language: of titles, legends and notes; the plans' own words are never translated.
    /// - Throws: ``MapError/empty`` when neither side has an objective of these directions.
    /// - Complexity: linear in the plans, besides the comparison of the texts that changed.
    public init(_ comparison: PlanComparison, directions: [String] = [], language: Language = .italian) throws {
        picture = ChangesMap(comparison, directions: directions, language: language)
        pageCount = picture.isEmpty ? 1 : picture.pageCount
        if picture.isEmpty { throw MapError.empty }
    }

    /// The same map for a page of text, where nobody can point at a line.
    package var withinText: PlanMap {
        var map = self
        if var network = picture as? NetworkMap {
            network.canBePointedAt = false
            map.picture = network
            map.descriptionOnce = Once()
        }
        return map
    }

    /// On how many sheets the picture is; one, but where rows have their places and more of them than a sheet holds.
    public let pageCount: Int

    /// The map whose sheet of this number is drawn, from 1 to ``pageCount``; the nearest of these for other numbers.
    ///
    /// ```swift
    /// for number in 1...map.pageCount { print(try map.page(number).svg()) }
    /// ```
    public func page(_ number: Int) -> PlanMap {
        var map = self
        map.pageNumber = min(max(1, number), pageCount)
        return map
    }

    /// The title, of several sheets with the number of this one.
    public var title: String {
        pageCount == 1
            ? picture.title
            : "\(picture.title) (\(picture.context.language(ComposedMapMessage.page(pageNumber, of: pageCount))))"
    }
    /// What it shows, in a sentence.
    public var summary: String { picture.summary }
    /// What somebody should know who can't see it: how much is shown, the main hubs, what was left out, the source.
    public var longDescription: String { descriptionOnce { picture.longDescription } }
    /// The nodes with most links, and how many each has; of one of years or of a comparison none.
    public var hubs: [(node: NodeIndex, linkCount: Int)] { picture.hubs }
    /// What it shows, in rows and columns.
    public var table: MapTable { picture.table }

    /// Returns the whole picture, with everything in its place, for `Engine.fixedPositions`.
    ///
    /// - Parameter note: what to do with remarks, such as that the machine's Graphviz can't use an engine and another
    ///   took its place.
    /// - Throws: `GraphvizError` when Graphviz fails, ``MapError/tooLarge(engine:nodes:links:)`` when it would take too
    ///   long.
    /// - Complexity: that of Graphviz's engine: a tenth of a second for some forty nodes.
    public func drawing(noting note: (String) -> Void = { _ in }) throws -> Drawing {
        try picture.picture(page: pageNumber - 1, noting: note)
    }
}
