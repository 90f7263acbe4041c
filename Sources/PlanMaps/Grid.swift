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
        tooltip: String? = nil, link: [Attribute] = []
    ) {
        count += 1
        let width = lines.map { textWidth($0, fontSize: fontSize, isBold: isBold) }.max() ?? 0
        let text = lines.joined(separator: "\n")
        drawing.nodes.append(
            Drawing.Node(
                "text \(count)",
                [
                    .shape(.plainText), .style(.solid), .label(text, alignment: x == nil ? .left : .center),
                    .fontSize(fontSize), .fontName(isBold ? "Helvetica-Bold" : "Helvetica,Arial,sans-serif"),
                    .margin(horizontalInches: 0, verticalInches: 0), .width(inches: width / 72), .height(inches: 0.1),
                    .position(x: x ?? left + width / 2, y: y), .title(tooltip ?? text), .cssClass("text"),
                ] + (tooltip.map { [.tooltip($0)] } ?? []) + link))
    }
}
