import TextTools

/// What may stand in a place of a YAML file: the one table that its reader goes by, and that its JSON Schema is made
/// of.
package indirect enum YAMLShape: Sendable {
    /// Any scalar: what a number or a date is, the reader of the key decides.
    case text
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// One of some words.
    case word([String])
    /// A text that usually is one of some words.
    case usually([String])
    /// A list; where its entries are no mappings, a single one needs none.
    case list(YAMLShape)
    /// Values by names that are not known beforehand.
    case pairs(YAMLShape)
    case mapping(YAMLKeys)
    case either([YAMLShape])

    /// One of the words of a type.
    package static func word<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> YAMLShape
    where Value.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }
}

/// The keys of a mapping, in the order in which messages name them.
package struct YAMLKeys: Sendable {
    package struct Key: Sendable {
        let name: String
        let shape: YAMLShape
        let isRequired: Bool

        package static func required(_ name: String, _ shape: YAMLShape = .text) -> Key {
            Key(name: name, shape: shape, isRequired: true)
        }

        package static func optional(_ name: String, _ shape: YAMLShape = .text) -> Key {
            Key(name: name, shape: shape, isRequired: false)
        }
    }

    private let keys: [Key]

    package init(_ keys: Key...) { self.keys = keys }

    package var names: [String] { keys.map(\.name) }
    package var required: [String] { keys.filter(\.isRequired).map(\.name) }
}

extension YAMLReader {
    /// The values of a mapping by key; unknown and missing keys are faults. Nil when it is none or lacks a required
    /// key.
    package mutating func mapping(
        _ node: YAMLNode, _ subject: Problem.Subject, _ keys: YAMLKeys
    ) -> [String: YAMLNode]? {
        mapping(node, subject, keys: keys.names, required: keys.required)
    }
}

extension YAMLKeys {
    /// Returns the JSON Schema (2020-12) of files with these keys, by which editors complete and check them.
    ///
    /// It lets through what the reader does, and more where JSON Schema has no words for it, such as keys that exclude
    /// each other. The same table gives the same bytes.
    ///
    /// - Parameters:
    ///   - title: what the file is.
    ///   - isEmptyAllowed: whether a file may have nothing in it.
    package func jsonSchema(title: String, isEmptyAllowed: Bool = false) throws -> String {
        try SchemaValue.file(title: title, members(isEmptyAllowed: isEmptyAllowed))
    }

    fileprivate func members(isEmptyAllowed: Bool = false) -> [String: SchemaValue] {
        var schema = SchemaValue.closedObject(
            Dictionary(keys.map { ($0.name, $0.shape.schema) }, uniquingKeysWith: { first, _ in first }),
            required: required)
        if isEmptyAllowed { schema["type"] = .list([.text("object"), .text("null")]) }
        return schema
    }
}

extension YAMLShape {
    fileprivate var schema: SchemaValue {
        switch self {
        case .text: .object(["type": .list(["string", "number", "boolean"].map { .text($0) })])
        case .number(let range):
            .object([
                "type": .text("integer"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
            ])
        case .word(let words): .object(["enum": .list(words.map { .text($0) })])
        case .usually(let words): .object(["anyOf": .list([YAMLShape.word(words).schema, YAMLShape.text.schema])])
        case .list(.mapping(let keys)):
            .object([
                "type": .list([.text("array"), .text("null")]), "items": .object(keys.members()),
            ])
        case .list(let entry):
            .object([
                "anyOf": .list([
                    .object(["type": .text("array"), "items": entry.schema]), entry.schema,
                    .object(["type": .text("null")]),
                ])
            ])
        case .pairs(let value): .object(["type": .text("object"), "additionalProperties": value.schema])
        case .mapping(let keys): .object(keys.members())
        case .either(let shapes): .object(["anyOf": .list(shapes.map(\.schema))])
        }
    }
}
