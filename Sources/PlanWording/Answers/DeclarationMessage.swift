import Plan
import PlanAnswers

/// What is said of links that persons declare, deny or leave open.
package enum DeclarationMessage: Message {
    /// Who declares a link, when and why.
    case declared(Declaration)
    /// A link that is none, or not yet, on the page of one of its ends: the other end, and who says so and why.
    case notLinked(NodeReference?, id: String, Declaration)
    /// Behind what a link was inferred from.
    case alsoInferred([Basis])
    /// Before what links an objective to a goal that its collaboration serves.
    case through(collaboration: String)
    /// Behind a declaration that should be looked at again.
    case stale(Declaration.Staleness)
    /// How many links of a picture or measure are declared.
    case count(Int)
}
