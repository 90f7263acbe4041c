extension NeighboursUsage {
    public var italian: String {
        switch self {
        case .needlessWithVia(let options):
            "--via mostra elementi dello stesso tipo di quello indicato: togli \(Italian.list(options))."
        case .orderWithVia:
            "Con --via tutti hanno lo stesso tipo e nessuna distanza: --sort ammette name, id o weight."
        }
    }
}
