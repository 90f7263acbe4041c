import Plan
import PlanWording
import Testing

@testable import PlanGraph

/// Every code of the audit is found, with its nodes and lines, in a plan that has the fault and no other; and no code
/// is without such a plan.
@Suite struct AuditCodeTests {
    private static let examples: [AuditCode: AuditExample] = [
        .oneSided: AuditExample(
            .warning, nodes: [["collaboration:ponte", "direction:piazze"]], lines: [[11]],
            english:
                "In the collaboration “Ponte” the text mentions Direzione Piazze (“con la Direzione Piazze”), but none of its objectives is linked to it"
        ) { plan in
            let quotation = [Evidence(text: "con la Direzione Piazze", line: 11, years: [2031])]
            plan.collaborations = [
                Collaboration(
                    id: "collaboration:ponte", name: "Ponte",
                    objectives: [SharedObjective(objective: "objective:argini/1", basis: .named, evidence: quotation)],
                    participants: [
                        Participant(direction: "direction:argini", role: .owner, basis: .named, evidence: quotation),
                        Participant(direction: "direction:piazze", role: .partner, basis: .named, evidence: quotation),
                    ])
            ]
        },
        .classifiedDifferently: AuditExample(
            .warning,
            nodes: [["objective:argini/1", "objective:piazze/1", "programme:argini", "programme:piazze"]],
            lines: [[111, 121]],
            english:
                "The same objective, assigned to 2 directions, has different programmes: “Cura: argini” and “Cura: piazze”. Text: “Argini: lavori, parte 1”"
        ) { plan in
            plan.objectives[2].texts = plan.objectives[0].texts
        },
        .noProgramme: AuditExample(
            .warning, nodes: [["objective:piazze/2"]], lines: [[22]],
            english: "Objective 2 of Direzione Piazze has no operating programme: “Piazze: lavori, parte 2”"
        ) { plan in
            plan.objectives[3].matrixRows = []
            plan.objectives.append(AuditExample.objective("piazze", 3, line: 23))
        },
        .severalProgrammes: AuditExample(
            .note, nodes: [["objective:argini/2", "programme:argini", "programme:piazze"]], lines: [[112, 130]],
            english:
                "Objective 2 of Direzione Argini has several operating programmes: “Cura: argini” and “Cura: piazze”"
        ) { plan in
            var row = plan.objectives[2].matrixRows[0]
            row.line = 130
            plan.objectives[1].matrixRows.append(row)
        },
        .yearSkipped: AuditExample(
            .warning, nodes: [["objective:argini/2"]], lines: [[12]],
            english: "Objective 2 of Direzione Argini has texts before and after, but none for 2032"
        ) { plan in
            plan.years = [2031, 2032, 2033]
            for place in plan.objectives.indices {
                plan.objectives[place].texts[2033] = "Lavori, fine"
                plan.objectives[place].contributions[0].evidence[0].years = plan.years
            }
            plan.objectives[1].texts[2032] = nil
        },
        .fewContributors: AuditExample(
            .warning, nodes: [["goal:acqua"], ["goal:acqua", "objective:piazze/2"]], lines: [[1], [1, 22]],
            english: "In 2031 no objective is linked to the transversal goal “Acqua”"
        ) { plan in
            for place in 0..<3 { plan.objectives[place].contributions = [] }
            plan.objectives[3].contributions[0].evidence[0].years = [2032]
            plan.collaborations = [
                Collaboration(
                    id: "collaboration:c", name: "C", objectives: [],
                    participants: plan.directions.map {
                        Participant(direction: $0.id, role: .owner, basis: .theme, evidence: [])
                    })
            ]
        },
        .singleObjective: AuditExample(
            .note, nodes: [["programme:sola", "objective:piazze/3"]], lines: [[140]],
            english: "The programme “Sola” has a single objective"
        ) { plan in
            plan.programmes.append(Programme(id: "programme:sola", name: "Sola", crossProgramme: false, line: 140))
            plan.objectives.append(AuditExample.objective("piazze", 3, line: 23))
            plan.objectives[4].matrixRows[0].programme = "programme:sola"
        },
        .similarNames: AuditExample(
            .warning, nodes: [["programme:argini", "programme:piazze"]], lines: [[111, 121]],
            english:
                "Two programmes have nearly the same name: “Cura della città e dei suoi argini” and “Cura della città ed dei suoi argini”"
        ) { plan in
            plan.programmes[0].name = "Cura della città e dei suoi argini"
            plan.programmes[1].name = "Cura della città ed dei suoi argini"
        },
        .sharesNothing: AuditExample(
            .note, nodes: [["direction:sola"]], lines: [[30]],
            english: "For Direzione Sola the text shows no transversal goals or collaborations in common with others"
        ) { plan in
            plan.directions.append(Direction(id: "direction:sola", name: "Direzione Sola", line: 30))
        },
        .endsAfterFirstYear: AuditExample(
            .note, nodes: [["direction:argini", "objective:argini/1"]], lines: [[11]],
            english: "Direzione Argini: 1 objective of 2 has a text for 2031 only"
        ) { plan in
            plan.objectives[0].texts[2032] = nil
            // One that begins later ends after no first year.
            plan.objectives[3].texts[2031] = nil
        },
        .staleLink: AuditExample(
            .warning, nodes: [["objective:argini/1", "goal:acqua"]], lines: [[11]],
            english:
                "objective:argini/1 – “Acqua”: excluded by the office (2030-03-11): another river – to be reviewed: the text has changed since"
        ) { plan in
            plan.declarations = [
                Declaration(
                    subject: "objective:argini/1", target: "goal:acqua", verdict: .no, reason: "another river",
                    by: "the office", date: "2030-03-11", staleness: .text)
            ]
        },
        .declaredLink: AuditExample(
            .note, nodes: [["objective:argini/1", "goal:acqua"]], lines: [[11]],
            english: "objective:argini/1 – “Acqua”: still open"
        ) { plan in
            plan.declarations = [
                Declaration(subject: "objective:argini/1", target: "goal:acqua", verdict: .open)
            ]
        },
    ]

