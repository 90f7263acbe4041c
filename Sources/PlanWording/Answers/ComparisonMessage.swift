import Plan
import PlanAnswers
import PlanGraph

/// What is said of objectives and links that are compared.
package enum ComparisonMessage: Message {
    /// What objectives with a status are called, as many as there are.
    case status(ChangeStatus, Int)
    /// How many objectives have a status.
    case number(of: ChangeStatus, Int)
    /// How many objectives, and what became of them.
    case counts(Int, parts: [ComparisonMessage])
    case beforeAndAfter(Int, Int, parts: [ComparisonMessage])
    /// How many changed, of which some only in punctuation, and some in their weight, owner, deadline or targets.
    case changed(Int, onlyPunctuation: Int, otherValues: Int)
    case value(ValueChange)
    case moved(Int, withDirection: Int)
    case arrived(Int)
    case departed(Int)
    case none(ComparisonRequest.Selection?)

    case directions
    case renamed(String, String)
    case continues(String, String, Int, of: Int)
    case onlyBefore(String)
    case onlyAfter(String)
    case withoutProgramme
    case withoutGoal
    case movedFromTo(String, String)
    case onlyPunctuation
    case back(Int)
    case already(Int)
    case nothingMatches
    case nothingToDraw

    case sameLinks, newLinks, goneLinks, changedLinks
    case fewerLinks(Int)
    case moreLinks(Int)
    case unchangedLinks(Int)
    case stillLinks(Int, gone: Int, new: Int)
    case linksBeforeNone(Int)
    case noLinkLeft
    case links(from: Int, to: Int)
    case stillDirections(Int)
    case otherDirections(Int, changed: Int)
    case directionCount(from: Int, to: Int)
    case noLongerShared(from: Int, to: Int)
    case nowShared(from: Int, to: Int)
    /// What became of a link, said of its source.
    case link(LinkChange, source: String)
    case movedTo(String)
    case movedFrom(String)

    package enum LinkChange: Sendable, CaseIterable {
        case gone, new, unchanged
    }
}

/// What is said of an audit's findings.
package enum AuditMessage: Message {
    case code(AuditCode)
    case none
    case severityHeading, findingHeading, linesHeading, codeHeading
}
