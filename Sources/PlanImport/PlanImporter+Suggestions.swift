import Plan
import TextTools

/// What the profile of a plan could say and does not yet.
public struct ProfileSuggestions: Sendable {
    /// Best first.
    public let themes: [ThemeSuggestion]
    /// Names that the document uses for a direction, with the direction's name.
    public let aliases: [(alias: String, direction: String)]
    /// Words of a dimension's own text that objectives have as well, best first.
    public let phrases: [PhraseSuggestion]
    /// Words of a direction's name that objectives of others have, best first.
    public let subjects: [PhraseSuggestion]
    /// Collaborations that have only an objective's text for a name.
    public let unnamed: [Collaboration]
    /// Of themes that were set aside, how many the suggestions find; none if none were.
    public let measure: Measure?

    /// How well themes are found that a person has listed.
    public struct Measure: Hashable, Sendable {
        /// The ids of the themes that were set aside.
        public let listed: [String]
        /// The ids of those that a suggestion meets: more than half of the objectives of both are the same.
        public let found: [String]
        /// How many suggestions were made, and how many of them meet a theme.
        public let suggested: Int
        public let hits: Int

        public var recall: Double { listed.isEmpty ? 0 : Double(found.count) / Double(listed.count) }
        public var precision: Double { suggested == 0 ? 0 : Double(hits) / Double(suggested) }
    }
}

extension PlanImporter {
    /// Looks for what a profile does not list.
    ///
    /// - Parameters:
    ///   - plan: a plan that was read with the profile.
    ///   - profile: the content of the profile.
    ///   - profileName: the profile's path.
    ///   - limit: how many themes to suggest at most.
    ///   - measuring: whether to set the profile's themes aside and tell how many of them are found.
    public static func suggestions(
        for plan: PlanOfObjectives, profile yaml: String, named profileName: String, limit: Int, measuring: Bool = false
    ) -> ProfileSuggestions {
        let profile = Profile.read(yaml: yaml, file: profileName).profile
        let themesOfProfile = Set(profile.themes.compactMap { $0.id.map { "collaboration:" + $0 } })
        let topics = profile.transversalGoals + (measuring ? [] : profile.themes)
        let names =
            plan.transversalGoals.map(\.name) + plan.directions.flatMap { [$0.name] + $0.aliases } + [plan.municipality]
        let covered = PhraseIndex(
            names.map { Phrase($0, rule: "", isName: true) }
                + topics.flatMap(\.phrases).map { Phrase($0.value, rule: "") })
        let search = ThemeSuggestions(plan, covered: covered, themes: measuring ? themesOfProfile : [])
        let themes = search.best(limit)
        let texts = Set(plan.objectives.map(\.firstText))
        return ProfileSuggestions(
            themes: themes, aliases: aliases(in: plan),
            phrases: measuring ? [] : search.phrases(of: dimensions(of: plan), limit: limit),
            subjects: measuring ? [] : search.phrases(of: subjects(of: plan), limit: limit),
            unnamed: plan.collaborations.filter { texts.contains($0.name) },
            measure: measuring ? measure(themes, of: plan, profile) : nil)
    }

    private static func dimensions(of plan: PlanOfObjectives) -> [ThemeSuggestions.Subject] {
        plan.strategicDimensions.map { dimension in
            ThemeSuggestions.Subject(
                name: dimension.name, text: dimension.text,
                objectives: Set(
                    plan.objectives.indices.filter { place in
                        plan.objectives[place].contributions.contains { $0.target == dimension.id }
                    }))
        }
    }

    /// The directions with what their names say that they are about.
    private static func subjects(of plan: PlanOfObjectives) -> [ThemeSuggestions.Subject] {
        let places = Dictionary(grouping: plan.objectives.indices) { plan.objectives[$0].id }
        var objectives: [String: Set<Int>] = [:]
        for (place, objective) in plan.objectives.enumerated() {
            objectives[objective.direction, default: []].insert(place)
        }
        for collaboration in plan.collaborations {
            let shared = collaboration.objectives.flatMap { places[$0.objective] ?? [] }
            for direction in Set(collaboration.participants.map(\.direction)) {
                objectives[direction, default: []].formUnion(shared)
            }
        }
        return plan.directions.map { direction in
            ThemeSuggestions.Subject(
                name: direction.name, text: direction.bareName, objectives: objectives[direction.id] ?? [])
        }
    }

    /// Names of unknown directions that are the initials of a known one's name, or resemble it.
    private static func aliases(in plan: PlanOfObjectives) -> [(alias: String, direction: String)] {
        let names = DirectionNames(plan.directions)
        var found: [(alias: String, direction: String)] = []
        for objective in plan.objectives {
            let mentions = Mentions(objective)
            for unknown in mentions.unknownDirections(mentions.look(for: names))
            where !found.contains(where: { $0.alias == unknown.name }) {
                let wanted = Words(unknown.name).folded.dropFirst()
                let bag = WordBag(wanted.joined(separator: " "))
                let likely = plan.directions.first { direction in
                    let words = Words(direction.bareName).folded
                    let initials = words.compactMap(\.first).map(String.init).joined()
                    let telling = words.filter { !DocumentVocabulary.dependentWords.contains($0) }
                    return [initials, telling.compactMap(\.first).map(String.init).joined()].contains(wanted.joined())
                        || bag.similarity(to: WordBag(direction.bareName)) >= 0.6
                }
                if let likely { found.append((unknown.name, likely.name)) }
            }
        }
        return found
    }

    private static func measure(
        _ suggestions: [ThemeSuggestion], of plan: PlanOfObjectives, _ profile: Profile
    ) -> ProfileSuggestions.Measure {
        let themeIDs = Set(profile.themes.compactMap { $0.id.map { "collaboration:" + $0 } })
        let themes = plan.collaborations.filter { themeIDs.contains($0.id) }
        func meets(_ suggestion: ThemeSuggestion, _ theme: Collaboration) -> Bool {
            let (one, other) = (Set(suggestion.objectives), Set(theme.objectives.map(\.objective)))
            let common = one.intersection(other).count
            return 2 * common > one.count && 2 * common > other.count
        }
        return ProfileSuggestions.Measure(
            listed: themes.map(\.id),
            found: themes.filter { theme in suggestions.contains { meets($0, theme) } }.map(\.id),
            suggested: suggestions.count,
            hits: suggestions.count { suggestion in themes.contains { meets(suggestion, $0) } })
    }
}
