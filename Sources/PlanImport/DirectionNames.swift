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
        /// Whether it begins with the word "Direzione", which says by itself that an office is meant.
        let saysDirection: Bool
    }

    private struct Place {
        let name: Name
        let range: Range<Int>
    }

    private let names: [Name]
    /// The names without "Direzione", for lists such as "le Direzioni Casa e Mobilità".
    private let shortNames: [Name]

    /// Each direction's name and aliases, and what is behind "Direzione" or "DS" in them with the word "Direzione"
    /// before it. A name of one word that is no acronym is found only so, since "cultura" alone is rarely the office.
    init(_ directions: [Direction]) {
        var names: [Name] = []
        var shortNames: [Name] = []
        for direction in directions {
            let aliases = direction.aliases.map { ($0, rule: "directions[\(direction.name)].aliases") }
            for (name, rule) in [(direction.name, rule: "name")] + aliases {
                let short = Direction(id: "", name: name, line: 0).shortName
                let words = Words(name).all
                guard let first = words.first else { continue }
                let saysDirection = first.folded == "direzione"
                if saysDirection || words.count > 1 || first.isAcronym {
                    names.append(
                        Name(
                            direction: direction.id, phrase: Phrase(name, rule: rule, isName: true),
                            saysDirection: saysDirection))
                }
                if !saysDirection {
                    names.append(
                        Name(
                            direction: direction.id, phrase: Phrase("Direzione " + short, rule: rule),
                            saysDirection: true))
                }
                shortNames.append(
                    Name(direction: direction.id, phrase: Phrase(short, rule: rule, isName: true), saysDirection: true))
            }
        }
        self.names = names
        self.shortNames = shortNames
    }

    /// The places in a text that name a direction, the longest name where several begin or overlap.
    ///
    /// A name that begins with "direzione" is found in any case; another must begin with a capital inside a sentence,
    /// as a proper name does. What goes on with a further capital ("Direzione Generale Welfare") is another office's
    /// name, and what is excluded ("senza la Direzione …") takes no part.
    func mentions(in words: Words) -> [Mention] {
        let matches = (single(in: words) + listed(in: words))
            .sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        var chosen: [Place] = []
        for match in matches where !chosen.contains(where: { $0.range.overlaps(match.range) }) { chosen.append(match) }
        return chosen.filter { !goesOn(after: $0.range, in: words) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
            .compactMap { mention($0, in: words) }
    }

    private func single(in words: Words) -> [Place] {
        names.flatMap { name in
            name.phrase.matches(in: words).filter { match in
                let first = words.all[match.lowerBound]
                return name.saysDirection
                    || (!first.beginsClause && words.text[first.range].first?.isUppercase == true)
            }.map { Place(name: name, range: $0) }
        }
    }

    /// The names behind "Direzioni", as in "le Direzioni Casa, Verde e Mobilità". The first takes that word with it.
    private func listed(in words: Words) -> [Place] {
        words.all.indices.filter { words.all[$0].folded == "direzioni" }.flatMap { start -> [Place] in
            var places: [Place] = []
            var next = start + 1
            while next < words.all.count {
                let here = shortNames.compactMap { name in
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

    private func mention(_ place: Place, in words: Words) -> Mention? {
        let window = Self.window(before: place.range.lowerBound, in: words)
        let before = words.all[window].map(\.folded)
        if before.contains(where: DocumentVocabulary.exclusionWords.contains) { return nil }
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
