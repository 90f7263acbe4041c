import Foundation
import Testing
import TextDocument

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct HTMLTests {
    /// A document of random blocks with signs that HTML gives a meaning.
    private func document(seed: UInt64) -> TextDocument {
        var state = seed
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        let words = ["<b>", "&amp;", "\"casa\"", "1 > 0", "]]>", "verde", "àèì", "<!--", "a&b"]
        func text() -> StyledText {
            (0...next(3)).map { _ in
                StyledText(words[next(UInt64(words.count))], [nil, .added, .removed, .found][next(4)])
            }.joined(separator: " ")
        }
        var document = TextDocument()
        for _ in 0..<(1 + next(14)) {
            switch next(6) {
            case 0: document.append(.title(text(), subtitle: next(2) == 0 ? "" : text()))
            case 1: document.append(.heading(text()))
            case 2: document.append(.paragraph(text()))
            case 3: document.append(.continuation(text()))
            case 4: document.append(.item(id: next(2) == 0 ? "" : "goal:<\(next(9))>", text()))
            default: document.append(.detail(text()))
            }
        }
        return document
    }

    /// What a reader of XML finds: the texts, and how many elements of each name.
    private final class Reader: NSObject, XMLParserDelegate {
        var text = ""
        var counts: [String: Int] = [:]
        var depth = 0
        var deepest = 0

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            counts[name, default: 0] += 1
            depth += name == "ul" ? 1 : 0
            deepest = max(deepest, depth)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            depth -= name == "ul" ? 1 : 0
            if !["code", "ins", "del", "mark"].contains(name) { text += " " }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }

    /// Every word is there, in its order, and what belongs to an item is within it.
    @Test(arguments: UInt64(1)...200) func readersFindEveryText(seed: UInt64) throws {
        let document = document(seed: seed)
        let reader = Reader()
        let parser = XMLParser(data: Data("<body>\(document.html())</body>".utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? ""): \(document.html())")
        let plain = ["{+", "+}", "[-", "-]", "**"].reduce(document.text(width: nil)) { $0.replacing($1, with: "") }
        #expect(reader.text.split(whereSeparator: \.isWhitespace) == plain.split(whereSeparator: \.isWhitespace))
        let items = document.blocks.count {
            switch $0 {
            case .item, .detail: true
            default: false
            }
        }
        #expect(reader.counts["li", default: 0] == items && reader.deepest <= 2 && reader.depth == 0)
    }

    @Test func listsStandInTheirItems() {
        var document = TextDocument()
        document.title("Direzione Casa", subtitle: "direction:casa")
        document.item("goal:x", "entro il " + StyledText("2024", .removed) + " " + StyledText("2025", .added))
        document.detail("«a» (riga 5)")
        document.detail(StyledText("b", .found))
        document.item("goal:y", "")
        document.heading("fine")
        #expect(
            document.html(level: 2) == """
                <h2>Direzione Casa</h2>
                <p>direction:casa</p>
                <ul>
                <li><code>goal:x</code> entro il <del>2024</del> <ins>2025</ins>
                <ul><li>«a» (riga 5)</li><li><mark>b</mark></li></ul></li>
                <li><code>goal:y</code></li>
                </ul>
                <h3>fine</h3>

                """)
    }

    @Test func styledTextsAreJoinedWithoutLoss() {
        let parts = [StyledText("a"), StyledText(), StyledText("b", .added), StyledText("c"), StyledText("d")]
        for one in parts {
            for other in parts {
                let sum = one + other
                #expect(sum.plain == one.plain + other.plain)
                #expect(sum.spans.allSatisfy { !$0.text.isEmpty })
            }
        }
        #expect((parts[0] + parts[3]).spans.count == 1 && (parts[0] + parts[2]).spans.count == 2)
        #expect(parts.joined(separator: ", ").plain == "a, , b, c, d")
    }
}
