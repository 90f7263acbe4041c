import Plan
import TextTools

/// The names under which the directions of a plan are spoken of.
struct DirectionNames {
    struct Mention {
        let direction: String
        let role: Role
        /// The words of the name and of what introduces it.
        let words: Range<Int>
        /// Under which name it was found.
        let rule: String
    }

    private struct Name {
        let direction: String
        let phrase: Phrase
        /// Whether it begins with a word that says by itself that an office is meant.
        let saysOffice: Bool
        /// Whether that word is "Direzione", of which nothing else is called in lower case.
        let saysDirection: Bool
        /// The singular word for such an office, folded.
        let word: String?
    }

    private struct Place {
        let name: Name
        let range: Range<Int>
    }

    private let names: [Name]
    private let phrases: PhraseIndex
    /// The names without "Direzione" and the like, for lists such as "le Direzioni Casa e Mobilità".
    private let shortNames: [Name]

    /// Each direction's name and aliases, and what is behind "Direzione" or "DS" in them with the word "Direzione"
    /// before it; of an office whose word stands elsewhere, such as "Tecnico" in a column "Settore", its name with that
    /// word. A name of one word that is no acronym is found only so, since "cultura" alone is rarely the office.
    init(_ directions: [Direction]) {
        var names: [Name] = []
        var shortNames: [Name] = []
        let numbered = Self.numberedNames(directions)
        for direction in directions {
            let aliases = direction.aliases.map { ($0, rule: "directions[\(direction.name)].aliases") }
            for (name, rule) in [(direction.name, rule: "name")] + aliases + (numbered[direction.id] ?? []) {
                let short = Direction(id: "", name: name, line: 0).bareName
                let words = Words(name).all
                guard let first = words.first else { continue }
                let saysDirection = first.folded == "direzione"
                let own = OfficeVocabulary.word(beginning: name)
                let word = own.map { Words.key($0.word) } ?? direction.word.map(Words.key)
                func add(_ text: String, isName: Bool, saysOffice: Bool, saysDirection: Bool) {
                    names.append(
                        Name(
                            direction: direction.id, phrase: Phrase(text, rule: rule, isName: isName),
                            saysOffice: saysOffice, saysDirection: saysDirection, word: word))
                }
                if saysDirection || words.count > 1 || first.isAcronym && own == nil {
                    add(name, isName: true, saysOffice: own != nil, saysDirection: saysDirection)
                }
                if own == nil, let word = direction.word {
                    add(word + " " + name, isName: true, saysOffice: true, saysDirection: false)
                }
                if let own, let shorts = OfficeVocabulary.abbreviations[Words.key(own.word)], words.count > own.count {
                    let rest = name[words[own.count].range.lowerBound...]
                    for abbreviation in shorts {
                        add(abbreviation + " " + rest, isName: true, saysOffice: true, saysDirection: false)
                    }
                }
                if !saysDirection {
                    add("Direzione " + short, isName: false, saysOffice: true, saysDirection: true)
                }
                let bare = own.map {
                    name[words[$0.count - 1].range.upperBound...].drop { !$0.isLetter && !$0.isNumber }
                }
                let listed = word == "direzione" || word == "ds" || word == nil ? short : bare.map(String.init) ?? name
                guard !listed.isEmpty else { continue }
                shortNames.append(
                    Name(
                        direction: direction.id, phrase: Phrase(listed, rule: rule, isName: true), saysOffice: true,
                        saysDirection: true, word: word))
            }
        }
        self.names = names
        phrases = PhraseIndex(names.map(\.phrase))
        self.shortNames = shortNames
    }

    /// The names that only one of the directions has without its number, or without what is behind it, by ids.
    private static func numberedNames(_ directions: [Direction]) -> [String: [(String, rule: String)]] {
        let found = directions.map { direction in
            let isNumber = direction.name.first?.isNumber == true
            let word = isNumber ? direction.word.map { $0.capitalizedFirstLetter + " " } : nil
            return (direction.id, numberedNames((word ?? "") + direction.name))
        }.filter { !$0.1.isEmpty }
        guard !found.isEmpty else { return [:] }
        var counts: [String: Int] = [:]
        for name in directions.map(\.name) + found.flatMap({ $0.1.map(\.0) }) {
            counts[Words.key(name), default: 0] += 1
        }
        return Dictionary(
            found.map { id, names in (id, names.filter { counts[Words.key($0.0)] == 1 }) },
            uniquingKeysWith: { first, _ in first })
    }

    /// "Settore 2" and "Settore Finanziario" for "Settore 2 - Finanziario".
    private static func numberedNames(_ name: String) -> [(String, rule: String)] {
        let words = Words(name)
        guard let count = OfficeVocabulary.word(beginning: name)?.count, count + 1 < words.all.count,
            name[words.all[count].range].allSatisfy(\.isNumber)
        else { return [] }
        let (number, next) = (words.all[count].range, words.all[count + 1].range)
        return [
            (String(name[..<number.upperBound]), rule: "name"),
            (String(name[..<number.lowerBound] + name[next.lowerBound...]), rule: "name"),
        ]
    }

