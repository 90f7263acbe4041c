extension UndirectedGraph {
    /// Returns the eigenvector centrality of each node: how central its neighbours are, each of them valued by the same
    /// measure.
    ///
    ///     λ x(v) = Σ w(v, u) x(u) over the neighbours u of v,   Σ x(v)² = 1
    ///
    /// with the greatest λ for which there is such an *x*. A node stands high that is tied to nodes which stand high.
    ///
    /// In a graph that is not connected only the components with the greatest λ have values above 0 (within the
    /// tolerance; several with the same λ share in the proportion in which all nodes with equal values would).
    /// ``pageRank(damping:tolerance:maximumIterations:)`` ranks all nodes of such a graph. Without edges every node has
    /// the same value. In a bipartite graph, where −λ is as great as λ, the method converges as well.
    ///
    /// ```
    /// a ── b ── c      eigenvectorCentrality()  →  0.5, 0.707…, 0.5
    /// ```
    ///
    /// - Parameters:
    ///   - tolerance: ends when the length of the vector (*Ax* − λ*x*)/λ, with *A* the matrix of weights, is not above
    ///     it.
    ///   - maximumIterations: how often to multiply with *A* at most.
    /// - Returns: one number for each node, by its number, from 0 to 1.
    /// - Throws: ``MeasureError/notConverged(iterations:)``, to be expected of long chains and of components with
    ///   nearly the same λ; ``MeasureError/parameter(_:_:allowed:)`` when the tolerance is not above 0.
    /// - Complexity: linear in nodes and edges for each iteration; tens to hundreds of them are usual.
    ///
    /// Bonacich, *Factoring and weighting approaches to status scores and clique identification*, 1972; power iteration
    /// with (*A* + λ/2) from equal values.
    public func eigenvectorCentrality(
        tolerance: Double = 1e-12, maximumIterations: Int = 10_000
    ) throws(MeasureError) -> [Double] {
        guard tolerance > 0 else { throw .parameter("tolerance", tolerance, allowed: "above 0") }
        var values = [Double](repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
        guard edgeCount > 0 else { return values }
        // Weights near the limits of what a Double holds must not overflow; the vector doesn't depend on their scale.
        let scale = weights.max() ?? 1
        var products = values
        for _ in 0..<max(maximumIterations, 0) {
            var eigenvalue = 0.0
            for node in 0..<nodeCount {
                var product = 0.0
                if weights.isEmpty {
                    for place in range(of: UInt32(node)) { product += values[Int(neighbours[place])] }
                } else {
                    for place in range(of: UInt32(node)) {
                        product += weights[place] / scale * values[Int(neighbours[place])]
                    }
                }
                products[node] = product
                eigenvalue += product * values[node]
            }
            var squaredError = 0.0
            var squaredLength = 0.0
            for node in 0..<nodeCount {
                let error = products[node] - eigenvalue * values[node]
                squaredError += error * error
                products[node] += eigenvalue / 2 * values[node]
                squaredLength += products[node] * products[node]
            }
            let length = squaredLength.squareRoot()
            for node in 0..<nodeCount { values[node] = products[node] / length }
            if squaredError.squareRoot() <= tolerance * eigenvalue { return values }
        }
        throw .notConverged(iterations: maximumIterations)
    }
}
