import PlanWording
import Testing

@testable import StrictReader

/// What each reader of a value takes, and the fault that it finds in all else.
@Suite struct YAMLValueTests {
    private enum Colour: String, CaseIterable {
        case red, green
    }

    /// Reads the value of the key `a`, on line 2.
    private func read<Value>(
        _ yaml: String, _ body: (inout YAMLReader<HouseProblem>, YAMLNode?) -> Value
    ) throws -> (value: Value, faults: [String]) {
        var reader = YAMLReader<HouseProblem>()
        let root = try #require(reader.compose("x: 1\na: \(yaml)", ifEmpty: nil)?.mapping, "\(reader.faults)")
        let value = body(&reader, root[1].value)
        return (value, reader.faults.map { "\($0.line): \($0.problem.english)" })
    }

    @Test(
        arguments: [
            ("casa", "casa"), ("'~'", nil), ("7", "7"), ("–", nil), ("''", nil), ("", nil), ("[a]", nil),
            ("{a: b}", nil),
            ("'null'", "null"), ("null", "null"), ("\"x\\ty\"", "x\ty"),
        ] as [(String, String?)]) func aTextHasALetterOrDigit(yaml: String, text: String?) throws
    {
        let (value, faults) = try read(yaml) { $0.string($1) }
        #expect(value?.value == text && value.map { $0.line == 2 } ?? true)
        #expect(faults == (text == nil ? ["2: a text was expected here"] : []))
    }

    @Test(
        arguments: [
            ("1", 1), ("9", 9), ("+5", 5), ("0", nil), ("10", nil), ("x", nil), ("", nil), ("[5]", nil), ("5.0", nil),
        ] as [(String, Int?)]) func aNumberIsWithinItsBounds(yaml: String, number: Int?) throws
    {
        let (value, faults) = try read(yaml) { $0.number($1, in: 1...9) }
        #expect(value == number)
        #expect(faults == (number == nil ? ["2: a whole number from 1 to 9 was expected here"] : []))
    }

    @Test func aChoiceIsOneOfSomeWords() throws {
        func choice(_ yaml: String) throws -> (Colour?, [String]) {
            let (value, faults) = try read(yaml) { reader, node -> Colour? in reader.choice(node, .colour) }
            return (value, faults)
        }
        #expect(try choice("red") == (.red, []))
        #expect(try choice("gren") == (nil, ["2: \"gren\" is no colour; did you mean green?"]))
        #expect(try choice("Red") == (nil, ["2: \"Red\" is no colour; did you mean red?"]))
        #expect(try choice("violet") == (nil, ["2: \"violet\" is no colour; one of red, green"]))
        #expect(try choice("[red]") == (nil, ["2: \"\" is no colour; one of red, green"]))
    }

    @Test func whatIsNotThereIsNoFault() {
        var reader = YAMLReader<HouseProblem>()
        let (text, number, texts) = (reader.string(nil), reader.number(nil, in: 1...2), reader.strings(nil))
        let colour: Colour? = reader.choice(nil, .colour)
        #expect(text == nil && number == nil && texts == [] && colour == nil)
        #expect(reader.faults == [])
    }

    @Test(arguments: [
        ("[a, b]", ["a", "b"], []), ("\n  - a\n  - b", ["a", "b"], []), ("a", ["a"], []), ("[]", [], []), ("", [], []),
        ("~", [], []), ("null", [], []), ("Null", [], []), ("NULL", [], []), ("'null'", ["null"], []),
        ("'~'", [], ["2: a text was expected here"]), ("''", [], ["2: a text was expected here"]),
        ("[a, –, b]", ["a", "b"], ["2: a text was expected here"]), ("|\n  x", ["x"], []),
        (
            "{a: b}", [],
            ["2: a list was expected here: [one, two], or one entry a line, each behind \"- \""]
        ),
    ]) func aListMayBeASingleEntryOrEmpty(yaml: String, values: [String], faults: [String]) throws {
        let (found, all) = try read(yaml) { $0.strings($1).map(\.value) }
        #expect(found == values && all == faults)
    }

    @Test func aMappingHasTheKeysOfItsKind() throws {
        func mapping(_ yaml: String) throws -> (keys: [String]?, faults: [String]) {
            let (keys, faults) = try read(yaml) { reader, node in
                node.flatMap { reader.mapping($0, .house, keys: ["name", "street"], required: ["name"]) }
                    .map { $0.keys.sorted() }
            }
            return (keys, faults)
        }
        #expect(try mapping("{name: x, street: y}") == (["name", "street"], []))
        #expect(try mapping("{name: x}") == (["name"], []))
        #expect(try mapping("{street: y}") == (nil, ["2: a house needs the key \"name\""]))
        #expect(
            try mapping("\n  name: x\n  nmae: y") == (["name"], ["4: a house has no key \"nmae\"; did you mean name?"]))
        #expect(
            try mapping("{name: x, rooms: y}")
                == (["name"], ["2: a house has no key \"rooms\"; its keys are name, street"]))
        #expect(try mapping("{[name]: x}").faults.first == "2: a house has no key \"\"; its keys are name, street")
        #expect(try mapping("[name]") == (nil, ["2: a house must be a mapping with the keys name, street"]))
    }

    @Test func anEmptyDocumentIsAFaultWhereItMayNotBe() {
        var reader = YAMLReader<HouseProblem>()
        let nothing = reader.compose("# nothing\n", ifEmpty: .empty)
        #expect(nothing == nil)
        #expect(reader.faults == [YAMLFault(line: 1, problem: .empty)])
        let something = reader.compose("a: 1", ifEmpty: .empty)
        #expect(something != nil)
        #expect(reader.faults.count == 1)
    }

    /// The root is at depth 0: lists, values and keys as deep as 64 are read.
    @Test func sixtyFourLevelsAreReadAndNotMore() {
        func faults(_ yaml: String) -> [String] {
            var reader = YAMLReader<HouseProblem>()
            _ = reader.compose(yaml, ifEmpty: nil)
            return reader.faults.map(\.problem.english)
        }
        let fault = ["this is nested more than 64 levels deep"]
        func nested(_ begin: String, _ content: String, _ end: String, _ count: Int) -> String {
            String(repeating: begin, count: count) + content + String(repeating: end, count: count)
        }
        for (begin, end) in [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]"), ("{? [", "]}")] {
            let step = begin.count { "[{".contains($0) }
            #expect(faults(nested(begin, "x", end, 64 / step)) == [], "\(begin)")
            #expect(faults(nested(begin, "x", end, 64 / step + 1)) == fault, "\(begin)")
        }
        #expect(faults(nested("[", "", "]", 65)) == [])
        #expect(faults(nested("[", "", "]", 66)) == fault)
    }

    @Test func sixteenAliasesAreReadAndNotMore() {
        func faults(_ count: Int) -> [String] {
            var reader = YAMLReader<HouseProblem>()
            let aliases = String(repeating: "\n- *x", count: count)
            _ = reader.compose("- &x a" + aliases, ifEmpty: nil)
            return reader.faults.map { "\($0.line): \($0.problem.english)" }
        }
        #expect(faults(16) == [])
        #expect(faults(17) == ["18: there are more than 16 aliases (*name)"])
    }
}
