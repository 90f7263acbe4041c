import Plan
import Testing

@testable import PlanWording

@Suite struct LanguageTests {
    @Test(arguments: [
        ("Piano Aria Clima", "«Piano Aria Clima»", "“Piano Aria Clima”"),
        ("la «mala-movida»", "“la «mala-movida»”", "“la «mala-movida»”"),
        ("sezione “Amministrazione”", "«sezione “Amministrazione”»", "‘sezione “Amministrazione”’"),
        ("l’atto “A” e «B»", "‘l’atto “A” e «B»’", "‘l’atto “A” e «B»’"),
        ("chiusa soltanto”", "«chiusa soltanto”»", "‘chiusa soltanto”’"),
        ("di ogni ‘sorta’ «e» “più”", "«di ogni ‘sorta’ «e» “più”»", "“di ogni ‘sorta’ «e» “più””"),
        ("", "«»", "“”"),
    ])
    func aQuotationHasMarksThatItDoesNotHoldItself(text: String, italian: String, english: String) {
        #expect(Language.italian.quoted(text) == italian)
        #expect(Language.english.quoted(text) == english)
    }

    @Test(
        arguments: [
            ([], [], "", ""), ([5], [], "riga 5", "line 5"), ([5, 7], [], "righe 5, 7", "lines 5, 7"),
            ([], [2031, 2032], "2031, 2032", "2031, 2032"), ([5], [2031], "riga 5; 2031", "line 5; 2031"),
        ] as [([Int], [Int], String, String)])
    func aPlaceIsOfLinesAndYears(lines: [Int], years: [Int], italian: String, english: String) {
        #expect(Language.italian.place(lines: lines, years: years) == italian)
        #expect(Language.english.place(lines: lines, years: years) == english)
    }

    @Test(
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a e b"), (["a", "b", "c"], "a, b e c"),
        ] as [([String], String)])
    func aListHasAWordBeforeItsLast(items: [String], italian: String) {
        #expect(Language.italian.list(items, lastAfter: ("e", "and")) == italian)
        let english = italian.split(separator: " ").map { $0 == "e" ? "and" : $0 }.joined(separator: " ")
        #expect(Language.english.list(items, lastAfter: ("e", "and")) == english)
    }

    @Test func kindsAreCounted() {
        #expect(
            [0, 1, 2].map { NodeKind.direction.count($0, in: .italian) } == [
                "0 direzioni", "1 direzione", "2 direzioni",
            ])
        #expect(NodeKind.objective.count(1, in: .english) == "1 objective")
        for kind in NodeKind.allCases {
            let isVowel = kind == .objective || kind == .programme
            #expect(kind.withIndefiniteArticle == (isVowel ? "an " : "a ") + kind.name(in: .english))
            #expect(kind.count(2, in: .english) == "2 " + kind.plural(in: .english))
        }
    }

    /// Four ties are all named, of five the first three.
    @Test func manyTiesInNoYearAreNotAllNamed() {
        let ties = (1...5).map { "t\($0)" }
        #expect(Language.italian.tiesInNoYear([]) == nil)
        let named = [
            1: ("t1", "t1"), 2: ("t1 e t2", "t1 and t2"), 4: ("t1, t2, t3 e t4", "t1, t2, t3 and t4"),
            5: ("t1, t2, t3 e altri 2", "t1, t2, t3 and 2 others"),
        ]
        for (count, (italian, english)) in named {
            let (own, other) =
                count == 1
                ? ("1 legame non vale", "1 tie holds") : ("\(count) legami non valgono", "\(count) ties hold")
            let (inItalian, inEnglish) = (
                Language.italian.tiesInNoYear(Array(ties.prefix(count))) ?? "",
                Language.english.tiesInNoYear(Array(ties.prefix(count))) ?? ""
            )
            #expect(inItalian.hasPrefix(own + " in nessun anno") && inItalian.hasSuffix("condividono: \(italian)."))
            #expect(
                inEnglish.hasPrefix(other + " in no single year") && inEnglish.hasSuffix("in other years: \(english)."))
        }
    }
}
