/// A number by its decimal digits, as few as tell it from its neighbours, so that rounding is that of people.
struct DecimalText {
    private(set) var isNegative: Bool
    /// The digits, the first of which is none but for zero, and how many of them stand before the point.
    private(set) var digits: [UInt8]
    private(set) var point: Int

    init(_ value: Double) {
        isNegative = value < 0
        digits = []
        point = 0
        guard value.isFinite else { return }
        var exponent = 0
        var (seenPoint, inExponent, exponentText) = (false, false, "")
        for sign in "\(value.magnitude)" {
            switch sign {
            case ".": seenPoint = true
            case "e", "E": inExponent = true
            default:
                if inExponent {
                    exponentText.append(sign)
                } else if let digit = sign.wholeNumberValue {
                    digits.append(UInt8(digit))
                    if !seenPoint { point += 1 }
                }
            }
        }
        exponent = Int(exponentText.filter { $0 != "+" }) ?? 0
        point += exponent
        normalise()
    }

    private mutating func normalise() {
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (point, isNegative) = (0, false) }
    }

    /// Moves the point to the right, or with a negative number to the left.
    mutating func shift(_ places: Int) { if !digits.isEmpty { point += places } }

    /// Rounds to some places behind the point, half away from zero.
    mutating func round(to places: Int) {
        let kept = point + places
        guard kept < digits.count else { return }
        guard kept >= 0 else {
            digits = []
            return normalise()
        }
        let isUp = digits[kept] >= 5
        digits.removeLast(digits.count - kept)
        if isUp {
            var place = kept - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                point += 1
            }
        }
        normalise()
    }

    mutating func round(toSignificant count: Int) { round(to: count - point) }

    /// The digits before the point; none for a number below 1.
    var whole: [UInt8] { (0..<max(0, min(point, 400))).map { $0 < digits.count ? digits[$0] : 0 } }

    /// The digits behind the point.
    var fraction: [UInt8] {
        point >= 0
            ? Array(digits.dropFirst(point))
            : Array(repeating: 0, count: min(-point, 400)) + digits
    }

    mutating func makePositive() { isNegative = false }
}
