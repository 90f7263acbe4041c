import TextTools

/// Reads JSON that is written as ``CanonicalJSON`` writes it, many times faster than `JSONDecoder`.
///
/// The keys of an object must stand in the order in which they are asked for; what is asked for must be there, and
/// nothing else. Anything unusual, though it be good JSON (another order, an unknown key, a fraction, `null`, `\u`
/// escapes, ``ControlCharacters``), is answered with ``Unusual``: the caller then asks `JSONDecoder`, which reads it or
/// says what is wrong. So this reader has no messages, and must only never accept what `JSONDecoder` would not, nor
/// read it otherwise.
///
/// It reads from memory that it does not own, and looks at no byte before it has asked whether there is one.
///
/// Complexity: linear in the bytes; nothing is read twice.
struct CanonicalJSONReader {
    struct Unusual: Error {}

    private let bytes: UnsafeRawBufferPointer
    /// How many bytes were read; where something unusual was met, those before it.
    private(set) var place = 0
    /// Whether a comma must stand before the next key or element.
    private var needsComma = false
    /// Where the elements of the lists stand that ``list(_:_:)`` has read.
    private(set) var layout = PlanFileLayout()

    /// - Parameter bytes: must live as long as the reader is used.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// - Throws: ``Unusual`` unless only blanks are left.
    mutating func end() throws(Unusual) {
        skipBlanks()
        if place != bytes.count { throw Unusual() }
    }

    /// Reads `{`, the content and `}`.
    mutating func object<Value>(
        _ content: (inout Self) throws(Unusual) -> Value
    ) throws(Unusual) -> Value {
        try expect("{")
        needsComma = false
        let value = try content(&self)
        try expect("}")
        needsComma = true
        return value
    }

    /// Reads an array of whatever the closure reads.
    mutating func array<Element>(
        _ element: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        try expect("[")
        needsComma = false
        var elements: [Element] = []
        while next() != UInt8(ascii: "]") {
            try comma()
            elements.append(try element(&self))
            needsComma = true
        }
        try expect("]")
        needsComma = true
        return elements
    }

    /// Reads a list of objects with its key, and keeps in mind where they stand.
    mutating func list<Element>(
        _ key: StaticString, _ element: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        try self.key(key)
        skipBlanks()
        let start = place + 1
        var ranges: [Range<Int>] = []
        let values = try array { (reader: inout Self) throws(Unusual) in
            reader.skipBlanks()
            let start = reader.place
            let value = try reader.object(element)
            ranges.append(start..<reader.place)
            return value
        }
        layout.lists.append(PlanFileLayout.List(key: "\(key)", content: start..<place - 1, elements: ranges))
        return values
    }

    /// Reads `"key" :`, with the comma before it.
    mutating func key(_ key: StaticString) throws(Unusual) {
        try comma()
        let isNext = isNext(key)
        guard isNext else { throw Unusual() }
        place += key.utf8CodeUnitCount + 2
        try expect(":")
    }

    /// Whether a key stands next; nothing is read.
    mutating func has(_ key: StaticString) -> Bool {
        let start = place
        defer { place = start }
        if needsComma {
            guard next() == UInt8(ascii: ",") else { return false }
            place += 1
        }
        return isNext(key)
    }

