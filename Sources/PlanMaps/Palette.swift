/// The colours of the maps.
///
/// Every line and outline has a contrast of at least 3:1 on white, every text of at least 4.5:1 on its ground. The colours of
/// goals are told apart by people with any of the three colour-vision deficiencies; what kind a node is can be seen by its
/// shape alone.
enum Palette {
    struct Colors: Sendable {
        /// Of outlines and of the lines that lead here.
        let line: String
        /// Of the surface.
        let fill: String
    }

    static let text = "#1a1a1a"
    static let quietText = "#555555"
    static let background = "#ffffff"

    static let direction = Colors(line: "#44546a", fill: "#e9edf3")
    private static let collaborationFill = "#f6f4ee"

    /// Goals have a colour each, in the plan's order; a plan with more goals begins anew.
    static let goals = [
        Colors(line: "#d55e00", fill: "#fde8da"), Colors(line: "#1f3a5f", fill: "#dbe5f2"),
        Colors(line: "#6b3e1e", fill: "#efe3d8"), Colors(line: "#009e73", fill: "#d9f2ea"),
        Colors(line: "#7c3aed", fill: "#eae1fc"), Colors(line: "#b8609a", fill: "#f7e3f0"),
    ]

    static func goal(_ number: Int) -> Colors { goals[number % goals.count] }

    /// Collaborations take the same colours in turn, so that lines near each other can be told apart.
    static func collaboration(_ number: Int) -> Colors {
        Colors(line: goal(number).line, fill: collaborationFill)
    }
}
