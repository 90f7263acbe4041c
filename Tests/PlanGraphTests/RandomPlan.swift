import Plan

@testable import PlanGraph

/// The same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// A small plan with few things of each kind, so that much is shared.
func randomPlan(seed: UInt64) -> PlanOfObjectives {
    var generator = SeededGenerator(state: seed)
    func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }
    let years = [2030, 2031, 2032]
    func evidence(_ line: Int, _ among: [Int]) -> Evidence {
        let chosen = among.filter { _ in chance(0.6) }
        return Evidence(text: "words \(line)", line: line, years: chosen.isEmpty ? [among[0]] : chosen)
    }
    let bases = Basis.allCases
    let objectives = (0..<12).map { number -> Objective in
        let direction = number % 4
        let own = years.filter { $0 == 2030 || chance(0.5) }
        return Objective(
            id: "objective:d\(direction)/\(number)", direction: "direction:d\(direction)", code: "\(number)",
            line: number,
            texts: Dictionary(uniqueKeysWithValues: own.map { ($0, "text \(number)") }),
            matrixRows: [
                MatrixRow(
                    programme: "programme:p\(Int.random(in: 0...2, using: &generator))", valueDimension: "value:v",
                    driver: "driver:d\(Int.random(in: 0...1, using: &generator))", text: "text", line: 100 + number)
            ],
            contributions: (0..<3).filter { _ in chance(0.35) }.map {
                Contribution(
                    target: "goal:g\($0)", basis: bases[Int.random(in: 0...2, using: &generator)],
                    evidence: [evidence(number, own)])
            })
    }
    return PlanOfObjectives(
        title: "Piano", municipality: "Prova", source: "Prova", years: years,
        transversalGoals: (0..<3).map { TransversalGoal(id: "goal:g\($0)", name: "Goal \($0)", line: 1) },
        directions: (0..<4).map { Direction(id: "direction:d\($0)", name: "Direzione D\($0)", line: 2) },
        objectives: objectives,
        programmes: (0..<3).map { Programme(id: "programme:p\($0)", name: "P\($0)", crossProgramme: $0 == 0, line: 3) },
        valueDimensions: [MatrixCategory(id: "value:v", name: "V", line: 4)],
        drivers: (0..<2).map { MatrixCategory(id: "driver:d\($0)", name: "D\($0)", line: 5) },
        collaborations: (0..<2).map { number in
            let shared = objectives.filter { _ in chance(0.2) }
            return Collaboration(
                id: "collaboration:c\(number)", name: "C\(number)",
                objectives: shared.map {
                    SharedObjective(
                        objective: $0.id, basis: .theme, evidence: [evidence($0.line, $0.texts.keys.sorted())])
                },
                participants: (0..<4).filter { _ in chance(0.5) }.map {
                    Participant(
                        direction: "direction:d\($0)", role: .partner, basis: .named, evidence: [evidence($0, years)])
                })
        })
}
