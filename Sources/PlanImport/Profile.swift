import StrictReader

/// What a person knows of a plan and its document does not say, as written in `profile.yaml`.
struct Profile: Sendable {
    /// A goal, dimension or theme and the phrases that speak of it.
    struct Topic: Sendable {
        /// The last part of the id; a theme always has one, a goal where that of its name would be too long.
        var id: String?
        var name: Located<String>
        /// A shorter name for pictures.
        var shortName: String?
        var phrases: [Located<String>]
    }

    /// Other names under which a direction is spoken of.
    struct DirectionNames: Sendable {
        var name: Located<String>
        var aliases: [Located<String>]
    }

    /// A name for a collaboration that the importer finds from an objective.
    struct CollaborationName: Sendable {
        var id: String
        var name: String
        /// The objective as `direction/number`, such as `casa/1`.
        var objective: Located<String>
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
    var crossProgrammes: [Located<String>] = []
    var genericPartners: [Located<String>] = []
}
