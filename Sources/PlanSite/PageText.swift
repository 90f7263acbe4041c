/// Escapes texts for HTML, byte by byte.
enum PageText {
    /// The text as HTML shows it, also within an attribute's double quotation marks; what may not stand in HTML at all
    /// is U+FFFD, as browsers show it.
    ///
    /// - Complexity: linear; where nothing is to escape, without a copy.
    static func escaped(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            guard let first = bytes.firstIndex(where: { isSpecial($0) }) else { return nil }
            var result = [UInt8](bytes[..<first])
            result.reserveCapacity(bytes.count + 64)
            var index = first
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "&"): result += "&amp;".utf8
                case UInt8(ascii: "<"): result += "&lt;".utf8
                case UInt8(ascii: ">"): result += "&gt;".utf8
                case UInt8(ascii: "\""): result += "&quot;".utf8
                case 0x09, 0x0A, 0x20...0x7E: result.append(byte)
                case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
                    // The second block of control characters.
                    result += "\u{FFFD}".utf8
                    index += 1
                case ..<0x20, 0x7F: result += "\u{FFFD}".utf8
                default: result.append(byte)
                }
                index += 1
            }
            return String(decoding: result, as: UTF8.self)
        } ?? text
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), ..<0x20, 0x7F, 0xC2: true
        default: false
        }
    }
}
