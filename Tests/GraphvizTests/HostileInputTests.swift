import Graphviz
import Testing

/// Sizes and texts that no one means: a picture or an error, in every format.
@Suite struct HostileInputTests {
    static let attributes: [Attribute] = [
        .width(inches: .nan), .height(inches: -.infinity), .fontSize(.infinity), .width(inches: 1e300),
        .label(String(repeating: "W", count: 16_385)), .color("#zzzzzz"), .color("red;drop"),
        .tailPort("a"), .position(x: .infinity, y: 0), .penWidth(.nan),
        .margin(horizontalInches: .nan, verticalInches: 0),
    ]

    @Test(arguments: attributes) func unfitValuesAreErrorsInEveryFormat(_ attribute: Attribute) {
        let drawing = Drawing(
            name: "hostile", nodes: [Drawing.Node("a", [attribute])],
            edges: attribute.name == "tailport" ? [Drawing.Edge(from: "a", to: "a", [attribute])] : [])
        #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
        #expect(throws: GraphvizError.self) { try drawing.png(using: .dot) }
        #expect(throws: GraphvizError.self) { try drawing.pdf(using: .dot) }
        #expect(throws: GraphvizError.self) { try drawing.dot() }
        #expect(throws: GraphvizError.self) { try drawing.layout(using: .dot) }
    }

    @Test func longestAndOddestTextsAreDrawn() throws {
        let controls = String(String.UnicodeScalarView((1..<160).compactMap(Unicode.Scalar.init)))
        let noncharacters = String(
            String.UnicodeScalarView((0xFDD0...0xFDEF).compactMap { Unicode.Scalar($0 as UInt32) }))
        for text in [
            String(repeating: "ab ", count: 500), String(repeating: "x\n", count: 2_000), controls, noncharacters,
        ] {
            let nodes = [
                Drawing.Node("a", [.label(text)]),
                Drawing.Node("b", [.formattedLabel(FormattedText(TextRun(text, .bold)))]),
            ]
            let drawing = Drawing(name: "texts", nodes: nodes)
            let svg = try drawing.svg(using: .dot).text
            #expect(
                !svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0xFDD0...0xFDEF).contains($0.value) })
            #expect(throws: Never.self) { try drawing.pdf(using: .dot) }
        }
    }

    @Test func aLineThatIsTooLongToLayOutIsDrawnOrAnError() throws {
        let label = Attribute.label(String(repeating: "W", count: 16_000))
        let drawing = Drawing(name: "long", nodes: ["a", "b"].map { Drawing.Node($0, [label]) })
        do throws(GraphvizError) {
            // Since version 14 or so.
            let width = try drawing.layout(using: .dot).box.width
            #expect(width > 2 * textWidth(String(repeating: "W", count: 16_000)))
        } catch {
            #expect(error.reason == .layoutFailed)
            #expect(error.messages.contains { $0.text.contains("overwide node") })
        }
    }
}
