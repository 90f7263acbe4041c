/// Names and texts that nobody means, beside usual ones.
enum HostileText {
    static let words = [
        "Piano", "Acque", "argini", "torrente", "piazza", "mercati", "segnaletica", "manutenzione", "Direzione Casa",
        "Fiera di Sant'Anna", "volontari", "qualità", "dell’aria", "scuole", "rinnovo", "PNRR", "2031", "con", "e",
        "di",
        "in collaborazione con", "la Direzione Piazze", "nuovi", "a monte", "città", "sociale", "bilancio", "Obiettivo",
    ]

    /// Letters of many scripts, with marks, ligatures and forms that fold to others.
    static let letters =
        [
            "Ελλάδα", "Ωμέγα", "Москва", "Ёж", "שלום", "العربية", "हिन्दी", "ไทย", "日本語", "한국어", "ქართული", "Հայ",
            "ﬁ", "ﬂ", "ﬃ", "²", "³", "№", "℃", "½", "Ⅳ", "ⓐ", "𝐀𝐁", "𝔸", "ＡＢ", "ｶﾞ", "ß", "ẞ", "İ", "ı", "ǅ", "Ł", "Ø",
            "æ",
            "e\u{301}", "a\u{301}\u{323}", "\u{301}", "\u{600}1", "\u{110BD}a", "\u{200D}", "👨‍👩‍👧", "🇮🇹",
            "🏴\u{E0067}\u{E007F}",
            "\u{FE0F}", "\u{FFFD}", "\u{FEFF}", "\u{E000}", "ŉ", "ﷺ",
            "\u{1E9B}\u{323}",
            "\u{AD}", "\u{34F}", "\u{115F}", "\u{3164}", "\u{2800}", "\u{A0}", "\u{2007}", "\u{3000}", "\u{1680}",
        ] + [0xFDD0, 0xFFFF, 0x10_FFFF].compactMap(Unicode.Scalar.init).map(String.init)

    /// Controls, and what changes the direction of text or ends a line.
    static let controls = [
        "\0", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}",
        "\u{9B}31m",
        "\u{90}", "\u{2028}", "\u{2029}", "\r", "\r\n", "\n", "\t", "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}",
        "\u{200F}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{1F}", "\u{1A}",
    ]

    /// What shells, tables, markup, paths and formats give a meaning.
    static let signs = [
        "$", "`", "\"", "'", "''", "\\", "|", "||", ";", "&", "&amp;", "&#0;", "&#x1b;", "&nbsp;", "<", ">", "<b>",
        "</td>",
        "<i", "]]>", "<!--", "-->", "<td colspan=99999>", "<td rowspan=3>", "(", ")", "[", "]", "{", "}", "{{", "}}",
        "*", "?",
        "!", "#", "~", "%", "%s%n", "%00", "=", "=1+1", "+1", "-1", "@x", ",", ":", ": ", ".", "..", "...", "/", "//",
        "../x",
        "./", "\\N", "\\G", "\\l", "\\", "-", "--", "---", "-o", "--help", "–", "—", "«", "»", "…", "•", "❖", "1/2",
        "(1/2)",
        "(1/99999999999999999999)", "1", "0", "-0", "1e9", "9223372036854775807", "9223372036854775808", "0x1F", "NaN",
        "null", "true", "~", "- ", "? ", "|-", ">", "&a", "*a", "!!binary", "!!float", "%YAML 1.1", "graph0", "node1",
        "edge2",
    ]

    /// A piece of text that is no word.
    static func piece(_ random: inout SeededGenerator) -> String {
        switch random.below(10) {
        case 0..<4: return random.pick(letters)
        case 4..<6: return random.pick(controls)
        case 6..<9: return random.pick(signs)
        default:
            return random.happens(30)
                ? String(repeating: random.pick(words + letters), count: 1 + random.below(400)) : random.pick(words)
        }
    }

    /// A name of some words; so many in a hundred have something in them, or are nothing but that.
    static func name(_ random: inout SeededGenerator, hostile percent: Int) -> String {
        var text = (0..<1 + random.below(4)).map { _ in random.pick(words) }.joined(separator: " ")
        guard random.happens(percent) else { return text }
        for _ in 0...random.below(3) {
            switch random.below(6) {
            case 0: text = piece(&random)
            case 1: text = ""
            case 2: text = piece(&random) + text
            case 3: text += piece(&random)
            default:
                let place = text.unicodeScalars.index(
                    text.unicodeScalars.startIndex, offsetBy: random.below(text.unicodeScalars.count + 1))
                text.unicodeScalars.insert(contentsOf: piece(&random).unicodeScalars, at: place)
            }
        }
        return text
    }
}
