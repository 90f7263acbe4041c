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
            for topic in topics where !targets.contains(where: { Words.key($0.name) == Words.key(topic.name.value) }) {
                let nearest = Spelling.nearest(to: topic.name.value, in: targets.map(\.name)).first
                diagnostics.add(
                    .error, .unknownName(what, topic.name.value, nearest: nearest), line: topic.name.line)
            }
            for target in targets {
                let topic = topics.first { Words.key($0.name.value) == Words.key(target.name) }
                let listed = topic?.phrases ?? []
                let phrases =
                    listed.map { Phrase($0.value, rule: "\(kind.key)[\(target.name)].phrases") }
                    + [Phrase(target.name, rule: "name", isName: true)]
                var matched: Set<Int> = []
                for index in plan.objectives.indices {
                    var here: Set<Int> = []
                    let evidence = mentions[index].evidence(of: phrases) { here.insert($0) }
                    matched.formUnion(here)
                    if !evidence.isEmpty {
                        plan.objectives[index].contributions.append(
                            Contribution(
                                target: target.id, basis: here.contains(listed.count) ? .named : .theme,
                                evidence: evidence))
                    }
                }
                for (index, phrase) in listed.enumerated() where !matched.contains(index) {
                    diagnostics.add(.warning, .unusedPhrase(phrase.value), line: phrase.line)
                }
            }
        }
    }

    /// Takes note of partners that a text leaves open.
    static func addGenericPartners(
        _ profile: Profile, to plan: inout PlanOfObjectives, mentions: [Mentions], _ diagnostics: inout DiagnosticList
    ) {
        var phrases = profile.genericPartners.map { Phrase($0.value, rule: "genericPartners") }
        if phrases.isEmpty { phrases = DocumentVocabulary.genericPartners.map { Phrase($0, rule: "genericPartners") } }
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
