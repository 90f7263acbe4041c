extension NeighboursUsage {
    public var italian: String {
        switch self {
        case .graphOptions:
            "--graph mostra gli elementi a 1 passo: si usa solo con --kind, --relation, --edges, --limit, --format, --output e --lang."
        case .graphHasNoPictures: "--graph dà tabelle, non immagini."
        case .needlessWithVia(let options):
            "--via mostra elementi dello stesso tipo di quello indicato: togli \(Italian.list(options))."
        case .orderWithVia:
            "Con --via tutti hanno lo stesso tipo e nessuna distanza: --sort ammette name, id o weight."
        }
    }
}
