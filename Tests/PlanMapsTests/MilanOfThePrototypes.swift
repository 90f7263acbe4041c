import Foundation
import Plan
import PlanGraph

/// Milan's plan without what phrases added since then have found, so that the two can be compared.
func milanOfThePrototypes() throws -> PlanGraph {
    var plan = try PlanOfObjectives(
        json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json")))
    let phrases = [
        "governance trasparente", "regolarità amministrativa", "transizione digitale", "servizi digitali",
        "società in house",
    ]
    func isNew(_ evidence: [Evidence]) -> Bool {
        evidence.contains { $0.rules.contains { rule in phrases.contains { rule.hasSuffix(": " + $0) } } }
    }
    plan.collaborations.removeAll { ["collaboration:anagrafe", "collaboration:cantieri"].contains($0.id) }
    for place in plan.objectives.indices {
        plan.objectives[place].contributions.removeAll { isNew($0.evidence) }
    }
    for place in plan.collaborations.indices {
        plan.collaborations[place].objectives.removeAll { isNew($0.evidence) }
    }
    return try PlanGraph(plan)
}
