import Plan
import TextTools

/// What persons say of single links, by the ids of a plan's nodes.
///
/// The links that they deny are taken away before collaborations are looked for, those that they declare are added
/// after that, since a collaboration may be at either end.
struct DeclaredLinks {
    /// A link that is spoken of.
    fileprivate struct ResolvedEntry {
        let entry: LinkEntry
        /// Which of the files says it.
        let file: Int
        let subject: String
        let target: String
        /// What was taken away.
        var denied: [Evidence] = []
        var staleness: Declaration.Staleness?
    }

    private struct LinkEnds: Hashable {
        let subject: String
        let target: String
    }

    fileprivate var links: [ResolvedEntry] = []
    /// The places in ``links`` of those that are denied.
    private var denials: [LinkEnds: [Int]] = [:]
    /// Of each file.
    private var lists: [DiagnosticList]
    /// The collaborations in which denials leave only one direction.
    private var dissolved: Set<String> = []

    /// Everything that was noticed, file by file.
    var diagnostics: [Diagnostic] { lists.flatMap(\.byLine) }

    /// - Parameters:
    ///   - files: what persons have written.
    ///   - plan: one with objectives, goals and strategic dimensions.
    init(_ files: [LinksFile], of plan: PlanOfObjectives, _ profile: Profile) {
        lists = files.map { DiagnosticList(file: $0.name) }
        guard !files.isEmpty else { return }
        let names = LinkEndNames(plan, profile)
        let objectives = Dictionary(plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (file, content) in files.enumerated() {
            let (entries, faults) = content.entries()
            lists[file].add(faults)
            for entry in entries {
                guard
                    let subject = resolved(
                        entry.subject, names.subject(of: entry), entry, file, nearest: names.nearestSubject(to: entry)),
                    let target = resolved(entry.target, names.target(of: entry), entry, file, nearest: nil)
                else { continue }
                for year in entry.years where !plan.years.contains(year) {
                    lists[file].add(.error, .link(.otherYear(year)), line: entry.line)
                }
                if let other = links.first(where: { $0.isAgain(subject, target, entry.years) }) {
                    lists[file].add(
                        other.entry.verdict == entry.verdict ? .warning : .error,
                        .link(
                            .repeated(
                                subject: subject, target: target, line: other.entry.line,
                                agrees: other.entry.verdict == entry.verdict)),
                        line: entry.line)
                    continue
                }
                var link = ResolvedEntry(entry: entry, file: file, subject: subject, target: target)
                if let objective = objectives[subject], let seen = entry.fingerprint,
                    seen != LinkEntry.fingerprint(of: objective)
                {
                    lists[file].add(.warning, .link(.changedText(objective: objective.id)), line: entry.line)
                    link.staleness = .text
                }
                if entry.verdict == .no {
                    denials[LinkEnds(subject: subject, target: target), default: []].append(links.count)
                }
                links.append(link)
            }
        }
    }

    private mutating func resolved(
        _ text: String, _ found: [String], _ entry: LinkEntry, _ file: Int, nearest: @autoclosure () -> String?
    ) -> String? {
        guard found.count != 1 else { return found[0] }
        lists[file].add(
            .error,
            .link(found.isEmpty ? .unknownEnd(text, nearest: nearest()) : .ambiguousEnd(text, ids: found)),
            line: entry.line)
        return nil
    }
}

extension DeclaredLinks.ResolvedEntry {
    /// Whether another entry speaks of the same link in the same years.
    fileprivate func isAgain(_ subject: String, _ target: String, _ years: [Int]) -> Bool {
        self.subject == subject && self.target == target
            && (years.isEmpty || entry.years.isEmpty || !Set(years).isDisjoint(with: entry.years))
    }
}

// What is denied.
extension DeclaredLinks {
    /// Takes away what is denied of what was inferred of a link.
    ///
    /// - Returns: the evidence that is left.
    mutating func remaining(
        _ evidence: [Evidence], of subject: String, _ target: String, basis: Basis
    ) -> [Evidence] {
        guard let places = denials[LinkEnds(subject: subject, target: target)] else { return evidence }
        var rest = evidence
        for place in places {
            let years = Set(links[place].entry.years)
            var denied: [Evidence] = []
            rest = rest.compactMap { item in
                var (kept, taken) = (item, item)
                kept.years = years.isEmpty ? [] : item.years.filter { !years.contains($0) }
                taken.years = years.isEmpty ? item.years : item.years.filter(years.contains)
                if !taken.years.isEmpty { denied.append(taken) }
                return kept.years.isEmpty ? nil : kept
            }
            if links[place].denied.isEmpty, let words = denied.first, [.named, .stated].contains(basis) {
                lists[links[place].file].add(
                    .warning, .link(.contradicted(words: words.text, line: words.line)), line: links[place].entry.line)
            }
            links[place].denied += denied.filter { !links[place].denied.contains($0) }
        }
        return rest
    }

