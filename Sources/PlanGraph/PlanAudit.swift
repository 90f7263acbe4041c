import GraphCore
import Plan
import TextTools

/// The searches of an audit, one for each kind of finding.
struct PlanAudit {
    private let graph: PlanGraph
    private let plan: PlanOfObjectives
    private let objectivesByID: [String: Objective]
    private let italian = Language.italian
    private let english = Language.english

    init(_ graph: PlanGraph) {
        self.graph = graph
        plan = graph.plan
        objectivesByID = Dictionary(graph.plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func name(_ id: String) -> String { graph.node(withID: id).map { graph[$0].label } ?? id }

    private func list(_ names: [String], _ language: Language) -> String {
        names.map(language.quoted).joined(separator: ", ")
    }

    func oneSided() -> [AuditFinding] {
        plan.collaborations.flatMap { collaboration in
            let owners = Set(collaboration.participants.filter { $0.role == .owner }.map(\.direction))
            var namings: [(direction: String, evidence: [Evidence])] = []
            for named in collaboration.participants where named.role != .owner && !owners.contains(named.direction) {
                if let place = namings.firstIndex(where: { $0.direction == named.direction }) {
                    namings[place].evidence += named.evidence
                } else {
                    namings.append((named.direction, named.evidence))
                }
            }
            return namings.map { named in
                let quotation = named.evidence.first?.text ?? ""
                return AuditFinding(
                    .oneSided, .warning, nodes: [collaboration.id, named.direction], lines: named.evidence.map(\.line),
                    italian:
                        "\(italian.quoted(collaboration.name)) nomina \(name(named.direction)) (\(italian.quoted(quotation))): nessun obiettivo di questa direzione vi risulta collegato.",
                    english:
                        "\(english.quoted(collaboration.name)) names \(name(named.direction)) (\(english.quoted(quotation))): no objective of this direction is found to be tied to it."
                )
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
        let columns: [(KeyPath<MatrixRow, String>, String, String)] = [
            (\.programme, "programmi diversi", "programmes"), (\.valueDimension, "dimensioni diverse", "dimensions"),
            (\.driver, "driver diversi", "drivers"),
        ]
        return groups.filter { Set($0.objectives.map(\.direction)).count > 1 }.flatMap { group in
            columns.compactMap { column, inItalian, inEnglish -> AuditFinding? in
                let valuesOfEach = group.objectives.map { Set($0.matrixRows.map { $0[keyPath: column] }) }
                guard Set(valuesOfEach).count > 1 else { return nil }
                var values: [String] = []
                for row in group.objectives.flatMap(\.matrixRows) where !values.contains(row[keyPath: column]) {
                    values.append(row[keyPath: column])
                }
                let count = Set(group.objectives.map(\.direction)).count
                return AuditFinding(
                    .classifiedDifferently, .warning, nodes: group.objectives.map(\.id) + values,
                    lines: group.objectives.flatMap { $0.matrixRows.map(\.line) },
                    italian:
                        "Lo stesso obiettivo in \(count) direzioni ha \(inItalian) (\(list(values.map(name), .italian))): \(group.text.shortened(to: 120))",
                    english:
                        "The same objective in \(count) directions has different \(inEnglish) (\(list(values.map(name), .english))): \(group.text.shortened(to: 120))"
                )
            }
        }
    }

    func programmes() -> [AuditFinding] {
        guard !plan.programmes.isEmpty else { return [] }
        let missing = plan.objectives.filter(\.matrixRows.isEmpty).map { objective in
            AuditFinding(
                .noProgramme, .warning, nodes: [objective.id], lines: [objective.line],
                italian:
                    "L’obiettivo \(objective.number) di \(name(objective.direction)) non ha un programma operativo: \(objective.firstText.shortened(to: 120))",
                english:
                    "Objective \(objective.number) of \(name(objective.direction)) has no operating programme: \(objective.firstText.shortened(to: 120))"
            )
        }
        let several = plan.objectives.compactMap { objective -> AuditFinding? in
            let programmes = Set(objective.matrixRows.map(\.programme)).sorted()
            guard programmes.count > 1 else { return nil }
            return AuditFinding(
                .severalProgrammes, .note, nodes: [objective.id] + programmes, lines: objective.matrixRows.map(\.line),
                italian:
                    "L’obiettivo \(objective.number) di \(name(objective.direction)) sta in più programmi: \(list(programmes.map(name), .italian)).",
                english:
                    "Objective \(objective.number) of \(name(objective.direction)) is in several programmes: \(list(programmes.map(name), .english))."
            )
        }
        return missing + several
    }

    func years() -> [AuditFinding] {
        plan.objectives.compactMap { objective in
            guard let first = objective.texts.keys.min(), let last = objective.texts.keys.max() else { return nil }
            let skipped = plan.years.filter { first < $0 && $0 < last && objective.texts[$0] == nil }
            guard !skipped.isEmpty else { return nil }
            let years = skipped.map(String.init).joined(separator: ", ")
            return AuditFinding(
                .yearSkipped, .warning, nodes: [objective.id], lines: [objective.line],
                italian: "L’obiettivo \(objective.number) di \(name(objective.direction)) salta il \(years).",
                english: "Objective \(objective.number) of \(name(objective.direction)) skips \(years).")
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
                    .fewContributors, .warning, nodes: [goal.id] + ofYear.map(\.0), lines: lines,
                    italian:
                        "Nel \(year) \(ofYear.isEmpty ? "nessun obiettivo" : "un solo obiettivo") risulta collegato all’obiettivo trasversale \(italian.quoted(name(goal.id))).",
                    english:
                        "In \(year) \(ofYear.isEmpty ? "no objective" : "a single objective") is found to be tied to the transversal goal \(english.quoted(name(goal.id)))."
                )
            }
        }
    }

    func singleObjectives() -> [AuditFinding] {
        plan.programmes.compactMap { programme in
            guard let node = graph.node(withID: programme.id) else { return nil }
            let objectives = graph.structure.edges(at: node, .incoming).map { graph[$0.neighbour].id }
            guard objectives.count == 1 else { return nil }
            return AuditFinding(
                .singleObjective, .note, nodes: [programme.id] + objectives, lines: [programme.line],
                italian: "Il programma \(italian.quoted(programme.name)) ha un solo obiettivo.",
                english: "The programme \(english.quoted(programme.name)) has a single objective.")
        }
    }

    func similarNames() -> [AuditFinding] {
        similarPairs(plan.programmes.map { WordBag($0.name) }, threshold: 0.85).map { pair in
            let (one, other) = (plan.programmes[pair.earlier], plan.programmes[pair.later])
            return AuditFinding(
                .similarNames, .warning, nodes: [one.id, other.id], lines: [one.line, other.line],
                italian:
                    "Due programmi hanno quasi lo stesso nome: \(italian.quoted(one.name)) e \(italian.quoted(other.name)).",
                english:
                    "Two programmes have nearly the same name: \(english.quoted(one.name)) and \(english.quoted(other.name))."
            )
        }
    }

    func sharesNothing() -> [AuditFinding] {
        let sharing = Set(
            plan.collaborations.flatMap { $0.participants.map(\.direction) }
                + plan.objectives.filter { objective in
                    objective.contributions.contains { contribution in
                        plan.transversalGoals.contains { $0.id == contribution.target }
                    }
                }.map(\.direction))
        return plan.directions.filter { !sharing.contains($0.id) }.map { direction in
            AuditFinding(
                .sharesNothing, .note, nodes: [direction.id], lines: [direction.line],
                italian:
                    "\(direction.name) non condivide obiettivi trasversali né collaborazioni riconoscibili nel testo.",
                english: "\(direction.name) shares no transversal goal and no collaboration that the text shows.")
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
                .endsAfterFirstYear, .note, nodes: [direction.id] + ending.map(\.id), lines: ending.map(\.line),
                italian:
                    "\(direction.name): \(ending.count) di \(own.count) obiettivi \(ending.count == 1 ? "finisce" : "finiscono") dopo il \(first).",
                english:
                    "\(direction.name): \(ending.count) of \(own.count) objectives \(ending.count == 1 ? "ends" : "end") after \(first)."
            )
        }
    }
}
