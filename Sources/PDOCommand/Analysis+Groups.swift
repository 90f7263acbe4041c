import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

extension Analysis {
    /// The communities, what holds them together, and how far they are the value dimensions' groups.
    func groups() throws -> AnalysisReport {
        let groups = try communities()
        let dimensions = valueDimensions
        var report = AnalysisReport(data: groupData(groups, dimensions))
        report.sentences.paragraph("")
        guard let found = sentence(groups) else {
            report.sentences.paragraph(
                language(
                    "Nella rete non si condivide nulla: non ci sono gruppi.", "Nothing is shared: there are no groups.")
            )
            return report
        }
        report.sentences.paragraph(found)
        let isSingle = groups.ofSeveral.count == 1
        if !isSingle {
            let prevailing = dimensions.map { $0.count == 1 ? $0.first : nil }
            if let agreement = try network.agreement(of: Partition(groups.numbers), with: prevailing) {
                report.sentences.paragraph(sentence(agreement) + tied(dimensions))
            }
        }
        if let isolated { report.sentences.paragraph(isolated) }
        if let absent { report.sentences.paragraph(absent) }
        report.sentences.heading(
            isSingle
                ? language("Che cosa condivide il gruppo, e in quanti", "What the group shares, and how many of it")
                : language("Che cosa condivide ogni gruppo, e in quanti", "What each group shares, and how many of it"))
        for (number, places) in groups.ofSeveral.enumerated() {
            report.sentences.item(
                language("gruppo \(number + 1)", "group \(number + 1)").unbroken,
                "\(nodes(places.count)): \(holding(places))")
        }
        report.table = groupTable(groups, dimensions)
        return report
    }

    private func groupData(_ groups: NodeGroups, _ dimensions: [[NodeIndex]]) -> Table {
        var table = Table(columns: [
            .init("community", isNumber: true), .init("id"), .init("name"), .init("valueDimensions"),
            .init("degree", isNumber: true), .init("tiesWithin", isNumber: true),
        ])
        for (number, places) in groups.members.enumerated() {
            for place in places {
                let node = graph[network.members[place]]
                table.add([
                    degree(place) == 0 ? .absent : .number(number + 1), .text(node.id), .text(node.name),
                    .texts(dimensions[place].map { graph[$0].id }), .number(degree(place)),
                    .number(tiesWithin(place, places)),
                ])
            }
        }
        return table
    }

    private func groupTable(_ groups: NodeGroups, _ dimensions: [[NodeIndex]]) -> Table {
        var table = table([
            nameColumn, .init("community", heading: language("gruppo", "group"), isNumber: true),
            .init("within", heading: language("dentro", "within"), isNumber: true),
            .init("outside", heading: language("fuori", "outside"), isNumber: true),
            .init("valueDimensions", heading: language("dimensione prevalente", "prevailing dimension")),
        ])
        for (number, places) in groups.ofSeveral.enumerated() {
            for place in places {
                let within = tiesWithin(place, places)
                let own = dimensions[place]
                let dimension =
                    own.count > 1 ? language("più d’una", "several") : own.first.map { graph[$0].name } ?? ""
                table.add([
                    cell(place), .number(number + 1), .number(within), .number(degree(place) - within),
                    .text(dimension),
                ])
            }
        }
        return table
    }

    private func tiesWithin(_ place: Int, _ group: [Int]) -> Int {
        network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place))).count { group.contains(Int($0.rawValue)) }
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
            "\(words) la dimensione di valore pubblico che prevale tra gli obiettivi: indice di Rand corretto \(number(index)), informazione mutua normalizzata \(number(agreement.normalisedMutualInformation)) (su \(nodes(agreement.nodeCount))).",
            "\(words) the public-value dimension that prevails among the objectives: adjusted Rand index \(number(index)), normalised mutual information \(number(agreement.normalisedMutualInformation)) (of \(nodes(agreement.nodeCount)))."
        )
    }

    /// Which nodes are left out of a comparison because several dimensions have equally many of their objectives; empty
    /// where there are none.
    func tied(_ dimensions: [[NodeIndex]]) -> String {
        let places = network.places.filter { dimensions[$0].count > 1 && degree($0) > 0 }
        guard !places.isEmpty else { return "" }
        let told = places.prefix(5).map { place in
            name(place) + " (" + dimensions[place].map { graph[$0].name }.joined(separator: " = ") + ")"
        }
        let rest = places.count - told.count
        let all = list(told + (rest > 0 ? [otherNodes(rest)] : []))
        return language(
            " Dove più dimensioni hanno altrettanti obiettivi nessuna prevale, e non si conta: \(all).",
            " Where several dimensions have equally many objectives none prevails, and these do not count: \(all).")
    }

    /// The three things that most nodes of a group share, with how many have them.
    private func holding(_ group: [Int]) -> String {
        var counts: [Int: Int] = [:]
        for place in group { for thing in network.memberships.groups(of: place) { counts[thing, default: 0] += 1 } }
        let most = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        return list(most.map { "\(name(network.things[$0.key])) (\($0.value))" })
    }
}
