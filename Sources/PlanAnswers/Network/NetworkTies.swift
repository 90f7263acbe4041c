import PlanGraph
import Synchronization

/// What holds a network together: each found when it is first asked for, and once for all that is told of it.
final class NetworkTies: Sendable {
    private let network: PlanNetwork
    private let points = Once<[PlanNetwork.ArticulationPoint]>()
    private let edges = Once<[PlanNetwork.Bridge]>()
    private let pairs = Once<[[[Int]]]>()
    private let values = Once<[Double]>()

    init(of network: PlanNetwork) { self.network = network }

    /// As `PlanNetwork.articulationPoints()`.
    var articulationPoints: [PlanNetwork.ArticulationPoint] { points { network.articulationPoints() } }
    /// As `PlanNetwork.bridges()`.
    var bridges: [PlanNetwork.Bridge] { edges { network.bridges() } }
    /// As `PlanNetwork.pairsWithOnlyBroker()`.
    var pairsWithOnlyBroker: [[[Int]]] { pairs { network.pairsWithOnlyBroker() } }
    /// As `UndirectedGraph.betweenness()`.
    var betweenness: [Double] { values { network.graph.betweenness() } }
}

/// A value that is made when it is first asked for.
private final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    func callAsFunction(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
