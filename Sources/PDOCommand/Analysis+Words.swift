import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

extension Analysis {
    /// "Rete delle direzioni" would need the kind's gender.
    var title: String {
        language(
            "Rete: \(kind.plural(in: language)) e ciò che condividono",
            "Network: \(kind.plural(in: language)) and what they share")
    }

    var subtitle: String {
        // Of the kinds asked for, those that the filter lets be reached.
        let had = Set(network.things.map { graph[$0].kind })
        let kinds = had.isEmpty ? things : things.filter(had.contains)
        let shared = list(kinds.map { $0.plural(in: language) })
        let all = [language("condividono \(shared)", "they share \(shared)"), weight.name(in: language)] + narrowness
        return all.joined(separator: "; ")
    }

    /// What is filtered out, in words.
    var narrowness: [String] {
        let years = filter.years.sorted().map(String.init)
        let bases = Basis.allCases.filter(filter.bases.contains)
        let relations = Relation.allCases.filter(filter.relations.contains)
        func quoted(_ names: [String]) -> String { list(names.map(language.quoted)) }
        let names = quoted(relations.map { $0.name(in: language) })
        return [
            years.isEmpty ? nil : language("solo \(list(years))", "only \(list(years))"),
            bases.count == Basis.allCases.count
                ? nil
                : language("dei legami ricavati dal testo solo ", "of the links inferred from words only ")
                    + quoted(bases.map { $0.name(in: language) }),
            relations.count == Relation.allCases.count
                ? nil
                : relations.count == 1
                    ? language("solo la relazione \(names)", "only the relation \(names)")
                    : language("solo le relazioni \(names)", "only the relations \(names)"),
        ].compactMap(\.self)
    }

    /// How a place's node is called in a sentence.
    func name(_ place: Int) -> String { name(network.members[place]) }

    /// Directions by their name, objectives, whose names are long texts, by their id, and other nodes in quotation
    /// marks.
    func name(_ node: NodeIndex) -> String {
        switch graph[node].kind {
        case .direction: graph[node].name
        case .objective: graph[node].id.unbroken
        default: language.quoted(graph[node].shortName)
        }
    }

    /// "A, B e C".
    func list(_ items: [String]) -> String {
        language.list(items, lastAfter: ("e", "and"))
    }

    /// The names of some nodes; of many only the first.
    func shortened(_ nodes: [NodeIndex], to count: Int = 4) -> String {
        guard nodes.count > count + 1 else { return list(nodes.map(name)) }
        let rest = nodes.count - count
        return list(
            nodes.prefix(count).map(name) + [language("\(isFeminine ? "altre" : "altri") \(rest)", "\(rest) others")])
    }

    func shortened(_ places: [Int]) -> String { shortened(places.map { network.members[$0] }) }

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
    func percentWithArticle(_ share: Double, places: Int = 0, after preposition: String = "") -> String {
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

    /// "un’altra direzione", "altre 5 direzioni".
    func otherNodes(_ count: Int) -> String {
        count == 1
            ? language(
                (isFeminine ? "un’altra " : "un altro ") + kind.name(in: language), "another \(kind.name(in: language))"
            )
            : language(
                "\(isFeminine ? "altre" : "altri") \(nodes(count))", "\(count) other \(kind.plural(in: language))")
    }

    func ties(_ count: Int) -> String {
        count == 1 ? language("1 legame", "1 tie") : language("\(count) legami", "\(count) ties")
    }

    /// What is said of the nodes that share nothing; nil where there are none.
    var isolated: String? {
        let places = network.places.filter { degree($0) == 0 }
        guard !places.isEmpty else { return nil }
        let names = places.count <= 6 ? ": " + list(places.map(name)) : ""
        return language(
            "\(nodes(places.count)) non \(places.count == 1 ? "condivide" : "condividono") nulla con \(isFeminine ? "altre" : "altri")\(names).",
            "\(nodes(places.count)) \(places.count == 1 ? "shares" : "share") nothing with others\(names).")
    }

    /// What is said of the plan's nodes that are not in a network of some years; nil where there are none.
    var absent: String? {
        let count = graph.nodes(of: kind, filter).count - network.members.count
        guard count > 0 else { return nil }
        let years = list(years.map(String.init))
        return language(
            "\(nodes(count)) del piano non \(count == 1 ? "compare nel \(years) e non è" : "compaiono nel \(years) e non sono") nella rete.",
            "\(nodes(count)) of the plan \(count == 1 ? "does not appear in \(years) and is" : "do not appear in \(years) and are") not in the network."
        )
    }

    /// A table whose numbers are written as people of the language do.
    func table(_ columns: [Table.Column]) -> Table {
        var table = Table(columns: columns)
        table.decimalMark = language == .italian ? "," : "."
        return table
    }

    /// The column of names that people see.
    var nameColumn: Table.Column {
        .init("name", heading: kind.name(in: language), wraps: true)
    }

    /// A node's name in a table.
    func cell(_ place: Int) -> Table.Cell {
        let node = graph[network.members[place]]
        return .text(node.kind == .objective ? node.id : node.shortName)
    }
}

extension ProjectionWeight {
    func name(in language: Language) -> String {
        switch self {
        case .sharedCount: language("peso: quante cose sono condivise", "weight: how many things are shared")
        case .newman: language("peso di Newman", "Newman's weight")
        case .jaccard: language("peso di Jaccard", "Jaccard's weight")
        }
    }
}
