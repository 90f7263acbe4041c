import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// A network of a plan, and what is known of its nodes in words.
struct Analysis {
    let graph: PlanGraph
    let kind: NodeKind
    /// Of what kinds the shared things are.
    let things: [NodeKind]
    let weight: ProjectionWeight
    let filter: GraphFilter
    let language: Language
    let network: PlanNetwork
    /// The communities, numbered from 0 by size, by the places of their nodes; nodes that share nothing are last.
    let communities: [[Int]]
    /// The same, by place.
    let communityOfPlace: [Int]

    /// The groups between which nodes mediate.
    enum Grouping: String, ArgumentChoice {
        case community, value
    }

    /// - Throws: ``Failure`` when there are no nodes of the kind.
    init(
        graph: PlanGraph, kind: NodeKind, things: [NodeKind], weight: ProjectionWeight, filter: GraphFilter,
        language: Language
    ) throws {
        self.graph = graph
        self.kind = kind
        self.things = NodeKind.allCases.filter(things.contains)
        self.weight = weight
        self.filter = filter
        self.language = language
        network = try graph.network(of: kind, through: Set(things), weight: weight, filter: filter)
        guard !network.members.isEmpty else {
            throw Failure("the plan has no \(kind.plural(in: .english)); choose another kind with --of")
        }
        let members = try network.graph.communities().members.map { $0.map { Int($0.rawValue) } }
        communities = members.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
        var communityOfPlace = network.members.map { _ in 0 }
        for (number, places) in communities.enumerated() {
            for place in places { communityOfPlace[place] = number }
        }
        self.communityOfPlace = communityOfPlace
    }

    /// What nodes of a kind are usually asked to share: goals and collaborations, or the directions that have to do with these.
    static func defaultThings(for kind: NodeKind) -> [NodeKind] {
        let usual: [NodeKind] = [.transversalGoal, .collaboration]
        return usual.contains(kind) ? [.direction] : usual
    }

    /// "Rete delle direzioni" would need the kind's gender.
    var title: String {
        language(
            "Rete: \(kind.plural(in: language)) e ciò che condividono",
            "Network: \(kind.plural(in: language)) and what they share")
    }

    var subtitle: String {
        let shared = list(things.map { $0.plural(in: language) })
        let all = [language("condividono \(shared)", "they share \(shared)"), weight.name(in: language)] + narrowness
        return all.joined(separator: "; ")
    }

    /// What is filtered out, in words.
    var narrowness: [String] {
        let years = filter.years.sorted().map(String.init)
        let bases = Basis.allCases.filter(filter.bases.contains)
        let relations = Relation.allCases.filter(filter.relations.contains)
        return [
            years.isEmpty ? nil : years.joined(separator: ", "),
            bases.count == Basis.allCases.count ? nil : bases.map { $0.name(in: language) }.joined(separator: ", "),
            relations.count == Relation.allCases.count
                ? nil : relations.map { $0.name(in: language) }.joined(separator: ", "),
        ].compactMap(\.self).map { language("solo \($0)", "only \($0)") }
    }

    /// How a place's node is called in a sentence.
    func name(_ place: Int) -> String { name(network.members[place]) }

    /// Directions by their name, objectives, whose names are long texts, by their id, and other nodes in quotation marks.
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

    /// The names of some places; of many only the first.
    func shortened(_ places: [Int], to count: Int = 4) -> String {
        guard places.count > count + 1 else { return list(places.map(name)) }
        let rest = places.count - count
        return list(places.prefix(count).map(name) + [language("altri \(rest)", "\(rest) others")])
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

    /// "il 7%", "l'8%", "lo 0%": before numbers that begin with a vowel, or a "z", the Italian article is another.
    func percentWithArticle(_ share: Double, places: Int = 0) -> String {
        let text = percent(share, places: places)
        let whole = text.prefix { $0.isNumber }
        let isElided = whole == "1" || whole == "11" || whole.first == "8"
        return language(isElided ? "l'" : whole == "0" ? "lo " : "il ", "") + text
    }

    /// "1 nodo", "5 nodi".
    func nodes(_ count: Int) -> String {
        count == 1 ? language("1 nodo", "1 node") : language("\(count) nodi", "\(count) nodes")
    }

    func ties(_ count: Int) -> String {
        count == 1 ? language("1 legame", "1 tie") : language("\(count) legami", "\(count) ties")
    }

    func degree(_ place: Int) -> Int { network.graph.degree(of: NodeIndex(rawValue: UInt32(place))) }

    /// What is said of the nodes that share nothing; nil where there are none.
    var isolated: String? {
        let places = network.places.filter { degree($0) == 0 }
        guard !places.isEmpty else { return nil }
        let names = places.count <= 6 ? ": " + list(places.map(name)) : ""
        return language(
            "\(nodes(places.count)) non \(places.count == 1 ? "condivide" : "condividono") nulla con altri\(names).",
            "\(nodes(places.count)) \(places.count == 1 ? "shares" : "share") nothing with others\(names).")
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

    /// The prevailing public-value dimension of each node, by its place; in the years that are looked at, whatever edges else the
    /// network is of.
    var valueDimensions: [NodeIndex?] {
        let filter = GraphFilter(years: filter.years)
        return network.members.map { graph.prevailingValueDimension(of: $0, filter: filter)?.dimension }
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
