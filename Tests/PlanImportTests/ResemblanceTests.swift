import Plan
import Testing

@testable import PlanImport
@testable import TextTools

/// Which objectives are the same, against comparing each text with each.
@Suite struct ResemblanceTests {
    private struct Text {
        let objective: Int
        let year: Int
        let bag: WordBag
    }

    private static func objectives(seed: UInt64) -> [Objective] {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<12).map { number in
            let base = ["alfa beta gamma delta epsilon", "uno due tre quattro cinque sei"][next(2)].split(
                separator: " ")
            var texts: [Int: String] = [:]
            for year in [2031, 2032, 2033] where next(3) > 0 {
                var words = base.map(String.init)
                for _ in 0..<next(3) { words[next(words.count)] = "w\(next(3))" }
                if next(4) == 0 { words.removeLast(1 + next(2)) }
                texts[year] = words.joined(separator: " ")
            }
            return Objective(
                id: "objective:d/\(number)", direction: "direction:\(next(3))", code: "\(number)", line: number,
                texts: texts
            )
        }
    }

    private static func texts(_ objectives: [Objective]) -> [Text] {
        objectives.enumerated().flatMap { index, objective in
            objective.texts.sorted { $0.key < $1.key }
                .map { Text(objective: index, year: $0.key, bag: WordBag($0.value)) }
        }.filter { $0.bag.words.contains { $0.utf8.count > 2 } }
    }

    /// Short texts are only the same where all their words are.
    private static func similarity(_ one: Text, _ other: Text) -> Double {
        if min(one.bag.words.count, other.bag.words.count) >= 4 { return one.bag.similarity(to: other.bag) }
        return one.bag.words == other.bag.words ? 1 : 0
    }

    /// For each number the least that belongs together with it, by spreading until nothing changes.
    private static func groups(_ count: Int, _ pairs: [(Int, Int)]) -> [Int] {
        var groups = Array(0..<count)
        var isChanged = true
        while isChanged {
            isChanged = false
            for (one, other) in pairs where groups[one] != groups[other] {
                let least = min(groups[one], groups[other])
                (groups[one], groups[other]) = (least, least)
                isChanged = true
            }
        }
        return groups
    }

    @Test(arguments: UInt64(1)...60) func theyAreThoseOfComparingEachWithEach(seed: UInt64) throws {
        let objectives = Self.objectives(seed: seed)
        let texts = Self.texts(objectives)
        let resemblances = Resemblances(objectives, explanations: objectives.map { _ in [] })
        func partners(_ text: Text) -> [(text: Text, similarity: Double)] {
            texts.filter { objectives[$0.objective].direction != objectives[text.objective].direction }
                .map { (text: $0, similarity: Self.similarity(text, $0)) }.filter { $0.similarity >= 0.8 }
        }
        var pairs: [(Int, Int)] = []
        for text in texts {
            pairs += partners(text).map { (text.objective, $0.text.objective) }
            let found = resemblances.years(of: text.objective).filter { $0.year == text.year }
            let best = partners(text).filter { $0.text.year == text.year }.map(\.similarity).max()
            let (expected, isOfSameYear) = (best ?? partners(text).map(\.similarity).max(), best != nil)
            #expect((expected == nil) == found.isEmpty)
            guard let expected, let rule = found.first?.rule else { continue }
            #expect(rule.hasPrefix("\(Int((expected * 100).rounded())) % of the words of objective:d/"))
            #expect(rule.hasSuffix("(\(text.year))") == isOfSameYear)
        }
        #expect(resemblances.members == Set(pairs.map(\.0)))
        #expect(resemblances.pairs.allSatisfy { $0.earlier < $0.later })
        let found = resemblances.pairs.map { ($0.earlier, $0.later) }
        #expect(Self.groups(objectives.count, found) == Self.groups(objectives.count, pairs))
        for index in objectives.indices {
            let years = resemblances.years(of: index).map(\.year)
            #expect(years == years.sorted() && Set(years).count == years.count)
        }
    }

    @Test func whatBothHaveExplainsTheirLikeness() {
        func objective(_ direction: String, _ text: String) -> Objective {
            Objective(id: "objective:\(direction)/1", direction: direction, code: "1", line: 1, texts: [2031: text])
        }
        let similar = [objective("a", "alfa beta gamma delta uno"), objective("b", "alfa beta gamma delta due")]
        let same = [objective("a", "alfa beta gamma delta"), objective("b", "delta gamma beta alfa")]
        for objectives in [similar, same] {
            #expect(Resemblances(objectives, explanations: [["g"], ["g", "h"]]).members == [])
            #expect(Resemblances(objectives, explanations: [["g"], ["h"]]).members == [0, 1])
            #expect(
                Resemblances(objectives, explanations: [["g"], []]).pairs.map { [$0.earlier, $0.later] } == [[0, 1]])
        }
        #expect(
            Resemblances(same, explanations: [[], []]).years(of: 0).map(\.rule) == [
                "100 % of the words of objective:b/1 (2031)"
            ])
        #expect(
            Resemblances(similar, explanations: [[], []]).years(of: 1).map(\.rule) == [
                "80 % of the words of objective:a/1 (2031)"
            ])
    }

    /// Names that differ in spelling are one, with the spelling that stands most often; against counting them.
    @Test(arguments: UInt64(1)...40) func theCommonestSpellingIsTheName(seed: UInt64) {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let spellings = ["Città d'acqua", "citta d’acqua", "CITTÀ D'ACQUA", "Verde", "verde", "Ада", "Ada", "ada"]
        let names = (0..<(1 + next(12))).map { _ in spellings[next(spellings.count)] }
        var register = NameRegister(kind: .driver)
        let ids = names.enumerated().map { register.add($1, line: $0 + 1) }
        var diagnostics = DiagnosticList(file: "f")
        let entries = register.entries(&diagnostics)
        #expect(entries.map(\.id) == entries.map(\.id).sorted())
        #expect(Set(entries.map(\.id)) == Set(ids) && Set(entries.map(\.id)).count == Set(names.map(Words.key)).count)
        var notes: Set<String> = []
        for entry in entries {
            let places = names.indices.filter { Words.key(names[$0]) == entry.key }
            #expect(places.allSatisfy { ids[$0] == entry.id } && entry.line == places[0] + 1)
            let variants = places.map { names[$0] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            func times(_ name: String) -> Int { names.count { $0 == name } }
            let most = variants.map(times).max() ?? 0
            #expect(entry.name == variants.first { times($0) == most })
            func told(_ name: String) -> String {
                "\"\(name)\" (\(times(name) == 1 ? "once" : "\(times(name)) times"))"
            }
            for variant in variants where variant != entry.name {
                let line = (names.firstIndex(of: variant) ?? 0) + 1
                notes.insert("\(line): \(told(variant)) is taken as \(told(entry.name))")
            }
        }
        #expect(Set(diagnostics.all.map { "\($0.line): \($0.message)" }) == notes)
        #expect(diagnostics.all.count == notes.count && diagnostics.all.allSatisfy { $0.severity == .note })
    }
}

extension Resemblances {
    fileprivate init(_ objectives: [Objective], explanations: [Set<String>]) {
        self.init(objectives, mentions: objectives.map { Mentions($0) }, explanations: explanations)
    }
}
