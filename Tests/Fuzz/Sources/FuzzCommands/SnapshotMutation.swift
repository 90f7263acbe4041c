/// Changes of a snapshot: its numbers and texts at random, with or without checksums that fit, so that what lies behind
/// them is reached.
enum SnapshotMutation {
    private static let (tableStart, tableEnd) = (40, 544)

    static func bytes(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = whole
        guard bytes.count > tableEnd else { return bytes }
        for _ in 0...random.below(6) {
            let place = random.happens(25) ? random.below(tableEnd) : random.below(bytes.count)
            switch random.below(5) {
            case 0: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1: bytes[place] = random.pick([0, 0xFF, 0x7F, 0x80])
            case 2: for near in place..<min(place + 4, bytes.count) { bytes[near] = UInt8(random.below(256)) }
            case 3: put(UInt64(random.below(2 * bytes.count)), in: &bytes, at: place / 4 * 4, count: 4)
            default: bytes[place] = UInt8(random.below(256))
            }
        }
        if random.happens(10) { bytes.removeLast(random.below(bytes.count)) }
        if random.happens(4) { bytes += [0] }
        return random.happens(70) ? fitting(bytes) : bytes
    }

    /// With the length and all checksums that the content has.
    private static func fitting(_ damaged: [UInt8]) -> [UInt8] {
        var bytes = damaged
        guard bytes.count >= tableEnd else { return bytes }
        put(UInt64(bytes.count), in: &bytes, at: 16, count: 8)
        for entry in stride(from: tableStart, to: tableEnd, by: 24) {
            let (start, size) = (number(in: bytes, at: entry + 8), number(in: bytes, at: entry + 16))
            let (end, overflows) = start.addingReportingOverflow(size)
            if !overflows, end <= bytes.count {
                put(UInt64(checksum(bytes[Int(start)..<Int(end)])), in: &bytes, at: entry + 4, count: 4)
            }
        }
        put(0, in: &bytes, at: 32, count: 4)
        put(UInt64(checksum(bytes[..<tableEnd])), in: &bytes, at: 32, count: 4)
        return bytes
    }

    private static func put(_ number: UInt64, in bytes: inout [UInt8], at place: Int, count: Int) {
        for byte in 0..<count where place + byte < bytes.count {
            bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
        }
    }

    private static func number(in bytes: [UInt8], at place: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes { remainder = remainder >> 8 ^ table[Int((remainder ^ UInt32(byte)) & 0xFF)] }
        return ~remainder
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { remainder, _ in
            remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
        }
    }
}
