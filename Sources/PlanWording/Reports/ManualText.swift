/// What stands in a manual page, or a completion script, besides the help of a command.
public enum ManualText: Message {
    case name, synopsis, description, subcommands, options, exitStatus, environment, seeAlso
    case anySubcommand, anyValue
    case values([String])
    case defaultValue(String)
    case done, failed, negative, wrongUsage
    case planVariable, languageVariable, columnsVariable, colourVariable
    case completionScript(shell: String)
}
