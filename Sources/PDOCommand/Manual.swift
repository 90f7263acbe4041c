import ArgumentParser

/// `pdo manual`
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", _superCommandName: "pdo",
        abstract: "Print the manual page of a command.",
        discussion: """
            EXAMPLES
              pdo manual neighbours | man -l -      read it
              pdo manual > pdo.1                    the page of pdo itself
              pdo manual --output ~/.local/share/man/man1
                                                    all pages; then: man pdo-neighbours
              pdo manual snapshot write             of a subcommand's subcommand
            """)

    @Argument(
        help: ArgumentHelp("The subcommand; without one the page of pdo itself.", valueName: "subcommand"),
        completion: .custom { _, _, _ in PDO.configuration.subcommands.map { $0._commandName } })
    var subcommands: [String] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write all pages into this folder.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try Files.checkName(ofOutput: output)
        if output != nil, !subcommands.isEmpty {
            throw ValidationError("--output writes the pages of all commands: name no subcommand.")
        }
        if output == "-" { throw ValidationError("All pages are a folder of files: name it with --output.") }
    }

    func run() throws {
        let pages = try ManualPage.all()
        if let output {
            let files = OutputFiles()
            for page in pages {
                let texts = [(page.name, page.roff())] + page.aliases.map { ($0, page.roffOfAlias()) }
                for (name, text) in texts {
                    try files.write(text.utf8, to: PlanFolders.join(output, name + ".1"), makesFolder: true)
                }
            }
            return try files.commit()
        }
        let name = (["pdo"] + subcommands).joined(separator: "-")
        guard let page = pages.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
            let names = PDO.configuration.subcommands.map { $0._commandName }.joined(separator: ", ")
            throw ValidationError(
                "There is no command \"\(subcommands.joined(separator: " "))\"; the commands are \(names).")
        }
        try Console.current.write(page.roff())
    }
}
