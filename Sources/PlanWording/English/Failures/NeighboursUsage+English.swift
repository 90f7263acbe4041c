extension NeighboursUsage {
    public var english: String {
        switch self {
        case .needlessWithVia(let options):
            "--via gives nodes of the start's own kind, whatever lies between: leave out \(options.joined(separator: " and "))."
        case .orderWithVia: "With --via all have one kind and no distance; --sort takes name, id or weight."
        }
    }
}
