import GraphCore
import Plan

extension PlanGraph {
    /// All texts of a node, without marks: each text once, with the years that have it.
    ///
    /// - Parameter years: only texts of these years, and what is of no year; all where empty.
    func passages(of node: NodeIndex, years: Set<Int>) -> [SearchHit.Passage] {
        let id = self[node].id
        switch self[node].kind {
        case .objective:
            return objective(node).map { texts(of: $0, years: years) } ?? []
        case .direction:
            let direction = plan.directions.first { $0.id == id }
            return [name(node, line: direction?.line)] + (direction?.aliases ?? []).map { passage(.alias, $0) }
        case .programme:
            return [name(node, line: plan.programmes.first { $0.id == id }?.line)]
        case .transversalGoal:
            let goal = plan.transversalGoals.first { $0.id == id }
            return [name(node, line: goal?.line)] + shortName(node)
                + (goal?.phrases ?? []).map { passage(.phrase, $0) } + evidence(at: node, years: years)
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
            return [name(node, line: plan.strategicObjectives.first { $0.id == id }?.line)]
        }
    }

    private func passage(
        _ field: SearchHit.Passage.Field, _ text: String, years: [Int] = [], line: Int? = nil
    ) -> SearchHit.Passage {
        SearchHit.Passage(field: field, text: text, marks: [], years: years, line: line)
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
