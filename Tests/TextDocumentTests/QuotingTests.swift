import Testing

@testable import TextDocument

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

    /// The fields of RFC 4180, by scalars.
    private func fields(_ text: String) -> [[String]] {
        var (rows, row, field): ([[String]], [String], String) = ([], [], "")
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if isQuoted, scalar == "\"", index < scalars.count, scalars[index] == "\"" {
                field.unicodeScalars.append(scalar)
                index += 1
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, scalar == "," || scalar == "\n" {
                row.append(field)
                field = ""
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            } else {
                field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    @Test(arguments: UInt64(1)...100) func whatIsWrittenIsReadBack(seed: UInt64) {
        let signs = ["a", ",", ";", "\"", "\n", "\r", "è", mark, " ", "\u{2028}", "'"]
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let width = 1 + next(3)
        let rows = (0...next(3)).map { _ in
            (0..<width).map { _ in (0..<next(6)).map { _ in signs[next(signs.count)] }.joined() }
        }
        let read = fields(csvText(rows))
        #expect(read.map { $0.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
    }

    /// Only what needs quotation marks has them; a semicolon needs them for spreadsheets of Italy.
    @Test func onlySpecialSignsAreQuoted() {
        for number in Array(UInt32(0)...0xFF) + [0x2028, 0x2029, 0x301] {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let text = "x" + String(scalar)
            let isSpecial = ",;\"\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
            let isQuoted = csvText([[text]]).unicodeScalars.first == "\""
            #expect(isQuoted == isSpecial, "\(number)")
        }
    }

    @Test func markdownEscapesJustItsOwnSigns() {
        for number in UInt32(0x20)...0x7E {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let isOwn = "\\`*_[]<|#~".unicodeScalars.contains(scalar)
            #expect("x\(scalar)y".escapedForMarkdown == (isOwn ? "x\\\(scalar)y" : "x\(scalar)y"))
        }
        #expect(">".escapedForMarkdown == "\\>" && " >".escapedForMarkdown == " >")
        #expect("a\r\nb\u{2028}c".escapedForMarkdown == "a  b c")
    }
}
