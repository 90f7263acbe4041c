import Foundation
import Testing

@testable import TextTools

/// Texts cut, compared and written out, each against a plain implementation.
@Suite struct TextLawTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// The whole words that fit, without those at the end that say nothing; where no word fits, as many signs.
    private func shortened(_ text: String, to length: Int) -> String {
        guard text.count > length, length > 1 else { return text }
        var words = text.split(separator: " ")
        while !words.isEmpty, words.joined(separator: " ").count > length - 1 { words.removeLast() }
        guard !words.isEmpty else { return text.prefix(length - 1) + "…" }
        func isWeak(_ word: Substring) -> Bool {
            Words.grammatical.contains(word.lowercased()) || !word.contains { $0.isLetter || $0.isNumber }
        }
        while words.count > 1, isWeak(words[words.count - 1]) { words.removeLast() }
        var result = words.joined(separator: " ")
        while let last = result.last, ",;:.(–-/".contains(last) { result.removeLast() }
        return result + "…"
    }

    @Test(arguments: UInt64(1)...150) func shortenedTextsEndWithAWordThatSaysSomething(seed: UInt64) {
        let words = [
            "di", "Della", "e", "casa", "città,", "(SUAP", "–", "2031", "1.", "a/", "((", "verde;", "Digitalizzazione",
            "x:",
        ]
        var generator = Generator(state: seed)
        let text = (0...Int.random(in: 0...6, using: &generator)).map { _ in
            words.randomElement(using: &generator) ?? ""
        }
        .joined(separator: " ")
        for length in 0...text.count + 1 {
            #expect(text.shortened(to: length) == shortened(text, to: length), "\(text) to \(length)")
        }
    }

    /// Numbers of which the digits are known, as their tenths, hundredths … are written.
    @Test(arguments: [
        (0.0, 0, "0"), (0, 2, "0.00"), (2, 0, "2"), (-2, 0, "-2"), (0.5, 0, "1"), (-0.5, 0, "-1"), (-0.25, 0, "0"),
        (1.25, 1, "1.3"), (-0.001, 2, "0.00"), (-0.005001, 2, "-0.01"), (0.0714, 4, "0.0714"), (12.5, 3, "12.500"),
        (-12.5, 1, "-12.5"), (99.96, 1, "100.0"), (0.06, 1, "0.1"), (123_456_789, 0, "123456789"),
        (999_999_999_999_999, 0, "999999999999999"), (1e15, 0, "\(1e15)"), (1e14, 1, "\(1e14)"),
        (-1e15, 0, "\(-1e15)"), (.infinity, 2, "inf"), (0.000_000_001, 9, "0.000000001"),
    ]) func decimalsAreWrittenOut(number: Double, places: Int, text: String) {
        #expect(number.rounded(toPlaces: places) == text)
    }

    @Test(arguments: UInt64(1)...100) func theNearestAreThoseOfTheLeastDistance(seed: UInt64) {
        var generator = Generator(state: seed)
        func word(_ lengths: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: lengths, using: &generator)).map { _ in
                    "abc".randomElement(using: &generator) ?? "a"
                })
        }
        let wanted = word(0...10)
        let candidates = (0..<12).map { _ in word(0...12) } + [wanted.uppercased()]
        let limit = max(1, wanted.count / 3)
        let near = candidates.enumerated().map { ($1, Spelling.distance(Array(wanted), Array($1.lowercased())), $0) }
            .filter { $0.1 <= limit }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
        #expect(Spelling.nearest(to: wanted, in: candidates, limit: 20) == near)
        #expect(Spelling.nearest(to: wanted, in: candidates) == Array(near.prefix(3)))
    }

    @Test func toALongTextNothingIsNear() {
        let text = String(repeating: "a", count: 400)
        #expect(Spelling.nearest(to: text, in: [text]) == [text])
        #expect(Spelling.nearest(to: text + "a", in: [text + "a"]) == [])
    }

    /// What ASCII can write of a name is its slug; letters by which it differs follow where something is left.
    @Test func aSlugHasLettersOfASCII() throws {
        #expect(Slug.of("Вода и водоканал") == "voda-i-vodokanal")
        #expect(Slug.of("ь – casa") == "casa")
        for (name, beginning) in [("東京 Casa", "casa-"), ("Casa 東京 7", "casa-7-"), ("東京", ""), ("ь", "")] {
            let slug = try #require(Slug.of(name))
            #expect(slug == beginning + Slug.checkLetters(of: Words.key(name)))
        }
        #expect(Slug.of("–") == nil)
        for text in ["", "a", "casa", "東京", "casa di tutti"] {
            // FNV-1a and its remainder by 26⁶, without overflow.
            var hash: UInt64 = 14_695_981_039_346_656_037
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)).multipliedFullWidth(by: 1_099_511_628_211).low }
            let letters = Slug.checkLetters(of: text)
            #expect(letters.count == 6)
            #expect(letters.utf8.reduce(0) { $0 * 26 + UInt64($1 - 97) } == hash % 308_915_776)
        }
    }

    @Test func codePointsHaveFourDigitsAtLeast() {
        #expect(
            ["\t", "\u{202E}", "è", "🌳"].map { ($0 as Unicode.Scalar).codePoint } == [
                "U+0009", "U+202E", "U+00E8", "U+1F333",
            ])
    }
}