    /// The places in a text that name a direction, the longest name where several begin or overlap.
    ///
    /// A name that begins with "direzione", or with another word for an office where it is said to work with, is found
    /// in any case; another must begin with a capital inside a sentence, as a proper name does. What goes on with a
    /// further capital ("Direzione Generale Welfare") is another office's name, and what is excluded ("senza la
    /// Direzione …") takes no part.
    func mentions(in words: Words) -> [Mention] {
        let found = single(in: words) + listed(in: words)
        if found.isEmpty { return [] }
        let matches = found.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        var chosen: [Place] = []
        for match in matches where !chosen.contains(where: { $0.range.overlaps(match.range) }) { chosen.append(match) }
        return chosen.filter { !goesOn(after: $0.range, in: words) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
            .compactMap { mention($0, in: words) }
    }

    /// The directions that a text says are worked with, with the words that say so; one that it only names is none.
    func partners(in text: String) -> [(direction: String, words: String)] {
        // The shortest are as "con DS Casa".
        guard text.utf8.count > 6, text.utf8.contains(0x20) else { return [] }
        let words = Words(text)
        func isSaid(in range: Range<Int>) -> Bool {
            words.all[range].contains {
                DocumentVocabulary.partnerWords.contains($0.folded)
                    || DocumentVocabulary.involvedWords.contains($0.folded)
            }
        }
        guard isSaid(in: words.all.indices) else { return [] }
        return mentions(in: words).filter { $0.role == .partner && isSaid(in: $0.words) }
            .map { ($0.direction, words.quotation(of: $0.words)) }
    }

    private func single(in words: Words) -> [Place] {
        phrases.matches(in: words).compactMap { match in
            let (name, start) = (names[match.phrase], match.range.lowerBound)
            let first = words.all[start]
            let isName = !first.beginsClause && words.text[first.range].first?.isUppercase == true
            guard name.saysDirection || isName || name.saysOffice && Self.isPartner(start, in: words) else {
                return nil
            }
            return Place(name: name, range: match.range)
        }
    }

    /// The names behind "Direzioni" or the plural of another word for offices, as in "le Direzioni Casa, Verde e
    /// Mobilità" and "Settori coinvolti: Tecnico, Finanziario". The first takes that word with it.
    private func listed(in words: Words) -> [Place] {
        words.all.indices.filter { OfficeVocabulary.pluralFilter.mayContain(words.all[$0].folded) }
            .flatMap { start -> [Place] in
                guard let word = OfficeVocabulary.plurals[words.all[start].folded] else { return [] }
                var places: [Place] = []
                let fitting = shortNames.filter { $0.word == word || word == "direzione" }
                var next = start + 1
                while next < words.all.count, DocumentVocabulary.involvedWords.contains(words.all[next].folded) {
                    next += 1
                }
                while next < words.all.count {
                    let here = fitting.compactMap { name in
                        name.phrase.match(in: words, at: next).map { Place(name: name, range: $0) }
                    }.max { $0.range.count < $1.range.count }
                    if let here {
                        places.append(
                            Place(name: here.name, range: (places.isEmpty ? start : next)..<here.range.upperBound))
                        next = here.range.upperBound
                    } else if !places.isEmpty, DocumentVocabulary.listWords.contains(words.all[next].folded) {
                        next += 1
                    } else {
                        break
                    }
                }
                return places
            }
    }

    private func goesOn(after range: Range<Int>, in words: Words) -> Bool {
        guard range.upperBound < words.all.count else { return false }
        let next = words.all[range.upperBound]
        let between = words.text[words.all[range.upperBound - 1].range.upperBound..<next.range.lowerBound]
        return between.allSatisfy(\.isWhitespace) && words.text[next.range].first?.isUppercase == true
    }

    /// Whether a name stands behind another in a list: "il Settore Cultura e al Settore Sport".
    static func goesOn(_ other: Range<Int>, to name: Int, in words: Words) -> Bool {
        guard other.upperBound <= name, name - other.upperBound < 3 else { return false }
        return words.all[other.upperBound..<name].allSatisfy {
            DocumentVocabulary.listWords.contains($0.folded) || DocumentVocabulary.dependentWords.contains($0.folded)
        }
    }

    /// Whether the words before a name say that an office is worked with: "in collaborazione con il …", "con l'…".
    static func isPartner(_ name: Int, in words: Words) -> Bool {
        words.all[window(before: name, in: words)].contains { DocumentVocabulary.partnerWords.contains($0.folded) }
    }

    /// Whether the words before a name end with such as "ex", "a differenza del", "non in collaborazione con il": "non"
    /// somewhere before it, or "ex" of something else, says nothing of the name.
    private static func isExcluded(_ before: [String]) -> Bool {
        let articles: Set<String> = [
            "il", "la", "lo", "l", "i", "gli", "le", "del", "della", "dello", "dell", "dei", "delle", "di",
        ]
        if let last = before.last(where: { !articles.contains($0) }),
            DocumentVocabulary.directExclusionWords.contains(last)
        {
            return true
        }
        guard let denial = before.lastIndex(of: "non"), denial + 1 < before.count else { return false }
        return DocumentVocabulary.mentionBeginnings.contains(before[denial + 1])
            || before[denial...].contains("competenza")
    }

    private func mention(_ place: Place, in words: Words) -> Mention? {
        let window = Self.window(before: place.range.lowerBound, in: words)
        let before = words.all[window].map(\.folded)
        if before.contains(where: DocumentVocabulary.exclusionWords.contains) || Self.isExcluded(before) { return nil }
        let beginning = window.first { DocumentVocabulary.mentionBeginnings.contains(words.all[$0].folded) }
        let isSupervisor = before.contains(where: DocumentVocabulary.supervisionWords.contains)
        return Mention(
            direction: place.name.direction, role: isSupervisor ? .supervisor : .partner,
            words: (beginning ?? place.range.lowerBound)..<place.range.upperBound, rule: place.name.phrase.rule)
    }

    /// Up to five words before a name, back to a comma or the beginning of its clause: "in collaborazione con la".
    private static func window(before name: Int, in words: Words) -> Range<Int> {
        var first = name
        while first > 0, name - first < 5, !words.all[first].followsComma { first -= 1 }
        return first..<name
    }
}
