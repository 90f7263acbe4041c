import Plan

/// What makes no sense with `pdo list`.
public enum ListUsage: Message {
    case idsNeedAKind
    case orderNeedsAKind
    case columnsNeedAKind
    case wrongColumn(name: String, kind: NodeKind, known: [String])
    case wrongOrder(order: String, kind: NodeKind, orders: [String])
}
