import Plan

extension NodeFailure {
    public var italian: String {
        switch self {
        case .ambiguous(let query, let count, let candidates):
            "\(Italian.inQuotes(query)) corrisponde a \(count) elementi. Indicane uno con il suo id:\(candidates)"
        case .ambiguousAndMore(let query, let count, let candidates):
            "\(Italian.inQuotes(query)) corrisponde a più di \(count) elementi, dei quali ecco i primi. Indicane uno con il suo id:\(candidates)"
        case .misspelt(let query, let candidates):
            "Nel piano non c’è \(Italian.inQuotes(query)). Forse cercavi:\(candidates)"
        case .unknown(let query):
            "Nel piano non c’è \(Italian.inQuotes(query)). Per vedere i nomi: 'pdo list direzioni', 'pdo list obiettivi' e così via."
        case .unknownOfKind(let query, let kind):
            "Nel piano non c’è \(Italian.inQuotes(query)). Per vedere \(Italian.noun(kind).plural(with: .nothing)): 'pdo list \(kind.idPrefix)'."
        case .unknownObjective(let query, let direction, let name):
            "Nel piano non c’è \(Italian.inQuotes(query)). Per vedere gli obiettivi \(Italian.office(name, with: .di)): 'pdo list objective --direction \(direction)'."
        case .misspeltIn(let path, let query, let candidates):
            "In \(path) non c’è \(Italian.inQuotes(query)). Forse cercavi:\(candidates)"
        case .unknownIn(let path, let query): "In \(path) non c’è \(Italian.inQuotes(query))."
        case .same(let id, let kind, let name):
            "I due nomi indicano lo stesso elemento, \(Italian.thing(kind, name)) (\(id)). Indicane due diversi."
        case .sameNode(let id, let name):
            "I due nomi indicano lo stesso elemento, \(Italian.inQuotes(name)) (\(id)). Indicane due diversi."
        case .isOfViaKind(let id, let kind, let name):
            "\(Italian.thing(kind, name).capitalizedFirst) (\(id)) è \(Italian.one(kind)): con --via indica un altro tipo, quello che \(Italian.noun(kind).plural(with: .nothing)) hanno in comune."
        case .wrongKind(let option, let query, let id, let kind, let name, let wanted):
            "\(Italian.inQuotes(query)) è \(Italian.thing(kind, name)) (\(id)); con \(option) serve \(Italian.list(wanted.map(Italian.one), last: "o"))."
        case .notADirection(let id, let kind, let name):
            "\(Italian.thing(kind, name).capitalizedFirst) (\(id)) non è una direzione. Per vedere le direzioni: 'pdo list direzioni'."
        case .inputLine(let number, let reason): "Standard input, riga \(number). \(reason)"
        case .nothingToDraw: "Nessun risultato: non c’è nulla da disegnare."
        }
    }
}
