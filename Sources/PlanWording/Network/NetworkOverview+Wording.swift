import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkOverview: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let wording = NetworkWording(network.kind, language)
        let points = articulationPoints.prefix(5).map { point in
            [wording.sentence(point), wording.years(of: point, among: network.years)].compactMap(\.self)
                .joined(separator: " ")
        }
        let rest = articulationPoints.count - points.count
        let more =
            rest == 0
            ? nil
            : language(
                "Altri unici legami: \(rest), in pdo analyse bridges.",
                "More only links: \(rest), in pdo analyse bridges.")
        let groups = wording.groups(of: facts.communitySizes, modularity: facts.modularity)
        var sentences = TextDocument()
        sentences.paragraph("")
        for sentence in whole(wording) + [groups].compactMap(\.self) + points
            + [more, facts.named.map { $0.sentence(wording) }].compactMap(\.self)
        {
            sentences.paragraph(sentence)
        }
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        let value = years.isEmpty ? language("valore", "value") : language("insieme", "together")
        var table = NetworkWording(network.kind, language).table(
            [
                .init("measure", heading: language("misura", "measure")),
                .init("value", heading: value, isNumber: true),
            ] + yearColumns)
        for key in facts.keys {
            table.add([.text(key.name(in: language))] + ([facts] + years.map(\.facts)).map { $0[key].cell(places: 3) })
        }
        return table
    }

    public func table() -> Table {
        var table = Table(columns: [.init("measure"), .init("value", isNumber: true)] + yearColumns)
        for key in facts.keys {
            table.add([.text(key.rawValue)] + ([facts] + years.map(\.facts)).map { $0[key].cell(places: nil) })
        }
        return table
    }

    private var yearColumns: [Table.Column] { years.map { .init(String($0.year), isNumber: true) } }

    private func whole(_ wording: NetworkWording) -> [String] {
        let language = wording.language
        let nodes = wording.nodes(facts.nodeCount)
        let absent = network.sentenceOnAbsent(wording)
        guard facts.edgeCount > 0 else {
            let none = language(
                "\(nodes): non condividono nulla tra loro.", "\(nodes): none shares anything with another.")
            return [none, absent].compactMap(\.self)
        }
        let ties = wording.ties(facts.edgeCount)
        let size = language(
            "\(nodes), \(ties): \(wording.percentWithArticle(facts.density)) delle coppie possibili condivide qualcosa.",
            "\(nodes), \(ties): \(wording.percent(facts.density)) of the possible pairs share something.")
        return [
            size, absent, parts(wording), network.sentenceOnIsolated(wording),
            hasPathsOfTwo ? transitivity(wording) : nil, facts.assortativity.map { mixing($0, wording) },
        ].compactMap(\.self)
    }

    private func parts(_ wording: NetworkWording) -> String {
        let language = wording.language
        let connected = facts.componentSizes.filter { $0 > 1 }
        let diameter = facts.diameter
        let steps = diameter == 1 ? language("1 passo", "1 step") : language("\(diameter) passi", "\(diameter) steps")
        let ofYears = wording.yearByYear(years.map { ($0.year, String($0.facts.diameter)) })
        let longest = language(
            "i cammini più brevi hanno al più \(steps)\(ofYears)", "shortest paths have at most \(steps)\(ofYears)")
        if facts.componentSizes.count == 1 {
            return language("Tutta la rete è collegata; \(longest).", "All of it is connected; \(longest).")
        }
        if connected.count == 1 {
            let nodes = wording.nodes(connected[0])
            return language(
                "\(nodes) formano un’unica rete; \(longest).", "\(nodes) make up one network; \(longest).")
        }
        let parts = "\(wording.sizes(connected)) \(network.kind.plural(in: language))"
        return language(
            "La rete si divide in \(connected.count) parti separate, di \(parts); \(longest).",
            "The network falls into \(connected.count) separate parts, of \(parts); \(longest).")
    }

    private func transitivity(_ wording: NetworkWording) -> String {
        let (language, share) = (wording.language, facts.transitivity)
        let kind = network.kind.name(in: language)
        return language(
            "Due vicini di \(wording.isFeminine ? "una stessa" : "uno stesso") \(kind) condividono qualcosa anche tra loro \(wording.percentWithArticle(share, after: "ne")) dei casi.",
            "Two neighbours of the same \(kind) share something with each other as well in \(wording.percent(share)) of the cases."
        )
    }

    private func mixing(_ mixing: Double, _ wording: NetworkWording) -> String {
        let language = wording.language
        let words =
            mixing > 0.1
            ? language(
                "chi ha molti legami tende ad averli con chi ne ha molti",
                "nodes with many ties tend to have them with others that have many")
            : mixing < -0.1
                ? language(
                    "chi ha molti legami tende ad averli con chi ne ha pochi",
                    "nodes with many ties tend to have them with others that have few")
                : language(
                    "il numero di legami di un nodo non dice con chi li ha",
                    "the number of ties of a node does not say with whom they are")
        return language(
            "Assortatività dei gradi \(wording.number(mixing)): \(words).",
            "Degree assortativity \(wording.number(mixing)): \(words).")
    }
}

extension NetworkFacts.Named {
    fileprivate func sentence(_ wording: NetworkWording) -> String {
        let language = wording.language
        guard let reciprocity else { return language.noneIsNamed }
        return language(
            "Casi in cui una direzione ne nomina un’altra: \(count), di cui \(unreturnedCount) non ricambiati (reciprocità \(wording.number(reciprocity))).",
            "Cases of a direction that names another: \(count), of which \(unreturnedCount) are not returned (reciprocity \(wording.number(reciprocity)))."
        )
    }
}

extension NetworkFacts.Value {
    fileprivate func cell(places: Int?) -> Table.Cell {
        switch self {
        case .count(let count): .number(count)
        case .measure(let value): .decimal(value, places: places)
        }
    }
}

extension NetworkFacts.Key {
    /// What the number is called in a table for people.
    public func name(in language: Language) -> String {
        switch self {
        case .nodes: language("nodi", "nodes")
        case .edges: language("legami", "edges")
        case .density: language("densità", "density")
        case .components: language("componenti", "components")
        case .largestComponent: language("nodi della maggiore", "nodes of the largest")
        case .isolated: language("nodi isolati", "isolated nodes")
        case .diameter: language("diametro", "diameter")
        case .transitivity: language("transitività", "transitivity")
        case .assortativity: language("assortatività dei gradi", "degree assortativity")
        case .communities: language("gruppi", "groups")
        case .modularity: language("modularità", "modularity")
        case .articulationPoints: language("nodi di articolazione", "articulation points")
        case .bridges: language("ponti", "bridges")
        case .named: language("nomine fra direzioni", "namings of directions")
        case .reciprocity: language("loro reciprocità", "their reciprocity")
        }
    }
}

extension Language {
    /// That no direction names another.
    var noneIsNamed: String {
        self(
            "Nessun obiettivo nomina un’altra direzione con cui collaborare.",
            "No objective names another direction to work with.")
    }
}
