import PlanImport
import StrictReader

extension YAMLProblem where Subject: Message {
    public var italian: String {
        switch self {
        case .syntax(let problem): problem.italian
        case .noMapping(let subject, let keys):
            "\(subject.italian.capitalizedFirst) si descrive con chiavi e valori. Chiavi: \(keys.joined(separator: ", "))."
        case .noPairs(let key): "\(Italian.inQuotes(key)) richiede coppie, per esempio {chiave: valore}."
        case .unknownKey(let key, let subject, let nearest, let keys):
            "\(subject.italian.capitalizedFirst) non ha la chiave \(Italian.inQuotes(key)). "
                + Italian.meant(nearest, or: "Chiavi", keys)
        case .missingKey(let key, let subject):
            "\(subject.italian.capitalizedFirst) richiede la chiave \(Italian.inQuotes(key))."
        case .unknownWord(let word, let subject, let nearest, let words):
            "\(Italian.inQuotes(word)) non è \(subject.italian). " + Italian.meant(nearest, or: "Valori ammessi", words)
        case .noList: "Qui serve un elenco: [uno, due], oppure un elemento per riga preceduto da un trattino."
        case .noText: "Qui serve un testo."
        case .controlCharacter(let codePoint):
            "Il testo contiene il carattere di controllo \(codePoint): eliminalo."
        case .noNumber(let first, let last): "Qui serve un numero intero da \(first) a \(last)."
        }
    }

    /// What to do, where that is not plain.
    package var italianHint: String? {
        if case .syntax(let problem) = self { problem.italianHint } else { nil }
    }
}

extension YAMLSyntaxProblem {
    public var italian: String {
        switch self {
        case .notYAML(let words):
            "Il testo non è YAML\(words.map { " (messaggio di libyaml: \(Italian.inQuotes($0)))" } ?? "")."
        case .noValue: "Il testo non è YAML: qui serve un valore."
        case .secondDocument: "Qui comincia un secondo documento."
        case .repeatedKey(let key): "La chiave \(Italian.inQuotes(key)) compare due volte."
        case .unknownAlias(let name): "*\(name) rimanda a &\(name), che prima non c’è."
        case .tooDeep(let limit): "I livelli uno dentro l’altro sono più di \(limit)."
        case .tooManyAliases(let limit): "I rimandi (*nome) sono più di \(limit)."
        case .noMemory: "La memoria non basta per leggere il file."
        }
    }

    package var italianHint: String? {
        switch self {
        case .notYAML:
            "Rientra le righe con spazi, mai con tabulazioni, e metti tra virgolette i testi che contengono : o #."
        case .secondDocument: "Lasciane uno solo, senza ---."
        case .tooManyAliases: "Scrivi per esteso ciò a cui rimandano."
        case .noValue, .repeatedKey, .unknownAlias, .tooDeep, .noMemory: nil
        }
    }
}

extension ProfileProblem {
    public var italian: String {
        switch self {
        case .yaml(let problem): problem.italian
        case .empty: "Il profilo è vuoto: servono almeno title, municipality, source e years."
        case .unknownContent(let word, let container, let nearest, let words):
            "\(Italian.inQuotes(word)) non è un contenuto possibile di \(container.italian). "
                + Italian.meant(nearest, or: "Valori ammessi", words)
        case .noLineForm(let form):
            "\(Italian.inQuotes(form)) non è la forma di una riga: scrivi {text} al posto dell’obiettivo e {code} o {letter} al posto del numero."
        case .noLanguageCode(let word): "\(Italian.inQuotes(word)) non è il codice di una lingua, come it o en."
        case .noIdentifier(let slug):
            "Un id ha solo lettere minuscole, cifre e trattini\(slug.map { ": scrivi \(Italian.inQuotes($0))" } ?? "")."
        case .noYear(let word): "\(Italian.inQuotes(word)) non è un anno di quattro cifre."
        case .descendingYears(let year, let last):
            "Gli anni vanno in ordine crescente, ma il \(year) segue il \(last)."
        case .noYears: "Serve almeno un anno."
        }
    }

    /// What to do, where that is not plain.
    package var italianHint: String? {
        if case .yaml(let problem) = self { problem.italianHint } else { nil }
    }
}

extension ProfileSubject {
    public var italian: String {
        switch self {
        case .profile: "il profilo"
        case .direction: "una direzione"
        case .transversalGoal: "un obiettivo trasversale"
        case .strategicDimension: "una dimensione strategica"
        case .programme: "un programma"
        case .strategicObjective: "un obiettivo strategico"
        case .theme: "un tema"
        case .collaboration: "una collaborazione"
        case .offices: "la chiave offices"
        case .persons: "un modo di trattare i nomi di persona"
        }
    }
}

extension ProfileContainer {
    public var italian: String {
        switch self {
        case .column: "una colonna"
        case .section: "una sezione"
        }
    }
}

extension Italian {
    /// Words that may be meant, or where none is near, all that there are.
    static func meant(_ nearest: [String], or introduction: String, _ words: [String]) -> String {
        nearest.isEmpty
            ? "\(introduction): \(words.joined(separator: ", "))." : "Forse \(list(nearest.map(inQuotes), last: "o"))?"
    }
}
