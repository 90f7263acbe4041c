import ArgumentParser
import CommandConsole
import CommandLineDescription
import PlanWording

/// `pdo manual`, of the program whose first command is `Root`.
struct Manual<Root: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "manual", ManualHelp.self) }

    @Argument(
        help: ArgumentHelp(ManualHelp.subcommands, .subcommand),
        completion: .custom { _, _, _ in Root.configuration.subcommands.map { $0._commandName } })
    var subcommands: [String] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp(ManualHelp.output, .folder),
        completion: .directory)
    var output: String?

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try Files.checkName(ofOutput: output)
        if output != nil, !subcommands.isEmpty {
            throw ValidationError(UsageFailure.pagesAreOfAll)
        }
        if output == "-" { throw ValidationError(UsageFailure.pagesAreAFolder) }
    }

    func run() throws {
        let pages = ManualPage.all(
            of: try CommandDescription(of: Root.self), version: Program.version, in: Console.current.language)
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
        let name = ([Root._commandName] + subcommands).joined(separator: "-")
        guard let page = pages.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
            throw ValidationError(
                Root.unknownCommand(in: subcommands[...])
                    ?? .unknownCommand(
                        name: subcommands.joined(separator: " "), nearest: [],
                        commands: Root.configuration.subcommands.map { $0._commandName }))
        }
        try Console.current.write(page.roff())
    }
}
