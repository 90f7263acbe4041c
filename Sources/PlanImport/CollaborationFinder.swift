import Plan
import TextTools

/// Finds what directions do together: themes of the profile, objectives that several directions have, and objectives
/// that name another direction.
struct CollaborationFinder {
    let plan: PlanOfObjectives
    let profile: Profile
    /// Of each objective of the plan.
    let mentions: [Mentions]
    private let objectives: [String: Objective]

    init(plan: PlanOfObjectives, profile: Profile, mentions: [Mentions]) {
        self.plan = plan
        self.profile = profile
        self.mentions = mentions
        objectives = Dictionary(plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All collaborations, sorted by id.
    func collaborations(
        diagnostics: inout DiagnosticList, profileDiagnostics: inout DiagnosticList
    ) -> [Collaboration] {
        let themes = themeCollaborations(&profileDiagnostics)
        let found = themes + sharedObjectives(themes: themes, &diagnostics, &profileDiagnostics)
        var ids: Set<String> = []
        for collaboration in found where !ids.insert(collaboration.id).inserted {
            let id = collaboration.id.dropFirst("collaboration:".count)
            let line =
                profile.themes.last { $0.id == String(id) }?.name.line
                ?? profile.collaborations.last { $0.id == id }?.objective.line
            profileDiagnostics.add(.error, .repeatedCollaboration(collaboration.id), line: line ?? 1)
        }
        return found.sorted { $0.id < $1.id }
    }

    private func themeCollaborations(_ diagnostics: inout DiagnosticList) -> [Collaboration] {
        var collaborations: [Collaboration] = []
        for theme in profile.themes {
            let phrases = theme.phrases.map { Phrase($0.value, rule: "themes[\(theme.id ?? "")].phrases") }
            var matched: Set<Int> = []
            var shared: [SharedObjective] = []
            for (index, objective) in plan.objectives.enumerated() {
                let evidence = mentions[index].evidence(of: phrases) { matched.insert($0) }
                if !evidence.isEmpty {
                    shared.append(SharedObjective(objective: objective.id, basis: .theme, evidence: evidence))
                }
            }
            for (index, phrase) in theme.phrases.enumerated() where !matched.contains(index) {
                diagnostics.add(.warning, .unusedPhrase(phrase.value), line: phrase.line)
            }
            let collaboration = Collaboration(
                id: "collaboration:" + (theme.id ?? ""), name: theme.name.value, shortName: theme.shortName,
                phrases: theme.phrases.map(\.value), objectives: shared,
                participants: participants(owners: shared, named: []))
            if collaboration.participants.count > 1 {
                collaborations.append(collaboration)
            } else if !shared.isEmpty {
                diagnostics.add(.warning, .oneDirection(theme: theme.name.value), line: theme.name.line)
            }
        }
        return collaborations
    }

    /// A direction that an objective names, or that a column or line gives a part in it.
    private struct Naming {
        let objective: Int
        let direction: String
        let role: Role
        let basis: Basis
        let evidence: [Evidence]
    }

    /// The directions that a column or line gives a part in an objective.
    private func stated(_ index: Int) -> [Naming] {
        let objective = plan.objectives[index]
        return objective.offices.map { office in
            Naming(
                objective: index, direction: office.direction, role: office.role == .coOwner ? .owner : .partner,
                basis: .stated,
                evidence: [
                    Evidence(text: office.text, line: office.line, years: objective.texts.keys.sorted(), rules: [])
                ])
        }
    }

    /// Collaborations from objectives that several directions have, or that name another direction.
    private func sharedObjectives(
        themes: [Collaboration], _ diagnostics: inout DiagnosticList, _ profileDiagnostics: inout DiagnosticList
    ) -> [Collaboration] {
        let directionNames = DirectionNames(plan.directions)
        let namings = plan.objectives.indices.flatMap { index in
            stated(index)
                + mentions[index].namedDirections(directionNames).map {
                    Naming(
                        objective: index, direction: $0.direction, role: $0.role, basis: .named, evidence: $0.evidence)
                }
        }
        for (index, mentions) in mentions.enumerated() {
            for unknown in mentions.unknownDirections(directionNames) {
                let nearest = Spelling.nearest(to: unknown.name, in: plan.directions.map(\.name)).first
                diagnostics.add(
                    .warning,
                    .unknownMention(objective: plan.objectives[index].label, name: unknown.name, nearest: nearest),
                    line: unknown.line)
            }
        }
        let resemblances = Resemblances(plan.objectives, explanations: explanations(themes: themes))
        let namingsOfObjective = Dictionary(grouping: namings, by: \.objective)
        var titles = Dictionary(
            profile.collaborations.map { ("objective:" + $0.objective.value, $0) },
            uniquingKeysWith: { first, _ in first })
        var collaborations: [Collaboration] = []
        for group in groups(resemblances, namings: namings) {
            let shared = group.map { index in
                let own = namingsOfObjective[index] ?? []
                let basis = own.contains { $0.basis == .stated } ? Basis.stated : own.isEmpty ? .sameText : .named
                let quoted = own.filter { $0.basis == basis }.flatMap(\.evidence)
                return SharedObjective(
                    objective: plan.objectives[index].id, basis: basis,
                    evidence: quoted.isEmpty ? mentions[index].wholeTexts(resemblances.years(of: index)) : quoted)
            }
            let first = plan.objectives[group[0]]
            let named = group.compactMap { titles.removeValue(forKey: plan.objectives[$0].id) }
            let id = named.first?.id ?? String(first.id.dropFirst("objective:".count)).replacing("/", with: "-")
            collaborations.append(
                Collaboration(
                    id: "collaboration:" + id, name: named.first?.name ?? first.firstText,
                    shortName: named.first?.shortName, objectives: shared,
                    participants: participants(
                        owners: shared, named: group.flatMap { namingsOfObjective[$0] ?? [] })))
            for superfluous in named.dropFirst() {
                profileDiagnostics.add(
                    .warning, .collaborationNamed(objective: superfluous.objective.value, as: named[0].name),
                    line: superfluous.objective.line)
            }
        }
        for title in profile.collaborations where titles["objective:" + title.objective.value] != nil {
            profileDiagnostics.add(
                .warning, .unusedCollaborationName(objective: title.objective.value), line: title.objective.line)
        }
        return collaborations
    }

    /// For each objective the goals and themes that explain a likeness to others that have them too.
    private func explanations(themes: [Collaboration]) -> [Set<String>] {
        let goals = Set(plan.transversalGoals.map(\.id))
        let themesOfObjective = Dictionary(
            grouping: themes.flatMap { theme in theme.objectives.map { (theme.id, $0.objective) } }, by: \.1)
        return plan.objectives.map { objective in
            Set(objective.contributions.map(\.target).filter(goals.contains))
                .union(themesOfObjective[objective.id]?.map(\.0) ?? [])
        }
    }

    /// The objectives that belong together by their texts, and those that name another direction, in the plan's order.
    private func groups(_ resemblances: Resemblances, namings: [Naming]) -> [[Int]] {
        var sets = DisjointSets(count: plan.objectives.count)
        for pair in resemblances.pairs { sets.unite(pair.earlier, pair.later) }
        let members = resemblances.members.union(namings.map(\.objective))
        return Dictionary(grouping: members.sorted()) { sets.representative(of: $0) }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    /// Each direction's part, once for each role, in the plan's order.
    private func participants(owners: [SharedObjective], named: [Naming]) -> [Participant] {
        var parts: [String: [Role: Participant]] = [:]
        func add(_ direction: String, _ role: Role, _ basis: Basis, _ evidence: [Evidence]) {
            if let known = parts[direction]?[role] {
                guard basis == known.basis else {
                    if basis < known.basis {
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
        for owner in owners {
            objectives[owner.objective].map { add($0.direction, .owner, owner.basis, owner.evidence) }
        }
        for naming in named { add(naming.direction, naming.role, naming.basis, naming.evidence) }
        return plan.directions.flatMap { direction in
            Role.allCases.compactMap { parts[direction.id]?[$0] }
        }
    }
}
