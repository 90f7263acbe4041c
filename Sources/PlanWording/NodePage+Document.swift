import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension NodePage {
    /// Returns the page in words.
    ///
    /// - Parameter more: what is said below a section that has only the first of its entries; nothing where nil.
    public func document(in language: Language, more: (Section) -> String? = { _ in nil }) -> TextDocument {
        var document = TextDocument()
        let place = lines.isEmpty ? "" : ", " + language.shortPlace(lines: lines, years: [])
        document.title(node.name, subtitle: "\(node.id), \(kind(in: language))\(place)")
        for note in notes { for text in language.sentences(note) { document.paragraph(text) } }
        for section in sections {
            document.heading(language(heading(section)))
            if section.key == .indicators {
                section.items.compactMap(\.indicator).tell(in: &document, language)
            } else {
                for item in section.items { tell(item, of: section, in: &document, language) }
            }
            if section.items.count < section.count, let text = more(section) { document.item("", text) }
        }
        return document
    }

    /// What the node is called as one of its kind: an office that is none of the plan's usual ones by its own word.
    package func kind(in language: Language) -> String {
        let details = sections.first { $0.key == .details }?.items ?? []
        let word = details.first { $0.part == .field(.word) }?.text
        return (language == .italian ? word : nil) ?? node.kind.name(in: language)
    }

    private func tell(_ item: Item, of section: Section, in document: inout TextDocument, _ language: Language) {
        document.item(item.part.map(language.name) ?? item.id ?? "", text(item, language))
        for link in item.links ?? [] { document.detail(language.text(link)) }
        let children = item.items ?? []
        switch section.key {
        case .programmes where !children.isEmpty && node.kind == .direction,
            .drivers where !children.isEmpty, .valueDimensions where !children.isEmpty:
            document.detail(children.compactMap { $0.id?.withoutObjectivePrefix.unbroken }.joined(separator: ", "))
        case .closest where !children.isEmpty && !section.sharedKinds.contains(.objective):
            document.detail(children.map { name($0, language) }.joined(separator: ", "))
        default:
            for child in children { document.detail(line(child, language)) }
        }
    }

    package func heading(_ section: Section) -> PageMessage {
        let isOfObjective = node.kind == .objective
        let years = (section.objectives?.byYear ?? []).map { (year: $0.year, count: $0.count) }
        switch section.key {
        case .texts: return .texts
        case .direction: return section.count == 1 ? .direction : .nodes(.direction, section.count)
        case .details: return .details
        case .indicators: return .indicators(section.count)
        case .above: return .above
        case .parts: return .parts(section.count)
        case .involvedIn: return .involvedIn(section.count)
        case .matrix: return .rows(section.count)
        case .goals where isOfObjective: return .contributesTo(section.count)
        case .collaborations where isOfObjective: return .partOf(section.count)
        case .same: return .sameText(section.count)
        case .objectives: return .objectives(section.count, ofYears: years)
        case .directions:
            return section.objectives.map { .directions(section.count, objectives: $0.count, ofYears: years) }
                ?? .nodes(.direction, section.count)
        case .programmes: return .nodes(.programme, section.count)
        case .goals: return .nodes(.transversalGoal, section.count)
        case .dimensions: return .nodes(.strategicDimension, section.count)
        case .collaborations: return .nodes(.collaboration, section.count)
        case .drivers: return .nodes(.driver, section.count)
        case .valueDimensions: return .nodes(.valueDimension, section.count)
        case .closest:
            return .closest(node.kind, section.sharedKinds, shown: section.items.count, of: section.count)
        }
    }

    /// "casa/1: text (riga 205)" or "driver: name (driver:id)".
    private func line(_ item: Item, _ language: Language) -> StyledText {
        let text = text(item, language)
        guard let part = item.part else {
            return StyledText(item.id.map { $0.withoutObjectivePrefix.unbroken + ": " } ?? "") + text
        }
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
        if let year = item.yearWithSameText { return language(PageMessage.asIn(year)) }
        let isObjective = item.id?.hasPrefix(NodeKind.objective.idPrefix + ":") ?? false
        // What says little is kept short.
        let length = node.kind != .objective && !relates ? 90 : 160
        let name = item.label ?? (isObjective ? item.text.shortened(to: length) : item.text)
        let roles = (item.roles ?? []).map { $0.name(in: language) }
        return name + language.newTexts(in: item.yearsWithNewText)
            + (item.isNeverTogether ? language(LinkMessage.neverTogether) : "")
            + (roles.isEmpty ? "" : ", " + roles.joined(separator: ", "))
    }
}

extension Language {
    package func name(_ part: NodePage.Part) -> String {
        switch part {
        case .year(let year): String(year)
        case .kind(let kind): kind.name(in: self)
        case .matrixText: self(PageMessage.matrixText)
        case .field(let field): self(PageMessage.field(field))
        case .attribute(let name): name
        }
    }

    package func sentences(_ note: NodePage.Note) -> [String] {
        switch note {
        case .alias(let name): [self(PageMessage.alias(name))]
        case .sharesNothing: [self(PageMessage.sharesNothing)]
        case .toReview(let fragility): [self(fragility.message)]
        case .openPartners(let evidence):
            [
                self(PageMessage.genericPartners)
                    + ": \(quoted(evidence.text)) (\(place(lines: [], years: evidence.years)))"
            ]
        case .noMatrixRow: [self(PageMessage.noMatrixRow)]
        case .umbrellaCategory: [self(PageMessage.umbrellaCategory)]
        case .shortName(let name): [self(PageMessage.shortName(name))]
        case .phrases(let phrases): [self(PageMessage.phrases(phrases))]
        case .notLinked(let node, let id, let declaration):
            [
                ([self(DeclarationMessage.notLinked(node, id: id, declaration))]
                    + declaration.evidence.map {
                        "\(quoted($0.text)) (\(shortPlace(lines: [$0.line], years: $0.years)))"
                    }).joined(separator: "; ")
            ]
        case .description(let lines): [""] + lines.map(Self.entry)
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
            let place = "(\(shortPlace(lines: [$0.line], years: $0.years)))"
            return $0.isDeclaredText ? place : "\(quoted($0.text)) \(place)"
        }
        return (link.through.map { $0.withoutObjectivePrefix.unbroken + ", " } ?? "") + role
            + grounds(link.bases, words, link.declarations, through: link.collaboration)
    }

    /// "righe 205, 310; 2024, 2025", kept on one line if it is short.
    fileprivate func shortPlace(lines: [Int], years: [Int]) -> String {
        let place = place(lines: lines, years: years)
        return place.count > 40 ? place : place.unbroken
    }
}
