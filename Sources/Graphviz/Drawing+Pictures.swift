import CGraphviz

extension Drawing {
    /// Returns the drawing as PNG, on white unless it has a `.backgroundColor(…)`.
    ///
    /// Everything is exactly where ``svg(using:)`` has it, since texts are measured in the same way. Their letters are
    /// those of the machine's fonts, so that the bytes are the same only on machines with the same fonts and libraries.
    /// Where the machine's font is wider than what was reckoned with, it is set smaller: text stays in its shape.
    ///
    /// ```swift
    /// let png = try drawing.png(using: .dot, dotsPerInch: 300).bytes
    /// let about = PDFDescription(title: "Who with whom", language: "en", alternativeText: "Two share a goal.")
    /// let pdf = try drawing.pdf(using: .dot, description: about).bytes
    /// ```
    ///
    /// The first picture of a process loads cairo, pango and fontconfig, some 60 ms; SVG never does.
    ///
    /// - Parameters:
    ///   - engine: the one that lays it out.
    ///   - dotsPerInch: 10 to 600. A point is 1/72 inch: at 72 a box of 100 points is 100 pixels wide. Screens have 96,
    ///     good screens 192, printers 300.
    /// - Throws: ``GraphvizError`` as ``svg(using:)`` does, and when the machine has no fonts or its Graphviz no cairo,
    ///   or when the picture would have more than 32,000 pixels on a side or 100 million in all (which takes 400 MB).
    public func png(using engine: Engine, dotsPerInch: Double = 96) throws(GraphvizError) -> BinaryRendering {
        guard (10...600).contains(dotsPerInch) else {
            throw GraphvizError(
                .invalidDrawing, "A picture can't have \(dotsPerInch) dots per inch: give it a number from 10 to 600.")
        }
        var drawing = try forCairo()
        drawing.attributes.append(.raw("dpi", try Self.word(dotsPerInch)))
        if !drawing.attributes.contains(where: { $0.name == "bgcolor" }) {
            drawing.attributes.append(.backgroundColor("white"))
        }
        return try drawing.laidOutForCairo(engine, called: "PNG") { graph throws(GraphvizError) in
            let size = drawing.size(of: graph.box())
            let (width, height) = (size.width * dotsPerInch / 72, size.height * dotsPerInch / 72)
            guard max(width, height) <= 32_000, width * height <= 100_000_000 else {
                throw GraphvizError(
                    .unsupportedCombination,
                    "The picture would be \(Self.rounded(width)) × \(Self.rounded(height)) pixels, but may have 32000 "
                        + "on a side and 100 million in all: ask for SVG or PDF, or for fewer dots per inch where you can."
                )
            }
            let bytes = graph.rendered(as: "png:cairo") { Array($0) } ?? []
            let isWhole =
                bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.suffix(8).starts(with: Array("IEND".utf8))
            return isWhole ? bytes : nil
        }
    }

    /// The drawing without what would scale or cut its picture, or an error if that can't be left out.
    func forCairo() throws(GraphvizError) -> Drawing {
        for name in ["viewport", "page"] where attributes.contains(where: { $0.name == name }) {
            throw GraphvizError(
                .unsupportedCombination, "The attribute \(name) cuts the picture, which only SVG can: leave it out.")
        }
        var result = self
        result.attributes.removeAll { $0.name == "dpi" || $0.name == "resolution" }
        return result
    }

    /// Lays the drawing out with the machine's fonts, and renders it.
    ///
    /// - Parameter render: the picture, or nil when it failed: cairo reports its failures to nobody.
    func laidOutForCairo(
        _ engine: Engine, called name: String,
        render: (borrowing BuiltGraph) throws(GraphvizError) -> [UInt8]?
    ) throws(GraphvizError) -> BinaryRendering {
        let prepared = try PreparedDrawing(self, for: .pageInLibrary, engine: engine)
        return try Library.perform { operation throws(GraphvizError) in
            try operation.startMachineFonts()
            var graph = try BuiltGraph(like: prepared)
            try graph.build(prepared, engine: engine)
            try operation.layOut(graph, using: engine, forCairo: true)
            let bytes = try render(graph)
            let warnings = try operation.warnings(
                .renderingFailed,
                "The layout succeeded, but Graphviz could not render it as \(name): try SVG.",
                failed: bytes == nil
            )
            return BinaryRendering(bytes: bytes ?? [], warnings: prepared.warnings + warnings)
        }
    }

    /// The picture's size in points, not more than it will have.
    private func size(of box: Layout.Box) -> (width: Double, height: Double) {
        let pad = numbers(of: "pad").first ?? 4 / 72
        let margin = numbers(of: "margin")
        let size = (
            width: box.width + 144 * (pad + (margin.first ?? 0)), height: box.height + 144 * (pad + (margin.last ?? 0))
        )
        let largest = numbers(of: "size")
        guard largest.count == 2, largest.allSatisfy({ $0 > 0 }) else { return size }
        let scale = min(largest[0] * 72 / size.width, largest[1] * 72 / size.height)
        // With an exclamation mark the picture is enlarged as well.
        return scale < 1 || value(of: "size").hasSuffix("!") ? (size.width * scale, size.height * scale) : size
    }

    /// The numbers that an attribute of the drawing is made of.
    private func numbers(of name: String) -> [Double] {
        value(of: name).split { $0 == "," || $0 == "!" }.compactMap { Double($0) }
    }

    /// The last value of an attribute of the drawing; empty where it has none.
    private func value(of name: String) -> String {
        (try? attributes.last { $0.name == name }?.encoded(for: .dotFile)) ?? ""
    }

    private static func word(_ number: Double) throws(GraphvizError) -> String {
        do {
            return try Attribute.decimal(number)
        } catch {
            throw GraphvizError(.invalidDrawing, "A number \(error.text).")
        }
    }

    private static func rounded(_ number: Double) -> String {
        number < 1e15 ? "\(Int(number.rounded()))" : "\(number)"
    }
}
