import Plan
import RandomPlans
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

/// Texts of few words, of which none is a form of another, ranked by the formula as it is documented.
@Suite struct SearchRankingTests {
    private static let words = ["gatto", "luna", "mare", "vento", "pietra"]

    private func plan(_ seed: UInt64) -> PlanOfObjectives {
        var generator = SeededGenerator(state: seed)
        func text() -> String {
            (0...Int.random(in: 0..<7, using: &generator)).map { _ in
                Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
            }.joined(separator: " ")
        }
        var plan = randomPlan(seed: seed)
        for place in plan.objectives.indices {
            for year in plan.objectives[place].texts.keys.sorted() { plan.objectives[place].texts[year] = text() }
        }
        for place in plan.transversalGoals.indices { plan.transversalGoals[place].phrases = [text(), text()] }
        return plan
    }

    /// How often each term stands in a text, and how many words are marked.
    private func counts(_ text: String, _ query: SearchQuery) -> (terms: [Int], marked: Int) {
        let words = Words(text).folded
        var marked: Set<Int> = []
        let terms = (query.words.map { [$0] } + query.phrases).map { phrase in
            words.indices.count { start in
                guard words[start...].prefix(phrase.count).elementsEqual(phrase) else { return false }
                marked.formUnion(start..<start + phrase.count)
                return true
            }
        }
        return (terms, marked.count)
    }

    @Test(
        arguments: UInt64(1)...5,
        ["gatto", "luna mare", "vento \"gatto luna\"", "\"luna luna\"", "pietra assente", "goal:g1", "assente"])
    func hitsAreThoseOfTheFormula(seed: UInt64, text: String) throws {
        let graph = try PlanGraph(plan(seed))
        let words = SearchQuery(text)
        for years in [[], [2031]] as [Set<Int>] {
            let texts = graph.graph.nodeIndices.map { graph.passages(of: $0, years: years).map(\.text) }
            let found = texts.map { texts in texts.map { counts($0, words) } }
            let sums = found.map { passages in
                (words.words + words.phrases.map { $0[0] }).indices.map { term in
                    passages.reduce(0) { $0 + $1.terms[term] }
                }
            }
            let lengths = texts.map { $0.reduce(0) { $0 + Words($1).folded.count } }
            let (count, average) = (Double(texts.count), Double(lengths.reduce(0, +)) / Double(texts.count))
            let named = text.contains(":") ? graph.node(withID: text) : nil
            func score(_ place: Int) -> Double {
                sums[place].enumerated().reduce(0) { sum, counted in
                    let (term, number) = (counted.offset, Double(counted.element))
                    let having = Double(sums.count { $0[term] > 0 })
                    let weight = log(1 + (count - having + 0.5) / (having + 0.5))
                    let saturation = number + 1.2 * (0.25 + 0.75 * Double(lengths[place]) / average)
                    return number == 0 ? sum : sum + weight * (number * 2.2 / saturation + 2.2)
                }
            }
            let nodes = Array(graph.graph.nodeIndices)
            for kinds in [Set(NodeKind.allCases), [.objective, .transversalGoal]] {
                for directions in [[], [graph.plan.directions[0].id]] as [Set<String>] {
                    let query = GraphQuery(kinds: kinds, years: years, directions: directions)
                    let among = graph.nodes(relatedTo: query)
                    let wanted = nodes.indices.filter { place in
                        kinds.contains(graph[nodes[place]].kind) && among?.contains(nodes[place]) ?? true
                            && (nodes[place] == named || sums[place].contains { $0 > 0 })
                    }
                    let complete = wanted.filter { nodes[$0] == named || sums[$0].allSatisfy { $0 > 0 } }
                    let expected = complete.isEmpty ? wanted : complete
                    let search = graph.search(words, in: query)
                    #expect(search.haveAll == !complete.isEmpty)
                    #expect(search.hits.map(\.node).sorted() == expected.map { nodes[$0] })
                    for hit in search.hits {
                        let place = Int(hit.node.rawValue)
                        #expect(abs(hit.score - score(place)) < 1e-9)
                        let passages = found[place].enumerated().filter { $0.element.marked > 0 }.sorted { one, other in
                            func rank(_ counted: (terms: [Int], marked: Int)) -> (Int, Int, Int) {
                                (counted.terms.count { $0 > 0 }, counted.terms.reduce(0, +), counted.marked)
                            }
                            let (left, right) = (rank(one.element), rank(other.element))
                            return left == right ? one.offset < other.offset : left > right
                        }
                        #expect(hit.passages.map(\.text) == passages.map { texts[place][$0.offset] })
                        #expect(hit.passages.map(\.marks.count) == passages.map(\.element.marked))
                    }
                    let ranked = search.hits.sorted { one, other in
                        if (one.node == named) != (other.node == named) { return one.node == named }
                        return one.score == other.score ? one.node < other.node : one.score > other.score
                    }
                    #expect(search.hits == ranked)
                }
            }
        }
    }
}
