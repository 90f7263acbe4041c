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
