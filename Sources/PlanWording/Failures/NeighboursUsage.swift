/// What makes no sense with `pdo neighbours`.
public enum NeighboursUsage: Message {
    case graphOptions
    case graphHasNoPictures
    case needlessWithVia(options: [String])
    case orderWithVia
}
