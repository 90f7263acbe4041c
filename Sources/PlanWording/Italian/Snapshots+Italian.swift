import PlanImport

extension SnapshotMessage {
    private static let (link, node) = (
        Italian.Noun(singular: "legame", plural: "legami", gender: .masculine),
        Italian.Noun(singular: "nodo", plural: "nodi", gender: .masculine)
    )

    package var italian: String {
        switch self {
        case .away(let kind, let steps, let shown, let all):
            "\(Language.italian.kinds(kind)) a \(Italian.number(steps)) passi: \(LimitMessage.number(shown, of: all).italian)"
        case .through(let names): "attraverso \(Italian.list(names))"
        case .weight(let weight): "peso \(Italian.weight(weight))"
        case .sharedWith(let kind, let things, let shown, let all):
            "\(Language.italian.kinds(kind)) con \(Italian.list(things.map(Language.italian.kinds))) in comune: \(LimitMessage.number(shown, of: all).italian)"
        case .nothingInCommon(let things):
            "non ha in comune con altri: \(Italian.list(things.map(Language.italian.kinds)))"
        case .noPath(let from, let to): "Nessun percorso tra \(Italian.quoted(from)) e \(Italian.quoted(to))."
        case .nearest(let from, let shown, let all):
            "più vicini a \(Italian.quoted(from)): \(LimitMessage.number(shown, of: all).italian)"
        case .nothingReached(let from): "Da \(Italian.quoted(from)) non si raggiunge nulla."
        case .withoutLimits(let steps):
            "Senza questi limiti c’è un percorso di \(Italian.Noun(singular: "passo", plural: "passi", gender: .masculine).count(steps))."
        case .links: "legami"
        case .page(let links, let weight):
            Self.link.count(links) + (weight.map { ", peso \(Italian.weight($0))" } ?? "")
        case .holds: "Un file del grafo contiene nomi e legami: quello che il piano dice lo mostra 'pdo show --plan'."
        case .network(let kind, let things):
            "\(kind.map { Language.italian.kinds($0) } ?? "nodi"), legati da "
                + (things.isEmpty
                    ? "archi del grafo"
                    : "quello che hanno in comune: " + Italian.list(things.map(Language.italian.kinds)))
        case .directionsLeftOut: "Il verso degli archi non conta."
        case .size(let nodes, let links): "\(Self.node.count(nodes)), \(Self.link.count(links))"
        case .nodes(let count): Self.node.count(count)
        case .groups(let sizes, let modularity):
            sizes.isEmpty
                ? "Nessun gruppo di più nodi è legato più al suo interno che ad altri."
                : "Gruppi legati più al loro interno che ad altri: \(sizes.count), di \(Italian.list(sizes.map(Italian.number))) nodi (modularità \(Italian.weight(modularity)))."
        case .group(let number, let count): "gruppo \(number): \(count)"
        case .picture(let nodes, let links): SnapshotMessage.size(nodes: nodes, links: links).italian
        case .pictureColours: "I colori sono gruppi di nodi legati più tra loro che ad altri."
        case .onlyNames: "Cercato solo nei nomi: lo snapshot non contiene altri testi."
        case .undirectedEdges(let count):
            "\(Italian.Noun(singular: "arco senza verso è letto", plural: "archi senza verso sono letti", gender: .masculine).count(count)) dalla sorgente alla destinazione, come gli altri del grafo."
        case .imported(let path, let nodes, let links):
            "\(path): \(SnapshotMessage.size(nodes: nodes, links: links).italian)"
        case .pictureSizes: "Un nodo è tanto più grande quanti più legami ha, un arco tanto più largo quanto più pesa."
        }
    }
}

