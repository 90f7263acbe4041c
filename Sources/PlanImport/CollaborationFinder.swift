import Plan
import TextTools

/// Finds what directions do together: themes of the profile, objectives that several directions have, and objectives
/// that name another direction.
struct CollaborationFinder {
    let plan: PlanOfObjectives
    let profile: Profile
    /// Of each objective of the plan.
    let mentions: [Mentions]
    /// The places of the objectives.
    private let objectives: [String: Int]
    /// The places of the directions.
    private let order: [String: Int]

    init(plan: PlanOfObjectives, profile: Profile, mentions: [Mentions]) {
        self.plan = plan
        self.profile = profile
        self.mentions = mentions
        objectives = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        order = Dictionary(
            plan.directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All collaborations, sorted by id; and for each place of an objective the goals and themes that explain why its
    /// text is the same as another direction's.
    func collaborations(
        _ links: inout DeclaredLinks,
        diagnostics: inout DiagnosticList, profileDiagnostics: inout DiagnosticList
    ) -> (collaborations: [Collaboration], explained: [Int: Set<String>]) {
        var themes = themeCollaborations(&links, &profileDiagnostics)
        let namings = namings(&diagnostics)
        let named = Set(namings.map { Named(objective: $0.objective, direction: $0.direction) })
        let resemblances = Resemblances(
            plan.objectives, mentions: mentions, explanations: explanations(themes: themes)
        ) { one, other in
            named.contains(Named(objective: one, direction: plan.objectives[other].direction))
                && named.contains(Named(objective: other, direction: plan.objectives[one].direction))
        }
        for theme in themes.indices { themes[theme].addSameTexts(of: plan, resemblances) }
        let found = themes + sharedObjectives(&links, resemblances, namings, &profileDiagnostics)
        var ids: Set<String> = []
        for collaboration in found where !ids.insert(collaboration.id).inserted {
            let id = collaboration.id.dropFirst("collaboration:".count)
            let line =
                profile.themes.last { $0.id == String(id) }?.name.line
                ?? profile.collaborations.last { $0.id == id }?.objective.line
            profileDiagnostics.add(.error, .repeatedCollaboration(collaboration.id), line: line ?? 1)
        }
        return (found.sorted { $0.id < $1.id }, resemblances.explained)
    }

    private func themeCollaborations(
        _ links: inout DeclaredLinks, _ diagnostics: inout DiagnosticList
    ) -> [Collaboration] {
        var collaborations: [Collaboration] = []
        let listed = profile.themes.enumerated().flatMap { place, theme in
            theme.phrases.map {
                (topic: place, phrase: Phrase($0.value, rule: "themes[\(theme.id ?? "")].phrases"))
            }
        }
        let (phrases, topics) = (PhraseIndex(listed.map(\.phrase)), listed.map(\.topic))
        var matched: Set<Int> = []
        var spoken: [[(objective: Int, evidence: [Evidence])]] = profile.themes.map { _ in [] }
        for index in plan.objectives.indices {
            for found in mentions[index].evidence(of: phrases, topics: topics, matched: { matched.insert($0) }) {
                spoken[found.topic].append((index, found.evidence))
            }
        }
        var firstPhrase = 0
        for (place, theme) in profile.themes.enumerated() {
            let id = "collaboration:" + (theme.id ?? "")
            var shared: [SharedObjective] = []
            var isDenied = false
            for (index, found) in spoken[place] {
                let objective = plan.objectives[index].id
                let evidence = links.remaining(found, of: objective, id, basis: .theme)
                isDenied = isDenied || evidence != found
                if !evidence.isEmpty {
                    shared.append(SharedObjective(objective: objective, basis: .theme, evidence: evidence))
                }
            }
            for (index, phrase) in theme.phrases.enumerated() where !matched.contains(firstPhrase + index) {
                diagnostics.add(.warning, .unusedPhrase(phrase.value), line: phrase.line)
            }
            firstPhrase += theme.phrases.count
            let collaboration = Collaboration(
                id: id, name: theme.name.value, shortName: theme.shortName,
                phrases: theme.phrases.map(\.value), objectives: shared,
                participants: participants(owners: shared, named: []))
            if collaboration.participants.count > 1 {
                collaborations.append(collaboration)
            } else if isDenied {
                links.dissolve(collaboration)
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

        /// The same as only some of its evidence shows it; nil where that is none.
        func with(_ evidence: [Evidence]) -> Naming? {
            evidence.isEmpty
                ? nil
                : Naming(objective: objective, direction: direction, role: role, basis: basis, evidence: evidence)
        }
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

    /// All directions that objectives name, or that columns or lines give a part in them; names of none are reported.
    private func namings(_ diagnostics: inout DiagnosticList) -> [Naming] {
        let directionNames = DirectionNames(plan.directions)
        // One that is excluded, as in "senza la Direzione …", is no mention.
        let known = Set(plan.directions.map { Words.key($0.name) })
        var namings: [Naming] = []
        for (index, mentions) in mentions.enumerated() {
            let names = mentions.look(for: directionNames)
            let own =
                stated(index)
                + mentions.namedDirections(names).map {
                    Naming(
                        objective: index, direction: $0.direction, role: $0.role, basis: .named, evidence: $0.evidence)
                }
            namings += own
            for unknown in mentions.unknownDirections(names) where !known.contains(Words.key(unknown.name)) {
                let nearest = Spelling.nearest(to: unknown.name, in: plan.directions.map(\.name)).first
                diagnostics.add(
                    .warning,
                    .unknownMention(objective: plan.objectives[index].label, name: unknown.name, nearest: nearest),
                    line: unknown.line)
            }
            tellValues(of: plan.objectives[index], directionNames, besides: own, &diagnostics)
        }
        return namings
    }

    /// Where an indicator or a column without a role says that a direction takes part, nothing links it: that is told.
    private func tellValues(
        of objective: Objective, _ names: DirectionNames, besides namings: [Naming],
        _ diagnostics: inout DiagnosticList
    ) {
        let measured = objective.indicators.flatMap { indicator in
            let values = [indicator.targets, indicator.results].flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
            return ([indicator.name] + values).map { (heading: indicator.name, text: $0) }
        }
        var known = Set(objective.owners + namings.map(\.direction))
        for (heading, text) in measured + objective.attributes.map({ (heading: $0.name, text: $0.value) }) {
            for (direction, words) in names.partners(in: text) where known.insert(direction).inserted {
                diagnostics.add(
                    .warning,
                    .mentionInValue(objective: objective.label, words: words.excerpt, heading: heading.excerpt),
                    line: objective.line)
            }
        }
    }

    /// Collaborations from objectives that several directions have, or that name another direction.
    private func sharedObjectives(
        _ links: inout DeclaredLinks, _ resemblances: Resemblances, _ namings: [Naming],
        _ profileDiagnostics: inout DiagnosticList
    ) -> [Collaboration] {
        let namingsOfObjective = Dictionary(grouping: namings, by: \.objective)
        var titles = Dictionary(
            profile.collaborations.map { ("objective:" + $0.objective.value, $0) },
            uniquingKeysWith: { first, _ in first })
        var collaborations: [Collaboration] = []
        for group in groups(resemblances, namings: namings) {
            let first = plan.objectives[group[0]]
            let named = group.compactMap { titles.removeValue(forKey: plan.objectives[$0].id) }
            let id =
                "collaboration:"
                + (named.first?.id ?? String(first.id.dropFirst("objective:".count)).replacing("/", with: "-"))
            var parts: [Naming] = []
            var isDenied = false
            let shared = group.compactMap { index -> SharedObjective? in
                let own = namingsOfObjective[index] ?? []
                let basis = own.contains { $0.basis == .stated } ? Basis.stated : own.isEmpty ? .sameText : .named
                let quoted = own.filter { $0.basis == basis }.flatMap(\.evidence)
                let found = quoted.isEmpty ? mentions[index].wholeTexts(resemblances.years(of: index)) : quoted
                let objective = plan.objectives[index].id
                let evidence = links.remaining(found, of: objective, id, basis: basis)
                isDenied = isDenied || evidence != found
                guard !evidence.isEmpty else { return nil }
                parts += own.compactMap { $0.with(links.remaining($0.evidence, of: objective, id, basis: $0.basis)) }
                return SharedObjective(
                    objective: objective, basis: basis,
                    otherBases: resemblances.members.contains(index) && basis < .sameText ? [.sameText] : [],
                    evidence: evidence)
            }
            let collaboration = Collaboration(
                id: id, name: named.first?.name ?? first.firstText, shortName: named.first?.shortName,
                objectives: shared,
                participants: participants(owners: shared, named: parts))
            if isDenied, Set(collaboration.participants.map(\.direction)).count < 2 {
                links.dissolve(collaboration)
            } else {
                collaborations.append(collaboration)
            }
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

    private struct Named: Hashable {
        let objective: Int
        let direction: String
    }

    /// Each direction's part, once for each role, in the plan's order.
    private func participants(owners: [SharedObjective], named: [Naming]) -> [Participant] {
        var parts: [String: [Role: Participant]] = [:]
        func add(_ direction: String, _ role: Role, _ bases: [Basis], _ evidence: [Evidence]) {
            var part = Participant(
                direction: direction, role: role, basis: bases[0], otherBases: Array(bases.dropFirst()),
                evidence: evidence)
            if var known = parts[direction]?[role] {
                // The words of the strongest tell.
                if known.basis < part.basis { swap(&known, &part) }
                if known.basis == part.basis {
                    part.evidence = known.evidence + part.evidence.filter { !known.evidence.contains($0) }
                }
                for basis in known.bases { part.add(basis) }
            }
            parts[direction, default: [:]][role] = part
        }
        for owner in owners {
            guard let place = objectives[owner.objective] else { continue }
            add(plan.objectives[place].direction, .owner, owner.bases, owner.evidence)
        }
        for naming in named { add(naming.direction, naming.role, [naming.basis], naming.evidence) }
        return parts.sorted { order[$0.key] ?? .max < order[$1.key] ?? .max }.flatMap { _, parts in
            Role.allCases.compactMap { parts[$0] }
        }
    }
}

extension Collaboration {
    /// Takes note of the objectives that have the same text as another direction's in it.
    fileprivate mutating func addSameTexts(of plan: PlanOfObjectives, _ resemblances: Resemblances) {
        let same = resemblances.explained.filter { $0.value.contains(id) }.map { plan.objectives[$0.key] }
        let ids = Set(same.map(\.id))
        for place in objectives.indices where ids.contains(objectives[place].objective) {
            objectives[place].add(.sameText)
        }
        let directions = Set(same.map(\.direction))
        for place in participants.indices
        where participants[place].role == .owner && directions.contains(participants[place].direction) {
            participants[place].add(.sameText)
        }
    }
}
