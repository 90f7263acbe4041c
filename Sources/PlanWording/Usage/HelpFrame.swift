/// What stands round the texts of help and failures: headings, labels, and where to read on.
public enum HelpFrame: Message {
    case overview, usage, arguments, options, subcommands, examples
    /// The name of the value for which any command, or any option, stands.
    case anySubcommand, anyOptions
    case values, valuesAndDefault, valuesDefault
    case version, help, helpOfCommands
    case subcommandDetails(command: String)
    case moreInformation(command: String)
    case error, errorHelp, errorUsage
}
