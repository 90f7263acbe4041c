import Plan

/// Where a text, in any year of an objective, speaks of something.
struct Mentions {
    private let objective: Objective
    private let texts: [(year: Int, words: Words)]

    init(_ objective: Objective) {
        self.objective = objective
        texts = objective.texts.sorted { $0.key < $1.key }.map { ($0.key, Words($0.value)) }
    }

    /// The quotations in which any of some phrases stands.
    ///
    /// Quotations that overlap are one; the same quotation in several years is one with these years.
    func evidence(of phrases: [Phrase], matched: (Int) -> Void = { _ in }) -> [Evidence] {
        quotations { words in
            var ranges: [Range<Int>] = []
            for (index, phrase) in phrases.enumerated() {
                let matches = phrase.matches(in: words)
                if !matches.isEmpty { matched(index) }
                ranges += matches
            }
            return Self.merged(ranges, in: words, within: 3)
                .map { words.quotation(around: $0, reach: 4) }
        }
    }

    /// The directions other than the objective's own that the text names, with the role it gives them.
    func namedDirections(_ names: DirectionNames) -> [(direction: String, role: Role, evidence: [Evidence])] {
        var found: [String: Set<Role>] = [:]
        for (_, words) in texts {
            for mention in names.mentions(in: words) where mention.direction != objective.direction {
                found[mention.direction, default: []].insert(mention.role)
            }
        }
        return found.sorted { $0.key < $1.key }.flatMap { direction, roles in
            Role.allCases.filter(roles.contains).map { role in
                let quoted = quotations { words in
                    names.mentions(in: words).filter { $0.direction == direction && $0.role == role }
                        .map { words.quotation(of: $0.words) }
                }
                return (direction, role, quoted)
            }
        }
    }

    /// The whole text of one year, as evidence.
    func wholeText(year: Int) -> [Evidence] {
        guard let text = objective.texts[year] else { return [] }
        let years = objective.texts.filter { $0.value == text }.keys.sorted()
        return [Evidence(text: text, line: objective.line, years: years)]
    }

    private func quotations(_ quote: (Words) -> [String]) -> [Evidence] {
        var evidence: [Evidence] = []
        for (year, words) in texts {
            for text in quote(words) {
                if let index = evidence.firstIndex(where: { $0.text == text }) {
                    if evidence[index].years.last != year { evidence[index].years.append(year) }
                } else {
                    evidence.append(Evidence(text: text, line: objective.line, years: [year]))
                }
            }
        }
        return evidence
    }

    /// Ranges joined where no more than some words lie between them, and no comma or end of a clause.
    private static func merged(_ ranges: [Range<Int>], in words: Words, within gap: Int) -> [Range<Int>] {
        let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        return sorted.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound + gap,
                range.lowerBound < last.upperBound
                    || !(last.upperBound...range.lowerBound).contains(where: { words.all[$0].followsComma })
            {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }
}

/// The names under which the directions of a plan are spoken of.
struct DirectionNames {
    private let names: [(direction: String, phrase: Phrase, isProper: Bool)]

    /// Each direction's name and aliases; a name without the word "Direzione" also with that word before it. A name of one
    /// word that is no acronym is found only so, since "cultura" alone is rarely the office.
    init(_ directions: [Direction]) {
        names = directions.flatMap { direction in
            ([direction.name] + direction.aliases).flatMap { name -> [(String, Phrase, Bool)] in
                let words = Words(name).all
                guard let first = words.first else { return [] }
                if first.folded == "direzione" { return [(direction.id, Phrase(name), false)] }
                let prefixed = (direction.id, Phrase("Direzione " + name), false)
                return words.count > 1 || first.isAcronym ? [prefixed, (direction.id, Phrase(name), true)] : [prefixed]
            }
        }
    }

    /// The places in a text that name a direction, the longest name where several begin or overlap.
    ///
    /// A name that begins with "direzione" is found in any case; another must begin with a capital, as a proper name does.
    func mentions(in words: Words) -> [(direction: String, role: Role, words: Range<Int>)] {
        let matches = names.flatMap { name in
            name.phrase.matches(in: words)
                .filter { match in
                    !name.isProper || words.text[words.all[match.lowerBound].range].first?.isUppercase == true
                }
                .map { (direction: name.direction, range: $0) }
        }.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        var chosen: [(direction: String, range: Range<Int>)] = []
        for match in matches where !chosen.contains(where: { $0.range.overlaps(match.range) }) { chosen.append(match) }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { match in
            let before = Self.introduction(to: match.range, in: words)
            let introduction = words.all[before..<match.range.lowerBound]
            let isSupervisor = introduction.contains { DocumentVocabulary.supervisionWords.contains($0.folded) }
            return (match.direction, isSupervisor ? .supervisor : .partner, before..<match.range.upperBound)
        }
    }

    /// Where the words that introduce a name begin: "in" of "in collaborazione con la Direzione …".
    private static func introduction(to match: Range<Int>, in words: Words) -> Int {
        var first = match.lowerBound
        var beginning = first
        while first > 0, match.lowerBound - first < 5, !words.all[first].beginsClause {
            first -= 1
            if DocumentVocabulary.mentionBeginnings.contains(words.all[first].folded) { beginning = first }
            if words.all[first].followsComma { break }
        }
        return beginning
    }
}
