import PlanWording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What there is to know of a command, for the manual's pages and completion: the argument parser's description, in
/// JSON.
package struct CommandDescription: Decodable {
    package let commandName: String
    package let aliases: [String]?
    package let abstract: String?
    package let discussion: String?
    private let arguments: [ArgumentDescription]?
    package let subcommands: [CommandDescription]?

    /// - Parameter json: what the parser writes of a command with `--experimental-dump-help`.
    package init(json: String) throws {
        struct Tool: Decodable {
            let command: CommandDescription
        }
        self = try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
    }

    /// Without the parser's own "help", which needs no page.
    package var ownSubcommands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

    package var shownArguments: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }
}

/// An argument, option or flag of a command.
package struct ArgumentDescription: Decodable {
    package enum Kind: String, Decodable {
        case positional, option, flag
    }

    /// How its values are completed.
    package enum Completion: Decodable {
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

    package let kind: Kind
    package let shouldDisplay: Bool
    package let isOptional: Bool
    package let isRepeating: Bool
    private let names: [Name]?
    package let valueName: String?
    package let defaultValue: String?
    package let allValues: [String]?
    package let completionKind: Completion?
    private let abstract: String?

    /// What it is for.
    package func summary(in language: Language) -> String {
        ParserText(language: language, width: ParserText.unwrapped).summary(abstract ?? "")
    }

    /// The names with their dashes, the short one first.
    package var texts: [String] {
        (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
            .sorted { !$0.hasPrefix("--") && $1.hasPrefix("--") }
    }
}
