import Testing

@testable import Graphviz

/// What may be a value of each kind: the last that may on each side, and the first that may not.
@Suite struct KnownAttributeTests {
    private func isFine(_ text: String, _ values: KnownAttribute.Values) -> Bool {
        (try? KnownAttribute(.all, values).check(text)) != nil
    }

    private func expect(_ fine: [String], andNot unfit: [String], _ values: KnownAttribute.Values) {
        for text in fine { #expect(isFine(text, values), "\(values): \"\(text)\"") }
        for text in unfit { #expect(!isFine(text, values), "\(values): \"\(text)\"") }
    }

    @Test func numbersAreOfPlainDigitsWithinARange() {
        expect(
            ["-1", "0", "2.5", "10", "10.0", String(repeating: "0", count: 22) + ".1"],
            andNot: [
                "", "-", ".", ".5", "-1.1", "10.1", "+1", "--1", "1e1", "0x1", "1.2.3", " 1", "1 ", "inf", "nan", "١",
                String(repeating: "0", count: 23) + ".1",
            ], .number(-1...10))
        expect(["-1", "0", "10"], andNot: ["", "-2", "11", "+1", "1.0", "1 ", "a"], .integer(-1...10))
        expect(["1", "1,2"], andNot: ["", "1,", ",1", "1,2,3", "1,99", "1;2"], .numbers(1...2, 0...9))
        expect(
            ["1,2", "+1,2", "1,2!", "+1,2!"], andNot: ["++1,2", "1,2!!", "1", "1,2,3", "+", "!", "1+,2", "1!,2"],
            .numbers(2...2, 0...9, prefix: "+", suffix: "!"))
        expect(["1", "auto"], andNot: ["2", "au", "autoauto", ""], .either(["auto"], .integer(0...1)))
    }

    @Test func wordsAreThoseThatAreListed() {
        expect(["true", "No", "FALSE", "yes"], andNot: ["", "1", "truely", "on"], .flag)
        expect(["a", "b"], andNot: ["", "A", "a,b", "c"], .words(["a", "b"]))
        expect(["a", "b,a", "a,a"], andNot: ["", "a,", ",a", "a,c", "a b"], .list(["a", "b"]))
        expect(["", "anything\n"], andNot: [], .text)
        expect([], andNot: ["", "x"], .refused("another function is for it"))
    }

    @Test func coloursMayHaveShares() {
        let long = String(repeating: "a", count: 64)
        let colours = ["red", "#abc", "#abcdef", "#abcdef80", "0.1 0.2 1", "0,0,0", "/blues9/3", "7", long]
        let none = ["", "#ab", "#abcdeg", "0.1 0.2 1.1", "0.1 0.2", "re d", "r-d", "red:", long + "a"]
        expect(colours, andNot: none, .color)
        expect(
            colours + ["red:blue", "red;0:#abc", "red;0.5:blue;1", "red;0.25"],
            andNot: none + [":red", "red::blue", "red;", "red;1.1", "red;0.2;0.3", ";0.5", "red;0.5:"], .colors)
        expect([], andNot: ["red;0.5", "red:blue"], .color)
    }

    @Test func portsAreANameASideOrBoth() {
        expect(
            Side.allCases.map(\.rawValue) + ["p", "_p1", "a.b-c"] + Side.allCases.map { "p:" + $0.rawValue },
            andNot: ["", ":", "p:", ":n", "p:x", "1", "1:n", "p:n:e", "a:b:c", "p:n:", "a b:n", "\u{E9}"], .port)
    }

    @Test func arrowsAndArraysAreShort() {
        let long = String(repeating: "o", count: 60)
        expect(["", "normal", "az", long], andNot: ["Normal", "a z", "`", "{", "é", long + "o"], .arrows)
        expect(
            ["node", "clust", "graph", "array", "array_3", "array_bctlru12", "array_12345678", "array_c"],
            andNot: [
                "", "nodes", "array3", "array_x", "array_3c", "array_1_2", "array_123456789", "array_bctlru123", "_3",
                "array_²",
            ], .packing)
    }

    /// As the standard library writes them, which takes longer.
    @Test func numbersAreWrittenInTheFewestDigits() throws {
        var generator = SeededGenerator(seed: 4)
        let random = (0..<5_000).map { _ in Double.random(in: -2_000...2_000, using: &generator) }
        let edges = [
            0, -0.0, 0.00004, -0.00004, 0.00005, 0.1, 10, 100, -12.5, 1_000_000, -999_999.99996, 0.0001, 20.02,
        ]
        for number in random + edges + random.map({ ($0 / 10).rounded() * 10 }) {
            let rounded = (number * 10_000).rounded() / 10_000
            let expected = rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
            #expect(try Attribute.decimal(number) == expected)
        }
    }
}
