/// Where the label of a drawing, a cluster or a node stands, from top to bottom.
public enum VerticalPlace: String, Hashable, Sendable, CaseIterable {
    case top = "t"
    case center = "c"
    case bottom = "b"
}

/// Where the label of a drawing or a cluster stands, from left to right.
public enum HorizontalPlace: String, Hashable, Sendable, CaseIterable {
    case left = "l"
    case center = "c"
    case right = "r"
}

extension Attribute {
    /// Sets the text on a node or an edge, or the heading of a cluster or the drawing. `"\n"` begins a new line.
    ///
    /// Long lines are not broken: ``textWidth(_:fontSize:isBold:)`` helps to break them. Of several spaces in a row,
    /// all but the first become no-break spaces in the SVG, so that they are seen.
    public static func label(_ text: String, alignment: TextAlignment = .center) -> Attribute {
        Attribute("label", .text(text, alignment))
    }

    /// Sets a text whose parts look different, in place of a plain label.
    public static func formattedLabel(_ text: FormattedText) -> Attribute {
        Attribute("label", .formatted(.text(text)))
    }

    /// Sets a table, in place of a plain label; best on a node of the shape `.plain`.
    public static func tableLabel(_ table: LabelTable) -> Attribute {
        Attribute("label", .formatted(.table(table)))
    }

    /// Sets a text beside the node or the edge, rather than on it.
    public static func externalLabel(_ text: String, alignment: TextAlignment = .center) -> Attribute {
        Attribute("xlabel", .text(text, alignment))
    }

    /// Sets what a browser shows while the pointer is on the object. For edges too, and their labels.
    public static func tooltip(_ text: String) -> Attribute {
        Attribute("tooltip", .tooltip(text))
    }

    /// Sets what a screen reader says: the SVG's `<title>` of the object. Without it Graphviz takes the id, for edges
    /// both ids, for clusters `cluster_` and the id. It doesn't change the picture, and DOT leaves it out.
    public static func title(_ text: String) -> Attribute {
        Attribute("title", .title(text))
    }

    /// Sets one font or a list of fonts: letters, digits, spaces, commas, dots, hyphens. `"Helvetica-Bold"` is bold.
    ///
    /// The default is `"Helvetica,Arial,sans-serif"`. Labels are measured by the widths of Helvetica and DejaVu Sans,
    /// whichever is wider, and fit in both and in fonts no wider than these.
    public static func fontName(_ name: String) -> Attribute {
        Attribute("fontname", .fontName(name))
    }

    /// Sets the font's size in points, 1 to 1,000.
    public static func fontSize(_ points: Double) -> Attribute {
        Attribute("fontsize", .number(points, 1...1000))
    }

    /// Sets the colour of text. See ``color(_:)``.
    public static func fontColor(_ color: String) -> Attribute {
        Attribute("fontcolor", .color(color))
    }

    /// Sets where the label of the drawing, a cluster or a tall node stands.
    public static func labelLocation(_ place: VerticalPlace) -> Attribute {
        Attribute("labelloc", .word(place.rawValue))
    }

    /// Sets where the label of the drawing or a cluster stands.
    public static func labelJustification(_ place: HorizontalPlace) -> Attribute {
        Attribute("labeljust", .word(place.rawValue))
    }
}
