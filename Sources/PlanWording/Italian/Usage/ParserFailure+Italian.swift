import Plan

extension ParserFailure {
    public var italian: String {
        switch self {
        case .unknownOption(let name, let suggestion):
            "Opzione sconosciuta: \(name)." + (suggestion.map { " Forse \($0)?" } ?? "")
        case .missingValue(let option): "Manca il valore di \(Self.name(of: option))."
        case .missingValueIn(let word, let suggestion, let option):
            ParserFailure.unknownOption(name: word, suggestion: suggestion).italian
                + " Oppure manca il valore di \(Self.name(of: option)) in \(word)."
        case .needlessValue(let option, let value): "\(option) non ha un valore: togli \(Italian.inQuotes(value))."
        case .unexpected(let words) where words.count == 1: "Parola di troppo: \(Italian.inQuotes(words[0]))."
        case .unexpected(let words): "Parole di troppo: \(Italian.list(words.map(Italian.inQuotes)))."
        case .missingArgument(let argument) where argument.hasPrefix("<nome>"):
            "Manca il nome di un elemento, per esempio casa."
        case .missingArgument(let argument): "Manca un argomento: \(argument)."
        case .missingOneOf(let arguments): "Manca uno di questi argomenti: \(arguments.joined(separator: ", "))."
        case .invalidValue(let value, let option, let values, let reason):
            Self.invalid(Italian.inQuotes(value), option, values, reason)
        case .contradiction(let later, let earlier): "\(earlier) e \(later) non si usano insieme."
        case .invalidOption(let option): "Opzione non valida: \(option)."
        case .missingSubcommand: "Manca un comando."
        }
    }

    /// "--limit" of "--limit <numero>".
    private static func name(of option: String) -> String { String(option.prefix { $0 != " " }) }

    private static func invalid(_ value: String, _ option: String, _ values: [String], _ reason: String) -> String {
        let kinds = values.compactMap { NodeKind(rawValue: $0)?.name(in: .italian) }
        let list = values.joined(separator: ", ")
        if !values.isEmpty, kinds.count == values.count {
            return "Tipo sconosciuto: \(value). Tipi: \(kinds.joined(separator: ", "))."
        }
        let name = name(of: option)
        if !reason.isEmpty { return "\(value) non è un valore di \(name): \(reason)" }
        // What has no list of values is a number.
        if values.isEmpty { return "\(value) non è un valore di \(name): serve un numero intero." }
        return name == "--format"
            ? "Formato \(value) non disponibile per questo comando. Formati: \(list)."
            : "\(value) non è un valore di \(name). Valori: \(list)."
    }
}
