import GraphCore
import Plan
import PlanGraph

extension Analysis {
    /// "Direzione X è l'unico legame tra A e il resto della rete (22 nodi)."
    func sentence(_ link: OnlyLink) -> String {
        language(
            "\(name(link.place)) è l'unico legame tra \(parts(link.parts)).",
            "\(name(link.place)) is the only link between \(parts(link.parts)).")
    }

    /// The parts that a link ties together; the greatest, which stands last, as the rest of the network.
    private func parts(_ parts: [[Int]]) -> String {
        list(
            parts.enumerated().map { number, part in
                if number == parts.count - 1, part.count > 3 {
                    return language(
                        "il resto della sua rete (\(nodes(part.count)))",
                        "the rest of its network (\(nodes(part.count)))")
                }
                guard part.count <= 4 else {
                    return language(
                        "\(nodes(part.count)) (tra cui \(list(part.prefix(3).map(name))))",
                        "\(nodes(part.count)) (among them \(list(part.prefix(3).map(name))))")
                }
                // So that the nodes of one part are not taken for several parts.
                let others = list(part.dropFirst().map(name))
                return list(part.prefix(1).map(name))
                    + (others.isEmpty ? "" : language(" (insieme a \(others))", " (along with \(others))"))
            })
    }

    /// The things that a node shares with the nodes of a part, in the graph's order.
    private func things(of place: Int, with part: [Int]) -> [NodeIndex] {
        Set(part.filter { $0 != place }.flatMap { network.things(sharedBy: place, and: $0) }).sorted()
    }

    /// Who alone ties others together.
    func bridges(limit: Int?) -> AnalysisReport {
        let links = network.onlyLinks()
        let ties = network.onlyTies()
        let pairs = network.pairsWithOnlyGoBetween()
        let betweenness = values(of: .betweenness)
        let goBetweens = sorted(by: pairs.map { Double($0.count) }).filter { !pairs[$0].isEmpty }
        let kept = goBetweens.prefix(limit ?? 5)
        var report = AnalysisReport(
            data: Table(columns: [
                .init("role"), .init("id"), .init("name"), .init("otherID"), .init("otherName"), .init("part"),
                .init("partSize", isNumber: true), .init("restSize", isNumber: true), .init("shared"),
                .init("pairs", isNumber: true), .init("betweenness", isNumber: true),
            ]))
        report.sentences = told(links, ties)
        tell(&report.sentences, kept, of: goBetweens.count, pairs, betweenness)
        if let limit, goBetweens.count > limit {
            report.remarks.append(language.beyond(limit, goBetweens.count - limit))
        }

        func ids(_ nodes: [NodeIndex]) -> Table.Cell { .texts(nodes.map { graph[$0].id }) }
        func row(
            _ role: String, _ place: Int, other: Int? = nil, part: [Int] = [], rest: Int? = nil,
            shared: [NodeIndex] = []
        ) -> [Table.Cell] {
            let node = graph[network.members[place]]
            let otherNode = other.map { graph[network.members[$0]] }
            return [
                .text(role), .text(node.id), .text(node.name), .text(otherNode?.id ?? ""),
                .text(otherNode?.name ?? ""), ids(part.map { network.members[$0] }),
                rest == nil ? .text("") : .number(part.count), rest.map { .number($0) } ?? .text(""), ids(shared),
                .number(pairs[place].count), .decimal(betweenness[place], places: nil),
            ]
        }
        for link in links {
            let all = link.parts.reduce(0) { $0 + $1.count }
            for part in link.parts.dropLast() {
                report.data.add(
                    row(
                        "articulationPoint", link.place, part: part, rest: all - part.count,
                        shared: things(of: link.place, with: part)))
            }
        }
        for tie in ties where tie.ends.count == 2 && tie.parts.count == 2 {
            report.data.add(
                row(
                    "bridge", tie.ends[0], other: tie.ends[1], part: tie.parts[0], rest: tie.parts[1].count,
                    shared: network.things(sharedBy: tie.ends[0], and: tie.ends[1])))
        }
        for place in goBetweens.prefix(limit ?? .max) { report.data.add(row("goBetween", place)) }
        return report
    }

    private func told(_ links: [OnlyLink], _ ties: [OnlyTie]) -> Outline {
        var outline = Outline()
        outline.heading(
            links.isEmpty
                ? language(
                    "Nessun nodo tiene insieme da solo parti della rete.",
                    "No node alone ties parts of the network together.")
                : language("Unici legami tra parti della rete", "Only links between parts of the network")
                    + ": \(links.count)")
        for link in links {
            outline.item("", sentence(link))
            let named = link.parts.filter { $0 != link.parts.last || $0.count <= 3 }
            for part in named {
                let shared = list(things(of: link.place, with: part).map(name))
                outline.detail(
                    language("con \(shared)", "by \(shared)")
                        + (named.count > 1 ? " (\(list(part.prefix(4).map(name))))" : ""))
            }
        }
        if !ties.isEmpty {
            outline.heading(
                language(
                    "Legami (ponti) senza i quali la rete si dividerebbe",
                    "Ties (bridges) without which the network would fall apart") + ": \(ties.count)")
        }
        for tie in ties where tie.ends.count == 2 {
            let shared = list(network.things(sharedBy: tie.ends[0], and: tie.ends[1]).map(name))
            outline.item(
                "",
                language(
                    "\(name(tie.ends[0])) e \(name(tie.ends[1])): condividono \(shared).",
                    "\(name(tie.ends[0])) and \(name(tie.ends[1])): they share \(shared)."))
        }
        return outline
    }

    private func tell(
        _ outline: inout Outline, _ places: ArraySlice<Int>, of count: Int, _ pairs: [[[Int]]],
        _ betweenness: [Double]
    ) {
        guard !places.isEmpty else { return }
        outline.heading(
            language(
                "Unici tramiti (di coppie di nodi che non condividono nulla e hanno in comune un solo vicino)",
                "Only go-betweens (of pairs of nodes that share nothing and have a single neighbour in common)")
                + ": " + language.number(places.count, of: count))
        for place in places {
            let count = pairs[place].count
            let share = percentWithArticle(betweenness[place], places: 1)
            outline.item(
                "",
                language(
                    "\(name(place)): \(count) \(count == 1 ? "coppia" : "coppie"), e \(share) dei cammini più brevi fra gli altri.",
                    "\(name(place)): \(count) \(count == 1 ? "pair" : "pairs"), and \(share) of the shortest paths among the others."
                ))
            outline.detail(
                language("soprattutto per ", "most of all for ") + dependents(pairs[place]))
        }
    }

    /// The nodes that stand in most of some pairs, with their number.
    private func dependents(_ pairs: [[Int]]) -> String {
        let counts = Dictionary(pairs.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let most = sorted.enumerated().filter { $0.offset == 0 || $0.element.value > 1 }.prefix(3).map(\.element)
        return list(most.map { "\(name($0.key)) (\($0.value))" })
    }
}
