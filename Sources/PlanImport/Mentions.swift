import Plan
import TextTools

/// Where the texts of an objective, in any year, speak of something.
struct Mentions {
    private struct Text {
        /// Of a description all years of its objective; of a text those that follow one another with it.
        var years: [Int]
        /// For each year the line on which the text stands.
        var lines: [Int]
        let words: Words
    }

    /// A quotation from one year's text, and what matched.
    private struct Quotation {
        let text: String
        let rules: [String]
    }

    private let objective: Objective
    private let texts: [Text]

    /// - Parameters:
    ///   - lines: the lines on which the texts stand, where that is not the objective's own.
    ///   - descriptionLine: the line of its description.
    init(_ objective: Objective, lines: [Int: Int] = [:], descriptionLine: Int? = nil) {
        self.objective = objective
        var texts: [Text] = []
        for (year, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
            let line = lines[year] ?? objective.line
            if let last = texts.last, last.words.text == text {
                texts[texts.count - 1].years.append(year)
                texts[texts.count - 1].lines.append(line)
            } else {
                texts.append(Text(years: [year], lines: [line], words: Words(text)))
            }
        }
        if let description = objective.description {
            let line = descriptionLine ?? objective.line
            let years = objective.texts.keys.sorted()
            texts.append(Text(years: years, lines: years.map { _ in line }, words: Words(description)))
        }
        self.texts = texts
    }

    /// The texts of years, ascending; years that follow one another with the same text are together.
    var textsOfYears: [(years: [Int], words: Words)] {
        (objective.description == nil ? texts[...] : texts.dropLast()).map { ($0.years, $0.words) }
    }

    /// The quotations in which any of some phrases stands.
    ///
    /// Quotations that overlap are one; the same quotation in several years is one with these years.
    func evidence(of phrases: PhraseIndex, matched: (Int) -> Void = { _ in }) -> [Evidence] {
        evidence { _, words in
            let found = phrases.matches(in: words)
            for match in found { matched(match.phrase) }
            return Self.quotations(found, of: phrases, in: words)
        }
    }

    /// What ``evidence(of:matched:)`` gives for each of several topics that the texts speak of, looked for in one go; by
    /// topic, ascending.
    ///
    /// - Parameter topics: of each phrase the number of its topic.
    func evidence(
        of phrases: PhraseIndex, topics: [Int], matched: (Int) -> Void
    ) -> [(topic: Int, evidence: [Evidence])] {
        let found = texts.map { phrases.matches(in: $0.words) }
        for match in found.joined() { matched(match.phrase) }
        return Set(found.joined().map { topics[$0.phrase] }).sorted().map { topic in
            let evidence = evidence { place, words in
                Self.quotations(found[place].filter { topics[$0.phrase] == topic }, of: phrases, in: words)
            }
            return (topic, evidence)
        }
    }

    /// The words around phrases that were found; those that overlap are one.
    private static func quotations(
        _ found: [PhraseIndex.Match], of phrases: PhraseIndex, in words: Words
    ) -> [Quotation] {
        if found.isEmpty { return [] }
        let found = found.sorted { ($0.phrase, $0.range.lowerBound) < ($1.phrase, $1.range.lowerBound) }
        return merged(found.map(\.range), in: words, within: 3).map { range in
            var rules: [String] = []
            for match in found where range.overlaps(match.range) {
                let rule = phrases.rule(of: match.phrase)
                if !rules.contains(rule) { rules.append(rule) }
            }
            return Quotation(text: words.quotation(around: range, reach: 4), rules: rules)
        }
    }

    /// What each of the texts says of directions.
    struct NamesOfTexts {
        fileprivate let mentions: [[DirectionNames.Mention]]
    }

    /// Looks for directions in the texts, as ``namedDirections(_:)`` and ``unknownDirections(_:)`` need it.
    func look(for names: DirectionNames) -> NamesOfTexts {
        NamesOfTexts(mentions: texts.map { names.mentions(in: $0.words) })
    }

