import Plan
import PlanAnswers

extension ReviewMessage {
    package var italian: String {
        switch self {
        case .progress(let place, let count, let tally):
            "\(Italian.number(place)) di \(Italian.number(count))" + Italian.tally(tally, before: " · ")
        case .question(let target):
            target.kind == .collaboration
                ? "Fa parte di \(Italian.quoted(target.shortName))?"
                : "Contribuisce a \(Italian.quoted(target.shortName))?"
        case .keys: "[\(ReviewKey.allCases.map { $0.letter(in: .italian) }.joined(separator: "/"))]"
        case .explained(.yes):
            "s [motivo]: sì, il legame vale. Senza motivo si citano le prime parole evidenziate."
        case .explained(.no): "n [motivo]: no, non vale, e non viene più proposto."
        case .explained(.later):
            "d [motivo]: dopo; links.yaml lo tiene come da decidere (open), e la prossima volta torna in fondo."
        case .explained(.reason): "m motivo: dà un motivo all’ultima decisione, o lo cambia."
        case .explained(.undo): "a: annulla l’ultima decisione, anche in links.yaml."
        case .explained(.quit): "q: esce; ogni decisione è già in links.yaml."
        case .explained(.help): "?: questo elenco, e di che cosa si tratta."
        case .unknownKey(let word):
            "La risposta \(Italian.quoted(word)) non esiste; ? elenca le risposte."
        case .undone(let from, let to): "\(from) – \(to): annullato"
        case .noVerdict: "In questa seduta non c’è ancora nessuna decisione."
        case .reasonNeedsText: "Scrivi il motivo dopo m, sulla stessa riga."
        case .needsReason: "Nessuna parola evidenziata si può citare: scrivi il motivo dopo s, sulla stessa riga."
        case .nothingLeft: "In questa seduta non resta nessun candidato: a annulla l’ultima decisione, q esce."
        case .noCandidates: "Nessun candidato resta da esaminare."
        case .noAnswers:
            "Non c’è stata nessuna risposta: 'pdo review' ne legge una per riga, dal terminale o da una pipe."
        case .summary(let tally, let left, let path):
            (tally.allSatisfy { $0.1 == 0 }
                ? "Nulla è stato deciso" : "Decisi: \(Italian.tally(tally)), in \(path)")
                + "; da esaminare: \(Italian.number(left))."
        case .goOn: "Per continuare, ripeti lo stesso comando."
        case .seeDeclared: "Ciò che è dichiarato: 'pdo list objective --basis declared', e sulle mappe."
        }
    }
}

extension Italian {
    /// "2 sì, 1 no"; empty where there is no verdict.
    fileprivate static func tally(_ tally: [(Declaration.Verdict, Int)], before lead: String = "") -> String {
        let told = tally.filter { $0.1 > 0 }.map {
            "\(number($0.1)) \(AgreementMessage.verdict($0.0).italian)"
        }
        return told.isEmpty ? "" : lead + told.joined(separator: ", ")
    }
}

extension AgreementMessage {
    package var italian: String {
        switch self {
        case .title: "Due esami degli stessi legami"
        case .judged(let count, let agreed):
            "Giudicati da entrambi: \(Italian.link.count(count)), allo stesso modo: \(Italian.number(agreed))."
        case .kappa(let kappa, let observed, let expected):
            "κ di Cohen: \(Italian.number(kappa, places: 2)) (concordanza \(Italian.number(observed, places: 2)), per caso \(Italian.number(expected, places: 2)))."
        case .undefinedKappa: "Il κ di Cohen non è definito: entrambi hanno dato sempre lo stesso giudizio."
        case .nothingInCommon: "Nessun legame ha il giudizio di entrambi: non c’è concordanza da misurare."
        case .verdict(.yes): "sì"
        case .verdict(.no): "no"
        case .verdict(.open): "da decidere"
        case .differences(let count): "Giudizi diversi: \(Italian.number(count))"
        case .only(let name, let count): "Giudicati solo in \(name): \(Italian.number(count))"
        case .side(let name, let verdict, let reason):
            "\(name): \(AgreementMessage.verdict(verdict).italian)" + (reason.isEmpty ? "" : " – \(reason)")
        case .link(let from, let to, let years):
            "\(Italian.end(from)) – \(Italian.end(to))"
                + (years.isEmpty ? "" : " (\(Italian.list(years.map(String.init))))")
        }
    }
}

extension Italian {
    /// One end of a link in a list.
    fileprivate static func end(_ node: NodeReference) -> String {
        node.kind == .objective ? "obiettivo " + node.code.unbroken : quoted(node.shortName)
    }
}

extension ReviewHelp {
    public var italian: String {
        switch self {
        case .abstract: "Decide sui candidati uno alla volta; ogni decisione va subito in links.yaml."
        case .discussion:
            """
            ESEMPI
              pdo review
              pdo review --for piano-aria-clima --by OIV
              pdo review --sort impact --limit 10
              pdo review compare oiv.csv controllo.csv

            Mostra ogni obiettivo che può contribuire a un obiettivo trasversale, a una dimensione o a una collaborazione senza \
            esservi collegato, con le parole che lo suggeriscono evidenziate, e chiede se è così. Le risposte si leggono dallo \
            standard input, una per riga: s, n, d (dopo), ciascuna seguita da un motivo, se si vuole ('s Area B'); m dà un \
            altro motivo all’ultima decisione, a la annulla, q esce, ? spiega. Un sì senza motivo cita le prime parole \
            evidenziate.

            Ogni decisione è scritta in links.yaml, e il piano rifatto con essa, prima della domanda seguente: comunque finisca \
            la seduta nulla va perso, e la prossima continua da lì. «Dopo» resta da decidere (open): è stato guardato, e torna \
            quando tutti gli altri hanno una decisione. Ciò di cui parla links.csv si decide lì. Si mostrano solo i candidati \
            probabili; 'pdo suggest --for' elenca gli altri. Codice di uscita 2 se non ce ne sono.
            """
        case .target:
            "Un obiettivo trasversale, una dimensione o una collaborazione: id, nome o parte del nome; ripetibile. (predefinito: tutti)"
        case .sort: "Prima i candidati più probabili, o quelli che smentirebbero più constatazioni negative."
        case .limit: "Su quanti decidere in questa seduta, al massimo."
        case .by: "Chi decide: un ruolo, piuttosto che una persona."
        }
    }
}

extension ReviewCompareHelp {
    public var italian: String {
        switch self {
        case .abstract: "Quanto concordano due persone che hanno esaminato i legami, e dove no."
        case .discussion:
            """
            ESEMPI
              pdo review compare oiv.csv controllo.csv
              pdo review compare oiv.csv controllo.csv --format csv

            Confronta due file di legami, YAML o CSV: i legami giudicati da entrambi, il κ di Cohen (1960) su sì, no e da decidere \
            con la concordanza osservata e quella attesa per caso, i legami con giudizi diversi e i motivi di entrambi, e quelli \
            giudicati da uno solo. Il κ non è definito se tutti i giudizi sono lo stesso. Il CSV ha una riga per legame. Codice di \
            uscita 2 se ci sono giudizi diversi, o nessun legame ne ha due.
            """
        case .first: "I legami esaminati da una persona (.yaml o .csv)."
        case .second: "Quelli dell’altra."
        }
    }
}
