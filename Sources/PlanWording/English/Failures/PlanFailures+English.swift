import Plan

extension PlanFailure {
    public var english: String {
        switch self {
        case .emptyPath: "an empty path names no plan; give that of a plan.json or of its folder"
        case .missing(let file, let isFromVariable, let folder):
            "there is no \(file)\(isFromVariable ? " (from PDO_PLAN)" : "")\(folder.map { "; make it with 'pdo import \($0)'" } ?? "")"
        case .several(let option, let folders):
            "there are several plans: \(folders.joined(separator: ", ")); name one with \(option ?? "its folder") or PDO_PLAN, or choose one for all commands with 'pdo use NAME'"
        case .forgottenPlan(let name, let file):
            "\(file) chooses the plan \"\(name)\", which isn't there; choose another with 'pdo use NAME', or none with 'pdo use --none'"
        case .noSuchPlan(let name, let plans):
            plans.isEmpty
                ? "there is no plan in a folder of Data, here or above; make one with 'pdo new'"
                : "no plan, or more than one, is called \"\(name)\"; there are \(plans.joined(separator: ", "))"
        case .noProject: "no folder Data with a plan, here or above; make one with 'pdo new'"
        case .folderExists(let path): "\(path) is there already, and nothing in it is overwritten; give another name"
        case .newPlanIsFaulty(let folder, let errors):
            "\(folder) is made, but for its plan.json: \(errors) \(errors == 1 ? "error" : "errors"); correct profile.yaml, then 'pdo import \(folder)'"
        case .notImported(let document, let file):
            "this folder has a \(document) and no \(file); make it with 'pdo import .'"
        case .notFound(let file, let option):
            "no \(file) found in a folder of Data, here or above; make one with 'pdo import FOLDER', or name it with \(option)"
        case .documentNotFound(let document, let profile):
            "no \(document) found in a folder of Data, here or above; name the folder that holds \(document) and \(profile)"
        case .noSource(let document, let table, let others):
            "there is neither \(document) nor an \(table) beside it"
                + (others.first.map { first in
                    "; there is \(others.prefix(3).joined(separator: ", "))\(others.count > 3 ? ", …" : ""), which is not read as it is: \(Self.conversion(of: first, to: document, or: table))"
                } ?? "")
        case .invalid(let path, let error): "\(path): \(error.english); make it anew with 'pdo import'"
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

    /// How to make a document of a file in another form.
    private static func conversion(of file: String, to document: String, or table: String) -> String {
        func quoted(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }
        return switch OtherForm(file: file) {
        case .office: "make the plan with 'pdo new FOLDER --from \(quoted(file))'"
        case .document: "convert it, as with 'pandoc \(quoted(file)) -t gfm -o \(quoted(document))'"
        case .sheet: "save its sheet of objectives as \(table), or as text with tabs in \(document)"
        case .text: "if it is the plan, rename it to \(document)"
        case .table: "if it is the table of objectives, rename it to \(table)"
        case .pages: "convert it to text with its tables, as Markdown or HTML, in \(document)"
        }
    }
}
