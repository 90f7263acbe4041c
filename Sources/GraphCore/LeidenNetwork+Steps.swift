#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension LeidenNetwork {
    /// Moves nodes to the group where they add most to the quality, until no node has a better one: looks at a node
    /// anew only when a neighbour has moved. The groups are then renumbered from 0 without gaps; returns how many there
    /// are.
    func moveNodes(among groups: inout [UInt32], resolution: Double, _ generator: inout SplitMix64) -> Int {
        var groupStrengths = [Double](repeating: 0, count: nodeCount)
        var sizes = [Int](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            groupStrengths[Int(groups[node])] += strengths[node]
            sizes[Int(groups[node])] += 1
        }
        var empty = (0..<UInt32(nodeCount)).filter { sizes[Int($0)] == 0 }
        var queue = Array(0..<UInt32(nodeCount))
        generator.shuffle(&queue)
        var isQueued = [Bool](repeating: true, count: nodeCount)
        var (head, waiting) = (0, nodeCount)
        var sums = GroupSums(count: nodeCount)
        while waiting > 0 {
            let node = queue[head]
            head = head + 1 == nodeCount ? 0 : head + 1
            waiting -= 1
            isQueued[Int(node)] = false
            let own = groups[Int(node)]
            let row = range(of: node)
            sums.add(row, of: self, to: groups)
            let strength = strengths[Int(node)]
            sizes[Int(own)] -= 1
            groupStrengths[Int(own)] = sizes[Int(own)] == 0 ? 0 : groupStrengths[Int(own)] - strength
            // What is below rounding errors is no gain, else moves could go on for ever.
            let threshold = 1e-12 * strength * (1 + resolution)
            let expected = resolution * strength
            var (best, bestGain) = (own, sums[own] - expected * (groupStrengths[Int(own)] / total))
            sums.visit { group, sum in
                let gain = sum - expected * (groupStrengths[Int(group)] / total)
                if gain > bestGain + threshold { (best, bestGain) = (group, gain) }
            }
            sums.removeAll()
            if sizes[Int(own)] > 0, bestGain + threshold < 0, let unused = empty.popLast() { best = unused }
            if best != own, sizes[Int(own)] == 0 { empty.append(own) }
            groups[Int(node)] = best
            groupStrengths[Int(best)] += strength
            sizes[Int(best)] += 1
            guard best != own else { continue }
            for place in row {
                let neighbour = Int(neighbours[place])
                guard !isQueued[neighbour], groups[neighbour] != best else { continue }
                isQueued[neighbour] = true
                let tail = head + waiting
                queue[tail < nodeCount ? tail : tail - nodeCount] = UInt32(neighbour)
                waiting += 1
            }
        }
        return Self.renumber(&groups)
    }

    /// Parts of the groups, built anew from single nodes: a node that is well tied to its group joins a part of it that
    /// is so too, by a chance that grows with the gain. Each part is named by one of its nodes.
    func parts(
        of groups: [UInt32], groupCount: Int, resolution: Double, _ generator: inout SplitMix64
    ) -> [UInt32] {
        var parts = Array(0..<UInt32(nodeCount))
        var partStrengths = strengths
        var partSizes = [Int](repeating: 1, count: nodeCount)
        /// The weight between each part and the rest of its group.
        var outward = (0..<UInt32(nodeCount)).map { node in
            range(of: node).reduce(0) { sum, place in
                groups[Int(neighbours[place])] == groups[Int(node)] ? sum + weight(place) : sum
            }
        }
        var sums = GroupSums(count: nodeCount)
        var (choices, likelihoods) = ([(part: UInt32, gain: Double)](), [Double]())
        let nodesOfGroups = SortedRows(count: groupCount, keys: groups)
        for group in 0..<groupCount where nodesOfGroups[group].count > 1 {
            var members = Array(nodesOfGroups[group])
            generator.shuffle(&members)
            let groupStrength = members.reduce(0) { $0 + strengths[Int($1)] }
            func isWellConnected(_ part: UInt32) -> Bool {
                let strength = partStrengths[Int(part)]
                return outward[Int(part)] >= resolution * strength * ((groupStrength - strength) / total)
            }
            for node in members where partSizes[Int(node)] == 1 && isWellConnected(node) {
                sums.add(range(of: node), of: self, to: parts) { neighbour, _, _ in groups[Int(neighbour)] != group }
                choices.append((node, 0))
                let expected = resolution * strengths[Int(node)]
                sums.visit { part, sum in
                    guard isWellConnected(part) else { return }
                    let gain = sum - expected * (partStrengths[Int(part)] / total)
                    if gain >= 0 { choices.append((part, gain)) }
                }
                let chosen = choose(among: choices, &likelihoods, &generator)
                if chosen != node {
                    parts[Int(node)] = chosen
                    partSizes[Int(node)] = 0
                    partSizes[Int(chosen)] += 1
                    partStrengths[Int(chosen)] += strengths[Int(node)]
                    outward[Int(chosen)] += outward[Int(node)] - 2 * sums[chosen]
                }
                sums.removeAll()
                choices.removeAll(keepingCapacity: true)
            }
        }
        return parts
    }

    /// One of the choices, the likelier the greater its gain is: in proportion to exp(gain / temperature).
    private func choose(
        among choices: [(part: UInt32, gain: Double)], _ likelihoods: inout [Double], _ generator: inout SplitMix64
    ) -> UInt32 {
        let greatest = choices.reduce(0) { max($0, $1.gain) }
        likelihoods.removeAll(keepingCapacity: true)
        var all = 0.0
        for (_, gain) in choices {
            let exponent = (gain - greatest) / temperature
            // Below this it is 0, which takes long to find out.
            let likelihood = exponent < -746 ? 0 : exp(exponent)
            likelihoods.append(likelihood)
            all += likelihood
        }
        var left = generator.nextFraction() * all
        for (place, likelihood) in likelihoods.enumerated() {
            left -= likelihood
            if left < 0 { return choices[place].part }
        }
        return choices[choices.count - 1].part
    }
}
