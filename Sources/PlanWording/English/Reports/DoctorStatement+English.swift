extension DoctorStatement {
    public var english: String {
        switch self {
        case .library(let version): "library \(version)"
        case .engines(let names), .pictures(let names): names.joined(separator: ", ")
        case .font(let name): "PNG and PDF are written in \(name); SVG asks for no font of the machine"
        case .noFont: "SVG asks for none; for PNG and PDF none was found"
        case .lack(let failure, let words, _): failure.english + (words.map { " (Graphviz: \($0))" } ?? "")
        case .planContent(let file, let municipality, let years, let nodes, let edges):
            "\(file): \(municipality), \(years.map(String.init).joined(separator: ", ")), \(nodes) nodes and \(edges) edges"
        case .noPlan(let reason): reason
        case .definitions(let folder, let names): "\(folder): \(names.joined(separator: ", "))"
        case .noDefinitions(let folder): "no definition in \(folder); 'pdo map' draws the collaboration map"
        }
    }
}

extension DoctorCode {
    public var english: String { self == .graphviz ? "Graphviz" : rawValue }
}

extension DoctorWord {
    var english: String {
        switch self {
        case .fine: "ok"
        case .missing: "missing"
        }
    }
}
