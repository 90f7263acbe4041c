import Plan
import PlanAnswers
import PlanGraph
import TextTools

/// The grammar of Italian sentences: articles and what they are joined with, numbers, lists, years.
enum Italian {
    enum Gender {
        case masculine, feminine

        /// One of two forms of a word.
        func callAsFunction(_ masculine: String, _ feminine: String) -> String {
            self == .masculine ? masculine : feminine
        }
    }

    /// What the definite article is joined with; nothing leaves it alone.
    enum Preposition: Int {
        case nothing, di, a, da, `in`, su
    }

    /// A noun, with what must agree with it.
    struct Noun {
        let singular: String
        let plural: String
        let gender: Gender

        /// "nessun obiettivo", "1 obiettivo", "2 obiettivi".
        func count(_ number: Int) -> String {
            switch number {
            case 0: none
            case 1: "1 " + singular
            default: Italian.number(number) + " " + plural
            }
        }

        /// "nessun obiettivo", "nessuna direzione".
        var none: String { gender("nessun", singular.startsWithVowel ? "nessun’" : "nessuna").joined(to: singular) }

        /// "nessun altro obiettivo", "nessun’altra direzione".
        var noOther: String { gender("nessun altro ", "nessun’altra ") + singular }

        /// "un altro obiettivo", "altre 3 direzioni".
        func others(_ number: Int) -> String {
            number == 1
                ? gender("un altro ", "un’altra ") + singular
                : gender("altri ", "altre ") + Italian.number(number) + " " + plural
        }

        /// "altri obiettivi", "altre direzioni".
        var others: String { gender("altri ", "altre ") + plural }

        /// "l’obiettivo", "della direzione".
        func with(_ preposition: Preposition = .nothing) -> String {
            Italian.article(before: singular, gender, preposition) + singular
        }

        /// "gli obiettivi", "delle direzioni".
        func plural(with preposition: Preposition) -> String {
            Italian.article(beforePlural: plural, gender, preposition) + plural
        }
    }

    private enum Article: Int {
        case il, lo, la, l, i, gli, le
    }

    /// By preposition, then by article.
    private static let forms = [
        ["il ", "lo ", "la ", "l’", "i ", "gli ", "le "],
        ["del ", "dello ", "della ", "dell’", "dei ", "degli ", "delle "],
        ["al ", "allo ", "alla ", "all’", "ai ", "agli ", "alle "],
        ["dal ", "dallo ", "dalla ", "dall’", "dai ", "dagli ", "dalle "],
        ["nel ", "nello ", "nella ", "nell’", "nei ", "negli ", "nelle "],
        ["sul ", "sullo ", "sulla ", "sull’", "sui ", "sugli ", "sulle "],
    ]

    private static func form(_ article: Article, _ preposition: Preposition) -> String {
        forms[preposition.rawValue][article.rawValue]
    }

    /// The definite article of a singular noun, with the space behind it where there is one.
    static func article(before word: String, _ gender: Gender, _ preposition: Preposition = .nothing) -> String {
        let article: Article =
            word.startsWithVowel ? .l : gender == .feminine ? .la : word.startsImpurely ? .lo : .il
        return form(article, preposition)
    }

    static func article(beforePlural word: String, _ gender: Gender, _ preposition: Preposition = .nothing) -> String {
        form(
            gender == .feminine ? .le : word.startsWithVowel || word.startsImpurely ? .gli : .i, preposition)
    }

    /// That a map draws only what words show.
    ///
    /// - Parameters:
    ///   - sign: what it draws, with its article.
    ///   - fact: what may be there all the same.
    static func silence(_ sign: String, _ fact: String) -> String {
        "Se il testo non lo dice \(sign) manca, anche quando \(fact) esiste."
    }

    static func quoted(_ text: String) -> String {
        let (opening, closing) = quotationMarks(of: text)
        return opening + text + closing
    }

    static func quotationMarks(of text: String) -> QuotationMarks {
        marks(for: text, among: [("«", "»"), ("“", "”"), ("‘", "’")])
    }

    // MARK: Numbers

    /// "1.234".
    static func number(_ number: Int) -> String { grouped(number, by: ".") }

