import GraphCore
import Plan

extension PlanGraph {
    /// Returns what became of this plan's objectives and links from one year to another.
    ///
    /// An objective is there in a year if it has a text for it; texts that differ only in white space are the same. A
    /// link that was inferred from words is there if words of that year show it. What tables say (direction, programme,
    /// value dimension, driver) is the same in all years.
    ///
    /// Complexity: linear in the plan, besides the comparison of the texts that changed.
    public func comparison(from oldYear: Int, to newYear: Int) -> PlanComparison {
        PlanComparison(
            old: self, new: self, oldYear: oldYear, newYear: newYear,
            objectives: plan.objectives.compactMap { change(of: $0, from: oldYear, to: newYear) },
            links: PlanComparison.changes(from: links(in: oldYear), to: links(in: newYear)), directions: [],
            predecessors: [:])
    }

    private func change(
        of objective: Objective, from oldYear: Int, to newYear: Int
    ) -> PlanComparison.ObjectiveChange? {
        let (old, new) = (objective.texts[oldYear], objective.texts[newYear])
        guard let node = node(withID: objective.id), let status = PlanComparison.status(from: old, to: new) else {
            return nil
        }
        let years = objective.texts.keys
        let otherYear =
            switch status {
            case .ended: years.filter { $0 > max(oldYear, newYear) }.min()
            case .started: years.filter { $0 < min(oldYear, newYear) }.max()
            case .changed, .unchanged: nil as Int?
            }
        return PlanComparison.ObjectiveChange(
            status: status, old: old == nil ? nil : node, new: new == nil ? nil : node, oldText: old, newText: new,
            otherYear: otherYear, isMoved: false)
    }

    private func links(in year: Int) -> [PlanComparison.Link] {
        graph.edgeIndices.filter { self[$0].evidence.contains { $0.years.contains(year) } }.map { edge in
            PlanComparison.Link(edge: edge, graph: self, source: self[structure.source(of: edge)].id)
        }
    }
}
