/// How a spreadsheet shows numbers, as in `#,##0.00`, `0.0%`, `dd/mm/yyyy` or `00\.00`.
struct NumberFormat {
    private enum Token {
        /// `0`, `#` or `?`.
        case digit(Character)
        case point, comma, percent, general, text
        case literal(String)
        /// `E+` or `E-`.
        case exponent
        /// A run of one of `y`, `m`, `d`, `h`, `s`, or `AM/PM` as `a`.
        case date(Character, Int)
        /// Of a span of time the hours, minutes or seconds that are passed in all.
        case elapsed(Character)
    }

    private struct Section {
        var tokens: [Token] = []
        var condition: (sign: String, value: Double)?
        var isDate: Bool {
            tokens.contains { token in
                switch token {
                case .date(let letter, _): letter != "a"
                case .elapsed: true
                default: false
                }
            }
        }
    }

    private var sections: [Section]

    init(_ code: String) { sections = Self.parse(code) }

    /// A number as the format shows it.
    func text(of value: Double, _ locale: SheetLocale, from1904: Bool) -> String {
        let (section, isAbsolute) = section(for: value)
        guard let section else { return locale.general(value) }
        if section.isDate {
            guard value >= 0, let date = SheetDate(serial: value, from1904: from1904) else {
                return locale.general(value)
            }
            return Self.text(of: date, section.tokens, locale)
        }
        return Self.text(of: isAbsolute ? value.magnitude : value, section.tokens, locale)
    }

    /// Whether a text is shown at all, which `;;;` hides.
    var showsText: Bool { sections.count < 4 || !sections[3].tokens.isEmpty }

    private func section(for value: Double) -> (Section?, isAbsolute: Bool) {
        guard !sections.isEmpty else { return (nil, false) }
        if let conditional = sections.first(where: { section in
            guard let (sign, limit) = section.condition else { return false }
            switch sign {
            case "<": return value < limit
            case "<=": return value <= limit
            case ">": return value > limit
            case ">=": return value >= limit
            case "=": return value == limit
            default: return value != limit
            }
        }) {
            return (conditional, false)
        }
        if sections.contains(where: { $0.condition != nil }) {
            return (sections.first { $0.condition == nil } ?? sections[0], false)
        }
        switch sections.count {
        case 1: return (sections[0], false)
        case 2: return value < 0 ? (sections[1], true) : (sections[0], false)
        default: return value < 0 ? (sections[1], true) : value == 0 ? (sections[2], false) : (sections[0], false)
        }
    }
}

extension NumberFormat {
    private static func parse(_ code: String) -> [Section] {
        var sections = [Section()]
        var rest = Array(code.prefix(500))[...]
        func add(_ token: Token) { sections[sections.count - 1].tokens.append(token) }
        while let sign = rest.popFirst() {
            switch sign {
            case ";": sections.append(Section())
            case "\"":
                add(.literal(String(rest.prefix { $0 != "\"" })))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "!": if let next = rest.popFirst() { add(.literal(String(next))) }
            // As much room as the sign that follows takes, or as there is.
            case "_":
                rest = rest.dropFirst()
                add(.literal(" "))
            case "*": rest = rest.dropFirst()
            case "[":
                readBracket(String(rest.prefix { $0 != "]" }), &sections[sections.count - 1])
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "0", "#", "?": add(.digit(sign))
            case ".": add(.point)
            case ",": add(.comma)
            case "%": add(.percent)
            case "@": add(.text)
            case "E", "e":
                if let next = rest.first, next == "+" || next == "-" {
                    rest = rest.dropFirst()
                    add(.exponent)
                } else {
                    add(.literal(String(sign)))
                }
            case "G", "g":
                if String(rest.prefix(6)).lowercased() == "eneral" {
                    rest = rest.dropFirst(6)
                    add(.general)
                } else {
                    add(.literal(String(sign)))
                }
            case "A", "a":
                let word = String(rest.prefix(4)).uppercased()
                let length = word == "M/PM" ? 4 : word.hasPrefix("/P") ? 2 : 0
                rest = rest.dropFirst(length)
                add(length > 0 ? .date("a", 1) : .literal(String(sign)))
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
                let letter = Character(sign.lowercased())
                let count = rest.prefix { Character($0.lowercased()) == letter }.count
                rest = rest.dropFirst(count)
                add(.date(letter, count + 1))
            default: add(.literal(String(sign)))
            }
        }
        return sections
    }

    /// Reads a colour, a condition, a currency, a language or a span of time.
    private static func readBracket(_ text: String, _ section: inout Section) {
        if text.hasPrefix("$") {
            section.tokens.append(.literal(String(text.dropFirst().prefix { $0 != "-" })))
        } else if let first = text.first, "<>=".contains(first) {
            let sign = String(text.prefix { "<>=".contains($0) })
            if let value = Double(text.dropFirst(sign.count)) { section.condition = (sign, value) }
        } else if let letter = text.lowercased().first, "hms".contains(letter),
            text.lowercased().allSatisfy({ $0 == letter })
        {
            section.tokens.append(.elapsed(letter))
        }
    }
}

