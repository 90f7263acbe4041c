import PlanWording
import Testing

@testable import StrictReader

/// What a document's faults are, with their lines.
private func faults(_ yaml: String) -> [String] {
    var reader = YAMLReader<HouseProblem>()
    _ = reader.compose(yaml, ifEmpty: nil)
    return reader.faults.map { "\($0.line): \($0.problem.english)" }
}

private func root(_ yaml: String) throws -> YAMLNode {
    var reader = YAMLReader<HouseProblem>()
    let root = reader.compose(yaml, ifEmpty: nil)
    #expect(reader.faults.isEmpty)
    return try #require(root)
}

@Suite struct YAMLReaderTests {
    @Test func aTreeKeepsOrderAndLines() throws {
        let pairs = try #require(try root("b: 1\na:\n  - x\n  - 'y'\n").mapping)
        #expect(pairs.map(\.key.scalar) == ["b", "a"])
        #expect(pairs.map(\.key.line) == [1, 2])
        let entries = try #require(pairs[1].value.sequence)
        #expect(entries.map(\.scalar) == ["x", "y"])
        #expect(entries.map(\.line) == [3, 4])
    }

    /// The last line feed of a block only ends its last line.
    @Test(arguments: [
        ("a: |\n  x\n  y\n", "x\ny"), ("a: >\n  x\n  y\n", "x y"), ("a: |-\n  x\n", "x"), ("a: |+\n  x\n\n", "x\n"),
        ("a: \"x\\n\"\n", "x\n"), ("a: x\n", "x"), ("a: |\n\n", ""), ("a: |\n  x", "x"),
    ])
    func aBlockHasNoLineFeedAtItsEnd(yaml: String, text: String) throws {
        #expect(try root(yaml).mapping?.first?.value.scalar == text)
    }

    @Test func anAliasStandsForItsAnchor() throws {
        let pairs = try #require(try root("a: &x [1, 2]\nb: *x\n").mapping)
        #expect(pairs[1].value.sequence?.map(\.scalar) == ["1", "2"])
        #expect(pairs[1].value.line == 2)
        #expect(faults("a: *x") == ["1: the alias *x has no anchor &x before it"])
        // An anchor counts from the end of its node on, so that no tree holds itself.
        #expect(faults("a: &x [*x]") == ["1: the alias *x has no anchor &x before it"])
    }

    @Test func aliasesCannotGrowExponentially() {
        let bomb = (1...30).map { "a\($0): &x\($0) [*x\($0 - 1), *x\($0 - 1)]\n" }.joined()
        #expect(faults("a0: &x0 [1]\n" + bomb) == ["10: there are more than 16 aliases (*name)"])
    }

    @Test func deepNestingIsAFault() {
        #expect(faults(String(repeating: "[", count: 5_000)) == ["1: this is nested more than 64 levels deep"])
        #expect(faults(String(repeating: "- ", count: 5_000)) == ["1: this is nested more than 64 levels deep"])
        #expect(faults(String(repeating: "? ", count: 5_000)).count == 1)
        #expect(faults(String(repeating: "[", count: 40) + String(repeating: "]", count: 40)) == [])
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", "3: the key a stands twice"),
        ("a: 1\n---\nb: 2", "2: a second document begins here"),
        ("a: 1\nb: \u{7}", "2: not YAML: control characters are not allowed"),
        ("a: [1, 2", "1: not YAML: did not find expected ',' or ']'"),
        ("a: [\n", "1: not YAML: did not find expected node content"),
        ("a: 'x", "1: not YAML: found unexpected end of stream"),
        ("a:\n\t- b", "2: not YAML: found character that cannot start any token"),
        ("%YAML 9.1\n---\na", "1: not YAML: found incompatible YAML document"),
    ]) func aFaultHasItsLine(yaml: String, fault: String) {
        #expect(faults(yaml) == [fault])
    }

    @Test(arguments: [
        ("\\e[1m", "U+001B"), ("\\0", "U+0000"), ("\\r", "U+000D"), ("\\x7f", "U+007F"), ("\\x9b", "U+009B"),
        ("\\u200e", "U+200E"), ("\\u202e", "U+202E"), ("\\u2069", "U+2069"),
    ])
    func noEscapeStandsForAControlCharacter(escape: String, name: String) throws {
        var reader = YAMLReader<HouseProblem>()
        let root = try #require(reader.compose("a: 1\nb: \"Casa \(escape)\"", ifEmpty: nil)?.mapping)
        #expect(reader.string(root[1].value) == nil)
        #expect(
            reader.faults == [
                YAMLFault(line: 2, problem: .yaml(.controlCharacter(codePoint: name)))
            ])
        #expect(reader.string(root[0].value)?.value == "1")
    }

    @Test func windowsEditorsAreUnderstood() throws {
        let pairs = try #require(try root("\u{FEFF}a: 1\r\nb: 2\r\n").mapping)
        #expect(pairs.map(\.value.scalar) == ["1", "2"])
    }

    @Test(arguments: ["", "\n", "# nothing\n", "---\n", "\u{FEFF}"])
    func nothingIsNoFault(yaml: String) {
        var reader = YAMLReader<HouseProblem>()
        let root = reader.compose(yaml, ifEmpty: nil)
        #expect(reader.faults.isEmpty)
        #expect(root == nil || root?.scalar == "")
    }

    @Test func anyBytesGiveATreeOrOneFault() {
        let signs = [
            "a", ":", " ", "\n", "-", "[", "]", "{", "}", "&a", "*a", "'", "\"", "|", "!", "%", "#", "?", "\t", "é",
        ]
        var state: UInt64 = 7
        for _ in 0..<3_000 {
            var yaml = ""
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                yaml += signs[Int(state >> 33) % signs.count]
            }
            let found = faults(yaml)
            #expect(found.count <= 1, "\(yaml)")
        }
    }
}
