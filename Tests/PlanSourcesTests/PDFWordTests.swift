import Testing

@testable import PlanSources

/// Words that the end of a line parts.
@Suite struct PDFWordTests {
    /// The words of a document, each line with room to its right.
    private func vocabulary(_ text: String) -> PDFVocabulary {
        PDFVocabulary(
            text.split(separator: "\n").map { line in
                let words = line.split(separator: " ").enumerated().map { place, word in
                    PDFWord(
                        text: String(word),
                        box: PDFBox(left: Double(100 * place), top: 0, right: Double(100 * place + 50), bottom: 10))
                }
                return (PDFLine.lines(of: words)[0], 100.0)
            })
    }

    private static let text = """
        la formazione del personale socio-sanitario e la gestione delle attività
        con servizi di efficienza per tutte le persone che vivono in città
        """

    @Test(arguments: [
        ("effi-", "cienza", false, PDFVocabulary.Joint.withoutHyphen), ("socio-", "sanitario", false, .nothing),
        ("2024–", "2026", false, .nothing), ("workshop/", "giornata", false, .nothing),
        ("dell’", "ente", false, .nothing), ("quanti\u{2010}", "nota", false, .withoutHyphen),
        ("effi\u{AD}", "cienza", false, .withoutHyphen), ("Socio-", "Culturale", false, .nothing),
        ("il", "personale", false, .space), ("formazion", "e", true, .nothing), ("formazione", "e", true, .space),
        ("formazione", "del", true, .space), ("gestio", "ne", true, .nothing), ("OBIET", "TIVO", true, .nothing),
        ("01010", "601", true, .nothing), ("01010", "601", false, .space), ("31.12.", "2026", true, .nothing),
        ("forma", "zione", false, .space), ("personale", ",", false, .nothing), ("-", "ponti", false, .space),
    ])
    func joints(first: String, second: String, isFull: Bool, joint: PDFVocabulary.Joint) {
        #expect(vocabulary(Self.text).joint(first, second, isFull: isFull) == joint)
    }

    /// Browsers leave words whole, however narrow a column is.
    @Test func browsersBreakNoWords() {
        var words = vocabulary(Self.text)
        words.breaksWords = false
        #expect(words.joint("formazion", "e", isFull: true) == .space)
    }

    @Test func knownWordsAreNoDoubt() {
        let words = vocabulary(Self.text)
        #expect(words.knows("effi-", with: "cienza", joint: .withoutHyphen))
        #expect(words.knows("socio-", with: "sanitario", joint: .nothing))
        #expect(!words.knows("Università/", with: "istituti", joint: .nothing))
        #expect(!words.knows("co-", with: "gestione", joint: .nothing))
    }
}
