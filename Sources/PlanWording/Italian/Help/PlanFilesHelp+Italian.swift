extension ImportHelp {
    public var italian: String {
        switch self {
        case .abstract: "Legge il documento e il profilo e scrive plan.json."
        case .discussion:
            """
            ESEMPI
              pdo import                        l’unico piano in Data
              pdo import Data/my-city           il piano in questa cartella
              pdo import Data/my-city/pdo.md    da questo documento della cartella
              pdo import Data/my-city -o -      mostra il piano invece di scriverlo
              pdo import Data/our-tables        da objectives.csv e dalle altre tabelle
              pdo import --strict               codice di uscita 2 se ci sono avvisi
              pdo import --explain              come è stata letta ogni riga
              pdo import --explain -o reading.html
              pdo import --format sarif > import.sarif
              pdo import lesmis.csv --undirected -o lesmis.snapshot

            Le irregolarità del documento sono segnalate con la riga: errore (non si scrive nulla, codice di uscita 1), avviso (il \
            documento si contraddice), nota (parole diverse, unite senza rischio). Vanno sullo standard error nella forma di un \
            compilatore o, con --format json o sarif, sullo standard output per altri programmi. I codici sono spiegati in \
            Data/README.md. Con --strict gli avvisi danno il codice 2. Alla fine si dà conto di ogni riga del documento.

            Il documento è pdo.md (testo, Markdown), pdo.docx, pdo.odt, pdo.xlsx, pdo.ods, pdo.html, \
            pdo.pdf o pdo.xml (StratML), oppure il file indicato in \
            profile.yaml con 'document:'; senza, si leggono le tabelle CSV della cartella. Di un file d’ufficio si indica il punto: \
            foglio e cella, tabella e riga, paragrafo.

            --explain mostra il documento riga per riga: come è stata letta ciascuna, gli id che ne sono nati, le parole che \
            creano legami e le segnalazioni; con -o reading.html in una pagina per il browser, anche se ci sono errori.

            --undirected, e un --output che finisce in .snapshot, sono per i grafi che non sono piani: GraphML, JSON (JSON Graph \
            Format, NetworkX, D3, Cytoscape), CSV con una riga per arco, una cartella con nodes.csv e edges.csv. Gli \
            altri comandi interrogano questo file con --graph.
            """
        case .folder: "La cartella con documento e profile.yaml, o il documento; oppure un grafo."
        case .output:
            "Dove scrivere il piano o, con --explain, la spiegazione (.html, .txt, .json); - mostra a schermo. (predefinito: plan.json nella cartella)"
        case .format: "La forma delle segnalazioni."
        case .strict: "Termina con il codice 2 se c’è un avviso; il piano si scrive comunque."
        case .explain: "Mostra il documento riga per riga, con ciò che ne è stato fatto."
        case .undirected: "Considera senza verso gli archi di un grafo che non lo indicano."
        }
    }
}

extension CheckHelp {
    public var italian: String {
        switch self {
        case .abstract: "Se plan.json è ciò che danno il documento, il profilo e i legami dichiarati."
        case .discussion:
            """
            ESEMPI
              pdo check                           l’unico piano in Data
              pdo check Data/my-city              il piano in questa cartella
              pdo check --format json             per altri programmi
              pdo check -o check.md               un rapporto in Markdown

            Le fonti si rileggono senza scrivere nulla. Le differenze si dicono per elemento e legame: che cosa manca in \
            plan.json o c’è solo lì, quali parole e valori sono diversi; prima vengono le citazioni che il documento non \
            contiene. Di queste avvisa ogni altro comando che legge un piano accanto al quale c’è il documento.

            Il codice di uscita è 0 se tutto coincide, 2 se qualcosa differisce, 1 se il piano o le sue fonti non si possono \
            leggere. 'pdo import' rifà il piano.
            """
        case .plan: "Il plan.json o la sua cartella. (predefinito: il piano che tutti i comandi intendono)"
        }
    }
}

extension NewHelp {
    public var italian: String {
        switch self {
        case .abstract: "Crea la cartella di un nuovo piano, con un profilo ricavato dal documento."
        case .discussion:
            """
            ESEMPI
              pdo new valdombra-2031 --from piano.md        Data/valdombra-2031
              pdo new ./plan --from objectives.csv          la cartella plan, qui
              pdo new valdombra-2031                        solo un profilo vuoto

            Il documento (.docx, .odt, .xlsx, .ods, .html, .pdf, StratML, Markdown, testo con tabelle a tabulazioni) o la tabella (.csv) si copia \
            così com’è. Titolo, ente, anni e lingua sono supposti e mostrati con la riga da cui vengono; il piano si legge subito, e ciò che è da controllare \
            è elencato e pronto in profile.yaml come commenti: uffici, colonne senza ruolo, sezioni che sembrano gli obiettivi \
            trasversali.

            In un progetto, dove c’è una cartella Data, un nome semplice si crea in Data; un percorso si crea dove dice. Nulla viene \
            sovrascritto. Se il piano ha errori, la cartella si crea senza plan.json e il codice di uscita è 1.
            """
        case .folder: "La cartella da creare; un nome semplice vale in Data, dove c’è."
        case .from: "Il documento o la tabella da copiare e leggere."
        }
    }
}

extension UseHelp {
    public var italian: String {
        switch self {
        case .abstract: "Sceglie il piano che tutti i comandi usano, o dice qual è."
        case .discussion:
            """
            ESEMPI
              pdo use                      quale piano usano i comandi, e quali ci sono
              pdo use milano-2024-2026     da ora si usa questo
              pdo use --none               toglie la scelta

            La scelta vale per il progetto e sta nel file .pdo-plan accanto a Data. --plan e PDO_PLAN hanno la precedenza, e così \
            il piano nella cui cartella si dà un comando.
            """
        case .name: "Il nome della cartella del piano in Data, o una sua parte che nessun’altra ha."
        case .none: "Toglie la scelta."
        }
    }
}

