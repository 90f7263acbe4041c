import TextTools

/// What a column of a table holds, or the value behind a key such as `Peso:`.
enum ColumnRole: Hashable {
    /// What an objective is numbered with.
    case code
    /// The objective in words.
    case text
    /// What is an objective where nothing else is, and stands above one where something else is, as "Obiettivo
    /// strategico" beside "Obiettivo operativo".
    case strategic
    /// The text, or a mark, a target or a state, of one year.
    case year(Int)
    /// Which year a row of the table is of.
    case yearOfRow
    case description, weight, owner, type, deadline
    /// The office that carries an objective, and those that take part.
    case office, involved, coOwner
    /// What stands above an objective.
    case level
    case programme, valueDimension, driver
    /// The transversal goal that an objective serves.
    case goal
    case indicator, unit, formula, source
    case baseline(Int?)
    case target(Int?)
    case result(Int?)
    /// Anything else: kept by its own heading.
    case attribute
    /// Passed over, since the profile says so.
    case ignore

    /// Whether it is said of an indicator.
    var isOfIndicator: Bool {
        switch self {
        case .unit, .formula, .source, .baseline, .target, .result: true
        default: false
        }
    }

    /// What a person calls it in a profile; nil where the word is none.
    ///
    /// - Parameter name: such as `weight`, `year(2025)` or `target(2025)`.
    init?(name: String) {
        let parts = name.split(separator: "(", maxSplits: 1)
        let year = parts.count > 1 ? Int(parts[1].dropLast()) : nil
        if parts.count > 1, year.map({ Words.years.contains($0) }) != true || !name.hasSuffix(")") { return nil }
        switch (parts.first.map(String.init) ?? "", year) {
        case ("year", let year?): self = .year(year)
        case ("target", _): self = .target(year)
        case ("result", _): self = .result(year)
        case ("baseline", _): self = .baseline(year)
        case (let word, nil):
            guard let role = Self.named[word] else { return nil }
            self = role
        default: return nil
        }
    }

    private static let named: [String: ColumnRole] = [
        "text": .text, "code": .code, "office": .office, "involved": .involved, "coOwners": .coOwner, "owner": .owner,
        "weight": .weight,
        "type": .type, "deadline": .deadline, "parent": .level, "programme": .programme, "indicator": .indicator,
        "unit": .unit, "formula": .formula, "source": .source, "description": .description, "goal": .goal,
        "dimension": .valueDimension, "driver": .driver, "year": .yearOfRow, "attribute": .attribute,
        "ignore": .ignore,
    ]

    /// The words that a profile may use, for messages.
    static let names =
        named.keys.filter { $0 != "year" }.sorted() + [
            "year", "year(2025)", "target", "target(2025)", "result", "baseline",
        ]
}

extension Words {
    /// The numbers that may be years.
    static let years = 1000...9999

    /// The years that a text names, each once.
    static func years(in text: String) -> [Int] {
        var found: [Int] = []
        for word in text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }) where word.count == 4 {
            guard let year = Int(Substring(word)), years.contains(year), !found.contains(year) else { continue }
            found.append(year)
        }
        return found
    }
}

/// The words by which the columns of plans are known, in Italian, English, Spanish and French.
enum ColumnVocabulary {
    /// What a column, or the value behind a key, holds, by its heading.
    ///
    /// - Parameter overrides: what the profile says of headings, by their folded words.
    static func role(_ heading: String, _ overrides: [String: ColumnRole]) -> ColumnRole {
        (overrides.isEmpty ? nil : overrides[Words.key(heading)]) ?? role(heading)
    }

    /// What it holds by the words of its heading alone.
    static func role(_ heading: String) -> ColumnRole {
        guard heading.utf8.count < 120 else { return .attribute }
        // As an export writes them.
        if let role = exported[heading] { return role }
        let years = Words.years(in: heading)
        let year = years.count == 1 ? years.first : nil
        let all = Words(heading).folded
        let words = all.filter { word in
            !(word.utf8.count == 4 && Int(word).map { Words.years.contains($0) } == true) && !yearWords.contains(word)
        }
        if words.isEmpty {
            if let year { return .year(year) }
            if let only = all.first, all.count == 1, yearWords.contains(only) { return .yearOfRow }
            return heading.contains("#") || heading.contains("№") ? .code : .attribute
        }
        return role(Heading(words: words), year)
    }

    /// Whether a column is called so by an export.
    static func isExported(_ heading: String) -> Bool { exported[heading] != nil }

    private static let exported: [String: ColumnRole] = [
        "direction": .office, "number": .code, "parent": .level, "coOwners": .coOwner, "involved": .involved,
        "goals": .goal, "description": .description, "weight": .weight, "owner": .owner, "type": .type,
        "deadline": .deadline,
    ]

    private static let yearWords: Set<String> = ["anno", "annualita", "year", "ano", "annee", "esercizio"]

