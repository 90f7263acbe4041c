import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
            """)

    @Argument(
        help: "The subcommand; without one the page of pdo itself.",
        completion: .custom { _, _, _ in PDO.configuration.subcommands.map { $0._commandName } })
    var subcommand: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write all pages into this folder.", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        if output != nil, subcommand != nil {
            throw ValidationError("--output writes the pages of all commands: name no subcommand.")
        }
    }

    func run() throws {
        let pages = try ManualPage.all()
        if let output {
            for page in pages {
                let path = PlanFolders.join(output, page.name + ".1")
                try Files.write(Data(page.roff().utf8), to: path, makesFolder: true)
            }
            return
        }
        let name = subcommand.map { "pdo-" + $0 } ?? "pdo"
        guard let page = pages.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
            let names = pages.dropFirst().map { $0.name.dropFirst("pdo-".count) }.joined(separator: ", ")
            throw Failure("there is no command \"\(subcommand ?? "")\"; the commands are \(names)")
        }
        try Console.current.write(page.roff())
    }
}
