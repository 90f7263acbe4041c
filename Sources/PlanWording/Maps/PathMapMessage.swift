import Plan

/// What stands beside and in a map of why two nodes are linked.
package enum PathMapMessage: Message {
    case title(String, String)
    case summary(String, String, rows: Int)
    /// How many things two have in common.
    case inCommon(Int)
    case others(Int)
    case order, silence
    case leftOut(Int)
    case inNoYear
    case step, place
}
