import Testing

@testable import Graphviz

/// The value between what Graphviz wrote and the text that is given out.
@Suite struct SVGDocumentTests {
    private func document(_ text: String, titles: [String: String] = [:]) -> SVGDocument {
        SVGReader.document(Array(text.utf8), titles: titles) { "gradient-\($0)" }
    }

    /// The text without its declaration.
    private func body(_ document: SVGDocument) -> String {
        var document = document
        document.hasDeclaration = false
        return document.text
    }

    static let tokens = [
        "<", ">", "/", "\"", "=", " ", "\n", "<svg ", "<g id=\"x\">", "</g>", "<path d=\"M0,0\"/>", "<text x=\"1\">",
        "è", "'", "fill=\"none\"", "<!", "</", "/>", "a", "<title>", "&amp;", "\u{FDFF}", " \n stroke-width=\"2\"",
    ]

    @Test func whatNothingIsToBeDoneToIsWrittenAsItWasRead() {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<3_000 {
            let text =
                "<svg"
                + (0..<Int.random(in: 0...12, using: &generator))
                .map { _ in Self.tokens.randomElement(using: &generator) ?? "" }.joined()
            #expect(body(document(text)) == text)
        }
    }

    @Test func anyBytesAreRead() {
        var generator = SeededGenerator(seed: 16)
        let more: [[UInt8]] = [
            [0xEF], [0xEF, 0xB7], [0xEF, 0xB7, 0xA1], [0xEF, 0xB7, 0x90], [0xFF], Array("<!--".utf8),
            Array("-->\n".utf8), Array("&#45;".utf8), Array("&#4".utf8), Array("url(#".utf8),
            Array("<linearGradient id=\"l_0\"".utf8), Array("fill=\"transparent\"".utf8),
            Array("font-size=\"9\" text-anchor=\"start\"".utf8),
        ]
        let tokens = more + Self.tokens.map { Array($0.utf8) }
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...14, using: &generator))
                .flatMap { _ in tokens.randomElement(using: &generator) ?? [] }
            var document = SVGReader.document(Array("<svg".utf8) + bytes, titles: ["x": "y"]) { "\($0)" }
            document.removeXLink()
            #expect(throws: Never.self) { try document.prefixIdentifiers(with: "p") }
            #expect(body(document).hasPrefix("<svg"))
        }
    }

    @Test(arguments: [
        "", "<", "<svg", "<svg ", "<svg width=\"", "<svg width=\"3pt\"", "<svg width=\"3pt\">", "svg>", "é",
    ])
    func noSizeIsReadWhereThereIsNone(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { SVGReader.size($0) } == nil)
        #expect(body(document(text)) == (text.hasPrefix("<svg") ? text : ""))
    }

    @Test func theSizeIsReadFromTheHead() {
        let text = "<?xml?><!-- width=\"9\" --><svg width=\"3pt\"\n height=\"4.5\" a=\"\">"
        let size = Array(text.utf8).withUnsafeBufferPointer { SVGReader.size($0) }
        #expect(size?.width == 3 && size?.height == 4.5)
    }

    @Test func whatGraphvizWritesIsRestored() {
        let (amp, quote) = (SpecialCharacters.protected("&"), SpecialCharacters.protected("\""))
        let text = """
            <?xml version="1.0"?>
            <!-- Generated -->
            <svg width="1pt"
             viewBox="0 0 1 1">
            <!-- a&#45;&gt;b -->
            <g id="e" class="edge">
            <title>a&#45;&gt;b</title>
            <path fill="transparent" stroke="transparent" d="transparent"/>
            </g>
            <g id="n">
            <title>own\(amp)</title>
            <a xlink:title="\(quote)&#45;"/>
            </g>
            </svg>

            """
        #expect(
            document(text, titles: ["e": "A & B"]).text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg width="1pt"
                 viewBox="0 0 1 1">
                <g id="e" class="edge">
                <title>A &amp; B</title>
                <path fill="none" stroke="none" d="transparent"/>
                </g>
                <g id="n">
                <title>own&amp;</title>
                <a xlink:title="&quot;-"/>
                </g>
                </svg>

                """)
    }

    /// By replacing in the text, where that can be done because the ids are found in nothing else.
    @Test func idsAndReferencesToThemGetAPrefix() throws {
        let text = """
            <svg aria-labelledby="i1 i2  other" aria-label="#i1"><desc id="i2">url(#i1)</desc>
            <linearGradient id="i1"/><g id="i:3" fill="url(#i1)" style="a:url(#i1);b:url(#other)" class="i1">
            <a xlink:href="#i:3" xlink:title="url(#i1)"><image href="#i2"/></a><a xlink:href="#other"/>
            <a xlink:href="i1#i1"/></g></svg>
            """
        var found = document(text)
        let gradient = body(found)
        #expect(gradient.contains("<linearGradient id=\"gradient-1\"/>"))
        try found.prefixIdentifiers(with: "p")
        #expect(
            body(found) == """
                <svg aria-labelledby="i1 p.i2  other" aria-label="#i1"><desc id="p.i2">url(#i1)</desc>
                <linearGradient id="p.gradient-1"/><g id="p.i:3" fill="url(#p.gradient-1)" \
                style="a:url(#i1);b:url(#other)" class="i1">
                <a xlink:href="#p.i:3" xlink:title="url(#i1)"><image href="#p.i2"/></a><a xlink:href="#other"/>
                <a xlink:href="i1#i1"/></g></svg>
                """)
        var styled = document("<svg id=\"i1\" style=\"a:url(#i1);b:url(#i2)url(#i1)\"/>")
        try styled.prefixIdentifiers(with: "_-9")
        #expect(body(styled) == "<svg id=\"_-9.i1\" style=\"a:url(#_-9.i1);b:url(#i2)url(#_-9.i1)\"/>")
    }

    @Test func everyIdOfAnyDrawingGetsThePrefix() throws {
        for seed in 0..<200 {
            let random = RandomDrawing(seed: seed)
            guard var document = try? random.drawing.svgDocument(using: random.engine).document else { continue }
            let before = SVGReading.values(of: "id", in: document.text)
            try document.prefixIdentifiers(with: "p")
            let after = document.text
            #expect(SVGReading.values(of: "id", in: after) == before.map { "p." + $0 })
            let references = SVGReading.pieces(of: after, from: "\"url(#", to: ")").map(String.init)
            #expect(references.allSatisfy { reference in before.contains { "p." + $0 == reference } })
        }
    }

    @Test(arguments: ["", "1", "-a", "a.b", "a b", "è", "a\"", "a:b", String(repeating: "a", count: 257)])
    func whatCanBeNoPrefixIsAnError(prefix: String) {
        var document = document("<svg id=\"a\"/>")
        let error = #expect(throws: GraphvizError.self) { try document.prefixIdentifiers(with: prefix) }
        #expect(error?.reason == .invalidAttribute)
        #expect(body(document) == "<svg id=\"a\"/>")
    }

    @Test func idsMoveToShapes() {
        var found = document(
            """
            <svg><g id="graph" class="graph"><title>graph</title><g id="one" class="node text"><title>t</title>
            <g id="a_one"><a href="x"><title>tip</title><text>a</text><polygon points="0,0"/><path d="M0,0"/></a>
            </g>
            </g><g id="two" class="node"><title>b</title><g id="a_two"><title>c</title><text>b</text><text>c</text></g></g><g id="three" class="node"></g>
            <g id="four" class="edge"><title>d</title><g id="a_four"><path d="M0,0"/></g></g><g id="five" class="nodes"><path/></g></g></svg>
            """)
        found.identifyShapes(ofClass: "node")
        #expect(
            body(found) == """
                <svg><g id="graph" class="graph"><title>graph</title><g class="node text">
                <a href="x"><title>tip</title><text>a</text><polygon points="0,0" id="one"/><path d="M0,0"/></a>
                </g><g class="node"><title>c</title><text id="two">b</text><text>c</text></g><g class="node" id="three"></g>
                <g id="four" class="edge"><title>d</title><path d="M0,0"/></g><g id="five" class="nodes"><path/></g></g></svg>
                """)
    }

    /// No id is lost, and none is there twice, whatever was drawn.
    @Test func idsOfAnyDrawingMove() throws {
        for seed in 0..<200 {
            let random = RandomDrawing(seed: seed)
            guard var document = try? random.drawing.svgDocument(using: random.engine).document else { continue }
            let before = SVGReading.values(of: "id", in: document.text).filter { !$0.hasPrefix("a_") }
            document.identifyShapes(ofClass: "node")
            let after = SVGReading.values(of: "id", in: document.text).filter { !$0.hasPrefix("a_") }
            #expect(before.sorted() == after.sorted())
        }
    }

    @Test func linksAreNamedOnce() {
        var found = document(
            """
            <svg><a href="x?a&amp;b"><path/></a><a href="x?a&amp;b"><text>A&#39;s</text></a><g><a href="x?a&amp;b"><text>line</text></a></g>
            <a href="y"><title>no</title><text> </text></a><a href="x?a&amp;b"><text>A</text></a></svg>
            """)
        found.nameLinks { address, words in address == "y" ? (words.isEmpty ? nil : "bad") : address + " \"" + words }
        #expect(
            body(found) == """
                <svg><a href="x?a&amp;b" aria-hidden="true" tabindex="-1"><path/></a><a href="x?a&amp;b" \
                aria-label="x?a&amp;b &quot;A&#39;s line"><text>A&#39;s</text></a><g><a href="x?a&amp;b" aria-hidden="true" \
                tabindex="-1"><text>line</text></a></g>
                <a href="y"><title>no</title><text> </text></a><a href="x?a&amp;b" aria-label="x?a&amp;b &quot;A">\
                <text>A</text></a></svg>
                """)
    }

    @Test func linksAndTooltipsAreSaidWithoutXLink() {
        var found = document(
            """
            <svg xmlns="s" xmlns:xlink="x"><g><a xlink:href="a?b&amp;c" xlink:title="T &lt;" target="_top">
            <image xlink:href="i.png" xlink:show="new"/><image xlink:href="j.png" href="k.png"/></a>\
            <a xlink:title="only" id="l"/></g></svg>
            """)
        found.removeXLink()
        #expect(
            body(found) == """
                <svg xmlns="s"><g><a href="a?b&amp;c" target="_top"><title>T &lt;</title>
                <image href="i.png"/><image href="k.png"/></a><title>only</title></g></svg>
                """)
    }

    @Test func linesAreWidenedWithinTheirGroups() {
        var found = document(
            """
            <svg><g id="a" class="edge link theme"><title>t</title><path stroke="red" d="M0,0 C1,1"/><polygon points="0,0"/></g>
            <g class="edge legend"><path d="M0,0"/></g><g class="edge links"><path d="M0,0"/></g></svg>
            """)
        found.widenLines(ofClass: "link", to: 6)
        #expect(
            body(found) == """
                <svg><g id="a" class="edge link theme"><title>t</title><path stroke="red" d="M0,0 C1,1"/>\
                <path class="pointer" aria-hidden="true" fill="none" stroke="none" stroke-width="6" d="M0,0 C1,1"/>\
                <polygon points="0,0"/></g>
                <g class="edge legend"><path d="M0,0"/></g><g class="edge links"><path d="M0,0"/></g></svg>
                """)
    }
}
