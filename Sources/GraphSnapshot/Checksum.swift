/// CRC-32 as in zip, PNG and Ethernet (ISO-HDLC: polynomial 0x04C11DB7 reflected, all ones at the beginning and
/// inverted at the end), eight bytes at a time (Kounavis and Berry, *A systematic approach to building high performance
/// software-based CRC generators*, 2005).
struct Checksum {
    private var state: UInt32 = .max

    var value: UInt32 { ~state }

    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var remainder = UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
            tables[byte] = remainder
        }
        for place in 256..<tables.count {
            let before = tables[place - 256]
            tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        Self.tables.withUnsafeBufferPointer { tables in
            var place = 0
            while place + 8 <= bytes.count {
                let word =
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ UInt64(state)
                var mixed: UInt32 = 0
                for byte in 0..<8 {
                    mixed ^= tables[(7 - byte) * 256 + Int(truncatingIfNeeded: word >> UInt64(8 * byte) & 0xFF)]
                }
                state = mixed
                place += 8
            }
            while place < bytes.count {
                state = state >> 8 ^ tables[Int((state ^ UInt32(bytes[place])) & 0xFF)]
                place += 1
            }
        }
        self.state = state
    }

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum.value
    }
}
