extension UseReport {
    public var italian: String {
        switch self {
        case .remembered(let folder, let file): "\(folder) (scelto in \(file))"
        case .fromVariable(let path): "\(path) (da PDO_PLAN)"
        case .here: "il piano in questa cartella"
        case .only(let folder): "\(folder) (l’unico piano)"
        case .undecided: "nessun piano scelto: 'pdo use NOME' ne sceglie uno"
        case .plans: "piani:"
        case .nowRemembered(let folder, let file): "da ora i comandi usano \(folder) (\(file))"
        case .forgotten(let file): "nessun piano è più scelto (\(file) non c’è più)"
        case .nothingRemembered: "nessun piano era scelto"
        }
    }
}
