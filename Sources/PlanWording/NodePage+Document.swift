import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension NodePage {
    /// The page in words.
    ///
    /// - Parameter more: what is said below a section that has only the first of its entries; nothing where nil.
    public func document(in language: Language, more: (Section) -> String? = { _ in nil }) -> TextDocument {
        var document = TextDocument()
        let place = lines.isEmpty ? "" : ", " + language.shortPlace(lines: lines, years: [])
        document.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))\(place)")
        for note in notes { for text in language.sentences(note) { document.paragraph(text) } }
        for section in sections {
            document.heading(heading(section, language))
            for item in section.items { tell(item, of: section, in: &document, language) }
            if section.items.count < section.count, let text = more(section) { document.item("", text) }
        }
        return document
    }

    private func tell(_ item: Item, of section: Section, in document: inout TextDocument, _ language: Language) {
        document.item(item.part.map(language.name) ?? item.id ?? "", text(item, language))
        for link in item.links ?? [] { document.detail(language.text(link)) }
        let children = item.items ?? []
        switch section.key {
        case .programmes where !children.isEmpty && node.kind == .direction:
            document.detail(children.compactMap { $0.id?.unbroken }.joined(separator: ", "))
        case .closest where !children.isEmpty && !section.sharedKinds.contains(.objective):
            document.detail(children.map { name($0, language) }.joined(separator: ", "))
        default:
            for child in children { document.detail(line(child, language)) }
        }
    }

    private func heading(_ section: Section, _ language: Language) -> String {
        func counted(_ name: String) -> String { "\(name): \(section.count)" }
        let isOfObjective = node.kind == .objective
        switch section.key {
        case .texts: return language("testo per anno", "text by year")
        case .direction: return language("direzione", "direction")
        case .matrix:
            return counted(language("righe della matrice del valore pubblico", "rows of the public-value matrix"))
        case .goals where isOfObjective: return counted(language("contribuisce a", "contributes to"))
        case .collaborations where isOfObjective: return counted(language("condivide", "shares"))
        case .same:
            return counted(
                language(
                    "lo stesso obiettivo, o quasi, in altre direzioni",
                    "the same objective, or nearly, in other directions"))
        case .objectives:
            let years = section.objectives.map { " (\(byYear($0)))" } ?? ""
            return counted(language("obiettivi", "objectives")) + years
        case .directions:
            let objectives = section.objectives.map {
                "; " + NodeKind.objective.count($0.count, in: language) + " (\(byYear($0)))"
            }
            return counted(language("direzioni", "directions")) + (objectives ?? "")
        case .programmes: return counted(NodeKind.programme.plural(in: language))
        case .goals: return counted(NodeKind.transversalGoal.plural(in: language))
        case .dimensions: return counted(NodeKind.strategicDimension.plural(in: language))
        case .collaborations: return counted(NodeKind.collaboration.plural(in: language))
        case .closest:
            let things = section.sharedKinds.map { $0.plural(in: language) }
                .joined(separator: language(" e ", " and "))
            let kind = node.kind.plural(in: language)
            return language("\(kind) che condividono \(things)", "\(kind) that share \(things)") + ": "
                + language.number(section.items.count, of: section.count)
        }
    }

    /// "2024: 6, 2025: 4"
    private func byYear(_ count: Section.ObjectiveCount) -> String {
        count.byYear.map { "\($0.year): \($0.count)" }.joined(separator: ", ")
    }

    /// "objective:casa/1: text (riga 205)" or "driver: name (driver:id)".
    private func line(_ item: Item, _ language: Language) -> StyledText {
        let text = text(item, language)
        guard let part = item.part else { return StyledText(item.id.map { $0.unbroken + ": " } ?? "") + text }
        return StyledText("\(language.name(part)): ") + text + (item.id.map { " (\($0.unbroken))" } ?? "")
    }

    private func text(_ item: Item, _ language: Language) -> StyledText {
        var text = item.difference.map { StyledText($0) } ?? StyledText(name(item, language))
        if let count = item.count { text = text + ": \(count)" }
        let place = item.lines.map { language.shortPlace(lines: $0, years: item.years ?? []) } ?? ""
        return place.isEmpty ? text : text.isEmpty ? StyledText(place) : text + " (\(place))"
    }

    /// What an entry is called, and what is remarkable of it.
    private func name(_ item: Item, _ language: Language) -> String {
        if item.isAsYearBefore { return language("come l’anno prima", "as the year before") }
        let isObjective = item.id?.hasPrefix(NodeKind.objective.idPrefix + ":") ?? false
        // What says little is not told at length.
        let length = node.kind != .objective && !relates ? 90 : 160
        let name = item.label ?? (isObjective ? item.text.shortened(to: length) : item.text)
        let roles = (item.roles ?? []).map { $0.name(in: language) }
        return name + language.newTexts(in: item.yearsWithNewText)
            + (item.isNeverTogether ? language.neverTogether : "")
            + (roles.isEmpty ? "" : ", " + roles.joined(separator: ", "))
    }
}

extension Language {
    fileprivate func name(_ part: NodePage.Part) -> String {
        switch part {
        case .year(let year): String(year)
        case .kind(let kind): kind.name(in: self)
        case .matrixText: self("così nella matrice", "as the matrix has it")
        }
    }

    fileprivate func sentences(_ note: NodePage.Note) -> [String] {
        switch note {
        case .alias(let name): return [self("detta anche", "also called") + " " + name]
        case .sharesNothing:
            return [
                self(
                    "non condivide obiettivi trasversali né collaborazioni con altre direzioni",
                    "shares no transversal goals or collaborations with other directions")
            ]
        case .openPartners(let evidence):
            let place = place(lines: [], years: evidence.years)
            return ["\(self("partner non precisati", "partners left open")): \(quoted(evidence.text)) (\(place))"]
        case .noMatrixRow:
            return [
                self(
                    "nessuna riga della matrice del valore pubblico ne parla",
                    "no row of the public-value matrix speaks of it")
            ]
        case .umbrellaCategory:
            return [
                self(
                    "categoria del documento: condividerla non lega gli obiettivi",
                    "a category of the document: to share it relates nothing")
            ]
        case .shortName(let name): return ["\(self("in breve", "in short")): \(name)"]
        case .phrases(let phrases):
            return [self("parole chiave", "keywords") + ": " + phrases.map { quoted($0) }.joined(separator: ", ")]
        case .description(let lines): return [""] + lines.map(Self.entry)
        }
    }

    /// A line of a description; an entry of a list begins with a dash, whatever bullets the document has.
    private static func entry(_ line: String) -> String {
        let words = line.drop { "-–*•❖".contains($0) || $0.isWhitespace }
        return words.startIndex == line.startIndex ? line : "– " + words
    }

    fileprivate func text(_ link: NodePage.Link) -> String {
        let role = link.role.map { $0.name(in: self) + ", " } ?? ""
        let words = link.evidence.map {
            "\(quoted($0.text)) (\(shortPlace(lines: [$0.line], years: $0.years)))"
        }
        return (link.through.map { $0.unbroken + ": " } ?? "") + role + link.basis.name(in: self)
            + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
    }

    /// "righe 205, 310; 2024, 2025", kept on one line if it is short.
    fileprivate func shortPlace(lines: [Int], years: [Int]) -> String {
        let place = place(lines: lines, years: years)
        return place.count > 40 ? place : place.unbroken
    }
}
