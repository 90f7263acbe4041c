import ArgumentParser
import CommandConsole
import PlanWording
import Synchronization

/// A command's configuration in the language of messages, made once for each: the parser asks for it again and again.
///
/// - Parameters:
///   - version: the program's, of which only the root has one.
///   - isNested: whether the command stands below a subcommand. The others may be parsed by themselves, see
///     ``PDO/command(for:)``.
func configured<Help: CommandHelp>(
    _ command: any ParsableCommand.Type, _ name: String, _ help: Help.Type, version: String = "",
    isNested: Bool = false, subcommands: [any ParsableCommand.Type] = [], aliases: [String] = []
) -> CommandConfiguration {
    let key = ConfigurationKey(command: ObjectIdentifier(command), language: Console.current.language)
    if let made = configurations.withLock({ $0[key] }) { return made }
    var configuration = CommandConfiguration(
        commandName: name, abstract: said(Help.abstract), discussion: said(Help.discussion), version: version,
        subcommands: subcommands, aliases: aliases)
    if name != Program.name, !isNested { configuration._superCommandName = Program.name }
    configurations.withLock { $0[key] = configuration }
    return configuration
}

private struct ConfigurationKey: Hashable, Sendable {
    let command: ObjectIdentifier
    let language: Language
}

private let configurations = Mutex<[ConfigurationKey: CommandConfiguration]>([:])
