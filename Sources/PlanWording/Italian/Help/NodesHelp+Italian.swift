extension NeighboursHelp {
    public var italian: String {
        switch self {
        case .abstract: "A che cosa è collegato un elemento, e quali parole lo mostrano."
        case .discussion:
            """
            ESEMPI
              pdo neighbours "direzione casa"
              pdo neighbours casa --via goal        chi ha obiettivi in comune, e quali
              pdo neighbours casa --via collaboration --via goal --limit 5
              pdo neighbours piano-aria-clima --kind direction --depth 2
              pdo neighbours casa --depth 2 -o casa.svg   un’immagine
              pdo neighbours casa verde-e-ambiente --year 2025 --format csv
              pdo neighbours coesione-sociale --graph italia.snapshot --depth 2
              pdo list goal --format ids | pdo neighbours - --kind objective

            Con --depth si va oltre il primo passo. Driver, dimensioni di valore pubblico e categorie di programmi si saltano, salvo \
            --allow: averli in comune non dice nulla.

            Con --via si ottengono gli elementi dello stesso tipo che hanno qualcosa in comune con quello indicato; il peso è il \
            numero di cose in comune. Con --via objective due direzioni sono collegate se hanno lo stesso testo, o quasi.

            Un legame vale negli anni delle parole che lo mostrano. Codice di uscita 2 se non c’è nulla.
            """
        case .nodes:
            "Gli elementi: id, nomi o parti che nessun altro ha; - li legge dallo standard input, uno per riga."
        case .depth: "Quanti passi al massimo."
        case .edges: "Il verso dei legami: in (verso l’elemento), out (da esso) o both (entrambi)."
        case .via: "Elementi con qualcosa di questo tipo in comune; ripetibile."
        case .kind: "Solo elementi di questo tipo; ripetibile."
        case .minWeight: "Solo elementi con almeno questo peso. (predefinito: 1)"
        case .sort:
            "Ordina per distanza, tipo, nome, id o peso; a parità, nell’ordine del piano. (predefinito: peso con --via, altrimenti distanza)"
        case .limit: "Quanti risultati al massimo per ogni elemento."
        }
    }
}

extension PathHelp {
    public var italian: String {
        switch self {
        case .abstract: "Perché due elementi sono collegati: i percorsi tra loro, con le parole che li mostrano."
        case .discussion:
            """
            ESEMPI
              pdo path casa mobilita
              pdo path casa verde-e-ambiente --max-length 4
              pdo path casa verde-e-ambiente --via goal
              pdo path casa mobilita -o path.svg        un’immagine
              pdo path casa/2 cultura --year 2025 --format json
              pdo path Myriel Javert --graph lesmis.snapshot

            Si mostrano i percorsi più brevi, al massimo 10 (--count per averne di più); con --max-length anche quelli più lunghi. \
            Da una direzione a un obiettivo trasversale o a un programma si passa per un obiettivo: sono due passi; a una \
            collaborazione è uno. Driver, dimensioni di valore pubblico e categorie di programmi si saltano, salvo --allow o --via.

            Codice di uscita 2 se non c’è un percorso: in quel caso si mostrano gli elementi più vicini.
            """
        case .from: "Un elemento: il suo id, il nome o una parte che nessun altro ha."
        case .to: "Un altro elemento."
        case .maxLength: "Tutti i percorsi fino a questi passi (massimo 12)."
        case .count:
            "Quanti legami mostrare al massimo, ognuno con tutti i suoi percorsi. (predefinito: 10 in table e markdown, altrimenti 1000)"
        case .via: "Passa solo da elementi di questo tipo, e da obiettivi; ripetibile."
        }
    }
}
