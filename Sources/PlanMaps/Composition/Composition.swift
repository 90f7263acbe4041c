import Graphviz

/// A picture in which everything has its place: boxes, circles, curves and texts on a ``Sheet``, with ``Frame`` around
/// them.
///
/// Places are units of the sheet from its left upper corner. All is drawn by Graphviz at these places
/// (``Engine/fixedPositions``): curves first, then what else there is, in the order in which it was added.
struct Composition {
    enum Anchor {
        case start, middle, end
    }

    /// What a part says to a pointer and to a screen reader, and where it leads.
    struct Caption {
        var title: String?
        var tooltip: String?
        var more: [Attribute] = []
    }

    /// The size of the whole, without its margin.
    let size: (width: Double, height: Double)
    let sheet: Sheet
    private(set) var drawing: Drawing
    private var count = 0

    /// - Parameter height: of a sheet that is as high as its picture.
    init(_ sheet: Sheet, height: Double, summary: String) {
        self.sheet = sheet
        size = (sheet.width, sheet.height ?? height)
        drawing = Drawing(
            name: "map", isDirected: false,
            attributes: [
                .padding(inches: 0), .raw("outputorder", "edgesfirst"), .backgroundColor(Palette.background),
                .title(summary),
            ], nodeDefaults: [.label(""), .margin(horizontalInches: 0, verticalInches: 0)],
            nodes: [
                Drawing.Node(
                    "sheet",
                    Self.box(
                        x: -sheet.margin, y: -sheet.margin, width: sheet.width + 2 * sheet.margin,
                        height: size.height + 2 * sheet.margin, of: size.height) + [.style(.invisible)])
            ])
        if let scale = sheet.scale {
            let sides = [sheet.width, size.height].map { ($0 + 2 * sheet.margin) * scale / 72 }
            drawing.attributes.append(.raw("size", "\(sides[0]),\(sides[1])!"))
        }
    }

    private static func box(
        x: Double, y: Double, width: Double, height: Double, of whole: Double
    ) -> [Attribute] {
        [
            .shape(.box), .width(inches: width / 72), .height(inches: height / 72), .fixedSize(true),
            .position(x: x + width / 2, y: whole - y - height / 2),
        ]
    }

    private mutating func add(_ attributes: [Attribute], _ kind: String, _ words: Caption) {
        count += 1
        let said: [Attribute] = words.tooltip.map { [.tooltip($0)] } ?? []
        let title = Attribute.title(words.title ?? words.tooltip ?? " ")
        drawing.nodes.append(
            Drawing.Node("part \(count)", attributes + [.cssClass(kind), title] + said + words.more))
    }

    /// Adds a line of text.
    ///
    /// - Parameters:
    ///   - x: its left end, its middle or its right end, as the anchor says.
    ///   - y: what the letters stand on.
    mutating func addText(
        _ text: String, x: Double, y: Double, fontSize: Double = Sheet.fontSize, isBold: Bool = false,
        color: String = Palette.text, anchor: Anchor = .start, kind: String = "text", words: Caption = Caption()
    ) {
        guard !text.isEmpty else { return }
        let width = textWidth(text, fontSize: fontSize, isBold: isBold)
        let (centre, alignment): (Double, TextAlignment) =
            switch anchor {
            case .start: (x + width / 2, .left)
            case .middle: (x, .center)
            case .end: (x - width / 2, .right)
            }
        var words = words
        words.title = words.title ?? text
        add(
            [
                .shape(.plainText), .fontSize(fontSize), .fontColor(color),
                isBold
                    ? .formattedLabel(FormattedText(runs: [TextRun(text, .bold)], alignment: alignment))
                    : .label(text, alignment: alignment),
                .width(inches: width / 72), .height(inches: 0.1),
                // A formatted label stands a point higher than a plain one.
                .position(x: centre, y: size.height - y + 0.3 * fontSize - (isBold ? 1 : 0)),
            ], kind, words)
    }

