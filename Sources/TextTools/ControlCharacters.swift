/// Signs that act on what shows a text, and so have no place in one: a terminal may obey them, or a line may read in
/// another order than it is written.
///
/// They are the control characters of ASCII but tab and line feed, those of ISO 6429's second set (C1), and Unicode's
/// bidirectional controls (property Bidi_Control). An import takes them out, no `plan.json` has them, and messages
/// show them as escapes.
package enum ControlCharacters {
    package static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case ..<0x20, 0x7F...0x9F: true
        default: isBidirectional(scalar)
        }
    }

    /// Whether it controls the direction of writing.
    package static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether all of some bytes are printable ASCII, in which there is no such sign. Complexity: as of
    /// ``first(in:from:)``.
    package static func isPrintableASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        while place <= bytes.count - 8 {
            guard isPrintableASCII(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) else { return false }
            place += 8
        }
        return bytes[place...].allSatisfy { 0x20..<0x7F ~= $0 }
    }

    /// As in CanonicalJSONReader: no byte is below 0x20, or from 0x7F on.
    private static func isPrintableASCII(_ word: UInt64) -> Bool {
        let (ones, highest) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        return (word | (word &+ ones) | ((word &- ones * 0x20) & ~word)) & highest == 0
    }

    /// Where in some UTF-8 such a sign begins first, and which it is.
    ///
    /// Complexity: linear; eight bytes of printable ASCII are passed over at once.
    package static func first(
        in bytes: UnsafeRawBufferPointer, from start: Int = 0
    ) -> (place: Int, scalar: Unicode.Scalar)? {
        var place = start
        while place < bytes.count {
            if place <= bytes.count - 8,
                isPrintableASCII(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            {
                place += 8
                continue
            }
            for near in place..<min(place + 8, bytes.count) where mayBegin[Int(bytes[near])] {
                if let scalar = scalar(in: bytes, at: near), contains(scalar) { return (near, scalar) }
            }
            place += 8
        }
        return nil
    }

    /// For each byte whether the UTF-8 of such a sign begins with it.
    private static let mayBegin: [Bool] = (0..<256).map { byte in
        [0x7F, 0xC2, 0xD8, 0xE2].contains(byte) || byte < 0x20 && byte != 0x09 && byte != 0x0A
    }

    /// The scalar of up to three bytes that begins at a place; nil where none does.
    private static func scalar(in bytes: UnsafeRawBufferPointer, at place: Int) -> Unicode.Scalar? {
        let length = bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : 3
        guard place + length <= bytes.count else { return nil }
        var value = UInt32(bytes[place]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
        for byte in bytes[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value)
    }
}

extension Unicode.Scalar {
    /// Such as `U+202E`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// The text with its ``ControlCharacters`` as escapes that can be seen, such as `\u{1B}`, for a terminal.
    /// Complexity: linear.
    package var escapingControlCharacters: String {
        var text = self
        let hasNone = text.withUTF8 { ControlCharacters.first(in: UnsafeRawBufferPointer($0)) == nil }
        return hasNone ? self : escaping(where: ControlCharacters.contains)
    }

    /// The text with some of its signs as escapes such as `\u{1B}`.
    package func escaping(where isEscaped: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: isEscaped) else { return self }
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if isEscaped(scalar) {
                escaped.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
