import Plan
import PlanAnswers
import PlanGraph

/// What the pages of a site say of their plan.
package enum SiteMessage: Message {
    /// What the site is about, in a sentence.
    case lead([(kind: NodeKind, count: Int)])
    /// The goal or collaboration that most directions have.
    case mostShared(NodeReference, count: Int, of: Int)
    /// Two directions that have most in common.
    case closestPair(NodeReference, NodeReference, count: Int)
    /// Mentions of a direction to which none of its objectives answers.
    case oneSided(Int)
    /// Objectives of which several directions have the same text.
    case sameText(Int)
    /// How many nodes of a kind the plan has, as a heading.
    case all(NodeKind)
    /// Of a map's picture: the node and how many lines it has.
    case lit(name: String, count: String, names: String)
    /// What is cited: the page, the plan and its source, the address.
    case citation(page: String, plan: String, source: String, address: String)
    case line(Int)
    case lines(Int, Int)
    /// How many hits a search has.
    case hits(String)
    case moreNeighbours(Int)
    /// Objectives with the same text that are not named.
    case moreWithSameText(Int)
    /// The sheet of a map, of several.
    case sheet(Int, of: Int)
    /// What became of objectives between two years.
    case between(Int, Int)
}
