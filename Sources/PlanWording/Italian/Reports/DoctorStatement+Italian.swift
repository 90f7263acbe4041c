extension DoctorStatement {
    public var italian: String {
        switch self {
        case .library(let version): "libreria \(version)"
        case .engines(let names), .pictures(let names): names.joined(separator: ", ")
        case .font(let name): "PNG e PDF usano \(name); SVG non ne richiede"
        case .noFont: "SVG non ne richiede; per PNG e PDF non ne è stato trovato nessuno"
        case .lack(let failure, let words, _): failure.italian + (words.map { " (Graphviz: \($0))" } ?? "")
        case .planContent(let file, let municipality, let years, let nodes, let edges):
            "\(file): \(municipality), \(yearRange(years)), \(Italian.counted(nodes, "nodo", "nodi")) e \(Italian.counted(edges, "arco", "archi"))"
        case .noPlan(let reason): reason
        case .definitions(let folder, let names): "\(folder): \(names.joined(separator: ", "))"
        case .noDefinitions(let folder):
            "nessuna descrizione in \(folder): 'pdo map' disegna la mappa delle collaborazioni"
        }
    }
}

extension DoctorCode {
    public var italian: String {
        switch self {
        case .graphviz: "Graphviz"
        case .engines: "disposizioni"
        case .pictures: "formati"
        case .fonts: "caratteri"
        case .plan: "piano"
        case .maps: "mappe"
        }
    }
}

extension DoctorWord {
    var italian: String {
        switch self {
        case .fine: "ok"
        case .missing: "manca"
        }
    }
}
