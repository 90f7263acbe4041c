import Plan
import Testing

@testable import PlanImport

/// What persons say of single links: what becomes of the plan, and what is written to the file.
@Suite struct DeclaredLinksTests {
    private static let themes = """
        themes:
          - {id: canali, name: Canali, phrases: [canali di scolo, piazza]}

        """

    private func plan(_ links: String, profile: String = themes) throws -> PlanOfObjectives {
        let result = PlanImporter.read(
            document: DiagnosticExample.document, named: "pdo.md", profile: DiagnosticExample.profile + profile,
            named: "profile.yaml", links: [LinksFile(name: "links.yaml", content: links)])
        return try #require(result.plan, "\(result.diagnostics)")
    }

    private func objective(_ id: String, of plan: PlanOfObjectives) throws -> Objective {
        try #require(plan.objectives.first { $0.id == "objective:" + id })
    }

    @Test func aDeclaredLinkIsAmongTheLinksOfItsObjective() throws {
        let plan = try plan(
            """
            links:
              - objective: argini/2
                to: Piano Acque
                verdict: yes
                reason: I canali portano via l'acqua
                words: canali di scolo
                source: Piano, pagina 3
                by: Ufficio piani
                date: 2031-03-11
                years: [2032, 2033]
            """)
        let link = try #require(try objective("argini/2", of: plan).contributions.first)
        #expect(link.target == "goal:piano-acque" && link.bases == [.declared] && link.through == nil)
        #expect(link.evidence.map(\.text) == ["Pulire i canali di scolo"])
        #expect(link.evidence.map(\.line) == [11] && link.evidence.map(\.years) == [[2032, 2033]])
        #expect(
            plan.declarations == [
                Declaration(
                    subject: "objective:argini/2", target: "goal:piano-acque", verdict: .yes,
                    reason: "I canali portano via l'acqua", words: "canali di scolo", source: "Piano, pagina 3",
                    by: "Ufficio piani", date: "2031-03-11", years: [2032, 2033])
            ])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func withoutWordsTheWholeTextIsWhatWasDeclaredOn() throws {
        let plan = try plan("links: [{objective: piazze/1, to: piano-acque, verdict: yes, reason: Scoli}]")
        let link = try #require(try objective("piazze/1", of: plan).contributions.first)
        #expect(link.evidence.map(\.text) == ["Lastricare la piazza del mercato vecchio"])
        #expect(link.evidence.allSatisfy { $0.isDeclaredText })
    }

    @Test func aDeniedLinkIsNoneAndIsOnRecord() throws {
        let plan = try plan("links: [{objective: argini/1, to: piano-acque, verdict: no, reason: Un altro fiume}]")
        #expect(try objective("argini/1", of: plan).contributions.isEmpty)
        #expect(plan.declarations.map(\.evidence.first?.text) == ["Piano Acque"])
    }

    @Test func aDenialOfAYearLeavesTheOthers() throws {
        let plan = try plan("links: [{objective: argini/1, to: piano-acque, verdict: no, years: [2031]}]")
        #expect(try objective("argini/1", of: plan).contributions.map(\.evidence).map { $0.map(\.years) } == [[[2032]]])
        #expect(plan.declarations.map { $0.evidence.map(\.years) } == [[[2031]]])
    }

    @Test func whatIsOpenChangesNoLink() throws {
        let plan = try plan("links: [{objective: argini/1, to: piano-acque, verdict: open}]")
        #expect(try objective("argini/1", of: plan).contributions == self.plan("").objectives[0].contributions)
        #expect(plan.declarations.map(\.verdict) == [.open])
    }