extension SnapshotUsage {
    public var italian: String {
        switch self {
        case .needsPlan(let options):
            "Un file del grafo contiene nomi, legami, ruoli, pesi e testi in cui cercare, non anni e citazioni: \(Italian.list(options)) si può chiedere solo al piano."
        case .noPicture: "L’immagine di un file del grafo si fa con 'pdo map --graph FILE --focus NODO -o FILE.svg'."
        case .noDirections: "Gli archi di questo grafo non hanno verso: togli --edges."
        case .needsTexts:
            "Quali obiettivi hanno in comune le direzioni lo dicono solo i testi, che un file del grafo non contiene: indica un altro tipo con --via, o chiedilo al piano."
        case .unknownWord(let path, let word, let known):
            "\(path): \(Italian.inQuotes(word)) non c’è. Ci sono \(Italian.list(known))."
        case .tooLargeToDraw(let nodes, let links):
            "L’immagine avrebbe \(links.map { SnapshotMessage.size(nodes: nodes, links: $0).italian } ?? SnapshotMessage.nodes(nodes).italian), al massimo ne ha \(Italian.number(Self.mostDrawn.nodes)) e \(Italian.number(Self.mostDrawn.links)). Scegli una parte con --focus, --depth o --kind."
        case .tooLargeToMeasure(let nodes, let links):
            "La rete ha \(SnapshotMessage.size(nodes: nodes, links: links).italian): troppi per misurarla così. Scegli altre misure (--measure degree) o una parte con --of, --through o --relation."
        case .importNeedsASnapshot:
            "Un grafo che non è un piano diventa un file del grafo: indica con --output un nome che finisce in .snapshot."
        case .onlyOfGraphs:
            "--undirected vale per i grafi che non sono piani, il cui file in uscita finisce in .snapshot."
        }
    }
}

extension GraphFileFailure {
    public var italian: String {
        switch self {
        case .unreadable(let file, let line, let problem):
            "\(file):" + (line.map { "\($0):" } ?? "") + " " + Self.italian(problem) + "."
        case .noEdges(let folder):
            "\(folder): manca edges.csv. Un grafo in una cartella è edges.csv, con o senza nodes.csv."
        }
    }

    private static func italian(_ problem: GraphFileError.Problem) -> String {
        switch problem {
        case .unknownForm:
            "non è un grafo in una forma che si legge: GraphML, JSON, CSV (.csv, .tsv) o un elenco di archi (.edgelist, .txt)"
        case .malformed(let format): "non è \(format.rawValue) ben formato"
        case .missingLibrary(let name):
            "per leggerlo serve \(name), che non si riesce a caricare. 'pdo doctor' dice che cosa installare"
        case .documentType: "dichiara un tipo di documento, che a un grafo non serve. Togli <!DOCTYPE …>"
        case .tooGreat(let limit):
            "contiene più di quanto si legge (\(Italian.number(limit))). I grafi più grandi si leggono come tabelle di nodi e archi"
        case .noGraph(.graphML): "è XML, ma non GraphML: non c’è un <graphml> con un <graph>"
        case .noGraph: "è JSON, ma non un grafo: ci si aspetta «graph» con «nodes», o «nodes» e «links»"
        case .severalGraphs: "ci sono più grafi. Lasciane uno"
        case .hyperedge: "un arco ha più di due estremi, e non si legge. Lega gli estremi uno a uno"
        case .noID: "un nodo non ha id"
        case .duplicateID(let id): "l’id \(Italian.inQuotes(id)) compare due volte"
        case .unknownNode(let id): "un arco porta a \(Italian.inQuotes(id)), che non è un nodo"
        case .missingEnd: "a un arco manca la sorgente o la destinazione"
        case .weight(let text): "il peso \(Italian.inQuotes(text)) non è un numero maggiore di 0"
        case .shortLine: "un arco ha bisogno di due nodi, separati da uno spazio"
        case .openQuote: "qui si apre una virgoletta che non si chiude"
        case .missingColumn(let names): "nessuna colonna si chiama \(Italian.list(names, last: "o"))"
        case .noNodes: "non contiene nessun nodo"
        }
    }
}

extension Italian {
    /// "31", "0,5".
    fileprivate static func weight(_ weight: Double) -> String {
        Int(exactly: weight).map { number($0) } ?? number(weight)
    }
}
