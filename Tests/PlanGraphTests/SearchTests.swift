import GraphCore
import Plan
import Testing

@testable import PlanGraph

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
        graph.search(SearchQuery(text), kinds: kinds, years: years).hits.map { graph[$0.node].id }
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
        let hit = try #require(graph.search(SearchQuery("\"con la direzione\" tetti"), kinds: [.objective]).hits.first)
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
        let expected = frequency * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 1 / average))
        #expect(abs(hits[0].score - expected) < 1e-12)
        #expect(lengths == [3, 2, 3, 1, 7, 1, 2, 3 + 1 + 3 + 7, 2 + 4, 1, 1])
    }

    @Test func whatIsMisspeltIsSuggested() {
        #expect(graph.spellings(of: SearchQuery("irigare acqua")) == ["irrigare"])
    }
}
