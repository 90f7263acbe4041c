/// A city's plan of objectives (*Piano degli Obiettivi*, PDO): what its directions are to reach in the years of the
/// plan, and what ties the objectives together.
///
/// This is the whole content of `plan.json`. Ids are those of the graph (``NodeKind/id(_:)``), so that a reference in
/// the plan and a node of the graph are the same word.
///
/// Order: what the document numbers or lists (strategic dimensions, goals, directions, objectives, matrix rows) keeps
/// the document's order; what is gathered from all over it (programmes, value dimensions, drivers, collaborations) is
/// sorted by id. Read and write it with ``init(json:)`` and ``json()``.
public struct PlanOfObjectives: Codable, Hashable, Sendable {
    /// The version of the form of `plan.json`; it grows when an older program could misread the file.
    public static let currentSchemaVersion = 1

    public private(set) var schemaVersion = currentSchemaVersion
    /// The plan's own title, such as "Piano degli Obiettivi 2024–2026".
    public var title: String
    /// Whose plan it is, as in "Comune di Prova".
    public var municipality: String
    /// Where the document is from, as a sentence that can stand under a picture.
    public var source: String
    /// The years of the plan, ascending.
    public var years: [Int]
    /// In the order of the document.
    public var strategicDimensions: [StrategicDimension]
    /// In the order of the document.
    public var transversalGoals: [TransversalGoal]
    /// In the order of the document.
    public var directions: [Direction]
    /// All objectives, direction by direction, each direction's in the order of their numbers.
    public var objectives: [Objective]
    /// Sorted by id.
    public var programmes: [Programme]
    /// Sorted by id.
    public var valueDimensions: [MatrixCategory]
    /// Sorted by id.
    public var drivers: [MatrixCategory]
    /// Sorted by id.
    public var collaborations: [Collaboration]

    public init(
        title: String, municipality: String, source: String, years: [Int],
        strategicDimensions: [StrategicDimension] = [], transversalGoals: [TransversalGoal] = [],
        directions: [Direction] = [], objectives: [Objective] = [], programmes: [Programme] = [],
        valueDimensions: [MatrixCategory] = [], drivers: [MatrixCategory] = [], collaborations: [Collaboration] = []
    ) {
        self.title = title
        self.municipality = municipality
        self.source = source
        self.years = years
        self.strategicDimensions = strategicDimensions
        self.transversalGoals = transversalGoals
        self.directions = directions
        self.objectives = objectives
        self.programmes = programmes
        self.valueDimensions = valueDimensions
        self.drivers = drivers
        self.collaborations = collaborations
    }
}

/// One of the broad aims under which the plan is written, with the document's text about it.
public struct StrategicDimension: Codable, Hashable, Sendable {
    /// Such as `dimension:milano`; unique in the plan.
    public var id: String
    /// As the document writes it.
    public var name: String
    /// The paragraphs below the name, separated by blank lines.
    public var text: String
    /// The line of its name in the document, counted from 1.
    public var line: Int

    public init(id: String, name: String, text: String, line: Int) {
        self.id = id
        self.name = name
        self.text = text
        self.line = line
    }
}

/// A goal that the plan declares to cut across directions.
public struct TransversalGoal: Codable, Hashable, Sendable {
    /// Such as `goal:piano-aria`; unique in the plan.
    public var id: String
    /// As the document writes it.
    public var name: String
    /// A shorter name for pictures, if the profile gives one.
    public var shortName: String?
    /// The phrases that stand for it besides the name, as the profile lists them.
    public var phrases: [String]
    /// The line of its name in the document, counted from 1.
    public var line: Int

    public init(id: String, name: String, shortName: String? = nil, phrases: [String] = [], line: Int) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.phrases = phrases
        self.line = line
    }
}

/// A department of the city, as the heading of its table names it.
public struct Direction: Codable, Hashable, Sendable {
    /// Such as `direction:casa`; unique in the plan.
    public var id: String
    /// As the heading of its table writes it.
    public var name: String
    /// Other names under which the document speaks of it, in the order of the profile.
    public var aliases: [String]
    /// The line of that heading, counted from 1.
    public var line: Int

    public init(id: String, name: String, aliases: [String] = [], line: Int) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.line = line
    }
}

/// An operating programme (*programma operativo*) as the matrix names it.
public struct Programme: Codable, Hashable, Sendable {
    /// Such as `programme:coesione-sociale`; unique in the plan.
    public var id: String
    /// As the matrix writes it, of several spellings the one that stands most often.
    public var name: String
    /// True for a category such as "objectives that cut across several programmes": to share it relates nothing.
    public var crossProgramme: Bool
    /// The line of the first matrix row that names it.
    public var line: Int

    public init(id: String, name: String, crossProgramme: Bool, line: Int) {
        self.id = id
        self.name = name
        self.crossProgramme = crossProgramme
        self.line = line
    }
}

/// A public-value dimension or a driver: a column of the matrix with few different values.
public struct MatrixCategory: Codable, Hashable, Sendable {
    /// Such as `driver:semplificazione`; unique in the plan.
    public var id: String
    /// As the matrix writes it, of several spellings the one that stands most often.
    public var name: String
    /// The line of the first matrix row that names it.
    public var line: Int

    public init(id: String, name: String, line: Int) {
        self.id = id
        self.name = name
        self.line = line
    }
}