    /// A heading's words, asked in several ways.
    private struct Heading {
        let words: [String]
        private let text: String
        /// With a space at either end.
        private let padded: String

        init(words: [String]) {
            self.words = words
            text = words.joined(separator: " ")
            padded = words.count > 1 ? " " + text + " " : ""
        }

        func has(_ any: Set<String>) -> Bool { words.contains(where: any.contains) }
        func has(_ any: String...) -> Bool { words.contains(where: any.contains) }
        /// Whether some words stand in it one after another.
        func says(_ phrases: String...) -> Bool {
            // Each has several words.
            guard words.count > 1 else { return false }
            return phrases.contains { padded.holds(" " + $0 + " ") }
        }
        func begins(_ beginnings: String...) -> Bool {
            words.contains { word in beginnings.contains { word.hasPrefix($0) } }
        }
        func isOnly(_ texts: Set<String>) -> Bool { texts.contains(text) }
        func isOnly(_ texts: String...) -> Bool { texts.contains(text) }
    }

    private static func role(_ heading: Heading, _ year: Int?) -> ColumnRole {
        if heading.isOnly(codes) { return .code }
        if heading.has("driver", "drivers") { return .driver }
        if heading.has("note", "nota", "osservazioni", "remarks", "notes", "observaciones") { return .attribute }
        if heading.has(objectiveWords), heading.has(numberWords), !heading.begins("trasv", "transv") { return .code }
        if heading.begins("indicator", "indicad", "indicat"), heading.has(numberWords) || heading.has(typeWords),
            heading.words.last.flatMap({ Int($0) }) == nil
        {
            return .attribute
        }
        if heading.has(weightWords) { return heading.begins("indica") ? .attribute : .weight }
        if heading.says("unita di misura", "unidad de medida", "unit of measure", "unite de mesure")
            || heading.isOnly("um", "u m", "udm", "unit", "units", "unidad", "unita", "unite", "misura")
        {
            return .unit
        }
        if let value = value(heading, year) { return value }
        if heading.begins("indica") || heading.isOnly("kpi", "kpis", "measure", "measures", "performance measure") {
            return .indicator
        }
        if heading.has("formula", "formule", "algoritmo", "algoritmi", "algorithm", "algorithme")
            || heading.says("di calcolo", "de calculo", "de calcul")
        {
            return .formula
        }
        if heading.has("fonte", "fonti", "source", "sources", "fuente", "fuentes") { return .source }
        if heading.has(deadlineWords) || heading.says("due date", "completion date") { return .deadline }
        if heading.has(typeWords) { return .type }
        if let office = office(heading) { return office }
        return content(heading, year)
    }

    /// Columns of values of an indicator.
    private static func value(_ heading: Heading, _ year: Int?) -> ColumnRole? {
        if heading.begins("raggiunt", "conseguit")
            || year != nil && heading.isOnly("risultato", "risultati", "result", "results", "resultado", "resultados")
        {
            return .result(year)
        }
        if heading.has("target", "targets", "meta", "metas", "cible", "cibles")
            || heading.says(
                "valore atteso", "valori attesi", "valore obiettivo", "valor esperado", "expected value")
            || heading.isOnly("atteso", "attesi", "obiettivo quantitativo", "expected")
            || year != nil
                && (heading.says("risultato atteso", "risultati attesi")
                    || heading.has("previsione", "previsto", "forecast", "prevision"))
        {
            return .target(year)
        }
        if heading.has("baseline") || heading.begins("inizial", "partenza")
            || heading.says(
                "valore attuale", "valore storico", "valor actual", "valeur actuelle", "current value", "stato al",
                "valore al", "situazione al", "dato al", "linea base", "valore base", "linea di base",
                "valor inicial", "valeur initiale")
        {
            return .baseline(year)
        }
        if heading.has("consuntivo", "raggiungimento", "ragg", "monitoraggio", "rendicontazione")
            || heading.has("achieved", "actual", "actuals", "alcanzado")
        {
            return .result(year)
        }
        return nil
    }

