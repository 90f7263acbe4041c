import Synchronization

/// What holds a network together: each found when it is first asked for, and once for all that is told of it.
package final class NetworkTies: Sendable {
    private let network: PlanNetwork
    private let points = Mutex<[PlanNetwork.ArticulationPoint]?>(nil)
    private let edges = Mutex<[PlanNetwork.Bridge]?>(nil)
    private let pairs = Mutex<[[[Int]]]?>(nil)
    private let values = Mutex<[Double]?>(nil)

    package init(of network: PlanNetwork) { self.network = network }

    /// As `PlanNetwork.articulationPoints()`.
    package var articulationPoints: [PlanNetwork.ArticulationPoint] { once(points) { network.articulationPoints() } }
    /// As `PlanNetwork.bridges()`.
    package var bridges: [PlanNetwork.Bridge] { once(edges) { network.bridges() } }
    /// As `PlanNetwork.pairsWithOnlyBroker()`.
    package var pairsWithOnlyBroker: [[[Int]]] { once(pairs) { network.pairsWithOnlyBroker() } }
    /// As `UndirectedGraph.betweenness()`.
    package var betweenness: [Double] { once(values) { network.graph.betweenness() } }

    private func once<Value: Sendable>(_ kept: borrowing Mutex<Value?>, _ find: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let found = find()
            kept = found
            return found
        }
    }
}
