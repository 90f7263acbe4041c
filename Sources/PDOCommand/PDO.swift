import ArgumentParser
import AtomicFiles
import CommandConsole
import CommandLineDescription
import Plan
import PlanWording
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
    public static var configuration: CommandConfiguration {
        configured(
            Self.self, Program.name, ProgramHelp.self, version: Program.version,
            subcommands: [
                New.self, Use.self, Import.self, Check.self, Suggest.self, Review.self, Declare.self, Map.self,
                Neighbours.self, Path.self, Show.self, List.self, Search.self, Analyse.self, HelpMeasures.self,
                Compare.self, Audit.self, Export.self, SiteCommand.self, SnapshotCommand.self,
                Completions<PDO>.self, Manual<PDO>.self, Doctor.self,
            ])
    }

    public init() {}

    /// Reads the process's arguments, runs the command and ends the process with the exit code that is documented.
    public static func main() {
        // A file that may not grow further is an error like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        removeTemporaryFilesOnSignals()
        // The parser wraps help, even where it only asks for an exit code, and leaves out or ends the process over what
        // it has no room for. What else is printed goes by the width that is known by now.
        setenv("COLUMNS", String(helpWidth), 1)
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            Console.current.setLanguage(arguments: arguments)
            Console.current.noteSnapshot(arguments: arguments)
            try checkArguments(CommandLine.unsafeArgv)
            var command = try command(for: arguments)
            // To give back all that a plan holds takes a tenth of a short answer's time.
            try run(&command) { exit() }
        } catch {
            let (text, code) = (message(for: error), exitCode(for: error))
            guard code == .success else {
                if !text.isEmpty { try? Console.write(Array((text + "\n").utf8), to: 2) }
                exit(withError: code)
            }
            do { try Console.standard.write(Array((text.isEmpty ? "" : text + "\n").utf8)) } catch {
                try? Console.write(Array("\(said(HelpFrame.error))\(error)\n".utf8), to: 2)
                exit(withError: ExitCode.failure)
            }
        }
    }

    /// What is said of an error, or of a request such as `--help`; empty where nothing is. What was typed may stand in
    /// it, so control characters are escaped.
    static func message(for error: any Error) -> String {
        let language = Console.current.language
        let text = fullMessage(for: error, columns: language == .english ? helpWidth : ParserText.unwrapped)
        return ParserText(language: language, width: helpWidth)(text, isError: exitCode(for: error) != .success)
            .escapingControlCharacters
    }

    /// How many columns help has. In fewer than 40 the parser leaves out what it has no room for.
    private static var helpWidth: Int { max(40, Console.current.width ?? 80) }

    /// - Throws: `ValidationError` for an argument that is no UTF-8 text: in what Swift makes of it other signs stand,
    ///   and files of other names would be read and written.
    private static func checkArguments(_ arguments: UnsafePointer<UnsafeMutablePointer<CChar>?>) throws {
        var place = 0
        while let argument = arguments[place] {
            guard String(validatingCString: argument) != nil else {
                throw ValidationError(
                    FileFailure.argumentIsNotText(place: place, argument: String(cString: argument)))
            }
            place += 1
        }
    }

    /// Runs a command, whose sentences call offices as its plan does, and then `end` before that is given back.
    static func run(_ command: inout any ParsableCommand, end: () -> Void = {}) throws {
        do {
            try OfficeWord.$current.withValue(OfficeWord()) {
                try DocumentPlaces.$current.withValue(DocumentPlaces()) {
                    try command.run()
                    end()
                }
            }
        } catch let usage as WrongUsage {
            throw ValidationError(usage.description)
        }
    }

    /// The command that arguments ask for.
    ///
    /// A command that they name first, and that can read the others by itself, is asked directly; that spares half of
    /// what it costs to read them from the root on, more than to read a plan. Whatever else there is (help, errors, the
    /// version, completions) is left to the parser as a whole. It is for this that commands have a `_superCommandName`:
    /// with it, the parser does not look for a request of a completion script first.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        Console.current.setLanguage(arguments: arguments)
        Console.current.noteSnapshot(arguments: arguments)
        try checkLanguage()
        // The parser's own scripts, and those of former versions, let the shell run what stands in names.
        if arguments.first == "---completion" { throw ExitCode.success }
        if arguments.prefix(while: { $0 != "--" }).contains(where: { $0.hasPrefix("--generate-completion-script") }) {
            throw ValidationError(UsageFailure.completionScripts)
        }
        if let question = plainQuestion(arguments) { return question }
        let named = arguments.first.flatMap { subcommand(named: $0) }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        // The parser's own command knows no option.
        let words = arguments.first == "help" ? Language.removeOption(from: arguments) : arguments
        // The parser would take a command that there isn't for an argument too many.
        if let failure = unknownCommand(in: words.drop { $0 == "help" }) { throw ValidationError(failure) }
        return try parseAsRoot(words)
    }

    /// - Throws: `ValidationError` where $PDO_LANG names no language.
    private static func checkLanguage() throws {
        let value = Console.current.environment(Language.variable) ?? ""
        guard value.isEmpty || Language(rawValue: value) != nil else {
            throw ValidationError(
                UsageFailure.language(
                    variable: Language.variable, value: value.shortened(to: 80), languages: Language.allValueStrings))
        }
    }
}
