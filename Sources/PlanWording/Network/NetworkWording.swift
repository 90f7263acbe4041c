import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

/// How the nodes, numbers and ties of a network are called in sentences.
package struct NetworkWording {
    /// Of the network's nodes.
    let kind: NodeKind
    let language: Language

    package init(_ kind: NodeKind, _ language: Language) { (self.kind, self.language) = (kind, language) }

    /// Directions by their name, objectives, whose names are long texts, by their id, and other nodes in quotation
    /// marks.
    package func name(_ node: NodeReference) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: node.id.unbroken
        default: language.quoted(node.shortName)
        }
    }

    /// "A, B e C".
    func list(_ items: [String]) -> String { language.list(items, lastAfter: ("e", "and")) }

    /// The names of some nodes; of many only the first.
    func shortened(_ nodes: [NodeReference], to count: Int = 4) -> String {
        guard nodes.count > count + 1 else { return list(nodes.map(name)) }
        let rest = nodes.count - count
        return list(nodes.prefix(count).map(name) + [language("\(others) \(rest)", "\(rest) others")])
    }

    /// "7, 6 e 3"; of many only the first.
    func sizes(_ sizes: [Int]) -> String {
        sizes.count <= 6
            ? list(sizes.map(String.init)) : sizes.prefix(5).map(String.init).joined(separator: ", ") + " …"
    }

    /// A number as people write it.
    func number(_ value: Double, places: Int = 3) -> String {
        let text = value.rounded(toPlaces: places)
        return language == .italian ? text.replacing(".", with: ",") : text
    }

    func percent(_ share: Double, places: Int = 0) -> String { number(100 * share, places: places) + "%" }

    /// A share behind an Italian article, or a preposition with one: "il 7%", "l’8%", "lo 0%". Before numbers that
    /// begin with a vowel, or a "z", the article is another.
    ///
    /// - Parameter preposition: what the article is joined to, such as "ne" for "nel 7%", "nell’8%".
    package func percentWithArticle(_ share: Double, places: Int = 0, after preposition: String = "") -> String {
        let text = percent(share, places: places)
        let whole = text.prefix { $0.isNumber }
        let isElided = whole == "1" || whole == "11" || whole.first == "8"
        let articles = preposition.isEmpty ? ("l’", "lo ", "il ") : ("ll’", "llo ", "l ")
        let article = isElided ? articles.0 : whole == "0" ? articles.1 : articles.2
        return language(preposition + article, "") + text
    }

    /// "1 direzione", "5 direzioni".
    func nodes(_ count: Int) -> String { kind.count(count, in: language) }

    /// The gender of the kind's Italian name.
    var isFeminine: Bool {
        switch kind {
        case .direction, .collaboration, .strategicDimension, .valueDimension: true
        case .objective, .programme, .transversalGoal, .driver: false
        }
    }

    /// "altre", "altri", as the kind's Italian name wants it.
    var others: String { isFeminine ? "altre" : "altri" }

    /// "un’altra direzione", "altre 5 direzioni".
    func otherNodes(_ count: Int) -> String {
        count == 1
            ? language(
                (isFeminine ? "un’altra " : "un altro ") + kind.name(in: language), "another \(kind.name(in: language))"
            )
            : language("\(others) \(nodes(count))", "\(count) other \(kind.plural(in: language))")
    }

    func ties(_ count: Int) -> String {
        count == 1 ? language("1 legame", "1 tie") : language("\(count) legami", "\(count) ties")
    }

    /// A value of each year: " (2024: 4, 2025: 4, 2026: 3)"; empty where there are no years to tell apart.
    func yearByYear(_ values: [(year: Int, value: String)]) -> String {
        values.isEmpty ? "" : " (" + values.map { "\($0.year): \($0.value)".unbroken }.joined(separator: ", ") + ")"
    }

    /// "in media vi passa il 16,7% dei cammini più brevi tra coppie collegate di altre direzioni"
    func ofPaths(_ share: Double) -> String {
        let plural = kind.plural(in: language)
        return language(
            "in media vi passa \(percentWithArticle(share, places: 1)) dei cammini più brevi tra coppie collegate di \(others) \(plural)",
            "on average \(percent(share, places: 1)) of the shortest paths between connected pairs of other \(plural) lead through it"
        )
    }

    /// "2 gruppi di direzioni, con più condivisioni …", or that there is one; nil where nothing is shared.
    ///
    /// - Parameter sizes: how many nodes each group has, the greatest first.
    func groups(of sizes: [Int], modularity: Double) -> String? {
        guard let first = sizes.first else { return nil }
        guard sizes.count > 1 else {
            return language("Un solo gruppo di \(nodes(first)).", "A single group of \(nodes(first)).")
        }
        let strength =
            modularity >= 0.3
            ? language("una divisione netta", "a clear division")
            : language(
                "una divisione debole (si parla di gruppi netti da 0,3)",
                "a weak division (0.3 is the usual mark of a clear one)")
        let (all, plural) = (self.sizes(sizes), kind.plural(in: language))
        return language(
            "\(sizes.count) gruppi di \(all) \(plural), che dentro condividono più di quanto farebbero per caso: modularità \(number(modularity)), \(strength).",
            "\(sizes.count) groups of \(all) \(plural), which share more within than they would by chance: modularity \(number(modularity)), \(strength)."
        )
    }

    /// How to take the numbers, at the end of each document.
    var caution: TextDocument {
        var document = TextDocument()
        document.paragraph("")
        document.continuation(
            language(
                "Questi numeri descrivono come il piano è scritto: non sono una graduatoria di merito. Definizioni e fonti: pdo help-measures",
                "These numbers describe how the plan is written; they are no ranking of merit. Definitions and sources: pdo help-measures"
            ))
        return document
    }

    /// A table whose numbers are written as people of the language do.
    func table(_ columns: [Table.Column]) -> Table {
        var table = Table(columns: columns)
        table.decimalMark = language == .italian ? "," : "."
        return table
    }

    /// The column of names that people see.
    var nameColumn: Table.Column { .init("name", heading: kind.name(in: language), wraps: true) }

    /// A node's name in a table.
    func cell(_ node: NodeReference) -> Table.Cell { .text(node.kind == .objective ? node.id : node.shortName) }
}

extension ProjectionWeight {
    /// What the weight of an edge says, as part of a sentence.
    public func name(in language: Language) -> String {
        switch self {
        case .sharedCount: language("peso: quante cose sono condivise", "weight: how many things are shared")
        case .newman: language("peso di Newman", "Newman's weight")
        case .jaccard: language("peso di Jaccard", "Jaccard's weight")
        }
    }
}

extension Language {
    /// What is said of ties of a network that hold in no single year; nil where there are none.
    ///
    /// - Parameter ties: the names of the ends of each.
    package func tiesInNoYear(_ ties: [String]) -> String? {
        guard !ties.isEmpty else { return nil }
        let rest = ties.count > 4 ? [self("altri \(ties.count - 3)", "\(ties.count - 3) others")] : []
        let named = list((rest.isEmpty ? ties : Array(ties.prefix(3))) + rest, lastAfter: ("e", "and"))
        return ties.count == 1
            ? self(
                "1 legame non vale in nessun anno, perché ognuno ha in altri anni ciò che i due condividono: \(named).",
                "1 tie holds in no single year, since each of the two has what they share in other years: \(named).")
            : self(
                "\(ties.count) legami non valgono in nessun anno, perché ognuno ha in altri anni ciò che i due condividono: \(named).",
                "\(ties.count) ties hold in no single year, since each of the two has what they share in other years: \(named)."
            )
    }
}
