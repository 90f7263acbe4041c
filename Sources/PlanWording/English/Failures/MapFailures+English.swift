extension MapFailure {
    public var english: String {
        switch self {
        case .hasNoFocus(let map): "\(map): a map of this form shows the whole plan and has no focus"
        case .unknown(let file, let near, let names):
            "there is no \(file)\(near.isEmpty ? names.isEmpty ? "" : "; the maps are \(names.joined(separator: ", "))" : "; did you mean \(near.joined(separator: " or "))?")"
        case .severalPictures(let count): "there are \(count) pictures; name one of them with --focus"
        case .noSuchSheet(let number, let count):
            "there is no sheet \(number); the map is on \(count == 1 ? "one sheet" : "\(count) sheets")"
        case .tooManySheets(let subject, let count, let limit):
            "\(subject.map { "\($0): " } ?? "")the map would be on \(English.number(count)) sheets, more than \(limit); show less (--focus, --kind, --year, --basis), take a larger sheet (--page A3, or screen for one picture) or a single one (--page-number)"
        case .severalPicturesForAFile(let count):
            "there are \(count) pictures; give a folder with --output, or name one with --focus"
        case .nothing(let subject):
            "\(subject.map { "\($0): " } ?? "")nothing in the plan fits this map, which one more link may change; 'pdo map NAME --print-definition' shows what a map asks for"
        case .nothingInPlan: "the plan: nothing in the plan fits this map"
        case .leftOut(let path): "\(path): nothing in the plan fits this map; it is left out"
        case .allLeftOut(let count):
            "\(count) \(count == 1 ? "map was" : "maps were") left out; 'pdo map NAME --print-definition' shows what a map asks for"
        case .tooLarge(let subject, let engine, let nodes, let links):
            "\(subject.map { "\($0): " } ?? "")\(nodes) nodes and \(links) links are too many for \(engine), which would take minutes or more; show less (focus, directions, years, minimumLinks), or let the program choose the engine"
        }
    }
}