    /// The directions other than the objective's own that the text names, with the role it gives them.
    func namedDirections(_ names: NamesOfTexts) -> [(direction: String, role: Role, evidence: [Evidence])] {
        var found: [String: Set<Role>] = [:]
        for mention in names.mentions.joined() where !objective.owners.contains(mention.direction) {
            found[mention.direction, default: []].insert(mention.role)
        }
        return found.sorted { $0.key < $1.key }.flatMap { direction, roles in
            Role.allCases.filter(roles.contains).map { role in
                let evidence = evidence { place, words in
                    names.mentions[place].filter { $0.direction == direction && $0.role == role }
                        .map { Quotation(text: words.quotation(of: $0.words), rules: [$0.rule]) }
                }
                return (direction, role, evidence)
            }
        }
    }

    /// Names of directions in the text that are none of the plan's: "Direzione" or "Direzioni" and the words that
    /// follow it with a capital; other words for an office only where it is said to work with.
    func unknownDirections(_ names: NamesOfTexts) -> [(name: String, line: Int)] {
        var found: [(name: String, line: Int)] = []
        for (text, mentions) in zip(texts, names.mentions) {
            let words = text.words
            for (index, word) in words.all.enumerated().dropLast()
            where OfficeVocabulary.wordFilter.mayContain(word.folded)
                && !mentions.contains(where: { $0.words.contains(index) })
            {
                let saysDirection = word.folded == "direzione" || word.folded == "direzioni"
                guard
                    saysDirection
                        || OfficeVocabulary.words.contains(word.folded)
                            && words.text[word.range].first?.isUppercase == true
                            && (DirectionNames.isPartner(index, in: words)
                                || mentions.contains { DirectionNames.goesOn($0.words, to: index, in: words) })
                else { continue }
                let rest = words.all[(index + 1)...].prefix { next in
                    let sign = words.text[next.range].first
                    return !next.followsComma && (sign?.isUppercase == true || !saysDirection && sign?.isNumber == true)
                }
                guard !rest.isEmpty else { continue }
                let name = String(words.text[word.range.lowerBound..<(rest.last ?? word).range.upperBound])
                if !found.contains(where: { $0.name == name }) {
                    found.append((name, text.lines.first ?? objective.line))
                }
            }
        }
        return found
    }

    /// The whole texts of some years as evidence, each different one once, by the rule of the first year that has it.
    func wholeTexts(_ years: [(year: Int, rule: String)]) -> [Evidence] {
        var evidence: [Evidence] = []
        for (year, rule) in years {
            guard let text = texts.first(where: { $0.years.contains(year) }),
                let place = text.years.firstIndex(of: year)
            else { continue }
            if let known = evidence.firstIndex(where: { $0.text == text.words.text }) {
                evidence[known].years.append(year)
            } else {
                evidence.append(
                    Evidence(text: text.words.text, line: text.lines[place], years: [year], rules: [rule]))
            }
        }
        return evidence
    }

    /// - Parameter quote: makes the quotations of a text, which is given with its place.
    private func evidence(_ quote: (Int, Words) -> [Quotation]) -> [Evidence] {
        var evidence: [Evidence] = []
        for (place, text) in texts.enumerated() {
            for quotation in quote(place, text.words) {
                // In a table with a cell on each line the same words may stand on several; the first is named.
                let known = evidence.firstIndex { $0.text == quotation.text }
                guard let known else {
                    evidence.append(
                        Evidence(
                            text: quotation.text, line: text.lines.first ?? objective.line, years: text.years,
                            rules: quotation.rules))
                    continue
                }
                for year in text.years where !evidence[known].years.contains(year) {
                    evidence[known].years.append(year)
                }
                for rule in quotation.rules where !evidence[known].rules.contains(rule) {
                    evidence[known].rules.append(rule)
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
