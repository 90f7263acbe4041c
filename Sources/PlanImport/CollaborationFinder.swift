import Plan

/// Finds what directions do together: themes of the profile, objectives that several directions have, and objectives that
/// name another direction.
struct CollaborationFinder {
    /// From this similarity of words on (see ``WordBag``) two objectives of different directions are the same one.
    static let threshold = 0.8
    /// Objectives of fewer words are never compared: "Formazione del personale" may be in any plan twice.
    static let leastWords = 4

    let plan: PlanOfObjectives
    let profile: Profile
    private let mentions: [Mentions]

    init(plan: PlanOfObjectives, profile: Profile) {
        self.plan = plan
        self.profile = profile
        mentions = plan.objectives.map(Mentions.init)
    }

    /// All collaborations, sorted by id.
    func collaborations(
        diagnostics: inout DiagnosticList, profileDiagnostics: inout DiagnosticList
    ) -> [Collaboration] {
        let themes = themeCollaborations(&profileDiagnostics)
        let found = themes + sharedObjectives(themes: themes, &profileDiagnostics)
        var ids: Set<String> = []
        for collaboration in found where !ids.insert(collaboration.id).inserted {
            profileDiagnostics.add(
                .error, .duplicateID, line: 1, "two collaborations would be \(collaboration.id); give one another id")
        }
        return found.sorted { $0.id < $1.id }
    }

    private func themeCollaborations(_ diagnostics: inout DiagnosticList) -> [Collaboration] {
        var collaborations: [Collaboration] = []
        for theme in profile.themes {
            let phrases = theme.phrases.map { Phrase($0.value) }
            var matched: Set<Int> = []
            var shared: [SharedObjective] = []
            for (index, objective) in plan.objectives.enumerated() {
                let evidence = mentions[index].evidence(of: phrases) { matched.insert($0) }
                if !evidence.isEmpty {
                    shared.append(SharedObjective(objective: objective.id, basis: .theme, evidence: evidence))
                }
            }
            for (index, phrase) in theme.phrases.enumerated() where !matched.contains(index) {
                diagnostics.add(
                    .warning, .unusedEntry, line: phrase.line, "no objective has the phrase \"\(phrase.value)\"")
            }
            let collaboration = Collaboration(
                id: "collaboration:" + (theme.id ?? ""), name: theme.name.value, objectives: shared,
                participants: participants(owners: shared, named: []))
            if collaboration.participants.count > 1 {
                collaborations.append(collaboration)
            } else if !shared.isEmpty {
                diagnostics.add(
                    .warning, .oneDirection, line: theme.name.line,
                    "only one direction speaks of \"\(theme.name.value)\", so it is no collaboration")
            }
        }
        return collaborations
    }

    /// A direction that an objective names.
    private struct Naming {
        let objective: Int
        let direction: String
        let role: Role
        let evidence: [Evidence]
    }

    /// Collaborations from objectives that several directions have, or that name another direction.
    private func sharedObjectives(themes: [Collaboration], _ diagnostics: inout DiagnosticList) -> [Collaboration] {
        let directionNames = DirectionNames(plan.directions)
        let namings = plan.objectives.indices.flatMap { index in
            mentions[index].namedDirections(directionNames).map {
                Naming(objective: index, direction: $0.direction, role: $0.role, evidence: $0.evidence)
            }
        }
        let sameText = sameTextPairs(themes: themes)
        var unusedTitles = profile.collaborations
        let collaborations = groups(sameText: sameText, namings: namings).map { group in
            let named = namings.filter { group.contains($0.objective) }
            let shared = group.map { index in
                let quoted = named.filter { $0.objective == index }.flatMap(\.evidence)
                let basis = quoted.isEmpty ? Basis.sameText : .named
                let evidence = quoted.isEmpty ? mentions[index].wholeText(year: sameText.years[index] ?? 0) : quoted
                return SharedObjective(objective: plan.objectives[index].id, basis: basis, evidence: evidence)
            }
            let first = plan.objectives[group[0]]
            let ids = group.map { plan.objectives[$0].id }
            let title = unusedTitles.firstIndex { ids.contains("objective:" + $0.objective.value) }
                .map { unusedTitles.remove(at: $0) }
            let id = title?.id ?? String(first.id.dropFirst("objective:".count)).replacing("/", with: "-")
            return Collaboration(
                id: "collaboration:" + id,
                name: title?.name ?? first.firstText, objectives: shared,
                participants: participants(owners: shared, named: named))
        }
        for title in unusedTitles {
            diagnostics.add(
                .warning, .unusedEntry, line: title.objective.line,
                "objective \(title.objective.value) is in no collaboration, or in one that has a name already")
        }
        return collaborations
    }

