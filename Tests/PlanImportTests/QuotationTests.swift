import Plan
import Testing

@testable import PlanImport
@testable import TextTools

private let numbers = "uno due tre quattro cinque sei sette otto nove dieci"

/// How much of a text is quoted round the words that matter.
@Suite struct QuotationTests {
    @Test(arguments: [
        (numbers, 4..<5, 2, "tre quattro cinque sei sette"), (numbers, 4..<5, 0, "cinque"),
        (numbers, 0..<1, 1, "uno due"), (numbers, 9..<10, 1, "nove dieci"),
        (numbers, 3..<6, 1, "tre quattro cinque sei sette"),
        ("uno, due tre quattro, cinque", 2..<3, 4, "due tre quattro"), ("uno. due tre: quattro", 1..<2, 4, "due tre"),
        // Conjunctions at the beginning and weak words at the end are left out, but for those of the match.
        ("uno e due", 2..<3, 1, "due"), ("uno ed e due", 3..<4, 2, "due"), ("uno e due", 1..<2, 0, "e"),
        ("casa della città", 0..<1, 1, "casa"), ("casa della città", 0..<1, 2, "casa della città"),
        ("casa di e della città", 0..<1, 3, "casa"), ("casa della città", 0..<2, 0, "casa della"),
        ("della casa", 1..<2, 1, "della casa"),
        // Marks that open and close.
        ("la (casa) nuova", 1..<2, 0, "(casa)"), ("la «casa nuova» qui", 1..<3, 0, "«casa nuova»"),
        ("la [(casa)] qui", 1..<2, 0, "[(casa)]"), ("la “casa” qui", 1..<2, 0, "“casa”"),
        ("la (casa", 1..<2, 0, "casa"),
        ("la casa) qui", 1..<2, 0, "casa"), ("la (casa nuova) qui", 2..<3, 0, "nuova"),
        ("la (casa nuova) qui", 0..<3, 0, "la (casa nuova)"), ("la (casa [nuova]) qui", 0..<3, 0, "la (casa [nuova])"),
        ("la (casa) (nuova", 0..<3, 0, "la (casa) (nuova"), ("la (a) casa) qui", 0..<3, 0, "la (a) casa"),
        ("(casa)", 0..<1, 0, "(casa)"), ("½ kg", 1..<2, 0, "½"), ("½ kg", 0..<1, 0, "½"),
    ]) func theMatchAndWhatBelongsToIt(text: String, match: Range<Int>, reach: Int, quotation: String) {
        #expect(Words(text).quotation(around: match, reach: reach) == quotation)
    }

    private func evidence(_ phrases: [String], in texts: [Int: String], lines: [Int: Int] = [:]) -> [Evidence] {
        Mentions(Objective(id: "o", direction: "d", code: "1", line: 1, texts: texts), lines: lines)
            .evidence(of: PhraseIndex(phrases.map { Phrase($0, rule: "r") }))
    }

    @Test func nearMatchesAreOneQuotation() {
        func quotations(_ text: String) -> [String] { evidence(["alfa", "beta"], in: [2031: text]).map(\.text) }
        #expect(quotations("alfa uno due tre beta") == ["alfa uno due tre beta"])
        #expect(quotations("alfa uno due tre quattro beta").count == 2)
        #expect(quotations("beta uno due tre alfa") == ["beta uno due tre alfa"])
        #expect(quotations("alfa sette, due beta") == ["alfa sette", "due beta"])
        #expect(quotations("alfa, beta") == ["alfa", "beta"])
        #expect(quotations("alfa beta alfa") == ["alfa beta alfa"])
    }

    @Test func rulesAreThoseThatMatchThere() {
        let found = evidence(["beta", "alfa", "beta gamma", "delta"], in: [2031: "alfa beta gamma. Poi delta"])
        #expect(found.map(\.rules) == [["r: beta", "r: alfa", "r: beta gamma"], ["r: delta"]])
        // Overlapping names across a comma are one match still.
        let comma = evidence(["alfa, beta", "beta"], in: [2031: "con alfa, beta"])
        #expect(comma.map(\.rules) == [["r: alfa, beta", "r: beta"]])
    }

    @Test func theSameQuotationOfSeveralYearsIsOne() {
        let texts = [2031: "la fiera", 2032: "la fiera", 2033: "una fiera"]
        let found = evidence(["fiera"], in: texts, lines: [2032: 8, 2033: 9])
        #expect(
            found == [
                Evidence(text: "la fiera", line: 1, years: [2031, 2032], rules: ["r: fiera"]),
                Evidence(text: "una fiera", line: 9, years: [2033], rules: ["r: fiera"]),
            ])
        let mentions = Mentions(
            Objective(id: "o", direction: "d", code: "1", line: 1, texts: [2031: "a", 2032: "a", 2033: "b"]),
            lines: [2033: 9])
        let whole = mentions.wholeTexts([(2032, "x"), (2031, "y"), (2033, "z"), (2040, "w")])
        #expect(
            whole == [
                Evidence(text: "a", line: 1, years: [2032, 2031], rules: ["x"]),
                Evidence(text: "b", line: 9, years: [2033], rules: ["z"]),
            ])
    }

    @Test func phrasesStandAtTheEndsToo() {
        func matches(_ phrase: String, _ text: String) -> [Range<Int>] {
            PhraseIndex([Phrase(phrase, rule: "")]).matches(in: Words(text)).map(\.range)
        }
        #expect(
            matches("a b", "a b") == [0..<2] && matches("a b", "x a b") == [1..<3]
                && matches("a b", "a b x a b").count == 2)
        #expect(matches("a b c", "a b") == [] && matches("", "a b") == [] && matches("a", "") == [])
        #expect(matches("a a", "a a a") == [0..<2, 1..<3])
        #expect(matches("a. b", "a. b") == [0..<2] && matches("a b", "a. b") == [] && matches("a. b", "a b") == [0..<2])
    }

    /// A name that the document sets in capitals has no acronyms, but for one of a single word.
    @Test func capitalsOfANameAreNotAskedFor() {
        func isFound(_ name: String, _ text: String, isName: Bool = true) -> Bool {
            !PhraseIndex([Phrase(name, rule: "", isName: isName)]).matches(in: Words(text)).isEmpty
        }
        #expect(
            isFound("POLIZIA LOCALE", "polizia locale") && !isFound("POLIZIA LOCALE", "polizia locale", isName: false))
        #expect(!isFound("SUAP", "suap") && isFound("SUAP", "SUAP"))
        #expect(!isFound("Sportello SUAP", "sportello suap") && isFound("Sportello SUAP", "sportello SUAP"))
        #expect(isFound("SPORTELLO A B", "sportello a b") && isFound("suap", "SUAP"))
    }
}
