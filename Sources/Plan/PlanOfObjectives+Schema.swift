import TextTools

extension PlanOfObjectives {
    /// Returns the JSON Schema (2020-12) of `plan.json` in its current version, for programs that write or check one.
    ///
    /// It is made by asking the types what they read, so that it can't say otherwise. What JSON Schema has no words for
    /// (that ids are unique and references lead somewhere) only ``init(json:)`` checks.
    package static func jsonSchema() throws -> String {
        let recorder = SchemaRecorder()
        _ = try recorder.value(of: Self.self)
        guard case .object(var schema)? = recorder.definitions.removeValue(forKey: "\(Self.self)"),
            case .object(var properties)? = schema["properties"]
        else { throw UnreadableType(name: "\(Self.self)") }
        properties["schemaVersion"] = .object(["const": .number(currentSchemaVersion)])
        schema["properties"] = .object(properties)
        schema["$defs"] = .object(recorder.definitions)
        return try SchemaValue.file(title: "plan.json of pdo-graph: a plan of objectives", schema)
    }
}

/// A type whose schema can't be made, since it reads in a way that the recorder does not know.
private struct UnreadableType: Error {
    let name: String
}

/// Reads types rather than values: whatever a type asks the decoder for is there, and is noted.
private final class SchemaRecorder {
    /// The schemas of all structures, by the names of their types.
    var definitions: [String: SchemaValue] = [:]
    /// The schema of the type that was read last.
    private(set) var last = SchemaValue.truth(true)

    /// Makes a value of a type, with nothing in it, and notes the schema.
    func value<Value: Decodable>(of type: Value.Type) throws -> Value {
        if let basic = try basic(type) { return basic }
        let decoder = TypeDecoder(recorder: self)
        let value = try Value(from: decoder)
        if let element = decoder.element {
            last = .object(["type": .text("array"), "items": element])
        } else {
            let required = decoder.properties.keys.filter { !decoder.optional.contains($0) }.sorted()
            definitions["\(type)"] = .object(SchemaValue.closedObject(decoder.properties, required: required))
            last = .object(["$ref": .text("#/$defs/\(type)")])
        }
        return value
    }

    /// A text, a number, a truth value, a word, or pairs of texts; nil for others.
    private func basic<Value>(_ type: Value.Type) throws -> Value? {
        func note(_ name: String, _ value: Any) -> Value? {
            last = .object(["type": .text(name)])
            return value as? Value
        }
        switch type {
        case is String.Type: return note("string", "")
        case is Int.Type: return note("integer", 0)
        case is Bool.Type: return note("boolean", false)
        case is [String: String].Type:
            last = .object(["type": .text("object"), "additionalProperties": .object(["type": .text("string")])])
            return [String: String]() as? Value
        case is [Int: String].Type:
            last = .object([
                "type": .text("object"), "additionalProperties": .object(["type": .text("string")]),
                "propertyNames": .object(["pattern": .text("^[0-9]+$")]),
            ])
            return [Int: String]() as? Value
        case let words as any CaseIterable.Type:
            let (first, texts) = try Self.words(of: words)
            last = .object(["enum": .list(texts.map { .text($0) })])
            return first as? Value
        default: return nil
        }
    }

    private static func words<Words: CaseIterable>(of type: Words.Type) throws -> (first: Any, texts: [String]) {
        let texts = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        guard let first = type.allCases.first, texts.count == type.allCases.count else {
            throw UnreadableType(name: "\(type)")
        }
        return (first, texts)
    }
}

/// A decoder that has whatever it is asked for: one element of a list, all members of an object.
private final class TypeDecoder: Decoder {
    let recorder: SchemaRecorder
    var properties: [String: SchemaValue] = [:]
    var optional: Set<String> = []
    /// The schema of a list's elements, if it is asked for some.
    var element: SchemaValue?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(recorder: SchemaRecorder) { self.recorder = recorder }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members(decoder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Elements(decoder: self) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw UnreadableType(name: "value") }

    struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: TypeDecoder
        let codingPath: [any CodingKey] = []
        let allKeys: [Key] = []

        /// Only what may be absent is asked whether it is there.
        func contains(_ key: Key) -> Bool {
            decoder.optional.insert(key.stringValue)
            return true
        }

        func decodeNil(forKey key: Key) -> Bool { false }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            let value = try decoder.recorder.value(of: type)
            decoder.properties[key.stringValue] = decoder.recorder.last
            return value
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw UnreadableType(name: key.stringValue) }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw UnreadableType(name: key.stringValue)
        }

        func superDecoder() throws -> any Decoder { throw UnreadableType(name: "super") }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw UnreadableType(name: key.stringValue) }
    }

    struct Elements: UnkeyedDecodingContainer {
        let decoder: TypeDecoder
        let codingPath: [any CodingKey] = []
        let count: Int? = 1
        var currentIndex = 0
        var isAtEnd: Bool { currentIndex == 1 }

        func decodeNil() -> Bool { false }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            let value = try decoder.recorder.value(of: type)
            decoder.element = decoder.recorder.last
            currentIndex = 1
            return value
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> { throw UnreadableType(name: "element") }

        func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw UnreadableType(name: "element") }
        func superDecoder() throws -> any Decoder { throw UnreadableType(name: "super") }
    }
}
