import Graphviz
import Plan

/// How nodes of a kind look. The shape alone tells the kind, so does the mark before the label.
struct KindLook {
    let shape: [Attribute]
    let colors: Palette.Colors
    /// A sign that nearly every font has.
    let mark: String
    /// How wide a node is in a column, in inches.
    let width: Double
    /// How wide its label may be, in points.
    let labelWidth: Double
    /// The space between label and outline, in inches.
    let margin: (horizontal: Double, vertical: Double)
}

extension NodeKind {
    var look: KindLook {
        switch self {
        case .direction:
            KindLook(
                shape: [.shape(.box), .style(.filled, .rounded)], colors: Palette.direction, mark: "▪", width: 2.5,
                labelWidth: 165, margin: (0.1, 0.05))
        case .objective:
            KindLook(
                shape: [.shape(.box)], colors: Palette.objective, mark: "▫", width: 5, labelWidth: 340,
                margin: (0.1, 0.05))
        case .programme:
            KindLook(
                shape: [.shape(.folder)], colors: Palette.programme, mark: "►", width: 4.3, labelWidth: 290,
                margin: (0.1, 0.05))
        case .transversalGoal:
            KindLook(
                shape: [.shape(.hexagon)], colors: Palette.goal(0), mark: "▲", width: 2.7, labelWidth: 140,
                margin: (0, 0.06))
        case .collaboration:
            KindLook(
                shape: [.shape(.ellipse)], colors: Palette.collaboration(0), mark: "●", width: 2.7, labelWidth: 140,
                margin: (0, 0.02))
        case .strategicDimension:
            KindLook(
                shape: [.shape(.octagon)], colors: Palette.strategicDimension, mark: "◊", width: 2.5, labelWidth: 140,
                margin: (0, 0.04))
        case .valueDimension:
            KindLook(
                shape: [.shape(.parallelogram)], colors: Palette.valueDimension, mark: "□", width: 2.5,
                labelWidth: 120, margin: (0, 0.05))
        case .strategicObjective:
            KindLook(
                shape: [.shape(.house)], colors: Palette.strategicDimension, mark: "⌂", width: 2.7, labelWidth: 140,
                margin: (0, 0.05))
        case .driver:
            KindLook(
                shape: [.shape(.trapezium)], colors: Palette.driver, mark: "○", width: 2.5, labelWidth: 120,
                margin: (0, 0.05))
        }
    }
}
