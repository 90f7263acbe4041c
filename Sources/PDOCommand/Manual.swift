import ArgumentParser
import PlanWording

/// `pdo manual`
struct Manual: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self) {
            CommandConfiguration(
                commandName: "manual", _superCommandName: "pdo",
                abstract: said(ManualHelp.abstract),
                discussion: said(ManualHelp.discussion))
        }
    }

    @Argument(
        help: ArgumentHelp(ManualHelp.subcommands, .subcommand),
        completion: .custom { _, _, _ in PDO.configuration.subcommands.map { $0._commandName } })
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
            throw ValidationError(
                UsageFailure.unknownCommand(
                    name: subcommands.joined(separator: " "),
                    commands: PDO.configuration.subcommands.map { $0._commandName }))
        }
        try Console.current.write(page.roff())
    }
}
