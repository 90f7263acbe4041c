import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

/// The groups between which nodes mediate.
private struct RoleGroups {
    /// Nodes of no group stand for themselves.
    let partition: Partition
    /// What people read of each node's group: its number; empty for those of none.
    let numbers: [String]
    /// What programs read: the number of a community, or the name of a dimension; empty for those of none.
    let labels: [String]
    /// What the numbers mean, in words.
    let legend: String
}

private struct RoleColumn {
    let key: String
    let italian: String
    let english: String
    let count: (Brokerage) -> Int
}

extension Analysis {
    /// The brokerage roles of the nodes between groups.
    ///
    /// In an undirected network each pair of others counts in both directions, so a node is as often a gatekeeper as it
    /// is a representative: here each pair counts once, and the two are one column. The graph of who names whom has
    /// directions, but so few edges in a plan that it would say nothing.
    ///
    /// - Parameter isForPeople: whether a remark counts as the table does, which leaves out nodes that are no
    ///   go-between.
    func roles(by grouping: Grouping, limit: Int?, isForPeople: Bool) throws -> AnalysisReport {
        let groups = try grouping == .community ? groupsOfCommunities() : groupsOfDimensions()
        let roles = try network.graph.brokerage(among: groups.partition)
        let order = sorted(by: roles.map { Double($0.total) })
        let columns = Self.roleColumns
        let counts = columns.map { Table.Column($0.key, heading: language($0.italian, $0.english), isNumber: true) }
        var report = AnalysisReport(
            sentences: roleSentences(groups, roles),
            data: Table(columns: [.init("id"), .init("name"), .init("group")] + counts))
        var table = table(
            [nameColumn, .init("group", heading: language("gruppo", "group"), isNumber: true)] + counts)
        for place in order.prefix(limit ?? .max) {
            let cells: [Table.Cell] = columns.map { .number($0.count(roles[place])) }
            let node = graph[network.members[place]]
            report.data.add([.text(node.id), .text(node.name), .text(groups.labels[place])] + cells)
            if roles[place].total > 0 { table.add([cell(place), .text(groups.numbers[place])] + cells) }
        }
        report.table = table.rows.isEmpty ? nil : table
        // A table for people has no rows of zeros.
        let all = isForPeople ? roles.count { $0.total > 0 } : order.count
        if let limit, all > limit { report.remarks.append(language.beyond(limit, all - limit)) }
        return report
    }

    private static var roleColumns: [RoleColumn] {
        [
            .init(key: "coordinator", italian: "coordina", english: "coordinator") { $0.coordinator / 2 },
            .init(key: "consultant", italian: "consulente", english: "consultant") { $0.consultant / 2 },
            .init(key: "gateway", italian: "varco", english: "gateway") { $0.representative },
            .init(key: "liaison", italian: "collega", english: "liaison") { $0.liaison / 2 },
            .init(key: "total", italian: "in tutto", english: "in all") { $0.total / 2 },
        ]
    }

    private func groupsOfCommunities() throws -> RoleGroups {
        let numbers = try communities().numbers
        let labels = network.places.map { degree($0) == 0 ? "" : String(numbers[$0] + 1) }
        return RoleGroups(
            partition: Partition(numbers), numbers: labels, labels: labels,
            legend: language(
                "I gruppi sono quelli trovati nella rete (pdo analyse groups).",
                "The groups are those found in the network (pdo analyse groups)."))
    }

    private func groupsOfDimensions() -> RoleGroups {
        let prevailing = valueDimensions.map { $0.count == 1 ? $0.first : nil }
        let dimensions = Set(prevailing.compactMap(\.self)).sorted()
        func number(_ dimension: NodeIndex) -> Int { (dimensions.firstIndex(of: dimension) ?? 0) + 1 }
        let names = dimensions.map { "\(number($0)) \(graph[$0].name)" }.joined(separator: ", ")
        let ofNone =
            prevailing.contains(nil)
            ? language(
                " Dove nessuna prevale da sola il gruppo manca, e ciascuno sta per sé.",
                " Where none prevails alone there is no group, and each stands for itself.") : ""
        return RoleGroups(
            partition: Partition(prevailing.enumerated().map { $1.map { [Int($0.rawValue)] } ?? [-1, $0] }),
            numbers: prevailing.map { $0.map { String(number($0)) } ?? "" },
            labels: prevailing.map { $0.map { graph[$0].name } ?? "" },
            legend: language(
                "I gruppi sono le dimensioni di valore pubblico che prevalgono tra gli obiettivi: \(names).",
                "The groups are the public-value dimensions that prevail among the objectives: \(names).") + ofNone)
    }

    private func roleSentences(_ groups: RoleGroups, _ roles: [Brokerage]) -> TextDocument {
        var outline = TextDocument()
        outline.paragraph("")
        outline.paragraph(
            language(
                "Per quante coppie di vicini che non condividono nulla si è tramite, e tra quali gruppi. ",
                "Of how many pairs of neighbours that share nothing each is a go-between, and between which groups. ")
                + groups.legend)
        let meanings = [
            language("tutti e tre nello stesso gruppo", "all three in the same group"),
            language(
                "i due in uno stesso gruppo, il tramite in un altro", "the two in one group, the go-between in another"),
            language(
                "uno dei due nel gruppo del tramite, l’altro fuori (gatekeeper e representative)",
                "one of the two in the go-between's group, the other outside (gatekeeper and representative)"),
            language("tutti e tre in gruppi diversi", "all three in different groups"),
        ]
        for (column, meaning) in zip(Self.roleColumns, meanings) {
            outline.item(language(column.italian, column.english), meaning)
        }
        let outside = roles.map { Double($0.representative + $0.liaison / 2) }
        if let place = first(by: outside).first, outside[place] > 0 {
            outline.continuation(
                language(
                    "Varco o collegamento tra gruppi diversi per il maggior numero di coppie (\(Int(outside[place]))): ",
                    "Gateway or liaison between different groups for most pairs (\(Int(outside[place]))): ")
                    + shortened(first(by: outside)) + ".")
        } else {
            outline.continuation(
                language("Nessuno è tramite tra gruppi diversi.", "None is a go-between of different groups."))
        }
        return outline
    }
}
