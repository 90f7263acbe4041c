import ArgumentParser
import AtomicFiles
import Plan
import TextTools

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program `pdo`.
public struct PDO: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "pdo",
        abstract: "Who shares goals with whom in a city's plan of objectives.",
        discussion: """
            EXAMPLES
              pdo map                          draw the collaboration map
              pdo neighbours "direzione casa"  what it is tied to, and why
              pdo neighbours piano-aria-clima --kind direction --depth 2
                                               the directions that carry a goal
              pdo list goal                    the transversal goals
              pdo show casa/5                  one objective, with its evidence
              pdo analyse bridges              who alone ties others together
              pdo audit                        what the plan leaves open
              pdo suggest                      what the profile could list as well
              pdo compare 2024 2025            what ends, changes and starts
              pdo import Data/my-city          read a document into plan.json

            A node is given by its id (direction:casa), its name, or a part of it that no other node has; case, accents \
            and apostrophes don't matter.
            """,
        version: "0.1.0",
        subcommands: [
            Import.self, Suggest.self, Map.self, Neighbours.self, Path.self, Show.self, List.self, Search.self,
            Analyse.self, HelpMeasures.self, Compare.self, Audit.self, Export.self, SnapshotCommand.self,
            Completions.self,
            Manual.self, Doctor.self,
        ])

    public init() {}

    /// Reads the process's arguments, runs the command and ends the process with the exit code that is documented.
    public static func main() {
        // A file that may not grow further is an error like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        removeTemporaryFilesOnSignals()
        do {
            var command = try command(for: Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            let (text, code) = (message(for: error), exitCode(for: error))
            if !text.isEmpty { try? Console.write(Array((text + "\n").utf8), to: code == .success ? 1 : 2) }
            exit(withError: code)
        }
    }

    /// What is said of an error, or of a request such as `--help`; empty where nothing is. What was typed may stand in
    /// it, so control characters are escaped.
    static func message(for error: any Error) -> String { fullMessage(for: error).escapingControlCharacters }

    /// The command that arguments ask for.
    ///
    /// A command that they name first, and that can read the others by itself, is asked directly; that spares half of
    /// what it costs to read them from the root on, more than to read a plan. Whatever else there is (help, errors, the
    /// version, completions) is left to the parser as a whole. It is for this that commands have a `_superCommandName`:
    /// with it, the parser does not look for a request of a completion script first.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        // The parser's own scripts, and those of former versions, let the shell run what stands in names.
        if arguments.first == "---completion" { throw ExitCode.success }
        if arguments.prefix(while: { $0 != "--" }).contains(where: { $0.hasPrefix("--generate-completion-script") }) {
            throw ValidationError("Completion scripts are printed by 'pdo completions bash', 'zsh' or 'fish'.")
        }
        let named = configuration.subcommands.first { command in
            arguments.first.map { $0 == command._commandName || command.configuration.aliases.contains($0) } ?? false
        }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        return try parseAsRoot(arguments)
    }
}
