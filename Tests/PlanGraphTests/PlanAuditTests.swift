import Plan
import Testing

@testable import PlanGraph

@Suite struct PlanAuditTests {
    private func findings(_ plan: PlanOfObjectives, _ code: AuditCode) throws -> [AuditFinding] {
        try PlanGraph(plan).audit().filter { $0.code == code }
    }

    /// The small plan, where the objectives have the same text and the given programmes; the direction of each is of
    /// one letter.
    private func plan(_ objectives: [(direction: Character, programmes: [String])]) -> PlanOfObjectives {
        var plan = smallPlan
        plan.collaborations = []
        let letters = Set(objectives.map(\.direction)).sorted()
        plan.directions = letters.map { Direction(id: "direction:\($0)", name: "Direzione \($0)", line: 2) }
        plan.objectives = objectives.enumerated().map { place, objective in
            let rows = objective.programmes.map {
                MatrixRow(
                    programme: $0, valueDimension: "value:ambiente", driver: "driver:equita", text: "testo",
                    line: 100 + place)
            }
            return Objective(
                id: "objective:\(objective.direction)/\(place)", direction: "direction:\(objective.direction)",
                code: "\(place)", line: 10 + place, texts: [2031: "Curare gli argini"], matrixRows: rows,
                contributions: [])
        }
        return plan
    }

    @Test func theSameRowsInEachDirectionAreNoDifference() throws {
        let both = ["programme:cura", "programme:vari"]
        #expect(try findings(plan([("a", both), ("b", both.reversed())]), .classifiedDifferently).isEmpty)
        #expect(try findings(plan([("a", both), ("a", ["programme:cura"])]), .classifiedDifferently).isEmpty)
    }

    @Test func differencesCountDirectionsRatherThanObjectives() throws {
        let found = try findings(
            plan([("a", ["programme:cura"]), ("a", ["programme:cura"]), ("b", ["programme:cura", "programme:vari"])]),
            .classifiedDifferently)
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(
            finding.statement
                == .classifiedDifferently(
                    directionCount: 2, column: .programme, values: ["Cura", "Programmi vari"],
                    text: "Curare gli argini")
        )
        #expect(finding.lines == [100, 101, 102])
    }

    /// A direction that is named as partner and as supervisor is told of once, with all the lines.
    @Test func aDirectionWithoutAnObjectiveIsToldOfOnce() throws {
        var plan = smallPlan
        plan.collaborations[0].participants[1].evidence = [Evidence(text: "altro", line: 8, years: [2031])]
        let found = try findings(plan, .oneSided)
        #expect(found.map(\.nodes) == [["collaboration:tetti", "direction:verde"]])
        #expect(found.map(\.lines) == [[7, 8]])
        #expect(
            found.first?.statement
                == .oneSided(
                    collaboration: "Tetti verdi", direction: "Direzione Verde",
                    quotation: "con la Direzione Verde")
        )
    }
}
