extension ExportFailure {
    public var italian: String {
        switch self {
        case .missingLibrary(let name, let format):
            "Il formato \(format) si scrive con \(name), che su questa macchina manca: installa la libreria o scegli un altro formato."
        case .database(let reason):
            "SQLite non può scrivere la base di dati: \(reason.last == "." ? String(reason.dropLast()) : reason)."
        case .needsPlan(let format):
            "Il formato \(format) dice ciò che solo un piano ha, e questo grafo non lo è: scegli un altro formato."
        case .tooManyRows(let count, let limit):
            "Un foglio ha al massimo \(Italian.number(limit)) righe, e queste sono \(Italian.number(count)): scegli tables, o una parte con i filtri."
        case .samePartition(let name, let bodies):
            "I piani di \(Italian.list(bodies.map { "«\($0)»" }, last: "e")) sarebbero entrambi \(name), con gli stessi id: esporta uno dei due in un’altra cartella."
        case .otherPartitions(let folder, let names):
            "La cartella \(folder) contiene parti di altri piani, che verrebbero lette anch’esse (\(names.prefix(3).joined(separator: ", "))): toglile o indica un’altra cartella."
        case .largeForMermaid(let edges, let limit):
            "Mermaid disegna al massimo \(limit) legami, se la pagina non dispone altro, e questi sono \(edges): scegli una parte con i filtri."
        case .noPicture(let reason): "La relazione è senza mappa: \(reason)"
        }
    }
}
