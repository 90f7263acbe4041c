import ArgumentParser

/// The scripts by which shells complete the program: those of the argument parser, with what it leaves out.
enum CompletionScript {
    static func text(for shell: Completions.Shell) -> String {
        let names = PDO.configuration.subcommands.map { $0._commandName }.joined(separator: " ")
        let aliases = PDO.configuration.subcommands.flatMap { $0.configuration.aliases }
        switch shell {
        case .bash:
            // Aliases are completed once they are typed, and not offered: they would stand beside what they are short for.
            return "COMP_WORDBREAKS=${COMP_WORDBREAKS//:}\n\n"
                + ProgramWithAliases.completionScript(for: .bash)
                .replacing(" \(aliases.joined(separator: " ")) help'", with: " help'")
                .replacing(
                    "_pdo_help() {\n",
                    with: "_pdo_help() {\n    COMPREPLY+=($(compgen -W '\(names)' -- \"${cur}\"))\n")
        case .zsh:
            return lines(of: ProgramWithAliases.completionScript(for: .zsh)) { line in
                !aliases.contains { line.hasPrefix("            '\($0):") }
            }.replacing("_pdo_help() {\n", with: "_pdo_help() {\n    compadd -- \(names)\n")
        case .fish:
            return lines(of: ProgramWithAliases.completionScript(for: .fish)) { line in
                !aliases.contains { line.contains(" -fa '\($0)' ") }
            }
                + "complete -c 'pdo' -n '__pdo_should_offer_completions_for_positional \"pdo help\" -ge 1' -fa '\(names)'\n"
        }
    }

    private static func lines(of script: String, where isKept: (Substring) -> Bool) -> String {
        script.split(separator: "\n", omittingEmptySubsequences: false).filter(isKept).joined(separator: "\n") + "\n"
    }
}

/// The program with its commands' aliases as commands of their own, since the parser's scripts know none.
private struct ProgramWithAliases: ParsableCommand {
    static var configuration: CommandConfiguration {
        func alias<Command: ParsableCommand>(_ command: Command.Type) -> any ParsableCommand.Type {
            Alias<Command>.self
        }
        let commands = PDO.configuration.subcommands
        return CommandConfiguration(
            commandName: PDO.configuration.commandName, version: PDO.configuration.version,
            subcommands: commands + commands.filter { !$0.configuration.aliases.isEmpty }.map { alias($0) })
    }
}

/// A command under its first other name.
private struct Alias<Command: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Command.configuration.aliases.first ?? Command._commandName)
    }

    @OptionGroup var command: Command
}