    /// Pairs of objectives of different directions with nearly the same text in some years, unless a transversal goal or a
    /// theme explains the likeness; and for each objective the first year in which it has such a text.
    private func sameTextPairs(themes: [Collaboration]) -> (pairs: [(Int, Int)], years: [Int: Int]) {
        let goals = Set(plan.transversalGoals.map(\.id))
        var explanations = plan.objectives.map { objective in
            Set(objective.contributions.map(\.target).filter(goals.contains))
        }
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for theme in themes {
            for shared in theme.objectives { places[shared.objective].map { _ = explanations[$0].insert(theme.id) } }
        }
        let texts = plan.objectives.map { objective in
            objective.texts.sorted { $0.key < $1.key }.map { (year: $0.key, bag: WordBag($0.value)) }
                .filter { $0.bag.words.count >= Self.leastWords }
        }
        var pairs: [(Int, Int)] = []
        var years: [Int: Int] = [:]
        for later in plan.objectives.indices {
            for earlier in 0..<later
            where plan.objectives[earlier].direction != plan.objectives[later].direction
                && explanations[earlier].isDisjoint(with: explanations[later])
            {
                let likeness = texts[earlier].lazy.flatMap { one in texts[later].lazy.map { (one, $0) } }
                    .first { $0.bag.isSimilar(to: $1.bag, threshold: Self.threshold) }
                guard let (one, other) = likeness else { continue }
                pairs.append((earlier, later))
                years[earlier] = min(years[earlier] ?? .max, one.year)
                years[later] = min(years[later] ?? .max, other.year)
            }
        }
        return (pairs, years)
    }

    /// The objectives that belong together by their texts, and those that name another direction, in the plan's order.
    private func groups(sameText: (pairs: [(Int, Int)], years: [Int: Int]), namings: [Naming]) -> [[Int]] {
        var group = Array(plan.objectives.indices)
        for (earlier, later) in sameText.pairs {
            let (joined, left) = (min(group[earlier], group[later]), max(group[earlier], group[later]))
            for index in group.indices where group[index] == left { group[index] = joined }
        }
        let members = Set(sameText.years.keys).union(namings.map(\.objective))
        return Dictionary(grouping: members.sorted()) { group[$0] }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Each direction's part, once for each role, in the plan's order.
    private func participants(owners: [SharedObjective], named: [Naming]) -> [Participant] {
        var parts: [String: [Role: Participant]] = [:]
        func add(_ direction: String, _ role: Role, _ basis: Basis, _ evidence: [Evidence]) {
            if let known = parts[direction]?[role] {
                guard basis == known.basis else {
                    if basis == .named {
                        parts[direction]?[role] = Participant(
                            direction: direction, role: role, basis: basis, evidence: evidence)
                    }
                    return
                }
                parts[direction]?[role]?.evidence += evidence.filter { !known.evidence.contains($0) }
            } else {
                parts[direction, default: [:]][role] = Participant(
                    direction: direction, role: role, basis: basis, evidence: evidence)
            }
        }
        let directionOfObjective = Dictionary(
            plan.objectives.map { ($0.id, $0.direction) }, uniquingKeysWith: { first, _ in first })
        for owner in owners {
            directionOfObjective[owner.objective].map { add($0, .owner, owner.basis, owner.evidence) }
        }
        for naming in named { add(naming.direction, naming.role, .named, naming.evidence) }
        return plan.directions.flatMap { direction in
            Role.allCases.compactMap { parts[direction.id]?[$0] }
        }
    }
}
