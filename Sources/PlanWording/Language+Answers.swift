import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension Language {
    /// As ``quoted(_:)-(String)``.
    package func quoted(_ text: StyledText) -> StyledText {
        let (opening, closing) = quotationMarks(of: text.plain)
        return opening + text + closing
    }
}

// Nodes and links in words.
extension Language {
    /// What shows a link that was inferred from words: role, basis, and the words with their line and years. Nil for a
    /// link that a table says.
    ///
    /// - Parameter years: only quotations of these; all where empty.
    func reason(_ link: LinkReference, years: [Int]) -> String? {
        guard link.basis != nil else { return nil }
        let role = link.role.map { $0.name(in: self) + ", " } ?? ""
        let words = link.evidence(of: years).map { evidence in
            let place = place(lines: [evidence.line], years: evidence.years).unbroken
            return evidence.isDeclaredText ? "(\(place))" : "\(quoted(evidence.text)) (\(place))"
        }
        return role + grounds(link.bases, words, link.declarations, through: link.through)
    }

    /// What a link was inferred from, the words that show it, and what persons say of it.
    ///
    /// - Parameters:
    ///   - bases: the strongest first.
    ///   - words: quotations with their places.
    ///   - through: the collaboration that serves the goal in the place of the objective.
    func grounds(
        _ bases: [Basis], _ words: [String], _ declarations: [Declaration], through: NodeReference?
    ) -> String {
        let declared = declarations.map { self(DeclarationMessage.declared($0)) }
        let quotations = words.joined(separator: ", ")
        if let through, bases == [.declared] {
            let lead = self(DeclarationMessage.through(collaboration: through.name.shortened(to: 90)))
            return ([lead] + declared + [quotations]).filter { !$0.isEmpty }.joined(separator: "; ")
        }
        guard let basis = Basis.quoted(of: bases), basis != .declared else {
            let lead = declared.joined(separator: "; ")
            return [lead, quotations].filter { !$0.isEmpty }.joined(separator: quotations.hasPrefix("(") ? " " : "; ")
        }
        let others = bases.filter { ![basis, .declared].contains($0) }
        let also = others.isEmpty ? [] : [self(DeclarationMessage.alsoInferred(others))]
        let inferred = basis.name(in: self) + (quotations.isEmpty ? "" : ": " + quotations)
        return ([inferred] + also + declared).joined(separator: "; ")
    }

    /// A node's label, and behind an objective the years in which its text changes.
    func label(_ node: NodeReference) -> String { node.label + newTexts(of: node) }

    /// Which years of an objective have other words than the year before, in brackets behind a space; empty where none
    /// has.
    func newTexts(of node: NodeReference) -> String { newTexts(in: node.objective?.yearsWithNewText ?? []) }

    func newTexts(in years: [Int]) -> String {
        guard !years.isEmpty else { return "" }
        return " " + "[\(self(LinkMessage.newTexts(years)))]".unbroken
    }

    /// The lines and years of links that tables say, in parentheses behind a space; empty where there are none.
    func place(ofRows links: [LinkReference]) -> String {
        let rows = links.filter { $0.basis == nil }
        guard !rows.isEmpty else { return "" }
        let lines = Set(rows.flatMap(\.lines)).sorted()
        let years = Set(rows.flatMap(\.years)).sorted()
        return " " + "(\(place(lines: lines, years: years)))".unbroken
    }
}

extension LinkReference {
    /// The quotations of some years; all where none is given.
    func evidence(of years: [Int]) -> [Evidence] {
        evidence.filter { years.isEmpty || !Set(years).isDisjoint(with: $0.years) }
    }
}
