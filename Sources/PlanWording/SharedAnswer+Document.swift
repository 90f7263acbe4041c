import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension SharedAnswer {
    /// Returns the answer in words: what the node shares, and below it who shares how much of that.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))")
        guard !isEmpty else {
            document.heading(language(none))
            return document
        }
        document.heading(language(NeighbourMessage.inCommon(kinds, with: node.kind, count: things.count)))
        for thing in things {
            document.item(thing.node.id, name(thing.node) + place(ofObjective: thing.node, language))
            // An objective is what is shared and how at once.
            guard thing.node.kind != .objective else { continue }
            document.detail(ways(thing.own, of: node.id, language))
        }
        document.heading(
            language(NeighbourMessage.sharedWith(node.kind, shown: neighbours.count, of: count)))
        for neighbour in neighbours {
            document.item(neighbour.node.id, "\(language.label(neighbour.node)): \(neighbour.weight)")
            for thing in neighbour.shared { document.detail(detail(thing, of: neighbour, language)) }
        }
        return document
    }

    private func detail(_ thing: Thing, of neighbour: Neighbour, _ language: Language) -> String {
        let never = thing.years.isEmpty ? language(LinkMessage.neverTogether) : ""
        guard thing.node.kind == .objective else {
            return name(thing.node) + ": " + ways(thing.others, of: neighbour.node.id, language) + never
        }
        let name = thing.node.id.withoutObjectivePrefix.unbroken
        guard node.kind == .direction else { return name + never }
        guard thing.sameTexts.isEmpty else { return name + ": " + told(thing.sameTexts, language) + never }
        // The objective is the other's as well.
        let links = thing.others.flatMap(\.self)
        let roles = links.compactMap { $0.role?.name(in: language) }
        return ([name] + roles).joined(separator: ", ") + language.place(ofRows: links) + never
    }

    /// Such objectives with the years in which both have the text, or if there are none they.
    private func told(_ texts: [SameText], _ language: Language) -> String {
        texts.map { text in
            let years = text.commonYears.isEmpty ? text.years : text.commonYears
            return
                "\(text.id.withoutObjectivePrefix.unbroken) (\(language.place(lines: [text.line], years: years).unbroken))"
        }.joined(separator: ", ")
    }

    /// That nobody has so much of something in common with the node, on what conditions.
    private var none: NeighbourMessage {
        .nothingInCommon(node, kinds, least: minimumWeight, isFiltered: isNarrow)
    }

    /// In parentheses behind a space; nothing for other kinds.
    private func place(ofObjective node: NodeReference, _ language: Language) -> String {
        guard let objective = node.objective else { return "" }
        let years = objective.years.filter { self.years.isEmpty || self.years.contains($0) }
        return language.newTexts(of: node) + " "
            + "(\(language.place(lines: [objective.line], years: years)))".unbroken
    }

    private func name(_ thing: NodeReference) -> String {
        thing.kind == .objective ? thing.name.shortened(to: 160) : thing.label
    }

    /// The objectives through which a node has something, and where that stands.
    private func ways(_ ways: [[LinkReference]], of node: String, _ language: Language) -> String {
        var parts: [String] = []
        for way in ways {
            guard let last = way.last else { continue }
            let link = way.first { $0.basis != nil } ?? last
            // A role as owner says no more than the objective beside it.
            if link.role == .owner, ways.contains(where: { $0.count > 1 }) { continue }
            let objectives = way.compactMap(\.objective)
            let subject =
                objectives.first?.withoutObjectivePrefix.unbroken ?? link.role?.name(in: language)
                ?? link.relation.name(in: language)
            let years = way.dropFirst().reduce(way[0].years) { years, link in years.filter(link.years.contains) }
            let place = language.place(lines: link.lines, years: years).unbroken
            let part = objectives.contains(node) ? place : "\(subject) (\(place))"
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: ", ")
    }
}