    @Test func aCollaborationServesAGoalThroughItsObjectives() throws {
        let plan = try plan("links: [{theme: Canali, to: piano-acque, verdict: yes, reason: L'acqua che scorre}]")
        let collaboration = try #require(plan.collaborations.first)
        #expect(collaboration.contributions.map(\.target) == ["goal:piano-acque"])
        for shared in collaboration.objectives {
            let id = String(shared.objective.dropFirst("objective:".count))
            let link = try #require(try objective(id, of: plan).contributions.first)
            #expect(link.through == collaboration.id && link.bases == [.declared] && link.evidence == shared.evidence)
        }
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func anObjectiveThatIsDeniedServesNothingThroughItsCollaboration() throws {
        let plan = try plan(
            """
            links:
              - {collaboration: canali, to: piano-acque, verdict: yes, reason: L'acqua che scorre}
              - {objective: piazze/1, to: piano-acque, verdict: no, reason: Una piazza asciutta}
            """)
        #expect(try objective("piazze/1", of: plan).contributions.isEmpty)
        #expect(try objective("argini/2", of: plan).contributions.count == 1)
    }

    @Test func aDenialOfAYearLeavesTheOthersThroughTheCollaboration() throws {
        let plan = try plan(
            """
            links:
              - {collaboration: canali, to: piano-acque, verdict: yes, reason: L'acqua che scorre}
              - {objective: argini/2, to: piano-acque, verdict: no, years: [2031]}
            """)
        let link = try #require(try objective("argini/2", of: plan).contributions.first)
        #expect(link.through == "collaboration:canali" && link.evidence.map(\.years) == [[2032, 2033]])
    }

    @Test func whatServesAGoalByItselfNeedsNoCollaboration() throws {
        let words = "themes: [{id: fiume, name: Fiume, phrases: [fiume grande, piazza]}]\n"
        let plan = try plan(
            "links: [{collaboration: fiume, to: piano-acque, verdict: yes, reason: Le acque}]", profile: words)
        #expect(try objective("argini/1", of: plan).contributions.map(\.bases) == [[.named]])
        #expect(try objective("piazze/1", of: plan).contributions.map(\.through) == ["collaboration:fiume"])
    }

    @Test func anObjectiveIsDeclaredPartOfACollaboration() throws {
        let plan = try plan(
            "links: [{objective: argini/1, to: canali, verdict: yes, reason: Gli argini dei canali, years: [2031]}]")
        let collaboration = try #require(plan.collaborations.first)
        #expect(
            collaboration.objectives.map(\.objective) == [
                "objective:argini/1", "objective:argini/2", "objective:piazze/1",
            ])
        #expect(collaboration.objectives[0].bases == [.declared])
        #expect(collaboration.objectives[0].evidence.map(\.years) == [[2031]])
        // The direction takes part by another objective already.
        #expect(collaboration.participants.map(\.bases) == [[.theme, .declared], [.theme]])
    }

    @Test func aCollaborationOfOneDirectionIsNone() throws {
        let plan = try plan("links: [{objective: piazze/1, to: canali, verdict: no, reason: Una piazza asciutta}]")
        #expect(plan.collaborations.isEmpty)
        #expect(plan.declarations.map(\.target) == ["collaboration:canali"])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func aTableSaysTheSameAsAList() throws {
        let table = """
            objective;to;score;verdict;reason;by;date;years
            argini/2;piano-acque;0,9;sì;Le acque;OIV;2031-03-11;2031 2032
            piazze/1;piano-acque;0,2;;;;;
            """
        let list = """
            links:
              - {objective: argini/2, to: piano-acque, verdict: yes, reason: Le acque, by: OIV, date: 2031-03-11, years: [2031, 2032]}
            """
        let entries = [("links.csv", table), ("links.yaml", list)].map {
            LinksFile(name: $0, content: $1).entries()
        }
        #expect(entries.allSatisfy { $0.diagnostics.isEmpty }, "\(entries)")
        #expect(entries[0].entries == entries[1].entries)
    }

    // The same text twice, in directions that name each other, with a theme that covers both.
    @Test func whatNamesEachOtherStaysOneCollaborationUnderATheme() throws {
        let document = DiagnosticExample.document
            .replacing("Pulire i canali di scolo", with: "Pulire i canali del mercato con la Direzione Piazze")
            .replacing(
                "Lastricare la piazza del mercato vecchio", with: "Pulire i canali del mercato con la Direzione Argini")
        func collaborations(_ profile: String) throws -> [Collaboration] {
            let result = PlanImporter.read(
                document: document, named: "pdo.md", profile: DiagnosticExample.profile + profile,
                named: "profile.yaml")
            return try #require(result.plan, "\(result.diagnostics)").collaborations
        }
        let theme = "themes: [{id: canali, name: Canali, phrases: [canali del mercato]}]\n"
        let (bare, themed) = (try collaborations(""), try collaborations(theme))
        #expect(bare.map { $0.objectives.count } == [2])
        #expect(themed.map { $0.objectives.count } == [2, 2])
        #expect(themed.first { $0.id != "collaboration:canali" } == bare.first)
        // The theme's links say both.
        #expect(
            themed.first { $0.id == "collaboration:canali" }?.objectives.map(\.bases) == [
                [.sameText, .theme], [.sameText, .theme],
            ])
    }
}
