import GraphCore
import Plan
import PlanGraph

extension Analysis {
    private typealias Fact = (key: String, italian: String, english: String, cell: Table.Cell)

    /// The network as a whole, in a few sentences and numbers.
    func overview() throws -> AnalysisReport {
        let network = network.graph
        let components = network.connectedComponents().sizes.sorted(by: >)
        let named = try graph.namedCollaborations(filter: filter)
        let facts: [Fact] =
            [
                ("nodes", "nodi", "nodes", .number(network.nodeCount)),
                ("edges", "legami", "edges", .number(network.edgeCount)),
                ("density", "densità", "density", decimal(network.density())),
                ("components", "componenti", "components", .number(components.count)),
                ("largestComponent", "nodi della maggiore", "nodes of the largest", .number(components.first ?? 0)),
                ("isolated", "nodi isolati", "isolated nodes", .number(self.network.places.count { degree($0) == 0 })),
                ("diameter", "diametro", "diameter", .number(network.diameter())),
                ("transitivity", "transitività", "transitivity", decimal(network.transitivity())),
                (
                    "assortativity", "assortatività dei gradi", "degree assortativity",
                    decimal(network.degreeAssortativity())
                ),
                ("communities", "gruppi", "groups", .number(communities.count { $0.count > 1 })),
                ("modularity", "modularità", "modularity", decimal(try modularity())),
                (
                    "articulationPoints", "nodi di articolazione", "articulation points",
                    .number(network.articulationPoints().count)
                ), ("bridges", "ponti", "bridges", .number(network.bridges().count)),
            ] + (kind == .direction ? namedFacts(named) : [])
        var report = AnalysisReport(data: Table(columns: [.init("measure"), .init("value", isNumber: true)]))
        var table = table([
            .init("measure", heading: language("misura", "measure")),
            .init("value", heading: language("valore", "value"), isNumber: true),
        ])
        for fact in facts {
            report.data.add([.text(fact.key), fact.cell])
            let cell: Table.Cell =
                if case .decimal(let number, _) = fact.cell { .decimal(number, places: 3) } else { fact.cell }
            table.add([.text(language(fact.italian, fact.english)), cell])
        }
        report.table = table
        report.sentences.paragraph("")
        for sentence in wholeSentences(components) + partSentences()
            + (kind == .direction ? [namedSentence(named)] : [])
        {
            report.sentences.paragraph(sentence)
        }
        return report
    }

    /// Whether some two nodes have one.
    private var hasCommonNeighbours: Bool { network.places.contains { degree($0) > 1 } }

    private func namedFacts(_ named: Graph<NodeIndex, NamedCollaboration>) -> [Fact] {
        [
            ("named", "collaborazioni nominate", "named collaborations", .number(named.edges.count)),
            ("reciprocity", "loro reciprocità", "their reciprocity", decimal(named.structure.reciprocity())),
        ]
    }

    func modularity() throws -> Double { try network.graph.modularity(of: Partition(communityOfPlace)) }

    private func decimal(_ value: Double?) -> Table.Cell { .decimal(value ?? .nan, places: nil) }

    private func wholeSentences(_ components: [Int]) -> [String] {
        let network = network.graph
        guard network.edgeCount > 0 else {
            return [
                language(
                    "\(kind.count(network.nodeCount, in: language)): nessun nodo condivide qualcosa con un altro.",
                    "\(kind.count(network.nodeCount, in: language)): no node shares anything with another.")
            ]
        }
        let connected = components.filter { $0 > 1 }
        var sentences = [
            language(
                "\(kind.count(network.nodeCount, in: language)), \(ties(network.edgeCount)): \(percentWithArticle(network.density())) delle coppie possibili condivide qualcosa.",
                "\(kind.count(network.nodeCount, in: language)), \(ties(network.edgeCount)): \(percent(network.density())) of the possible pairs share something."
            )
        ]
        let diameter = network.diameter()
        let steps = diameter == 1 ? language("1 passo", "1 step") : language("\(diameter) passi", "\(diameter) steps")
        let longest = language(
            "un nodo dista da un altro al più \(steps)", "two connected nodes are at most \(steps) apart")
        if connected.count == 1, components.count == 1 {
            sentences.append(
                language("Tutti i nodi sono collegati; \(longest).", "All nodes are connected; \(longest)."))
        } else if connected.count == 1 {
            sentences.append(
                language(
                    "\(nodes(connected[0])) formano un'unica rete, dove \(longest).",
                    "\(nodes(connected[0])) make up one network, where \(longest)."))
        } else {
            let sizes = sizes(connected)
            sentences.append(
                language(
                    "La rete si divide in \(connected.count) parti separate, di \(sizes) nodi; \(longest).",
                    "The network falls into \(connected.count) separate parts, of \(sizes) nodes; \(longest)."))
        }
        if let isolated { sentences.append(isolated) }
        if hasCommonNeighbours {
            sentences.append(
                language(
                    "Condivide qualcosa anche tra sé \(percentWithArticle(network.transitivity())) delle coppie di nodi con un vicino in comune.",
                    "Two nodes with a neighbour in common are tied to each other in \(percent(network.transitivity())) of the cases."
                ))
        }
        if let mixing = network.degreeAssortativity() {
            let words =
                mixing > 0.1
                ? language(
                    "chi ha molti legami è legato soprattutto a chi ne ha molti",
                    "nodes with many ties are mostly tied to such as have many")
                : mixing < -0.1
                    ? language(
                        "chi ha molti legami è legato anche a chi ne ha pochi",
                        "nodes with many ties are rather tied to such as have few")
                    : language(
                        "il numero di legami non dice a chi un nodo è legato",
                        "how many ties a node has does not tell whom it is tied to")
            sentences.append(
                language(
                    "Assortatività dei gradi \(number(mixing)): \(words).",
                    "Degree assortativity \(number(mixing)): \(words)."))
        }
        return sentences
    }

    private func partSentences() -> [String] {
        let groups = communities.filter { $0.count > 1 }
        guard groups.count > 0, let quality = try? modularity() else { return [] }
        let sizes = sizes(groups.map(\.count))
        let found =
            groups.count == 1
            ? singleGroup(groups[0].count)
            : language(
                "\(groups.count) gruppi di nodi più legati tra loro che con gli altri (\(sizes) nodi; modularità \(number(quality))).",
                "\(groups.count) groups of nodes that are tied more closely to each other than to the rest (\(sizes) nodes; modularity \(number(quality)))."
            )
        let links = network.onlyLinks()
        let rest =
            links.count > 5
            ? [
                language(
                    "Altri \(links.count - 5) nodi sono unici legami: pdo analyse bridges.",
                    "\(links.count - 5) more nodes are only links: pdo analyse bridges.")
            ] : []
        return [found] + links.prefix(5).map(sentence) + rest
    }

    private func namedSentence(_ named: Graph<NodeIndex, NamedCollaboration>) -> String {
        guard let reciprocity = named.structure.reciprocity() else {
            return language(
                "Nessun obiettivo nomina un'altra direzione con cui collaborare.",
                "No objective names another direction to work with.")
        }
        let unreturned = named.edges.count { !$0.isReturned }
        return language(
            "Collaborazioni nominate nei testi: \(named.edges.count), di cui \(unreturned) non ricambiate (reciprocità \(number(reciprocity))).",
            "Collaborations named in the texts: \(named.edges.count), of which \(unreturned) are not returned (reciprocity \(number(reciprocity)))."
        )
    }
}
