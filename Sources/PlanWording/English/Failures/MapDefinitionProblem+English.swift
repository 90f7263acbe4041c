import Plan

extension MapDefinitionProblem {
    public var english: String {
        switch self {
        case .yaml(let problem): [problem.english, problem.englishHint].compactMap(\.self).joined(separator: "; ")
        case .noKinds: "a map needs at least one kind of node"
        case .matrixNeeds(let key): "a matrix needs the key \"\(key)\": the kinds of nodes that its \(key) are"
        case .rowsOfNoMatrix: "only a matrix has rows; write \"form: matrix\", or leave them out"
        case .columnIsNoNode(let kind): "\"\(kind.rawValue)\" stands among the columns and not among the nodes"
        case .nodeIsInNoColumn(let kind): "\"\(kind.rawValue)\" stands in none of the columns"
        case .keyOfOtherForm(let key, let form): "a map of the form \(form) has no \"\(key)\"; leave it out"
        case .minimumOfProjection: "a projection has no \"minimumLinks\"; \"strongest\" limits its lines"
        case .needsThrough: "a map of combinations needs the key \"through\"; write \"through: [transversalGoal]\""
        case .needsCentre:
            "a map of this form needs a node in its centre; write \"each: transversalGoal\", or name one with \"focus\""
        case .onlyOneCentre: "a map of partners has one node in its centre; leave one, or write \"each: direction\""
        case .throughOffices:
            "\"through\" names what offices are linked to by their objectives, such as transversalGoal or collaboration"
        case .clustersAndColumns:
            "frames and columns don't go together; give \"nodes\", and leave \"columns\" out"
        case .noClusters(let engine):
            "\(engine) draws no clusters; take dot, osage or patchwork, or leave the clusters out"
        case .unsteadyEngine: "fdp gives another picture in every run; neato and sfdp are like it and don't"
        case .noYear(let year, let years):
            "the plan has no year \(year); its years are \(years.map(String.init).joined(separator: ", "))"
        case .otherKind(let id, let kind): "\(id) is no \(kind.name(in: .english))"
        case .noneOfKind(let kind, let name): "no \(kind.name(in: .english)) is called \"\(name)\""
        case .severalNodes(let name, let count, let first):
            "\"\(name)\" fits \(count) nodes; name one of them by its id: \(first.joined(separator: ", "))"
        case .unknownNode(let name, let nearest):
            "nothing in the plan is called \"\(name)\""
                + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?")
        }
    }
}

extension MapDefinitionSubject {
    public var english: String {
        switch self {
        case .map: "a map"
        case .projection: "a projection"
        case .text: "a text"
        case .form: "form of a map"
        case .relation: "relation"
        case .basis: "basis"
        case .clusters: "kind of cluster"
        case .orientation: "orientation"
        case .page: "page format"
        case .size: "meaning of size"
        case .colour: "meaning of colour"
        case .labels: "form of labels"
        case .sort: "order of rows"
        case .kind: "kind of node"
        case .weighting: "weighting"
        case .engine: "engine"
        }
    }
}
