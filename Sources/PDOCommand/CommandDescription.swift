import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the argument parser knows of a command, for the manual's pages and completion.
struct CommandDescription: Decodable {
    let commandName: String
    let aliases: [String]?
    let abstract: String?
    let discussion: String?
    private let arguments: [ArgumentDescription]?
    let subcommands: [CommandDescription]?

    /// - Parameter command: one whose own subcommands are described as well.
    init(of command: any ParsableCommand.Type) throws {
        struct Tool: Decodable {
            let command: CommandDescription
        }
        self = try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
    }

    /// Without the parser's own "help", which needs no page.
    var ownSubcommands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

    var shownArguments: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }
}

/// An argument, option or flag of a command.
struct ArgumentDescription: Decodable {
    enum Kind: String, Decodable {
        case positional, option, flag
    }

    /// How its values are completed.
    enum Completion: Decodable {
        case list(values: [String])
        case file(extensions: [String])
        case directory
        case shellCommand(command: String)
        case custom, customAsync
    }

    private struct Name: Decodable {
        let kind: String
        let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    private let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let completionKind: Completion?
    private let abstract: String?

    /// What it is for.
    var summary: String {
        ParserText(language: Console.current.language, width: ParserText.unwrapped).summary(abstract ?? "")
    }

    /// The names with their dashes, the short one first.
    var texts: [String] {
        (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
            .sorted { !$0.hasPrefix("--") && $1.hasPrefix("--") }
    }
}
