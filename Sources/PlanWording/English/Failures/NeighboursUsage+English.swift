extension NeighboursUsage {
    public var english: String {
        switch self {
        case .graphOptions:
            "--graph gives the neighbours at distance 1: of the other options only --kind, --relation, --edges, --limit, --format, --output and --lang go with it."
        case .graphHasNoPictures: "--graph answers with tables, not with pictures."
        case .needlessWithVia(let options):
            "--via gives nodes of the start's own kind, whatever lies between: leave out \(options.joined(separator: " and "))."
        case .orderWithVia: "With --via all have one kind and no distance; --sort takes name, id or weight."
        }
    }
}
