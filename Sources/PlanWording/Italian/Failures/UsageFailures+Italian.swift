extension UsageFailure {
    public var italian: String {
        switch self {
        case .tooSmall(let option): "\(option) deve essere almeno 1."
        case .outOfRange(let option, let first, let last): "\(option) va da \(first) a \(last)."
        case .verbosity: "--quiet e --verbose non si usano insieme."
        case .language(let variable, let value, let languages):
            "\(variable) vale \(Italian.inQuotes(value)). Impostala a \(Italian.list(languages, last: "o"))."
        case .completionScripts: "Gli script di completamento si scrivono con 'pdo completions bash', 'zsh' o 'fish'."
        case .csvIsAFolder: "csv è una cartella di file: indicala con --output."
        case .csvIsWhole: "csv contiene sempre tutto il piano, che si può rileggere: togli i filtri."
        case .noSuchExplanation: "--explain non ha la forma sarif: ci sono text e json, e i file .html."
        case .nameOrNone: "Indica un nome o --none, non entrambi."
        case .reportAndPlan:
            "Il piano e le segnalazioni in un altro formato non si possono scrivere entrambi a schermo: indica un file con --output."
        case .pagesAreOfAll: "--output scrive le pagine di tutti i comandi: non indicarne uno."
        case .pagesAreAFolder: "Tutte le pagine sono una cartella di file: indicala con --output."
        case .unknownCommand(let name, let nearest, let commands):
            "Il comando \(Italian.inQuotes(name)) non esiste. "
                + (nearest.isEmpty
                    ? "Comandi: \(commands.joined(separator: ", "))."
                    : "Forse cercavi \(Italian.list(nearest.map(Italian.inQuotes), last: "o"))?")
        case .nothingToSearch: "Scrivi almeno una parola da cercare: lettere o cifre."
        }
    }
}
