import Plan
import TextTools

/// Where the texts of an objective, in any year, speak of something.
struct Mentions {
    private struct Text {
        /// Of a description all years of its objective.
        let years: [Int]
        let line: Int
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
        let ofYears = objective.texts.sorted { $0.key < $1.key }.map {
            Text(years: [$0.key], line: lines[$0.key] ?? objective.line, words: Words($0.value))
        }
        let description = objective.description.map {
            Text(
                years: objective.texts.keys.sorted(), line: descriptionLine ?? objective.line, words: Words($0))
        }
        texts = ofYears + [description].compactMap(\.self)
    }

    /// The quotations in which any of some phrases stands.
    ///
    /// Quotations that overlap are one; the same quotation in several years is one with these years.
    func evidence(of phrases: [Phrase], matched: (Int) -> Void = { _ in }) -> [Evidence] {
        evidence { words in
            var found: [(range: Range<Int>, rule: String)] = []
            for (index, phrase) in phrases.enumerated() {
                let matches = phrase.matches(in: words)
                if !matches.isEmpty { matched(index) }
                found += matches.map { ($0, phrase.rule) }
            }
            return Self.merged(found.map(\.range), in: words, within: 3).map { range in
                var rules: [String] = []
                for match in found where range.overlaps(match.range) && !rules.contains(match.rule) {
                    rules.append(match.rule)
                }
                return Quotation(text: words.quotation(around: range, reach: 4), rules: rules)
            }
        }
    }

    /// The directions other than the objective's own that the text names, with the role it gives them.
    func namedDirections(_ names: DirectionNames) -> [(direction: String, role: Role, evidence: [Evidence])] {
        var found: [String: Set<Role>] = [:]
        for text in texts {
            for mention in names.mentions(in: text.words) where !objective.owners.contains(mention.direction) {
                found[mention.direction, default: []].insert(mention.role)
            }
        }
        return found.sorted { $0.key < $1.key }.flatMap { direction, roles in
            Role.allCases.filter(roles.contains).map { role in
                let evidence = evidence { words in
                    names.mentions(in: words).filter { $0.direction == direction && $0.role == role }
                        .map { Quotation(text: words.quotation(of: $0.words), rules: [$0.rule]) }
                }
                return (direction, role, evidence)
            }
        }
    }

    /// Names of directions in the text that are none of the plan's: "Direzione" or "Direzioni" and the words that
    /// follow it with a capital; other words for an office only where it is said to work with.
    func unknownDirections(_ names: DirectionNames) -> [(name: String, line: Int)] {
        var found: [(name: String, line: Int)] = []
        for text in texts {
            let words = text.words
            let known = names.mentions(in: words).map(\.words)
            for (index, word) in words.all.enumerated().dropLast()
            where !known.contains(where: { $0.contains(index) }) {
                let saysDirection = ["direzione", "direzioni"].contains(word.folded)
                guard
                    saysDirection
                        || OfficeVocabulary.words.contains(word.folded)
                            && words.text[word.range].first?.isUppercase == true
                            && DirectionNames.isPartner(index, in: words)
                else { continue }
                let rest = words.all[(index + 1)...].prefix { next in
                    let sign = words.text[next.range].first
                    return !next.followsComma && (sign?.isUppercase == true || !saysDirection && sign?.isNumber == true)
                }
                guard !rest.isEmpty else { continue }
                let name = String(words.text[word.range.lowerBound..<(rest.last ?? word).range.upperBound])
                if !found.contains(where: { $0.name == name }) { found.append((name, text.line)) }
            }
        }
        return found
    }

    /// The whole texts of some years as evidence, each different one once, by the rule of the first year that has it.
    func wholeTexts(_ years: [(year: Int, rule: String)]) -> [Evidence] {
        var evidence: [Evidence] = []
        for (year, rule) in years {
            guard let text = texts.first(where: { $0.years.contains(year) }) else { continue }
            if let known = evidence.firstIndex(where: { $0.text == text.words.text }) {
                evidence[known].years.append(year)
            } else {
                evidence.append(Evidence(text: text.words.text, line: text.line, years: [year], rules: [rule]))
            }
        }
        return evidence
    }

    private func evidence(_ quote: (Words) -> [Quotation]) -> [Evidence] {
        var evidence: [Evidence] = []
        for text in texts {
            for quotation in quote(text.words) {
                // In a table with a cell on each line the same words may stand on several; the first is named.
                let known = evidence.firstIndex { $0.text == quotation.text }
                guard let known else {
                    evidence.append(
                        Evidence(text: quotation.text, line: text.line, years: text.years, rules: quotation.rules))
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
