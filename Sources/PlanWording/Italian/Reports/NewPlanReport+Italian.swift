extension NewPlanReport {
    public var italian: String {
        func list(_ names: [String]) -> String { names.map(Italian.inQuotes).joined(separator: ", ") }
        return switch self {
        case .guesses: "Che cosa è stato supposto; si corregge in profile.yaml"
        case .title: "titolo"
        case .municipality: "ente"
        case .years: "anni"
        case .language: "lingua"
        case .fromLines(let lines): Language.italian.lines(lines, limit: 4)
        case .fromName: "non è nel documento: dal nome della cartella o del file"
        case .assumed: "non è nel documento: il nome consueto"
        case .notFound: "non trovato: scrivilo in profile.yaml"
        case .toLookAt: "Da controllare; in profile.yaml le voci sono pronte come commenti"
        case .officesWord: "uffici"
        case .columnsWord: "colonne"
        case .sectionsWord: "sezioni"
        case .personsWord: "persone"
        case .linesWord: "righe"
        case .namesWord: "nomi"
        case .unknownWord: "ignoti"
        case .unreadWord: "non lette"
        case .offices(let names): "trovati: \(names.count): \(names.joined(separator: "; "))"
        case .columns(let names): "conservate come attributi, ma forse hanno un ruolo: \(list(names))"
        case .sections(let titles): "forse gli obiettivi trasversali: \(list(titles))"
        case .persons(let lines):
            "nomi tralasciati in \(Italian.counted(lines, "riga", "righe")); 'persons: keep' li conserva"
        case .lineForms(let forms): "forse obiettivi, nella forma \(list(forms))"
        case .aliases(let names):
            "considerati lo stesso: \(names.map { Italian.inQuotes($0.name) + " e " + Italian.inQuotes($0.office ?? "") }.joined(separator: ", "))"
        case .unknown(let names):
            "di nessun ufficio trovato: \(names.map { Italian.inQuotes($0.name) + ($0.office.map { ", forse " + Italian.inQuotes($0) } ?? "") }.joined(separator: "; "))"
        case .unread(let lines): "\(Language.italian.lines(lines, limit: 12)) del documento"
        case .nothingToLookAt: "Nulla di particolare."
        case .next: "Poi"
        case .explain: "come è stata letta ogni riga, in una pagina per il browser"
        case .choose: "per usare questo piano in tutti i comandi"
        case .draw: "la mappa delle collaborazioni"
        case .fillIn: "Compila titolo, ente, fonte e anni in profile.yaml."
        case .putDocument(let document, let table):
            "Metti accanto il documento come \(document), o una tabella come \(table); Data/README.md dice che aspetto hanno."
        case .importIt: "legge il piano"
        }
    }
}

extension ProfileComment {
    public var italian: String {
        switch self {
        case .head(let command):
            "Ciò che una persona sa del piano e il documento non dice; Data/README.md spiega ogni voce.\nTogli il # davanti alle voci che servono. Dopo una modifica: \(command)"
        case .title: "Il titolo del piano, come Piano degli obiettivi 2031–2033."
        case .municipality: "L’ente a cui appartiene il piano, come Comune di Valdombra."
        case .source: "Ciò che compare sotto le mappe come fonte."
        case .years: "Gli anni del piano in ordine, come [2031, 2032, 2033]."
        case .offices: "Tutti gli uffici del piano: quelli fuori dall’elenco vengono segnalati."
        case .columns(let roles):
            "Che cosa contengono le colonne, secondo la loro intestazione: \(roles.joined(separator: ", "))."
        case .sections: "Che cosa contengono le sezioni, secondo il titolo: transversalGoals, objectives o ignore."
        case .lines: "Forme delle righe di testo che sono obiettivi."
        case .persons: "Conserva i nomi delle persone responsabili; altrimenti restano solo ruoli e uffici."
        case .directions: "Altri nomi con cui il documento parla di un ufficio."
        case .goals: "Parole con cui gli obiettivi parlano di un obiettivo trasversale, oltre al nome."
        case .themes: "Ciò a cui lavorano più uffici senza un obiettivo trasversale; 'pdo suggest' ne propone."
        }
    }
}
