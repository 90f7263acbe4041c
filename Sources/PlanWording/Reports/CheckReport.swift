import Plan
import PlanAnswers

/// What is said of quotations that don't stand in the document, and of a plan that is not what its sources give.
public enum CheckReport: Message {
    /// Quotations of a plan that its document doesn't have, and the first of them.
    case misquotations(plan: String, document: String, count: Int, first: Quotation)
    /// Quotations that are not found as they are, in a document that can't be read anew to look closer.
    case unverified(plan: String, document: String, count: Int, first: Quotation)
    /// A document that can't be read at all.
    case unreadable(plan: String, reason: String)
    case sound(plan: String, document: String, quotations: Int)
    case unsound(plan: String, document: String)
    case misquotationsHeading(Int)
    case differencesHeading(Int)
    case plan
    /// Where words are given: the line, and the link that they show.
    case place(line: Int, target: String?)
    case node(CheckAnswer.Difference.Change)
    case link(CheckAnswer.Difference.Change, target: String, words: String?)
    /// A part of a node, of which one side has nothing or only the order differs.
    case part(CheckAnswer.Difference.Change, words: String?)
    /// Two values between which there is no difference of words.
    case values(String, String)
}
