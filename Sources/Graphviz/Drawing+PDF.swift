/// What a PDF says of itself, to people who can't see it and to programs.
public struct PDFDescription: Hashable, Sendable {
    /// What viewers show as the window's title.
    public var title: String
    /// The language of its texts, as BCP 47 has it: `"it"`, `"en-GB"`.
    public var language: String
    /// What a screen reader says in place of all that is drawn.
    public var alternativeText: String

    /// Creates a description of these parts.
    public init(title: String, language: String, alternativeText: String) {
        self.title = title
        self.language = language
        self.alternativeText = alternativeText
    }
}

extension Drawing {
    /// Returns the drawing as PDF 1.4, of one page that is as large as the SVG.
    ///
    /// What ``png(using:dotsPerInch:)`` says of positions and fonts holds here too. Fonts are embedded, and `.url(…)`s
    /// can be clicked. The file has no date: with the same fonts and libraries it is the same bytes every time. Some
    /// readers show nothing beyond 14,400 points (200 inches) a side: see
    /// ``Attribute/maximumSize(widthInches:heightInches:)``.
    ///
    /// With a description the file has a title, a language and tags: the drawing is one figure with an alternative
    /// text, and each link a link. Texts of the drawing aren't tagged one by one, and no conformance (PDF/UA) is
    /// claimed.
    ///
    /// - Throws: ``GraphvizError`` as ``svg(using:)`` does, when the machine has no fonts or its Graphviz no cairo, and
    ///   when the language is none.
    public func pdf(
        using engine: Engine, description: PDFDescription? = nil
    ) throws(GraphvizError) -> BinaryRendering {
        if let description { try description.check() }
        var drawing = try forCairo()
        // Or else the page would have a margin of half an inch, as for a printer.
        if !drawing.attributes.contains(where: { $0.name == "margin" }) {
            drawing.attributes.append(.margin(horizontalInches: 0, verticalInches: 0))
        }
        return try drawing.laidOutForCairo(engine, called: "PDF") { graph in
            // The page's size as Graphviz reckons it.
            guard let size = graph.rendered(as: "svg", SVGReader.size) ?? nil,
                let bytes = graph.renderedPDF(width: size.width, height: size.height),
                var document = PDFDocument(bytes)
            else { return nil }
            document.removeDates()
            if let description { document.describe(description) }
            return document.bytes
        }
    }
}

extension PDFDescription {
    fileprivate func check() throws(GraphvizError) {
        let parts = language.split(separator: "-", omittingEmptySubsequences: false)
        let isWord: (Substring) -> Bool = { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Attribute.isAlphanumeric($0) }
        }
        guard parts.allSatisfy(isWord), (2...3).contains(parts[0].utf8.count) else {
            throw GraphvizError(
                .invalidDrawing,
                "\(Attribute.quoted(language)) is no language of a PDF: give a tag such as \"it\" or \"en-GB\".")
        }
    }
}
