import PlanGraph
import TextDocument

extension Language {
    /// Behind what two have, but each in other years.
    var neverTogether: String { self(", mai nello stesso anno", ", never in the same year") }

    /// How many there are in a list, and of how many where a limit leaves some out: "3", "3 di 16".
    func number(_ shown: Int, of all: Int) -> String { shown == all ? "\(all)" : "\(shown) \(self("di", "of")) \(all)" }

    /// What is said of results that a limit leaves out.
    func beyond(_ limit: Int, _ leftOut: Int) -> String {
        self("\(leftOut) oltre il limite di \(limit).", "\(leftOut) beyond the limit of \(limit).")
    }

    /// As ``quoted(_:)-(String)``.
    func quoted(_ text: StyledText) -> StyledText {
        let (opening, closing) = quotationMarks(of: text.plain)
        return opening + text + closing
    }
}
