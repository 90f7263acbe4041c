import Graphviz
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The examples of the documentation, which so are known to compile and to work.
@Suite struct ExampleTests {
    @Test func drawing() throws {
        var drawing = Drawing(name: "collaborations")
        drawing.nodeDefaults = [.shape(.box), .fontSize(11)]
        drawing.nodes = [
            Drawing.Node("casa", [.label("Direzione Casa"), .shape(.hexagon)]),
            Drawing.Node("verde", [.label("Direzione Verde")]),
        ]
        drawing.edges = [Drawing.Edge(from: "casa", to: "verde", [.tooltip("Piano aria e clima")])]
        let svg = try drawing.svg(using: .dot).text
        #expect(svg.contains("Direzione Casa"))
    }

    @Test func formattedText() throws {
        let text = FormattedText(TextRun("Direzione Casa\n", .bold), TextRun("7 obiettivi", fontSize: 10))
        let node = Drawing.Node("casa", [.formattedLabel(text)])
        #expect(try Drawing(name: "example", nodes: [node]).svg(using: .dot).text.contains("7 obiettivi"))
    }

    @Test func tableAndPorts() throws {
        var table = LabelTable(rows: [
            [LabelTable.Cell("Direzione Casa", columnSpan: 2)],
            [LabelTable.Cell("Obiettivi"), LabelTable.Cell("12", port: "count")],
        ])
        table.backgroundColor = "#eef3fb"
        let node = Drawing.Node("casa", [.shape(.plain), .tableLabel(table)])
        let edge = Drawing.Edge(from: "casa", to: "verde", [.tailPort("count", side: .right)])
        let drawing = Drawing(name: "example", nodes: [node, Drawing.Node("verde")], edges: [edge])
        #expect(try drawing.svg(using: .dot).warnings.isEmpty)
    }

    @Test func groups() throws {
        var drawing = Drawing(name: "groups", nodes: ["a", "b", "c"].map { Drawing.Node($0) })
        let inner = Drawing.Cluster("inner", [.label("Within")], nodes: ["b"])
        drawing.clusters = [Drawing.Cluster("outer", [.label("Around")], nodes: ["a"], clusters: [inner])]
        drawing.ranks = [Drawing.RankGroup(.source, nodes: ["c"])]
        #expect(try drawing.svg(using: .dot).text.contains("Within"))
    }

    @Test(.enabled(if: Engine.sfdp.isUsable)) func legendBesideALayout() throws {
        let drawing = network(5)
        let layout = try drawing.layout(using: .sfdp)
        var complete = drawing.positioned(by: layout)
        complete.nodes.append(Drawing.Node("legend", [.position(x: layout.box.right + 80, y: layout.box.top)]))
        let svg = try complete.svg(using: .fixedPositions).text
        #expect(svg.contains("legend"))
    }

    @Test func pictures() throws {
        let drawing = network(3)
        let png = try drawing.png(using: .dot, dotsPerInch: 300).bytes
        let about = PDFDescription(title: "Who with whom", language: "en", alternativeText: "Two share a goal.")
        let pdf = try drawing.pdf(using: .dot, description: about).bytes
        #expect(png.count > 100 && pdf.count > 100)
    }

    @Test func changedDocument() throws {
        let drawing = network(3)
        var document = try drawing.svgDocument(using: .dot).document
        document.addToRoot([.init("role", "img")])
        document.removeXLink()
        print(document.text)
        #expect(document.text.contains("role=\"img\"") && !document.text.contains("xlink"))
    }

    @Test func engineByCost() {
        let drawing = network(3)
        let engine: Engine = drawing.expectedSeconds(using: .dot) < 10 ? .dot : .sfdp
        #expect(engine == .dot)
    }

    @Test func installation() throws {
        let installation = try graphvizInstallation()
        print("Graphviz \(installation.version):", installation.formats.map(\.rawValue).joined(separator: ", "))
        for problem in installation.problems { print(problem.error.explanation) }
        #expect(installation.version.first?.isNumber == true && installation.formats.contains(.svg))
        #expect(installation.problems.allSatisfy { $0.error.lack != nil })
    }

    /// Every example of the documentation is one of those above, line by line.
    @Test func allExamplesAreHere() throws {
        let here = URL(filePath: #filePath)
        let tests = lines(of: try String(contentsOf: here, encoding: .utf8))
        let sources = here.deletingLastPathComponent().appending(path: "../../Sources/Graphviz").standardized
        var count = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: sources.path) where file.hasSuffix(".swift") {
            var example: [Substring]?
            for line in lines(of: try String(contentsOf: sources.appending(path: file), encoding: .utf8)) {
                guard line.hasPrefix("///") else { continue }
                let text = line.dropFirst(3).drop { $0 == " " }
                if text.hasPrefix("```"), let found = example {
                    count += 1
                    #expect(tests.indices.contains { tests[$0...].starts(with: found) }, "\(file): \(found)")
                    example = nil
                } else if text.hasPrefix("```swift") {
                    example = []
                } else {
                    example?.append(text)
                }
            }
        }
        #expect(count >= 8)
    }

    /// A file of the module that is tested.
    static func source(_ name: String) throws -> String {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(
            contentsOf: here.appending(path: "../../Sources/Graphviz/" + name).standardized, encoding: .utf8)
    }

    private func lines(of text: String) -> [Substring] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }
    }
}
