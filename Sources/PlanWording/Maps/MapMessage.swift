import GraphCore
import Plan
import PlanAnswers
import PlanGraph

/// What stands beside a map, whatever its form.
package enum MapMessage: Message {
    case source(String)
    case sources(String, String)
    case years([Int])
    case nodes(NodeKind, [String])
    case bases([Basis])
    case relations([Relation])
    case leastLinks(Int)
    case strongest(Int)
    case filters([MapMessage])
    case leftOut(links: Int, [String], NodeKind?)
    case withoutLinks([String])
    case whoSharesWhat
    case around
    case whatContinues
    case mostLinks([String])
    case highestTotals([String])
    case tryCommand(String)
    case total
    case laidOutOtherwise(String)
}

/// What stands beside and in a map of a network.
package enum NetworkMapMessage: Message {
    case summary([NodeKindCount], links: Int)
    case links(Int)
    case others(NodeKind, Int)
    case count(NodeKind, Int)
    case withSeveralLinks(NodeKind, Int)
    case withOneLink(NodeKind, Int)
    case withSeveral(NodeKind, Int, NodeKind)
    case withOne(NodeKind, Int, NodeKind)
    case inCommon(Int)
    case noLinks([NodeKind])
    case pointAtLine
    /// - Parameter canBePointedAt: whether that is said, of a picture that is not in a text.
    case eachLine(canBePointedAt: Bool)
    case silence
    case italics
    case colours
    /// How lines between nodes of a kind weigh what the two have in common.
    case projection(ProjectionWeight, NodeKind, [NodeKind])
    case fromTable
    case umbrellaCategory
    case severalObjectives
    case largerForLinks, largerForObjectives
    case from, kind, to, weight, basis, inCommonHeading, words, lines, table
}

/// How many nodes there are of a kind.
package struct NodeKindCount: Sendable {
    package let kind: NodeKind
    package let count: Int

    package init(_ kind: NodeKind, _ count: Int) { (self.kind, self.count) = (kind, count) }
}

/// What stands beside and in a map that is a table.
package enum MatrixMapMessage: Message {
    case summary(rows: [NodeKindCount], columns: [NodeKindCount])
    case highestCells([String])
    /// The rows with most marks.
    case longestRows([String])
    case cells
    case objectives(Int, several: Int, none: Int)
    case withoutObjective
    case hiddenRows(least: Int, [NodeKindCount])
    /// Before the number of rows that have a mark in each column.
    case howMany([NodeKind])
    /// What larger marks and bold numbers are.
    case larger
    case inBold([NodeKind])
    case silence
}

/// What stands beside and in a map of years or plans side by side.
package enum ChangesMapMessage: Message {
    case inFirstYear, inEarlierPlan
    case status(ChangeStatus)
    case arrived, arrivedChanged, departed
    /// How many objectives are there, and how many of them have which status.
    case counts(Int, [(status: ChangeStatus, count: Int)])
    case others([(status: ChangeStatus, count: Int)], isLast: Bool)
    case moved(Int)
    case arrivedAndDeparted(Int, Int)
    case comparison(directions: Int, objectives: Int, headings: [String])
    case inBoth
    case onlyIn(String)
    /// Above the bars, and behind those of a direction that is new.
    case howManyRemain, newOffice
    case sameObjective
    case number
    case numberOf(String)
    case numberBefore(String)
    case before, after
}
