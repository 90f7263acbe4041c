import Plan
import PlanExchange

/// The colours of the maps.
///
/// Every line and outline has a contrast of at least 3:1 on white, every text of at least 4.5:1 on its ground. The
/// colours of goals are told apart by people with any of the three colour-vision deficiencies; what kind a node is can
/// be seen by its shape alone.
enum Palette {
    struct Colors: Sendable {
        /// Of outlines and of the lines that lead here.
        let line: String
        /// Of the surface.
        let fill: String

        init(line: String, fill: String) { (self.line, self.fill) = (line, fill) }

        /// The lines are those that exports have for the kind.
        fileprivate init(of kind: NodeKind, fill: String) { self.init(line: kind.hexColour, fill: fill) }
    }

    static let text = "#1a1a1a"
    static let quietText = "#555555"
    static let background = "#ffffff"

    static let direction = Colors(of: .direction, fill: "#e9edf3")
    static let objective = Colors(of: .objective, fill: "#ffffff")
    static let programme = Colors(of: .programme, fill: "#fbf5da")
    static let strategicDimension = Colors(of: .strategicDimension, fill: "#f8e4ee")
    static let valueDimension = Colors(of: .valueDimension, fill: "#dff1f0")
    static let driver = Colors(of: .driver, fill: "#ebe7f5")
    private static let collaborationFill = "#f6f4ee"

    /// Goals have a colour each, in the plan's order; a plan with more goals begins anew.
    static let goals = [
        Colors(of: .transversalGoal, fill: "#fbe6dc"), Colors(of: .collaboration, fill: "#e0e5fb"),
        Colors(line: "#48240e", fill: "#efe3d8"), Colors(line: "#0c7d5c", fill: "#d9f2ea"),
        Colors(line: "#a12ba4", fill: "#f7e3f7"), Colors(line: "#0b2545", fill: "#dce6f0"),
    ]

    /// The lines of ``goals`` on a dark page, told apart by the same people.
    static let goalLinesOnDark = ["#ee8f4e", "#7f95fc", "#f6dc9f", "#55be9e", "#c48fd4", "#b5e61d"]

    static func goal(_ number: Int) -> Colors { goals[number % goals.count] }

    /// Collaborations take the same colours in turn, so that lines near each other can be told apart.
    static func collaboration(_ number: Int) -> Colors {
        Colors(line: goal(number).line, fill: collaborationFill)
    }

    /// From few to many, light to dark, in one hue, so that they are told apart in grey as well.
    static let heat = ["#e3eef9", "#b5d2ee", "#6ba3d6", "#2f6fb0", "#123f73"]
    /// ``heat`` on a dark page: few are near the ground there too.
    static let heatOnDark = ["#1d2a3a", "#24476b", "#2f6fb1", "#79b4ec", "#d3e8fb"]
    /// Of text on the surfaces of ``heat``.
    static func textOnHeat(_ step: Int) -> String { step < 3 ? "#101010" : "#fefefe" }
    /// Of the lines of a grid, which only guide the eye.
    static let grid = "#d9d9d9"

    /// Of marks that stand for no goal.
    static let strong = "#2b3a4a"
    /// Of the outlines of boxes, and of the lines between them.
    static let outline = "#5d6b7a"
    static let thinLine = "#8a94a0"
    /// Behind every other row, to guide the eye.
    static let band = "#eef1f5"
    /// What is left of a whole.
    static let rest = "#d5d9df"
    /// Between ``strong`` and the ground.
    static let middling = "#b9c3d0"
    /// Of letters on ``strong``.
    static let textOnStrong = "#fdfdfd"

    static let darkBackground = "#14171c"

    /// What takes the place of each colour on a dark page: surfaces darkened, lines and texts lightened.
    static let darkCounterparts: [(light: String, dark: String)] = {
        let kinds = [direction, objective, programme, strategicDimension, valueDimension, driver]
        var pairs = [
            (background, darkBackground), (text, "#e8e8e8"), (quietText, "#b4b4b4"), (grid, "#3a3f47"),
            (collaborationFill, "#2b2a25"), (textOnHeat(0), "#fafafa"), (textOnHeat(4), "#0c0c0c"),
            (strong, "#d3dbe4"), (outline, "#8c99a6"), (thinLine, "#7d8793"), (band, "#222a33"), (rest, "#3a434d"),
            (middling, "#55626f"), (textOnStrong, "#0d0f12"),
        ]
        pairs += zip(heat, heatOnDark).map { ($0, $1) }
        pairs += zip(goals, goalLinesOnDark).map { ($0.line, $1) }
        for colors in goals + kinds {
            pairs.append((colors.line, mixed(colors.line, "#ffffff", 0.55)))
            if colors.fill != background { pairs.append((colors.fill, mixed(colors.line, darkBackground, 0.72))) }
        }
        var seen: Set<String> = []
        return pairs.filter { seen.insert($0.0).inserted }.map { (light: $0.0, dark: $0.1) }
    }()

    /// A colour some part of the way towards another.
    private static func mixed(_ one: String, _ other: String, _ part: Double) -> String {
        func channels(_ hex: String) -> [Double] {
            let value = Int(hex.dropFirst(), radix: 16) ?? 0
            return [16, 8, 0].map { Double(value >> $0 & 255) }
        }
        let mixed = zip(channels(one), channels(other)).map { Int(($0 + ($1 - $0) * part).rounded()) }
        return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
