import Foundation
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PDOCommand

/// How far two reviewers agree.
@Suite struct ReviewAgreementTests {
    private static let graph: PlanGraph = {
        let path = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
        return try! PlanGraph(PlanOfObjectives(json: Data(contentsOf: path)))
    }()

    /// Links of the plan with two verdicts each.
    private func agreement(_ verdicts: [(Declaration.Verdict, Declaration.Verdict)]) -> ReviewAgreement {
        let plan = Self.graph.plan
        let targets = plan.transversalGoals.map(\.id) + plan.strategicDimensions.map(\.id)
        let links = targets.flatMap { target in plan.objectives.map { ($0.id, target) } }
        func side(_ verdict: KeyPath<(Declaration.Verdict, Declaration.Verdict), Declaration.Verdict>) -> [Declaration]
        {
            zip(links, verdicts).map { Declaration(subject: $0.0, target: $0.1, verdict: $1[keyPath: verdict]) }
        }
        return Self.graph.agreement(of: side(\.0), and: side(\.1))
    }

    /// Verdicts with so many links for each pair, by rows.
    private func verdicts(_ table: [[Int]]) -> [(Declaration.Verdict, Declaration.Verdict)] {
        let all = Declaration.Verdict.allCases
        return table.enumerated().flatMap { row, counts in
            counts.enumerated().flatMap { Array(repeating: (all[row], all[$0]), count: $1) }
        }
    }

    /// The two tables of Cohen's article of 1960, of 200 patients, and one of two categories that many textbooks have.
    private static let classical: [(table: [[Int]], observed: Double, expected: Double, kappa: Double)] = [
        ([[50, 26, 24], [24, 4, 32], [6, 30, 4]], 0.29, 0.35, -0.0923),
        ([[88, 10, 2], [14, 40, 6], [18, 10, 12]], 0.70, 0.41, 0.4915),
        ([[20, 5, 0], [10, 15, 0], [0, 0, 0]], 0.70, 0.50, 0.40),
        ([[45, 15, 0], [25, 15, 0], [0, 0, 0]], 0.60, 0.54, 0.1304),
        ([[25, 35, 0], [5, 35, 0], [0, 0, 0]], 0.60, 0.46, 0.2593),
        ([[3, 0, 0], [0, 2, 0], [0, 0, 1]], 1.0, 14.0 / 36, 1.0),
    ]

    @Test(arguments: classical.indices) func theClassicalExamplesAreMet(place: Int) throws {
        let (table, observed, expected, kappa) = Self.classical[place]
        let agreement = agreement(verdicts(table))
        #expect(abs(try #require(agreement.observedAgreement) - observed) < 1e-9)
        #expect(abs(try #require(agreement.expectedAgreement) - expected) < 1e-9)
        #expect(abs(try #require(agreement.kappa) - kappa) < 5e-5)
        let all = Declaration.Verdict.allCases
        #expect(all.map { a in all.map { agreement.count(a, $0) } } == table)
    }

    /// By counting pairs: what two links, one of each reviewer, drawn at random have in common.
    @Test(arguments: 0..<60) func kappaIsThatOfBruteForce(seed: Int) throws {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let (count, kinds) = (1 + random(40), 1 + random(3))
        let all = Declaration.Verdict.allCases
        let verdicts = (0..<count).map { _ in (all[random(kinds)], all[random(kinds)]) }
        let agreement = agreement(verdicts)
        let observed = Double(verdicts.count { $0.0 == $0.1 }) / Double(count)
        var pairs = 0
        for one in verdicts { pairs += verdicts.count { $0.1 == one.0 } }
        let expected = Double(pairs) / Double(count * count)
        #expect(agreement.judgedByBoth == count)
        #expect(abs(try #require(agreement.observedAgreement) - observed) < 1e-12)
        #expect(abs(try #require(agreement.expectedAgreement) - expected) < 1e-12)
        if pairs == count * count {
            #expect(agreement.kappa == nil)
        } else {
            #expect(abs(try #require(agreement.kappa) - (observed - expected) / (1 - expected)) < 1e-9)
        }
        // Whoever is named first.
        let swapped = self.agreement(verdicts.map { ($0.1, $0.0) })
        #expect(swapped.kappa == agreement.kappa && swapped.differences.count == agreement.differences.count)
    }

    @Test func aMeasureOfNothingIsUndefined() {
        let none = agreement([])
        #expect(none.kappa == nil && none.observedAgreement == nil && none.expectedAgreement == nil)
        let same = agreement([(.yes, .yes), (.yes, .yes)])
        #expect(same.kappa == nil && same.observedAgreement == 1 && same.expectedAgreement == 1)
        // One of them has always said the same.
        #expect(agreement([(.yes, .yes), (.yes, .no)]).kappa == 0)
    }

    // MARK: The command

    private func compare(
        _ a: (name: String, text: String), _ b: (name: String, text: String), _ arguments: String...
    ) throws -> CommandRun {
        var run = CommandRun()
        try withTemporaryFolder { folder in
            for (name, text) in [a, b] { try Data(text.utf8).write(to: folder.appending(path: name)) }
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026").path
            run = CommandRun.pdo(
                arguments: ["review", "compare", a.name, b.name, "--plan", plan] + arguments, in: folder)
        }
        return run
    }

