extension ManualText {
    public var english: String {
        switch self {
        case .name: "NAME"
        case .synopsis: "SYNOPSIS"
        case .description: "DESCRIPTION"
        case .subcommands: "SUBCOMMANDS"
        case .options: "OPTIONS"
        case .exitStatus: "EXIT STATUS"
        case .environment: "ENVIRONMENT"
        case .seeAlso: "SEE ALSO"
        case .anySubcommand: "subcommand"
        case .anyValue: "value"
        case .values(let values): "One of: \(values.joined(separator: ", "))."
        case .defaultValue(let value): "Default: \(value)."
        case .done: "Done."
        case .failed: "Failed: bad input; nothing was written."
        case .negative: "An answer in the negative, where the description says so."
        case .wrongUsage: "Wrong usage."
        case .planVariable: "The plan.json, or its folder, that is read where --plan names none."
        case .languageVariable:
            "The language of results, help and errors, it or en, where --lang names none. Without it, results are in Italian, and help and errors in the language of LC_ALL, LC_MESSAGES or LANG, if that is Italian, else in English."
        case .columnsVariable: "How many columns a table may have."
        case .colourVariable: "Where it is set, and not to nothing, or TERM is dumb, a terminal gets no bold type."
        case .completionScript(let shell): "Completion of pdo for \(shell), made by 'pdo completions \(shell)'."
        }
    }
}
