import Graphviz
import Testing

/// The text found in the SVG is the text given.
@Suite struct TextTests {
    static let texts = [
        "Casa", "\\N \\G \\l \\r \\n \\T \\H \\E \\L", "a & b", "&amp; &amp;amp; &#65; &eacute; &lt;b&gt;", "<b>no</b>",
        "<b>", "\"q\" 'q'",
        "back\\", "\\\\", "\\\"", "città, perché, È già, Ñandú, ß, œ, ž", "“curly” ‘quotes’ – — … •", "😀👩‍👩‍👧 🇮🇹",
        "漢字 кириллица ελληνικά عربى",
        "{a|<f0> b}", "%s %d %n", "%", "a  b   c", "--> <!-- x -->", "]]>", "</text></svg>", " leading and trailing ",
        "combining e\u{301}",
        "$x ` ~ ^ # ; , : / ? * +", "http://x/?a=1&b=2",
    ]

    @Test(arguments: texts) func labelIsShownAsGiven(_ text: String) throws {
        let drawing = Drawing(name: "text", nodes: [Drawing.Node("a", [.label(text)])])
        let svg = try drawing.svg(using: .dot)
        #expect(SVGReading.contents(of: "text", in: svg.text) == [text])
        #expect(svg.warnings.isEmpty)
    }

    @Test(arguments: texts) func everyOtherTextIsShownAsGiven(_ text: String) throws {
        let drawing = Drawing(
            name: text,
            attributes: [.label("g" + text)],
            nodes: [
                Drawing.Node(text, [.tooltip("n" + text), .externalLabel("x" + text), .cssClass("a b")]),
                Drawing.Node("b", [.title("t" + text)]),
            ],
            edges: [
                Drawing.Edge(from: text, to: "b", [.label("e" + text), .tooltip("et" + text), .title("ee" + text)])
            ],
            clusters: [Drawing.Cluster(text, [.label("c" + text), .tooltip("ct" + text)], nodes: [text, "b"])]
        )
        let svg = try drawing.svg(using: .dot)
        #expect(
            Set(SVGReading.contents(of: "text", in: svg.text)) == [
                text, "b", "x" + text, "g" + text, "e" + text, "c" + text,
            ])
        #expect(
            Set(SVGReading.contents(of: "title", in: svg.text)) == [text, "cluster_" + text, "t" + text, "ee" + text])
        #expect(Set(SVGReading.values(of: "xlink:title", in: svg.text)) == ["n" + text, "et" + text, "ct" + text])
        #expect(svg.warnings.isEmpty)
    }

    @Test func linesAndControlCharacters() throws {
        func lines(_ text: String, _ alignment: TextAlignment = .center) throws -> [String] {
            let drawing = Drawing(name: "lines", nodes: [Drawing.Node("a", [.label(text, alignment: alignment)])])
            return SVGReading.contents(of: "text", in: try drawing.svg(using: .dot).text)
        }
        for alignment in TextAlignment.allCases {
            #expect(try lines("one\ntwo\nthree", alignment) == ["one", "two", "three"])
        }
        #expect(try lines("a\r\nb\rc") == ["a", "b", "c"])
        #expect(try lines("n\u{0}u\u{1}l\u{1B}[31m\u{7F}\u{85}") == ["nul[31m"])
        let noncharacters = [0xFDD0, 0xFDD5, 0xFFFE, 0x1FFFF].compactMap(Unicode.Scalar.init(_:)).map { "\($0)" }
        #expect(try lines("stand" + noncharacters.joined() + "-in") == ["stand-in"])
        #expect(try lines("tab\tbed") == ["tab bed"])
        #expect(try lines("") == [])
    }

    /// An empty line makes no text of its own, so that only the distance to the next shows that it is there.
    @Test func aReturnAndALineFeedAreOneLineEnd() throws {
        func heights(_ text: String) throws -> [Double] {
            let drawing = Drawing(name: "lines", nodes: [Drawing.Node("a", [.label(text)])])
            let svg = try drawing.svg(using: .dot).text
            let heights = SVGReading.values(of: "y", in: svg).compactMap(Double.init)
            #expect(heights.count == 2, "\(svg)")
            return heights.map { $0 - (heights.first ?? 0) }
        }
        let one = try heights("a\nb")
        #expect(one[1] > 0)
        #expect(try heights("a\r\nb") == one && heights("a\rb") == one && heights("a\u{2028}b") == one)
        let two = try heights("a\n\nb")
        #expect(two[1] > 1.9 * one[1])
        #expect(try heights("a\r\n\r\nb") == two && heights("a\r\rb") == two && heights("a\n\rb") == two)
        #expect(try heights("a\r\n\nb") == two)
    }

    @Test func tooltipKeepsItsLines() throws {
        let drawing = Drawing(name: "lines", nodes: [Drawing.Node("a", [.tooltip("one\ntwo")])])
        #expect(SVGReading.values(of: "xlink:title", in: try drawing.svg(using: .dot).text) == ["one\ntwo"])
    }

    @Test func rawAttributesCannotLeaveTheirQuotes() throws {
        for name in ["target", "label", "tooltip", "comment", "layer"] {
            let attributes: [Attribute] = [.url("x"), .raw(name, "\"><script>&'")]
            let svg = try Drawing(name: "raw", nodes: [Drawing.Node("a", attributes)]).svg(using: .dot).text
            #expect(!svg.contains("<script>"))
        }
    }

    @Test func linksAreEncoded() throws {
        func link(_ link: String) throws -> [String] {
            let drawing = Drawing(name: "links", nodes: [Drawing.Node("a", [.url(link)])])
            return SVGReading.values(of: "xlink:href", in: try drawing.svg(using: .dot).text)
        }
        #expect(try link("https://x/?a=1&b=2#c") == ["https://x/?a=1&b=2#c"])
        #expect(try link("../città/a b\"<>\\N.html") == ["../citt%C3%A0/a%20b%22%3C%3E%5CN.html"])
        #expect(try link("nodes/a:b.html") == ["nodes/a:b.html"])
        #expect(try link("mailto:a@b.it") == ["mailto:a@b.it"])
        for refused in [
            "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "", "java\nscript:x",
            " javascript:x",
        ] {
            #expect(throws: GraphvizError.self, "\(refused)") { try link(refused) }
        }
    }

    @Test func widthsAreGenerous() {
        #expect(textWidth("", fontSize: 10) == 0)
        #expect(textWidth("Direzione Casa", fontSize: 10, isBold: true) > textWidth("Direzione Casa", fontSize: 10))
        #expect(textWidth("città", fontSize: 10) == textWidth("citta", fontSize: 10))
        #expect(textWidth("e\u{301}") == textWidth("e"))
        #expect(textWidth("😀") > textWidth("W"))
    }
}
