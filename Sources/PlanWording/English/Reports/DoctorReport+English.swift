extension DoctorReport {
    public var english: String {
        switch self {
        case .fine: "ok"
        case .missing: "missing"
        case .engines: "engines"
        case .pictures: "pictures"
        case .fonts: "fonts"
        case .plan: "plan"
        case .maps: "maps"
        case .library(let version): "library \(version)"
        case .font(let name): "PNG and PDF are written in \(name); SVG asks for no font of the machine"
        case .noFont: "SVG asks for none; for PNG and PDF none was found"
        case .planContent(let file, let municipality, let years, let nodes, let edges):
            "\(file): \(municipality), \(years.map(String.init).joined(separator: ", ")), \(nodes) nodes and \(edges) edges"
        case .definitions(let folder, let names): "\(folder): \(names.joined(separator: ", "))"
        case .noDefinitions(let folder): "no definition in \(folder); 'pdo map' draws the collaboration map"
        }
    }
}
