import Plan

extension PlanFileError {
    public var italian: String {
        switch self {
        case .unsupportedVersion(let version):
            "ha schemaVersion \(version), ma questo programma legge la versione \(PlanOfObjectives.currentSchemaVersion)"
        case .malformed(let fault): fault.italian
        case .unknownReference(let id, let place):
            "\(place) rimanda a \(Italian.inQuotes(id)), che il piano non contiene"
        case .duplicateID(let id): "l’id \(Italian.inQuotes(id)) compare due volte"
        }
    }
}

extension PlanFileFault {
    public var italian: String {
        func at(_ place: String) -> String { place.isEmpty ? "" : "in \(place) " }
        return switch self {
        case .noJSON(let line):
            "il testo non è JSON leggibile; dalla riga \(line) non è scritto come lo scrive 'pdo import'"
        case .controlCharacter(let line, let codePoint):
            "la riga \(line) contiene il carattere di controllo \(codePoint)"
        case .missingKey(let key, let place): at(place) + "manca la chiave \(Italian.inQuotes(key))"
        case .unknownKey(let place): "la chiave \(place) non è prevista"
        case .otherValue(let place, let wanted): at(place) + "serve \(wanted.italian)"
        case .null(let place, let wanted): at(place) + "serve \(wanted.italian), non null"
        case .otherWord(let place, let words):
            at(place) + "serve una di queste parole: \(words.joined(separator: ", "))"
        case .unreadable(let place, let words):
            at(place) + "il contenuto non è leggibile (messaggio del lettore JSON: \(Italian.inQuotes(words)))"
        case .negativeLine(let line): "la riga \(line) non può esistere"
        case .wrongYears: "in years servono da 1 a 100 anni, in ordine crescente e ognuno una volta sola"
        case .strangeYear(let year, let place): "\(place) indica il \(year), che non è tra gli anni del piano"
        case .whiteSpaceInID(let id): "al posto di \(id.debugDescription) serve un id senza spazi"
        case .pathAsID(let id): "\(id.debugDescription) non è un id: una sua parte è vuota, o è «.» o «..»"
        case .partOfItself(let id): "\(id) è una parte di sé"
        }
    }
}

extension PlanFileFault.Value {
    public var italian: String {
        switch self {
        case .wholeNumber: "un numero intero"
        case .text: "un testo"
        case .truth: "true o false"
        case .list: "un elenco"
        case .object: "un oggetto"
        }
    }
}
