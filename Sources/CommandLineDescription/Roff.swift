import TextDocument

/// Text in the macros of man(7).
enum Roff {
    /// Lines that stay as they are, but for those that are too wide for a terminal.
    static func preformatted(_ lines: [Substring]) -> String {
        ".nf\n" + lines.flatMap(fitted).map { text($0) + "\n" }.joined() + ".fi\n"
    }

    /// A line of an example without its indentation, for which a page has its own, as two if it is too wide for a
    /// terminal of 80 columns: what is behind the last wide space is an explanation.
    private static func fitted(_ line: Substring) -> [String] {
        let width = 80 - 7
        let line = line.hasPrefix("  ") ? line.dropFirst(2) : line
        guard line.count > width else { return [String(line)] }
        let explanation = line.ranges(of: "  ").last.map { line[$0.upperBound...] } ?? line
        let example = line.dropLast(explanation.count)
        let indented = String(repeating: " ", count: min(4, max(0, width - explanation.count))) + explanation
        return example.allSatisfy { $0 == " " }
            ? [indented] : [String(example.reversed().drop { $0 == " " }.reversed()), indented]
    }

    /// Text that is broken into lines of the source, none of which is taken for a request.
    static func paragraph(_ text: String) -> String {
        Roff.text(text).wrapped(to: 78).map { ($0.hasPrefix(".") ? "\\&" : "") + $0 + "\n" }.joined()
    }

    /// A line of text that roff prints letter by letter: no sign of it is taken for a request.
    static func text(_ text: String) -> String {
        var roff = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": roff += "\\e"
            case "-": roff += "\\-"
            case "'": roff += "\\(aq"
            case "`": roff += "\\(ga"
            case "^": roff += "\\(ha"
            case "~": roff += "\\(ti"
            case "\n": roff += " "
            case _ where scalar.isASCII: roff.unicodeScalars.append(scalar)
            default: roff += "\\[u" + hexadecimal(scalar) + "]"
            }
        }
        return roff.hasPrefix(".") ? "\\&" + roff : roff
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// An argument of a macro.
    static func quoted(_ text: String) -> String {
        "\"" + Roff.text(text).replacing("\"", with: "\\(dq") + "\""
    }
}
