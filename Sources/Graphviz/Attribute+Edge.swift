/// The form of an arrow's head.
public enum Arrow: String, Hashable, Sendable, CaseIterable {
    case normal, box, crow, diamond, dot, none, tee, vee, curve
    case invertedNormal = "inv"
    case openNormal = "onormal"
    case openDot = "odot"
    case openDiamond = "odiamond"
    case openBox = "obox"
}

/// Which ends of an edge have an arrow.
public enum ArrowDirection: String, Hashable, Sendable, CaseIterable {
    case forward, back, both, none
}

/// A side or a corner of a node or of a cell.
public enum Side: String, Hashable, Sendable, CaseIterable {
    case top = "n"
    case right = "e"
    case bottom = "s"
    case left = "w"
    case topRight = "ne"
    case bottomRight = "se"
    case bottomLeft = "sw"
    case topLeft = "nw"
    case center = "c"
    /// Whichever suits.
    case any = "_"
}

extension Attribute {
    /// Sets at which side of its tail an edge begins.
    public static func tailSide(_ side: Side) -> Attribute {
        Attribute("tailport", .word(side.rawValue))
    }

    /// Sets at which side of its head an edge ends.
    public static func headSide(_ side: Side) -> Attribute {
        Attribute("headport", .word(side.rawValue))
    }

    /// Sets at which cell of its tail's ``tableLabel(_:)`` an edge begins. An unknown port is an error.
    public static func tailPort(_ port: String, side: Side = .any) -> Attribute {
        Attribute("tailport", .port(port, side))
    }

    /// Sets at which cell of its head's ``tableLabel(_:)`` an edge ends. An unknown port is an error.
    public static func headPort(_ port: String, side: Side = .any) -> Attribute {
        Attribute("headport", .port(port, side))
    }

    /// Sets the arrow at the end of an edge.
    public static func arrowHead(_ arrow: Arrow) -> Attribute {
        Attribute("arrowhead", .word(arrow.rawValue))
    }

    /// Sets the arrow at the beginning of an edge, seen only with `.arrowDirection(.both)` or `.back`.
    public static func arrowTail(_ arrow: Arrow) -> Attribute {
        Attribute("arrowtail", .word(arrow.rawValue))
    }

    /// Sets which ends of an edge have an arrow.
    public static func arrowDirection(_ direction: ArrowDirection) -> Attribute {
        Attribute("dir", .word(direction.rawValue))
    }

    /// Sets the size of arrows, as a factor from 0 to 10.
    public static func arrowSize(_ factor: Double) -> Attribute {
        Attribute("arrowsize", .number(factor, 0...10))
    }

    /// Sets how strongly an edge pulls its nodes together, 0 to 1,000. `dot` keeps heavy edges short and straight.
    public static func weight(_ weight: Int) -> Attribute {
        Attribute("weight", .integer(weight, 0...1000))
    }

    /// Sets the length that an edge should have, 0.01 to 100, for `neato`, `fdp` and `sfdp`.
    public static func length(inches: Double) -> Attribute {
        Attribute("len", .number(inches, 0.01...100))
    }

    /// Sets over how many layers an edge goes at least, for `dot`, 0 to 1,000.
    public static func minimumLength(_ layers: Int) -> Attribute {
        Attribute("minlen", .integer(layers, 0...1000))
    }

    /// Sets whether an edge has a say in which layer its nodes are on, for `dot`.
    public static func isRankConstraint(_ isConstraint: Bool) -> Attribute {
        Attribute("constraint", .word(isConstraint ? "true" : "false"))
    }

    /// Sets the edge's line itself, straight from one place to another, in a drawing for ``Engine/fixedPositions``.
    public static func straightLine(from start: Layout.Point, to end: Layout.Point) -> Attribute {
        func between(_ part: Double) -> Layout.Point {
            Layout.Point(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
        }
        return curve([start, between(1.0 / 3), between(2.0 / 3), end])
    }

    /// The edge's line itself, in a drawing for ``Engine/fixedPositions``: Bézier curves of the third order, one behind
    /// the other, by their 4, 7, 10, … control points.
    public static func curve(_ controlPoints: [Layout.Point]) -> Attribute {
        Attribute("pos", .curves([Layout.Curve(controlPoints: controlPoints, tailTip: nil, headTip: nil)]))
    }

    /// Returns whether an edge ends at the outlines of its nodes, as it does by itself, or goes on to their centres.
    /// Below filled nodes (`outputorder` "edgesfirst") the latter leaves no gap at round corners.
    public static func isClipped(_ isClipped: Bool) -> [Attribute] {
        ["tailclip", "headclip"].map { Attribute($0, .word(isClipped ? "true" : "false")) }
    }
}
