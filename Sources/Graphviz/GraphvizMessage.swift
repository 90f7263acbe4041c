/// Something that the Graphviz library said while it worked.
public struct GraphvizMessage: Hashable, Sendable, CustomStringConvertible {
    /// How serious Graphviz thinks it is.
    public enum Severity: String, Hashable, Sendable {
        /// The drawing came out, though perhaps not as meant: an unknown colour's name, a label too large for its node.
        case warning
        /// The drawing failed or is incomplete.
        case error
    }

    /// How serious it is.
    public let severity: Severity
    /// Graphviz's own words, on one line.
    public let text: String

    public var description: String { "\(severity.rawValue): \(text)" }

    /// What the shim collected: records that begin with U+001E and `E` or `W`.
    static func parse(_ collected: String) -> [GraphvizMessage] {
        collected.split(separator: "\u{1E}").compactMap { record in
            let words = SpecialCharacters.plainText(String(record.dropFirst()))
                .split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            guard !words.isEmpty else { return nil }
            return GraphvizMessage(severity: record.first == "E" ? .error : .warning, text: words)
        }
    }
}
