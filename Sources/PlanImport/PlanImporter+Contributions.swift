import Plan

extension PlanImporter {
    /// Links objectives to the transversal goals and strategic dimensions that their texts name.
    ///
    /// Each is looked for by its own name (basis ``Basis/named``) and by the phrases that the profile lists for it
    /// (basis ``Basis/theme``).
    static func addContributions(
        _ profile: Profile, to plan: inout PlanOfObjectives, _ diagnostics: inout DiagnosticList
    ) {
        let mentions = plan.objectives.map(Mentions.init)
        let kinds: [(targets: [(id: String, name: String)], topics: [Profile.Topic], what: String)] = [
            (plan.transversalGoals.map { ($0.id, $0.name) }, profile.transversalGoals, "transversal goal"),
            (plan.strategicDimensions.map { ($0.id, $0.name) }, profile.strategicDimensions, "strategic dimension"),
        ]
        for (targets, topics, what) in kinds {
            for topic in topics where !targets.contains(where: { Words.key($0.name) == Words.key(topic.name.value) }) {
                diagnostics.add(
                    .error, .profile, line: topic.name.line,
                    "the document has no \(what) \"\(topic.name.value)\""
                        + Spelling.suggestion(for: topic.name.value, in: targets.map(\.name)))
            }
            for target in targets {
                let topic = topics.first { Words.key($0.name.value) == Words.key(target.name) }
                let listed = topic?.phrases ?? []
                let phrases = listed.map { Phrase($0.value) } + [Phrase(target.name)]
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
                    diagnostics.add(
                        .warning, .unusedEntry, line: phrase.line, "no objective has the phrase \"\(phrase.value)\"")
                }
            }
        }
    }

    /// Takes note of partners that a text leaves open.
    static func addGenericPartners(
        _ profile: Profile, to plan: inout PlanOfObjectives, _ diagnostics: inout DiagnosticList
    ) {
        let phrases = profile.genericPartners.map { Phrase($0.value) }
        var matched: Set<Int> = []
        for index in plan.objectives.indices {
            plan.objectives[index].genericPartners = Mentions(plan.objectives[index]).evidence(of: phrases) {
                matched.insert($0)
            }
        }
        for (index, phrase) in profile.genericPartners.enumerated() where !matched.contains(index) {
            diagnostics.add(
                .warning, .unusedEntry, line: phrase.line, "no objective has the phrase \"\(phrase.value)\"")
        }
    }
}
