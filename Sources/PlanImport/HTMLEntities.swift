import TextTools

/// The character references of HTML.
enum HTMLEntities {
    /// The text with its references resolved; what is none stays as it is. Complexity: linear.
    static func decoded(_ text: String) -> String {
        let ampersand = UInt8(ascii: "&")
        guard text.utf8.contains(ampersand) else { return text }
        let bytes = text.utf8
        var result = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: ampersand) {
            result += rest[..<open]
            let begin = bytes.index(after: open)
            // The longest name has no more signs than this.
            let limit = bytes.index(begin, offsetBy: 24, limitedBy: bytes.endIndex) ?? bytes.endIndex
            guard let end = bytes[begin..<limit].firstIndex(of: UInt8(ascii: ";")), let sign = sign(text[begin..<end])
            else {
                result += "&"
                rest = rest[begin...]
                continue
            }
            result += sign
            rest = rest[bytes.index(after: end)...]
        }
        return result + rest
    }

    /// What stands for a reference without its marks, as in `eacute`, `#233` or `#xE9`.
    private static func sign(_ reference: Substring) -> String? {
        guard reference.utf8.first == UInt8(ascii: "#") else { return names[reference] }
        var digits = reference.dropFirst()
        let isHexadecimal = digits.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        if isHexadecimal { digits = digits.dropFirst() }
        guard (1...(isHexadecimal ? 6 : 7)).contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "+"),
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
        else { return nil }
        // What numbers from 128 on mean, as the standard has it.
        if let byte = UInt8(exactly: number), let sign = Windows1252.sign(of: byte) { return sign }
        guard let scalar = Unicode.Scalar(number) else { return nil }
        // A control character is none that a text may have, by a reference either.
        if ControlCharacters.isBidirectional(scalar) { return "" }
        return ControlCharacters.contains(scalar) || number < 0x20 ? " " : String(scalar)
    }
}

/// Windows' code page 1252, in which spreadsheets of Western Europe write unless they are told otherwise.
enum Windows1252 {
    private static let signs = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".map(String.init)

    /// What a byte means that is a control in ISO 8859-1; a space for the five that mean nothing.
    static func sign(of byte: UInt8) -> String? { (0x80...0x9F).contains(byte) ? signs[Int(byte) - 0x80] : nil }

    static func text(of bytes: some Sequence<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            if let sign = sign(of: byte) { text += sign } else { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
        return text
    }
}
