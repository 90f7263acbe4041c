import Testing

@testable import TextDocument

@Suite struct TextDocumentTests {
    /// An document of words of random lengths.
    private func document(seed: UInt64) -> TextDocument {
        var state = seed
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        func words(_ count: Int) -> String {
            (0..<count).map { _ in String(repeating: "x", count: 1 + next(12)) }.joined(separator: " ")
        }
        var document = TextDocument()
        document.title(words(3 + next(20)), subtitle: words(2))
        for _ in 0..<next(12) {
            switch next(6) {
            case 0: document.heading(words(1 + next(20)))
            case 1: document.paragraph(words(next(30)))
            case 2: document.detail(words(1 + next(30)))
            case 3: document.item("", words(1 + next(20)))
            case 4: document.continuation(words(1 + next(20)))
            default: document.item(String(repeating: "i", count: 1 + next(60)), words(next(40)))
            }
        }
        return document
    }

    @Test(arguments: UInt64(1)...40) func noWordIsLostAndNoLineIsTooLong(seed: UInt64) {
        let document = document(seed: seed)
        let whole = document.text(width: nil).split(whereSeparator: \.isWhitespace)
        for width in [1, 10, 40, 60, 80, 110, 300] {
            let text = document.text(width: width)
            #expect(text.split(whereSeparator: \.isWhitespace) == whole)
            let long = text.split(separator: "\n").filter {
                $0.count > max(width, 40) && $0.split(separator: " ").count > 1
            }
            #expect(long.isEmpty, "\(width): \(long)")
            #expect(!text.contains(" \n") && text.hasSuffix("\n"))
        }
    }

    @Test func idsStandInAColumnUnlessTheyAreLong() {
        var document = TextDocument()
        document.item("a:1", "uno due tre quattro cinque sei sette otto nove dieci")
        document.item("a:" + String(repeating: "l", count: 40), "lungo")
        document.item("a:22", "due")
        document.detail("di due")
        #expect(
            document.text(width: 44) == """
                  a:1   uno due tre quattro cinque sei sette
                        otto nove dieci
                  a:llllllllllllllllllllllllllllllllllllllll
                        lungo
                  a:22  due
                    di due

                """)
    }

    @Test func markdownShowsTextAsItIs() {
        var document = TextDocument()
        document.title("*a* [b]", subtitle: "id_1")
        document.item(
            "goal:x",
            "1 < 2 | " + StyledText("trovato", .found) + " " + StyledText("via", .removed) + "\n"
                + StyledText("nuovo", .added))
        #expect(
            document.markdown() == """
                # \\*a\\* \\[b\\]

                id\\_1

                - `goal:x` 1 \\< 2 \\| **trovato** ~~via~~ **nuovo**

                """)
    }

    @Test func whatBelongsTogetherStaysOnALineWhereItFits() {
        #expect("a bb\u{A0}cc dd".wrapped(to: 6) == ["a", "bb\u{A0}cc", "dd"])
        #expect("a bb\u{A0}cc dd".wrapped(to: 4) == ["a bb", "cc", "dd"])
        #expect("".wrapped(to: 4).isEmpty && "abcdef".wrapped(to: 4) == ["abcdef"])
    }

    @Test func cellsKeepTheirPlaceInEveryFormat() throws {
        var table = Table(columns: [.init("id"), .init("text", heading: "a|b")])
        table.add([.text("x"), .text("uno\tdue\ntre | *quattro*")])
        table.add([.text("x"), .text("")])
        #expect(table.tabSeparated() == "id\ttext\nx\tuno due tre | *quattro*\nx\t\n")
        #expect(
            TextDocument(table).markdown()
                == "| id | a\\|b |\n| --- | --- |\n| x | uno due tre \\| \\*quattro\\* |\n| x |  |\n")
        #expect(table.ids() == "x\n")
    }
}
