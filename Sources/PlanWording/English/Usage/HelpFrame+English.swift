extension HelpFrame {
    public var english: String {
        switch self {
        case .overview: "OVERVIEW: "
        case .usage: "USAGE: "
        case .arguments: "ARGUMENTS:"
        case .options: "OPTIONS:"
        case .subcommands: "SUBCOMMANDS:"
        case .examples: "EXAMPLES"
        case .anySubcommand: "<subcommand>"
        case .anyOptions: "<options>"
        case .values: "(values: "
        case .valuesAndDefault: "; default: "
        case .valuesDefault: "(default: "
        case .version: "Show the version."
        case .help: "Show help information."
        case .helpOfCommands: "Show subcommand help information."
        case .subcommandDetails(let command): "See '\(command) <subcommand>' for detailed help."
        case .moreInformation(let command): "See '\(command)' for more information."
        case .error: "Error: "
        case .errorHelp: "Help:  "
        case .errorUsage: "Usage: "
        }
    }
}
