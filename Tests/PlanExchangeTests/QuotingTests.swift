import Testing

@testable import PlanExchange

/// Signs that mean something to a format are found wherever they stand.
@Suite struct QuotingTests {
    /// A combining mark makes one Character of the sign before it and itself.
    private let mark = "\u{301}"

    @Test func commaSeparatedValuesKeepTheirFields() {
        #expect(csvText([["a,\(mark)b", "c"]]) == "\"a,\(mark)b\",c\n")
        #expect(csvText([["a\"\(mark)b", "c"]]) == "\"a\"\"\(mark)b\",c\n")
        #expect(csvText([["a\r\nb", "é"]]) == "\"a\r\nb\",é\n")
    }

    @Test func markdownShowsTextAsItIs() {
        #expect("a|\(mark)b *c* [d](e)".escapedForMarkdown == "a\\|\(mark)b \\*c\\* \\[d\\](e)")
        #expect("> a > b\nc".escapedForMarkdown == "\\> a > b c")
    }
}
