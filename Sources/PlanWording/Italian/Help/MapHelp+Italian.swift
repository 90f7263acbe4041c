extension MapHelp {
    public var italian: String {
        switch self {
        case .abstract:
            "Disegna le mappe: chi condivide che cosa, un obiettivo trasversale, una direzione, gli anni a confronto."
        case .discussion:
            """
            ESEMPI
              pdo map                         la mappa delle collaborazioni
              pdo map goal                    un’immagine per obiettivo trasversale
              pdo map goal-years              quali direzioni li servono, anno per anno
              pdo map "direzione casa"        una direzione
              pdo map --year 2025             un solo anno: collaboration-2025.svg
              pdo map years --page A4         per la carta
              pdo map --all                   tutte le mappe di Graphs, o della galleria
              pdo map --focus "direzione casa" -o casa.svg
              pdo map direction --focus casa  una delle immagini che produce
              pdo map --table markdown        la mappa come tabella
              pdo map -o - | less             mostra il testo dell’SVG
              pdo map --graph lesmis.snapshot -o lesmis.svg

            Apri l’immagine nel browser: passando il puntatore su una linea si leggono le parole del documento. Come descrivere una \
            mappa propria: Graphs/README.md. Con --table la mappa diventa una tabella.
            """
        case .name:
            "Una mappa della galleria o della cartella Graphs, il percorso di una descrizione o un elemento. (predefinito: la mappa delle collaborazioni)"
        case .all: "Disegna tutte le mappe della cartella Graphs; se non ne ha, della galleria."
        case .list: "Elenca i nomi delle mappe."
        case .printDefinition: "Mostra la descrizione della mappa, da cui cominciarne una propria."
        case .focus: "L’elemento al centro della mappa; ripetibile."
        case .depth: "Quanti passi dall’elemento al centro, al massimo."
        case .format: "Il formato dell’immagine. (predefinito: dalla fine del nome del file, altrimenti svg)"
        case .table: "Mostra il contenuto della mappa come tabella invece di disegnarla."
        case .linkBase: "L’indirizzo delle pagine a cui portano gli elementi."
        case .pageNumber:
            "Solo questo foglio di una mappa che ne ha più di uno. (predefinito: tutti; a schermo, il primo)"
        case .kind: "Mostra solo questo tipo tra ciò che le direzioni hanno in comune; ripetibile."
        case .page: "Le dimensioni dell’immagine. (predefinito: quelle della descrizione)"
        case .engine: "Il motore di Graphviz che dispone gli elementi, se la mappa ne usa uno."
        case .sort: "L’ordine delle righe: simili vicini, quello del piano, o per nome."
        case .output:
            "Il file da scrivere, o per più mappe la cartella; - scrive a schermo. (predefinito: nella cartella Graphs del piano)"
        }
    }
}
