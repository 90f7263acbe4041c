import Plan
import PlanWording
import Testing

@testable import PlanGraph

/// A plan with one fault, and what an audit must say of it.
struct AuditExample: Sendable {
    let severity: FindingSeverity
    /// Of each finding of the code the ids and the lines.
    let nodes: [[String]]
    let lines: [[Int]]
    /// The first one in a sentence.
    let english: String
    let plan: PlanOfObjectives

    /// - Parameter change: puts the fault into ``soundPlan``.
    init(
        _ severity: FindingSeverity, nodes: [[String]], lines: [[Int]], english: String,
        change: (inout PlanOfObjectives) -> Void
    ) {
        (self.severity, self.nodes, self.lines, self.english) = (severity, nodes, lines, english)
        var plan = Self.soundPlan
        change(&plan)
        self.plan = plan
    }

    /// A plan of which an audit has nothing to say: two directions, each with two objectives for the same goal in both
    /// years.
    static let soundPlan = PlanOfObjectives(
        title: "Piano", municipality: "Prova", source: "Prova", years: [2031, 2032],
        transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 1)],
        directions: ["argini", "piazze"].enumerated().map {
            Direction(id: "direction:" + $1, name: "Direzione " + $1.titled, line: 10 * ($0 + 1))
        },
        objectives: ["argini", "piazze"].enumerated().flatMap { place, direction in
            (1...2).map { objective(direction, $0, line: 10 * (place + 1) + $0) }
        },
        programmes: ["argini", "piazze"].enumerated().map {
            Programme(id: "programme:" + $1, name: "Cura: " + $1, crossProgramme: false, line: 10 * ($0 + 1) + 101)
        },
        valueDimensions: [MatrixCategory(id: "value:v", name: "Ambientale", line: 111)],
        drivers: [MatrixCategory(id: "driver:d", name: "Digitale", line: 111)])

    /// An objective whose row of the matrix stands 100 lines below it.
    static func objective(_ direction: String, _ number: Int, line: Int) -> Objective {
        let text = "\(direction.titled): lavori, parte \(number)"
        return Objective(
            id: "objective:\(direction)/\(number)", direction: "direction:" + direction, code: "\(number)", line: line,
            texts: [2031: text, 2032: text],
            matrixRows: [
                MatrixRow(
                    programme: "programme:" + direction, valueDimension: "value:v", driver: "driver:d", text: text,
                    line: line + 100)
            ],
            contributions: [
                Contribution(
                    target: "goal:acqua", basis: .named,
                    evidence: [Evidence(text: "lavori", line: line, years: [2031, 2032])])
            ])
    }
}

extension String {
    fileprivate var titled: String { prefix(1).uppercased() + dropFirst() }
}
