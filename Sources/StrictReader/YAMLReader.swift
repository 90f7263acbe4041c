import TextTools

/// Reads a YAML file that a person edits, strictly: what is not understood is a fault with its line and what may have
/// been meant, never passed over. Reading goes on behind a fault, so that all of them can be told at once.
package struct YAMLReader {
    package private(set) var faults: [YAMLFault] = []

    package init() {}

    package mutating func fail(line: Int, _ message: String, hint: String? = nil) {
        faults.append(YAMLFault(line: line, message: message, hint: hint))
    }

    /// The root of a document.
    ///
    /// - Parameter ifEmpty: what to say of a document without any content; nil where it may be empty.
    package mutating func compose(_ yaml: String, ifEmpty: String?) -> YAMLNode? {
        do {
            let root = try YAMLComposer.compose(yaml)
            if root == nil, let ifEmpty { fail(line: 1, ifEmpty) }
            return root
        } catch {
            faults.append(error)
            return nil
        }
    }

    /// The values of a mapping by key; unknown and missing keys are faults. Nil when it is none or lacks a required
    /// key.
    package mutating func mapping(
        _ node: YAMLNode, _ what: String, keys: [String], required: [String] = []
    ) -> [String: YAMLNode]? {
        guard let mapping = node.mapping else {
            fail(line: node.line, "\(what) must be a mapping with the keys \(keys.joined(separator: ", "))")
            return nil
        }
        var values: [String: YAMLNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                fail(
                    line: key.line,
                    "\(what) has no key \"\(name)\"; " + Self.remedy(for: name, among: keys, "its keys are"))
            }
        }
        for key in required where values[key] == nil {
            fail(line: node.line, "\(what) needs the key \"\(key)\"")
        }
        return required.allSatisfy { values[$0] != nil } ? values : nil
    }

    /// What may have been meant by a word that is none of the allowed ones.
    package static func remedy(for word: String, among allowed: [String], _ introduction: String) -> String {
        let near = Spelling.nearest(to: word, in: allowed)
        return near.isEmpty
            ? "\(introduction) \(allowed.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
    }

    /// Whether a key has no value, or one that says so.
    private func isEmpty(_ node: YAMLNode) -> Bool {
        guard case .scalar(let text, isPlain: true) = node.content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The entries of a list; none where the key is missing or empty.
    package mutating func list<Value>(_ node: YAMLNode?, _ read: (inout YAMLReader, YAMLNode) -> Value?) -> [Value] {
        guard let node, !isEmpty(node) else { return [] }
        // A single entry needs no list.
        if node.scalar != nil { return [read(&self, node)].compactMap(\.self) }
        guard let sequence = node.sequence else {
            fail(line: node.line, "a list was expected here: [one, two], or one entry a line, each behind \"- \"")
            return []
        }
        return sequence.compactMap { read(&self, $0) }
    }

    package mutating func strings(_ node: YAMLNode?) -> [Located<String>] {
        list(node) { reader, node in reader.string(node) }
    }

    /// A text with at least one letter or digit.
    package mutating func string(_ node: YAMLNode?) -> Located<String>? {
        guard let node else { return nil }
        guard let text = node.scalar, !Words(text).all.isEmpty else {
            fail(line: node.line, "a text was expected here")
            return nil
        }
        // An escape in quotation marks can stand for what may not stand itself.
        if let control = text.unicodeScalars.first(where: ControlCharacters.contains) {
            fail(line: node.line, "the text has the control character \(control.codePoint) in it; delete it")
            return nil
        }
        return Located(value: text, line: node.line)
    }

    /// A whole number within bounds.
    package mutating func number(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Int($0) }), range.contains(number) else {
            fail(
                line: node.line, "a whole number from \(range.lowerBound) to \(range.upperBound) was expected here")
            return nil
        }
        return number
    }

    /// One of some words.
    package mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?, _ what: String
    ) -> Value? where Value.RawValue == String {
        guard let node else { return nil }
        let word = node.scalar ?? ""
        if let value = Value(rawValue: word) { return value }
        let allowed = Value.allCases.map(\.rawValue)
        fail(line: node.line, "\"\(word)\" is no \(what); " + Self.remedy(for: word, among: allowed, "one of"))
        return nil
    }
}
