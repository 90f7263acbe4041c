import Plan
import Yams

/// A part of a YAML document.
package typealias YAMLNode = Node

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

/// What is wrong in a YAML file.
package struct YAMLFault: Error, Hashable, Sendable {
    package let line: Int
    package let message: String
    package let hint: String?
}

/// Reads a YAML file that a person edits, strictly: what is not understood is a fault with its line and what may have been
/// meant, never passed over. Reading goes on behind a fault, so that all of them can be told at once.
package struct YAMLReader {
    package private(set) var faults: [YAMLFault] = []

    package init() {}

    package mutating func fail(line: Int, _ message: String, hint: String? = nil) {
        faults.append(YAMLFault(line: line, message: message, hint: hint))
    }

    package func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    /// The root of a document.
    ///
    /// - Parameter ifEmpty: what to say of a document without any content; nil where it may be empty.
    package mutating func compose(_ yaml: String, ifEmpty: String?) -> Node? {
        do {
            // A byte order mark, as Windows editors write it, would begin a second document.
            let text = yaml.unicodeScalars.first == "\u{FEFF}" ? String(yaml.unicodeScalars.dropFirst()) : yaml
            if let line = lineOfTooManyAliases(text) {
                fail(
                    line: line, "there are more than \(Self.mostAliases) aliases (*name); write out what they stand for"
                )
                return nil
            }
            // The basic resolver: all scalars are texts. The default one first compiles regular expressions for numbers and
            // dates, which takes longer than the reading.
            if let root = try Yams.compose(yaml: text, .basic) { return root }
            if let ifEmpty { fail(line: 1, ifEmpty) }
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                // libYAML puts a fault at the end of the text on the line after the last.
                let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
                fail(
                    line: min(mark.line, lines), "not YAML: \(problem)",
                    hint: "indent with spaces, never tabs, and put texts with : or # into quotes")
            case .duplicatedKeysInMapping(let keys, let context):
                fail(line: context.mark.line, "the key \(keys.joined(separator: ", ")) stands twice")
            default: fail(line: 1, "not YAML: \(error)")
            }
        } catch {
            fail(line: 1, "not YAML: \(error)")
        }
        return nil
    }

    /// Aliases of aliases grow exponentially when they are compared. So few of them can't grow far.
    private static let mostAliases = 16

    /// The line of the first alias that is too many. What looks like one within a text counts as well.
    private func lineOfTooManyAliases(_ yaml: String) -> Int? {
        var (line, count, last) = (1, 0, UInt8(ascii: "\n"))
        for byte in yaml.utf8 {
            if byte == UInt8(ascii: "*"), " \t\n,[{:-?".utf8.contains(last) { count += 1 }
            if count > Self.mostAliases { return line }
            if byte == UInt8(ascii: "\n") { line += 1 }
            last = byte
        }
        return nil
    }

    /// The values of a mapping by key; unknown and missing keys are faults. Nil when it is none or lacks a required key.
    package mutating func mapping(
        _ node: Node, _ what: String, keys: [String], required: [String] = []
    ) -> [String: Node]? {
        guard let mapping = node.mapping else {
            fail(line: line(node), "\(what) must be a mapping with the keys \(keys.joined(separator: ", "))")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                fail(
                    line: line(key),
                    "\(what) has no key \"\(name)\"; " + Self.remedy(for: name, among: keys, "its keys are"))
            }
        }
        for key in required where values[key] == nil {
            fail(line: line(node), "\(what) needs the key \"\(key)\"")
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
    private func isEmpty(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The entries of a list; none where the key is missing or empty.
    package mutating func list<Value>(_ node: Node?, _ read: (inout YAMLReader, Node) -> Value?) -> [Value] {
        guard let node, !isEmpty(node) else { return [] }
        // A single entry needs no list.
        if node.scalar != nil { return [read(&self, node)].compactMap(\.self) }
        guard let sequence = node.sequence else {
            fail(line: line(node), "a list was expected here: [one, two], or one entry a line, each behind \"- \"")
            return []
        }
        return sequence.compactMap { read(&self, $0) }
    }

    package mutating func strings(_ node: Node?) -> [Located<String>] {
        list(node) { reader, node in reader.string(node) }
    }

    /// A text with at least one letter or digit.
    package mutating func string(_ node: Node?) -> Located<String>? {
        guard let node else { return nil }
        guard let text = node.scalar?.string, !Words(text).all.isEmpty else {
            fail(line: line(node), "a text was expected here")
            return nil
        }
        return Located(value: text, line: line(node))
    }

    /// A whole number within bounds.
    package mutating func number(_ node: Node?, in range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            fail(
                line: line(node), "a whole number from \(range.lowerBound) to \(range.upperBound) was expected here")
            return nil
        }
        return number
    }

    /// One of some words.
    package mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ node: Node?, _ what: String
    ) -> Value? where Value.RawValue == String {
        guard let node else { return nil }
        let word = node.scalar?.string ?? ""
        if let value = Value(rawValue: word) { return value }
        let allowed = Value.allCases.map(\.rawValue)
        fail(line: line(node), "\"\(word)\" is no \(what); " + Self.remedy(for: word, among: allowed, "one of"))
        return nil
    }
}
