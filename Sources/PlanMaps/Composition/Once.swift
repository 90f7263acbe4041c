/// A value that is made when it is first asked for. Copies of what holds it have the same one.
final class Once<Value> {
    private var value: Value?

    func callAsFunction(_ make: () -> Value) -> Value {
        if let value { return value }
        let made = make()
        value = made
        return made
    }
}

/// Values that are made when they are first asked for, each for a key. Copies of what holds them have the same ones.
final class Memo<Key: Hashable, Value> {
    private var values: [Key: Value] = [:]

    func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
        if let value = values[key] { return value }
        let made = make()
        values[key] = made
        return made
    }
}
