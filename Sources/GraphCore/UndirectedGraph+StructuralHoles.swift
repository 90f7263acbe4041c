extension UndirectedGraph {
    /// Returns Burt's constraint of each node: how far its contacts lead back to the same contacts.
    ///
    ///     c(v) = Σ ( p(v, u) + Σ p(v, q) p(q, u) )²    over the neighbours u of v, and q ≠ u among these
    ///
    /// with *p(v, u) = w(v, u)/s(v)*, the share of its ties that *v* has with *u*. Low where contacts have nothing to
    /// do with each other, so that *v* stands between them (a *structural hole*); high where they are few or tied
    /// together.
    ///
    /// ```
    /// a ── b ── c      constraint()  →  1, 0.5, 1
    /// ```
    ///
    /// - Returns: one number for each node, by its number; not a number (`nan`) for an isolated node, for which there
    ///   is no constraint.
    /// - Complexity: the sum over edges of the degrees of both ends.
    ///
    /// Burt, *Structural Holes*, 1992, formula 2.4; *Structural holes and good ideas*, 2004.
    public func constraint() -> [Double] {
        let strengths = strength()
        return contactSums { node, indirect in
            guard !range(of: node).isEmpty else { return .nan }
            return range(of: node).reduce(0) { sum, place in
                let direct = weight(at: place) / strengths[Int(node)]
                let share = direct + indirect[Int(neighbours[place])] / strengths[Int(node)]
                return sum + share * share
            }
        } addend: { _, own, middle, other in
            weight(at: own) * (weight(at: other) / strengths[Int(middle)])
        }
    }

    /// Returns Burt's effective size of each node: how many contacts it has, less what they have in common.
    ///
    ///     e(v) = Σ ( 1 − Σ p(v, q) m(u, q) )    over the neighbours u of v, and q ≠ u among these
    ///
    /// with *p* as in ``constraint()`` and *m(u, q)* the weight between *u* and *q* divided by the greatest weight of
    /// an edge of *u*. Without weights it is *d* − 2*t*/*d*, with *d* neighbours and *t* edges between these: from 1,
    /// where all of them know each other, to *d*, where none does.
    ///
    /// ```
    /// a ── b ── c      effectiveSize()  →  1, 2, 1
    /// ```
    ///
    /// - Returns: one number for each node, by its number; not a number (`nan`) for an isolated node.
    /// - Complexity: the sum over edges of the degrees of both ends.
    ///
    /// Burt, *Structural Holes*, 1992, formula 2.2; without weights Borgatti, *Structural holes: unpacking Burt's
    /// redundancy measures*, 1997.
    public func effectiveSize() -> [Double] {
        let strengths = strength()
        let greatest = (0..<nodeCount).map { node in
            weights.isEmpty ? 1 : weights[range(of: UInt32(node))].max() ?? 1
        }
        return contactSums { node, shared in
            guard !range(of: node).isEmpty else { return .nan }
            return range(of: node).reduce(0) { sum, place in
                let neighbour = Int(neighbours[place])
                return sum + 1 - shared[neighbour] / greatest[neighbour] / strengths[Int(node)]
            }
        } addend: { _, own, _, other in
            weight(at: own) * weight(at: other)
        }
    }

    private func weight(at place: Int) -> Double { weights.isEmpty ? 1 : weights[place] }

    /// For each node what `total` makes of the sums that belong to its neighbours: for each neighbour of a neighbour
    /// `middle` an addend that depends on the places of both edges.
    private func contactSums(
        total: (_ node: UInt32, _ sums: [Double]) -> Double,
        addend: (_ node: UInt32, _ own: Int, _ middle: UInt32, _ other: Int) -> Double
    ) -> [Double] {
        var sums = [Double](repeating: 0, count: nodeCount)
        return (0..<UInt32(nodeCount)).map { node in
            for own in range(of: node) {
                let middle = neighbours[own]
                for other in range(of: middle) { sums[Int(neighbours[other])] += addend(node, own, middle, other) }
            }
            defer {
                for own in range(of: node) {
                    for other in range(of: neighbours[own]) { sums[Int(neighbours[other])] = 0 }
                }
            }
            return total(node, sums)
        }
    }
}
