import Foundation
import Testing

@testable import TextTools

/// Letters beyond ASCII meet their plain spellings.
@Suite struct FoldingTests {
    @Test(arguments: [
        ("eﬃcace ﬁducia ﬂusso", "efficace fiducia flusso"), ("m² H₂O 10³", "m2 h2o 103"),
        ("№ 7", "no 7"), ("𝐏𝐢𝐚𝐧𝐨 𝔸𝕣𝕚𝕒 ℳ", "piano aria m"), ("Ｃａｓａ　７", "casa 7"), ("Ⓒⓐⓢⓐ ⑫ ⑴", "casa 12 1"),
        ("Ⅳ Municipio", "iv municipio"), ("¼ ½kg", "1 4 1 2kg"),
        ("Øresund Łódź Đakovo Ħamrun", "oresund lodz dakovo hamrun"),
        ("Þingvellir Ægir Œuvre ŋ ə ı ĸ", "thingvellir aegir oeuvre n e i k"), ("ŀ", "l"), ("ŉ", "n"), ("☎ ★ → 🚲", ""),
        ("ΟΔΟΣ οδός ὁδός", "οδοσ οδοσ οδοσ"), ("Ἀθῆναι ᾳ", "αθηναι α"), ("Київ Чайка Ёлка", "киів чаика елка"),
        ("פְּנִים", "פנים"), ("مُحَمَّد ﻼ", "محمد لا"), ("٢٠٢٤ २०२४ ２０２４", "2024 2024 2024"), ("K Å Ω", "k a ω"),
        ("п’ять п'ять пʼять", "п ять п ять п ять"), ("zero\u{200B}width zero\u{200D}width", "zerowidth zerowidth"),
        ("ｶﾞ ガ か\u{3099}", "ガ ガ が".decomposedStringWithCanonicalMapping), ("豈", "豈"), ("❶ 🅰 🄱", "1 a b"),
    ])
    func theSameWhateverTheForm(text: String, key: String) {
        #expect(Words.key(text) == key)
        #expect(Words(text).folded.joined(separator: " ") == key)
    }

    /// Of all that Unicode 14 has, by another implementation (ICU's).
    @Test func everySignFoldsAsItsCompatibilityDecomposition() {
        var wrong: [String] = []
        for number in UInt32(0x80)...0x3FFFF {
            guard let scalar = Unicode.Scalar(number), let age = scalar.properties.age, age.major <= 14 else {
                continue
            }
            let sign = String(scalar)
            let plain = sign.decomposedStringWithCompatibilityMapping
            for (before, after) in [("", ""), ("x", "y")] {
                let key = Words.key(before + sign + after)
                if key != Words.key(before + plain + after) || key != Words.key(before + sign.lowercased() + after)
                    || key != Words(before + sign + after).folded.joined(separator: " ")
                {
                    wrong.append(scalar.codePoint + before)
                }
            }
        }
        #expect(wrong == [])
    }

    /// Any sign of the kinds that matter, among others.
    private static func text(seed: Int) -> String {
        let signs = Array(
            "aZ '-.,\u{301}\u{AD}èßﬁ½№²〇\u{345}🌳Ⅷªﷺ한ガｶﾞ\u{3099}कु्ग\u{93C}Ωйї٣ｅ⑴㎧\u{200D}\u{202E}ŀ𝐀ﬃ’“€".unicodeScalars)
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = String.UnicodeScalarView()
        for _ in 0..<14 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text.append(signs[Int((state >> 33) % UInt64(signs.count))])
        }
        return String(text)
    }

    @Test(arguments: 0..<400) func equivalentTextsHaveTheSameWords(seed: Int) {
        let text = Self.text(seed: seed)
        let forms = [
            text.decomposedStringWithCompatibilityMapping, text.precomposedStringWithCompatibilityMapping,
            text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
        ]
        for form in forms { #expect(Words.key(form) == Words.key(text), "\(text)") }
    }

    /// Each word's place is part of the text, behind the one before it, and says the word.
    @Test(arguments: 0..<400) func wordsStandOneBehindTheOther(seed: Int) {
        let words = Words(Self.text(seed: seed))
        var end = words.text.startIndex
        for word in words.all {
            #expect(word.range.lowerBound >= end)
            end = word.range.upperBound
            let written = Words.key(String(words.text[word.range]))
            // Of a sign that is several words the first stands where all do, and the last goes on behind it.
            let ofOne = written.split(separator: " ").contains { $0 == word.folded }
            #expect(ofOne || words.text.unicodeScalars.contains { "½ﷺ㎧ŀ".unicodeScalars.contains($0) })
        }
        #expect(Words.key(words.text) == words.folded.joined(separator: " "))
    }

    @Test func whereTheWordsOfASignStand() {
        let words = Words("da ½ kg, ﬁno a №3")
        #expect(words.all.map { String(words.text[$0.range]) } == ["da", "½", "", "kg", "ﬁno", "a", "№3"])
        #expect(words.folded == ["da", "1", "2", "kg", "fino", "a", "no3"])
    }

    @Test func capitalsOfAnyFormAreAcronyms() {
        func isAcronym(_ word: String) -> Bool? { Words(word).all.first?.isAcronym }
        #expect(isAcronym("𝐏𝐀𝐂") == true && isAcronym("ＰＮＲＲ") == true && isAcronym("CO₂") == true)
        #expect(isAcronym("𝐏𝐚𝐜") == false && isAcronym("m²") == false && isAcronym("ПАС") == true)
    }
}

