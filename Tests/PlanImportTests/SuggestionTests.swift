import Foundation
import Plan
import Testing

@testable import PlanImport

/// Which themes are suggested, by the formula of their score.
@Suite struct ThemeSuggestionTests {
    /// A plan with an objective for each text, of the direction with that number.
    private func plan(
        _ texts: [(direction: Int, text: String)], directions: Int = 6, goals: [[Int]] = [],
        collaborations: [(id: String, objectives: [Int])] = []
    ) -> PlanOfObjectives {
        PlanOfObjectives(
            title: "t", municipality: "m", source: "s", years: [2031],
            transversalGoals: goals.indices.map { TransversalGoal(id: "goal:\($0)", name: "goal \($0)", line: 1) },
            directions: (0..<directions).map { Direction(id: "direction:\($0)", name: "Direzione \($0)", line: 1) },
            objectives: texts.enumerated().map { index, entry in
                Objective(
                    id: "objective:\(index)", direction: "direction:\(entry.direction)", code: "\(index)", line: index,
                    texts: [2031: entry.text],
                    contributions: goals.indices.filter { goals[$0].contains(index) }
                        .map { Contribution(target: "goal:\($0)", basis: .named, evidence: []) })
            },
            collaborations: collaborations.map { collaboration in
                Collaboration(
                    id: collaboration.id, name: "x",
                    objectives: collaboration.objectives.map {
                        SharedObjective(objective: "objective:\($0)", basis: .theme, evidence: [])
                    }, participants: [])
            })
    }

