extension CompareHelp {
    public var italian: String {
        switch self {
        case .abstract: "Che cosa continua, cambia, inizia e non è più previsto tra due anni o due piani."
        case .discussion:
            """
            ESEMPI
              pdo compare 2024 2025                     che cosa ne è di ogni obiettivo
              pdo compare 2024 2025 --only ended        ciò che dopo il 2024 non c’è più
              pdo compare 2024 2026 --only changed --direction cultura
              pdo compare 2025 2026 --by goal
              pdo compare 2024 2025 --by programme -o changes.md
              pdo compare 2024 2025 -o years.svg            un’immagine
              pdo compare Data/last-year Data/this-year   due piani
              pdo compare Data/last-year Data/this-year -o plans.svg

            Un obiettivo è previsto in un anno se ha un testo per quell’anno. Tra due piani è lo stesso se i testi hanno in comune \
            il 60% delle parole, oppure il 50% e lo stesso id. Nei testi modificati [-…-] indica le parole tolte e {+…+} quelle \
            nuove. Gli obiettivi invariati si contano e basta (--only unchanged li elenca). «In pausa»: manca nel secondo anno e \
            torna dopo; «ripreso»: c’era prima del primo.

            Tra due piani si vedono anche gli obiettivi passati a un’altra direzione e le direzioni nuove o sostituite. Seguono i \
            legami nuovi e quelli che non ci sono più.

            Con -o nome.svg è un’immagine: una riga per direzione, un quadrato per obiettivo, nello stesso posto prima e dopo; il \
            testo si legge passando il puntatore.

            Una cartella che si chiama come un anno si indica con ./2024. Codice di uscita 2 se non c’è nulla.
            """
        case .old: "L’anno precedente; oppure un plan.json o la sua cartella."
        case .new: "L’anno successivo; oppure un plan.json o la sua cartella."
        case .by: "Come raggruppare gli obiettivi."
        case .only:
            "Solo obiettivi con questo esito o, tra due piani, quelli passati a un’altra direzione (moved); ripetibile."
        case .direction: "Solo obiettivi e legami di questa direzione."
        }
    }
}

extension AuditHelp {
    public var italian: String {
        switch self {
        case .abstract: "Controlla il piano: che cosa lascia aperto o dice in due modi."
        case .discussion:
            """
            ESEMPI
              pdo audit                          tutte le segnalazioni, con la riga
              pdo audit --severity warning       solo dove il piano si contraddice
              pdo audit -o audit.md                una relazione in Markdown
              pdo audit -o audit.sarif             per editor e siti di codice

            Menzioni senza obiettivo corrispondente, obiettivi classificati in modo diverso, senza programma o con più programmi, \
            anni senza testo, obiettivi trasversali con uno o nessun contributo, programmi con un solo obiettivo o con nomi quasi \
            uguali, direzioni senza nulla in comune nel testo, testi solo per il primo anno.

            Codice di uscita 2 se c’è almeno una segnalazione della gravità scelta.
            """
        case .severity: "La gravità minima da segnalare."
        }
    }
}
