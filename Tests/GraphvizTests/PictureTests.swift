import Graphviz
import Testing

/// PNG and PDF: the same picture as the SVG, with its text, in one process with SVG and in any order.
@Suite struct PictureTests {
    static let drawing: Drawing = {
        var drawing = network(
            12, attributes: [.overlap(.scale), .label("Heading & more"), .padding(inches: 0.2)])
        drawing.nodes[0].attributes.append(.url("https://x/?a='1'&b=2"))
        drawing.nodes[1].attributes.append(
            .tableLabel(LabelTable(rows: [[LabelTable.Cell("a", url: "b.html?x=1&y=2"), LabelTable.Cell("b & c")]])))
        drawing.edges[0].attributes.append(.label("edge"))
        return drawing
    }()

    /// The width and height that a PNG's head tells.
    static func size(_ png: [UInt8]) -> (width: Int, height: Int) {
        let numbers = [16, 20].map { start in png[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
        return (numbers[0], numbers[1])
    }

    static func occurrences(_ word: String, in bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: Unicode.ASCII.self).components(word)
    }

    @Test(arguments: [Engine.dot, .neato, .sfdp, .twopi, .circo, .osage].filter(\.isUsable))
    func samePlaces(_ engine: Engine) throws {
        let svg = try Self.drawing.svg(using: engine)
        let box = try #require(SVGReading.values(of: "viewBox", in: svg.text).first)
        let numbers = box.split(separator: " ").compactMap { Double($0) }
        for dotsPerInch in [72.0, 96, 200] {
            let png = try Self.drawing.png(using: engine, dotsPerInch: dotsPerInch)
            #expect(png.warnings.isEmpty)
            let size = Self.size(png.bytes)
            #expect(abs(Double(size.width) - numbers[2] * dotsPerInch / 72) <= 2)
            #expect(abs(Double(size.height) - numbers[3] * dotsPerInch / 72) <= 2)
        }
        let pdf = try Self.drawing.pdf(using: engine)
        #expect(pdf.warnings.isEmpty)
        #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
        // Pictures in between leave SVG as it was.
        #expect(try Self.drawing.svg(using: engine) == svg)
    }

    @Test func textIsDrawn() throws {
        func drawing(_ label: String) -> Drawing {
            let node = Drawing.Node(
                "a", [.shape(.box), .label(label), .width(inches: 3), .height(inches: 1), .fixedSize(true)])
            return Drawing(name: "text", nodes: [node])
        }
        _ = try drawing("Casa").svg(using: .dot)
        let (empty, full) = (try drawing("").pdf(using: .dot).bytes, try drawing("Casa & C.").pdf(using: .dot).bytes)
        #expect(Self.occurrences("/FontFile", in: empty) == 0)
        #expect(Self.occurrences("/FontFile", in: full) == 1)
        let pictures = try ["", "C", "Casa"].map { try drawing($0).png(using: .dot).bytes }
        #expect(pictures[0].count < pictures[1].count && pictures[1].count < pictures[2].count)
        // Formatted text too.
        var formatted = drawing("")
        formatted.nodes[0].attributes.append(.formattedLabel(FormattedText(TextRun("Casa", .bold))))
        #expect(Self.occurrences("/FontFile", in: try formatted.pdf(using: .dot).bytes) == 1)
    }

    @Test func sameBytesEveryTime() async throws {
        let (png, pdf) = (try Self.drawing.png(using: .dot), try Self.drawing.pdf(using: .dot))
        #expect(Self.occurrences("CreationDate", in: pdf.bytes) == 0)
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try Self.drawing.png(using: .dot) == png)
        #expect(try Self.drawing.pdf(using: .dot) == pdf)
    }

    @Test func linksAreInThePDF() throws {
        let pdf = try Self.drawing.pdf(using: .dot).bytes
        // Cairo 1.15, of PyPI's Graphviz, writes no links.
        guard Self.occurrences("cairo 1.15", in: pdf) == 0 else { return }
        #expect(Self.occurrences("/URI (https://x/?a=%271%27&b=2)", in: pdf) == 1)
        #expect(Self.occurrences("/URI (b.html?x=1&y=2)", in: pdf) == 1)
    }

    @Test(arguments: TextTests.texts) func anyTextCanBeDrawn(_ text: String) throws {
        let node = Drawing.Node("a", [.label(text), .externalLabel(text), .tooltip(text), .url("x.html")])
        let table = LabelTable(rows: [
            [LabelTable.Cell(text), LabelTable.Cell(.text(FormattedText(TextRun(text, .bold))))]
        ])
        let drawing = Drawing(name: text, nodes: [node, Drawing.Node("b", [.tableLabel(table)])])
        #expect(try drawing.png(using: .dot).warnings.isEmpty)
        #expect(try drawing.pdf(using: .neato).warnings.isEmpty)
    }

    @Test func whatCannotBeAPicture() {
        func reason(_ dotsPerInch: Double, _ change: (inout Drawing) -> Void = { _ in }) -> GraphvizError.Reason? {
            var drawing = Drawing(name: "large", nodes: [Drawing.Node("a")])
            change(&drawing)
            do throws(GraphvizError) {
                _ = try drawing.png(using: .dot, dotsPerInch: dotsPerInch)
                return nil
            } catch {
                return error.reason
            }
        }
        for dotsPerInch in [0, -1, 601, Double.nan, .infinity] { #expect(reason(dotsPerInch) == .invalidDrawing) }
        #expect(reason(600) == nil)
        #expect(reason(600) { $0.nodes[0].attributes = [.width(inches: 100)] } == .unsupportedCombination)
        #expect(
            reason(300) { $0.nodes[0].attributes = [.width(inches: 50), .height(inches: 50)] }
                == .unsupportedCombination)
        #expect(
            reason(300) {
                $0.nodes[0].attributes = [.width(inches: 50), .height(inches: 50)]
                $0.attributes = [.maximumSize(widthInches: 5, heightInches: 9)]
            } == nil)
        #expect(reason(96) { $0.attributes = [.raw("viewport", "9999,9999,99")] } == .unsupportedCombination)
        #expect(reason(96) { $0.attributes = [.raw("dpi", "600"), .raw("resolution", "600")] } == nil)
        #expect(throws: GraphvizError.self) {
            try Drawing(name: "x", edges: [Drawing.Edge(from: "a", to: "b")]).pdf(using: .dot)
        }
    }

    @Test func emptyDrawings() throws {
        #expect(try Drawing(name: "empty").png(using: .dot).bytes.count > 8)
        #expect(try Drawing(name: "empty").pdf(using: .dot).bytes.count > 8)
    }
}