    /// "0,195", "−0,070".
    static func number(_ value: Double, places: Int = 3) -> String {
        value.rounded(toPlaces: places).replacing(".", with: ",").replacing("-", with: "−")
    }

    static func percent(_ share: Double, places: Int = 0) -> String { number(100 * share, places: places) + "%" }

    /// "il 7%", "l’8%", "lo 0%", "nell’11%".
    static func percent(_ share: Double, places: Int = 0, with preposition: Preposition) -> String {
        let text = percent(share, places: places)
        let whole = text.prefix { $0.isNumber }
        let article: Article = whole == "1" || whole == "11" || whole.first == "8" ? .l : whole == "0" ? .lo : .il
        return form(article, preposition) + text
    }

    // MARK: Lists and years

    /// "A, B e C".
    static func list(_ items: [String], last word: String = "e") -> String { joined(items, last: word) }

    /// "A, B, C, D e altre 3 direzioni": of more than five only the first four.
    static func list(_ names: [String], of noun: Noun) -> String {
        names.count <= 5 ? list(names) : list(Array(names.prefix(4)) + [noun.others(names.count - 4)])
    }

    /// "nel 2024 e nel 2025", "per il 2024 e il 2025".
    static func years(_ years: [Int], first: String = "nel ", following: String = "nel ") -> String {
        list(years.enumerated().map { ($0 == 0 ? first : following) + String($1) })
    }

    /// "nel 2025", "né nel 2025 né nel 2026", behind a negation.
    static func neitherIn(_ years: [Int]) -> String {
        years.count == 1 ? "nel \(years[0])" : years.map { "né nel \($0)" }.joined(separator: " ")
    }
}

extension Italian {
    /// What a thing of a kind is called.
    static func noun(_ kind: NodeKind) -> Noun {
        switch kind {
        case .direction: officeNoun
        case .objective: Noun(singular: "obiettivo", plural: "obiettivi", gender: .masculine)
        case .programme: Noun(singular: "programma operativo", plural: "programmi operativi", gender: .masculine)
        case .transversalGoal:
            Noun(singular: "obiettivo trasversale", plural: "obiettivi trasversali", gender: .masculine)
        case .collaboration: Noun(singular: "collaborazione", plural: "collaborazioni", gender: .feminine)
        case .strategicDimension:
            Noun(singular: "dimensione strategica", plural: "dimensioni strategiche", gender: .feminine)
        case .valueDimension:
            Noun(
                singular: "dimensione di valore pubblico", plural: "dimensioni di valore pubblico", gender: .feminine)
        case .driver: Noun(singular: "driver", plural: "driver", gender: .masculine)
        case .strategicObjective:
            Noun(singular: "obiettivo strategico", plural: "obiettivi strategici", gender: .masculine)
        }
    }

    /// What an office is called: as the plan calls it, if that word is known.
    static var officeNoun: Noun {
        OfficeWord.current?.text.flatMap { offices[Words.key($0)] }
            ?? Noun(singular: "direzione", plural: "direzioni", gender: .feminine)
    }

    /// By the key of the singular.
    private static let offices: [String: Noun] = {
        let nouns = [
            Noun(singular: "settore", plural: "settori", gender: .masculine),
            Noun(singular: "area", plural: "aree", gender: .feminine),
            Noun(singular: "servizio", plural: "servizi", gender: .masculine),
            Noun(singular: "ufficio", plural: "uffici", gender: .masculine),
            Noun(singular: "dipartimento", plural: "dipartimenti", gender: .masculine),
            Noun(singular: "ripartizione", plural: "ripartizioni", gender: .feminine),
            Noun(singular: "struttura", plural: "strutture", gender: .feminine),
            Noun(singular: "unità", plural: "unità", gender: .feminine),
            Noun(singular: "centro", plural: "centri", gender: .masculine),
            Noun(singular: "staff", plural: "staff", gender: .masculine),
            Noun(singular: "segreteria", plural: "segreterie", gender: .feminine),
        ]
        return Dictionary(nouns.map { (Words.key($0.singular), $0) }, uniquingKeysWith: { first, _ in first })
    }()

    static let step = Noun(singular: "passo", plural: "passi", gender: .masculine)
    static let link = Noun(singular: "legame", plural: "legami", gender: .masculine)
    static let pair = Noun(singular: "coppia", plural: "coppie", gender: .feminine)

