/// Numbers in a row, each in no more bits than all of them need.
///
/// Held is by how much each is above a line: one that is level, or one that rises by 1 from place to place. So numbers
/// below 1,000 take 10 bits each, and 7, 8, 9, 10 take none at all. Memory: at most 4 bytes a number.
///
/// ```swift
/// let numbers = PackedNumbers([7, 8, 10, 10])
/// numbers[2]  // 10
/// ```
struct PackedNumbers: Sendable {
    let count: Int
    /// The differences one after the other, the lowest bits first, and a word more, so that two words can be read at
    /// each.
    private let words: [UInt64]
    /// How many bits a difference has.
    private let width: Int
    private let mask: UInt64
    /// Where the line begins, and by how much it rises: 0 or 1.
    private let base: Int
    private let slope: Int

    /// Complexity: linear in their number.
    init(_ numbers: [UInt32]) {
        var (least, greatest) = (Int.max, Int.min)
        var (leastAbove, greatestAbove) = (Int.max, Int.min)
        for (place, number) in numbers.enumerated() {
            (least, greatest) = (min(least, Int(number)), max(greatest, Int(number)))
            leastAbove = min(leastAbove, Int(number) - place)
            greatestAbove = max(greatestAbove, Int(number) - place)
        }
        count = numbers.count
        let rises = !numbers.isEmpty && greatestAbove - leastAbove < greatest - least
        slope = rises ? 1 : 0
        base = numbers.isEmpty ? 0 : rises ? leastAbove : least
        let greatestDifference = numbers.isEmpty ? 0 : rises ? greatestAbove - leastAbove : greatest - least
        width = Int.bitWidth - greatestDifference.leadingZeroBitCount
        mask = (1 << UInt64(width)) - 1
        var words = [UInt64](repeating: 0, count: width == 0 ? 0 : (numbers.count * width + 63) / 64 + 1)
        for (place, number) in numbers.enumerated() where width > 0 {
            let difference = UInt64(Int(number) - base - slope * place)
            let (word, shift) = ((place * width) >> 6, UInt64((place * width) & 63))
            words[word] |= difference << shift
            words[word + 1] |= difference >> (64 - shift)
        }
        self.words = words
    }

    /// How many bytes they take.
    var storageSize: Int { 8 * words.count }

    /// - Precondition: the place is below ``count``.
    subscript(place: Int) -> UInt32 {
        precondition(place >= 0 && place < count, "there are only \(count) numbers")
        guard width > 0 else { return UInt32(truncatingIfNeeded: base + slope * place) }
        let (word, shift) = ((place * width) >> 6, UInt64((place * width) & 63))
        let difference = (words[word] >> shift | words[word + 1] << (64 - shift)) & mask
        return UInt32(truncatingIfNeeded: base + slope * place + Int(truncatingIfNeeded: difference))
    }
}