@Suite struct SlugTests {
    /// The hash by the values that its authors publish, and one of ours by the definition.
    @Test func checkLettersAreThoseOfTheHash() {
        func letters(_ hash: UInt64) -> String {
            var (letters, rest) = ("", hash)
            for _ in 0..<6 {
                letters = String(Unicode.Scalar(UInt8(97 + rest % 26))) + letters
                rest /= 26
            }
            return letters
        }
        for (text, hash) in [
            ("", 0xCBF2_9CE4_8422_2325 as UInt64), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] {
            #expect(Slug.checkLetters(of: text) == letters(hash))
        }
    }

    @Test(arguments: [
        ("Вода и водоканал", "voda-i-vodokanal"), ("Љубав, Ђорђе, Џеп", "ljubav-djordje-dzep"),
        ("Щётка, съезд, юла, яхта, объявление, мышь", "shchetka-sieezd-iula-iakhta-obieiavlenie-mysh"),
        ("Київ, ґанок, єдність, їжак", "kiiv-ganok-iednist-izhak"),
        ("Ύδωρ, ψυχή, θάλασσα, χώρος", "ydor-psychi-thalassa-choros"), ("Città d’acqua", "citta-d-acqua"),
        ("ﬁ № ²", "fi-no-2"),
    ])
    func greekAndCyrillicAreSpelled(name: String, slug: String) {
        #expect(Slug.of(name) == slug)
    }

    @Test func otherScriptsHaveCheckLetters() {
        let names = ["東京", "京都", "한국", "ქართული", "Հայաստան", "שלום", "سلام", "हिन्दी", "ไทย", "ひらがな", "カタカナ", "ь"]
        let slugs = names.compactMap(Slug.of)
        #expect(slugs.allSatisfy { $0.wholeMatch(of: /[a-z]{6}/) != nil } && Set(slugs).count == names.count)
        #expect(Slug.of("東京 Casa")?.wholeMatch(of: /casa-[a-z]{6}/) != nil)
        #expect(Slug.of("Casa 東京")?.dropFirst(5) != Slug.of("Casa 京都")?.dropFirst(5))
        #expect(Slug.of("«»–") == nil && Slug.of("") == nil)
    }

    /// One of each script and kind of sign: a name with it has a slug of its own.
    @Test func everyLetterMakesASlug() throws {
        let signs = Array(
            "ﬁﬀﬆ²³№℃™½¾ªµßæœøđħłþðŋəıĸſƒʃΑβΩςЖїґђљџщѢѳԱառაႠאשבآبیہއကກกཀកककाঅਅઅଅஅಅഅඅ漢豈〆かカｶㄅ한ㄱᄀ𝐀ℵⅣ①⒈Ⓐ㈱㎏ﷺ𐤀𓀀🄰ŉ\u{1F170}"
                .unicodeScalars)
        #expect(signs.count > 81)
        let slugs = signs.enumerated().compactMap { Slug.of("\(Self.numeral($0 + 1)) prova \($1)") }
        for slug in slugs { #expect(slug.wholeMatch(of: /[a-z0-9.-]+/) != nil, "\(slug)") }
        #expect(Set(slugs).count == signs.count)
        for sign in signs {
            #expect(Slug.of(String(sign))?.wholeMatch(of: /[a-z0-9.-]+/) != nil, "\(sign)")
        }
    }

    /// A word for a number: signs such as a and ª make the same id by themselves.
    private static func numeral(_ number: Int) -> String { String(repeating: "x", count: number) }

    @Test func namesWithOneKeyHaveOneSlug() {
        for (one, other) in [("Ёлка", "елка"), ("ΟΔΟΣ", "οδός"), ("東京", "東\u{AD}京"), ("ガ", "ｶﾞ"), ("한국", "한국")] {
            #expect(Slug.of(one) == Slug.of(other) && Words.key(one) == Words.key(other))
        }
    }
}
