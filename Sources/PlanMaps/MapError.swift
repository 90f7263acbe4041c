import Graphviz

/// Why a map is not drawn.
public enum MapError: Error, Hashable, Sendable {
    /// Nothing of the plan fits the definition.
    case empty
    /// Graphviz would take too long, and can't be interrupted.
    case tooLarge(engine: Engine, nodes: Int, links: Int)

    /// What a layout may take at most, in seconds; it can't be interrupted.
    static let patience = 30.0

    static func check(_ drawing: Drawing, _ engine: Engine) throws {
        guard drawing.expectedSeconds(using: engine) <= patience else {
            throw MapError.tooLarge(engine: engine, nodes: drawing.nodes.count, links: drawing.edges.count)
        }
    }
}
