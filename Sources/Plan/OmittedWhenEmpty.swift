/// A collection whose key is left out of a file where it is empty: a plan that has no such thing has no word of it.
@propertyWrapper
public struct OmittedWhenEmpty<Value: Collection & Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension KeyedEncodingContainer {
    public mutating func encode<Value>(_ value: OmittedWhenEmpty<Value>, forKey key: Key) throws {
        if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
    }
}

extension KeyedDecodingContainer {
    public func decode<Value: RangeReplaceableCollection>(
        _ type: OmittedWhenEmpty<Value>.Type, forKey key: Key
    ) throws -> OmittedWhenEmpty<Value> {
        OmittedWhenEmpty(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }

    public func decode(
        _ type: OmittedWhenEmpty<[String: String]>.Type, forKey key: Key
    ) throws -> OmittedWhenEmpty<[String: String]> {
        OmittedWhenEmpty(wrappedValue: try decodeIfPresent([String: String].self, forKey: key) ?? [:])
    }
}
