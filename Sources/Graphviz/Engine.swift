/// How positions are computed.
///
/// There is no way to interrupt a layout, so mind the sizes: ``Drawing/expectedSeconds(using:)`` forecasts the cost.
/// These are seconds on a common machine for graphs of hubs with three edges a node. At 300 nodes `circo` takes
/// minutes, and so does `dot` with `.splines(.orthogonal)`, or with edges that go in all directions.
///
/// | engine | for | 100 nodes | 1,000 nodes | 3,000 nodes |
/// | --- | --- | --- | --- | --- |
/// | `dot` | hierarchies, flows | 0.05 | 2 | over 120 |
/// | `neato` | small networks | 0.06 | 4 | 34 |
/// | `fdp` | networks; always give `.overlap(…)` | 1 | 111 | |
/// | `sfdp` | large networks; with `.overlap(.prism)` | 0.04 | 1 | 6.5 |
/// | `twopi` | rings round a centre | 0.03 | 0.2 | 4 |
/// | `osage` | boxes in clusters | 0.03 | 0.1 | 0.3 |
public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Layers, along the edges' direction.
    case dot
    /// Springs of given lengths, which suits up to some hundred nodes.
    case neato
    /// Springs and repulsion. Refuses clusters, and is not repeatable: `neato` and `sfdp` are, with similar pictures.
    case fdp
    /// As `fdp`, in steps, for large networks.
    case sfdp
    /// Rings round a centre.
    case twopi
    /// Circles.
    case circo
    /// Clusters packed as boxes.
    case osage
    /// Clusters as a map of nested rectangles.
    case patchwork
    /// Nodes stay where their `.position(…)` says, which each node must have, and edges where
    /// ``Drawing/positioned(by:)`` put them; other edges are routed. Keep nodes apart where such an edge has a port or
    /// is a polyline: Graphviz crashes over some that overlap.
    case fixedPositions = "nop2"

    /// Whether the same drawing gives the same bytes in every run. `fdp` orders edges by addresses in memory.
    public var isRepeatable: Bool { self != .fdp }
}
