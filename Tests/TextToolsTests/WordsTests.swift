import Testing

@testable import TextTools

@Suite struct WordsTests {
    @Test(arguments: [
        ("dell'Università", ["dell", "universita"]),
        ("DELL’UNIVERSITÀ", ["dell", "universita"]),
        ("«mala-movida»", ["mala", "movida"]),
        ("citta\u{300} d\u{2019}acqua", ["citta", "d", "acqua"]),
        ("ob\u{AD}iettivo", ["obiettivo"]),
        ("Milano\u{A0}–\u{A0}Cortina 2026", ["milano", "cortina", "2026"]),
        ("Straße, Œuvre, İzmir", ["strasse", "oeuvre", "izmir"]),
        ("", []), (" –«» ", []),
    ])
    func foldsSpellingHabits(text: String, words: [String]) {
        #expect(Words(text).folded == words)
        #expect(Words.key(text) == words.joined(separator: " "))
    }

    @Test(arguments: 0..<300) func theKeyIsTheWordsJoined(seed: Int) {
        let signs = [
            "a", "Z", "7", " ", "'", "\u{301}", "\u{AD}", "è", "İ", "ß", "ﬁ", "½", "〇", "\u{345}", "-", "🌳", "Ⅷ", "ª",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let text = (0..<12).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return signs[Int((state >> 33) % UInt64(signs.count))]
        }.joined()
        #expect(Words.key(text) == Words(text).folded.joined(separator: " "))
    }

    @Test func knowsWhereEachWordStands() {
        let words = Words("con l’Ente, e il PAC: «Sì».")
        #expect(words.all.map { String(words.text[$0.range]) } == ["con", "l", "Ente", "e", "il", "PAC", "Sì"])
        #expect(words.all.map(\.isAcronym) == [false, false, false, false, false, true, false])
        #expect(words.all.map(\.beginsClause) == [true, false, false, false, false, false, true])
        #expect(words.all.map(\.followsComma) == [true, false, false, true, false, false, true])
    }

    @Test func acronymsAreCapitalsOnly() {
        func isAcronym(_ word: String) -> Bool? { Words(word).all.first?.isAcronym }
        #expect(isAcronym("M4") == true)
        #expect(isAcronym("PNRR") == true)
        #expect(isAcronym("Pac") == false)
        #expect(isAcronym("2024") == false)
        #expect(isAcronym("E") == false)
    }
}

@Suite struct SpellingTests {
    /// The definition by recursion, for short words.
    private func distance(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> Int {
        guard let a = first.last, let b = second.last else { return max(first.count, second.count) }
        var best = min(
            distance(first.dropLast(), second) + 1, distance(first, second.dropLast()) + 1,
            distance(first.dropLast(), second.dropLast()) + (a == b ? 0 : 1))
        if first.count > 1, second.count > 1, a == second.dropLast().last, b == first.dropLast().last {
            best = min(best, distance(first.dropLast(2), second.dropLast(2)) + 1)
        }
        return best
    }

    @Test func agreesWithTheDefinition() {
        let words = ["casa", "casaa", "caas", "cultura", "", "a", "asac", "scasa"]
        for first in words {
            for second in words {
                #expect(
                    Spelling.distance(Array(first), Array(second)) == distance(Array(first)[...], Array(second)[...]))
            }
        }
    }

    @Test func theNearestComeFirst() {
        let names = ["cultura", "casa", "cassa", "mobilità"]
        #expect(Spelling.nearest(to: "casaa", in: names) == ["casa", "cassa"])
        #expect(Spelling.nearest(to: "MOBILITA", in: names) == ["mobilità"])
        #expect(Spelling.nearest(to: "xyzxyzxyz", in: names) == [])
        #expect(Spelling.nearest(to: "xyz", in: []) == [])
    }
}
