/// A value and the line on which it stands, counted from 1.
public struct Located<Value: Sendable>: Sendable {
    public var value: Value
    public var line: Int

    public init(value: Value, line: Int) {
        self.value = value
        self.line = line
    }
}

extension Located: Equatable where Value: Equatable {}