extension NumberFormat {
    private static func text(of value: Double, _ tokens: [Token], _ locale: SheetLocale) -> String {
        var number = DecimalText(value)
        var (wholeTokens, fractionTokens) = ([Token](), [Token]())
        var (isFraction, hasExponent, grouping, scale) = (false, false, false, 0)
        for (index, token) in tokens.enumerated() {
            switch token {
            case .point where !isFraction: isFraction = true
            case .comma:
                // Between digits it groups them; behind the last it divides by a thousand.
                let follows = tokens[(index + 1)...].contains { if case .digit = $0 { true } else { false } }
                if follows, !isFraction { grouping = true } else { scale -= 3 }
            case .percent:
                scale += 2
                if isFraction { fractionTokens.append(token) } else { wholeTokens.append(token) }
            case .exponent: hasExponent = true
            default: if isFraction { fractionTokens.append(token) } else { wholeTokens.append(token) }
            }
        }
        let hasDigits = tokens.contains { if case .digit = $0 { true } else { false } }
        if hasExponent { return locale.general(value) }
        number.shift(scale)
        let places = fractionTokens.count { if case .digit = $0 { true } else { false } }
        if hasDigits { number.round(to: places) }
        let fraction = Self.fraction(number.fraction, fractionTokens)
        var text = Self.whole(number, wholeTokens, grouping, locale, value)
        if isFraction, !fraction.isEmpty || fractionTokens.isEmpty {
            let hasOwnDigits = fraction.first?.isNumber == true
            text += (hasOwnDigits ? locale.point : "") + fraction
        }
        return (number.isNegative ? "-" : "") + text.trimmingWhiteSpace
    }

    private static func fraction(_ digits: [UInt8], _ tokens: [Token]) -> String {
        var (text, place) = ("", 0)
        for token in tokens {
            switch token {
            case .digit(let sign):
                if place < digits.count {
                    text += String(digits[place])
                } else if sign == "0" {
                    text += "0"
                }
                place += 1
            case .literal(let literal): text += literal
            case .percent: text += "%"
            default: continue
            }
        }
        return text
    }

    private static func whole(
        _ number: DecimalText, _ tokens: [Token], _ grouping: Bool, _ locale: SheetLocale, _ value: Double
    ) -> String {
        var digits = number.whole
        var pieces: [String] = []
        var (placed, left) = (0, tokens.count { if case .digit = $0 { true } else { false } })
        // From the right: each sign takes a digit, and the first of them all that are left.
        func place(_ digit: String) {
            if grouping, placed > 0, placed % 3 == 0 { pieces.append(locale.thousands) }
            pieces.append(digit)
            placed += 1
        }
        for token in tokens.reversed() {
            switch token {
            case .digit(let sign):
                if let digit = digits.popLast() {
                    place(String(digit))
                } else if sign == "0" {
                    place("0")
                }
                left -= 1
                if left == 0 { while let digit = digits.popLast() { place(String(digit)) } }
            case .literal(let literal): pieces.append(literal)
            case .percent: pieces.append("%")
            case .general, .text: pieces.append(locale.general(value.magnitude))
            default: continue
            }
        }
        return pieces.reversed().joined()
    }

    private static func text(of date: SheetDate, _ tokens: [Token], _ locale: SheetLocale) -> String {
        let isHalfDay = tokens.contains { if case .date("a", _) = $0 { true } else { false } }
        var text = ""
        func padded(_ number: Int, _ count: Int) -> String { NumberForm.padded(count).text(of: number) }
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let literal): text += literal
            case .date("y", let count): text += count < 3 ? padded(date.year % 100, 2) : padded(date.year, 4)
            case .date("m", let count):
                if count < 3, Self.isMinute(index, tokens) {
                    text += padded(date.minute, count)
                } else {
                    text += count > 2 ? locale.month(date.month, letters: count) : padded(date.month, count)
                }
            case .date("d", let count):
                text += count > 2 ? locale.weekday(date.weekday, letters: count) : padded(date.day, count)
            case .date("h", let count):
                text += padded(isHalfDay ? (date.hour + 11) % 12 + 1 : date.hour, count)
            case .date("s", let count): text += padded(date.second, count)
            case .date: text += date.hour < 12 ? "AM" : "PM"
            case .elapsed(let letter):
                text += String(
                    letter == "h"
                        ? date.totalSeconds / 3600 : letter == "m" ? date.totalSeconds / 60 : date.totalSeconds)
            case .point: text += "."
            case .comma: text += ","
            default: continue
            }
        }
        return text.trimmingWhiteSpace
    }

    /// Whether `m` stands for minutes: behind hours or before seconds.
    private static func isMinute(_ index: Int, _ tokens: [Token]) -> Bool {
        func letter(_ tokens: some Sequence<Token>) -> Character? {
            for token in tokens {
                switch token {
                case .date(let letter, _): return letter
                case .elapsed(let letter): return letter
                default: continue
                }
            }
            return nil
        }
        return letter(tokens[..<index].reversed()) == "h" || letter(tokens[(index + 1)...]) == "s"
    }
}
