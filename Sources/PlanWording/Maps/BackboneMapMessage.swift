import GraphCore
import Plan
import PlanAnswers

/// What stands beside and in a map of which nodes of a kind have most in common.
package enum BackboneMapMessage: Message {
    case summary([NodeKindCount], lines: Int, of: Int)
    /// Which links are drawn, and which share of the weight they have.
    case drawn(Int, of: Int, share: Double, level: Double, NodeKind)
    /// How many of them are left out of the picture, since they would run behind a box.
    case hidden(Int)
    /// Above the strongest links; whether others are as strong.
    case strongest(Int, isTied: Bool)
    /// What two have in common, the rarest first, and how many more things.
    case things([String], more: Int)
    /// Why some stand apart: with how many others they have something in common, and what.
    case apart(Int, NodeKind, things: [String], more: Int)
    case pair(String, things: [String], more: Int)
    case groups
    /// Why there are none.
    case noGroups(NetworkDivision)
    case groupsAre(NetworkDivision)
    /// A letter, the node with the heaviest links inside, and how many there are.
    case group(String, around: String, Int)
    case mostlyCollaboration
    case thicker(ProjectionWeight)
    case inNoYear
    case bold(Int)
    case leftOut(Int, NodeKind, isLargest: Bool)
    case caution
}
