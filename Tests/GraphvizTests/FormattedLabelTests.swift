import Graphviz
import Testing

/// Formatted labels show their text as given, whatever it is, and what can't be drawn is an error.
@Suite struct FormattedLabelTests {
    func svg(_ label: Attribute, _ shape: Shape = .box) throws -> String {
        let drawing = Drawing(name: "formatted", nodes: [Drawing.Node("a", [.shape(shape), label])])
        let rendering = try drawing.svg(using: .dot)
        #expect(rendering.warnings.isEmpty)
        return rendering.text
    }

    @Test(
        arguments: TextTests.texts + [" ", "  ", "<BR/>", "</TD></TR></TABLE>", "\" BGCOLOR=\"red", "&nbsp;", "\\N\\"])
    func textIsShownAsGiven(_ text: String) throws {
        let formatted = FormattedText(
            TextRun(text, .bold, .italic, .underlined, .struckThrough, fontSize: 9, fontName: "Courier", color: "#123"),
            TextRun(text))
        #expect(SVGReading.contents(of: "text", in: try svg(.formattedLabel(formatted))) == [text, text])
        let table = LabelTable(rows: [
            [LabelTable.Cell(text), LabelTable.Cell(.text(formatted), rowSpan: 2, url: "https://x/?a=1&b=2")],
            [LabelTable.Cell(.table(LabelTable(rows: [[LabelTable.Cell(text)]])))],
        ])
        let drawn = try svg(.tableLabel(table), .plain)
        #expect(SVGReading.contents(of: "text", in: drawn) == [text, text, text, text])
        #expect(SVGReading.values(of: "xlink:href", in: drawn) == ["https://x/?a=1&b=2"])
        #expect(!drawn.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    }

    @Test func looksOfRuns() throws {
        let text = FormattedText(
            TextRun("one", .bold, fontSize: 20), TextRun("\ntwo", .italic, color: "#c00"), alignment: .left)
        let drawn = try svg(.formattedLabel(text))
        #expect(SVGReading.values(of: "font-weight", in: drawn) == ["bold"])
        #expect(SVGReading.values(of: "font-style", in: drawn) == ["italic"])
        #expect(SVGReading.values(of: "font-size", in: drawn) == ["20.00", "14.00"])
        #expect(SVGReading.pieces(of: drawn, from: "fill=\"", to: "\"").contains("#cc0000"))
        let places = SVGReading.values(of: "x", in: drawn)
        #expect(places.count == 2 && places[0] == places[1])
        #expect(SVGReading.contents(of: "text", in: try svg(.formattedLabel(FormattedText(TextRun(""))))) == [])
        #expect(
            SVGReading.contents(of: "text", in: try svg(.formattedLabel(FormattedText(TextRun("\n\na\n"))))) == ["a"])
    }

    @Test func runsOfACentredLineMeet() throws {
        func places(_ alignment: TextAlignment, _ words: String...) throws -> [(anchor: String, x: Double)] {
            let runs = words.enumerated().map { TextRun($1, $0 == 0 ? .bold : .italic) }
            let drawn = try svg(.formattedLabel(FormattedText(runs: runs, alignment: alignment)))
            let places = SVGReading.values(of: "x", in: drawn).compactMap { Double($0) }
            return Array(zip(SVGReading.values(of: "text-anchor", in: drawn), places))
        }
        let two = try places(.center, "Direzione ", "Casa")
        #expect(two.map(\.anchor) == ["end", "start"])
        #expect(abs(two[0].x - two[1].x) < 0.02)
        let spaced = try svg(.formattedLabel(FormattedText(TextRun("a ", .bold), TextRun("b"))))
        #expect(spaced.contains(">a\u{A0}</text>") && spaced.components("xml:space=\"preserve\"") >= 1)
        let plain = try svg(.label("Direzione Casa"))
        let middle = try #require(SVGReading.values(of: "x", in: plain).compactMap { Double($0) }.first)
        let one = try places(.center, "Direzione Casa")
        #expect(one.map(\.anchor) == ["middle"])
        // The bold text's shape is wider.
        #expect(one[0].x >= middle)
        #expect(try places(.center, "a", "b", "c").map(\.anchor) == ["end", "middle", "start"])
        #expect(try places(.left, "a", "b").map(\.anchor) == ["start", "start"])
        #expect(try places(.right, "a", "b").map(\.anchor) == ["end", "end"])
    }

