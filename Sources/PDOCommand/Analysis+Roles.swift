import GraphCore
import Plan
import PlanGraph

extension Analysis {
    /// The brokerage roles of the nodes between groups.
    ///
    /// In an undirected network each pair of others counts in both directions, so a node is as often a gatekeeper as it is a
    /// representative: here each pair counts once, and the two are one column. The graph of who names whom has directions, but
    /// so few edges in a plan that it would say nothing.
    ///
    /// - Parameter isForPeople: whether a remark counts as the table does, which leaves out nodes that are no go-between.
    func roles(by grouping: Grouping, limit: Int?, isForPeople: Bool) throws -> AnalysisReport {
        let dimensions = valueDimensions
        // Nodes without a dimension are no group: each stands for itself.
        let groups =
            grouping == .community
            ? Partition(communityOfPlace)
            : Partition(dimensions.enumerated().map { $1.map { [Int($0.rawValue)] } ?? [-1, $0] })
        let roles = try network.graph.brokerage(among: groups)
        let order = sorted(by: roles.map { Double($0.total) })
        let kept = order.prefix(limit ?? .max)
        let columns: [(key: String, italian: String, english: String, count: (Brokerage) -> Int)] = [
            ("coordinator", "coordina", "coordinator", { $0.coordinator / 2 }),
            ("consultant", "consulente", "consultant", { $0.consultant / 2 }),
            ("gateway", "portavoce", "gateway", { $0.representative }),
            ("liaison", "collega", "liaison", { $0.liaison / 2 }),
            ("total", "in tutto", "total", { $0.total / 2 }),
        ]
        let counts = columns.map { Table.Column($0.key, heading: language($0.italian, $0.english), isNumber: true) }
        var report = AnalysisReport(
            sentences: roleSentences(grouping, roles, columns.map(\.count)),
            data: Table(columns: [.init("id"), .init("name"), .init("group")] + counts))
        var table = table([nameColumn, .init("group", heading: language("gruppo", "group"))] + counts)
        for place in kept {
            let group: String =
                grouping == .community
                ? degree(place) == 0 ? "" : String(communityOfPlace[place] + 1)
                : dimensions[place].map { graph[$0].name } ?? ""
            let cells: [Table.Cell] = columns.map { .number($0.count(roles[place])) }
            let node = graph[network.members[place]]
            report.data.add([.text(node.id), .text(node.name), .text(group)] + cells)
            if roles[place].total > 0 {
                table.add([.text(node.kind == .objective ? node.id : node.shortName), .text(group)] + cells)
            }
        }
        report.table = table.rows.isEmpty ? nil : table
        // A table for people has no rows of zeros.
        let all = isForPeople ? roles.count { $0.total > 0 } : order.count
        if let limit, all > limit { report.remarks.append(language.beyond(limit, all - limit)) }
        return report
    }

    private func roleSentences(
        _ grouping: Grouping, _ roles: [Brokerage], _ counts: [(Brokerage) -> Int]
    ) -> Outline {
        var outline = Outline()
        outline.paragraph("")
        let what =
            grouping == .community
            ? language(
                "i gruppi trovati nella rete (pdo analyse groups)",
                "the groups found in the network (pdo analyse groups)")
            : language("le dimensioni di valore pubblico prevalenti", "the prevailing public-value dimensions")
        outline.paragraph(
            language(
                "Di quante coppie di vicini che non condividono nulla un nodo è tramite, e tra quali gruppi; gruppi: \(what).",
                "Of how many pairs of neighbours that share nothing a node is a go-between, and between which groups; groups: \(what)."
            ))
        outline.item(
            language("coordina", "coordinator"),
            language("tutti e tre nello stesso gruppo", "all three in the same group"))
        outline.item(
            language("consulente", "consultant"),
            language(
                "i due in uno stesso gruppo, il tramite in un altro", "the two in one group, the go-between in another")
        )
        outline.item(
            language("portavoce", "gateway"),
            language(
                "uno dei due nel gruppo del tramite, l'altro fuori (gatekeeper e representative)",
                "one of the two in the go-between's group, the other outside (gatekeeper and representative)"))
        outline.item(
            language("collega", "liaison"), language("tutti e tre in gruppi diversi", "all three in different groups"))
        let outside = roles.map { counts[2]($0) + counts[3]($0) }
        if let (names, value) = first(by: outside.map(Double.init)), value > 0 {
            outline.continuation(
                language(
                    "Tramite tra gruppi diversi per il maggior numero di coppie (\(Int(value))): \(names).",
                    "Go-between of different groups for most pairs (\(Int(value))): \(names)."))
        } else {
            outline.continuation(
                language("Nessun nodo è tramite tra gruppi diversi.", "No node is a go-between of different groups."))
        }
        return outline
    }
}
