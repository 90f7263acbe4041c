extension ManualText {
    public var italian: String {
        switch self {
        case .name: "NOME"
        case .synopsis: "SINTASSI"
        case .description: "DESCRIZIONE"
        case .subcommands: "COMANDI"
        case .options: "OPZIONI"
        case .exitStatus: "CODICI DI USCITA"
        case .environment: "VARIABILI D’AMBIENTE"
        case .seeAlso: "VEDERE ANCHE"
        case .anySubcommand: "comando"
        case .anyValue: "valore"
        case .values(let values): "Valori: \(values.joined(separator: ", "))."
        case .defaultValue(let value): "Predefinito: \(value)."
        case .done: "Fatto."
        case .failed: "Errore: nulla è stato scritto."
        case .negative: "Risposta negativa: nessun risultato, o ci sono segnalazioni."
        case .wrongUsage: "Comando scritto male."
        case .planVariable: "Il plan.json, o la sua cartella, che si legge senza --plan."
        case .languageVariable:
            "La lingua di risultati, aiuto ed errori, it o en, senza --lang. Se manca, i risultati sono in italiano; aiuto ed errori nella lingua di LC_ALL, LC_MESSAGES o LANG, se è l’italiano, altrimenti in inglese."
        case .columnsVariable: "Quante colonne può avere una tabella."
        case .colourVariable: "Se non è vuota, o se TERM è dumb, a schermo non c’è il grassetto."
        case .completionScript(let shell): "Completamento di pdo per \(shell), scritto da 'pdo completions \(shell)'."
        }
    }
}
