/// Folds letters and digits beyond ASCII: those that differ only in form, case or accents become the same.
///
/// This is Unicode's NFKC_Casefold without accents: ligatures, superscripts, full-width, enclosed and mathematical
/// letters are the plain ones (`ﬁ`, `²`, `№`, `𝐀` are `fi`, `2`, `no`, `a`), digits of every script are those of
/// ASCII, and letters of the Latin script that have no decomposition their base letters (`ø` is `o`, `þ` is `th`).
/// What is made of several words, as `½` is, has a space for what parts them. Texts that are canonically or compatibly
/// equivalent fold alike, but for a few signs that are newer than the table.
enum Folding {
    /// Appends what a scalar beyond ASCII folds to, in UTF-8: lower-case letters and digits; a space for what parts
    /// words; nothing for what belongs to the letter before it, such as an accent or a soft hyphen.
    ///
    /// Complexity: constant; the first sign beyond Latin letters and common punctuation reads a table of 6,000 others.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case ..<latinEnd:
            var packed = latin[Int(scalar.value)]
            while packed != 0 {
                bytes.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        // Accents; then dashes, quotation marks, ellipses and the euro; private signs and others that serve as bullets.
        case 0x0300...0x036F: break
        case 0x2010...0x2027, 0x2030...0x205E, 0x20AC, 0xE000...0xF8FF, 0x2190...0x245F, 0x2500...0x2775,
            0x2794...0x2BFF:
            bytes.append(UInt8(ascii: " "))
        case 0xAC00...0xD7A3: appendSyllable(scalar.value - 0xAC00, to: &bytes)
        default: if !others.append(scalar.value, to: &bytes) { appendLowerCase(of: scalar, to: &bytes) }
        }
    }

    /// What is listed nowhere.
    private static func appendLowerCase(of scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if scalar.properties.isDefaultIgnorableCodePoint || isDropped(scalar) {
            // Belongs to the letter before it.
        } else if isOfWord(scalar) {
            bytes += scalar.properties.lowercaseMapping.utf8
        } else {
            bytes.append(UInt8(ascii: " "))
        }
    }

    /// Whether a mark changes no letter into another: accents, points and tone marks, but no vowels of Indic or Thai
    /// words, no virama, and no sign of voiced kana.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .enclosingMark: return true
        case .nonspacingMark:
            switch scalar.properties.canonicalCombiningClass.rawValue {
            case 0, 8, 9: return false
            case ...36, 107, 122, 200...: return true
            default: return false
            }
        default: return false
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// The letters of a Hangul syllable, which are found by arithmetic (The Unicode Standard, section 3.12).
    private static func appendSyllable(_ number: UInt32, to bytes: inout [UInt8]) {
        let letters = [0x1100 + number / 588, 0x1161 + number % 588 / 28, 0x11A7 + number % 28]
        for letter in letters where letter != 0x11A7 {
            bytes += [0xE0 | UInt8(letter >> 12), 0x80 | UInt8(letter >> 6 & 0x3F), 0x80 | UInt8(letter & 0x3F)]
        }
    }

    private static let latinEnd: UInt32 = 0x250

    /// Of each sign up to U+024F what it folds to, the first byte lowest.
    private static let latin: [UInt32] = {
        var latin = [UInt32](repeating: UInt32(UInt8(ascii: " ")), count: Int(latinEnd))
        FoldingRecords.read(latinRecords) { number, bytes in
            latin[Int(number)] = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        return latin
    }()

    private static let others = FoldingTable(otherRecords)
}
