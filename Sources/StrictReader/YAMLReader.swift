import TextTools

/// Reads a YAML file that a person edits, strictly: what is not understood is a fault with its line and what may have
/// been meant, never passed over. Reading goes on behind a fault, so that all faults can be reported at once.
package struct YAMLReader<Problem: YAMLFileProblem> {
    package private(set) var faults: [YAMLFault<Problem>] = []

    package init() {}

    package mutating func fail(line: Int, _ problem: Problem) {
        faults.append(YAMLFault(line: line, problem: problem))
    }

    private mutating func fail(_ node: YAMLNode, _ problem: YAMLProblem<Problem.Subject>) {
        fail(line: node.line, .yaml(problem))
    }

    /// The root of a document.
    ///
    /// - Parameter ifEmpty: what is wrong with a document without any content; nil where it may be empty.
    package mutating func compose(_ yaml: String, ifEmpty: Problem?) -> YAMLNode? {
        do {
            let root = try YAMLComposer.compose(yaml)
            if root == nil, let ifEmpty { fail(line: 1, ifEmpty) }
            return root
        } catch {
            fail(line: error.line, .yaml(.syntax(error.problem)))
            return nil
        }
    }

    /// The values of a mapping by key; unknown and missing keys are faults. Nil when it is none or lacks a required
    /// key.
    package mutating func mapping(
        _ node: YAMLNode, _ subject: Problem.Subject, keys: [String], required: [String] = []
    ) -> [String: YAMLNode]? {
        guard let mapping = node.mapping else {
            fail(node, .noMapping(subject, keys: keys))
            return nil
        }
        var values: [String: YAMLNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                fail(key, .unknownKey(name, of: subject, nearest: Spelling.nearest(to: name, in: keys), keys: keys))
            }
        }
        for key in required where values[key] == nil {
            fail(node, .missingKey(key, of: subject))
        }
        return required.allSatisfy { values[$0] != nil } ? values : nil
    }

    /// A mapping of texts to texts, in its order.
    ///
    /// - Parameter name: the key under which it stands.
    package mutating func pairs(
        _ node: YAMLNode?, _ name: String
    ) -> [(key: Located<String>, value: Located<String>)] {
        guard let node else { return [] }
        guard let pairs = node.mapping else {
            fail(node, .noPairs(key: name))
            return []
        }
        return pairs.compactMap { key, value in
            guard let key = string(key), let value = string(value) else { return nil }
            return (key, value)
        }
    }

    /// Whether a key has no value, or one that says so.
    private func isEmpty(_ node: YAMLNode) -> Bool {
        guard case .scalar(let text, isPlain: true) = node.content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The entries of a list; none where the key is missing or empty.
    package mutating func list<Value>(_ node: YAMLNode?, _ read: (inout Self, YAMLNode) -> Value?) -> [Value] {
        guard let node, !isEmpty(node) else { return [] }
        // A single entry needs no list.
        if node.scalar != nil { return [read(&self, node)].compactMap(\.self) }
        guard let sequence = node.sequence else {
            fail(node, .noList)
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
            fail(node, .noText)
            return nil
        }
        // An escape in quotation marks can stand for what may not stand itself.
        if let control = text.unicodeScalars.first(where: ControlCharacters.contains) {
            fail(node, .controlCharacter(codePoint: control.codePoint))
            return nil
        }
        return Located(value: text, line: node.line)
    }

    /// A whole number within bounds.
    package mutating func number(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Int($0) }), range.contains(number) else {
            fail(node, .noNumber(first: range.lowerBound, last: range.upperBound))
            return nil
        }
        return number
    }

    /// One of some words.
    package mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?, _ subject: Problem.Subject
    ) -> Value? where Value.RawValue == String {
        word(node, subject, among: Value.allCases.map(\.rawValue)).flatMap { Value(rawValue: $0.value) }
    }

    /// One of some words that stand in no type.
    package mutating func word(_ node: YAMLNode?, _ subject: Problem.Subject, among words: [String]) -> Located<String>?
    {
        guard let node else { return nil }
        let word = node.scalar ?? ""
        if words.contains(word) { return Located(value: word, line: node.line) }
        let nearest = Spelling.nearest(to: word, in: words)
        fail(node, .unknownWord(word, subject, nearest: nearest, words: words))
        return nil
    }
}
