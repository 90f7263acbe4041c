import Plan
import TextTools

extension PlanImporter {
    /// Links objectives to the transversal goals and strategic dimensions that their texts name.
    ///
    /// Each is looked for by its own name (basis ``Basis/named``) and by the phrases that the profile lists for it
    /// (basis ``Basis/theme``).
    static func addContributions(
        _ profile: Profile, to plan: inout PlanOfObjectives, mentions: [Mentions], _ diagnostics: inout DiagnosticList
    ) {
        struct Kind {
            let what: DiagnosticStatement.ProfileName
            let key: String
            let targets: [(id: String, name: String)]
            let topics: [Profile.Topic]
        }
        let kinds = [
            Kind(
                what: .transversalGoal, key: "transversalGoals",
                targets: plan.transversalGoals.map { ($0.id, $0.name) }, topics: profile.transversalGoals),
            Kind(
                what: .strategicDimension, key: "strategicDimensions",
                targets: plan.strategicDimensions.map { ($0.id, $0.name) }, topics: profile.strategicDimensions),
        ]
        for kind in kinds {
            let (targets, topics, what) = (kind.targets, kind.topics, kind.what)
            let names = Set(targets.map { Words.key($0.name) })
            for topic in topics where !names.contains(Words.key(topic.name.value)) {
                let nearest = Spelling.nearest(to: topic.name.value, in: targets.map(\.name)).first
                diagnostics.add(
                    .error, .unknownName(what, topic.name.value, nearest: nearest), line: topic.name.line)
            }
            let topicsByName = Dictionary(
                topics.map { (Words.key($0.name.value), $0) }, uniquingKeysWith: { first, _ in first })
            let listed = targets.map { topicsByName[Words.key($0.name)]?.phrases ?? [] }
            // The name of each stands behind its phrases.
            let numbers = listed.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count + 1) }
            let phrases = PhraseIndex(
                zip(targets, listed).flatMap { target, listed in
                    listed.map { Phrase($0.value, rule: "\(kind.key)[\(target.name)].phrases") }
                        + [Phrase(target.name, rule: "name", isName: true)]
                })
            let owners = listed.enumerated().flatMap { place, listed in
                Array(repeating: place, count: listed.count + 1)
            }
            var matched: Set<Int> = []
            for index in plan.objectives.indices {
                var here: Set<Int> = []
                let found = mentions[index].evidence(of: phrases, topics: owners) { here.insert($0) }
                matched.formUnion(here)
                plan.objectives[index].contributions += found.map { place, evidence in
                    Contribution(
                        target: targets[place].id, basis: here.contains(numbers[place + 1] - 1) ? .named : .theme,
                        evidence: evidence)
                }
            }
            for (place, listed) in listed.enumerated() {
                for (index, phrase) in listed.enumerated() where !matched.contains(numbers[place] + index) {
                    diagnostics.add(.warning, .unusedPhrase(phrase.value), line: phrase.line)
                }
            }
        }
    }

    /// Takes note of partners that a text leaves open.
    static func addGenericPartners(
        _ profile: Profile, to plan: inout PlanOfObjectives, mentions: [Mentions], _ diagnostics: inout DiagnosticList
    ) {
        let listed = profile.genericPartners.map(\.value)
        let phrases = PhraseIndex(
            (listed.isEmpty ? DocumentVocabulary.genericPartners : listed).map { Phrase($0, rule: "genericPartners") })
        var matched: Set<Int> = []
        for index in plan.objectives.indices {
            plan.objectives[index].genericPartners += mentions[index].evidence(of: phrases) {
                matched.insert($0)
            }
        }
        for (index, phrase) in profile.genericPartners.enumerated() where !matched.contains(index) {
            diagnostics.add(.warning, .unusedPhrase(phrase.value), line: phrase.line)
        }
    }
}
