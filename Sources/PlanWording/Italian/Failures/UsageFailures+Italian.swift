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
        case .exportIsAFolder(let format): "Il formato \(format) è una cartella di file: indicala con --output."
        case .exportIsAFile(let format):
            "Il formato \(format) non è testo per lo schermo: indica un file con --output, o - per una pipe."
        case .exportNeedsAFormat(let formats):
            "Indica il formato, o un file il cui nome ne porta la desinenza; i formati sono \(formats.joined(separator: ", "))."
        case .exportDialect(let dialect, let formats):
            "L’opzione --dialect \(dialect) vale per \(formats.joined(separator: ", "))."
        case .exportOptionIsOf(let option, let formats):
            "L’opzione \(option) vale per \(formats.joined(separator: ", "))."
        case .exportOfSnapshot(let options): "Di \(options.joined(separator: ", ")) uno snapshot non sa nulla."
        case .partitionNamesPlans(let option): "--partition indica i piani: togli \(option)."
        case .exportDepthNeedsAFocus: "Con --depth si dice quanto lontano da --focus: indica anche quello."
        case .exportBase:
            "Per --base-url serve un indirizzo come https://example.org/plan/, che comincia con http:// o https:// e finisce con una barra."
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
        case .strangeOfficeWord(let word, let kinds):
            "Nel piano nessun ufficio si chiama \(Italian.inQuotes(word)). Tipi: \(kinds.joined(separator: ", "))."
        case .nothingToSearch: "Scrivi almeno una parola da cercare: lettere o cifre."
        case .formatNeedsTarget(let format): "--format \(format) è per i candidati: indica un obiettivo con --for."
        case .measureNeedsReading: "Con --for, --measure confronta con una lettura: indica un file di legami (.csv)."
        }
    }
}