    /// Columns of who carries an objective.
    private static func office(_ heading: Heading) -> ColumnRole? {
        if heading.isOnly(OfficeVocabulary.headings) { return .office }
        let first = heading.words[0]
        let speaksOfOffices = heading.has(OfficeVocabulary.pluralsAndSingulars) || heading.has("cdr", "cdc")
        if speaksOfOffices, heading.begins("corresponsabil") || heading.says("co responsabile", "co responsabili") {
            return .coOwner
        }
        if heading.begins(
            "coinvolt", "associe", "implicad", "impliqu", "concorrent", "contributing", "supporting", "involved")
            || heading.has("partner", "partners", "collaborazione", "collaborazioni")
            || !heading.has(objectiveWords)
                && heading.says("condiviso con", "raccordo con", "supporto di", "supporto del", "supporto della")
            || speaksOfOffices
                && (["altre", "altri", "altra", "altro", "other"].contains(first)
                    || heading.begins(
                        "interessat", "correlat", "collegat", "partecip", "collabor", "support", "contribu",
                        "interrelazion", "trasversal") && !heading.has(objectiveWords))
        {
            let isOfOthers = heading.has("personale", "risorse", "dipendenti", "umane", "stakeholder", "stakeholders")
            return isOfOthers ? .attribute : .involved
        }
        let isOwner =
            heading.begins("responsabil", "dirigent", "referent", "titolar", "director", "direttor")
            || heading.has("owner", "responsable", "lead", "officer", "apo", "assegnatario")
        // "Capo settore", "Department head" and "Chef de service" are persons.
        if speaksOfOffices, heading.has("capo", "head", "chef", "chief", "manager", "officer", "leader") {
            return .owner
        }
        if heading.isOnly("direttore", "directeur", "directrice", "comandante", "capo", "head") { return .owner }
        // "Totale settore" and "Budget del servizio" are none.
        let before = heading.words.prefix { !OfficeVocabulary.pluralsAndSingulars.contains($0) }
        let isOffice =
            before.count < heading.words.count
            && before.allSatisfy { word in
                beforeOffices.contains(word) || isOwner
            } || heading.isOnly(OfficeVocabulary.headings)
        if isOffice, !heading.has(levelWords) || OfficeVocabulary.words.contains(first) && !heading.has("area") {
            // "Responsabile del servizio" is a person or role, "Settore responsabile" an office.
            return isOwner && heading.begins("responsabil", "dirigent", "referent", "direttor")
                && !OfficeVocabulary.pluralsAndSingulars.contains(first) ? .owner : .office
        }
        if heading.isOnly("area", "aree") { return .office }
        return isOwner ? .owner : nil
    }

    /// Columns of what is to be reached, and what stands above it.
    private static func content(_ heading: Heading, _ year: Int?) -> ColumnRole {
        let isObjective = heading.has(objectiveWords)
        if heading.begins("descri", "dettagli") { return .description }
        if isObjective,
            heading.begins("trasv", "transv", "corporate", "comun")
                || heading.says("di ente", "dell ente")
        {
            return heading.says("di riferimento") || heading.words.count > 2 ? .goal : .text
        }
        if heading.has("programma", "programmi", "programa", "programme", "programmes"), !isObjective {
            return .programme
        }
        if isObjective, heading.has("dup", "mandato", "linea") || heading.says("piano strategico") { return .level }
        if isObjective, heading.begins("strategic", "estrategic", "strateg", "general") { return .strategic }
        if !isObjective, heading.has(levelWords) { return .level }
        if heading.has("dimensione", "dimensioni", "dimension") { return .valueDimension }
        if isObjective { return heading.has("risultato", "valore") ? .attribute : .text }
        if heading.isOnly(actionWords) { return .text }
        return .attribute
    }

    /// What stands before the word for an office in a heading.
    private static let beforeOffices: Set<String> = [
        "nome", "denominazione", "name", "nombre", "di", "del", "della", "dell", "de", "of", "the", "il", "la", "lead",
        "responsible", "owning", "area", "aree", "altra", "principale", "centro", "cdr", "e", "o", "costo",
        "responsabilita", "macro", "sub", "assessorato",
    ]
    private static let codes: Set<String> = [
        "id", "n", "nr", "num", "numero", "no", "prog", "progr", "progressivo", "codice", "cod", "code", "codigo",
        "ref", "reference", "rif", "riferimento", "riferimenti", "n o", "number",
    ]
    private static let numberWords: Set<String> = [
        "codice", "cod", "n", "nr", "num", "numero", "code", "codigo", "id",
    ]
    private static let typeWords: Set<String> = ["tipologia", "tipo", "natura", "type", "tipologias"]
    static let objectiveWords: Set<String> = [
        "obiettivo", "obiettivi", "objective", "objectives", "objetivo", "objetivos", "objectif", "objectifs", "ob",
    ]
    private static let weightWords: Set<String> = [
        "peso", "pesi", "pesatura", "ponderazione", "ponderacion", "weight", "weighting", "weights", "poids",
    ]
    private static let deadlineWords: Set<String> = [
        "scadenza", "scadenze", "termine", "termini", "tempi", "tempo", "tempistica", "tempistiche", "deadline",
        "plazo", "plazos", "cronoprogramma", "echeance", "entro",
    ]
    private static let levelWords: Set<String> = [
        "missione", "missioni", "mission", "linea", "linee", "eje", "ejes", "axe", "asse", "assi", "indirizzo",
        "indirizzi", "ambito", "ambiti", "priorita", "priority", "priorities", "strategica", "strategico",
        "intervento", "mandato",
    ]
    private static let actionWords: Set<String> = [
        "titolo", "denominazione", "azione", "azioni", "attivita", "intervento", "progetto", "prodotto", "producto",
        "accion", "action", "actions", "titolo obiettivo", "titre", "titulo", "title",
    ]
}