    @Test func ofASoundPlanThereIsNothingToSay() throws {
        let findings = try PlanGraph(AuditExample.soundPlan).audit()
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(arguments: AuditCode.allCases) func everyCodeIsFoundWhereItsFaultIs(code: AuditCode) throws {
        let example = try #require(Self.examples[code], "no plan shows the code \(code.rawValue): add one above")
        let findings = try PlanGraph(example.plan).audit()
        #expect(findings.allSatisfy { $0.code == code }, "\(findings)")
        #expect(findings.map(\.nodes) == example.nodes)
        #expect(findings.map(\.lines) == example.lines)
        #expect(findings.allSatisfy { $0.severity == example.severity })
        #expect(findings.first?.message(in: .english) == example.english)
        let italian = findings.first?.message(in: .italian) ?? ""
        #expect(!italian.isEmpty && italian != example.english)
    }

    /// The three columns of the matrix are looked at each by itself.
    @Test func eachColumnMayDiffer() throws {
        var plan = AuditExample.soundPlan
        plan.objectives[2].texts = plan.objectives[0].texts
        plan.objectives[2].matrixRows[0].programme = "programme:argini"
        plan.objectives[3].matrixRows[0].programme = "programme:argini"
        plan.programmes.removeLast()
        #expect(try PlanGraph(plan).audit().isEmpty)
        plan.valueDimensions.append(MatrixCategory(id: "value:w", name: "Sociale", line: 121))
        plan.drivers.append(MatrixCategory(id: "driver:e", name: "Equità", line: 121))
        plan.objectives[2].matrixRows[0].valueDimension = "value:w"
        plan.objectives[2].matrixRows[0].driver = "driver:e"
        let findings = try PlanGraph(plan).audit()
        #expect(findings.map(\.code) == [.classifiedDifferently, .classifiedDifferently])
        #expect(findings.map { $0.nodes.suffix(2) } == [["value:v", "value:w"], ["driver:d", "driver:e"]])
    }

    @Test func withoutAMatrixNoProgrammeIsMissing() throws {
        var plan = AuditExample.soundPlan
        plan.programmes = []
        for place in plan.objectives.indices { plan.objectives[place].matrixRows = [] }
        #expect(try PlanGraph(plan).audit().isEmpty)
    }

    @Test func ofOneYearNothingEnds() throws {
        var plan = AuditExample.soundPlan
        plan.years = [2031]
        for place in plan.objectives.indices {
            plan.objectives[place].texts[2032] = nil
            plan.objectives[place].contributions[0].evidence[0].years = [2031]
        }
        #expect(try PlanGraph(plan).audit().isEmpty)
    }
}
