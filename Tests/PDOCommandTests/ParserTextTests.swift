import ArgumentParser
import CommandLineDescription
import PlanWording
import Testing

@testable import PDOCommand

/// The sentences of the argument parser are recognised: where an update of the library changes one, a test fails.
@Suite struct ParserTextTests {
    struct Sample: ParsableCommand {
        enum Colour: String, EnumerableFlag {
            case red, blue
        }
        enum Two: String, ArgumentChoice {
            case one, two
        }
        enum Three: String, ArgumentChoice {
            case one, two, three
        }
        enum Six: String, ArgumentChoice {
            case one, two, three, four, five, six
        }
        struct Refusal: Error, CustomStringConvertible {
            let description = "it is refused"
        }

        @Flag(exclusivity: .exclusive) var colour: Colour = .red
        @Flag(name: .shortAndLong) var quiet = false
        @Option(name: .shortAndLong) var limit = 1
        @Option var two: Two?
        @Option var three: Three?
        @Option var six: Six?
        @Option(transform: { _ in throw Refusal() }) var refused: Int?
        @Argument var name: String
    }

    struct Choice: ParsableCommand {
        @Flag var colour: Sample.Colour
    }

    private static let failures: [(arguments: [String], failure: ParserFailure)] = [
        (["a", "--limt", "2"], .unknownOption(name: "--limt", suggestion: "--limit")),
        (["a", "--zzzzzzzzz"], .unknownOption(name: "--zzzzzzzzz", suggestion: nil)),
        (["a", "-x"], .unknownOption(name: "-x", suggestion: nil)),
        (["a", "--limit"], .missingValue(option: "--limit <limit>")),
        (["a", "-ql"], .missingValueIn(word: "-ql", suggestion: nil, option: "-l <limit>")),
        (["a", "--quiet=yes"], .needlessValue(option: "--quiet", value: "yes")),
        (["a", "it's"], .unexpected(["it's"])), (["a", "b", "c"], .unexpected(["b", "c"])),
        ([], .missingArgument("<name>")), (["a", "---x"], .invalidOption("---x")),
        (["a", "--red", "--blue"], .contradiction(later: "--blue", earlier: "--red")),
        (
            ["a", "--limit", "x"],
            .invalidValue(value: "x", option: "--limit <limit>", values: [], reason: "")
        ),
        (
            ["a", "--two", "it's\n2"],
            .invalidValue(value: "it's\n2", option: "--two <two>", values: ["one", "two"], reason: "")
        ),
        (
            ["a", "--three", "x"],
            .invalidValue(value: "x", option: "--three <three>", values: ["one", "two", "three"], reason: "")
        ),
        (
            ["a", "--six", "x"],
            .invalidValue(
                value: "x", option: "--six <six>", values: ["one", "two", "three", "four", "five", "six"], reason: "")
        ),
        (
            ["a", "--refused", "x"],
            .invalidValue(value: "x", option: "--refused <refused>", values: [], reason: "it is refused")
        ),
    ]

    @Test(arguments: failures.indices) func aSentenceIsRecognised(index: Int) {
        let (arguments, failure) = Self.failures[index]
        let sentence = Self.sentence(of: Sample.self, arguments)
        #expect(ParserFailure(sentence: sentence) == failure, "\(sentence)")
        #expect(failure.english == sentence)
    }

    @Test func aMissingFlagIsRecognised() {
        let sentence = Self.sentence(of: Choice.self, ["--help-me-not"].dropLast().map(\.self))
        #expect(ParserFailure(sentence: sentence) == .missingOneOf(["--red", "--blue"]), "\(sentence)")
        #expect(ParserFailure.missingOneOf(["--red", "--blue"]).english == sentence)
    }

    private static func sentence<Command: ParsableCommand>(of command: Command.Type, _ arguments: [String]) -> String {
        do {
            _ = try Command.parseAsRoot(arguments)
            return ""
        } catch {
            return Command.message(for: error)
        }
    }

    @Test func anotherSentenceStaysAsItIs() {
        #expect(ParserFailure(sentence: "Something new went wrong.") == nil)
        #expect(ParserFailure(sentence: "") == nil)
        let text = ParserText(language: .italian, width: 80)
        #expect(text("Error: Something new went wrong.", isError: true) == "Errore: Something new went wrong.")
        #expect(text("Something new.", isError: true) == "Something new." && text("0.1.0", isError: false) == "0.1.0")
    }

    /// Whatever the parser puts round a message is said in Italian too.
    @Test(arguments: [
        (["show"], ["Errore: Manca il nome di un elemento", "Aiuto: <nome>  L’elemento", "Uso: pdo show <nome> ..."]),
        (["list", "--limit"], ["Errore: Manca il valore di --limit.", "Aiuto: --limit <numero>", "Uso: pdo list"]),
        (["list", "goal", "--lmit"], ["Errore: Opzione sconosciuta: --lmit. Forse --limit?", "[<opzioni>]"]),
        (["list", "goal", "x"], ["Errore: Parola di troppo: «x»."]),
        (["list", "foo"], ["Errore: Tipo sconosciuto: «foo». Tipi: direzione, obiettivo, "]),
        (["list", "--format", "pdf"], ["Errore: Formato «pdf» non disponibile per questo comando. Formati: table, "]),
        (["map", "--depth", "x"], ["Errore: «x» non è un valore di --depth: serve un numero intero."]),
        (["analyse", "--weight", "x"], ["Errore: «x» non è un valore di --weight. Valori: sharedCount, newman"]),
        (["snapshot", "write", "x"], ["Errore: Manca un argomento: --output <file>."]),
        (["list", "--quiet=x"], ["Errore: --quiet non ha un valore: togli «x»."]),
    ]) func theFrameIsItalian(arguments: [String], parts: [String]) {
        let run = CommandRun.pdo(arguments: arguments, environment: ["LANG": "it_IT.UTF-8"])
        #expect(run.exitCode == 64)
        for part in parts { #expect(run.messages.contains(part), "\(run.messages)") }
        #expect(run.messages.contains("\n  Per i dettagli: 'pdo "))
    }

    /// Nothing of the help gets lost on the way, in whatever width it is.
    @Test(arguments: [40, 60, 80, 200]) func helpInItalianIsWholeInAnyWidth(width: Int) {
        func help(_ width: Int?) -> CommandRun {
            CommandRun.pdo("neighbours", "--help", "--lang", "it", width: width)
        }
        let words = { (run: CommandRun) in run.output.split(whereSeparator: \.isWhitespace) }
        #expect(words(help(width)) == words(help(1000)))
        let lines = help(width).output.split(separator: "\n").filter { !$0.hasPrefix("USO: ") }
        #expect(width < 80 || lines.allSatisfy { $0.count <= width })
    }
}
