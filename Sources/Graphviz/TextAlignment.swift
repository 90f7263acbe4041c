/// How the lines of a label stand to each other.
public enum TextAlignment: String, Hashable, Sendable, CaseIterable {
    case center, left, right

    /// What ends a line in a label of Graphviz's.
    var lineEnd: String {
        switch self {
        case .center: "n"
        case .left: "l"
        case .right: "r"
        }
    }
}
