import GraphCore
import Plan
import PlanGraph
import TextDocument

extension Analysis {
    /// The network as a whole, in a few sentences and numbers, of all years together and of each.
    func overview() throws -> AnalysisReport {
        let groups = try communities()
        let years = try ofEachYear()
        let facts = try facts(groups)
        let factsOfYears = try years.map { try $0.analysis.facts($0.analysis.communities()).map(\.cell) }
        let columns = years.map { Table.Column(String($0.year), isNumber: true) }
        var report = AnalysisReport(
            data: Table(columns: [.init("measure"), .init("value", isNumber: true)] + columns))
        let value = years.isEmpty ? language("valore", "value") : language("insieme", "together")
        var table = table(
            [
                .init("measure", heading: language("misura", "measure")),
                .init("value", heading: value, isNumber: true),
            ] + columns)
        for (place, fact) in facts.enumerated() {
            let cells = [fact.cell] + factsOfYears.map { $0[place] }
            report.data.add([.text(fact.key)] + cells)
            let rounded: [Table.Cell] = cells.map { cell in
                if case .decimal(let number, _) = cell { .decimal(number, places: 3) } else { cell }
            }
            table.add([.text(language(fact.italian, fact.english))] + rounded)
        }
        report.table = table
        report.sentences.paragraph("")
        for sentence in wholeSentences(years) + [sentence(groups)].compactMap(\.self) + linkSentences(years)
            + (kind == .direction ? [try namedSentence()] : [])
        {
            report.sentences.paragraph(sentence)
        }
        return report
    }

    private func wholeSentences(_ years: [(year: Int, analysis: Analysis)]) -> [String] {
        let network = network.graph
        guard network.edgeCount > 0 else {
            let none = language(
                "\(nodes(network.nodeCount)): non condividono nulla tra loro.",
                "\(nodes(network.nodeCount)): none shares anything with another.")
            return [none, absent].compactMap(\.self)
        }
        let size = language(
            "\(nodes(network.nodeCount)), \(ties(network.edgeCount)): \(percentWithArticle(network.density())) delle coppie possibili condivide qualcosa.",
            "\(nodes(network.nodeCount)), \(ties(network.edgeCount)): \(percent(network.density())) of the possible pairs share something."
        )
        return [size, absent, partSentence(years), isolated, transitivitySentence, mixingSentence].compactMap(\.self)
    }

    private func partSentence(_ years: [(year: Int, analysis: Analysis)]) -> String {
        let components = network.graph.connectedComponents().sizes.sorted(by: >)
        let connected = components.filter { $0 > 1 }
        let diameter = network.graph.diameter()
        let steps = diameter == 1 ? language("1 passo", "1 step") : language("\(diameter) passi", "\(diameter) steps")
        let ofYears = yearByYear(years.map { ($0.year, String($0.analysis.network.graph.diameter())) })
        let longest = language(
            "i cammini più brevi hanno al più \(steps)\(ofYears)", "shortest paths have at most \(steps)\(ofYears)")
        if components.count == 1 {
            return language("Tutta la rete è collegata; \(longest).", "All of it is connected; \(longest).")
        }
        if connected.count == 1 {
            return language(
                "\(nodes(connected[0])) formano un’unica rete; \(longest).",
                "\(nodes(connected[0])) make up one network; \(longest).")
        }
        let sizes = sizes(connected)
        return language(
            "La rete si divide in \(connected.count) parti separate, di \(sizes) \(kind.plural(in: language)); \(longest).",
            "The network falls into \(connected.count) separate parts, of \(sizes) \(kind.plural(in: language)); \(longest)."
        )
    }

    /// Nil where no two have a neighbour in common.
    private var transitivitySentence: String? {
        guard network.places.contains(where: { degree($0) > 1 }) else { return nil }
        let share = network.graph.transitivity()
        return language(
            "Due vicini di \(isFeminine ? "una stessa" : "uno stesso") \(kind.name(in: language)) condividono qualcosa anche tra loro \(percentWithArticle(share, after: "ne")) dei casi.",
            "Two neighbours of the same \(kind.name(in: language)) share something with each other as well in \(percent(share)) of the cases."
        )
    }

    private var mixingSentence: String? {
        network.graph.degreeAssortativity().map { mixing in
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
                "Assortatività dei gradi \(number(mixing)): \(words).",
                "Degree assortativity \(number(mixing)): \(words).")
        }
    }

    private func linkSentences(_ years: [(year: Int, analysis: Analysis)]) -> [String] {
        let findings = onlyLinks(years)
        let told = findings.prefix(5).map { finding in
            [sentence(finding), self.years(of: finding)].compactMap(\.self).joined(separator: " ")
        }
        let rest = findings.count - told.count
        return rest == 0
            ? told
            : told + [
                language(
                    "Altri unici legami: \(rest), in pdo analyse bridges.",
                    "More only links: \(rest), in pdo analyse bridges.")
            ]
    }

    private func namedSentence() throws -> String {
        let named = try graph.namedCollaborations(filter: filter)
        guard let reciprocity = named.structure.reciprocity() else {
            return language(
                "Nessun obiettivo nomina un’altra direzione con cui collaborare.",
                "No objective names another direction to work with.")
        }
        let unreturned = named.edges.count { !$0.isReturned }
        return language(
            "Casi in cui una direzione ne nomina un’altra: \(named.edges.count), di cui \(unreturned) non ricambiati (reciprocità \(number(reciprocity))).",
            "Cases of a direction that names another: \(named.edges.count), of which \(unreturned) are not returned (reciprocity \(number(reciprocity)))."
        )
    }
}
