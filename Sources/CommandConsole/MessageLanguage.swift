import CommandLineDescription
import PlanWording

extension Language {
    /// The language of results and pictures where `--lang` chooses none.
    package static var ofResults: Language { Language(variableIn: Console.current.environment) ?? .italian }
}

extension Console {
    /// Takes the language of help, usage and failures from the arguments of a command: `--lang`, else `PDO_LANG`, else
    /// the locale's.
    package func setLanguage(arguments: [String]) {
        set(
            Language(arguments: arguments) ?? Language(variableIn: environment) ?? Language(localeIn: environment))
    }
}

/// What a message says in the language of help, usage and failures.
package func said(_ message: some Message) -> String { Console.current.language(message) }
