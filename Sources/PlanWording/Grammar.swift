import Plan
import PlanAnswers
import PlanGraph
import TextTools

// What languages have in common.

package typealias QuotationMarks = (opening: String, closing: String)

/// The first of some pairs of quotation marks that a text does not hold itself.
func marks(for text: String, among pairs: [QuotationMarks]) -> QuotationMarks {
    // The last closing mark is an apostrophe as well.
    pairs.first { !text.holds($0.opening) && ($0.closing == "’" || !text.holds($0.closing)) } ?? pairs[0]
}

extension NodeReference {
    /// The node in a list: an office by its name, which gets quotation marks where it has commas of its own, an
    /// objective by its code, other nodes by their names in quotation marks.
    func name(quoted: (String) -> String) -> String {
        switch kind {
        case .direction: name.contains(",") ? quoted(name) : name
        case .objective: code.unbroken
        default: quoted(shortName)
        }
    }
}

/// A number with a mark between each three digits: "1.234".
func grouped(_ number: Int, by mark: Character) -> String {
    var text = String(number.magnitude)
    var place = text.count
    while place > 3 {
        place -= 3
        text.insert(mark, at: text.index(text.startIndex, offsetBy: place))
    }
    return (number < 0 ? "−" : "") + text
}

/// Items one after the other, with a word before the last: "A, B e C".
func joined(_ items: [String], last word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
}

/// A value of each year: " (2024: 4, 2025: 4, 2026: 3)"; empty where there are no years to tell apart.
func eachYear(_ values: [(year: Int, value: String)]) -> String {
    values.isEmpty ? "" : " (" + values.map { "\($0.year): \($0.value)".unbroken }.joined(separator: ", ") + ")"
}

/// Remarks behind a space: " (a; b)"; empty where there are none.
func bracketed(_ remarks: [String?]) -> String {
    let remarks = remarks.compactMap(\.self)
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
}

/// Years in brackets: "2024, 2025"; of three in a row and more the first and the last, "2024–2026".
///
/// - Parameter years: ascending.
package func yearRange(_ years: [Int]) -> String {
    let follow = zip(years, years.dropFirst()).allSatisfy { $1.subtractingReportingOverflow($0) == (1, false) }
    guard let first = years.first, let last = years.last, years.count > 2, follow else {
        return years.map(String.init).joined(separator: ", ")
    }
    return "\(first)–\(last)"
}

extension String {
    /// With a capital letter at its beginning.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension String {
    private static var objectivePrefix: String { NodeKind.objective.idPrefix + ":" }

    var isObjectiveID: Bool { hasPrefix(Self.objectivePrefix) }

    /// An objective's id without its kind, "casa/5"; any other id as it is.
    var withoutObjectivePrefix: String { isObjectiveID ? String(dropFirst(Self.objectivePrefix.count)) : self }
}
