/// How nodes that lie on one another are moved apart, by every engine but `dot`.
public enum Overlap: String, Hashable, Sendable, CaseIterable {
    /// They are left.
    case allowed = "true"
    /// Moved apart while the picture's proportions are kept. The best choice as a rule.
    case prism
    /// All distances are scaled up.
    case scale
    /// Moved within the picture, fast and compact.
    case compress
}

/// How edges run.
public enum Splines: String, Hashable, Sendable, CaseIterable {
    /// Round nodes. Slow with many edges in every engine but `dot`.
    case curvedRoundNodes = "true"
    /// Straight.
    case straight = "line"
    /// Segments round nodes.
    case polyline
    /// Arcs.
    case curved
    /// Horizontal and vertical segments, by `dot` alone and between nodes of symmetric shapes. Edges can't have a
    /// `.label(…)` then: use `.externalLabel(…)`.
    case orthogonal = "ortho"
    /// Not drawn.
    case none
}

/// The direction in which `dot` puts one layer after the other.
public enum RankDirection: String, Hashable, Sendable, CaseIterable {
    case topToBottom = "TB"
    case leftToRight = "LR"
    case bottomToTop = "BT"
    case rightToLeft = "RL"
}

extension Attribute {
    /// Sets how nodes that lie on one another are moved apart.
    public static func overlap(_ overlap: Overlap) -> Attribute {
        Attribute("overlap", .word(overlap.rawValue))
    }

    /// Sets how edges run.
    public static func splines(_ splines: Splines) -> Attribute {
        Attribute("splines", .word(splines.rawValue))
    }

    /// Sets the direction in which `dot` puts one layer after the other.
    public static func rankDirection(_ direction: RankDirection) -> Attribute {
        Attribute("rankdir", .word(direction.rawValue))
    }

    /// Sets the space that is kept round each node when overlaps are removed, and that edges keep from nodes. Where
    /// edges go round nodes (`.splines(…)`), by other engines than `dot`, it can't be 0.
    public static func separation(points: Double) -> Attribute {
        Attribute("sep", .numbers([points], separator: ",", prefix: "+", suffix: ""))
    }

    /// Sets the space between neighbours on a layer, for `dot`.
    public static func nodeSeparation(inches: Double) -> Attribute {
        Attribute("nodesep", .number(inches, 0.02...100))
    }

    /// Sets the space between layers for `dot`, between rings for `twopi`.
    public static func rankSeparation(inches: Double) -> Attribute {
        Attribute("ranksep", .number(inches, 0.02...100))
    }

    /// Sets the space between a node's label and its outline; for the drawing, the white space round it.
    public static func margin(horizontalInches: Double, verticalInches: Double) -> Attribute {
        Attribute("margin", .numbers([horizontalInches, verticalInches], separator: ",", prefix: "", suffix: ""))
    }

    /// Sets the space between a cluster's frame and what is in it.
    public static func clusterMargin(points: Double) -> Attribute {
        Attribute("margin", .number(points, 0...1000))
    }

    /// Sets the space round the drawing, which has the background's colour.
    public static func padding(inches: Double) -> Attribute {
        Attribute("pad", .number(inches, 0...100))
    }

    /// Sets the largest size of the drawing: it is scaled down to it, never up.
    public static func maximumSize(widthInches: Double, heightInches: Double) -> Attribute {
        Attribute("size", .numbers([widthInches, heightInches], separator: ",", prefix: "", suffix: ""))
    }

    /// Sets where the centre of a node is, or begins to be, in points; y grows upwards.
    ///
    /// `fixedPositions`, `neato` and `fdp` heed it. The last two move the node unless it is pinned, and may shift all
    /// of the drawing: pinned nodes keep their places to each other.
    public static func position(x: Double, y: Double, pinned: Bool = false) -> Attribute {
        Attribute("pos", .numbers([x, y], separator: ",", prefix: "", suffix: pinned ? "!" : ""))
    }
}
