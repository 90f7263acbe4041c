import CGraphviz

extension Drawing {
    /// The drawing as PNG, on white unless it has a `.backgroundColor(…)`.
    ///
    /// Everything is exactly where ``svg(using:)`` has it, since texts are measured in the same way. Their letters are
    /// those of the machine's fonts, so that the bytes are the same only on machines with the same fonts and libraries.
    /// Where the machine's font is wider than what was reckoned with, it is set smaller: text stays in its shape.
    ///
    /// ```swift
    /// let png = try drawing.png(using: .dot, dotsPerInch: 300).bytes
    /// let pdf = try drawing.pdf(using: .dot).bytes
    /// ```
    ///
    /// The first picture of a process loads cairo, pango and fontconfig, some 60 ms; SVG never does.
    ///
    /// - Parameter dotsPerInch: 10 to 600. A point is 1/72 inch: at 72 a box of 100 points is 100 pixels wide. Screens
    ///   have 96, good screens 192, printers 300.
    /// - Throws: ``GraphvizError`` as ``svg(using:)`` does, and when the machine has no fonts or its Graphviz no cairo, or
    ///   when the picture would have more than 32,000 pixels on a side or 100 million in all (which takes 400 MB).
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
        return try drawing.rendered(as: "png:cairo", called: "PNG", engine: engine) { size throws(GraphvizError) in
            let width = size.width * dotsPerInch / 72
            let height = size.height * dotsPerInch / 72
            guard max(width, height) <= 32_000, width * height <= 100_000_000 else {
                throw GraphvizError(
                    .unsupportedCombination,
                    "The picture would be \(Self.rounded(width)) × \(Self.rounded(height)) pixels, but may have 32000 "
                        + "on a side and 100 million in all: ask for SVG or PDF, or for fewer dots per inch where you can."
                )
            }
        } repair: { bytes in
            // Cairo reports its failures to nobody.
            bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.suffix(8).starts(with: Array("IEND".utf8))
        }
    }

    /// The drawing as PDF, of one page that is as large as the drawing.
    ///
    /// What ``png(using:dotsPerInch:)`` says of positions and fonts holds here too. Fonts are embedded, and `.url(…)`s can
    /// be clicked. The file has no date; where cairo packs the date so that it can't be taken out (from version 1.18 on),
    /// set the environment variable `SOURCE_DATE_EPOCH` for the same bytes every time. Some readers show nothing beyond
    /// 14,400 points (200 inches) a side: see ``Attribute/maximumSize(widthInches:heightInches:)``.
    ///
    /// - Throws: ``GraphvizError`` as ``svg(using:)`` does, and when the machine has no fonts or its Graphviz no cairo.
    public func pdf(using engine: Engine) throws(GraphvizError) -> BinaryRendering {
        try forCairo().rendered(as: "pdf:cairo", called: "PDF", engine: engine) { _ in
        } repair: { bytes in
            PDFDocument.removeDate(from: &bytes)
            return PDFDocument.isComplete(bytes)
        }
    }

    /// The drawing without what would scale or cut its picture, or an error if that can't be left out.
    private func forCairo() throws(GraphvizError) -> Drawing {
        for name in ["viewport", "page"] where attributes.contains(where: { $0.name == name }) {
            throw GraphvizError(
                .unsupportedCombination, "The attribute \(name) cuts the picture, which only SVG can: leave it out.")
        }
        var result = self
        result.attributes.removeAll { $0.name == "dpi" || $0.name == "resolution" }
        return result
    }

    private func rendered(
        as format: String, called name: String, engine: Engine,
        check: (_ sizeInPoints: (width: Double, height: Double)) throws(GraphvizError) -> Void,
        repair: (inout [UInt8]) -> Bool
    ) throws(GraphvizError) -> BinaryRendering {
        let prepared = try PreparedDrawing(self, for: .pageInLibrary, engine: engine)
        let pad = numbers(of: "pad").first ?? 4 / 72
        let largest = numbers(of: "size")
        return try Library.perform { operation throws(GraphvizError) in
            try operation.startMachineFonts()
            var graph = try BuiltGraph(like: prepared)
            try graph.build(prepared, engine: engine)
            try operation.layOut(graph, using: engine, forCairo: true)
            let box = graph.box()
            var size = (width: box.width + 144 * pad, height: box.height + 144 * pad)
            if largest.count == 2, largest.allSatisfy({ $0 > 0 }) {
                let scale = min(1, largest[0] * 72 / size.width, largest[1] * 72 / size.height)
                size = (size.width * scale, size.height * scale)
            }
            try check(size)
            var bytes = graph.rendered(as: format) { Array($0) } ?? []
            let isComplete = repair(&bytes)
            let warnings = try operation.warnings(
                .renderingFailed,
                "The layout succeeded, but Graphviz could not render it as \(name): try SVG.",
                failed: !isComplete
            )
            return BinaryRendering(bytes: bytes, warnings: warnings)
        }
    }

    /// The numbers that an attribute of the drawing is made of.
    private func numbers(of name: String) -> [Double] {
        guard let value = try? attributes.last(where: { $0.name == name })?.encoded(for: .dotFile) else { return [] }
        return value.split(separator: ",").compactMap { Double($0) }
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
