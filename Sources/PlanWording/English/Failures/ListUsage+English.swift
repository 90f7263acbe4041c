import Plan

extension ListUsage {
    public var english: String {
        switch self {
        case .idsNeedAKind: "--format ids needs a kind: kinds have no ids."
        case .orderNeedsAKind: "--limit and --sort need a kind to list."
        case .wrongOrder(let order, let kind, let orders):
            "--sort \(order) is not for \(kind.plural(in: .english)); they are sorted by \(orders.joined(separator: ", "))."
        }
    }
}
