extension SnapshotFailure {
    public var italian: String {
        switch self {
        case .neverPrinted:
            "Un file del grafo si legge dal disco e non si scrive a schermo: indica un file con --output."
        case .sameID(let id): "L’id \(Italian.inQuotes(id)) è in due piani: due sono dello stesso ente?"
        case .notASnapshot(let path): "\(path) non è un file del grafo. Scrivine uno con 'pdo snapshot write'."
        case .version(let path, let version, _):
            "\(path) è un file del grafo di versione \(version), che questo programma non legge. Riscrivilo."
        case .length(let path, let bytes, let expected):
            "\(path) ha \(bytes) byte e dovrebbe averne \(expected). Riscrivilo o copialo di nuovo."
        case .damaged(let path, let part): "\(path) è danneggiato: \(part). Riscrivilo o copialo di nuovo."
        case .duplicateID(let path, let id): "\(path): l’id \(Italian.inQuotes(id)) compare due volte."
        case .unknownNode(let path, let node): "\(path): un arco rimanda al nodo \(node), che non c’è."
        case .tooMany(let path, let what, let limit):
            "\(path): un file del grafo contiene al massimo \(limit) elementi di questo tipo (\(what))."
        }
    }
}