    /// Graphviz writes them as one text.
    @Test(arguments: [TextAlignment.left, .center, .right]) func runsThatLookAlikeStandAsOne(
        _ alignment: TextAlignment
    ) throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<40 {
            let words = (0..<Int.random(in: 2...4, using: &generator)).map { number in
                String(repeating: "Wi", count: Int.random(in: 1...6, using: &generator)) + "\(number)"
            }
            let last = TextRun("fine", .bold)
            for more in [[], [last]] {
                let apart = FormattedText(runs: words.map { TextRun($0) } + more, alignment: alignment)
                let joined = FormattedText(runs: [TextRun(words.joined())] + more, alignment: alignment)
                #expect(try svg(.formattedLabel(apart)) == svg(.formattedLabel(joined)))
            }
        }
    }

    @Test func linksOfCellsAreCalledByTheNumbersOfNodeAndCell() throws {
        let cell = LabelTable.Cell("x", url: "x.html")
        let table = LabelTable(rows: [[LabelTable.Cell("y"), cell], [cell, cell]])
        let drawing = Drawing(
            name: "cells", nodes: [Drawing.Node("a"), Drawing.Node("b", [.shape(.plain), .tableLabel(table)])])
        let identifiers = SVGReading.values(of: "id", in: try drawing.svg(using: .dot).text)
        let links = identifiers.filter { $0.contains("-cell-") && !$0.hasPrefix("a_a_") }
        #expect(links.map { $0.replacing("a_", with: "") } == ["node-2-cell-2", "node-2-cell-3", "node-2-cell-4"])
    }

    @Test func measuredAsPlainLabels() throws {
        func width(_ label: Attribute) throws -> Double {
            let node = Drawing.Node("a", [.shape(.plain), label, .margin(horizontalInches: 0, verticalInches: 0)])
            return try #require(try Drawing(name: "w", nodes: [node]).layout(using: .dot)["a"]).width
        }
        for text in ["Direzione Casa e Ambiente", "a & b < c", "😀 «è»"] {
            let plain = try width(.label(text))
            #expect(plain >= textWidth(text) - 0.01)
            #expect(abs(try width(.formattedLabel(FormattedText(TextRun(text)))) - plain) < 4)
            #expect(
                try width(.formattedLabel(FormattedText(TextRun(text, .bold)))) >= textWidth(text, isBold: true) - 0.01)
        }
    }

    /// Graphviz keeps equal strings once, and whether they are formatted with them.
    @Test func equalPlainAndFormattedLabelsStayDistinct() throws {
        for order in [[0, 1], [1, 0]] {
            let labels = [Attribute.label("<B>x</B>"), .formattedLabel(FormattedText(TextRun("x", .bold)))]
            let more = [Attribute.label("plain"), .formattedLabel(FormattedText(TextRun("plain")))]
            let nodes = (order.map { labels[$0] } + order.map { more[$0] }).enumerated().map {
                Drawing.Node("n\($0)", [$1])
            }
            let drawn = try Drawing(name: "distinct", nodes: nodes).svg(using: .dot).text
            let texts = SVGReading.contents(of: "text", in: drawn)
            #expect(texts.sorted() == ["<B>x</B>", "plain", "plain", "x"])
            #expect(SVGReading.values(of: "font-weight", in: drawn) == ["bold"])
        }
    }

    @Test func edgesEndAtCells() throws {
        let table = LabelTable(rows: (0..<6).map { [LabelTable.Cell("cell \($0)", port: "p\($0)")] })
        var drawing = Drawing(
            name: "ports", attributes: [.rankDirection(.leftToRight)],
            nodes: [Drawing.Node("a", [.shape(.plain), .tableLabel(table)]), Drawing.Node("b")],
            edges: ["p0", "p5"].map { Drawing.Edge(from: "a", to: "b", [.tailPort($0, side: .right)]) })
        let layout = try drawing.layout(using: .dot)
        let beginnings = layout.edges.compactMap { $0.curves.first?.controlPoints.first }
        let box = try #require(layout["a"]).box
        #expect(beginnings.count == 2)
        #expect(beginnings[0].y - beginnings[1].y > box.height / 2)
        #expect(beginnings.allSatisfy { abs($0.x - box.right) < 4 })
        #expect(try drawing.svg(using: .dot).warnings.isEmpty)

        drawing.edges = [Drawing.Edge(from: "a", to: "b", [.headPort("p0")])]
        let error = #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
        #expect(
            error?.explanation
                == "Node \"b\" has no cell with the port \"p0\", which the edge from \"a\" to \"b\" names; "
                + "it has none at all."
        )
        drawing.edges = [Drawing.Edge(from: "a", to: "b", [.tailPort("n", side: .left)])]
        #expect(throws: GraphvizError.self) { try drawing.svg(using: .neato) }
    }

    /// A table in the only cell of another, and so on.
    static func tables(_ depth: Int) -> LabelTable {
        (1..<depth).reduce(LabelTable(rows: [[LabelTable.Cell("x", port: "inmost")]])) { table, _ in
            LabelTable(rows: [[LabelTable.Cell(.table(table))]])
        }
    }

    @Test func eightTablesMayStandWithinOneAnother() throws {
        for depth in [1, 7, 8] {
            var drawing = Drawing(
                name: "deep", nodes: [Drawing.Node("a"), Drawing.Node("b", [.tableLabel(Self.tables(depth))])])
            drawing.edges = [Drawing.Edge(from: "a", to: "b", [.headPort("inmost")])]
            let svg = try drawing.svg(using: .dot)
            #expect(svg.warnings.isEmpty && SVGReading.contents(of: "text", in: svg.text) == ["a", "x"])
        }
        let drawing = Drawing(name: "deep", nodes: [Drawing.Node("b", [.tableLabel(Self.tables(9))])])
        let error = #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
        #expect(error?.explanation.contains("more than 8 tables within one another") == true)
    }

    static let unfit: [Attribute] = [
        .tableLabel(LabelTable(rows: [])), .tableLabel(LabelTable(rows: [[]])), .tableLabel(tables(9)),
        .tableLabel(tables(20)),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", columnSpan: 0)]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", rowSpan: 2)]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", rowSpan: .max)]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", port: "a:b")]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", port: "\"><B>")]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", port: "a"), LabelTable.Cell("y", port: "a")]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", backgroundColor: "\"><TR>")]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", url: "javascript:x")]])),
        .tableLabel(LabelTable(rows: [[LabelTable.Cell("x", border: -1)]])),
        .tableLabel(LabelTable(rows: Array(repeating: [LabelTable.Cell("x")], count: 2001))),
        .formattedLabel(FormattedText(TextRun("x", fontSize: 0))),
        .formattedLabel(FormattedText(TextRun("x", fontName: "\"><B>"))),
        .formattedLabel(FormattedText(TextRun("x", color: ""))),
        .formattedLabel(FormattedText(runs: Array(repeating: TextRun(String(repeating: "x", count: 9000)), count: 8))),
        .formattedLabel(FormattedText(TextRun(String(repeating: "x", count: 20_000)))),
    ]

    @Test(arguments: unfit) func unfitLabels(_ label: Attribute) {
        let drawing = Drawing(name: "unfit", nodes: [Drawing.Node("a", [label])])
        let error = #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
        #expect(error?.reason == .invalidAttribute)
        #expect(error?.explanation.hasPrefix("The attribute label of node \"a\" ") == true)
        let defaults = Drawing(name: "unfit", nodeDefaults: [label])
        #expect(throws: GraphvizError.self) { try defaults.dot() }
    }

    @Test func formattedLabelsEverywhere() throws {
        let label = Attribute.formattedLabel(FormattedText(TextRun("x", .bold)))
        let drawing = Drawing(
            name: "everywhere", attributes: [label], nodes: [Drawing.Node("a", [label, .url("x.html")])],
            edges: [Drawing.Edge(from: "a", to: "a", [label])],
            clusters: [Drawing.Cluster("c", [label], nodes: ["a"])])
        let svg = try drawing.svg(using: .dot)
        #expect(SVGReading.contents(of: "text", in: svg.text) == ["x", "x", "x", "x"])
        #expect(SVGReading.values(of: "xlink:title", in: svg.text) == ["x"])
    }

    @Test func anyTableCanBeDrawn() throws {
        var generator = SeededGenerator(seed: 7)
        func table(_ depth: Int) -> LabelTable {
            let rowCount = Int.random(in: 1...4, using: &generator)
            var table = LabelTable(
                rows: (0..<rowCount).map { row in
                    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                        LabelTable.Cell(
                            depth < 3 && Int.random(in: 0..<6, using: &generator) == 0
                                ? .table(table(depth + 1))
                                : .text(
                                    FormattedText(
                                        TextRun(TextTests.texts.randomElement(using: &generator) ?? ""),
                                        alignment: TextAlignment.allCases.randomElement(using: &generator) ?? .left)),
                            columnSpan: [1, 1, 2, 3, 100].randomElement(using: &generator) ?? 1,
                            rowSpan: Int.random(in: 1...(rowCount - row), using: &generator))
                    }
                })
            table.border = Int.random(in: 0...3, using: &generator)
            table.cellSpacing = Int.random(in: 0...3, using: &generator)
            table.isRounded = Bool.random(using: &generator)
            return table
        }
        for _ in 0..<150 {
            let table = table(0)
            let drawing = Drawing(name: "any", nodes: [Drawing.Node("a", [.shape(.plain), .tableLabel(table)])])
            #expect(throws: Never.self) { try drawing.svg(using: .dot) }
        }
    }
}

/// Numbers that are the same in every run (xorshift64*).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