    /// Words of a subject's text are suggested with the objectives that have them and are not linked to it.
    @Test func wordsOfASubjectArePhrases() {
        let plan = plan(
            [
                (0, "tutela del quarzo verdone"), (1, "il quarzo verdone e l'opale rosa"), (2, "opale rosa, quarzo"),
                (3, "il Quarzo"),
            ] + others)
        let search = ThemeSuggestions(plan, covered: PhraseIndex([]), themes: [])
        func found(_ subjects: [(String, String, Set<Int>)]) -> [String] {
            search.phrases(
                of: subjects.map { ThemeSuggestions.Subject(name: $0.0, text: $0.1, objectives: $0.2) }, limit: 9
            ).map { "\($0.name): \($0.phrase) \($0.objectives.joined(separator: " "))" }
        }
        #expect(
            found([("A", "Curiamo il Quarzo Verdone della città.", []), ("B", "Opale. Rosa", [])])
                == ["A: quarzo verdone objective:0 objective:1"])
        #expect(found([("A", "il quarzo verdone", [0])]) == ["A: quarzo verdone objective:1"])
        #expect(found([("A", "il quarzo verdone", [0, 1])]) == [])
        // Words that two subjects have are neither's, and a single word is too little.
        #expect(found([("A", "il quarzo verdone", []), ("B", "quarzo verdone", [])]) == [])
        #expect(found([("A", "il quarzo", [])]) == [])
    }

    private func phrases(_ plan: PlanOfObjectives, limit: Int = 10, covered: [String] = [], themes: Set<String> = [])
        -> [String]
    {
        let covered = PhraseIndex(covered.map { Phrase($0, rule: "") })
        return ThemeSuggestions(plan, covered: covered, themes: themes).best(limit).map(\.phrase)
    }

    /// Objectives of other directions, so that words are rare.
    private let others = (0..<6).map { (direction: $0, text: "diverso\($0) unico\($0)") }

    @Test func theLogarithmIsThatToBase2() {
        for number in [1, 1.5, 2, 3, 4, 5, 7.25, 8, 100, 1024, 12345.678, 1e9] {
            #expect(abs(ThemeSuggestions.logarithm(number) - log2(number)) < 1e-8)
        }
        #expect([0, 0.5, -1].map(ThemeSuggestions.logarithm) == [0, 0, 0])
    }

    /// Each case: the text that objectives of some directions have in the same words, and the factors of its score.
    @Test(arguments: [
        ("quarzo verdone", 2, 1.25, 1.0), ("il quarzo verdone", 2, 1.25, 1), ("quarzo Verdone", 2, 1.25, 1.5),
        ("al QZX", 2, 1, 1.5), ("quarzo verdone turchese", 2, 1.5, 1), ("quarzo verdone turchese opale", 2, 1.5, 1),
        ("quarzo verdone", 3, 1.25, 1), ("progetto quarzo verdone", 2, 1.25, 1), ("piano Quarzo", 2, 1, 1.5),
    ]) func theScoreIsByItsFormula(text: String, directions: Int, length: Double, name: Double) throws {
        let texts = (0..<directions).map { (direction: $0, text: text) } + others
        let best = try #require(ThemeSuggestions(plan(texts), covered: PhraseIndex([]), themes: []).best(1).first)
        let rarity = log2(Double(texts.count) / Double(directions))
        #expect(abs(best.score - rarity * length * log2(Double(1 + directions)) * name) < 1e-6)
        #expect(best.objectives == (0..<directions).map { "objective:\($0)" })
        #expect(best.directions == (0..<directions).map { "direction:\($0)" })
    }

    @Test func aCommonWordOrASingleOneIsNoTheme() {
        #expect(phrases(plan([(0, "il quarzo"), (1, "un quarzo")] + others)) == [])
        #expect(phrases(plan([(0, "il Quarzo"), (1, "un Quarzo")] + others)) == ["Quarzo"])
        // Half of the places must be written like a name.
        #expect(phrases(plan([(0, "il Quarzo"), (1, "un quarzo")] + others)) == ["Quarzo"])
        #expect(phrases(plan([(0, "il Quarzo"), (1, "un quarzo"), (1, "con quarzo")] + others)) == [])
        #expect(phrases(plan([(0, "gestione servizi"), (1, "gestione servizi")] + others)) == [])
        #expect(phrases(plan([(0, "il 2031"), (1, "un 2031")] + others)) == [])
        #expect(phrases(plan([(0, "quarzo verdone"), (0, "quarzo verdone")] + others)) == [])
    }

    @Test func aThemeStaysWithinAClause() {
        #expect(phrases(plan([(0, "quarzo. Verdone"), (1, "quarzo. Verdone")] + others)) == [])
        #expect(phrases(plan([(0, "quarzo, verdone"), (1, "quarzo, verdone")] + others)) == ["quarzo, verdone"])
        #expect(phrases(plan([(0, "il «quarzo (verdone)»"), (1, "quarzo verdone")] + others)) == ["quarzo verdone"])
        let six = "uno2 due2 tre2 quattro2 cinque2 sei2"
        #expect(phrases(plan([(0, six), (1, six)] + others)).allSatisfy { $0.split(separator: " ").count <= 5 })
    }

    /// A theme is called as the document writes it first: in the first year of the first objective.
    @Test func aThemeIsCalledAsItIsWrittenFirst() {
        var plan = self.plan([(0, "x"), (1, "un quarzo BLU")] + others)
        plan.objectives[0].texts = [2033: "il quarzo blu", 2031: "il Quarzo «Blu»", 2032: "il QUARZO BLU"]
        #expect(phrases(plan) == ["Quarzo Blu"])
    }

    @Test func whatMostDirectionsShareIsTheirLanguage() {
        func count(_ sharing: Int, of directions: Int) -> Int {
            phrases(
                plan((0..<sharing).map { (direction: $0, text: "quarzo verdone") } + others, directions: directions)
            ).count
        }
        #expect(count(3, of: 6) == 1 && count(4, of: 6) == 0 && count(3, of: 3) == 1 && count(2, of: 2) == 1)
        #expect(count(5, of: 10) == 1 && count(6, of: 10) == 0 && count(5, of: 11) == 1)
    }

    @Test func whatIsKnownIsNotSuggested() {
        let texts = (0..<4).map { (direction: $0 % 3, text: "quarzo verdone") } + others
        #expect(phrases(plan(texts)) == ["quarzo verdone"])
        // A goal of half of them leaves it, one of more explains it.
        #expect(phrases(plan(texts, goals: [[0, 1]])) == ["quarzo verdone"])
        #expect(phrases(plan(texts, goals: [[0, 1, 2]])) == [])
        #expect(phrases(plan(texts, goals: [[5], [1, 2, 3, 6, 7]])) == [])
        #expect(phrases(plan(texts, collaborations: [("collaboration:x", [0, 1, 3])])) == [])
        #expect(
            phrases(plan(texts, collaborations: [("collaboration:x", [0, 1, 3])]), themes: ["collaboration:x"])
                == ["quarzo verdone"])
        #expect(phrases(plan(texts), covered: ["verdone"]) == [])
        #expect(
            phrases(plan([(0, "il QZX Verdone"), (1, "il QZX Verdone")] + others), covered: ["verdone"]) == ["QZX"])
    }

    @Test func theBestComeFirstAndOneForEachGroup() {
        let pairs = [(0, "quarzo verdone"), (1, "quarzo verdone"), (0, "opale Turchese"), (1, "opale Turchese")]
        let three = [(0, "zaffiro rubino"), (1, "zaffiro rubino"), (2, "zaffiro rubino")]
        let all = plan((pairs + three).map { (direction: $0, text: $1) } + others)
        #expect(phrases(all) == ["opale Turchese", "quarzo verdone", "zaffiro rubino"])
        #expect(phrases(all, limit: 2) == ["opale Turchese", "quarzo verdone"] && phrases(all, limit: 0) == [])
        // Of equal ones the first in the alphabet.
        let equal = plan([(0, "beta2 gamma2"), (1, "beta2 gamma2"), (2, "alfa2 gamma3"), (3, "alfa2 gamma3")] + others)
        #expect(phrases(equal) == ["alfa2 gamma3", "beta2 gamma2"])
    }

    /// What a person listed is found where more than half of the objectives of both are the same.
    @Test func themesThatAreSetAsideAreMeasured() throws {
        let texts = (0..<3).map { (direction: $0, text: "quarzo verdone") } + others
        func measure(_ objectives: [Int]) -> ProfileSuggestions.Measure? {
            let plan = self.plan(texts, collaborations: [("collaboration:q", objectives)])
            let profile = """
                title: t
                municipality: m
                source: s
                years: [2031]
                themes:
                  - {id: q, name: Q, phrases: [quarzo]}
                  - {id: z, name: Z, phrases: [zaffiro]}
                """
            return PlanImporter.suggestions(for: plan, profile: profile, named: "p", limit: 5, measuring: true).measure
        }
        for (objectives, isFound) in [
            ([0, 1, 2], true), ([0, 1], true), ([0], false), ([0, 1, 3, 4], false), ([0, 1, 3], true),
        ] {
            let found = try #require(measure(objectives))
            #expect(found.listed == ["collaboration:q"] && found.suggested == 1)
            #expect(found.found == (isFound ? ["collaboration:q"] : []) && found.hits == (isFound ? 1 : 0))
            #expect(found.recall == (isFound ? 1 : 0) && found.precision == (isFound ? 1 : 0))
        }
    }

    @Test func aliasesAreInitialsOrResemble() {
        func aliases(_ text: String) -> [[String]] {
            var plan = self.plan([(0, text)])
            plan.directions[1].name = "Direzione Sistemi Informativi e Agenda Digitale"
            plan.directions[2].name = "Direzione Verde Pubblico"
            return PlanImporter.suggestions(for: plan, profile: "", named: "p", limit: 1).aliases.map {
                [$0.alias, $0.direction]
            }
        }
        let systems = "Direzione Sistemi Informativi e Agenda Digitale"
        #expect(aliases("con la Direzione SIAD") == [["Direzione SIAD", systems]])
        #expect(aliases("con la Direzione SIEAD e la Direzione SIAD").count == 2)
        #expect(
            aliases("con la Direzione Verde Urbano Pubblico") == [
                ["Direzione Verde Urbano Pubblico", "Direzione Verde Pubblico"]
            ])
        #expect(aliases("con la Direzione Verde") == [["Direzione Verde", "Direzione Verde Pubblico"]])
        #expect(aliases("con la Direzione Verde Urbano") == [] && aliases("con la Direzione ITC") == [])
        #expect(aliases("con la Direzione SIAD. Poi la Direzione SIAD").count == 1)
    }
}

