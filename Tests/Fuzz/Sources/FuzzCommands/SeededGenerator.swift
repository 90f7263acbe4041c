/// Random numbers of one input (SplitMix64): the same for the same seed and number, whatever was tried before it.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, input: Int) {
        state = seed &* 0xD134_2543_DE82_EF95 ^ UInt64(truncatingIfNeeded: input) &* 0x9E37_79B9_7F4A_7C15
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    /// A number from 0 to one below the limit, which is at least 1.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// Whether something happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of some values, of which there is at least one.
    mutating func pick<Values: RandomAccessCollection>(_ values: Values) -> Values.Element {
        values[values.index(values.startIndex, offsetBy: below(values.count))]
    }

    /// A range that lies within a length; short ones are more frequent.
    mutating func range(in count: Int) -> Range<Int> {
        guard count > 0 else { return 0..<0 }
        let start = below(count)
        let length = 1 + below(happens(70) ? 8 : happens(70) ? 64 : count)
        return start..<min(count, start + length)
    }
}
