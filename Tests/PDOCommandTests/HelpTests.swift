import ArgumentParser
import Foundation
import PlanWording
import Testing

@testable import PDOCommand

/// The help texts, as files that a person can read through.
@Suite struct HelpTests {
    @Test(arguments: [
        "", "new", "use", "import", "check", "review", "map", "neighbours", "path", "show", "list", "search", "analyse",
        "help-measures",
        "audit",
        "suggest", "export", "site", "compare", "snapshot", "completions", "manual", "doctor",
    ])
    func helpIsTheGoldenOne(command: String) throws {
        let arguments = command.isEmpty ? [] : [command]
        let help = CommandRun.pdo(arguments: arguments + ["--help"], width: 100).output
        try Golden.expect(help + "\n", named: command.isEmpty ? "help.txt" : "help-\(command).txt")
    }

    @Test(arguments: commands) func helpInItalianIsTheGoldenOne(command: String) throws {
        let help = Self.help(of: command, .italian)
        try Golden.expect(
            help + "\n", named: "help-it\(command.isEmpty ? "" : "-" + command.replacing(" ", with: "-")).txt")
    }

    /// All commands, those below others too.
    private static let commands: [String] = {
        var names = [""]
        for command in PDO.configuration.subcommands {
            names.append(command._commandName)
            for further in command.configuration.subcommands {
                names.append(command._commandName + " " + further._commandName)
            }
        }
        return names
    }()

    private static func help(of command: String, _ language: Language) -> String {
        let arguments = command.split(separator: " ").map(String.init) + ["--help", "--lang", language.rawValue]
        return CommandRun.pdo(arguments: arguments, width: 100).output
    }

    /// Words that stand in any English sentence, and in no Italian one, nor among the names of options and values.
    private static let englishWords: Set<String> = [
        "the", "of", "and", "is", "are", "be", "not", "with", "for", "which", "that", "this", "what", "where", "who",
        "how", "only", "default", "values", "may", "repeated", "or", "by", "an", "to", "from", "show", "print",
        "prints",
        "write", "give", "has", "have", "they", "their", "it", "its", "as", "at", "one", "see", "than", "else",
    ]

    /// The English words of a text, without what is typed.
    static func englishWords(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("USO: ") {
            var words = line
            // Of an example only the remark behind it.
            if line.hasPrefix("  pdo ") {
                words = line.dropFirst(2).ranges(of: "  ").last.map { line[$0.upperBound...] } ?? ""
            }
            let said = String(words).replacing(typed, with: "")
            for word in said.split(whereSeparator: { !$0.isLetter && $0 != "’" && $0 != "-" })
            where englishWords.contains(word.lowercased()) {
                found.append(String(word))
            }
        }
        return found
    }

    /// What stands for itself in any language: commands, quotations, options with their values, lists of values.
    private static var typed: Regex<Substring> {
        /^\x20\x20[a-z-]+(?:, [a-z]+)?\x20\x20+|Comandi: .*|'[^']*'|«[^»]*»|"[^"]*"|--?[a-z-]+ [a-z]+|\((?:valori|predefinito): [^)]*\)/
    }

    @Test(arguments: commands) func noHelpInItalianHasAnEnglishSentence(command: String) {
        let help = Self.help(of: command, .italian)
        #expect(Self.englishWords(in: help.replacing(/\n {26}/, with: " ")).isEmpty, "\(Self.englishWords(in: help))")
        #expect(!Self.englishWords(in: Self.help(of: command, .english)).isEmpty)
        let page = CommandRun.pdo(
            arguments: ["manual"] + command.split(separator: " ").map(String.init) + ["--lang", "it"])
        #expect(page.exitCode == 0 && page.output.contains(".SH DESCRIZIONE\n") && page.output.contains(".SH ESEMPI\n"))
    }

    @Test(arguments: Language.allCases) func noExampleIsWiderThanATerminal(language: Language) {
        CommandRun.inLanguage(language) {
            for command in PDO.configuration.subcommands + [PDO.self] {
                let examples = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") }
                for line in examples { #expect(line.count <= 80, "\(line)") }
            }
        }
    }

    /// What is typed in the examples is the same in both languages.
    @Test func examplesAreTheSameInBothLanguages() {
        func examples(_ language: Language) -> [String] {
            CommandRun.inLanguage(language) {
                PDO.configuration.subcommands.flatMap { command in
                    command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  pdo ") }
                        .map { String($0.dropFirst(2)).replacing(/\x20\x20+.*$/, with: "") }
                }
            }
        }
        #expect(examples(.italian) == examples(.english))
        #expect(examples(.italian).count > 60)
    }
}
