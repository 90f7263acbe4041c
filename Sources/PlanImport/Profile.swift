import StrictReader
import TextTools

/// What a person knows of a plan and its document does not say, as written in `profile.yaml`.
struct Profile: Sendable {
    /// A goal, dimension or theme and the phrases that speak of it.
    struct Topic: Sendable {
        /// The last part of the id; a theme always has one, a goal where its name's would be too long.
        var id: String?
        var name: Located<String>
        /// A shorter name for pictures.
        var shortName: String?
        /// One for the heads of narrow columns.
        var acronym: String?
        var phrases: [Located<String>]
        /// What a goal is about, in a few sentences.
        var about: String?
        /// Under which ids registers know it, as in `sdg` → `11.6`.
        var ids: [String: String] = [:]
    }

    /// Other names under which a direction is spoken of, or stands in pictures.
    struct DirectionNames: Sendable {
        var name: Located<String>
        var shortName: String?
        var aliases: [Located<String>]
    }

    /// A name for a collaboration that the importer finds from an objective.
    struct CollaborationName: Sendable {
        var id: String
        var name: String
        /// A shorter name for pictures.
        var shortName: String?
        /// The objective as `direction/number`, such as `casa/1`.
        var objective: Located<String>
    }

    /// What a section of the document holds.
    enum Section: String, CaseIterable, Sendable {
        case transversalGoals, objectives, ignore
    }

    /// What becomes of the names of persons.
    enum Persons: String, CaseIterable, Sendable {
        case omit, keep
    }

    /// How offices are known.
    struct Offices: Sendable {
        /// Words with which their names begin, besides the usual ones.
        var words: [Located<String>] = []
        /// All of them; what is not among them is doubtful.
        var list: [Located<String>] = []
        /// Words with which headings begin that are no offices.
        var ignore: [Located<String>] = []
    }

    var title = ""
    var municipality = ""
    var source = ""
    var years: [Int] = []
    var directions: [DirectionNames] = []
    var transversalGoals: [Topic] = []
    var strategicDimensions: [Topic] = []
    var themes: [Topic] = []
    var collaborations: [CollaborationName] = []
    /// Programmes and what stands above objectives, by name or code, with the ids under which registers know them.
    var programmes: [Topic] = []
    var strategicObjectives: [Topic] = []
    var crossProgrammes: [Located<String>] = []
    var genericPartners: [Located<String>] = []
    /// The language of the plan, as in `it`.
    var language: String?
    /// Under which terms the data may be used.
    var licence: String?
    /// The name of the document's file.
    var document: String?
    /// Under which ids registers know the body.
    var ids: [String: String] = [:]
    /// What columns hold, by their headings.
    var columns: [(heading: Located<String>, role: ColumnRole)] = []
    /// What sections hold, by their titles.
    var sections: [(title: Located<String>, content: Section)] = []
    var offices = Offices()
    /// Forms of lines that are objectives.
    var lines: [Located<LinePattern>] = []
    var persons = Persons.omit

    /// The roles of columns by their folded headings.
    var roles: [String: ColumnRole] {
        Dictionary(columns.map { (Words.key($0.heading.value), $0.role) }, uniquingKeysWith: { first, _ in first })
    }
}
