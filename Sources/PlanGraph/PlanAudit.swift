import GraphCore
import Plan
import TextTools

/// The searches of an audit, one for each kind of finding.
struct PlanAudit {
    private let graph: PlanGraph
    private let plan: PlanOfObjectives
    private let objectivesByID: [String: Objective]

    init(_ graph: PlanGraph) {
        self.graph = graph
        plan = graph.plan
        objectivesByID = Dictionary(graph.plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func name(_ id: String) -> String { graph.node(withID: id).map { graph[$0].label } ?? id }

    func oneSided() -> [AuditFinding] {
        plan.collaborations.flatMap { collaboration in
            let offices = collaboration.objectives.flatMap { objectivesByID[$0.objective]?.offices ?? [] }
            let owners = Set(
                collaboration.participants.filter { $0.role == .owner }.map(\.direction) + offices.map(\.direction))
            var namings: [(direction: String, evidence: [Evidence])] = []
            for named in collaboration.participants where named.role != .owner && !owners.contains(named.direction) {
                if let place = namings.firstIndex(where: { $0.direction == named.direction }) {
                    namings[place].evidence += named.evidence
                } else {
                    namings.append((named.direction, named.evidence))
                }
            }
            return namings.map { named in
                AuditFinding(
                    .oneSided(
                        collaboration: collaboration.name, direction: name(named.direction),
                        quotation: named.evidence.first?.text ?? ""),
                    nodes: [collaboration.id, named.direction], lines: named.evidence.map(\.line))
            }
        }
    }

    /// Objectives whose first texts agree word for word, in different directions.
    func classifiedDifferently() -> [AuditFinding] {
        var groups: [(text: String, objectives: [Objective])] = []
        var places: [String: Int] = [:]
        for objective in plan.objectives where !objective.matrixRows.isEmpty {
            let key = Words.key(objective.firstText)
            if let place = places[key] {
                groups[place].objectives.append(objective)
            } else {
                places[key] = groups.count
                groups.append((objective.firstText, [objective]))
            }
        }
        let columns: [(KeyPath<MatrixRow, String?>, NodeKind)] = [
            (\.programme, .programme), (\.valueDimension, .valueDimension), (\.driver, .driver),
        ]
        return groups.filter { Set($0.objectives.map(\.direction)).count > 1 }.flatMap { group in
            columns.compactMap { column, kind -> AuditFinding? in
                let valuesOfEach = group.objectives.map { Set($0.matrixRows.compactMap { $0[keyPath: column] }) }
                    .filter { !$0.isEmpty }
                guard Set(valuesOfEach).count > 1 else { return nil }
                var values: [String] = []
                for value in group.objectives.flatMap(\.matrixRows).compactMap({ $0[keyPath: column] })
                where !values.contains(value) {
                    values.append(value)
                }
                let count = Set(group.objectives.map(\.direction)).count
                return AuditFinding(
                    .classifiedDifferently(
                        directionCount: count, column: kind, values: values.map(name), text: group.text),
                    nodes: group.objectives.map(\.id) + values,
                    lines: group.objectives.flatMap { $0.matrixRows.map(\.line) })
            }
        }
    }

    func programmes() -> [AuditFinding] {
        guard !plan.programmes.isEmpty else { return [] }
        let missing = plan.objectives.filter { objective in
            objective.matrixRows.allSatisfy { $0.programme == nil }
        }.map { objective in
            AuditFinding(
                .noProgramme(
                    number: objective.label, direction: name(objective.direction), text: objective.firstText),
                nodes: [objective.id], lines: [objective.line])
        }
        let several = plan.objectives.compactMap { objective -> AuditFinding? in
            let programmes = Set(objective.matrixRows.compactMap(\.programme)).sorted()
            guard programmes.count > 1 else { return nil }
            return AuditFinding(
                .severalProgrammes(
                    number: objective.label, direction: name(objective.direction), programmes: programmes.map(name)),
                nodes: [objective.id] + programmes, lines: objective.matrixRows.map(\.line))
        }
        return missing + several
    }

    func years() -> [AuditFinding] {
        plan.objectives.compactMap { objective in
            guard let first = objective.texts.keys.min(), let last = objective.texts.keys.max() else { return nil }
            let skipped = plan.years.filter { first < $0 && $0 < last && objective.texts[$0] == nil }
            guard !skipped.isEmpty else { return nil }
            return AuditFinding(
                .yearsSkipped(number: objective.label, direction: name(objective.direction), years: skipped),
                nodes: [objective.id], lines: [objective.line])
        }
    }

    func contributors() -> [AuditFinding] {
        plan.transversalGoals.flatMap { goal in
            let contributing = plan.objectives.compactMap { objective in
                objective.contributions.first { $0.target == goal.id }.map { (objective.id, $0.evidence) }
            }
            return plan.years.compactMap { year -> AuditFinding? in
                let ofYear = contributing.filter { $0.1.contains { $0.years.contains(year) } }
                guard ofYear.count < 2 else { return nil }
                let lines = [goal.line] + ofYear.flatMap { $0.1.map(\.line) }
                return AuditFinding(
                    .fewContributors(goal: name(goal.id), year: year, objectiveCount: ofYear.count),
                    nodes: [goal.id] + ofYear.map(\.0), lines: lines)
            }
        }
    }

    func singleObjectives() -> [AuditFinding] {
        plan.programmes.compactMap { programme in
            guard let node = graph.node(withID: programme.id) else { return nil }
            let objectives = graph.structure.edges(at: node, .incoming).map { graph[$0.neighbour].id }
            guard objectives.count == 1 else { return nil }
            return AuditFinding(
                .singleObjective(programme: programme.name), nodes: [programme.id] + objectives,
                lines: [programme.line])
        }
    }

    func similarNames() -> [AuditFinding] {
        similarPairs(plan.programmes.map { WordBag($0.name) }, threshold: 0.85).map { pair in
            let (one, other) = (plan.programmes[pair.earlier], plan.programmes[pair.later])
            return AuditFinding(
                .similarNames(one.name, other.name), nodes: [one.id, other.id], lines: [one.line, other.line])
        }
    }

    func sharesNothing() -> [AuditFinding] {
        let sharing = Set(
            plan.collaborations.flatMap { $0.participants.map(\.direction) }
                + plan.objectives.filter { objective in
                    objective.contributions.contains { contribution in
                        plan.transversalGoals.contains { $0.id == contribution.target }
                    }
                }.flatMap(\.owners))
        return plan.directions.filter { !sharing.contains($0.id) }.map { direction in
            AuditFinding(
                .sharesNothing(direction: direction.name), nodes: [direction.id], lines: [direction.line])
        }
    }

    /// One finding for each direction, since objectives of a year are common.
    func endings() -> [AuditFinding] {
        guard let first = plan.years.first, plan.years.count > 1 else { return [] }
        let all = Dictionary(grouping: plan.objectives, by: \.direction)
        return plan.directions.compactMap { direction in
            let own = all[direction.id] ?? []
            let ending = own.filter { $0.texts.count == 1 && $0.texts[first] != nil }
            guard !ending.isEmpty else { return nil }
            return AuditFinding(
                .endsAfterFirstYear(
                    direction: direction.name, count: ending.count, all: own.count, year: first),
                nodes: [direction.id] + ending.map(\.id), lines: ending.map(\.line))
        }
    }

    /// What persons say of links; first what should be looked at again.
    func declarations() -> [AuditFinding] {
        let all = plan.declarations.map { declaration in
            let subject = objectivesByID[declaration.subject]
            return AuditFinding(
                .declared(
                    declaration, subject: subject == nil ? name(declaration.subject) : declaration.subject,
                    target: name(declaration.target)),
                nodes: [declaration.subject, declaration.target],
                lines: subject.map { [$0.line] } ?? plan.collaborations.first { $0.id == declaration.subject }?
                    .objectives.flatMap { $0.evidence.map(\.line) } ?? [])
        }
        return all.filter { $0.code == .staleLink } + all.filter { $0.code == .declaredLink }
    }
}
