/// Names as parts of ids and files' names: lower-case ASCII letters, digits and hyphens.
package enum Slug {
    /// The words of a name with hyphens between them; nil where it has no letter and no digit.
    ///
    /// ```swift
    /// Slug.of("Città d’acqua")     // "citta-d-acqua"
    /// Slug.of("Вода и водоканал")  // "voda-i-vodokanal"
    /// Slug.of("東京 Casa")          // "casa-" and six letters
    /// ```
    ///
    /// Names with the same ``Words/key(_:)`` have the same slug. Greek and Cyrillic letters are written with those of
    /// ASCII; where a name has letters of another script, ``checkLetters(of:)`` of its key stand behind what ASCII can
    /// write of it. So two names may have one slug only if ASCII can write both, as "Ада" and "Ada".
    package static func of(_ name: String) -> String? {
        let key = Words.key(name)
        guard !key.isEmpty else { return nil }
        guard !key.utf8.allSatisfy({ $0 < 0x80 }) else { return key.replacing(" ", with: "-") }
        var isComplete = true
        // By scalars: a space that a combining mark follows is no Character of its own.
        let words = key.unicodeScalars.split(separator: " ").compactMap { word in
            var written = ""
            for letter in word {
                if letter.isASCII {
                    written.unicodeScalars.append(letter)
                } else if let latin = transliteration[letter] {
                    written += latin
                } else {
                    isComplete = false
                }
            }
            return written.isEmpty ? nil : written
        }
        return (isComplete && !words.isEmpty ? words : words + [checkLetters(of: key)]).joined(separator: "-")
    }

    /// Six letters by which texts differ: the 64-bit FNV-1a hash of the UTF-8 text (Fowler, Noll and Vo), its
    /// remainder by 26⁶ written with `a` to `z` as digits, the highest first. The same on every machine and in every
    /// version.
    package static func checkLetters(of text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var letters: [UInt8] = []
        for _ in 0..<6 {
            letters.append(UInt8(ascii: "a") + UInt8(hash % 26))
            hash /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Folded Greek letters as ISO 843 transcribes single ones, folded Cyrillic ones as passports do (ICAO Doc 9303,
    /// part 3), of all languages by one table. Soft signs are left out.
    private static let transliteration: [Unicode.Scalar: String] = {
        let pairs = """
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o
            а a б b в v г g ґ g д d ђ dj е e є ie ж zh з z ѕ dz и i і i ј j к k
            л l љ lj м m н n њ nj о o п p р r с s т t
            ћ c у u ф f х kh ц ts ч ch ш sh щ shch џ dz ъ ie ы y э e ю iu я ia
            """
        let words = pairs.split { $0.isWhitespace }
        var table: [Unicode.Scalar: String] = ["ь": ""]
        for (letter, latin) in zip(words, words.dropFirst()) {
            if let letter = letter.unicodeScalars.first, !letter.isASCII { table[letter] = String(latin) }
        }
        return table
    }()
}
