import GraphSnapshot

extension SnapshotFailure {
    public var italian: String {
        switch self {
        case .neverPrinted:
            "Un file del grafo si legge dal disco e non si scrive a schermo: indica un file con --output."
        case .sameID(let id):
            "L’id \(Italian.inQuotes(id)) è in due piani: due sono dello stesso ente e degli stessi anni?"
        case .unusable(let path, .file(let reason)): FileFailure.cannotRead(path: path, reason: reason).italian
        case .unusable(let path, .notRegular):
            FileFailure.cannotRead(path: path, reason: FileFailure.notRegular.italian).italian
        case .unusable(let path, .notASnapshot):
            "\(path) non è un file del grafo. Scrivine uno con 'pdo snapshot write'."
        case .unusable(let path, .version(let version)):
            "\(path) è un file del grafo di versione \(version), che questo programma non legge. Riscrivilo con 'pdo snapshot write', o con 'pdo import' se il grafo non è un piano."
        case .unusable(let path, .length(let bytes, let expected)):
            "\(path) ha \(bytes) byte e dovrebbe averne \(expected). Riscrivilo o copialo di nuovo."
        case .unusable(let path, .damaged(let part)):
            "\(path) è danneggiato: \(part.italian). Riscrivilo o copialo di nuovo."
        case .unusable(let path, .duplicateID(let id)): "\(path): l’id \(Italian.inQuotes(id)) compare due volte."
        case .unusable(let path, .unknownNode(let node)):
            "\(path): un arco rimanda al nodo \(node.rawValue), che non c’è."
        case .unusable(let path, .weight(let weight)):
            "\(path): il peso \(weight) non è un numero finito maggiore di 0."
        case .unusable(let path, .tooMany(let content, let limit)):
            "\(path): un file del grafo contiene al massimo \(Italian.number(limit)) \(content.italian)."
        }
    }
}

extension SnapshotDamage {
    public var italian: String {
        switch self {
        case .header: "l’intestazione non è valida"
        case .headerChecksum: "l’intestazione non corrisponde alla sua somma di controllo"
        case .entry(let section): "l’indice delle sezioni non è valido a «\(section)»"
        case .size(let section): "la sezione «\(section)» ha una lunghezza sbagliata"
        case .checksum(let section): "la sezione «\(section)» non corrisponde alla sua somma di controllo"
        case .row(let section): "la sezione «\(section)» non è valida"
        case .kind: "un tipo di nodi non ha nome"
        case .relation: "un tipo di legame non ha nome"
        case .role: "un ruolo non ha nome"
        case .field: "un tipo di testo non ha nome"
        case .weight: "un peso non è un numero maggiore di 0"
        case .edge: "un arco porta a un nodo che non c’è"
        case .node: "un rimando porta a un nodo che non c’è"
        case .text: "un testo non è in UTF-8"
        case .reference: "un rimando porta fuori dal file"
        }
    }
}

extension SnapshotContent {
    public var italian: String {
        switch self {
        case .nodes: "nodi"
        case .kinds: "tipi di nodi"
        case .edges: "archi"
        case .relations: "tipi di legame"
        case .roles: "ruoli"
        case .fields: "tipi di testi"
        case .textBytes: "byte di id, di nomi o di testi"
        case .wordsOfNames: "parole nei nomi"
        case .measuredEdges: "archi per le misure"
        }
    }
}
