import Plan
import TextTools

/// What the ends of links may be called: by their ids, with or without the kind before the colon, or their names.
struct LinkEndNames {
    private typealias Named = (id: String, names: [String])

    private let objectives: Set<String>
    private let goals: [Named]
    private let collaborations: [Named]

    init(_ plan: PlanOfObjectives, _ profile: Profile = Profile()) {
        objectives = Set(plan.objectives.map(\.id))
        goals =
            plan.transversalGoals.map { ($0.id, [$0.name, $0.shortName].compactMap(\.self).map(Words.key)) }
            + plan.strategicDimensions.map { ($0.id, [Words.key($0.name)]) }
        let prefix = NodeKind.collaboration.idPrefix + ":"
        collaborations =
            profile.themes.map { (prefix + ($0.id ?? ""), [Words.key($0.name.value)]) }
            + profile.collaborations.map { (prefix + $0.id, [Words.key($0.name)]) }
            + plan.collaborations.map { ($0.id, [Words.key($0.name)]) }
    }

    /// The ids that may be meant at the beginning of a link.
    func subject(of entry: LinkEntry) -> [String] {
        guard !entry.isOfCollaboration else { return collaboration(entry.subject) }
        let prefix = NodeKind.objective.idPrefix + ":"
        let id = entry.subject.hasPrefix(prefix) ? entry.subject : prefix + entry.subject
        return objectives.contains(id) ? [id] : []
    }

    /// The objective that is perhaps meant by one that the plan does not have.
    func nearestSubject(to entry: LinkEntry) -> String? {
        let prefix = NodeKind.objective.idPrefix + ":"
        let typed = entry.subject.hasPrefix(prefix) ? String(entry.subject.dropFirst(prefix.count)) : entry.subject
        return Spelling.nearest(to: typed, in: objectives.map { String($0.dropFirst(prefix.count)) }.sorted()).first
    }

    /// The ids that may be meant at the end of a link: those of goals and strategic dimensions, or else the id of a
    /// collaboration, whether the plan has it or not.
    func target(of entry: LinkEntry) -> [String] {
        let (text, key) = (entry.target, Words.key(entry.target))
        if goals.contains(where: { $0.id == text }) { return [text] }
        let found = goals.filter { $0.id.drop { $0 != ":" }.dropFirst() == text || $0.names.contains(key) }
        return found.isEmpty ? collaboration(text) : found.map(\.id)
    }

    private func collaboration(_ text: String) -> [String] {
        let (prefix, key) = (NodeKind.collaboration.idPrefix + ":", Words.key(text))
        if text.hasPrefix(prefix) { return [text] }
        let named = Set(collaborations.filter { $0.names.contains(key) }.map(\.id)).sorted()
        return !named.isEmpty ? named : text.contains(":") ? [] : [prefix + text]
    }
}
extension LinksFile {
    /// The entries that speak of a link in any of some years, in their order.
    ///
    /// - Parameters:
    ///   - subject: the id of the objective or collaboration.
    ///   - target: the id of the goal, strategic dimension or collaboration.
    ///   - years: all where empty.
    ///   - plan: whose ids these are.
    public func entries(
        on subject: String, _ target: String, years: [Int] = [], in plan: PlanOfObjectives
    ) -> [LinkEntry] {
        let names = LinkEndNames(plan)
        return entries().entries.filter { entry in
            names.subject(of: entry) == [subject] && names.target(of: entry) == [target]
                && (years.isEmpty || entry.years.isEmpty || !Set(years).isDisjoint(with: entry.years))
        }
    }

    /// What the entries say of a plan's links; those that speak of what the plan does not have are left out.
    public func declarations(in plan: PlanOfObjectives) -> [Declaration] {
        let names = LinkEndNames(plan)
        let prefix = NodeKind.collaboration.idPrefix + ":"
        let collaborations = Set(plan.collaborations.map(\.id))
        return entries().entries.compactMap { entry in
            let (subjects, targets) = (names.subject(of: entry), names.target(of: entry))
            guard subjects.count == 1, targets.count == 1,
                [subjects[0], targets[0]].allSatisfy({ !$0.hasPrefix(prefix) || collaborations.contains($0) })
            else { return nil }
            return entry.declaration(subjects[0], targets[0])
        }
    }
}
