extension PlanOptionsHelp {
    public var italian: String {
        switch self {
        case .plan:
            "Il piano: plan.json, la sua cartella o un progetto con un piano in Data. (predefinito: $PDO_PLAN, la scelta di 'pdo use' o l’unico piano in Data, qui o nelle cartelle superiori)"
        case .quiet: "Solo risultati ed errori."
        case .verbose: "Dice quale piano si legge e quanto contiene."
        }
    }
}

extension LanguageHelp {
    public var italian: String {
        switch self {
        case .language:
            "La lingua di risultati, aiuto ed errori; le parole del piano non si traducono. (predefinito: $PDO_LANG, altrimenti italiano per i risultati, la lingua del sistema per aiuto ed errori)"
        }
    }
}

extension FilterHelp {
    public var italian: String {
        switch self {
        case .relation: "Solo questo tipo di legame; ripetibile."
        case .basis:
            "Solo legami con questa base: stated (indicato in una colonna o riga), named (menzione), sameText (stesso testo), theme (parole chiave); ripetibile."
        case .year: "Solo ciò che vale in questo anno; ripetibile."
        case .allow: "Passa anche da qui, benché averlo in comune non dica nulla; ripetibile."
        }
    }
}

extension SelectionHelp {
    public var italian: String {
        switch self {
        case .direction: "Solo ciò che riguarda questa direzione."
        case .programme: "Solo ciò che riguarda questo programma operativo."
        case .goal: "Solo ciò che riguarda questo obiettivo trasversale o questa dimensione strategica."
        case .basis:
            "Solo legami con questa base: stated (indicato in una colonna o riga), named (menzione), sameText (stesso testo), theme (parole chiave); ripetibile."
        }
    }
}

extension OutputHelp {
    public var italian: String {
        switch self {
        case .format(let hasIDs):
            "Il formato\(hasIDs ? "; ids serve al comando successivo" : ""). (predefinito: dalla fine del nome del file, altrimenti table)"
        case .file: "Il file da scrivere, per intero o per niente; - scrive a schermo. (predefinito: -)"
        }
    }
}

extension SnapshotOptionHelp {
    public var italian: String {
        "Chiedi a un file di 'pdo snapshot write' o 'pdo import' invece che a un piano: contiene nomi, legami, ruoli, pesi e testi in cui cercare, non anni e citazioni."
    }
}
