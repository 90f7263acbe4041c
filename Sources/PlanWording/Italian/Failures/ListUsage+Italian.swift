extension ListUsage {
    public var italian: String {
        switch self {
        case .idsNeedAKind: "--format ids richiede un tipo, per esempio direction: i tipi non hanno id."
        case .orderNeedsAKind: "--limit e --sort richiedono un tipo da elencare."
        case .wrongOrder(let order, let kind, let orders):
            "--sort \(order) non vale per \(Italian.noun(kind).plural(with: .nothing)). Ordini: \(orders.joined(separator: ", "))."
        }
    }
}
