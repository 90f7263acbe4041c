import GraphCore
import Plan

extension PlanGraph {
    /// From this similarity of words on two objectives of different directions are the same one, as when a plan is imported.
    private static let sameObjective = 0.8
    /// Texts of fewer words are never compared.
    private static let leastWords = 4

    /// The objectives of other directions whose text is the same as an objective's, or nearly, with the years in which both
    /// have it; in the graph's order.
    ///
    /// - Complexity: linear in the words of all objectives, times the number of years of the objective.
    public func sameObjectives(as objective: Objective, years: Set<Int> = []) -> [(objective: Objective, years: [Int])]
    {
        func bags(_ objective: Objective) -> [(year: Int, bag: WordBag)] {
            objective.texts.sorted { $0.key < $1.key }.filter { years.isEmpty || years.contains($0.key) }
                .map { ($0.key, WordBag($0.value)) }.filter { $0.bag.words.count >= Self.leastWords }
        }
        let own = bags(objective)
        return plan.objectives.compactMap { other in
            guard other.direction != objective.direction else { return nil }
            var common: [Int] = []
            var isSame = false
            for (year, bag) in bags(other) {
                for (ownYear, ownBag) in own where ownBag.similarity(to: bag) >= Self.sameObjective {
                    isSame = true
                    if year == ownYear { common.append(year) }
                }
            }
            return isSame ? (other, common) : nil
        }
    }

    /// The directions that have objectives of a direction as well, once for each of its objectives.
    func sameObjectives(as start: NodeIndex, _ filter: GraphFilter) -> [(direction: NodeIndex, thing: SharedThing)] {
        structure.edges(at: start, .outgoing).flatMap { edge, node -> [(NodeIndex, SharedThing)] in
            guard follows(edge, filter), self[edge].relation == .assigns, let objective = objective(node) else {
                return []
            }
            var found: [NodeIndex: (ways: [[EdgeIndex]], years: Set<Int>)] = [:]
            for (other, years) in sameObjectives(as: objective, years: filter.years) {
                guard let otherNode = self.node(withID: other.id),
                    let tie = structure.edges(at: otherNode, .incoming).first(where: {
                        self[$0.edge].relation == .assigns && follows($0.edge, filter)
                    })
                else { continue }
                found[tie.neighbour, default: ([], [])].ways.append([tie.edge])
                found[tie.neighbour, default: ([], [])].years.formUnion(years)
            }
            return found.sorted { $0.key < $1.key }.map { direction, ties in
                (direction, SharedThing(node: node, own: [[edge]], others: ties.ways, years: ties.years.sorted()))
            }
        }
    }
}
