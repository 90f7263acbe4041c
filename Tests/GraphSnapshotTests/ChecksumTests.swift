import Testing

@testable import GraphSnapshot

@Suite struct ChecksumTests {
    private func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { Checksum.of($0) } }

    /// The check values of the CRC catalogue and of PNG's empty last chunk.
    @Test(
        arguments: [
            ("", 0), ("123456789", 0xCBF4_3926), ("IEND", 0xAE42_6082), ("a", 0xE8B7_BE43),
            ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
        ] as [(String, UInt32)]) func valuesAreThoseOfOthers(text: String, value: UInt32)
    {
        #expect(checksum(Array(text.utf8)) == value)
    }

    /// Bit by bit, as the definition has it.
    private func remainder(_ bytes: [UInt8]) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 {
                let half: UInt32 = remainder >> 1
                remainder = remainder & 1 == 1 ? half ^ 0xEDB8_8320 : half
            }
        }
        return ~remainder
    }

    @Test func eightBytesAtATimeGiveTheSameAsBitByBit() {
        let bytes = (0..<64).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 + 11) }
        for start in 0..<9 {
            for end in start..<64 {
                let part = Array(bytes[start..<end])
                #expect(checksum(part) == remainder(part))
                var checksum = Checksum()
                bytes.withUnsafeBytes { all in
                    checksum.add(UnsafeRawBufferPointer(rebasing: all[start..<(start + end) / 2]))
                    checksum.add(UnsafeRawBufferPointer(rebasing: all[(start + end) / 2..<end]))
                }
                #expect(checksum.value == remainder(part))
            }
        }
    }
}
