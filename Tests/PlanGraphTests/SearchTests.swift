import GraphCore
import Plan
import Testing

@testable import PlanGraph
@testable import TextTools

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct SearchTests {
    private let graph: PlanGraph
    init() throws { graph = try PlanGraph(smallPlan) }

    private func ids(_ text: String, kinds: Set<NodeKind> = Set(NodeKind.allCases), years: Set<Int> = []) -> [String] {
        graph.search(SearchQuery(text), in: GraphQuery(kinds: kinds, years: years)).hits.map { graph[$0.node].id }
    }

    @Test(
        arguments: [
            ("il verde della città", ["verde", "citta"], []),
            ("\"piano aria clima\" scuole", ["scuole"], [["piano", "aria", "clima"]]),
            ("«qualità dell’aria» “a b” acqua acqua", ["acqua"], [["qualita", "dell", "aria"], ["a", "b"]]),
            ("di per", ["di", "per"], []), ("\"non chiuso", [], [["non", "chiuso"]]), ("\"\" - !", [], []),
            ("casa\"tetti\"verdi", ["casa", "verdi"], [["tetti"]]),
        ] as [(String, [String], [[String]])])
    func queriesAreRead(text: String, words: [String], phrases: [[String]]) {
        let query = SearchQuery(text)
        #expect(query.words == words)
        #expect(query.phrases == phrases)
        #expect(query.isEmpty == (words.isEmpty && phrases.isEmpty))
    }

    @Test(arguments: [
        ("citta", "città"), ("obiettivi", "obiettivo"), ("scuola", "scuole"), ("collaborazioni", "collaborazione"),
    ])
    func endingsDontMatter(one: String, other: String) {
        let stemmer = Stemmer()
        #expect(stemmer.stem(Words.key(one)) == stemmer.stem(Words.key(other)))
        #expect(stemmer.stem("") == "" && stemmer.stem("m4") == "m4")
    }

    @Test(arguments: [
        ("cantiere", "cantieri"), ("anziano", "anziani"), ("metropolitano", "metropolitana"),
        ("quartiere", "quartieri"),
        ("parco", "parchi"), ("amica", "amiche"), ("luogo", "luoghi"), ("lega", "leghe"), ("energia", "energie"),
        ("ufficio", "uffici"), ("farmacia", "farmacie"), ("casa", "case"), ("ente", "enti"), ("uso", "usi"),
        ("spiaggia", "spiagge"), ("museo", "musei"), ("anziana", "anziano"), ("scuola", "scuole"),
        ("fico", "fichi"), ("oca", "oche"), ("parlo", "parlare"), ("ago", "aghi"),
    ])
    func anotherNumberOrGenderIsFound(one: String, other: String) throws {
        for (word, text) in [(one, other), (other, one)] {
            let graph = try plan(of: ["Il testo di \(text)", "Niente"])
            let hits = graph.search(SearchQuery(word), in: GraphQuery(kinds: [.objective])).hits
            #expect(hits.map { graph[$0.node].id } == ["objective:verde/1"], "\(word)")
            #expect(graph.spellings(of: SearchQuery(word)).isEmpty)
        }
    }

    @Test(arguments: [
        ("efficienza", "eﬃcienza"), ("eﬃcienza", "EFFICIENZA"), ("m2", "m²"), ("tetto", "𝐓𝐞𝐭𝐭𝐨"), ("½", "1/2"),
        ("«1/2 kg»", "½ kg"), ("вода", "ВОДА"), ("οδός", "ΟΔΟΣ"),
        ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    ])
    func lettersOfOtherFormsAreFound(query: String, text: String) throws {
        let graph = try plan(of: ["Un \(text) di prova", "Niente"])
        let hits = graph.search(SearchQuery(query), in: GraphQuery(kinds: [.objective])).hits
        #expect(hits.map { graph[$0.node].id } == ["objective:verde/1"])
        let passage = try #require(hits.first?.passages.first)
        #expect(
            passage.marks.map { String(passage.text[$0]) }.joined(separator: text.contains("/") ? "/" : " ") == text)
        #expect(graph.resolve(text) == .node(try #require(hits.first).node))
        #expect(graph.spellings(of: SearchQuery(query)).isEmpty)
    }

    @Test(arguments: [
        ("sanità", "San Siro"), ("sano", "San Siro"), ("PAC", "pace"), ("casa", "caso"), ("casa", "casi"),
        ("che", "ce"), ("parità", "pari"), ("case", "cassa"), ("zio", "zii"), ("vivo", "vivere"),
    ])
    func aShortStemIsNoRelative(word: String, text: String) throws {
        let graph = try plan(of: ["Il testo: \(text)"])
        #expect(graph.search(SearchQuery(word), in: GraphQuery(kinds: [.objective])).hits.isEmpty)
    }

    /// What the search for forms takes for granted.
    @Test func aStemIsABeginning() {
        let stemmer = Stemmer()
        let letters = ["a", "e", "i", "o", "u", "q", "h", "c", "l", "n", "r", "s", "t", "v", "z"]
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            let word =
                (0..<8).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return letters[Int((state >> 33) % UInt64(letters.count))]
                }.joined() + ["are", "iere", "mente", "azione", "ita", "ivano", "glielo", "i"][Int((state >> 40) % 8)]
            #expect(word.hasPrefix(stemmer.stem(word)) && stemmer.stem(word).count > 1)
        }
    }

    @Test func formsOfOneWordAreOneTerm() throws {
        let graph = try plan(of: ["Scuole d'infanzia", "La scuola e la strada", "Strade"])
        let hits = graph.search(SearchQuery("scuola scuole"))
        #expect(hits.haveAll && Set(hits.hits.map { graph[$0.node].id }) == ["objective:verde/1", "objective:verde/2"])
        #expect(hits.hits == graph.search(SearchQuery("scuole scuola")).hits)
    }

    @Test func wordsPhrasesAndKindsAreFound() {
        #expect(ids("CITTA") == ["goal:acqua"])
        #expect(Set(ids("acqua")) == ["goal:acqua", "objective:verde/1"])
        #expect(ids("acqua", kinds: [.objective]) == ["objective:verde/1"])
        #expect(Set(ids("tetto")) == ["collaboration:tetti", "objective:casa/1", "goal:acqua"])
        #expect(Set(ids("\"i tetti\"")) == ["objective:casa/1", "goal:acqua"], "the goal has it as a quotation")
        #expect(ids("\"tetti i\"").isEmpty)
        #expect(ids("parchi") == ["direction:verde"])
        #expect(ids("xyzzy").isEmpty)
        #expect(ids("acqua", years: [2030]) == ["goal:acqua"], "texts of other years are not searched, names are")
    }

    @Test func allWordsMustBeThereWhereTheyCan() {
        let all = graph.search(SearchQuery("irrigare acqua"))
        #expect(all.haveAll)
        #expect(Set(all.hits.map { graph[$0.node].id }) == ["objective:verde/1", "goal:acqua"])
        let some = graph.search(SearchQuery("potare città"))
        #expect(!some.haveAll && some.hits.count == 2)
    }

    @Test func hitsAreMarked() throws {
        let hit = try #require(
            graph.search(SearchQuery("\"con la direzione\" tetti"), in: GraphQuery(kinds: [.objective])).hits.first)
        let passage = try #require(hit.passages.first)
        #expect(passage.field == .text && passage.years == [2031] && passage.line == 5)
        #expect(passage.marks.map { String(passage.text[$0]) } == ["tetti", "con", "la", "Direzione"])
    }

    @Test func theScoreIsBM25() throws {
        let hits = graph.search(SearchQuery("potare")).hits
        #expect(hits.map { graph[$0.node].id } == ["objective:verde/2"])
        // The number of words of each node's texts, quotations that stand in several edges once.
        let lengths = graph.graph.nodeIndices.map { node in
            graph.passages(of: node, years: []).reduce(0) { $0 + Words($1.text).all.count }
        }
        let average = Double(lengths.reduce(0, +)) / 11
        let frequency = log(1 + (11 - 1 + 0.5) / (1 + 0.5))
        // The word itself stands there: that adds what a stem can't reach.
        let expected = frequency * (2.2 / (1 + 1.2 * (0.25 + 0.75 * 1 / average)) + 2.2)
        #expect(abs(hits[0].score - expected) < 1e-12)
        #expect(lengths == [3, 2, 3, 1, 7, 1, 2, 3 + 1 + 3 + 7, 2 + 4, 1, 1])
    }

    /// A plan of one objective a text.
    private func plan(of texts: [String]) throws -> PlanGraph {
        var plan = smallPlan
        plan.collaborations = []
        plan.objectives = texts.enumerated().map { place, text in
            Objective(
                id: "objective:verde/\(place + 1)", direction: "direction:verde", code: "\(place + 1)",
                line: place + 10,
                texts: [2031: text], matrixRows: [])
        }
        return try PlanGraph(plan)
    }

    @Test(arguments: ["comunità", "comunita", "Comunità"]) func theWordItselfStandsAboveItsRelatives(word: String)
        throws
    {
        let graph = try plan(of: [
            "Comune", "Comuni e Comune, il Comune", "Un testo lungo che dice tra molte altre cose anche della comunità",
            "Altro", "La comunità",
        ])
        let hits = graph.search(SearchQuery(word), in: GraphQuery(kinds: [.objective])).hits
        #expect(Set(hits.prefix(2).map { graph[$0.node].id }) == ["objective:verde/3", "objective:verde/5"])
        #expect(hits.count == 4 && hits.map(\.score) == hits.map(\.score).sorted(by: >))
    }

    /// Of four letters before the ending gender may differ, of three only the number; and stems of four letters are the
    /// same word.
    @Test(arguments: [
        ("altro", "altra", true), ("altro", "altri", true), ("arco", "arca", false), ("arco", "archi", true),
        ("casa", "case", true), ("casa", "caso", false), ("sano", "sani", true), ("parlo", "parlare", true),
        ("lodo", "lodare", false), ("io", "ia", false), ("arco", "arcu", false), ("altro", "ultra", false),
    ])
    func shortWordsHaveFewForms(one: String, other: String, areForms: Bool) {
        let stemmer = Stemmer()
        #expect(stemmer.areForms(one, other) == areForms && stemmer.areForms(other, one) == areForms)
    }

    /// "metà" is no form of "mete", as "meta" is.
    @Test func anAccentIsNoEndingOfNumber() {
        for (one, other) in [("meta", "mete"), ("sanita", "sanite")] {
            #expect(Stemmer().areForms(one, other) && Stemmer().areForms(other, one))
            let accented = Stemmer(accented: [one])
            #expect(!accented.areForms(one, other) && !accented.areForms(other, one))
        }
    }

    @Test(arguments: ["parità", "parita", "PARITÀ"]) func anAccentTellsAStem(word: String) throws {
        let graph = try plan(of: ["Pari opportunità", "Parità di genere", "PARITA' di trattamento", "A pari merito"])
        let hits = graph.search(SearchQuery(word), in: GraphQuery(kinds: [.objective])).hits
        #expect(hits.map { graph[$0.node].id } == ["objective:verde/2", "objective:verde/3"])
        let others = graph.search(SearchQuery("pari"), in: GraphQuery(kinds: [.objective])).hits
        #expect(Set(others.map { graph[$0.node].id }) == ["objective:verde/1", "objective:verde/4"])
        // Nowhere with its accent: it is stemmed as it stands.
        let plain = try plan(of: ["Alloggi sociali"])
        #expect(plain.search(SearchQuery("socialita"), in: GraphQuery(kinds: [.objective])).hits.count == 1)
    }

    @Test func thePassageWithTheWordItselfComesFirst() throws {
        var plan = smallPlan
        plan.objectives[0].texts = [2031: "Il Comune e i Comuni, anche il Comune", 2032: "Una comunità"]
        plan.years = [2031, 2032]
        let graph = try PlanGraph(plan)
        let hit = try #require(graph.search(SearchQuery("comunità")).hits.first)
        #expect(hit.passages.map(\.years) == [[2032], [2031]])
    }

    @Test func aDescriptionStandsAtItsDimensionsLine() throws {
        var plan = smallPlan
        plan.strategicDimensions = [
            StrategicDimension(id: "dimension:verde", name: "Più verde", text: "Ombra e frescura", line: 40)
        ]
        let graph = try PlanGraph(plan)
        let hit = try #require(graph.search(SearchQuery("frescura")).hits.first)
        #expect(hit.passages.map(\.line) == [40])
    }

    @Test func onlyWhatHasToDoWithTheObjectivesOfAQueryIsFound() throws {
        func ids(_ text: String, _ query: GraphQuery) -> [String] {
            graph.search(SearchQuery(text), in: query).hits.map { graph[$0.node].id }
        }
        let ofCasa = GraphQuery(kinds: [.objective, .transversalGoal], directions: ["direction:casa"])
        #expect(ids("acqua", ofCasa) == ["goal:acqua"])
        #expect(ids("acqua irrigare potare", ofCasa) == ["goal:acqua"])
        #expect(ids("acqua", GraphQuery(directions: ["direction:nessuna"])).isEmpty)
        #expect(ids("potare", GraphQuery(bases: [.theme])).isEmpty, "nothing was inferred from it")
    }

    @Test func aSuggestionIsAWordOfTheTexts() throws {
        let graph = try plan(of: ["PARITA di genere", "La Parità", "una parita", "Sanitari"])
        #expect(graph.spellings(of: SearchQuery("parrita sanitarri")) == ["parità", "sanitari"])
    }

    @Test func whatIsMisspeltIsSuggested() {
        #expect(graph.spellings(of: SearchQuery("irigare acqua")) == ["irrigare"])
    }
}
