import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension BrokerageRoles.Role {
    /// What it is called at the head of a column.
    public func heading(in language: Language) -> String {
        switch self {
        case .coordinator: language("coordina", "coordinator")
        case .consultant: language("consulente", "consultant")
        case .gateway: language("varco", "gateway")
        case .liaison: language("collega", "liaison")
        case .total: language("in tutto", "in all")
        }
    }

    /// In which groups the broker and the two others are; nil of the total.
    fileprivate func meaning(in language: Language) -> String? {
        switch self {
        case .coordinator: language("tutti e tre nello stesso gruppo", "all three in the same group")
        case .consultant:
            language(
                "i due in uno stesso gruppo, il tramite in un altro", "the two in one group, the go-between in another")
        case .gateway:
            language(
                "uno dei due nel gruppo del tramite, l’altro fuori (gatekeeper e representative)",
                "one of the two in the go-between's group, the other outside (gatekeeper and representative)")
        case .liaison: language("tutti e tre in gruppi diversi", "all three in different groups")
        case .total: nil
        }
    }
}

extension BrokerageRoles: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        var sentences = TextDocument()
        sentences.paragraph("")
        sentences.paragraph(
            language(
                "Per quante coppie di vicini che non condividono nulla si è tramite, e tra quali gruppi. ",
                "Of how many pairs of neighbours that share nothing each is a go-between, and between which groups. ")
                + legend(in: language))
        for role in Role.allCases {
            guard let meaning = role.meaning(in: language) else { continue }
            sentences.item(role.heading(in: language), meaning)
        }
        sentences.continuation(
            mostBetweenGroups > 0
                ? language(
                    "Varco o collegamento tra gruppi diversi per il maggior numero di coppie (\(mostBetweenGroups)): ",
                    "Gateway or liaison between different groups for most pairs (\(mostBetweenGroups)): ")
                    + NetworkWording(network.kind, language).shortened(leaders) + "."
                : language("Nessuno è tramite tra gruppi diversi.", "None is a go-between of different groups."))
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        let wording = NetworkWording(network.kind, language)
        var table = wording.table(
            [wording.nameColumn, .init("group", heading: language("gruppo", "group"), isNumber: true)]
                + Role.allCases.map { .init($0.rawValue, heading: $0.heading(in: language), isNumber: true) })
        for row in rows where row.counts[.total] ?? 0 > 0 {
            table.add([wording.cell(row.node), .text(row.groupNumber.map { String($0) } ?? "")] + cells(row))
        }
        return table.rows.isEmpty ? nil : table
    }

    public func table() -> Table {
        var table = Table(
            columns: [.init("id"), .init("name"), .init("group")]
                + Role.allCases.map { .init($0.rawValue, isNumber: true) })
        for row in rows {
            table.add([.text(row.node.id), .text(row.node.name), .text(row.group)] + cells(row))
        }
        return table
    }

    /// A table for people has no rows of zeros.
    public func remarks(in language: Language, isForPeople: Bool) -> [String] {
        let all = isForPeople ? brokerCount : nodeCount
        return all > rows.count ? [language.beyond(rows.count, all - rows.count)] : []
    }

    private func cells(_ row: Row) -> [Table.Cell] { Role.allCases.map { .number(row.counts[$0] ?? 0) } }

    private func legend(in language: Language) -> String {
        guard grouping == .value else {
            return language(
                "I gruppi sono quelli trovati nella rete (pdo analyse groups).",
                "The groups are those found in the network (pdo analyse groups).")
        }
        let names = dimensions.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: ", ")
        let ofNone = language(
            " Dove nessuna prevale da sola il gruppo manca, e ciascuno sta per sé.",
            " Where none prevails alone there is no group, and each stands for itself.")
        return language(
            "I gruppi sono le dimensioni di valore pubblico che prevalgono tra gli obiettivi: \(names).",
            "The groups are the public-value dimensions that prevail among the objectives: \(names).")
            + (hasUngrouped ? ofNone : "")
    }
}
