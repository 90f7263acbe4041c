import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// What groups of a network are called.
@Suite struct CommunityNameTests {
    private func words(_ change: (inout PlanOfObjectives) -> Void) throws -> String {
        var plan = inventedPlan
        change(&plan)
        let yaml = "nodes: [direction]\nprojection: {}\ncolour: community\n"
        let map = try PlanMap(PlanGraph(plan), MapDefinition(yaml: yaml))
        return try SVGReading(map.svg()).words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Of two that share as much the first in the plan gives the name, of several the one that shares most.
    @Test func theHeaviestNodeGivesItsName() throws {
        #expect(try words { $0.directions[0].name = "Prima" }.contains("gruppo intorno a Prima (2)"))
        // A third that shares two things with the second and one with the first.
        let third = try words { plan in
            plan.directions[1].name = "Seconda"
            plan.objectives[3].contributions = plan.objectives[2].contributions
            let words = Evidence(text: "orti", line: 7, years: [2031])
            plan.transversalGoals.append(TransversalGoal(id: "goal:aria", name: "Aria", line: 1))
            for place in [2, 3] {
                plan.objectives[place].contributions.append(
                    Contribution(target: "goal:aria", basis: .theme, evidence: [words]))
            }
        }
        #expect(third.contains("gruppo intorno a Seconda (3)"))
    }

    @Test(arguments: [47, 48, 49, 80]) func namesOfFortyEightLettersAreWhole(length: Int) throws {
        let name = String(repeating: "x", count: length)
        let expected = length > 48 ? String(repeating: "x", count: 47) + "…" : name
        #expect(try words { $0.directions[0].name = name }.contains("gruppo intorno a \(expected) (2)"))
    }
}
