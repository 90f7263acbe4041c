/// What a template is given, by the keys that it has: texts, truth values, and for sections lists and other values.
struct Values: ExpressibleByDictionaryLiteral {
    private var entries: [String: Any]

    init(dictionaryLiteral elements: (String, Any)...) {
        entries = Dictionary(elements) { $1 }
    }

    subscript(key: String) -> Any? {
        get { entries[key] }
        set { entries[key] = newValue }
    }

    /// Takes the keys of others, whose values win.
    mutating func merge(_ others: Values) { entries.merge(others.entries) { $1 } }

    func merging(_ others: Values) -> Values {
        var values = self
        values.merge(others)
        return values
    }
}

extension String? {
    /// For a template: what is missing, and what is empty, is no section.
    var orNothing: Any {
        switch self {
        case let text? where !text.isEmpty: text
        default: false
        }
    }
}

extension [Values] {
    /// The values with a key that says which is the last, as lists need it.
    var markingLast: [Values] {
        enumerated().map { place, values in values.merging(["last": place == count - 1]) }
    }
}
