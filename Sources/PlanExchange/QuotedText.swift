/// Texts as DOT, JSON, Turtle and Cypher have them.
extension String {
    /// Returns the text between quotation marks, in which a backslash stands before these and itself, and `\n` for a
    /// line feed.
    ///
    /// Complexity: linear; a text of printable ASCII is not looked at sign by sign.
    ///
    /// - Parameter escape: what a language writes for another sign beyond printable ASCII: nothing where it is empty,
    ///   the sign itself where it is nil.
    func quoted(by mark: Unicode.Scalar = "\"", _ escape: (Unicode.Scalar) -> String?) -> String {
        let isPlain = utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != mark.value && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\(mark)\(self)\(mark)" }
        var result = UnicodeScalarView([mark])
        for scalar in unicodeScalars {
            switch scalar {
            case mark, "\\":
                result.append("\\")
                result.append(scalar)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case " "..."~": result.append(scalar)
            default:
                if let text = escape(scalar) {
                    result.append(contentsOf: text.unicodeScalars)
                } else {
                    result.append(scalar)
                }
            }
        }
        result.append(mark)
        return String(result)
    }

    /// What Turtle and Cypher write for a sign: escapes of tabs and returns, and nothing for NUL, which they can't have.
    static func escapeOfSpace(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0": ""
        default: nil
        }
    }
}
