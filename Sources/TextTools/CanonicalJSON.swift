#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// JSON as every file and output of the program has it: keys sorted, two spaces of indentation, a line feed at the end,
/// so that the same value gives the same bytes on every machine. ``ControlCharacters`` are escaped, so that no terminal
/// obeys them.
package enum CanonicalJSON {
    package static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try escaped(encoder.encode(value)) + Data("\n".utf8)
    }

    /// A value on one line, for a cell or an attribute.
    package static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: escaped(try encoder.encode(value)), as: UTF8.self)
    }

    /// The encoder escapes those of ASCII only. Behind its escapes none is left but within texts, where an escape
    /// means the same.
    private static func escaped(_ json: Data) -> Data {
        json.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Data? in
            var (result, copied) = (Data(), 0)
            while let (place, scalar) = ControlCharacters.first(in: bytes, from: copied) {
                result.append(contentsOf: bytes[copied..<place])
                let digits = String(scalar.value, radix: 16)
                result.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
                copied = place + UTF8.width(scalar)
            }
            guard copied > 0 else { return nil }
            result.append(contentsOf: bytes[copied...])
            return result
        } ?? json
    }

    package static func text(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self)
    }
}
