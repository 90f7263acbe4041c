/// Signs of Word's fonts of symbols, which have letters' codes or private ones, as the signs that they look like.
enum WordSymbols {
    /// By the font, with codes from F020 on.
    private static let wingdings: [UInt32: String] = [
        0xF0FC: "✓", 0xF0FB: "✗", 0xF0FE: "☒", 0xF0FD: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF078: "☒", 0xF0E0: "→",
        0xF0E8: "→", 0xF06C: "●", 0xF06E: "■", 0xF0A7: "▪", 0xF0D8: "➢", 0xF076: "❖", 0xF09F: "•",
    ]
    private static let wingdings2: [UInt32: String] = [
        0xF050: "✓", 0xF04F: "✗", 0xF051: "☒", 0xF052: "☑", 0xF053: "☒", 0xF0A3: "☐", 0xF02A: "☐",
    ]
    private static let symbol: [UInt32: String] = [
        0xF0B7: "•", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0B1: "±", 0xF0B0: "°", 0xF0AE: "→", 0xF02D: "–", 0xF0B4: "×",
        0xF053: "Σ", 0xF044: "Δ", 0xF0A5: "∞",
    ]

    /// A sign of a font by its code; a private sign where it is not known.
    static func sign(_ code: UInt32, font: String) -> String {
        let isPrivate = (0xF000...0xF0FF).contains(code)
        let full = isPrivate || code > 0xFF ? code : 0xF000 + code
        let name = font.lowercased()
        let known =
            name.hasPrefix("wingdings 2")
            ? wingdings2 : name.hasPrefix("wingdings") ? wingdings : name.hasPrefix("symbol") ? symbol : [:]
        return known[full] ?? UnicodeScalar(full).map { String(Character($0)) } ?? ""
    }

    /// A text in one of these fonts; nil where the font is none of them.
    static func text(_ text: String, font: String?) -> String? {
        guard let font, ["wingdings", "symbol"].contains(where: font.lowercased().hasPrefix) else { return nil }
        return text.unicodeScalars.map { $0.value > 0x20 ? sign($0.value, font: font) : String($0) }.joined()
    }
}
