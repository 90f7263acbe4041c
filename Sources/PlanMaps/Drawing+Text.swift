import Graphviz

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
