/// What is known of one of Graphviz's attributes: whose it is, and which values were tried.
struct KnownAttribute: Sendable {
    /// The objects that have it.
    struct Owners: OptionSet, Sendable {
        let rawValue: Int
        static let graph = Owners(rawValue: 1)
        static let cluster = Owners(rawValue: 2)
        static let node = Owners(rawValue: 4)
        static let edge = Owners(rawValue: 8)
        static let all: Owners = [.graph, .cluster, .node, .edge]
    }

    /// The values that ``Attribute/raw(_:_:)`` may give it.
    enum Values: Sendable {
        case text
        case flag
        case number(ClosedRange<Double>)
        case integer(ClosedRange<Int>)
        /// So many numbers with commas between them, perhaps with a sign before or behind them.
        case numbers(ClosedRange<Int>, ClosedRange<Double>, prefix: String = "", suffix: String = "")
        case words([String])
        /// Words with commas between them.
        case list([String])
        /// A word, or a number.
        indirect case either([String], Values)
        case color
        /// Colours with colons between them, each perhaps with its share behind a semicolon.
        case colors
        case arrows
        case packing
        case port
        /// One that has a function of its own, or is Graphviz's output, or is known to end the process; with what to
        /// do.
        case refused(String)
    }

    let owners: Owners
    let values: Values

    init(_ owners: Owners, _ values: Values) {
        self.owners = owners
        self.values = values
    }

    /// The known name that is most like an unknown one, if any is like it.
    static func nearest(to name: String) -> String? {
        let word = name.lowercased()
        let limit = word.utf8.count < 5 ? 1 : 2
        return all.keys.map { (name: $0, distance: distance(word, $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other.utf8)
        var row = Array(0...other.count)
        for (line, letter) in one.utf8.prefix(40).enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, another) in other.enumerated() {
                let changed = diagonal + (letter == another ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}

extension KnownAttribute {
    /// Refuses a value that is none of ``values``.
    func check(_ text: String) throws(ValueProblem) {
        func require(_ isFine: Bool, _ what: @autoclosure () -> String) throws(ValueProblem) {
            guard isFine else { throw ValueProblem("is \(Attribute.quoted(text)), but must be \(what())") }
        }
        switch values {
        case .text: break
        case .refused(let advice): throw ValueProblem(advice)
        case .flag: try require(Self.flags.contains(text.lowercased()), "true or false")
        case .words(let words):
            try require(words.contains(text), "one of " + words.filter { !$0.isEmpty }.joined(separator: ", "))
        case .list(let words):
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            try require(
                parts.allSatisfy { words.contains(String($0)) },
                "one or several of " + words.joined(separator: ", ") + ", with commas between them")
        case .either(let words, let other): if !words.contains(text) { try KnownAttribute(owners, other).check(text) }
        case .number(let range):
            try require(Self.number(text, in: range), "a number from \(range.lowerBound) to \(range.upperBound)")
        case .integer(let range):
            try require(
                Int(text).map(range.contains) ?? false && text.first != "+",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .numbers(let counts, let range, let prefix, let suffix):
            var part = text[...]
            if !prefix.isEmpty, part.hasPrefix(prefix) { part.removeFirst(prefix.count) }
            if !suffix.isEmpty, part.hasSuffix(suffix) { part.removeLast(suffix.count) }
            let parts = part.split(separator: ",", omittingEmptySubsequences: false)
            try require(
                counts.contains(parts.count) && parts.allSatisfy { Self.number(String($0), in: range) },
                "\(counts.lowerBound)\(counts.count > 1 ? " to \(counts.upperBound)" : "") numbers from "
                    + "\(range.lowerBound) to \(range.upperBound)")
        case .color: try require(Self.isColor(text[...]), "a colour")
        case .colors:
            let isFine = text.split(separator: ":", omittingEmptySubsequences: false).allSatisfy { part in
                let pieces = part.split(separator: ";", omittingEmptySubsequences: false)
                return pieces.count <= 2 && Self.isColor(pieces[0])
                    && (pieces.count == 1 || Self.number(String(pieces[1]), in: 0...1))
            }
            try require(isFine, "a colour, or several with colons between them")
        case .arrows:
            try require(
                text.utf8.count <= 60 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "the name of an arrow")
        case .packing:
            let words = text.split(separator: "_", maxSplits: 1)
            let isArray =
                words.first == "array"
                && (words.count == 1
                    || words[1].utf8.drop { "bctlru".utf8.contains($0) }.allSatisfy { (0x30...0x39).contains($0) }
                        && words[1].utf8.count <= 8)
            try require(["node", "clust", "graph"].contains(text) || isArray, "node, clust, graph or array")
        case .port: try require(Self.isPort(text), "a side (n, ne, …), or a port's name and perhaps : and a side")
        }
    }

    private static let flags: Set<String> = ["true", "false", "yes", "no"]

    /// A number in plain digits.
    static func number(_ text: String, in range: ClosedRange<Double>) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return digits.utf8.count <= 24 && digits.utf8.first.map { (0x30...0x39).contains($0) } ?? false
            && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && Double(text).map(range.contains) ?? false
    }

    /// A name, perhaps of a colour scheme, a number in one, `#` and digits, or three numbers from 0 to 1.
    private static func isColor(_ text: Substring) -> Bool {
        if text.first == "#" { return (try? Attribute.checkedColor(String(text))) != nil }
        let numbers = text.split { $0 == "," || $0 == " " }
        if numbers.count == 3 { return numbers.allSatisfy { number(String($0), in: 0...1) } }
        return !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { Attribute.isAlphanumeric($0) || $0 == UInt8(ascii: "/") }
    }

    private static func isPort(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1 { return Side(rawValue: text) != nil || (try? Attribute.checkedPort(text)) != nil }
        return parts.count == 2 && (try? Attribute.checkedPort(parts[0])) != nil && Side(rawValue: parts[1]) != nil
    }
}
