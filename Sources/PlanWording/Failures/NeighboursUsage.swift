/// What makes no sense with `pdo neighbours`.
public enum NeighboursUsage: Message {
    case needlessWithVia(options: [String])
    case orderWithVia
}
