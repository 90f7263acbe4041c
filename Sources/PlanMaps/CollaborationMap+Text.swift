import GraphCore
import Plan
import PlanGraph

extension CollaborationMap {
    /// What the whole map shows, in a sentence.
    public func summary(in language: Language) -> String {
        let counts = [
            NodeKind.direction.count(directions.count, in: language),
            NodeKind.transversalGoal.count(goals.count, in: language),
            NodeKind.collaboration.count(collaborations.count, in: language),
        ]
        return counts.joined(separator: ", ") + language(" e ", " and ") + linkWord(links.count, language)
    }

    private func linkWord(_ count: Int, _ language: Language) -> String {
        let words = count == 1 ? language("legame", "link") : language("legami", "links")
        return "\(count) \(words)"
    }

    /// What the tooltip of a node says.
    func description(of node: NodeIndex, in language: Language) -> String {
        let own = links.filter { $0.direction == node || $0.hub == node }
        let others = own.prefix(40).map { graph[$0.direction == node ? $0.hub : $0.direction].name.shortened(to: 120) }
        let heading = [
            graph[node].name, "", "\(graph[node].kind.name(in: language)), \(linkWord(own.count, language)):",
        ]
        return (heading + others.map { "– " + $0 }).joined(separator: "\n")
    }

    /// The names of what a line ties together.
    func heading(of link: Link) -> String {
        "\(graph[link.direction].name.shortened(to: 120)) – \(graph[link.hub].name.shortened(to: 120))"
    }

    /// What the tooltip of a line says: the words that it stands for.
    func explanation(of link: Link, in language: Language) -> String {
        let quotations = link.evidence.prefix(12).map { evidence in
            "“\(evidence.text.shortened(to: 240))” (\(language("riga", "line")) \(evidence.line); "
                + evidence.years.map(String.init).joined(separator: ", ") + ")"
        }
        return ([heading(of: link), link.basis.name(in: language) + ":"] + quotations).joined(separator: "\n")
    }

    /// What stands below the legend.
    func notes(in language: Language) -> [String] {
        let missing = unlinked.map { graph[$0].shortName }.joined(separator: ", ")
        return (missing.isEmpty ? [] : [language("Senza legami: ", "Without links: ") + missing + "."]) + [
            language(
                "I colori servono a seguire le linee. Ogni linea sta per parole del documento, che nel file SVG si leggono sotto il puntatore. Dove le parole tacciono non c’è linea, anche se un contributo ci fosse.",
                "Colours help to follow the lines. Each line stands for words of the document, which the SVG file shows under the pointer. Where no words say so there is no line, even if there were a contribution."
            ),
            language("Fonte: ", "Source: ") + graph.plan.source + ".",
        ]
    }
}