    /// Takes note of a collaboration of which only one direction is left.
    mutating func dissolve(_ collaboration: Collaboration) {
        dissolved.insert(collaboration.id)
        guard let link = links.last(where: { $0.target == collaboration.id && !$0.denied.isEmpty }) else { return }
        lists[link.file].add(.note, .link(.dissolvedCollaboration(collaboration.name)), line: link.entry.line)
    }

    /// Takes away the links to goals and strategic dimensions that are denied.
    mutating func deny(in plan: inout PlanOfObjectives) {
        guard !denials.isEmpty else { return }
        for place in plan.objectives.indices {
            plan.objectives[place].contributions = plan.objectives[place].contributions.compactMap { contribution in
                var contribution = contribution
                contribution.evidence = remaining(
                    contribution.evidence, of: plan.objectives[place].id, contribution.target,
                    basis: contribution.basis)
                return contribution.evidence.isEmpty ? nil : contribution
            }
        }
    }
}

// What is declared.
extension DeclaredLinks {
    /// Adds the links that are declared, and the record of all that persons say.
    ///
    /// - Parameter mentions: of each objective of the plan.
    mutating func declare(in plan: inout PlanOfObjectives, _ mentions: [Mentions]) {
        guard !links.isEmpty else { return }
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let collaborations = Dictionary(
            plan.collaborations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // What is part of a collaboration first: it may serve what the collaboration does.
        for number in links.indices {
            if let objective = places[links[number].subject] {
                declare(number, of: objective, mentions[objective], collaborations, in: &plan)
            }
        }
        for number in links.indices where places[links[number].subject] == nil {
            declare(number, of: collaborations[links[number].subject], places, in: &plan)
        }
        let targets = (plan.transversalGoals.map(\.id) + plan.strategicDimensions.map(\.id)).enumerated()
        let order = Dictionary(targets.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func sorted(_ contributions: [Contribution]) -> [Contribution] {
            contributions.enumerated().sorted {
                (order[$0.element.target] ?? 0, $0.offset) < (order[$1.element.target] ?? 0, $1.offset)
            }.map(\.element)
        }
        for place in Set(links.compactMap { places[$0.subject] }).union(
            plan.objectives.indices.filter { place in
                plan.objectives[place].contributions.contains { $0.through != nil }
            }
        ) {
            plan.objectives[place].contributions = sorted(plan.objectives[place].contributions)
        }
        for place in plan.collaborations.indices {
            plan.collaborations[place].contributions = sorted(plan.collaborations[place].contributions)
        }
        plan.declarations = links.map { link in
            link.entry.declaration(link.subject, link.target, denied: link.denied, staleness: link.staleness)
        }
    }

    private mutating func declare(
        _ number: Int, of place: Int, _ mentions: Mentions, _ collaborations: [String: Int],
        in plan: inout PlanOfObjectives
    ) {
        let (entry, file, target) = (links[number].entry, links[number].file, links[number].target)
        let isOfCollaboration = target.hasPrefix(NodeKind.collaboration.idPrefix + ":")
        if isOfCollaboration, collaborations[target] == nil {
            if !dissolved.contains(target) {
                // What is no goal may be a collaboration, so that a goal that is misspelt ends here.
                let goals = plan.transversalGoals.map(\.id) + plan.strategicDimensions.map(\.id)
                let ids = (goals + plan.collaborations.map(\.id)).map(Self.shortID)
                let nearest = Spelling.nearest(to: Self.shortID(entry.target), in: ids).first
                lists[file].add(.error, .link(.unknownEnd(entry.target, nearest: nearest)), line: entry.line)
            }
            return
        }
        let objective = plan.objectives[place]
        let years = objective.texts.keys.sorted().filter { entry.years.isEmpty || entry.years.contains($0) }
        var quoted: [Evidence] = []
        if let words = entry.words {
            quoted = mentions.evidence(of: PhraseIndex([Phrase(words, rule: Evidence.declaredText)])).compactMap {
                item in
                var item = item
                item.years = item.years.filter(years.contains)
                return item.years.isEmpty ? nil : item
            }
            if quoted.isEmpty {
                lists[file].add(.warning, .link(.missingWords(words, objective: objective.id)), line: entry.line)
                links[number].staleness = .words
            }
        }
        guard entry.verdict == .yes else { return }
        guard !years.isEmpty else {
            lists[file].add(.warning, .link(.noTextInYears(entry.years, subject: objective.id)), line: entry.line)
            links[number].staleness = .text
            return
        }
        /// What shows the link besides what shows it already.
        func evidence(besides known: [Evidence]) -> [Evidence] {
            let shown = Set((known + quoted).flatMap(\.years))
            let rest = mentions.wholeTexts(years.filter { !shown.contains($0) }.map { ($0, Evidence.declaredText) })
            return quoted.filter { !known.contains($0) } + rest
        }
        func repeats(_ basis: Basis) {
            lists[file].add(
                .note, .link(.inferred(subject: objective.id, target: target, basis: basis)), line: entry.line)
        }
        if isOfCollaboration, let index = collaborations[target] {
            if let known = plan.collaborations[index].objectives.firstIndex(where: { $0.objective == objective.id }) {
                repeats(plan.collaborations[index].objectives[known].basis)
            }
            plan.collaborations[index].declare(objective, in: plan, evidence)
        } else if let known = plan.objectives[place].contributions.firstIndex(where: { $0.target == target }) {
            repeats(plan.objectives[place].contributions[known].basis)
            let shown = plan.objectives[place].contributions[known].evidence
            plan.objectives[place].contributions[known].add(.declared)
            plan.objectives[place].contributions[known].evidence += evidence(besides: shown)
        } else {
            plan.objectives[place].contributions.append(
                Contribution(target: target, basis: .declared, evidence: evidence(besides: [])))
        }
    }

    /// Adds what a collaboration is declared to serve, and that its objectives serve it through the collaboration.
    private mutating func declare(
        _ number: Int, of collaboration: Int?, _ places: [String: Int], in plan: inout PlanOfObjectives
    ) {
        let (entry, file, target) = (links[number].entry, links[number].file, links[number].target)
        guard let collaboration else {
            let nearest = Spelling.nearest(to: entry.subject, in: plan.collaborations.map { Self.shortID($0.id) }).first
            lists[file].add(.error, .link(.unknownEnd(entry.subject, nearest: nearest)), line: entry.line)
            return
        }
        guard !target.hasPrefix(NodeKind.collaboration.idPrefix + ":") else {
            lists[file].add(.error, .link(.collaborationOfCollaboration(target)), line: entry.line)
            return
        }
        guard entry.verdict == .yes else { return }
        let id = plan.collaborations[collaboration].id
        var all: [Evidence] = []
        for shared in plan.collaborations[collaboration].objectives {
            let evidence = shared.evidence.compactMap { item in
                var item = item
                if !entry.years.isEmpty { item.years = item.years.filter(entry.years.contains) }
                return item.years.isEmpty ? nil : item
            }
            all += evidence.filter { !all.contains($0) }
            // What serves the target by itself needs no collaboration.
            guard let place = places[shared.objective],
                !plan.objectives[place].contributions.contains(where: { $0.target == target })
            else { continue }
            let left = remaining(evidence, of: shared.objective, target, basis: .declared)
            if !left.isEmpty {
                plan.objectives[place].contributions.append(
                    Contribution(target: target, basis: .declared, evidence: left, through: id))
            }
        }
        if all.isEmpty {
            lists[file].add(.warning, .link(.noTextInYears(entry.years, subject: id)), line: entry.line)
            links[number].staleness = .text
        } else {
            plan.collaborations[collaboration].contributions.append(
                Contribution(target: target, basis: .declared, evidence: all))
        }
    }

    /// An id without its kind, as files of links have it.
    private static func shortID(_ id: String) -> String {
        id.firstIndex(of: ":").map { String(id[id.index(after: $0)...]) } ?? id
    }
}

extension Collaboration {
    /// Adds an objective that a person declares a part of it, and its direction.
    fileprivate mutating func declare(
        _ objective: Objective, in plan: PlanOfObjectives, _ evidence: (_ besides: [Evidence]) -> [Evidence]
    ) {
        if let known = objectives.firstIndex(where: { $0.objective == objective.id }) {
            objectives[known].evidence += evidence(objectives[known].evidence)
            objectives[known].add(.declared)
        } else {
            objectives.append(SharedObjective(objective: objective.id, basis: .declared, evidence: evidence([])))
            let order = Dictionary(
                plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            objectives.sort { (order[$0.objective] ?? 0) < (order[$1.objective] ?? 0) }
        }
        let known = participants.firstIndex { $0.direction == objective.direction && $0.role == .owner }
        if let known {
            participants[known].evidence += evidence(participants[known].evidence)
            participants[known].add(.declared)
        } else {
            participants.append(
                Participant(
                    direction: objective.direction, role: .owner, basis: .declared, evidence: evidence([])))
            let order = Dictionary(
                plan.directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            let roles = Dictionary(
                Role.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            participants.sort {
                (order[$0.direction] ?? 0, roles[$0.role] ?? 0) < (order[$1.direction] ?? 0, roles[$1.role] ?? 0)
            }
        }
    }
}
