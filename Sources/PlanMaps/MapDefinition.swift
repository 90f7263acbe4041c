import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import StrictReader
import TextTools

/// What a map shows and how it is arranged: the content of `Graphs/NAME.yaml`.
///
/// Without any key it is the collaboration map. `Graphs/README.md` describes each key.
public struct MapDefinition: Sendable, Equatable {
    /// The picture's form.
    public enum Form: String, CaseIterable, Sendable {
        /// Nodes and the lines between them.
        case network
        /// Rows and columns; each cell says what shows that the two are linked, or how many objectives tie them.
        case matrix
        /// The objectives of each direction year by year: what continues, changes, starts and ends; or through which
        /// years directions are linked to goals.
        case years
        /// Which directions have the same goals.
        case combinations
        /// What directions would no longer have in common, goal by goal and collaboration by collaboration.
        case losses
        /// Through which texts directions contribute to a goal, and in which years.
        case contributors
        /// What a node shares with others of its kind, and with whom.
        case partners
        /// The objectives of each collaboration, or of what else directions share.
        case objectives

        /// Whether a picture can be of what is around a node.
        public var hasFocus: Bool { ![.matrix, .combinations, .losses, .objectives].contains(self) }
    }

    /// Direct links between nodes of one kind that share nodes of others.
    public struct Projection: Sendable, Equatable {
        public var of = NodeKind.direction
        /// What they share.
        public var through: [NodeKind] = [.transversalGoal, .collaboration]
        /// How a link weighs.
        public var weighting = ProjectionWeight.newman
        /// How many links to draw at most, the heaviest.
        public var strongest: Int?
    }

    /// What the size of letters stands for.
    public enum Size: String, CaseIterable, Sendable {
        case links, objectives, none
    }

    /// What the colour of nodes stands for.
    public enum Colour: String, CaseIterable, Sendable {
        /// Transversal goals, and collaborations in turn, have a colour each, which their lines take on.
        case hub
        case kind
    }

    public enum Labels: String, CaseIterable, Sendable {
        case short, full
    }

    /// Frames round nodes that belong together.
    public enum Clusters: String, CaseIterable, Sendable {
        case none, direction, programme
    }

    public enum Orientation: String, CaseIterable, Sendable {
        case horizontal, vertical
    }

    /// The size of the whole picture.
    public enum Page: String, CaseIterable, Sendable {
        /// As large as it comes out; where everything has its place, as high as it must be.
        case screen
        /// 960 × 540 points.
        case slide
        case a4 = "A4"
        case a3 = "A3"
        /// A1.
        case poster
        /// 1200 × 630 points with one number and at most five bars, to be shown small.
        case thumbnail
    }

    /// What the order of rows follows, where everything has its place.
    public enum Sort: String, CaseIterable, Sendable {
        /// Like beside like.
        case pattern
        case plan, name
    }

    /// A text in both languages of the program.
    public struct Text: Message, Equatable {
        public var italian: String
        public var english: String

        public init(_ italian: String, _ english: String) {
            self.italian = italian
            self.english = english
        }

        init(_ message: some Message) { self.init(message.italian, message.english) }
    }

    public var title = Text(MapMessage.whoSharesWhat)
    public var subtitle: Text?
    /// What else is to be said below the picture.
    public var note: Text?
    public var form = Form.network
    /// One picture for each node of this kind, with it as the focus.
    public var each: NodeKind?
    /// What to show: nodes of its kinds, and what ties them.
    public var query = GraphQuery(kinds: [.direction, .transversalGoal, .collaboration])
    public var projection: Projection?
    /// The nodes whose surroundings to show.
    public var focus: [NodeIndex] = []
    /// How many links away from the focus a node may be.
    public var depth = 2
    public var minimumLinks = 1
    /// How many of those that share something with the focus are shown at most, those that share most.
    var limit: Int?
    /// From left to right; of a matrix, what its columns are.
    public var columns: [[NodeKind]] = []
    /// What the rows of a matrix are.
    public var rows: [NodeKind] = []
    public var clusters = Clusters.none
    public var engine: Engine?
    public var orientation = Orientation.horizontal
    /// Nil for what suits the form; see ``format``.
    public var page: Page?
    public var sort = Sort.pattern
    /// What directions are linked to, of a map of years, of combinations, of losses or of partners.
    public var through: [NodeKind] = []
    public var size = Size.links
    public var colour = Colour.hub
    public var labels = Labels.short
    /// How many letters a line of a label has, about.
    public var wrap: Int?
    /// What a file names and only a plan can tell; see ``resolved(in:)``.
    var names = Names()

    /// Nodes as people name them, and years, with their lines in a file.
    struct Names: Sendable, Equatable {
        var focus: [Located<String>] = []
        var directions: [Located<String>] = []
        var programmes: [Located<String>] = []
        var years: [Located<Int>] = []
    }

    /// The size of the whole picture.
    var format: Page { page ?? (isComposed ? .slide : .screen) }

    /// ``through``, or where that is empty what directions usually have in common; of objectives the collaborations.
    var sharedKinds: [NodeKind] {
        guard through.isEmpty else { return through }
        return switch form {
        case .losses, .partners: Projection().through
        case .objectives: [.collaboration]
        case .network, .matrix, .years, .combinations, .contributors: []
        }
    }

    /// Whether everything in the picture has its place.
    var isComposed: Bool {
        switch form {
        case .network: projection != nil || hasBars
        case .matrix, .years, .combinations, .losses, .contributors, .partners, .objectives: true
        }
    }

    /// Whether the picture is of directions in a column, with a bar for each thing that they share at one side or
    /// both: where these are the columns of a network, and nothing is asked that only another arrangement has.
    var hasBars: Bool {
        let plain = MapDefinition()
        guard form == .network, projection == nil, engine == nil,
            (clusters, orientation) == (plain.clusters, plain.orientation),
            (size, colour, labels, wrap) == (plain.size, plain.colour, plain.labels, plain.wrap),
            let place = columns.firstIndex(of: [.direction]), place <= 1, (2...place + 2).contains(columns.count)
        else { return false }
        let others = columns.enumerated().filter { $0.offset != place }.flatMap(\.element)
        return !others.contains { [.direction, .objective, .strategicObjective].contains($0) }
            && Set(others).count == others.count
    }

    /// Whether what has a single link is listed behind a map with bars that draws what has two and more.
    var listsSingles: Bool { hasBars && minimumLinks == 2 && focus.isEmpty }

    /// Rows in the order that ``sort`` asks for.
    ///
    /// - Parameter byPattern: the rows, like beside like.
    func sorted<Row>(_ byPattern: [Row], by node: (Row) -> NodeIndex, in graph: PlanGraph) -> [Row] {
        switch sort {
        case .pattern: byPattern
        case .plan: byPattern.sorted { node($0) < node($1) }
        case .name:
            byPattern.map { (row: $0, name: Words.key(graph[node($0)].pictureName)) }
                .sorted { ($0.name, node($0.row)) < ($1.name, node($1.row)) }.map(\.row)
        }
    }

    /// Creates the collaboration map.
    public init() { columns = [[.transversalGoal], [.direction], [.collaboration]] }
}