extension SuggestHelp {
    public var italian: String {
        switch self {
        case .abstract: "Propone ciò che manca al profilo, o gli obiettivi che forse servono un obiettivo trasversale."
        case .discussion:
            """
            ESEMPI
              pdo suggest                        l’unico piano in Data
              pdo suggest Data/my-city --limit 40
              pdo suggest --measure              quanti temi del profilo ritrova
              pdo suggest --for piano-aria-clima
              pdo suggest --for goal:piano-aria-clima -o candidates.yaml
              pdo suggest --for "più verde" --limit 30 -o verde.csv
              pdo suggest --for legalita --sort impact

            Per il profilo: parole rare che tornano negli obiettivi di più direzioni, nomi che sembrano varianti, collaborazioni senza nome; prima \
            le più probabili. Sono ipotesi: leggi gli obiettivi prima di incollarle.

            Con --for: gli obiettivi non ancora collegati a un obiettivo trasversale, a una dimensione o a una collaborazione, prima \
            i più probabili, con le parole che parlano per ciascuno. Contano le parole del nome, delle frasi e di ciò che il profilo \
            ne dice (about); di una dimensione, il testo del documento. I verdetti di links.yaml affinano l’ordine; ciò che è negato \
            non ritorna. Lo YAML è per links.yaml; il CSV ha colonne da compilare.
            """
        case .folder: "La cartella con pdo.md e profile.yaml; con --measure anche un file di legami (.csv)."
        case .target: "Obiettivo trasversale, dimensione o collaborazione: id, nome o parte del nome; ripetibile."
        case .limit: "Quanti temi, o candidati per ogni --for, proporre al massimo."
        case .sort: "Prima i candidati più probabili, o quelli che smentirebbero più constatazioni negative."
        case .measure:
            """
            Mette da parte i temi del profilo e dice quanti ne ritrova e quanti suggerimenti vi corrispondono; con un file di legami, \
            quanto i candidati coincidono con i suoi verdetti.
            """
        }
    }
}

extension ExportHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive il grafo del piano, o una sua parte, per altri programmi."
        case .discussion:
            """
            ESEMPI
              pdo export -o plan.xlsx            per Excel e LibreOffice
              pdo export tables -o tables        nodes.csv, edges.csv: pandas, DuckDB, R
              pdo export tables --dialect gephi -o gephi
              pdo export tables --partition plans/* -o italia
              pdo export jgf > graph.json
              pdo export graphml -o graph.graphml
              pdo export -o plan.gexf
              pdo export graphml --year 2026 --direction casa -o casa.graphml
              pdo export dot --focus piano-aria-clima --depth 2
              pdo export jgf --kind direction --kind collaboration -o who.json
              pdo export -o plan.sqlite
              pdo export -o plan.ttl
              pdo export csv -o tables

            Il formato si può omettere dove lo dice il nome del file:

              tables      elementi e legami in CSV, con un Data Package
              xlsx        cartella di lavoro: elementi, legami, indicatori, verifica
              graphml     NetworkX, igraph, Gephi, yEd
              gexf        Gephi, con gli anni sulla linea del tempo
              jgf         JSON Graph Format 2 (.json)
              json        Cytoscape, Cytoscape.js, D3 (.cyjs.json)
              cx2         Cytoscape e NDEx
              dot         Graphviz, pydot
              cypher      Neo4j e altri che usano openCypher
              sql         SQLite e PostgreSQL
              sqlite      una base di dati con ricerca, anche per Datasette
              turtle      RDF: ORG, SKOS, PROV-O, DCAT (.ttl)
              jsonld      lo stesso in JSON-LD
              stratml     StratML Part 2 (.xml)
              mermaid     un diagramma in Markdown (.mmd)
              kumu        Kumu (.kumu.json)
              canvas      una canvas di Obsidian
              csv         le tabelle che 'pdo import' rilegge

            csv contiene sempre tutto il piano. Negli altri i filtri scelgono come quelli di 'pdo list': obiettivi e ciò che vi è \
            collegato; --kind e --relation lasciano solo elementi e legami di quel tipo. Codice di uscita 2 se non resta nulla.
            """
        case .format: "Il formato. (predefinito: quello che dice il nome del file)"
        case .output: "Il file da scrivere, per csv e tables la cartella; - scrive a schermo. (predefinito: -)"
        case .kind: "Solo elementi di questo tipo, e i legami tra loro; ripetibile."
        case .relation: "Solo questo tipo di legame; ripetibile."
        case .year: "Solo ciò che vale in questo anno; ripetibile."
        case .focus: "Solo ciò che sta intorno a questo elemento; ripetibile."
        case .depth: "Quanti passi dall’elemento di --focus. (predefinito: 1)"
        case .dialect: "Per quale programma: gephi o excel con tables, yed con graphml."
        case .partition:
            "Di tables: i piani, ognuno dei quali diventa una parte di una sola grande tabella che Spark e DuckDB leggono, con una colonna «plan»."
        case .baseURL: "Dove cominciano gli indirizzi di turtle e jsonld, per esempio quelli del sito del piano."
        case .graph:
            "Scrive il grafo di un file di 'pdo snapshot write' invece di quello di un piano: si usa solo con --kind, --relation, --dialect, --output e --lang."
        }
    }
}
