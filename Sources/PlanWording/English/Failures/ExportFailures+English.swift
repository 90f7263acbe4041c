extension ExportFailure {
    public var english: String {
        switch self {
        case .missingLibrary(let name, let format):
            "\(format) is written by \(name), which is not on this machine: install it, or choose another format."
        case .database(let reason):
            "SQLite can't write the database: \(reason.last == "." ? String(reason.dropLast()) : reason)."
        case .needsPlan(let format):
            "\(format) says what only a plan has, and this graph is none: choose another format."
        case .tooManyRows(let count, let limit):
            "A sheet of a workbook has \(English.number(limit)) rows at most, and these are \(English.number(count)): choose tables, or a part with filters."
        case .samePartition(let name, let bodies):
            "The plans of \(English.list(bodies.map { "\"\($0)\"" }, last: "and")) would both be \(name), with the same ids: export one of them into another folder."
        case .otherPartitions(let folder, let names):
            "The folder \(folder) has parts of other plans, which would be read too (\(names.prefix(3).joined(separator: ", "))): remove them, or name another folder."
        case .largeForMermaid(let edges, let limit):
            "Mermaid draws \(limit) links at most unless its page is set otherwise, and these are \(edges): choose a part with filters."
        case .noPicture(let reason): "The report is without its map: \(reason)"
        }
    }
}
