/// JSON of any kind, as a plan's file has it.
enum JSONValue: Decodable, Hashable {
    case object([String: JSONValue])
    case list([JSONValue])
    /// A text, or a number or truth value as one.
    case text(String)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {
            self = .text(String(number))
        } else {
            self = .text(String(try container.decode(Bool.self)))
        }
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let values) = self { values[key] } else { nil }
    }

    /// The text, unless it is something else.
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The entries of a list; none where it is something else.
    var entries: [JSONValue] {
        if case .list(let entries) = self { entries } else { [] }
    }

    /// What people read of it in passing: a text as it is, of a list its texts, of an object what it is called.
    var summary: String? {
        switch self {
        case .text(let text): text
        case .null: nil
        case .list(let entries): entries.isEmpty ? nil : entries.compactMap(\.summary).joined(separator: ", ")
        case .object(let values): ["text", "name", "reason", "value"].lazy.compactMap { values[$0]?.text }.first
        }
    }
}
