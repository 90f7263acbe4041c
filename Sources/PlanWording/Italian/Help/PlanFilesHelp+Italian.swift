extension ImportHelp {
    public var italian: String {
        switch self {
        case .abstract: "Legge il documento e il profilo e scrive plan.json."
        case .discussion:
            """
            ESEMPI
              pdo import                        l’unico piano in Data
              pdo import Data/my-city           il piano in questa cartella
              pdo import Data/my-city -o -      mostra il piano invece di scriverlo
              pdo import Data/our-tables        da objectives.csv e dalle altre tabelle
              pdo import --strict               codice di uscita 2 se ci sono avvisi
              pdo import --format sarif > import.sarif

            Le irregolarità del documento sono segnalate con la riga: errore (non si scrive nulla, codice di uscita 1), avviso (il \
            documento si contraddice), nota (parole diverse, unite senza rischio). Vanno sullo standard error nella forma di un \
            compilatore o, con --format json o sarif, sullo standard output per altri programmi. I codici sono spiegati in \
            Data/README.md. Con --strict gli avvisi danno il codice 2. Senza pdo.md si leggono le tabelle CSV della cartella.
            """
        case .folder: "La cartella con pdo.md e profile.yaml."
        case .output: "Dove scrivere il piano; - lo mostra a schermo. (predefinito: plan.json nella cartella)"
        case .format: "La forma delle segnalazioni."
        case .strict: "Termina con il codice 2 se c’è un avviso; il piano si scrive comunque."
        }
    }
}

extension SuggestHelp {
    public var italian: String {
        switch self {
        case .abstract: "Propone ciò che manca al profilo, in YAML da incollare."
        case .discussion:
            """
            ESEMPI
              pdo suggest                        l’unico piano in Data
              pdo suggest Data/my-city --limit 40
              pdo suggest --measure              quanti temi del profilo ritrova

            Parole rare che tornano negli obiettivi di più direzioni, nomi che sembrano varianti, collaborazioni senza nome; prima \
            le più probabili. Sono ipotesi: leggi gli obiettivi prima di incollarle.
            """
        case .folder: "La cartella con pdo.md e profile.yaml."
        case .limit: "Quanti temi proporre al massimo."
        case .measure:
            "Mette da parte i temi del profilo e dice quanti ne ritrova e quanti suggerimenti vi corrispondono."
        }
    }
}

extension ExportHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive tutto il piano per altri programmi."
        case .discussion:
            """
            ESEMPI
              pdo export jgf > graph.json
              pdo export jgf -o graph.json
              pdo export graphml -o graph.graphml
              pdo export csv -o tables

            jgf: JSON Graph Format 2; graphml: NetworkX, igraph, Gephi, yEd; csv: una cartella di tabelle per fogli di calcolo, con \
            la descrizione delle colonne, che 'pdo import' rilegge.
            """
        case .format: "Il formato."
        case .output: "Il file da scrivere, per csv la cartella; - scrive a schermo. (predefinito: -)"
        }
    }
}
