extension ListUsage {
    public var italian: String {
        switch self {
        case .idsNeedAKind: "--format ids richiede un tipo, per esempio direction: i tipi non hanno id."
        case .orderNeedsAKind: "--limit e --sort richiedono un tipo da elencare."
        case .columnsNeedAKind: "--columns richiede un tipo da elencare."
        case .wrongColumn(let name, let kind, let known):
            "\(Italian.inQuotes(name)) non è una colonna per \(Italian.noun(kind).plural(with: .nothing)). Colonne: \(known.joined(separator: ", "))."
        case .wrongOrder(let order, let kind, let orders):
            "--sort \(order) non vale per \(Italian.noun(kind).plural(with: .nothing)). Ordini: \(orders.joined(separator: ", "))."
        }
    }
}
