/// The outline of a node.
public enum Shape: String, Hashable, Sendable, CaseIterable {
    case box, ellipse, circle, diamond, trapezium, parallelogram, house, pentagon, hexagon, septagon, octagon
    case doubleCircle = "doublecircle"
    case doubleOctagon = "doubleoctagon"
    case triangle, egg, oval, square, star, note, tab, folder, component, cylinder, point, plain
    case invertedTriangle = "invtriangle"
    case invertedTrapezium = "invtrapezium"
    case invertedHouse = "invhouse"
    case plainText = "plaintext"
    case underline
}

/// How lines and surfaces are drawn.
public enum Style: String, Hashable, Sendable, CaseIterable {
    case filled, rounded, dashed, dotted, solid, bold, diagonals, striped, wedged, radial, tapered
    case invisible = "invis"
}

extension Attribute {
    /// Sets the outline of a node.
    public static func shape(_ shape: Shape) -> Attribute {
        Attribute("shape", .word(shape.rawValue))
    }

    /// Sets how lines and surfaces are drawn, such as `.style(.filled, .rounded)`.
    public static func style(_ styles: Style...) -> Attribute {
        Attribute("style", .word(styles.map(\.rawValue).joined(separator: ",")))
    }

    /// Sets the colour of lines: `"#rgb"`, `"#rrggbb"`, `"#rrggbbaa"`, `"transparent"` or an X11 name such as
    /// `"steelblue"`. An unknown name gives a warning.
    public static func color(_ color: String) -> Attribute {
        Attribute("color", .color(color))
    }

    /// Sets the colour of the surface, seen only with `.style(.filled)`. See ``color(_:)``.
    public static func fillColor(_ color: String) -> Attribute {
        Attribute("fillcolor", .color(color))
    }

    /// Sets the colour behind the drawing or within a cluster. See ``color(_:)``.
    public static func backgroundColor(_ color: String) -> Attribute {
        Attribute("bgcolor", .color(color))
    }

    /// Sets the width of lines in points, 0 to 100.
    public static func penWidth(_ points: Double) -> Attribute {
        Attribute("penwidth", .number(points, 0...100))
    }

    /// Sets the least width of a node; its exact width with `.fixedSize(true)`.
    public static func width(inches: Double) -> Attribute {
        Attribute("width", .number(inches, 0...1000))
    }

    /// Sets the least height of a node; its exact height with `.fixedSize(true)`.
    public static func height(inches: Double) -> Attribute {
        Attribute("height", .number(inches, 0...1000))
    }

    /// Sets whether a node keeps its width and height even if its label is larger, which gives a warning.
    public static func fixedSize(_ isFixed: Bool) -> Attribute {
        Attribute("fixedsize", .word(isFixed ? "true" : "false"))
    }

    /// Sets how many outlines a node or a cluster has, 0 to 10.
    public static func peripheries(_ count: Int) -> Attribute {
        Attribute("peripheries", .integer(count, 0...10))
    }
}
