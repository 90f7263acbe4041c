extension Language {
    /// The variable of the environment that chooses the language of everything.
    package static let variable = "PDO_LANG"

    /// The language that `PDO_LANG` chooses; nil where it is not set, or to no language.
    package init?(variableIn environment: (String) -> String?) {
        guard let language = environment(Self.variable).flatMap(Language.init(rawValue:)) else { return nil }
        self = language
    }

    /// The language of the locale, of which the first variable that is not empty counts; English for all but Italian.
    package init(localeIn environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        self = locale.prefix { $0.isLetter } == "it" ? .italian : .english
    }
}
