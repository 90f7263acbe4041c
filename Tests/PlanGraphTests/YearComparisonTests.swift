import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph
@testable import TextTools

/// What became of objectives and links from any year to any other, told from the plan alone.
@Suite struct YearComparisonTests {
    /// A random plan whose texts differ between years.
    private func plan(_ seed: UInt64) -> PlanOfObjectives {
        var plan = randomPlan(seed: seed)
        plan.years.append(2033)
        for place in plan.objectives.indices {
            if place % 4 == 1 { plan.objectives[place].texts[2033] = "last text" }
            if place % 3 == 0 { plan.objectives[place].texts[2031] = "another text \(place)" }
            if place % 5 == 0 { plan.objectives[place].texts[2032] = "text  \(place)" }
            if place % 6 == 4 { plan.objectives[place].texts[2030] = nil }
        }
        return plan
    }

    @Test(arguments: UInt64(1)...10) func objectivesAreComparedByTheirTexts(seed: UInt64) throws {
        let plan = plan(seed)
        let graph = try PlanGraph(plan)
        for old in plan.years {
            for new in plan.years {
                var expected: [String] = []
                for objective in plan.objectives {
                    let (before, after) = (objective.texts[old], objective.texts[new])
                    let years = objective.texts.keys
                    switch (before, after) {
                    case (nil, nil): continue
                    case (let before?, let after?):
                        let isSame = Words(before).folded == Words(after).folded
                        expected.append("\(objective.id) \(isSame ? "unchanged" : "changed") nil")
                    case (_?, nil):
                        let again = years.filter { $0 > old && $0 > new }.min()
                        expected.append("\(objective.id) ended \(again.map(String.init) ?? "nil")")
                    case (nil, _?):
                        let former = years.filter { $0 < old && $0 < new }.max()
                        expected.append("\(objective.id) started \(former.map(String.init) ?? "nil")")
                    }
                }
                let comparison = graph.comparison(from: old, to: new)
                let found = comparison.objectives.map { change in
                    let node = change.new ?? change.old
                    return "\(node.map { graph[$0].id } ?? "none") \(change.status.rawValue) "
                        + (change.otherYear.map(String.init) ?? "nil")
                }
                #expect(found == expected)
                #expect(comparison.oldYear == old && comparison.newYear == new && comparison.directions.isEmpty)
                for change in comparison.objectives {
                    #expect((change.old == nil) == (change.status == .started))
                    #expect((change.new == nil) == (change.status == .ended))
                    #expect(change.oldText == change.old.flatMap(graph.objective)?.texts[old])
                    #expect(change.newText == change.new.flatMap(graph.objective)?.texts[new])
                    #expect(!change.isMoved && !comparison.isMovedWithDirection(change))
                    #expect(comparison.latest(change)?.node == change.new ?? change.old)
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...10) func linksAreComparedByTheYearsOfTheirWords(seed: UInt64) throws {
        let plan = plan(seed)
        let graph = try PlanGraph(plan)
        /// Each once, in the order of the graph's edges.
        func links(in year: Int) -> [String] {
            func holds(_ evidence: [Evidence]) -> Bool { evidence.contains { $0.years.contains(year) } }
            var links: [String] = []
            for objective in plan.objectives {
                for link in objective.contributions where holds(link.evidence) {
                    links.append("\(objective.id) \(link.target)")
                }
            }
            for collaboration in plan.collaborations {
                for link in collaboration.objectives where holds(link.evidence) {
                    links.append("\(link.objective) \(collaboration.id)")
                }
                for link in collaboration.participants where holds(link.evidence) {
                    links.append("\(link.direction) \(collaboration.id)")
                }
            }
            return links
        }
        for old in plan.years {
            for new in plan.years {
                let (before, after) = (links(in: old), links(in: new))
                let comparison = graph.comparison(from: old, to: new)
                let found = comparison.links.map { link in
                    let ends = graph.structure
                    return "\(graph[ends.source(of: link.edge)].id) \(graph[ends.target(of: link.edge)].id) "
                        + link.status.rawValue
                }
                #expect(
                    found == before.map { $0 + (after.contains($0) ? " unchanged" : " ended") }
                        + after.filter { !before.contains($0) }.map { $0 + " started" })
                #expect(comparison.links.allSatisfy { !$0.isMoved && comparison.otherDirection(of: $0) == nil })
                let targets = comparison.targets()
                for target in targets {
                    let own = comparison.links.filter {
                        graph[graph.structure.target(of: $0.edge)].id == target.node.id
                    }
                    let kept = comparison.withoutRepetitions(own)
                    #expect(target.oldCount == kept.count { $0.status != .started })
                    #expect(target.newCount == kept.count { $0.status != .ended })
                    for (directions, isOld) in [(target.oldDirections, true), (target.newDirections, false)] {
                        let expected = own.filter { $0.status != (isOld ? .started : .ended) }
                            .map { graph[graph.structure.source(of: $0.edge)] }.filter { $0.kind == .direction }
                        #expect(directions == Set(expected.map(\.id)))
                    }
                }
                let order = graph.graph.nodes.map(\.id)
                #expect(targets.map(\.node.id) == order.filter { id in targets.contains { $0.node.id == id } })
            }
        }
    }

    @Test(arguments: UInt64(1)...6) func groupsHaveTheObjectivesOfEitherYear(seed: UInt64) throws {
        let plan = plan(seed)
        let graph = try PlanGraph(plan)
        let comparison = graph.comparison(from: 2030, to: 2031)
        for kind in [NodeKind.direction, .programme, .transversalGoal, .collaboration] {
            let groups = comparison.groups(by: kind)
            let ids = graph.graph.nodes.filter { $0.kind == kind }.map(\.id)
            #expect(groups.compactMap(\.node?.id) == ids.filter { id in groups.contains { $0.node?.id == id } })
            for group in groups {
                let members = comparison.objectives.filter { change in
                    let owners = comparison.owners(of: change, kind: kind)
                    #expect(Set(owners).count == owners.count)
                    return group.node.map { owners.contains($0.id) } ?? owners.isEmpty
                }
                #expect(group.objectives.map { $0.new ?? $0.old } == members.map { $0.new ?? $0.old })
                #expect(!group.objectives.isEmpty)
            }
            #expect(groups.dropLast().allSatisfy { $0.node != nil })
        }
    }
}
