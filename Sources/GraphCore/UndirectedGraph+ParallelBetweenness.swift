extension UndirectedGraph {
    /// Returns the same as ``betweenness(isNormalised:length:sources:)`` of hops, by several threads at once.
    ///
    /// ```swift
    /// let sources = graph.randomNodes(count: 200)
    /// let betweenness = await graph.betweenness(sources: sources, threads: 4)
    /// ```
    ///
    /// - Parameters:
    ///   - isNormalised: as there.
    ///   - sources: as there.
    ///   - threads: how many searches to do at the same time; fewer where the machine has fewer cores. Less than 1
    ///     means 1.
    /// - Returns: to the last bit what the other function does, with any number of threads.
    /// - Precondition: the sources are nodes of this graph.
    /// - Complexity: time as there, divided by the threads; memory 120 bytes a node for each thread.
    public func betweenness(
        isNormalised: Bool = true, sources: [NodeIndex]? = nil, threads: Int
    ) async -> [Double] {
        let sources = sources.map { Set($0).sorted() }
        var sums = await pathsThroughNodes(sources: sources ?? Array(nodeIndices), threads: max(threads, 1))
        scale(&sums, isNormalised: isNormalised, sources: sources)
        return sums
    }

    /// As ``hopPathsThroughNodes(sources:)``. What is counted for each source is added in the order of the sources.
    private func pathsThroughNodes(sources: [NodeIndex], threads: Int) async -> [Double] {
        // A few sources for each task, so that its memory need not be made anew for each.
        let length = 4
        let parts = stride(from: 0, to: sources.count, by: length).map { sources[$0..<min($0 + length, sources.count)] }
        return await withTaskGroup(of: (number: Int, sums: [[Double]]).self, returning: [Double].self) { group in
            var sums = [Double](repeating: 0, count: nodeCount)
            /// What was counted for parts whose turn to be added has not come.
            var waiting: [Int: [[Double]]] = [:]
            var (begun, added) = (0, 0)
            while added < parts.count {
                while begun < parts.count, begun - added - waiting.count < threads, waiting.count < threads {
                    let number = begun
                    group.addTask { (number, pathsThroughNodes(from: parts[number])) }
                    begun += 1
                }
                guard let part = await group.next() else { break }
                waiting[part.number] = part.sums
                while let next = waiting.removeValue(forKey: added) {
                    for counted in next {
                        for node in 0..<nodeCount { sums[node] += counted[node] }
                    }
                    added += 1
                }
            }
            return sums
        }
    }

    /// What is counted for each source by itself.
    private func pathsThroughNodes(from sources: ArraySlice<NodeIndex>) -> [[Double]] {
        var workspace = HopWorkspace(self)
        return sources.map { source in
            add(from: source.rawValue, in: &workspace)
            let sums = workspace.sums
            workspace.sums = [Double](repeating: 0, count: nodeCount)
            return sums
        }
    }
}
