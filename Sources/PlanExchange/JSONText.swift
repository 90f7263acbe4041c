import TextTools

/// Pieces of JSON, for files that are written one row after another.
enum JSONText {
    /// A text in quotation marks. Control characters are escapes, those that turn the direction of writing too.
    static func quoted(_ text: String) -> String {
        text.quoted { scalar in
            switch scalar {
            case "\t": return "\\t"
            case "\r": return "\\r"
            case _ where ControlCharacters.contains(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: return nil
            }
        }
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
