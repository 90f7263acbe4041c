import Testing
import TextTools

@Suite struct ShortenedTests {
    @Test(arguments: [
        ("Attività della città", 40, "Attività della città"), ("Attività della città", 17, "Attività…"),
        ("Attività della città", 15, "Attività…"), ("Eventi, feste e fiere", 16, "Eventi, feste…"),
        ("Eventi, feste e fiere", 10, "Eventi…"), ("Digitalizzazione", 8, "Digital…"), ("di della e", 8, "di…"),
        ("Servizi (SUAP", 10, "Servizi…"), ("", 3, ""), ("città", 1, "città"),
    ]) func theEllipsisFollowsAWordThatSaysSomething(text: String, length: Int, shortened: String) {
        #expect(text.shortened(to: length) == shortened)
    }

    @Test func itIsNeverLongerAndBeginsAsTheText() {
        let text = "Sviluppo di servizi per il cittadino, e della città – anche (ove serva) a di in con: l’intera rete"
        for length in 2...text.count {
            let shortened = text.shortened(to: length)
            #expect(shortened.count <= length)
            #expect(
                shortened == text || shortened.hasSuffix("…") && text.hasPrefix(shortened.dropLast()), "\(shortened)")
        }
    }
}
