extension HelpFrame {
    public var italian: String {
        switch self {
        // What a command is for needs no heading.
        case .overview: ""
        case .usage: "USO: "
        case .arguments: "ARGOMENTI:"
        case .options: "OPZIONI:"
        case .subcommands: "COMANDI:"
        case .examples: "ESEMPI"
        case .anySubcommand: "<comando>"
        case .anyOptions: "<opzioni>"
        case .values: "(valori: "
        case .valuesAndDefault: "; predefinito: "
        case .valuesDefault: "(predefinito: "
        case .version: "Mostra la versione."
        case .help: "Mostra questo aiuto."
        case .helpOfCommands: "Mostra l’aiuto di un comando."
        case .subcommandDetails(let command): "Per i dettagli: '\(command) <comando>'."
        case .moreInformation(let command): "Per i dettagli: '\(command)'."
        case .error: "Errore: "
        case .errorHelp: "Aiuto: "
        case .errorUsage: "Uso: "
        }
    }
}
