import GraphCore
import Plan
import PlanGraph

extension Analysis {
    /// The communities, what holds them together, and how far they are the value dimensions' groups.
    func groups() throws -> AnalysisReport {
        let dimensions = valueDimensions
        let groups = communities.filter { $0.count > 1 }
        let quality = try modularity()
        var report = AnalysisReport(
            data: Table(columns: [
                .init("community", isNumber: true), .init("id"), .init("name"), .init("valueDimension"),
                .init("degree", isNumber: true), .init("tiesWithin", isNumber: true),
            ]))
        for (number, places) in communities.enumerated() {
            for place in places {
                let node = graph[network.members[place]]
                report.data.add([
                    .number(number + 1), .text(node.id), .text(node.name),
                    .text(dimensions[place].map { graph[$0].id } ?? ""), .number(degree(place)),
                    .number(tiesWithin(place, places)),
                ])
            }
        }
        var outline = Outline()
        outline.paragraph("")
        guard !groups.isEmpty else {
            outline.paragraph(
                language("Nessun nodo condivide qualcosa con un altro.", "No node shares anything with another."))
            report.sentences = outline
            return report
        }
        let single = groups.count == 1 ? groups[0].count : nil
        outline.paragraph(
            single.map(singleGroup)
                ?? language(
                    "\(groups.count) gruppi di nodi più legati tra loro che con gli altri: modularità \(number(quality)), \(strength(of: quality)).",
                    "\(groups.count) groups of nodes tied more closely to each other than to the rest: modularity \(number(quality)), \(strength(of: quality))."
                ))
        if single == nil, let agreement = try network.agreement(of: Partition(communityOfPlace), with: dimensions) {
            outline.paragraph(sentence(agreement))
        }
        if let isolated { outline.paragraph(isolated) }
        outline.heading(
            single == nil
                ? language(
                    "Che cosa condivide ogni gruppo, e quanti dei suoi nodi",
                    "What each group shares, and how many of its nodes")
                : language(
                    "Che cosa condivide il gruppo, e quanti dei suoi nodi",
                    "What the group shares, and how many of its nodes"))
        var table = table([
            nameColumn, .init("community", heading: language("gruppo", "group"), isNumber: true),
            .init("within", heading: language("dentro", "within"), isNumber: true),
            .init("outside", heading: language("fuori", "outside"), isNumber: true),
            .init("valueDimension", heading: language("dimensione prevalente", "prevailing dimension")),
        ])
        for (number, places) in groups.enumerated() {
            outline.item(
                language("gruppo \(number + 1)", "group \(number + 1)").unbroken,
                "\(nodes(places.count)): \(holding(places))")
            for place in places {
                let node = graph[network.members[place]]
                let within = tiesWithin(place, places)
                table.add([
                    .text(node.kind == .objective ? node.id : node.shortName), .number(number + 1), .number(within),
                    .number(degree(place) - within), .text(dimensions[place].map { graph[$0].name } ?? ""),
                ])
            }
        }
        report.table = table
        report.sentences = outline
        return report
    }

    /// What is said of all the nodes that share something where they are one group; there are no others then to tell them from.
    func singleGroup(_ count: Int) -> String {
        language("Un solo gruppo di \(nodes(count)).", "A single group of \(nodes(count)).")
    }

    private func tiesWithin(_ place: Int, _ group: [Int]) -> Int {
        network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place))).count { group.contains(Int($0.rawValue)) }
    }

    private func strength(of modularity: Double) -> String {
        modularity >= 0.3
            ? language("una divisione netta", "a clear division")
            : language(
                "una divisione debole (si parla di gruppi netti da 0,3)",
                "a weak division (0.3 is the usual mark of a clear one)")
    }

    private func sentence(_ agreement: ValueAgreement) -> String {
        let index = agreement.adjustedRandIndex
        let words =
            index >= 0.65
            ? language("I gruppi seguono in gran parte", "The groups mostly follow")
            : index >= 0.2
                ? language("I gruppi seguono in parte", "The groups partly follow")
                : language("I gruppi non seguono", "The groups don't follow")
        return language(
            "\(words) la dimensione di valore pubblico che prevale tra gli obiettivi di ogni nodo: indice di Rand corretto \(number(index)), informazione mutua normalizzata \(number(agreement.normalisedMutualInformation)) (su \(nodes(agreement.nodeCount))).",
            "\(words) the public-value dimension that prevails among each node's objectives: adjusted Rand index \(number(index)), normalised mutual information \(number(agreement.normalisedMutualInformation)) (of \(nodes(agreement.nodeCount)))."
        )
    }

    /// The three things that most nodes of a group share, with how many have them.
    private func holding(_ group: [Int]) -> String {
        var counts: [Int: Int] = [:]
        for place in group { for thing in network.memberships.groups(of: place) { counts[thing, default: 0] += 1 } }
        let most = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        return list(most.map { "\(name(network.things[$0.key])) (\($0.value))" })
    }
}
