import GraphCore
import Plan
import PlanAnswers
import PlanGraph

/// What is said of a network as a whole, and of how it was made.
package enum NetworkMessage: Message {
    case title(NodeKind)
    /// What makes a link: one of these kinds in common.
    case links([NodeKind])
    case weight(ProjectionWeight)
    case onlyYears([Int])
    case onlyBases([Basis])
    case onlyRelations([Relation])
    case joinsYears([Int])
    case oneYear(Int)
    /// The ends of each link that holds in no single year.
    case acrossYears([[NodeReference]])
    case matrixHasNoYears
    case caution

    case nothingInCommon(nodes: Int, NodeKind)
    case size(nodes: Int, links: Int, density: Double, NodeKind)
    /// All of it is connected.
    case connected(NetworkDiameter)
    /// One part has links.
    case onePart(nodes: Int, NodeKind, NetworkDiameter)
    /// How many nodes each part with links has, the greatest first.
    case parts([Int], NodeKind, NetworkDiameter)
    case isolated([NodeReference], NodeKind)
    case absent(Int, years: [Int], NodeKind)
    case transitivity(Double, NodeKind)
    case assortativity(Double)
    /// How many nodes each group has, and how much that means.
    case groups([Int], NetworkDivision, NodeKind)
    case moreArticulationPoints(Int)
    case mentions(Int, unreturned: Int, reciprocity: Double)
    case noMentions

    case measure
    case value
    case allYears
    case group
}

/// How long the shortest paths are, in all years together and in each.
package struct NetworkDiameter: Sendable {
    let steps: Int
    let ofYears: [(year: Int, steps: Int)]
}

/// What is said of a network's nodes by a measure.
package enum LeaderMessage: Message {
    case degree(Int, [NodeReference], NodeKind)
    case betweenness(Double, [NodeReference], share: Double?, NodeKind)
    case constraint(Double, [NodeReference], NodeKind)
    /// Who comes first in which years.
    case yearByYear([(nodes: [NodeReference], years: [Int])], NodeKind)
    case notConverging(String)
}

/// What is said of who alone ties others together.
package enum BridgeMessage: Message {
    /// A part of a network, as a sentence names it.
    package enum Part: Sendable {
        /// A few nodes.
        case few([NodeReference])
        /// So many that a few are named, or none, as examples.
        case many(Int, examples: [NodeReference])
        /// All other nodes of the network, as it were.
        case others(Int)
    }

    /// A node, the parts that it alone connects, and the single year in which it does; nil of all years together.
    case onlyConnects(NodeReference, [Part], year: Int?, NodeKind)
    /// With what it connects the parts in single years.
    case yearByYear([(part: [Part], year: Int)], NodeKind)
    case alsoHolds([(part: [Part], year: Int)], NodeKind)
    case inNoYear
    case inYears([Int])
    case noArticulationPoints
    case articulationPoints(Int)
    case articulationPointsOfYears(Int)
    /// What the node has in common with a part; the part is named where there are several.
    case inCommon([NodeReference], part: [NodeReference])
    case bridges(Int)
    case bridgesOfYears(Int)
    case bridge([NodeReference], things: [NodeReference])
    case brokers(Int, of: Int, NodeKind)
    /// How many pairs a node is the broker of, in all years together and in each.
    case pairs(NodeReference, Int, ofYears: [(year: Int, count: Int)])
    case between([NodeReference])
    /// The nodes that stand in most of the pairs, in all years together and in each.
    case mostly([(node: NodeReference, count: Int, ofYears: [(year: Int, count: Int)])])
    case shareOfPaths(Double, ofYears: [(year: Int, share: Double)], NodeKind)
}

/// What is said of a network's groups.
package enum GroupMessage: Message {
    case none
    case inCommon(isSingle: Bool, NodeKind)
    case number(Int)
    /// How many nodes a group has, and what most of them have in common.
    case group(Int, shared: [(thing: NodeReference, count: Int)], NodeKind)
    case agreement(rand: Double, information: Double, nodes: Int, NodeKind)
    /// The nodes where no dimension prevails, with the names of those that are equal.
    case undecided([(node: NodeReference, dimensions: [String])], NodeKind)
    case linksInside, linksOutside, prevailingDimension, several
}

/// What is said of the roles of brokers.
package enum RoleMessage: Message {
    case question(NodeKind)
    case groupsOfNetwork
    case groupsOfDimensions([String])
    case ungrouped(NodeKind)
    case coordinator, consultant, representative, liaison
    case most(Int, [NodeReference], NodeKind)
    case none
}

/// What is said of directions that the objectives of others mention.
package enum MentionMessage: Message {
    case title
    /// - Parameter stated: how many stand in columns or lines for those involved.
    case count(Int, stated: Int, returned: Int, reciprocity: Double)
    case mostUnreturned([NodeReference], Int)
    case unreturned(Int)
    case returned(Int)
    case mention(from: NodeReference, to: NodeReference, Role)
    case ownObjective(from: NodeReference, to: NodeReference)
    case noAnswer(from: NodeReference, to: NodeReference)
    case inOtherYears
}

/// What is said of explained measures.
package enum MeasureMessage: Message {
    case reading(String)
    case source(String)
    case signs
    case caution
}
