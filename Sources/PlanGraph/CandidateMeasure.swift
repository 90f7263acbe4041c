import GraphCore
import Plan

/// How well candidates meet what a person found by reading.
public struct CandidateMeasure: Hashable, Sendable {
    /// The goal, dimension or collaboration.
    public let target: NodeIndex
    /// How many objectives the person ties to it that the plan does not.
    public let relevantCount: Int
    /// The mean, over these objectives, of the share of them among the candidates down to each; what is no candidate
    /// counts 0.
    public let averagePrecision: Double
    /// Which share of them is among the first ten candidates.
    public let recallAt10: Double
    /// Which share of them is among the first twenty.
    public let recallAt20: Double
}

extension CandidateSearch {
    /// Compares candidates with the verdicts of a person who read the plan.
    ///
    /// The reading changes nothing: what the plan ties already is no candidate, and what is declared in the plan itself
    /// is known as always.
    ///
    /// - Parameter reading: its objectives with the verdict "yes" are those to be found.
    /// - Returns: the measures of each target for which there is something to find, in the graph's order.
    public func measures(against reading: [Declaration]) -> [CandidateMeasure] {
        var wanted: [NodeIndex: Set<NodeIndex>] = [:]
        for declaration in reading where declaration.verdict == .yes {
            guard let target = graph.node(withID: declaration.target),
                let objective = graph.node(withID: declaration.subject), !isTied(objective, to: target)
            else { continue }
            wanted[target, default: []].insert(objective)
        }
        return wanted.sorted { $0.key < $1.key }.map { target, relevant in
            let ranking = candidates(for: target).map { relevant.contains($0.objective) }
            var (found, sum) = (0, 0.0)
            for (place, isRelevant) in ranking.enumerated() where isRelevant {
                found += 1
                sum += Double(found) / Double(place + 1)
            }
            func recall(_ count: Int) -> Double {
                Double(ranking.prefix(count).count { $0 }) / Double(relevant.count)
            }
            return CandidateMeasure(
                target: target, relevantCount: relevant.count, averagePrecision: sum / Double(relevant.count),
                recallAt10: recall(10), recallAt20: recall(20))
        }
    }

    private func isTied(_ objective: NodeIndex, to target: NodeIndex) -> Bool {
        graph.structure.edges(at: target, .incoming).contains { $0.neighbour == objective }
    }
}
