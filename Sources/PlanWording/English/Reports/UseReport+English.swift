extension UseReport {
    public var english: String {
        switch self {
        case .remembered(let folder, let file): "\(folder) (remembered in \(file))"
        case .fromVariable(let path): "\(path) (from PDO_PLAN)"
        case .here: "the plan in this folder"
        case .only(let folder): "\(folder) (the only plan)"
        case .undecided: "no plan is chosen: 'pdo use NAME' chooses one"
        case .plans: "plans:"
        case .nowRemembered(let folder, let file): "commands mean \(folder) from now on (\(file))"
        case .forgotten(let file): "no plan is chosen any more (\(file) is gone)"
        case .nothingRemembered: "no plan was chosen"
        }
    }
}
