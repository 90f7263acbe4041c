import GraphCore
import Plan
import TextTools

extension PlanGraph {
    /// Returns the objectives of other directions whose text is the same as an objective's, or nearly, with the years
    /// in which they have such a text and those in which both do, ascending; in the graph's order.
    ///
    /// - Parameters:
    ///   - objective: whose text is compared.
    ///   - years: only texts of these years; all where empty.
    /// - Complexity: linear in the words of all objectives, times the number of years of the objective.
    public func sameObjectives(
        as objective: Objective, years: Set<Int> = []
    ) -> [(objective: Objective, years: [Int], commonYears: [Int])] {
        Self.same(as: objective, among: bagged(years), years)
    }

    /// The objectives with the words of their texts in some years. Those of all years are kept once they were asked for.
    private func bagged(_ years: Set<Int>) -> [BaggedObjective] {
        guard years.isEmpty else { return plan.objectives.map { BaggedObjective($0, years) } }
        return objectiveBags.kept.withLock { kept in
            if let kept { return kept }
            let made = plan.objectives.map { BaggedObjective($0, []) }
            kept = made
            return made
        }
    }

    private static func same(
        as objective: Objective, among others: [BaggedObjective], _ years: Set<Int>
    ) -> [(objective: Objective, years: [Int], commonYears: [Int])] {
        let own = BaggedObjective(objective, years).bags
        return others.compactMap { other in
            guard other.objective.direction != objective.direction else { return nil }
            var (all, common): (Set<Int>, Set<Int>) = ([], [])
            for (years, bag) in other.bags {
                for (ownYears, ownBag) in own where ownBag.isSameObjective(as: bag) {
                    all.formUnion(years)
                    common.formUnion(Set(years).intersection(ownYears))
                }
            }
            return all.isEmpty ? nil : (other.objective, all.sorted(), common.sorted())
        }
    }

    /// The directions that have objectives of a direction as well, once for each of its objectives.
    func sameObjectives(as start: NodeIndex, _ selection: GraphSelection) -> [(
        direction: NodeIndex, thing: SharedThing
    )] {
        let others = bagged(selection.query.years)
        return structure.edges(at: start, .outgoing).flatMap { edge, node -> [(NodeIndex, SharedThing)] in
            guard selection.follows(edge), self[edge].relation == .assigns, !self[edge].isInvolvement,
                let objective = objective(node)
            else { return [] }
            var found: [NodeIndex: (ways: [[EdgeIndex]], years: Set<Int>)] = [:]
            for (other, _, years) in Self.same(as: objective, among: others, selection.query.years) {
                guard let otherNode = self.node(withID: other.id),
                    let tie = structure.edges(at: otherNode, .incoming).first(where: {
                        self[$0.edge].relation == .assigns && selection.follows($0.edge)
                    }), tie.neighbour != start
                else { continue }
                found[tie.neighbour, default: ([], [])].ways.append([tie.edge])
                found[tie.neighbour, default: ([], [])].years.formUnion(years)
            }
            return found.sorted { $0.key < $1.key }.map { direction, ties in
                (
                    direction,
                    SharedThing(
                        node: node, own: [[edge]], others: ties.ways, years: ties.years.sorted(),
                        holderCount: found.count + 1)
                )
            }
        }
    }
}
