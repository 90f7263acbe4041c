/// A value of a JSON Schema.
package enum SchemaValue: Encodable, Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([SchemaValue])
    case object([String: SchemaValue])

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text): try text.encode(to: encoder)
        case .number(let number): try number.encode(to: encoder)
        case .truth(let isTrue): try isTrue.encode(to: encoder)
        case .list(let values): try values.encode(to: encoder)
        case .object(let members): try members.encode(to: encoder)
        }
    }

    /// Returns a schema (2020-12) as a file. The same members give the same bytes.
    ///
    /// - Parameter title: what it is a schema of.
    package static func file(title: String, _ members: [String: SchemaValue]) throws -> String {
        var members = members
        members["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        members["title"] = .text(title)
        return try CanonicalJSON.text(SchemaValue.object(members))
    }

    /// An object that has no other members than some.
    package static func closedObject(_ properties: [String: SchemaValue], required: [String]) -> [String: SchemaValue] {
        var schema: [String: SchemaValue] = [
            "type": .text("object"), "additionalProperties": .truth(false), "properties": .object(properties),
        ]
        if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
        return schema
    }
}
