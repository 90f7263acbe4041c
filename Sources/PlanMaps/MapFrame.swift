import Graphviz

/// Puts a title above a drawing that is laid out, and a legend and notes below it.
///
/// What it adds are nodes and edges with fixed positions like those of the map, so that every format of Graphviz's has
/// them.
struct MapFrame {
    /// An entry of the legend: what it means and how it looks.
    typealias Sample = (text: String, look: [Attribute])

    private(set) var drawing: Drawing
    private let box: Layout.Box
    /// The y above, and that below which there is free space.
    private var top: Double
    private var bottom: Double
    private var count = 0

    /// - Parameters:
    ///   - drawing: a drawing with positions.
    ///   - box: what it takes up.
    init(_ drawing: Drawing, around box: Layout.Box) {
        self.drawing = drawing
        var box = box
        if box.width < Self.leastWidth {
            box.right = box.left + Self.leastWidth
        }
        self.box = box
        top = box.top - 14
        bottom = box.bottom - 34
    }

    /// Room for the title and the legend.
    private static let leastWidth = 640.0

    /// Adds a heading above a column of the map.
    mutating func addHeading(_ text: String, centre: Double, width: Double) {
        let lines = wrapped(text, width: max(width, 130), fontSize: 14.5)
        top = max(top, box.top + 16 * Double(lines.count))
        addText(
            lines.joined(separator: "\n"), x: centre, y: box.top + 12 + 8 * Double(lines.count), fontSize: 13,
            isBold: true, color: Palette.quietText)
    }

    /// Adds the title and the line below it, above everything.
    mutating func addTitle(_ title: String, subtitle: String) {
        var y = top + 46
        for line in wrapped(subtitle, width: box.width, fontSize: 14, isBalanced: false).reversed() {
            addText(line, left: box.left, y: y, fontSize: 14, color: Palette.quietText)
            y += 20
        }
        y += 8
        // Bold letters are broader than those that are measured here.
        for line in Self.lines(ofTitle: title, width: box.width * 0.9).reversed() {
            addText(line, left: box.left, y: y, fontSize: 26, isBold: true)
            y += 32
        }
        top = y - 16
    }

    /// A title in as few lines as it needs; of several, the first best ends at a colon.
    private static func lines(ofTitle title: String, width: Double) -> [String] {
        func lines(_ text: String) -> [String] { wrapped(text, width: width, fontSize: 26, isBalanced: false) }
        let whole = lines(title)
        guard whole.count > 1, let colon = title.lastIndex(of: ":") else { return whole }
        let parts = lines(String(title[...colon])) + lines(String(title[title.index(after: colon)...]))
        return parts.count > whole.count ? whole : parts
    }

    /// Adds what shapes and lines mean, in rows as wide as the map.
    ///
    /// - Parameter sizes: what small and large letters mean.
    mutating func addLegend(nodes: [Sample], lines: [Sample], sizes: String? = nil) {
        var x = box.left
        func place(_ width: Double) -> Double {
            if x > box.left, x + width > box.right {
                x = box.left
                bottom -= 22
            }
            defer { x += width + 22 }
            return x
        }
        let fontSize = 11.0
        let sample = 34.0
        for (text, look) in nodes {
            let left = place(sample + 6 + textWidth(text, fontSize: fontSize))
            drawing.nodes.append(
                Drawing.Node(
                    nextID(),
                    look + [
                        .label(""), .width(inches: sample / 72), .height(inches: 15.0 / 72), .fixedSize(true),
                        .position(x: left + sample / 2, y: bottom), .title(text), .cssClass("legend"),
                    ]))
            addText(text, left: left + sample + 6, y: bottom, fontSize: fontSize)
        }
        x = box.left
        bottom -= 22
        for (text, look) in lines {
            let left = place(sample + 6 + textWidth(text, fontSize: fontSize))
            let ends = [left, left + sample].map { end in
                let id = nextID()
                drawing.nodes.append(
                    Drawing.Node(
                        id,
                        [
                            .shape(.point), .style(.invisible), .label(""), .width(inches: 0.01), .height(inches: 0.01),
                            .fixedSize(true), .position(x: end, y: bottom),
                        ]))
                return id
            }
            drawing.edges.append(
                Drawing.Edge(
                    from: ends[0], to: ends[1],
                    [.color(Palette.text), .cssClass("legend")] + look + [.title(text)]))
            addText(text, left: left + sample + 6, y: bottom, fontSize: fontSize)
        }
        if let sizes {
            let left = place(sample + 6 + textWidth(sizes, fontSize: fontSize))
            addText("A", left: left + 4, y: bottom, fontSize: 11)
            addText("A", left: left + 16, y: bottom, fontSize: 16)
            addText(sizes, left: left + sample + 6, y: bottom, fontSize: fontSize)
        }
        bottom -= 26
    }

    /// Adds lines of text at the bottom, broken where they are wider than the map.
    mutating func addNote(_ texts: [String]) {
        for line in texts.flatMap({ wrapped($0, width: box.width, fontSize: 11) }) {
            addText(line, left: box.left, y: bottom, fontSize: 11, color: Palette.quietText)
            bottom -= 16
        }
    }

    /// The drawing, on a page of the given format that is as wide or as high as the picture asks for.
    func finished(on page: MapDefinition.Page) -> Drawing {
        guard let sides = page.sides else { return drawing }
        let margin = 36.0
        let (left, right, low, high) = (box.left - margin, box.right + margin, bottom - margin, top + margin)
        let isWide = right - left > high - low
        let (width, height) = isWide ? (sides.long, sides.short) : (sides.short, sides.long)
        let scale = max((right - left) / width, (high - low) / height)
        let (centreX, centreY) = ((left + right) / 2, (low + high) / 2)
        var result = drawing
        for sign in [-1.0, 1] {
            result.nodes.append(
                Drawing.Node(
                    "corner \(sign)",
                    [
                        .shape(.point), .style(.invisible), .label(""), .width(inches: 0.01), .height(inches: 0.01),
                        .fixedSize(true),
                        .position(x: centreX + sign * scale * width / 2, y: centreY + sign * scale * height / 2),
                    ]))
        }
        // With the exclamation mark the picture is enlarged as well.
        result.attributes += [.raw("size", "\(width / 72),\(height / 72)!"), .padding(inches: 0)]
        return result
    }

    private mutating func addText(
        _ text: String, left: Double, y: Double, fontSize: Double, isBold: Bool = false, color: String = Palette.text
    ) {
        let width = textWidth(text, fontSize: fontSize, isBold: isBold)
        addText(
            text, x: left + width / 2, y: y, fontSize: fontSize, isBold: isBold, color: color, width: width,
            alignment: .left)
    }

    private mutating func addText(
        _ text: String, x: Double, y: Double, fontSize: Double, isBold: Bool, color: String, width: Double = 0,
        alignment: TextAlignment = .center
    ) {
        drawing.nodes.append(
            .text(
                text, id: nextID(), x: x, y: y, width: width, fontSize: fontSize, isBold: isBold, alignment: alignment,
                more: [.fontColor(color)]))
    }

    private mutating func nextID() -> String {
        count += 1
        return "frame \(count)"
    }
}

extension MapDefinition.Page {
    /// In points, of paper as ISO 216 has them.
    fileprivate var sides: (short: Double, long: Double)? {
        switch self {
        case .screen: nil
        case .slide: (540, 960)
        case .thumbnail: (630, 1200)
        case .a4: (595.28, 841.89)
        case .a3: (841.89, 1190.55)
        case .poster: (1683.78, 2383.94)
        }
    }
}
