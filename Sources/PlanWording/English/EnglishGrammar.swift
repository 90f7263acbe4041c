import Plan
import PlanAnswers
import PlanGraph
import TextTools

/// The grammar of English sentences: numbers and lists.
enum English {
    /// A noun that things are counted by.
    struct Noun {
        let singular: String
        let plural: String

        /// "no objective", "1 objective", "2 objectives".
        func count(_ number: Int) -> String {
            switch number {
            case 0: "no " + singular
            case 1: "1 " + singular
            default: English.number(number) + " " + plural
            }
        }

        /// "another direction", "3 other directions".
        func others(_ number: Int) -> String {
            number == 1 ? "another " + singular : "\(English.number(number)) other " + plural
        }

        /// "a direction", "an objective".
        var withIndefiniteArticle: String {
            (singular.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + singular
        }
    }

    /// That a map draws only what words show.
    ///
    /// - Parameters:
    ///   - sign: what it draws.
    ///   - fact: what may be so all the same.
    static func silence(_ sign: String, _ fact: String) -> String {
        "Where the text does not say so there is no \(sign), even if \(fact)."
    }

    static func quoted(_ text: String) -> String {
        let (opening, closing) = quotationMarks(of: text)
        return opening + text + closing
    }

    static func quotationMarks(of text: String) -> QuotationMarks {
        marks(for: text, among: [("“", "”"), ("‘", "’")])
    }

    /// "1,234".
    static func number(_ number: Int) -> String {
        grouped(number, by: ",")
    }

    static func number(_ value: Double, places: Int = 3) -> String {
        value.rounded(toPlaces: places).replacing("-", with: "−")
    }

    static func percent(_ share: Double, places: Int = 0) -> String { number(100 * share, places: places) + "%" }

    /// "A, B and C".
    static func list(_ items: [String], last word: String = "and") -> String { joined(items, last: word) }

    /// "A, B, C, D and 3 other directions": of more than five only the first four.
    static func list(_ names: [String], of noun: Noun) -> String {
        names.count <= 5 ? list(names) : list(Array(names.prefix(4)) + [noun.others(names.count - 4)])
    }

    /// "2024 and 2025".
    static func years(_ years: [Int]) -> String { list(years.map(String.init)) }

    /// What a thing of a kind is called.
    static func noun(_ kind: NodeKind) -> Noun {
        switch kind {
        case .direction: Noun(singular: "direction", plural: "directions")
        case .objective: Noun(singular: "objective", plural: "objectives")
        case .programme: Noun(singular: "operating programme", plural: "operating programmes")
        case .transversalGoal: Noun(singular: "transversal goal", plural: "transversal goals")
        case .collaboration: Noun(singular: "collaboration", plural: "collaborations")
        case .strategicDimension: Noun(singular: "strategic dimension", plural: "strategic dimensions")
        case .valueDimension: Noun(singular: "public-value dimension", plural: "public-value dimensions")
        case .driver: Noun(singular: "driver", plural: "drivers")
        case .strategicObjective: Noun(singular: "strategic objective", plural: "strategic objectives")
        }
    }

    static let step = Noun(singular: "step", plural: "steps")
    static let link = Noun(singular: "link", plural: "links")
    static let pair = Noun(singular: "pair", plural: "pairs")

    /// A node in a sentence: a direction by its name, an objective by its kind and code, other nodes by their names in
    /// quotation marks.
    static func node(_ node: NodeReference) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: "objective " + node.code.unbroken
        default: quoted(node.shortName)
        }
    }

    /// A node in a list: an office by its name, which gets quotation marks where it has commas of its own, an objective
    /// by its code, other nodes by their names in quotation marks.
    static func name(_ node: NodeReference) -> String { node.name(quoted: quoted) }

    /// The names of some nodes; of many only the first.
    static func names(_ nodes: [NodeReference], _ kind: NodeKind) -> String { list(nodes.map(name), of: noun(kind)) }

    /// "A – B, C – D and 3 others": pairs of nodes, of many only the first.
    static func pairs(_ pairs: [[NodeReference]]) -> String {
        let named = pairs.prefix(pairs.count > 4 ? 3 : 4).map { $0.map(name).joined(separator: " – ") }
        return list(named + (named.count < pairs.count ? ["\(pairs.count - named.count) others"] : []))
    }

    /// "in 2025", "in neither 2025 nor 2026", "in none of 2024, 2025 and 2026".
    static func neitherIn(_ years: [Int]) -> String {
        switch years.count {
        case 1: "not in \(years[0])"
        case 2: "in neither \(years[0]) nor \(years[1])"
        default: "in none of \(self.years(years))"
        }
    }

    /// How many of a list are shown: "3", "3 of 16".
    static func shown(_ shown: Int, of all: Int) -> String {
        shown == all ? number(all) : "\(number(shown)) of \(number(all))"
    }
}
