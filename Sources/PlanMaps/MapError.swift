import Graphviz

/// Why a map is not drawn.
public enum MapError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing of the plan fits the definition.
    case empty
    /// Graphviz would take too long, and can't be interrupted.
    case tooLarge(engine: Engine, nodes: Int, links: Int)

    public var description: String {
        switch self {
        case .empty: "nothing in the plan fits this map: its filters let no link through"
        case .tooLarge(let engine, let nodes, let links):
            "\(nodes) nodes and \(links) links are too many for \(engine.rawValue), which would take minutes or more; "
                + "show less (focus, directions, years, minimumLinks), or let the program choose the engine"
        }
    }

    /// The most nodes that an engine draws in some ten seconds, with about three links a node: measured with Graphviz 2.42.
    private static func limit(_ engine: Engine) -> Int {
        switch engine {
        case .dot: 1_500
        case .neato: 1_500
        case .fdp: 300
        case .sfdp: 3_500
        case .twopi: 3_500
        case .circo: 120
        case .osage, .patchwork: 20_000
        case .fixedPositions: .max
        }
    }

    static func isSensible(_ engine: Engine, nodes: Int, links: Int) -> Bool {
        max(nodes, links / 3) <= limit(engine)
    }

    static func check(_ engine: Engine, nodes: Int, links: Int) throws {
        guard isSensible(engine, nodes: nodes, links: links) else {
            throw MapError.tooLarge(engine: engine, nodes: nodes, links: links)
        }
    }
}
