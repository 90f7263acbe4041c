extension PlanOptionsHelp {
    public var english: String {
        switch self {
        case .plan:
            "A plan.json, its folder, or a project with one in its Data. (default: $PDO_PLAN, the choice of 'pdo use', or the only plan in a Data folder here or above)"
        case .quiet: "Print no notes, only results and errors."
        case .verbose: "Say which plan is read, and how much is in it."
        }
    }
}

extension LanguageHelp {
    public var english: String {
        switch self {
        case .language:
            "The language of results, help and errors. (default: $PDO_LANG; without it, Italian for results, the locale's for help and errors)"
        }
    }
}

extension FilterHelp {
    public var english: String {
        switch self {
        case .relation: "Follow only edges of this relation; may be repeated."
        case .basis: "Of the links inferred from words follow only those with this basis; may be repeated."
        case .year:
            "Follow only what stands in this year: quotations of its texts, and objectives that have a text in it; may be repeated."
        case .allow: "Go also through this, though sharing it says nothing; may be repeated."
        }
    }
}

extension SelectionHelp {
    public var english: String {
        switch self {
        case .direction: "Only what has to do with this direction."
        case .programme: "Only what has to do with this programme."
        case .goal: "Only what has to do with this goal or strategic dimension."
        case .basis: "Only what has to do with links inferred from words on this basis; may be repeated."
        }
    }
}

extension OutputHelp {
    public var english: String {
        switch self {
        case .format(let hasIDs):
            "How to print it\(hasIDs ? "; ids is for the next command" : ""). (default: as the output's name ends, or else table)"
        case .file: "The file to write, whole or not at all; - prints. (default: -)"
        }
    }
}

extension SnapshotOptionHelp {
    public var english: String {
        "Ask a file of 'pdo snapshot write' or 'pdo import' rather than a plan; it has names, links, roles, weights and texts to be searched, no years and quotations."
    }
}
