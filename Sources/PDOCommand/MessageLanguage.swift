import ArgumentParser
import PlanWording
import Synchronization

extension Language {
    /// The variable of the environment that chooses the language of everything.
    static let variable = "PDO_LANG"

    /// The language that `--lang` chooses among the arguments of a command; nil where none of them does.
    init?(arguments: [String]) {
        let words = Array(arguments.prefix { $0 != "--" })
        let values = words.indices.compactMap { place in
            words[place] == "--lang" && place + 1 < words.count
                ? words[place + 1]
                : words[place].hasPrefix("--lang=") ? String(words[place].dropFirst("--lang=".count)) : nil
        }
        guard let language = values.last.flatMap(Language.init(rawValue:)) else { return nil }
        self = language
    }

    /// Arguments without `--lang` and its value.
    static func removeOption(from arguments: [String]) -> [String] {
        zip(arguments, [""] + arguments).filter { $0 != "--lang" && !$0.hasPrefix("--lang=") && $1 != "--lang" }
            .map(\.0)
    }

    /// The language that `PDO_LANG` chooses; nil where it is not set, or to no language.
    init?(variableIn environment: (String) -> String?) {
        guard let language = environment(Self.variable).flatMap(Language.init(rawValue:)) else { return nil }
        self = language
    }

    /// The language of the locale, of which the first variable that is not empty counts; English for all but Italian.
    init(localeIn environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        self = locale.prefix { $0.isLetter } == "it" ? .italian : .english
    }

    /// The language of results and pictures where `--lang` chooses none.
    static var ofResults: Language { Language(variableIn: Console.current.environment) ?? .italian }
}

extension Console {
    /// Takes the language of help, usage and failures from the arguments of a command: `--lang`, else `PDO_LANG`, else
    /// the locale's.
    func setLanguage(arguments: [String]) {
        set(
            Language(arguments: arguments) ?? Language(variableIn: environment) ?? Language(localeIn: environment))
    }
}

/// What a message says in the language of help, usage and failures.
func said(_ message: some Message) -> String { Console.current.language(message) }

/// A command's configuration in the language of messages, made once for each: the parser asks for it again and again.
func configured(
    _ command: any ParsableCommand.Type, _ make: () -> CommandConfiguration
) -> CommandConfiguration {
    let key = ConfigurationKey(command: ObjectIdentifier(command), language: Console.current.language)
    if let made = configurations.withLock({ $0[key] }) { return made }
    let configuration = make()
    configurations.withLock { $0[key] = configuration }
    return configuration
}

private struct ConfigurationKey: Hashable, Sendable {
    let command: ObjectIdentifier
    let language: Language
}

private let configurations = Mutex<[ConfigurationKey: CommandConfiguration]>([:])
