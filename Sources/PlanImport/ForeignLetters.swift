import TextTools

/// Looks for letters that a plan's language has not: what comes of a font without a table of its letters, or of a file
/// that is read in another encoding than it was written in.
struct ForeignLetters {
    /// Letters beyond ASCII that the language has; nil for a language that is not known.
    private let own: Set<Unicode.Scalar>?
    private var found: [Unicode.Scalar] = []
    private var firstLine: Int?
    private var (foreign, all) = (0, 0)
    /// Signs that no text has, of which one is enough.
    private var hasDamage = false

    private static let letters: [String: String] = [
        "it": "àèéìíîòóùú", "en": "àâçèéêëîïôöü", "es": "áéíñóúü¡¿", "fr": "àâæçèéêëîïôùûüÿœ", "de": "äöüßéè",
        "pt": "àáâãçéêíóôõúü", "ca": "àçèéíïòóúü·", "sl": "čšžćđ", "hr": "čšžćđ", "ro": "ăâîșțşţ",
    ]

    init(language: String) {
        own = Self.letters[String(language.prefix(2)).lowercased()].map { Set(($0 + $0.uppercased()).unicodeScalars) }
    }

    /// Counts those of a line.
    mutating func read(_ text: some StringProtocol, line: Int) {
        guard text.utf8.contains(where: { $0 > 0x7F }) else { return }
        var isBeginning = true
        for scalar in text.unicodeScalars where scalar.value > 0x20 {
            if scalar.value > 0x7F { read(scalar, line: line, isBeginning: isBeginning) }
            isBeginning = false
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar, line: Int, isBeginning: Bool) {
        if own?.contains(scalar) == true {
            all += 1
            return
        }
        let category = scalar.properties.generalCategory
        // Bullets of Word's fonts stand at the beginning of lines and cells.
        let isBullet = isBeginning && (0xF020...0xF0FF).contains(scalar.value)
        if scalar == "\u{FFFD}" || category == .privateUse && !isBullet {
            if !hasDamage { firstLine = line }
            hasDamage = true
            return note(scalar, line)
        }
        // Ordinals, units and ligatures are letters of any text.
        guard own != nil, scalar.properties.isAlphabetic || "¡¿¤¦¨¬¸".unicodeScalars.contains(scalar),
            category != .otherSymbol, !"ªºµ".unicodeScalars.contains(scalar), !(0xFB00...0xFB06).contains(scalar.value)
        else { return }
        all += 1
        foreign += 1
        note(scalar, line)
    }

    private mutating func note(_ scalar: Unicode.Scalar, _ line: Int) {
        firstLine = firstLine ?? line
        if found.count < 5, !found.contains(scalar) { found.append(scalar) }
    }

    /// A few are names of other countries; many, beside the letters of the language, are damage.
    func tell(_ diagnostics: inout DiagnosticList) {
        guard let firstLine, hasDamage || foreign >= 3 && 4 * foreign > all else { return }
        let signs = found.map { scalar in
            scalar.properties.generalCategory == .privateUse || scalar == "\u{FFFD}" ? scalar.codePoint : String(scalar)
        }
        diagnostics.add(.warning, .foreignLetters(signs.joined(separator: ", ")), line: firstLine)
    }
}