    private static let table = (
        name: "oiv.csv",
        text: """
        objective;to;verdict;reason;by;years
        mobilita/4;piano-aria-clima;yes;"Area B; Area C";OIV;
        casa/3;goal:legalita-trasparenza-e-sicurezza;no;;OIV;
        casa/1;goal:legalita-trasparenza-e-sicurezza;open;;OIV;
        casa/2;Piano Aria Clima;yes;=1+1;OIV;2024

        """
    )
    private static let yaml = (
        name: "controllo.yaml",
        text: """
        links:
          - objective: objective:mobilita/4
            to: goal:piano-aria-clima
            verdict: no
            reason: Solo traffico
          - objective: casa/3
            to: goal:legalita-trasparenza-e-sicurezza
            verdict: no
          - collaboration: mala-movida
            to: piano-aria-clima
            verdict: no

        """
    )

    @Test func filesOfBothFormsAreCompared() throws {
        let run = try compare(Self.table, Self.yaml)
        #expect(run.exitCode == 2 && run.messages.isEmpty, "\(run.messages)")
        for line in [
            "Giudicati da entrambi: 2 legami, allo stesso modo: 1.",
            "κ di Cohen: 0,00 (concordanza 0,50, per caso 0,50).",
            "Giudizi diversi: 1\n  obiettivo mobilita/4 – «Piano Aria Clima»\n    A: sì – Area B; Area C\n    B: no – Solo traffico\n",
            "A: oiv.csv; B: controllo.yaml\n", "Giudicati solo in A: 2\n", "(2024)\n    A: sì – =1+1\n",
            "Giudicati solo in B: 1\n",
        ] { #expect(run.output.contains(line), "\(run.output)") }
        let markdown = try compare(Self.table, Self.yaml, "--format", "markdown", "--lang", "en").output
        #expect(markdown.contains("## Different verdicts: 1") && markdown.contains("| A: yes | 0 | 1 | 0 |"))
    }

    @Test func everyLinkHasARow() throws {
        let run = try compare(Self.table, Self.yaml, "--format", "csv")
        #expect(
            run.output == """
                objective,to,years,verdictA,verdictB,reasonA,reasonB
                mobilita/4,goal:piano-aria-clima,,yes,no,"Area B; Area C",Solo traffico
                casa/1,goal:legalita-trasparenza-e-sicurezza,,open,,,
                casa/2,goal:piano-aria-clima,2024,yes,,'=1+1,
                collaboration:mala-movida,goal:piano-aria-clima,,,no,,
                casa/3,goal:legalita-trasparenza-e-sicurezza,,no,no,,

                """)
        let object = try #require(
            try answer(in: compare(Self.table, Self.yaml, "--format", "json").output) as? [String: Any])
        #expect(object["judgedByBoth"] as? Int == 2 && object["kappa"] as? Double == 0)
        #expect(
            (object["table"] as? [[String: Any]])?.compactMap { $0["count"] as? Int } == [0, 1, 0, 0, 1, 0, 0, 0, 0])
        #expect((object["differences"] as? [Any])?.count == 1 && (object["onlyA"] as? [Any])?.count == 2)
    }

    @Test func whoAgreesHasNothingToSettle() throws {
        let same = try compare(Self.table, ("b.csv", Self.table.text))
        #expect(same.exitCode == 0 && same.output.contains("κ di Cohen: 1,00"))
        let one = (name: "a.csv", text: "objective,to,verdict\ncasa/3,legalita-trasparenza-e-sicurezza,no\n")
        let undefined = try compare(one, ("b.csv", one.text), "--lang", "en")
        #expect(undefined.exitCode == 0 && undefined.output.contains("κ is undefined: both have given one"))
        #expect(try answer(in: compare(one, ("b.csv", one.text), "--format", "json").output) as? [String: Any] != nil)
        let apart = try compare(one, Self.emptyYAML)
        #expect(apart.exitCode == 2 && apart.output.contains("Nessun legame ha il giudizio di entrambi"))
    }

    private static let emptyYAML = (name: "b.yaml", text: "links: []\n")

    @Test func whatCannotBeComparedIsAnError() throws {
        let head = "objective,to,verdict\n"
        for text in [
            head + "casa/3,legalita-trasparenza-e-sicurezza,perhaps\n",
            head + "argini/1,piano-aria-clima,no\n", head + "casa/3,no-such-thing,no\n",
            head + "casa/3,piano-aria-clima,no\ncasa/3,goal:piano-aria-clima,open\n",
        ] {
            let run = try compare(("a.csv", text), Self.emptyYAML)
            #expect(run.exitCode == 1 && run.output.isEmpty && run.messages.contains("a.csv"), "\(run.messages)")
        }
        #expect(CommandRun.pdo("review", "compare", "nowhere.csv", "nowhere.csv").exitCode == 1)
        #expect(CommandRun.pdo("review", "compare", "nowhere.csv").exitCode == 64)
    }
}
