import Foundation
import Testing

@testable import Plan

/// The parts of the quick reader, each against what JSON is.
@Suite struct CanonicalReaderTests {
    private typealias Reader = CanonicalJSONReader

    /// What a whole text is read as; nil if anything in it is unusual. And where reading stopped.
    private static func read<Value>(
        _ json: String, _ body: (inout Reader) throws -> Value
    ) -> (value: Value?, place: Int) {
        Array(json.utf8).withUnsafeBytes { bytes in
            var reader = Reader(bytes)
            guard let value = try? body(&reader) else { return (nil, reader.place) }
            let isWhole = (try? reader.end()) != nil
            return (isWhole ? value : nil, reader.place)
        }
    }

    private static func integers(_ reader: inout Reader) throws -> [Int] {
        try reader.array { (reader: inout Reader) throws(Reader.Unusual) in try reader.integer() }
    }

    private static func numbered(_ reader: inout Reader) throws -> [Int: Int] {
        try reader.numbered { (reader: inout Reader) throws(Reader.Unusual) in try reader.integer() }
    }

    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("10", 10), (" \n\t\r42 ", 42), ("999999999999999999", 999_999_999_999_999_999),
            ("00", nil),
            ("01", nil), ("-1", nil), ("+1", nil), ("1.5", nil), ("1e3", nil), ("1E3", nil),
            ("1000000000000000000", nil),
            ("", nil), ("x", nil), ("1x", nil), ("1 2", nil), ("\u{B}1", nil), ("\"1\"", nil),
        ] as [(String, Int?)])
    func wholeNumbersHaveAtMostEighteenDigits(json: String, number: Int?) {
        let read = Self.read(json) { try $0.integer() }.value
        #expect(read == number)
    }

    @Test(
        arguments: [
            ("true", true), ("false", false), (" true\n", true), ("tru", nil), ("fals", nil), ("t", nil), ("", nil),
            ("True", nil), ("1", nil), ("truefalse", nil), ("null", nil),
        ] as [(String, Bool?)])
    func truthIsOneOfTwoWords(json: String, truth: Bool?) {
        let read = Self.read(json) { try $0.boolean() }.value
        #expect(read == truth)
    }

    /// Texts of pieces that the writer uses are read as written; others, if at all, as `JSONDecoder` does.
    @Test(arguments: UInt64(1)...300) func textsAreReadAsJSONHasThem(seed: UInt64) {
        let usual = ["a", "è", "🌳", "\u{301}", "\\\"", "\\\\", "\\/", "\\n", "\\t", " ", "abcdefgh", "'"]
        let unusual = ["\\b", "\\u00e8", "\\x", "\\", "\"", "\u{1F}", "\u{7F}", "\n", "\u{202E}", "\t"]
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var pieces = (0..<next(9)).map { _ in usual[next(usual.count)] }
        let isUsual = seed % 2 == 0
        if !isUsual { pieces.insert(unusual[next(unusual.count)], at: next(pieces.count + 1)) }
        let json = "\"" + pieces.joined() + "\""
        let decoded = try? JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)).first
        let read = Self.read(json) { try $0.string() }.value
        #expect(read == nil || read == decoded, "\(json)")
        #expect(!isUsual || read != nil, "\(json)")
    }

    /// A list or a table with a sign too many, too few or elsewhere is read just where it is JSON.
    @Test(arguments: UInt64(1)...300) func listsAndTablesAreReadAsJSONHasThem(seed: UInt64) {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func damaged(_ text: String, _ signs: [Character]) -> String {
            var text = Array(text)
            for _ in 0..<next(3) {
                switch next(3) {
                case 0: text.insert(signs[next(signs.count)], at: next(text.count + 1))
                case 1: text.remove(at: next(text.count))
                default: text.swapAt(next(text.count), next(text.count))
                }
            }
            return String(text)
        }
        let list = damaged("[1, 23 ,4]", Array("[],2 "))
        // Foundation's decoder takes a comma before a closing bracket, which is none of JSON.
        func decoded<Value: Decodable>(_ type: Value.Type, _ json: String) -> Value? {
            json.contains(/,\s*[\]}]/) ? nil : try? JSONDecoder().decode(type, from: Data(json.utf8))
        }
        #expect(Self.read(list, Self.integers).value == decoded([Int].self, list), "\(list)")
        let table = damaged("{\"1\" : 5, \"23\":6}", Array("{},:2 \""))
        let entries = decoded([String: Int].self, table)
        // The decoder takes one of two entries with the same key, and any text for a key.
        let isUsual = entries.map { entries in
            2 * entries.count == table.count { $0 == "\"" }
                && entries.keys.allSatisfy { $0.wholeMatch(of: /[1-9][0-9]*/) != nil }
        }
        let expected = entries.map { Dictionary($0.compactMap { key, value in Int(key).map { ($0, value) } }) { $1 } }
        #expect(Self.read(table, Self.numbered).value == (isUsual == true ? expected : nil), "\(table)")
    }

    @Test(arguments: ["{\"1\":2,\"1\":3}", "{\"01\":2}", "{\"\":2}", "{\"1:2}", "{\"1", "{1:2}", "{\"1\" 2}"])
    func aKeyIsAWholeNumberOnce(json: String) { #expect(Self.read(json, Self.numbered).value == nil) }

    @Test func whetherAKeyIsNextIsAskedWithoutReading() throws {
        let found = Self.read("{\"a\" : 1, \"b\" : 2}") { reader in
            try reader.object { (reader: inout Reader) throws(Reader.Unusual) in
                let before = reader.place
                var found = [reader.has("a"), reader.has("b"), reader.place == before]
                try reader.key("a")
                found.append(try reader.integer() == 1)
                let between = reader.place
                found += [reader.has("b"), reader.has("a"), reader.place == between]
                try reader.key("b")
                found += [try reader.integer() == 2, reader.has("c")]
                return found
            }
        }.value
        #expect(found == [true, false, true, true, true, false, true, true, false])
        let withoutComma = Self.read("{\"a\" : 1 \"b\" : 2}") { reader in
            try reader.object { (reader: inout Reader) throws(Reader.Unusual) in
                try reader.key("a")
                _ = try reader.integer()
                let isNext = reader.has("b")
                #expect(!isNext)
                try reader.key("b")
            }
        }
        #expect(withoutComma.value == nil)
        for json in ["{\"a", "{\"", "{", "{a\"", "{\"ab\""] {
            _ = Self.read(json) { reader in
                try reader.object { (reader: inout Reader) throws(Reader.Unusual) in
                    let isNext = reader.has("a")
                    #expect(!isNext)
                }
            }
        }
    }

    @Test func readingStopsWhereSomethingIsUnusual() {
        #expect(Self.read("[1, x]", Self.integers).place == 4)
        #expect(Self.read("[1 ,2] ,", Self.integers).place == 7)
        #expect(Self.read("[1,2]  ", Self.integers) == ([1, 2], 7))
        #expect(Self.read("[12.5]", Self.integers).place == 3)
    }

    /// Whatever the value, a comma stands between it and the next key, and none behind the last.
    @Test(arguments: ["[]", "[7]", "{}", "{\"7\":7}", "\"\"", "\"a\"", "7", "true", "false"])
    func aCommaStandsBehindEveryValue(value: String) {
        func read(_ json: String) -> Int? {
            Self.read(json) { reader in
                try reader.object { (reader: inout Reader) throws(Reader.Unusual) in
                    try reader.key("a")
                    switch value.first {
                    case "[":
                        _ = try reader.array { (reader: inout Reader) throws(Reader.Unusual) in try reader.integer() }
                    case "{":
                        _ = try reader.numbered { (reader: inout Reader) throws(Reader.Unusual) in try reader.integer()
                        }
                    case "\"": _ = try reader.string()
                    case "7": _ = try reader.integer()
                    default: _ = try reader.boolean()
                    }
                    try reader.key("b")
                    return try reader.integer()
                }
            }.value
        }
        #expect(read("{\"a\":\(value),\"b\":5}") == 5)
        for json in [
            "{\"a\":\(value) \"b\":5}", "{\"a\":\(value),,\"b\":5}", "{\"a\":\(value),\"b\":5,}",
            "{,\"a\":\(value),\"b\":5}",
            "{\"a\" \(value),\"b\":5}", "{\"a\":\(value),\"b\":5", "\"a\":\(value),\"b\":5}",
            "{\"a\":\(value),\"b\":5}}",
        ] {
            #expect(read(json) == nil, "\(json)")
        }
    }
}
