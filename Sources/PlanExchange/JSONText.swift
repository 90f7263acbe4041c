import TextTools

/// Pieces of JSON, for files that are written one row after another.
enum JSONText {
    /// A text in quotation marks. Control characters are escapes, those that turn the direction of writing too.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\"" + text + "\"" }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case _ where ControlCharacters.contains(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }

    static func value(_ value: ExportValue) -> String {
        if case .text(let text) = value { quoted(text) } else { value.text }
    }

    /// An object on one line, without the members that have no value.
    static func object(_ members: [(name: String, value: String?)]) -> String {
        "{" + members.compactMap { name, value in value.map { quoted(name) + ": " + $0 } }.joined(separator: ", ") + "}"
    }

    /// An array with its elements on lines of their own, which a function hands over one after another.
    static func array(in sink: inout ByteSink, _ elements: (_ add: (String) -> Void) throws -> Void) throws {
        sink.write("[")
        var isFirst = true
        try elements { element in
            sink.write(isFirst ? "\n" : ",\n")
            sink.write(element)
            isFirst = false
        }
        sink.write("\n]")
    }
}

extension [ExportColumn] {
    /// Names and values of a row as members of an object.
    func members(_ cells: [ExportValue?], besides own: Set<String> = []) -> [(name: String, value: String?)] {
        zip(self, cells).filter { !own.contains($0.0.name) }.map { ($0.name, $1.map(JSONText.value)) }
    }
}