/// What is pasted into a profile.
@Suite struct SuggestionTextTests {
    private func yaml(
        aliases: [(alias: String, direction: String)] = [], phrases: [PhraseSuggestion] = [],
        subjects: [PhraseSuggestion] = [], unnamed: [Collaboration] = []
    ) -> String {
        ProfileSuggestions(
            themes: [], aliases: aliases, phrases: phrases, subjects: subjects, unnamed: unnamed, measure: nil
        ).yaml { "\($0)" }
    }

    @Test func itHasAPartForEachKindWithTextsThatYAMLReads() {
        let unnamed = Collaboration(
            id: "collaboration:x", name: "Città e \"quartieri\"",
            objectives: [SharedObjective(objective: "objective:casa/5", basis: .sameText, evidence: [])],
            participants: [])
        #expect(
            yaml(
                aliases: [("ITED", "Direzione \\ Innovazione")],
                phrases: [PhraseSuggestion(name: "D", phrase: "via \"A\"", objectives: ["objective:casa/1"])],
                subjects: [
                    PhraseSuggestion(
                        name: "Casa", phrase: "beni comuni", objectives: ["objective:verde/1", "objective:verde/2"])
                ], unnamed: [unnamed]) == #"""
                    directions:
                      - name: "Direzione \\ Innovazione"
                        aliases: ["ITED"]
                      # subject
                      # verde/1 verde/2
                      - name: "Casa"
                        aliases: ["beni comuni"]
                    strategicDimensions:
                      # dimension
                      # casa/1
                      - name: "D"
                        phrases: ["via \"A\""]
                    collaborations:
                      - id: citta-e-quartieri
                        name: "Città e \"quartieri\""
                        objective: casa/5

                    """#)
    }

    @Test func whereNothingIsSuggestedThereIsNoText() { #expect(yaml() == "") }
}