    /// Adds lines of text below each other, the first on `y`; only that has the id that the words may have.
    mutating func addLines(
        _ lines: [String], x: Double, y: Double, fontSize: Double = Sheet.fontSize, isBold: Bool = false,
        color: String = Palette.text, anchor: Anchor = .start, kind: String = "text", words: Caption = Caption()
    ) {
        var words = words
        for (number, line) in lines.enumerated() {
            addText(
                line, x: x, y: y + Double(number) * Sheet.lineHeight * fontSize / Sheet.fontSize, fontSize: fontSize,
                isBold: isBold, color: color, anchor: anchor, kind: kind, words: words)
            words.more.removeAll { $0.name == "id" }
        }
    }

    /// Adds a surface.
    ///
    /// - Parameters:
    ///   - line: the colour of its outline; without one where nil.
    ///   - label: what stands in its middle.
    mutating func addBox(
        x: Double, y: Double, width: Double, height: Double, fill: String, line: String? = nil, lineWidth: Double = 1,
        isRounded: Bool = false, label: String = "", labelColor: String = Palette.text, kind: String,
        words: Caption = Caption()
    ) {
        var attributes = Self.box(x: x, y: y, width: width, height: height, of: size.height)
        attributes += [
            isRounded ? .style(.filled, .rounded) : .style(.filled), .fillColor(fill), .color(line ?? fill),
            .penWidth(line == nil ? 0 : lineWidth),
        ]
        if !label.isEmpty { attributes += [.label(label), .fontSize(Sheet.fontSize), .fontColor(labelColor)] }
        add(attributes, kind, words)
    }

    mutating func addCircle(
        x: Double, y: Double, radius: Double, fill: String, kind: String = "mark", words: Caption = Caption()
    ) {
        addShape(.circle, x: x, y: y, radius: radius, fill: fill, kind: kind, words: words)
    }

    /// Adds a surface round a middle.
    ///
    /// - Parameters:
    ///   - radius: half its width and height.
    ///   - line: the colour of its outline; without one where nil.
    mutating func addShape(
        _ shape: Shape, x: Double, y: Double, radius: Double, fill: String, line: String? = nil, lineWidth: Double = 1,
        kind: String = "mark", words: Caption = Caption()
    ) {
        let attributes = Self.box(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, of: size.height)
        add(
            attributes + [
                .shape(shape), .style(.filled), .fillColor(fill), .color(line ?? fill),
                .penWidth(line == nil ? 0 : lineWidth),
            ], kind, words)
    }

    /// Adds a curve that begins and ends horizontally.
    mutating func addCurve(
        from start: Layout.Point, to end: Layout.Point, color: String, width: Double, style: Style = .solid,
        kind: String = "link", words: Caption = Caption()
    ) {
        let middle = (start.x + end.x) / 2
        addPath(
            [start, Layout.Point(x: middle, y: start.y), Layout.Point(x: middle, y: end.y), end], color: color,
            width: width, style: style, kind: kind, words: words)
    }

    /// Adds a line along Bézier curves.
    ///
    /// - Parameter points: the first, and for each curve its two control points and its end.
    mutating func addPath(
        _ points: [Layout.Point], color: String, width: Double, style: Style = .solid, kind: String = "link",
        words: Caption = Caption()
    ) {
        if drawing.edges.isEmpty {
            for end in ["tail", "head"] {
                drawing.nodes.append(
                    Drawing.Node(
                        end,
                        Self.box(x: 0, y: 0, width: 1, height: 1, of: size.height) + [.style(.invisible)]))
            }
        }
        drawing.edges.append(
            Drawing.Edge(
                from: "tail", to: "head",
                [
                    .curve(points.map { Layout.Point(x: $0.x, y: size.height - $0.y) }), .color(color),
                    .penWidth(width), .style(style), .cssClass(kind),
                    .title(words.title ?? words.tooltip ?? " "),
                ] + (words.tooltip.map { [.tooltip($0)] } ?? []) + words.more))
    }
}
