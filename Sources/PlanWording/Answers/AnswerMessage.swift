import Plan
import PlanAnswers
import PlanGraph

/// What is said of links, wherever they appear.
package enum LinkMessage: Message {
    /// Of all links of a relation, for filters and tables.
    case relation(Relation)
    /// What the targets of a node's edges are to it, or their sources.
    case targets(Relation)
    case sources(Relation)
    /// A relation that this program doesn't know.
    case other(String, isOutgoing: Bool)
    case role(Role)
    case basis(Basis)
    /// Where something stands; lines or years that are not given are left out.
    case place(lines: [Int], years: [Int])
    /// In brackets behind an objective.
    case newTexts([Int])
    /// Behind what two have, but each in other years.
    case neverTogether
}

/// What is said of an answer's length.
package enum LimitMessage: Message {
    /// How many of a list there are, where a limit leaves some out.
    case number(Int, of: Int)
    case shown(Int, of: Int)
    case nothing(isFiltered: Bool)
    case countsAreFiltered
    case noNames
}

/// What is said of a node's neighbours, and of what it has in common with others.
package enum NeighbourMessage: Message {
    case none(isFiltered: Bool)
    case away(NodeKind, steps: Int, shown: Int, of: Int)
    case through(NodeReference)
    case around([String])
    /// The steps asked for, and those at which there is something.
    case furtherAway(steps: Int, depth: Int)
    /// Of what kinds the things are that the node has in common with others.
    case inCommon([NodeKind], with: NodeKind, count: Int)
    case sharedWith(NodeKind, shown: Int, of: Int)
    case nothingInCommon(NodeReference, [NodeKind], least: Int, isFiltered: Bool)
}

/// What a page says of a node.
package enum PageMessage: Message {
    case alias(String)
    case sharesNothing
    case genericPartners
    case noMatrixRow
    case umbrellaCategory
    case shortName(String)
    case phrases([String])
    case texts
    case direction
    case rows(Int)
    case contributesTo(Int)
    case partOf(Int)
    case sameText(Int)
    case objectives(Int, ofYears: [(year: Int, count: Int)])
    case directions(Int, objectives: Int, ofYears: [(year: Int, count: Int)])
    case nodes(NodeKind, Int)
    /// The nodes of a kind that have most in common with the page's, of which some are shown.
    case closest(NodeKind, [NodeKind], shown: Int, of: Int)
    case all(String)
    case asIn(Int)
    case matrixText
    case details
    case field(NodePage.Field)
    case indicators(Int)
    case above
    case parts(Int)
    case involvedIn(Int)
}

/// What an indicator's values are.
package enum IndicatorMessage: Message {
    case name, unit, formula, source, baseline
    /// For a year; none where the plan names none.
    case target(String)
    case result(String)
}

/// What is said of the paths between two nodes.
package enum PathMessage: Message {
    case none(NodeReference, NodeReference)
    case nothingReached(NodeReference)
    /// How many nodes are nearest; of a kind, or of any.
    case nearest(NodeReference, NodeKind?, shown: Int, of: Int)
    /// In how many objectives a direction takes part that tie it to another node.
    case involved(NodeReference, Int, NodeReference)
    case inCommon(NodeReference, NodeReference, NodeReference)
    case link(Relation, Role?, source: NodeReference, target: NodeReference)
    /// How many objectives of a direction tie it to another node.
    case byObjectives(NodeReference, Int, NodeReference)
    case objectivesInCommon(NodeReference, NodeReference, Int)
    case objective(NodeReference)
    case inNoYear
    case more(Int, all: Int)
    case incomplete
    case withoutFilters(steps: Int)
    case allowing(String, steps: Int)
}

/// What is said in lists and of searches.
package enum ListMessage: Message {
    case kind, count, name, years, text
    case phrase
    /// What a passage is of that has a name of its own.
    case indicator
    case column(ListColumn.Field)
    case fromLine(Int)
    case notFound(nearest: [String])
    case partlyFound
    case intact(String, nodes: Int, edges: Int)
}
