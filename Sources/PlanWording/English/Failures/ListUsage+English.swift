import Plan

extension ListUsage {
    public var english: String {
        switch self {
        case .idsNeedAKind: "--format ids needs a kind: kinds have no ids."
        case .orderNeedsAKind: "--limit and --sort need a kind to list."
        case .columnsNeedAKind: "--columns needs a kind to list."
        case .wrongColumn(let name, let kind, let known):
            "\"\(name)\" is no column for \(kind.plural(in: .english)); their columns are \(known.joined(separator: ", "))."
        case .wrongOrder(let order, let kind, let orders):
            "--sort \(order) is not for \(kind.plural(in: .english)); they are sorted by \(orders.joined(separator: ", "))."
        }
    }
}
