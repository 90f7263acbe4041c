#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Engine {
    /// About how many seconds a layout takes, to be asked before, since a layout can't be interrupted.
    ///
    /// It is the order of magnitude on a common machine for graphs of hubs, as plans and organisations are, with
    /// `.overlap(.prism)`, straight edges and few layers. ``Drawing/expectedSeconds(using:)`` knows more and is to be
    /// preferred where there is a drawing already.
    ///
    /// Between measured sizes the logarithm is interpolated, beyond them extrapolated. Nodes and edges count alike: the
    /// measurements had three edges a node. The more of either, the longer it takes.
    ///
    /// - Parameters:
    ///   - nodes: how many nodes there are; less than none counts as none.
    ///   - edges: how many edges there are.
    /// - Returns: Seconds, finite, from 0.
    /// - Complexity: O(1).
    public func expectedSeconds(nodes: Int, edges: Int) -> Double {
        let size = (Double(max(0, nodes)) + Double(max(0, edges))) / 4
        let figures = figures
        guard let first = figures.first, size > first.nodes else {
            return (figures.first?.seconds ?? 0) * size / (figures.first?.nodes ?? 1)
        }
        let upper = figures.firstIndex { $0.nodes >= size } ?? figures.count - 1
        let (one, other) = (figures[upper - 1], figures[upper])
        let slope = log(other.seconds / one.seconds) / log(other.nodes / one.nodes)
        return other.seconds * pow(size / other.nodes, slope)
    }

    /// Seconds of processor time that layout and SVG took, by the number of nodes, with three edges a node, ascending.
    ///
    /// Measured with Graphviz 2.42 on a machine of 2 cores. Where a run was stopped after 120 seconds, the figure
    /// carries on the curve. `fdp` is without `.overlap(…)`, which takes longest.
    private var figures: [(nodes: Double, seconds: Double)] {
        switch self {
        case .dot: [(100, 0.05), (300, 0.17), (1000, 2.1), (3000, 150)]
        case .neato: [(100, 0.06), (300, 0.36), (1000, 3.8), (3000, 34)]
        case .fdp: [(100, 1), (300, 10.7), (1000, 111)]
        case .sfdp: [(100, 0.04), (300, 0.24), (1000, 1), (3000, 6.5), (10_000, 41)]
        case .twopi: [(100, 0.03), (300, 0.06), (1000, 0.23), (3000, 4), (10_000, 77)]
        case .circo: [(50, 1.8), (100, 10.9), (300, 150)]
        case .osage: [(100, 0.03), (300, 0.04), (1000, 0.1), (3000, 0.27), (10_000, 0.82)]
        case .patchwork: [(100, 0.01), (300, 0.013), (1000, 0.04), (3000, 0.14)]
        case .fixedPositions: [(100, 0.012), (1000, 0.095)]
        }
    }
}
