import GraphCore
import Plan

extension PlanGraph {
    /// All texts of a node, without marks: each text once, with the years that have it.
    ///
    /// - Parameter years: only texts of these years, and what is of no year; all where empty.
    package func passages(of node: NodeIndex, years: Set<Int>) -> [SearchHit.Passage] {
        let id = self[node].id
        switch self[node].kind {
        case .objective:
            return objective(node).map { texts(of: $0, years: years) + details(of: $0) } ?? []
        case .direction:
            let direction = plan.directions.first { $0.id == id }
            return [name(node, line: direction?.line)] + (direction?.aliases ?? []).map { passage(.alias, $0) }
        case .programme:
            return [name(node, line: plan.programmes.first { $0.id == id }?.line)]
        case .transversalGoal:
            let goal = plan.transversalGoals.first { $0.id == id }
            return [name(node, line: goal?.line)] + shortName(node)
                + (goal?.phrases ?? []).map { passage(.phrase, $0) }
                + (goal.map { [code($0.code)].compactMap(\.self) + measures($0.indicators, $0.attributes, $0.line) }
                    ?? [])
                + evidence(at: node, years: years)
        case .strategicDimension:
            let dimension = plan.strategicDimensions.first { $0.id == id }
            let description = dimension.map { $0.text.split(separator: "\n").map(String.init) } ?? []
            return [name(node, line: dimension?.line)]
                + description.map { passage(.description, $0, line: dimension?.line) }
                + evidence(at: node, years: years)
        case .collaboration:
            let collaboration = plan.collaborations.first { $0.id == id }
            return [name(node, line: nil)] + (collaboration?.phrases ?? []).map { passage(.phrase, $0) }
                + evidence(at: node, years: years)
        case .valueDimension:
            return [name(node, line: plan.valueDimensions.first { $0.id == id }?.line)]
        case .driver:
            return [name(node, line: plan.drivers.first { $0.id == id }?.line)]
        case .strategicObjective:
            let level = plan.strategicObjectives.first { $0.id == id }
            return [name(node, line: level?.line)] + [code(level?.code)].compactMap(\.self)
        }
    }

    private func passage(
        _ field: SearchHit.Passage.Field, label: String? = nil, _ text: String, years: [Int] = [], line: Int? = nil
    ) -> SearchHit.Passage {
        SearchHit.Passage(field: field, label: label, text: text, marks: [], years: years, line: line)
    }

    /// A code that somebody might search for: a plain number stands in too many texts.
    private func code(_ code: String?) -> SearchHit.Passage? {
        code.flatMap { Int($0) == nil ? passage(.code, $0) : nil }
    }

    /// What the plan says of an objective besides its texts.
    private func details(of objective: Objective) -> [SearchHit.Passage] {
        let (line, lines) = (objective.line, objective.description?.split(separator: "\n").map(String.init) ?? [])
        return [code(objective.code)].compactMap(\.self) + lines.map { passage(.description, $0, line: line) }
            + [(.owner, objective.owner), (.type, objective.type), (.deadline, objective.deadline)].compactMap {
                (field: SearchHit.Passage.Field, text: String?) in text.map { passage(field, $0, line: line) }
            } + measures(objective.indicators, objective.attributes, line)
    }

    private func measures(
        _ indicators: [Indicator], _ attributes: [NamedAttribute], _ line: Int
    ) -> [SearchHit.Passage] {
        indicators.flatMap { indicator in
            [passage(.indicator, indicator.name, line: line)]
                + [indicator.formula, indicator.source].compactMap(\.self).map {
                    passage(.indicator, label: indicator.name, $0, line: line)
                }
        } + attributes.map { passage(.attribute, label: $0.name, $0.value, line: line) }
    }

    private func name(_ node: NodeIndex, line: Int?) -> SearchHit.Passage {
        passage(.name, self[node].name, line: line)
    }

    private func shortName(_ node: NodeIndex) -> [SearchHit.Passage] {
        self[node].shortName == self[node].name ? [] : [passage(.name, self[node].shortName)]
    }

    private func texts(of objective: Objective, years: Set<Int>) -> [SearchHit.Passage] {
        var found: [(text: String, years: [Int])] = []
        for (year, text) in objective.texts.sorted(by: { $0.key < $1.key }) where years.isEmpty || years.contains(year)
        {
            if let place = found.firstIndex(where: { $0.text == text }) {
                found[place].years.append(year)
            } else {
                found.append((text, [year]))
            }
        }
        return found.map { passage(.text, $0.text, years: $0.years, line: objective.line) }
    }

    /// The quotations at the edges of a node, each once.
    private func evidence(at node: NodeIndex, years: Set<Int>) -> [SearchHit.Passage] {
        var seen: Set<Evidence> = []
        return structure.edges(at: node).flatMap { self[$0.edge].evidence }.filter { evidence in
            (years.isEmpty || !years.isDisjoint(with: evidence.years)) && seen.insert(evidence).inserted
        }.map { passage(.evidence, $0.text, years: $0.years, line: $0.line) }
    }
}
