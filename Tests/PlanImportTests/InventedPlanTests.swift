import Plan
import Testing

@testable import PlanImport

@Suite struct InventedPlanTests {
    private let result = InventedPlan.read()

    private func plan() throws -> PlanOfObjectives { try #require(result.plan) }

    @Test func directionsAndObjectivesContinueOverPages() throws {
        let plan = try plan()
        #expect(plan.directions.map(\.id) == ["direction:argini-e-canali", "direction:piazze"])
        #expect(
            plan.objectives.map(\.id) == [
                "objective:argini-e-canali/1", "objective:argini-e-canali/2", "objective:argini-e-canali/3",
                "objective:piazze/1", "objective:piazze/2",
            ])
        #expect(plan.objectives[2].texts == [2032: "Vasca di laminazione a monte con i volontari del fiume"])
    }

    @Test func columnsGoByTheYearInTheirHeader() throws {
        let festival = try plan().objectives[3]
        #expect(festival.texts[2032] == "Festa d'autunno")
        #expect(festival.texts[2031] == "Rinnovo della segnaletica nelle piazze e nei mercati")
    }

    @Test func sectionsAreRead() throws {
        let plan = try plan()
        #expect(plan.transversalGoals.map(\.id) == ["goal:piano-acque", "goal:fiera-di-sant-anna"])
        #expect(plan.strategicDimensions.map(\.name) == ["Borgo vivo", "Borgo asciutto"])
        #expect(plan.strategicDimensions[1].text.hasPrefix("Mai più acqua alta"))
    }

    @Test func matrixRowsAreTiedByDirectionAndText() throws {
        let plan = try plan()
        #expect(
            plan.objectives.map { $0.matrixRows.map(\.programme) } == [
                ["programme:fiume"], [], [], ["programme:strade"], ["programme:feste"],
            ])
        #expect(plan.drivers.map(\.name) == ["Sicurezza"])
    }

    @Test func goalsAreNamedByObjectives() throws {
        let contributions = try plan().objectives.map { $0.contributions.map(\.target) }
        #expect(contributions == [["goal:piano-acque"], [], [], [], ["goal:fiera-di-sant-anna"]])
        #expect(try plan().objectives[0].contributions[0].evidence.map(\.years) == [[2031, 2032]])
    }

    @Test func collaborationsComeFromAllThreeBases() throws {
        let plan = try plan()
        func summary(_ id: String) -> [String] {
            plan.collaborations.first { $0.id == id }?.participants.map {
                "\($0.direction.dropFirst(10)) \($0.role) \($0.basis)"
            } ?? []
        }
        #expect(
            plan.collaborations.map(\.id) == [
                "collaboration:argini-e-canali-1", "collaboration:argini-e-canali-2", "collaboration:volontari",
            ])
        #expect(summary("collaboration:volontari") == ["argini-e-canali owner theme", "piazze owner theme"])
        #expect(summary("collaboration:argini-e-canali-1") == ["argini-e-canali owner named", "piazze partner named"])
        #expect(
            summary("collaboration:argini-e-canali-2") == ["argini-e-canali owner sameText", "piazze owner sameText"])
        let naming = try #require(plan.collaborations[0].participants.last?.evidence.first)
        #expect(
            naming
                == Evidence(
                    text: "in collaborazione con la Direzione Piazze", line: 30, years: [2031],
                    rules: ["name: Direzione Piazze"]))
    }

    /// The same objective in two directions, in each year in other words: it is shared in both years.
    @Test func whatIsSharedIsSharedInEveryYearWhoseTextsAreAlike() throws {
        let shared = "Rinnovo della segnaletica nelle piazze e nei mercati"
        let changed = InventedPlan.document
            .replacing("2\t\(shared)\t\n", with: "2\t\(shared)\t\(shared), e oltre\n")
            .replacing("1\tFesta d'autunno\t\(shared)\n", with: "1\t\(shared) del centro\t\(shared)\n")
        let plan = try #require(InventedPlan.read(document: changed).plan)
        let collaboration = try #require(plan.collaborations.first { $0.id == "collaboration:argini-e-canali-2" })
        let evidence = collaboration.participants.map { $0.evidence.map { "\($0.years) \($0.text): \($0.rules[0])" } }
        #expect(
            evidence == [
                [
                    "[2031] \(shared): 100 % of the words of objective:piazze/1 (2031)",
                    "[2032] \(shared), e oltre: 80 % of the words of objective:piazze/1 (2032)",
                ],
                [
                    "[2031] \(shared): 100 % of the words of objective:argini-e-canali/2 (2031)",
                    "[2032] \(shared) del centro: 80 % of the words of objective:argini-e-canali/2 (2032)",
                ],
            ])
        #expect(collaboration.objectives.map(\.evidence) == collaboration.participants.map(\.evidence))
    }

    @Test func whatIsIrregularIsReportedAtItsLine() {
        let reported = result.diagnostics.map { "\($0.line) \($0.code.rawValue)" }
        #expect(
            reported == [
                "27 page-numbers", "27 mixed-dashes", "31 missing-row", "38 formatting-tags", "38 missing-row",
                "44 mixed-apostrophes", "50 alias-name", "50 joined-text", "50 name-variant",
            ])
        #expect(
            result.diagnostics[6].description
                == "pdo.md:50:1: note: \"Dir. Argini\" is taken as \"Direzione Argini e Canali\" of line 27 [alias-name]"
        )
    }

    @Test func readingTwiceGivesTheSameBytes() throws {
        #expect(try plan().json() == InventedPlan.read().plan?.json())
    }
}
