import StrictReader
import Testing

@Suite struct JSONTreeTests {
    private func tree(_ text: String) throws -> JSONTree { try JSONTree(Array(text.utf8)) }

    private func fault(_ text: String) -> JSONTree.Fault? {
        do {
            _ = try tree(text)
            return nil
        } catch { return error as? JSONTree.Fault }
    }

    @Test func valuesKnowTheirLines() throws {
        let root = try tree("{\n \"a\": [1, -2.5e3,\n true],\n \"b\": \"x\\n\\u00e0\\ud83d\\ude00\", \"c\": null}")
        #expect(root.members?.map(\.name) == ["a", "b", "c"])
        #expect(root["a"]?.elements?.map(\.text) == ["1", "-2.5e3", "true"])
        #expect(root["a"]?.elements?.map(\.line) == [2, 2, 3] && root["b"]?.line == 4)
        #expect(root["b"]?.text == "x\nà😀" && root["c"]?.text == nil && root["d"]?.text == nil)
        #expect(try tree("{\"a\": 1, \"a\": 2}")["a"]?.text == "2")
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\" 1}", "{a: 1}", "01", "1.", "-", "+1", "tru", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"",
        "\"\\ud800\\u0041\"", "\"\\u12\"", "\"open", "1 2", "[1 2]", "{\"a\":}", "NaN",
    ])
    func whatIsNoJSONIsAFault(text: String) {
        #expect(fault("\n" + text) == .syntax(line: 2), "\(text)")
    }

    @Test func deepTextsAreRefused() {
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(fault(deep) == .tooDeep(line: 1, limit: 64))
        #expect(fault(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == nil)
    }

    @Test func bytesThatAreNoTextAreAFault() {
        do {
            _ = try JSONTree([0x22, 0xFF, 0x22])
            Issue.record("it is read")
        } catch { #expect(error == .syntax(line: 1)) }
    }
}
