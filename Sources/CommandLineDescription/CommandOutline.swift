/// A command as far as a command line needs it before its arguments are looked at.
package struct CommandOutline {
    package let name: String
    package let aliases: [String]
    package let abstract: String
    package let subcommands: [CommandOutline]
    /// Describes its arguments, options and flags. That takes long, so only the command that is completed is asked.
    package let arguments: () -> [ArgumentDescription]

    package init(
        name: String, aliases: [String] = [], abstract: String, subcommands: [CommandOutline] = [],
        arguments: @escaping () -> [ArgumentDescription]
    ) {
        self.name = name
        self.aliases = aliases
        self.abstract = abstract
        self.subcommands = subcommands
        self.arguments = arguments
    }
}
