import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension BrokerageRoles.Role: Message {}

extension BrokerageRoles.Role {
    /// In which groups the broker and the two others are; nil of the total.
    fileprivate var meaning: RoleMessage? {
        switch self {
        case .coordinator: .coordinator
        case .consultant: .consultant
        case .gateway: .representative
        case .liaison: .liaison
        case .total: nil
        }
    }
}

extension BrokerageRoles: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let kind = network.kind
        var sentences = TextDocument()
        sentences.paragraph("")
        sentences.paragraph(([.question(kind)] + groups).map { language($0) }.joined(separator: " "))
        for role in Role.allCases {
            if let meaning = role.meaning { sentences.item(language(role), language(meaning)) }
        }
        sentences.continuation(
            language(mostBetweenGroups > 0 ? RoleMessage.most(mostBetweenGroups, leaders, kind) : .none))
        return network.document(in: language, sentences)
    }

    private var groups: [RoleMessage] {
        guard grouping == .value else { return [.groupsOfNetwork] }
        let names = dimensions.enumerated().map { "\($0 + 1) \($1.name)" }
        return [.groupsOfDimensions(names)] + (hasUngrouped ? [.ungrouped(network.kind)] : [])
    }

    public func table(in language: Language) -> Table? {
        let form = NetworkTable(kind: network.kind, language: language)
        var table = form(
            [form.nameColumn, .init("group", heading: language(NetworkMessage.group), isNumber: true)]
                + Role.allCases.map { .init($0.rawValue, heading: language($0), isNumber: true) })
        for row in rows where row.counts[.total] ?? 0 > 0 {
            table.add([form.cell(row.node), .text(row.groupNumber.map { String($0) } ?? "")] + cells(row))
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

    /// Returns a table for people has no rows of zeros.
    public func remarks(in language: Language, isForPeople: Bool) -> [String] {
        let all = isForPeople ? brokerCount : nodeCount
        return all > rows.count ? [language(LimitMessage.shown(rows.count, of: all))] : []
    }

    private func cells(_ row: Row) -> [Table.Cell] { Role.allCases.map { .number(row.counts[$0] ?? 0) } }
}