    /// Reads an object whose keys are whole numbers, each once.
    mutating func numbered<Value>(
        _ value: (inout Self) throws(Unusual) -> Value
    ) throws(Unusual) -> [Int: Value] {
        try expect("{")
        needsComma = false
        var values: [Int: Value] = [:]
        while next() != UInt8(ascii: "}") {
            try comma()
            try expect("\"")
            let key = try digits()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw Unusual() }
            place += 1
            try expect(":")
            guard values.updateValue(try value(&self), forKey: key) == nil else { throw Unusual() }
            needsComma = true
        }
        try expect("}")
        needsComma = true
        return values
    }

    /// Reads an object of texts, each key once.
    mutating func words() throws(Unusual) -> [String: String] {
        try expect("{")
        needsComma = false
        var values: [String: String] = [:]
        while next() != UInt8(ascii: "}") {
            try comma()
            let key = try string()
            try expect(":")
            guard values.updateValue(try string(), forKey: key) == nil else { throw Unusual() }
            needsComma = true
        }
        try expect("}")
        needsComma = true
        return values
    }

    mutating func string() throws(Unusual) -> String {
        try expect("\"")
        let start = place
        var end = endOfPlainText(from: start)
        var hasEscapes = false
        while end < bytes.count, bytes[end] == UInt8(ascii: "\\") {
            hasEscapes = true
            end = endOfPlainText(from: end + 2)
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { throw Unusual() }
        let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        // Most strings are ids, of which nothing else need be asked.
        let isPlain = !hasEscapes && ControlCharacters.isPrintableASCII(content)
        if !isPlain, ControlCharacters.first(in: content) != nil { throw Unusual() }
        place = end + 1
        needsComma = true
        if isPlain { return String(decoding: content, as: UTF8.self) }
        let text =
            hasEscapes
            ? String(validating: try Self.unescaped(content), as: UTF8.self)
            : String(validating: content, as: UTF8.self)
        guard let text else { throw Unusual() }
        return text
    }

    /// Where the first quotation mark, backslash or control character stands from some place on; at or behind the end
    /// if nowhere.
    ///
    /// Looks at eight bytes at a time, since most of a plan is text: of a word, minus one in each byte, a byte's
    /// highest bit is set and was not before if the byte was zero, or one further up may borrow from it (Hacker's
    /// Delight, 6-1). The lowest such bit is always right.
    private func endOfPlainText(from start: Int) -> Int {
        let (ones, highest) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        var end = start
        while end <= bytes.count - 8 {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
            let quotes = word ^ (ones * UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones * UInt64(UInt8(ascii: "\\")))
            let signs =
                ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones * 0x20) & ~word)
            if signs & highest != 0 { return end + (signs & highest).trailingZeroBitCount / 8 }
            end += 8
        }
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\")
        {
            end += 1
        }
        return end
    }

    /// A number that is not negative.
    mutating func integer() throws(Unusual) -> Int {
        skipBlanks()
        let number = try digits()
        // A fraction or an exponent would follow at once.
        if place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw Unusual()
            default: break
            }
        }
        needsComma = true
        return number
    }

    mutating func boolean() throws(Unusual) -> Bool {
        skipBlanks()
        defer { needsComma = true }
        for (word, value) in [("true" as StaticString, true), ("false", false)] where stands(word, at: place) {
            place += word.utf8CodeUnitCount
            return value
        }
        throw Unusual()
    }

    /// A number of at most 18 digits, without leading zeros.
    private mutating func digits() throws(Unusual) -> Int {
        let start = place
        var number = 0
        while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
            guard place - start < 18 else { throw Unusual() }
            number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
            place += 1
        }
        guard place > start, place == start + 1 || bytes[start] != UInt8(ascii: "0") else { throw Unusual() }
        return number
    }

    private static func unescaped(_ content: UnsafeRawBufferPointer) throws(Unusual) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var isEscaped = false
        for byte in content {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
                case UInt8(ascii: "n"): result.append(0x0A)
                case UInt8(ascii: "t"): result.append(0x09)
                default: throw Unusual()
                }
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] <= 0x20 {
            // Most are those that indent lines.
            while place <= bytes.count - 8,
                bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) == 0x2020_2020_2020_2020
            {
                place += 8
            }
            guard place < bytes.count else { return }
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    private mutating func next() -> UInt8? {
        skipBlanks()
        return place < bytes.count ? bytes[place] : nil
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(Unusual) {
        guard next() == UInt8(ascii: sign) else { throw Unusual() }
        place += 1
    }

    private mutating func comma() throws(Unusual) {
        if needsComma { try expect(",") }
        needsComma = false
    }

    private mutating func isNext(_ key: StaticString) -> Bool {
        skipBlanks()
        let end = place + key.utf8CodeUnitCount + 1
        return end < bytes.count && bytes[place] == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\"")
            && stands(key, at: place + 1)
    }

    private func stands(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { word in word.indices.allSatisfy { word[$0] == bytes[start + $0] } }
    }
}
