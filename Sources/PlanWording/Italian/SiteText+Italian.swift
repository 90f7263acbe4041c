extension SiteText {
    package var italian: String {
        switch self {
        case .skip: "Vai al contenuto"
        case .sections: "Sezioni del sito"
        case .breadcrumb: "Ti trovi qui"
        case .home: "Inizio"
        case .maps: "Mappe"
        case .network: "Rete"
        case .audit: "Controlli"
        case .document: "Il documento"
        case .years: "Anni a confronto"
        case .data: "Dati"
        case .method: "Metodo"
        case .accessibility: "Accessibilità"
        case .search: "Cerca"
        case .nodes: "Gli elementi del piano"
        case .otherLanguage: "This page in English"
        case .madeBy:
            "Pagine generate da pdo-graph a partire dalle parole del piano. Fa fede l’atto pubblicato dall’ente."
        case .statement: "Dichiarazione di accessibilità dell’amministrazione"
        case .feedback: "Segnala un problema"
        case .licence: "Il piano è un atto pubblico; su queste pagine non si rivendicano diritti."
        case .period: "Periodo"
        case .source: "Fonte"
        case .licenceHeading: "Licenza"
        case .findings: "Che cosa si nota"
        case .findingsLead:
            "Ogni frase porta dove la si può vedere. Tutte dicono che cosa risulta dalle parole del piano, non che cosa fanno gli uffici."
        case .collaborationMap: "Chi condivide che cosa"
        case .openMap: "Apri la mappa per esplorarla"
        case .howToRead: "Come si legge una linea"
        case .howToReadLead:
            "Ogni linea viene da parole del piano o da una riga di una sua tabella. Il tratto dice su che cosa si fonda."
        case .ofTable: "Lo dice una tabella del piano."
        case .ofStated: "Lo dice una colonna o una riga del piano."
        case .ofNamed: "Il testo di un obiettivo menziona l’obiettivo trasversale o l’altro ufficio."
        case .ofSameText: "Lo stesso obiettivo, o quasi, è assegnato a più uffici."
        case .ofTheme: "Nel testo c’è un’espressione che una persona ha elencato per quel tema."
        case .ofDeclared: "Lo indica una persona, con il motivo."
        case .linkedWith: "Con chi è in relazione, e perché"
        case .namesWhom: "Chi menzionano i suoi obiettivi"
        case .namedBy: "Chi la menziona"
        case .whoCarries: "Chi lo porta avanti?"
        case .ego: "I suoi legami"
        case .mapAsTable: "La mappa in forma di tabella"
        case .nodesOfMap: "Che cosa mostra la mappa"
        case .noMap:
            "Nelle parole del piano non risultano legami che una mappa possa mostrare. Basta una frase in più a cambiarlo."
        case .tooManyForMap: "I legami sono così tanti che una mappa non mostrerebbe nulla: eccoli in elenco."
        case .from: "da"
        case .to: "a"
        case .basis: "base"
        case .words: "parole del piano"
        case .explore: "Esplora la mappa"
        case .exploreHelp:
            "Punta un nome, o raggiungilo con la tastiera, per illuminare i suoi legami; Invio apre la pagina. Le frecce seguono i legami, Inizio e Fine vanno al primo e all’ultimo nome, Esc lascia la presa."
        case .exploreHint: "Punta un nome, o raggiungilo con la tastiera."
        case .walkHelp:
            "Il tasto Tab entra nella mappa; le frecce vanno da un collegamento all’altro, Inizio e Fine al primo e all’ultimo; Invio apre la pagina."
        case .filters: "Filtri"
        case .kinds: "Mostra"
        case .bases: "Legami che si fondano su"
        case .year: "Anno"
        case .allYears: "tutti gli anni"
        case .zoomIn: "Ingrandisci"
        case .zoomOut: "Riduci"
        case .zoomReset: "Mappa intera"
        case .reset: "Mostra di nuovo tutto"
        case .copyLink: "Copia il collegamento a questa vista"
        case .copied: "Copiato."
        case .cite: "Cita"
        case .downloadSVG: "Scarica in SVG"
        case .downloadPNG: "Scarica in PNG"
        case .downloadCSV: "Scarica in CSV"
        case .mapsLead:
            "Ogni mappa risponde a una domanda. I nomi portano alle pagine, e accanto a ogni mappa c’è la stessa in forma di tabella."
        case .searchLead:
            "Le parole si trovano comunque siano scritte, con o senza accenti e apostrofi, e nelle altre forme."
        case .searchWords: "Parole da cercare"
        case .searchEmpty: "Nessun testo ha tutte queste parole."
        case .index: "Dalla A alla Z"
        case .documentLead:
            "Il testo dell’atto, riga per riga, come lo citano i legami di questo sito. Ogni riga ha un proprio indirizzo."
        case .documentNote: "Le righe sono quelle del testo ricavato dal documento pubblicato, non delle sue pagine."
        case .linesHere: "Righe"
        case .dataLead:
            "Tutto ciò che dicono queste pagine, per programmi e fogli di calcolo. I file vengono dallo stesso piano."
        case .dataFile: "file"
        case .dataWhat: "che cosa contiene"
        case .dataTables:
            "Una tabella per ogni tipo di elemento, in CSV e UTF-8; datapackage.json ne descrive le colonne."
        case .dataJGF: "Tutto il grafo in JSON Graph Format, con le parole da cui viene ogni legame."
        case .dataGraphML: "Tutto il grafo in GraphML, per Gephi, yEd, NetworkX e igraph."
        case .dataPlan: "Il piano come questo sito lo ha letto."
        case .dataFields: "Colonne delle tabelle"
        case .dataColumn: "colonna"
        case .dataType: "tipo"
        case .methodLead: "Come nascono queste pagine, e che cosa non dicono."
        case .methodReading:
            "Il testo del piano è letto con regole: tabelle, titoli ed elenchi diventano uffici, obiettivi, programmi e obiettivi trasversali. Ciò che le regole non decidono lo ha scritto una persona in un profilo pubblicato accanto al piano."
        case .methodLinks:
            "Un legame c’è solo se lo dice una tabella o se lo mostrano parole del piano, che gli stanno accanto con la loro riga. Nessun legame è indovinato, né pesato da un modello linguistico."
        case .methodSilence:
            "Che qui due uffici non abbiano nulla in comune significa che le parole non lo dicono, non che non lavorino insieme. Una frase in più può cambiarlo."
        case .methodMeasures: "Misure"
        case .methodRepeat: "Lo stesso piano produce le stesse pagine, lettera per lettera."
        case .accessibilityLead:
            "Per che cosa sono fatte queste pagine e come sono state provate. Non è una dichiarazione dell’amministrazione."
        case .accessibilityAim: "Mirano al livello AA delle Web Content Accessibility Guidelines 2.2."
        case .accessibilityMaps:
            "Ogni mappa ha accanto lo stesso contenuto in forma di tabella, con gli stessi collegamenti; nell’immagine ogni nome è un collegamento con un proprio nome."
        case .accessibilityKeys: "Tutto si può fare con la tastiera, e si vede dove ci si trova."
        case .accessibilityLooks:
            "Le pagine seguono le impostazioni di chi legge: colori scuri, alto contrasto, caratteri più grandi, meno movimento, carta."
        case .accessibilityScript:
            "Senza script ci sono tutti i testi e i collegamenti; mancano i filtri, l’evidenziazione e la ricerca mentre si scrive."
        case .accessibilityTested: "Provate con"
        case .accessibilityTests:
            "Chromium con axe-core, regole WCAG 2.2 AA e buone pratiche, una pagina per tipo, chiara e scura, a 360 e 1280 pixel; contrasto e dimensione dei bersagli nelle mappe; con la sola tastiera; senza script; con lo zoom al 400 %; su carta. L’indirizzo di ogni nodo anche in Firefox e WebKit."
        case .accessibilityLimits: "Limiti noti"
        case .accessibilityLarge:
            "Sugli schermi piccoli le mappe grandi superano lo schermo e scorrono da sole; la tabella dice le stesse cose."
        case .auditLead:
            "Che cosa il piano lascia aperto, contraddice o ripete, trovato con regole nel suo stesso testo."
        case .networkLead: "Quali uffici sono legati dalle parole del piano, e quanto saldamente."
        case .yearsLead: "Che cosa ne è di ogni obiettivo da un anno all’altro."
        case .noYear: "senza testo"
        case .changedYear: "testo modificato"
        case .embed: "Inserisci questa mappa in un’altra pagina"
        case .onThisPage: "In questa pagina"
        case .earlier: "Dal piano precedente"
        case .earlierLead: "Che cosa ne è di ogni obiettivo rispetto al piano precedente."
        }
    }
}
