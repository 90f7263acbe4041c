import Plan
import TextTools

extension DiagnosticList {
    /// A text with line feeds at the ends of its lines and none of the ``ControlCharacters``: a space stands in the
    /// place of each, but bidirectional ones are left out, since they may stand within words. The first of both is
    /// noted.
    ///
    /// A carriage return without a line feed ends a line only where the text has no line feeds at all.
    ///
    /// Complexity: linear.
    mutating func readable(_ text: String) -> String {
        var text = text
        let (readable, controls, bidirectional) = text.withUTF8 { Self.readable(UnsafeRawBufferPointer($0)) }
        if let controls {
            add(.note, .controlCharacters(first: controls.scalar.codePoint), line: controls.line)
        }
        if let bidirectional {
            add(.note, .bidirectionalControls(first: bidirectional.scalar.codePoint), line: bidirectional.line)
        }
        return readable.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private typealias Found = (line: Int, scalar: Unicode.Scalar)

    /// - Returns: nil for a text that is readable as it is.
    private static func readable(
        _ bytes: UnsafeRawBufferPointer
    ) -> (text: [UInt8]?, control: Found?, bidirectional: Found?) {
        guard var found = ControlCharacters.first(in: bytes) else { return (nil, nil, nil) }
        let lineFeed = UInt8(ascii: "\n")
        let hasLineFeeds = bytes.contains(lineFeed)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var (control, bidirectional): (Found?, Found?)
        var copied = 0
        func line() -> Int { 1 + result.count { $0 == lineFeed } }
        while true {
            result += bytes[copied..<found.place]
            copied = found.place + UTF8.width(found.scalar)
            if ControlCharacters.isBidirectional(found.scalar) {
                bidirectional = bidirectional ?? (line(), found.scalar)
            } else if found.scalar == "\r", !hasLineFeeds {
                result.append(lineFeed)
            } else if found.scalar != "\r" || copied == bytes.count || bytes[copied] != lineFeed {
                control = control ?? (line(), found.scalar)
                result.append(UInt8(ascii: " "))
            }
            guard let next = ControlCharacters.first(in: bytes, from: copied) else { break }
            found = next
        }
        result += bytes[copied...]
        return (result, control, bidirectional)
    }
}
