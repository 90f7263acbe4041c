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
    public static let currentSchemaVersion = 2

    public internal(set) var schemaVersion = currentSchemaVersion
    /// The plan's own title, such as "Piano degli Obiettivi 2024–2026".
    public var title: String
    /// Whose plan it is, as in "Comune di Prova".
    public var municipality: String
    /// Where the document is from, as a sentence that can stand under a picture.
    public var source: String
    /// The years of the plan, ascending.
    public var years: [Int]
    /// The language in which it is written, as in `it`; nil where the profile doesn't say.
    public var language: String?
    /// Under which terms the data may be used, as in `CC-BY-4.0` (``Licence``); nil where the profile doesn't say.
    public var licence: String?
    /// Under which ids registers know the body, as in `ipa` → `c_f205`.
    @OmittedWhenEmpty public var ids: [String: String]
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
    /// What stands above the objectives, in the order of the document.
    @OmittedWhenEmpty public var strategicObjectives: [StrategicObjective]
    /// What persons say of single links, in the order in which they are written.
    @OmittedWhenEmpty public var declarations: [Declaration]
    /// Of a document that is no text its `file`, and a `fingerprint` of its bytes.
    @OmittedWhenEmpty public internal(set) var document: [String: String]
    /// What the lines that the plan names stand for in such a document; see ``place(ofLine:)``.
    @OmittedWhenEmpty public internal(set) var places: [String: String]

    public init(
        title: String, municipality: String, source: String, years: [Int], language: String? = nil,
        licence: String? = nil, ids: [String: String] = [:], strategicDimensions: [StrategicDimension] = [],
        transversalGoals: [TransversalGoal] = [],
        directions: [Direction] = [], objectives: [Objective] = [], programmes: [Programme] = [],
        valueDimensions: [MatrixCategory] = [], drivers: [MatrixCategory] = [], collaborations: [Collaboration] = [],
        strategicObjectives: [StrategicObjective] = [], declarations: [Declaration] = []
    ) {
        self.title = title
        self.municipality = municipality
        self.source = source
        self.years = years
        self.language = language
        self.licence = licence
        self.ids = ids
        self.strategicDimensions = strategicDimensions
        self.transversalGoals = transversalGoals
        self.directions = directions
        self.objectives = objectives
        self.programmes = programmes
        self.valueDimensions = valueDimensions
        self.drivers = drivers
        self.collaborations = collaborations
        self.strategicObjectives = strategicObjectives
        self.declarations = declarations
        document = [:]
        places = [:]
    }
}

extension PlanOfObjectives {
    /// What the plan calls most of its offices, in lower case, as in `settore`; nil where most have no word.
    ///
    /// Of several words that are equally frequent the one that stands first.
    public var officeWord: String? {
        var counts: [String?: Int] = [:]
        for direction in directions { counts[direction.word, default: 0] += 1 }
        let most = counts.values.max()
        return directions.first { counts[$0.word] == most }?.word
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
    /// A still shorter one for the heads of narrow columns, if the profile gives one.
    public var acronym: String?
    /// The phrases that stand for it besides the name, as the profile lists them.
    public var phrases: [String]
    /// What it is about, in a few sentences of the profile: by their words a search for candidates goes.
    public var about: String?
    /// The line of its name in the document, counted from 1; 0 where only the profile names it.
    public var line: Int
    /// What the document numbers it with, as printed.
    public var code: String?
    /// Its weight as printed.
    public var weight: String?
    /// What it is measured by, in the order of the document.
    @OmittedWhenEmpty public var indicators: [Indicator]
    /// What other columns of its table say of it, in their order.
    @OmittedWhenEmpty public var attributes: [NamedAttribute]
    /// Under which ids registers know it, as in `sdg` → `11.6`.
    @OmittedWhenEmpty public var ids: [String: String]

    public init(
        id: String, name: String, shortName: String? = nil, acronym: String? = nil, phrases: [String] = [],
        about: String? = nil, line: Int, code: String? = nil, weight: String? = nil, indicators: [Indicator] = [],
        attributes: [NamedAttribute] = [],
        ids: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.acronym = acronym
        self.phrases = phrases
        self.about = about
        self.line = line
        self.code = code
        self.weight = weight
        self.indicators = indicators
        self.attributes = attributes
        self.ids = ids
    }
}

/// An office of any kind, as a heading, column or line of the document names it.
public struct Direction: Codable, Hashable, Sendable {
    /// Such as `direction:casa`; unique in the plan.
    public var id: String
    /// As the document writes it.
    public var name: String
    /// A shorter name for pictures, if the profile gives one.
    public var shortName: String?
    /// Other names under which the document speaks of it, in the order of the profile.
    public var aliases: [String]
    /// The line where it first stands, counted from 1.
    public var line: Int
    /// The plan's word for such an office, in lower case, as in `settore`; nil where the document has none.
    public var word: String?
    /// The id of the direction that it is a part of.
    public var parent: String?

    public init(
        id: String, name: String, shortName: String? = nil, aliases: [String] = [], line: Int, word: String? = nil,
        parent: String? = nil
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.aliases = aliases
        self.line = line
        self.word = word
        self.parent = parent
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
    /// The line of the first matrix row, or the heading, that names it.
    public var line: Int
    /// The id of what stands above it, a ``StrategicObjective``.
    public var parent: String?
    /// Under which ids registers know it, as in `bdap` → `0402`.
    @OmittedWhenEmpty public var ids: [String: String]

    public init(
        id: String, name: String, crossProgramme: Bool, line: Int, parent: String? = nil, ids: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.crossProgramme = crossProgramme
        self.line = line
        self.parent = parent
        self.ids = ids
    }
}

/// What stands above the objectives in the plan's own tree: a line of mandate, a mission, a strategic area, a strategic
/// objective.
public struct StrategicObjective: Codable, Hashable, Sendable {
    /// Such as `level:os1`; unique in the plan.
    public var id: String
    /// The plan's word for what it is, as in `Missione`.
    public var level: String
    /// What the document numbers it with, as printed.
    public var code: String?
    /// As the document writes it; where it has only a code, that.
    public var name: String
    /// The line where it first stands, counted from 1.
    public var line: Int
    /// The id of what stands above it.
    public var parent: String?
    /// Under which ids registers know it, as in `pnrr` → `M5C2`.
    @OmittedWhenEmpty public var ids: [String: String]

    public init(
        id: String, level: String, code: String? = nil, name: String, line: Int, parent: String? = nil,
        ids: [String: String] = [:]
    ) {
        self.id = id
        self.level = level
        self.code = code
        self.name = name
        self.line = line
        self.parent = parent
        self.ids = ids
    }
}

extension [String: String] {
    /// Ids under which registers know something as they are written, each as in `sdg:11.6`, in the order of registers.
    package var writtenIDs: [String] { sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" } }
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

extension PlanOfObjectives {
    /// The lines on which nodes stand, by their ids; those that the plan knows no line of are left out.
    package var linesOfNodes: [String: Int] {
        var lines = directions.map { ($0.id, $0.line) } + objectives.map { ($0.id, $0.line) }
        lines += programmes.map { ($0.id, $0.line) } + transversalGoals.map { ($0.id, $0.line) }
        lines += strategicDimensions.map { ($0.id, $0.line) } + (valueDimensions + drivers).map { ($0.id, $0.line) }
        lines += strategicObjectives.map { ($0.id, $0.line) }
        return Dictionary(lines.filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first })
    }
}