    /// A node in a sentence: an office with its article, an objective by its kind and code, other nodes by their names
    /// in quotation marks.
    static func node(_ node: NodeReference, with preposition: Preposition = .nothing) -> String {
        switch node.kind {
        case .direction: office(node.name, with: preposition)
        case .objective: noun(.objective).with(preposition) + " " + node.code.unbroken
        default: quotedName(of: node, with: preposition)
        }
    }

    /// A node in a list, without article: an office by its name, which gets quotation marks where it has commas of its
    /// own, an objective by its code, other nodes by their names in quotation marks.
    static func name(_ node: NodeReference) -> String { node.name(quoted: quoted) }

    /// The names of some nodes; of many only the first.
    static func names(_ nodes: [NodeReference], _ kind: NodeKind) -> String { list(nodes.map(name), of: noun(kind)) }

    /// "A – B, C – D e altri 3": pairs of nodes, of many only the first.
    static func pairs(_ pairs: [[NodeReference]], others: String) -> String {
        let named = pairs.prefix(pairs.count > 4 ? 3 : 4).map { $0.map(name).joined(separator: " – ") }
        return list(named + (named.count < pairs.count ? ["\(others) \(pairs.count - named.count)"] : []))
    }

    /// How many of a list are shown: "3", "3 su 16".
    static func shown(_ shown: Int, of all: Int) -> String {
        shown == all ? number(all) : "\(number(shown)) su \(number(all))"
    }

    /// A node's name in quotation marks, behind a preposition with its kind: "«Aria e clima»", "all’obiettivo
    /// trasversale «Aria e clima»".
    private static func quotedName(of node: NodeReference, with preposition: Preposition) -> String {
        let name = quoted(node.shortName)
        return preposition == .nothing ? name : noun(node.kind).with(preposition) + " " + name
    }

    /// An office behind its article: "la Direzione Casa", "dell’Ufficio Stampa", "al Settore Piazze"; of one whose
    /// first word is not known "l’ufficio X".
    static func office(_ name: String, with preposition: Preposition = .nothing) -> String {
        let first = Words.key(String(name.prefix { !$0.isWhitespace }))
        guard let gender = genders[first] else {
            return article(before: "ufficio", .masculine, preposition) + "ufficio " + name
        }
        return article(before: name.lowercased(), gender, preposition) + name
    }

    /// Of the words that names of offices begin with.
    private static let genders: [String: Gender] = {
        let feminine = [
            "direzione", "ds", "segreteria", "ragioneria", "polizia", "struttura", "divisione", "ripartizione",
            "sezione",
            "centrale", "presidenza", "sovrintendenza", "area", "avvocatura", "unita", "uo", "agenzia", "azienda",
            "autorita",
        ]
        let masculine = [
            "settore", "servizio", "dipartimento", "gabinetto", "comando", "corpo", "municipio", "distretto", "centro",
            "nucleo", "polo", "consiglio", "ufficio", "istituto", "ateneo", "ispettorato", "assessorato", "staff",
            "sportello",
        ]
        return Dictionary(
            uniqueKeysWithValues: feminine.map { ($0, .feminine) } + masculine.map { ($0, .masculine) })
    }()
}

extension NodeReference {
    /// The id without its kind: "casa/5".
    var code: String { id.split(separator: ":", maxSplits: 1).last.map(String.init) ?? id }
}

extension String {
    /// Behind a word that ends in an apostrophe nothing stands between.
    fileprivate func joined(to word: String) -> String { self + (hasSuffix("’") ? "" : " ") + word }

    fileprivate var startsWithVowel: Bool { Words.key(self).first.map { "aeiou".contains($0) } ?? false }

    /// Before a z, an s and a consonant, and the like, a masculine article is "lo".
    fileprivate var startsImpurely: Bool {
        let word = Words.key(self)
        guard let first = word.first else { return false }
        let second = word.dropFirst().first
        return first == "z" || first == "x"
            || first == "s" && second.map { !"aeiou".contains($0) && $0.isLetter } ?? false
            || ["gn", "ps", "pn"].contains { word.hasPrefix($0) }
    }
}
