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
        #expect(Language.italian.list(items) == italian)
        let english = italian.split(separator: " ").map { $0 == "e" ? "and" : $0 }.joined(separator: " ")
        #expect(Language.english.list(items) == english)
    }

    @Test func kindsAreCounted() {
        #expect(
            [0, 1, 2].map { NodeKind.direction.count($0, in: .italian) } == [
                "nessuna direzione", "1 direzione", "2 direzioni",
            ])
        #expect(NodeKind.objective.count(0, in: .italian) == "nessun obiettivo")
        #expect(NodeKind.objective.count(12345, in: .italian) == "12.345 obiettivi")
        #expect(NodeKind.direction.count(0, in: .english) == "no direction")
        #expect(NodeKind.objective.count(12345, in: .english) == "12,345 objectives")
        #expect(NodeKind.objective.count(1, in: .english) == "1 objective")
        for kind in NodeKind.allCases {
            let isVowel = kind == .objective || kind == .programme
            #expect(kind.withIndefiniteArticle == (isVowel ? "an " : "a ") + kind.name(in: .english))
            #expect(kind.count(2, in: .english) == "2 " + kind.plural(in: .english))
        }
    }

    @Test(
        arguments: [
            (
                "Direzione Casa", "la Direzione Casa", "della Direzione Casa", "alla Direzione Casa",
                "dalla Direzione Casa"
            ),
            (
                "DS Grandi Eventi", "la DS Grandi Eventi", "della DS Grandi Eventi", "alla DS Grandi Eventi",
                "dalla DS Grandi Eventi"
            ),
            ("Area Verde", "l’Area Verde", "dell’Area Verde", "all’Area Verde", "dall’Area Verde"),
            ("Unità Sport", "l’Unità Sport", "dell’Unità Sport", "all’Unità Sport", "dall’Unità Sport"),
            ("Settore Piazze", "il Settore Piazze", "del Settore Piazze", "al Settore Piazze", "dal Settore Piazze"),
            ("Ufficio Stampa", "l’Ufficio Stampa", "dell’Ufficio Stampa", "all’Ufficio Stampa", "dall’Ufficio Stampa"),
            (
                "Staff del Sindaco", "lo Staff del Sindaco", "dello Staff del Sindaco", "allo Staff del Sindaco",
                "dallo Staff del Sindaco"
            ),
            (
                "SPORTELLO UNICO", "lo SPORTELLO UNICO", "dello SPORTELLO UNICO", "allo SPORTELLO UNICO",
                "dallo SPORTELLO UNICO"
            ),
            ("Xyz", "l’ufficio Xyz", "dell’ufficio Xyz", "all’ufficio Xyz", "dall’ufficio Xyz"),
        ])
    func anOfficeHasItsArticle(name: String, alone: String, of: String, to: String, from: String) {
        let forms = [Italian.Preposition.nothing, .di, .a, .da].map { Italian.office(name, with: $0) }
        #expect(forms == [alone, of, to, from])
    }

    @Test func theArticleGoesWithTheNumber() {
        let shares = [0.01, 0.08, 0.11, 0.18, 0.81, 0.48].map { Italian.percent($0, with: .nothing) }
        #expect(shares == ["l’1%", "l’8%", "l’11%", "il 18%", "l’81%", "il 48%"])
        #expect(Italian.percent(0.114, places: 1, with: .nothing) == "l’11,4%")
        #expect(Italian.percent(0, with: .nothing) == "lo 0%")
        #expect(Italian.percent(0.004, places: 1, with: .nothing) == "lo 0,4%")
        #expect([0.08, 0, 0.5].map { Italian.percent($0, with: .in) } == ["nell’8%", "nello 0%", "nel 50%"])
    }

    @Test func numbersAreWrittenAsTheLanguageDoes() {
        #expect(Italian.number(-0.0704) == "−0,070" && English.number(-0.0704) == "−0.070")
        #expect(
            Italian.number(1_234_567) == "1.234.567" && Italian.number(-1234) == "−1.234"
                && Italian.number(999) == "999")
        #expect(
            [[], [2024], [2024, 2025], [2024, 2025, 2026], [2024, 2026, 2027]].map(yearRange)
                == ["", "2024", "2024, 2025", "2024–2026", "2024, 2026, 2027"])
        #expect(
            Italian.neitherIn([2025]) == "nel 2025" && Italian.neitherIn([2025, 2026]) == "né nel 2025 né nel 2026")
    }

    /// Of more than five names only the first four are given.
    @Test func longListsAreCutShort() {
        let names = (1...7).map { "n\($0)" }
        let noun = Italian.noun(.direction)
        #expect(Italian.list(Array(names.prefix(5)), of: noun) == "n1, n2, n3, n4 e n5")
        #expect(Italian.list(Array(names.prefix(6)), of: noun) == "n1, n2, n3, n4 e altre 2 direzioni")
        #expect(English.list(names, of: English.noun(.direction)) == "n1, n2, n3, n4 and 3 other directions")
    }
}
