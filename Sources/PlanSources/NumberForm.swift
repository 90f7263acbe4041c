/// How lists write their numbers.
enum NumberForm: Hashable {
    case decimal
    /// With zeros up to a number of digits: `01`.
    case padded(Int)
    case lowerLetter, upperLetter, lowerRoman, upperRoman
    /// `1°`
    case ordinal
    case none

    /// A number in this form.
    func text(of number: Int) -> String {
        switch self {
        case .decimal: return String(number)
        case .padded(let digits):
            let text = String(number)
            return String(repeating: "0", count: max(0, min(digits, 20) - text.count)) + text
        case .lowerLetter: return Self.letters(number)
        case .upperLetter: return Self.letters(number).uppercased()
        case .lowerRoman: return Self.roman(number)
        case .upperRoman: return Self.roman(number).uppercased()
        case .ordinal: return "\(number)°"
        case .none: return ""
        }
    }

    /// `a` to `z`, then `aa`, `bb` and so on.
    private static func letters(_ number: Int) -> String {
        guard number > 0, number <= 26 * 20 else { return String(number) }
        let letter = Character(UnicodeScalar(UInt8(97 + (number - 1) % 26)))
        return String(repeating: letter, count: 1 + (number - 1) / 26)
    }

    private static func roman(_ number: Int) -> String {
        guard number > 0, number < 4000 else { return String(number) }
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}

/// What a list puts before an entry.
enum ListMarker: Hashable {
    case bullet
    /// As in `1.2.` or `a)`.
    case number(String)
}
