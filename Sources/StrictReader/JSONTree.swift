/// A JSON text (RFC 8259) as a tree whose values know their lines.
///
/// It is read strictly, within bounds: what is no JSON is a fault with its line, deep or endless texts are refused
/// before they exhaust the stack or the memory.
package struct JSONTree: Sendable {
    package indirect enum Content: Sendable {
        case null
        case boolean(Bool)
        /// As it is written.
        case number(String)
        case string(String)
        case array([JSONTree])
        /// In the order of the text. Of two members of one name the last counts, as everywhere.
        case object([(name: String, value: JSONTree)])
    }

    /// Why a text can't be read.
    package enum Fault: Error, Hashable, Sendable {
        /// What stands there is not what JSON has in its place.
        case syntax(line: Int)
        case tooDeep(line: Int, limit: Int)
        case tooManyValues(limit: Int)
    }

    /// The line on which it begins, counted from 1.
    package let line: Int
    package let content: Content

    /// How deep values may stand in each other, and how many there may be.
    package static let (deepest, mostValues) = (64, 8_000_000)

    /// - Complexity: linear in the text.
    package init(_ bytes: [UInt8]) throws(Fault) {
        var reader = Reader(bytes)
        self = try reader.document()
    }

    fileprivate init(line: Int, _ content: Content) { (self.line, self.content) = (line, content) }

    /// The last member of a name; nil where there is none, or this is no object.
    package subscript(name: String) -> JSONTree? { members?.last { $0.name == name }?.value }

    package var members: [(name: String, value: JSONTree)]? {
        if case .object(let members) = content { members } else { nil }
    }

    package var elements: [JSONTree]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    /// A text, a number or a truth value as text; nil for others.
    package var text: String? {
        switch content {
        case .string(let text), .number(let text): text
        case .boolean(let isTrue): String(isTrue)
        case .null, .array, .object: nil
        }
    }
}

private struct Reader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var count = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    private var fault: JSONTree.Fault { .syntax(line: line) }

    mutating func document() throws(JSONTree.Fault) -> JSONTree {
        let value = try value(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw fault }
        return value
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) {
            if bytes[place] == 0x0A { line += 1 }
            place += 1
        }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONTree.Fault) -> JSONTree {
        skipSpace()
        guard depth <= JSONTree.deepest else { throw .tooDeep(line: line, limit: JSONTree.deepest) }
        count += 1
        guard count <= JSONTree.mostValues else { throw .tooManyValues(limit: JSONTree.mostValues) }
        guard place < bytes.count else { throw fault }
        let line = line
        switch bytes[place] {
        case UInt8(ascii: "{"): return JSONTree(line: line, .object(try members(depth)))
        case UInt8(ascii: "["): return JSONTree(line: line, .array(try elements(depth)))
        case UInt8(ascii: "\""): return JSONTree(line: line, .string(try string()))
        case UInt8(ascii: "t"): return JSONTree(line: line, try word("true", .boolean(true)))
        case UInt8(ascii: "f"): return JSONTree(line: line, try word("false", .boolean(false)))
        case UInt8(ascii: "n"): return JSONTree(line: line, try word("null", .null))
        default: return JSONTree(line: line, .number(try number()))
        }
    }

    private mutating func word(
        _ word: StaticString, _ content: JSONTree.Content
    ) throws(JSONTree.Fault) -> JSONTree.Content {
        let letters = Array("\(word)".utf8)
        guard bytes[place...].starts(with: letters) else { throw fault }
        place += letters.count
        return content
    }

    private mutating func members(_ depth: Int) throws(JSONTree.Fault) -> [(name: String, value: JSONTree)] {
        place += 1
        var members: [(name: String, value: JSONTree)] = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw fault }
            let name = try string()
            skipSpace()
            guard take(":") else { throw fault }
            members.append((name, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return members }
            guard take(",") else { throw fault }
        }
    }

    private mutating func elements(_ depth: Int) throws(JSONTree.Fault) -> [JSONTree] {
        place += 1
        var elements: [JSONTree] = []
        skipSpace()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return elements }
            guard take(",") else { throw fault }
        }
    }

    /// A number as JSON writes it: no sign but a minus, no zero before others, digits on both sides of a point.
    private mutating func number() throws(JSONTree.Fault) -> String {
        let start = place
        func digits(_ reader: inout Reader) -> Int {
            let start = reader.place
            while reader.place < reader.bytes.count, (0x30...0x39).contains(reader.bytes[reader.place]) {
                reader.place += 1
            }
            return reader.place - start
        }
        _ = take("-")
        let first = place
        let whole = digits(&self)
        guard whole == 1 || whole > 1 && bytes[first] != UInt8(ascii: "0") else { throw fault }
        if take("."), digits(&self) == 0 { throw fault }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard digits(&self) > 0 else { throw fault }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func string() throws(JSONTree.Fault) -> String {
        place += 1
        var text: [UInt8] = []
        while true {
            guard place < bytes.count, bytes[place] >= 0x20 else { throw fault }
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw fault }
                return string
            case UInt8(ascii: "\\"): text += try escape()
            default: text.append(byte)
            }
        }
    }

    private mutating func escape() throws(JSONTree.Fault) -> [UInt8] {
        guard place < bytes.count else { throw fault }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"):
            let unit = try unit()
            guard (0xD800..<0xDC00).contains(unit) else {
                guard let scalar = Unicode.Scalar(unit) else { throw fault }
                return Array(String(Character(scalar)).utf8)
            }
            guard take("\\"), take("u") else { throw fault }
            let second = try self.unit()
            guard (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
            else { throw fault }
            return Array(String(Character(scalar)).utf8)
        default: throw fault
        }
    }

    private mutating func unit() throws(JSONTree.Fault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw fault }
        var unit: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault }
            unit = unit << 4 | UInt32(digit)
        }
        place += 4
        return unit
    }
}
