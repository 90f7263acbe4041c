import Graphviz

/// Cells and texts at given places, as a drawing with fixed positions. Lengths are points; y grows upwards.
struct Grid {
    private(set) var drawing: Drawing
    private var count = 0

    init(summary: String) {
        drawing = Drawing(
            name: "map", isDirected: false,
            attributes: [.padding(inches: 0.3), .backgroundColor(Palette.background), .title(summary)],
            nodeDefaults: [.style(.filled), .fontColor(Palette.text)])
    }

    mutating func addCell(
        _ label: String, x: Double, y: Double, width: Double, height: Double, fill: String, text: String,
        tooltip: String, more: [Attribute] = []
    ) {
        count += 1
        drawing.nodes.append(
            Drawing.Node(
                "cell \(count)",
                [
                    .shape(.box), .style(.filled), .label(label), .fontSize(11), .color(Palette.grid), .fillColor(fill),
                    .penWidth(0.75),
                    .margin(horizontalInches: 0, verticalInches: 0), .width(inches: width / 72),
                    .height(inches: height / 72), .fixedSize(true), .position(x: x, y: y), .tooltip(tooltip),
                    .title(label.isEmpty ? tooltip : "\(tooltip): \(label)"), .identifier("cell-\(count)"),
                    .cssClass("cell"),
                ] + (text.isEmpty ? [] : [.fontColor(text)]) + more))
    }

    /// Adds lines of text round a centre, or from a left edge.
    mutating func addText(
        _ lines: [String], x: Double? = nil, left: Double = 0, y: Double, fontSize: Double, isBold: Bool = false,
        color: String = Palette.text, tooltip: String? = nil, link: [Attribute] = []
    ) {
        count += 1
        let width = lines.map { textWidth($0, fontSize: fontSize, isBold: isBold) }.max() ?? 0
        let text = lines.joined(separator: "\n")
        drawing.nodes.append(
            .text(
                text, id: "text \(count)", x: x ?? left + width / 2, y: y, width: width, fontSize: fontSize,
                isBold: isBold, alignment: x == nil ? .left : .center, title: tooltip,
                more: [.fontColor(color)] + (tooltip.map { [.tooltip($0)] } ?? []) + link))
    }

    /// Adds a thin upright line.
    mutating func addLine(x: Double, from low: Double, to high: Double) {
        count += 1
        drawing.nodes.append(
            Drawing.Node(
                "line \(count)",
                [
                    .shape(.box), .label(""), .penWidth(0), .fillColor(Palette.grid), .width(inches: 1.0 / 72),
                    .height(inches: (high - low) / 72), .fixedSize(true), .position(x: x, y: (low + high) / 2),
                    .title(" "), .cssClass("line"),
                ]))
    }
}

extension Drawing.Node {
    /// Lines of text at a given place, with no outline.
    ///
    /// Bold letters are asked for as such and not by the font's name, which is what both browsers and the libraries
    /// that make PNG and PDF understand.
    static func text(
        _ text: String, id: String, x: Double, y: Double, width: Double, fontSize: Double, isBold: Bool,
        alignment: TextAlignment, title: String? = nil, more: [Attribute]
    ) -> Drawing.Node {
        Drawing.Node(
            id,
            [
                .shape(.plainText), .style(.solid), .fontSize(fontSize), .fontName("Helvetica,Arial,sans-serif"),
                isBold ? boldLabel(text, alignment) : .label(text, alignment: alignment),
                .margin(horizontalInches: 0, verticalInches: 0), .width(inches: width / 72), .height(inches: 0.1),
                .position(x: x, y: y), .title(title ?? text), .cssClass("text"),
            ] + more)
    }
}

extension Drawing.Node {
    private static func boldLabel(_ text: String, _ alignment: TextAlignment) -> Attribute {
        let lines = text.split(separator: "\n").map { TextRun(String($0), .bold) }
        return lines.count == 1
            ? .formattedLabel(FormattedText(runs: lines, alignment: alignment))
            : .tableLabel(.lines(lines, alignment: alignment))
    }
}

extension LabelTable {
    /// Lines of text below each other, as far apart as those of a plain label.
    ///
    /// - Parameter minimumWidth: in points.
    static func lines(_ lines: [TextRun], alignment: TextAlignment, minimumWidth: Double = 0) -> LabelTable {
        var table = LabelTable(
            rows: lines.map { line in
                [
                    Cell(
                        .text(FormattedText(line, alignment: alignment)),
                        minimumWidth: Int(min(minimumWidth.rounded(.up), 2000)))
                ]
            })
        table.cellBorder = 0
        table.cellPadding = 0
        return table
    }
}
