import Plan

extension PlanFailure {
    public var english: String {
        switch self {
        case .emptyPath: "an empty path names no plan; give that of a plan.json or of its folder"
        case .missing(let file, let isFromVariable, let folder):
            "there is no \(file)\(isFromVariable ? " (from PDO_PLAN)" : "")\(folder.map { "; make it with 'pdo import \($0)'" } ?? "")"
        case .several(let option, let folders):
            "there are several plans; name one with \(option ?? "its folder"): \(folders.joined(separator: ", "))"
        case .notImported(let document, let file):
            "this folder has a \(document) and no \(file); make it with 'pdo import .'"
        case .notFound(let file, let option):
            "no \(file) found in a folder of Data, here or above; make one with 'pdo import FOLDER', or name it with \(option)"
        case .documentNotFound(let document, let profile):
            "no \(document) found in a folder of Data, here or above; name the folder that holds \(document) and \(profile)"
        case .noSource(let document, let table): "there is neither \(document) nor an \(table) beside it"
        case .invalid(let path, let error): "\(path): \(error)"
        case .noYear(let year, let years):
            "the plan has no year \(year); its years are \(years.map(String.init).joined(separator: ", "))"
        case .noNodes(let kind, let years):
            "the plan has no \(kind.plural(in: .english))\(years.isEmpty ? "" : " in " + years.map(String.init).joined(separator: ", ")); choose another kind with --of"
        case .nothingWritten(let errors):
            "nothing written: \(errors) \(errors == 1 ? "error" : "errors") in the plan's files"
        case .unreadable: "the plan can't be read; mend its files first"
        case .warnings(let count): "pdo import --strict: \(count) \(count == 1 ? "warning" : "warnings")"
        case .content(let path, let nodes, let edges): "\(path): \(nodes) nodes, \(edges) edges"
        }
    }
}
