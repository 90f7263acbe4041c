import Plan
import PlanAnswers

extension ShowHelp {
    public var italian: String {
        switch self {
        case .abstract: "La scheda di un elemento: tutto ciò che il piano ne dice."
        case .discussion:
            """
            ESEMPI
              pdo show casa/5                   un obiettivo: i testi, anno per anno
              pdo show direzione casa           una direzione e ciò che condivide
              pdo show piano-aria-clima         chi contribuisce all’obiettivo, e come
              pdo show coesione-sociale -o programme.md

            Nei testi che cambiano [-…-] indica le parole tolte e {+…+} quelle nuove.
            """
        case .words: "L’elemento: il suo id, il nome o una parte che nessun altro ha; più parole sono un solo nome."
        }
    }
}

extension ListHelp {
    public var italian: String {
        switch self {
        case .abstract: "Elenca gli elementi di un tipo, o dice quanti sono."
        case .discussion:
            """
            ESEMPI
              pdo list                            quanti elementi ci sono di ogni tipo
              pdo list direction
              pdo list objective --direction casa --year 2026
              pdo list direction --goal piano-aria-clima
              pdo list programme --goal piano-aria-clima --basis named
              pdo list direction --sort goals --limit 5
              pdo list objective --columns code,weight,owner,indicators
              pdo list objective -o objectives.csv

            Tipi: \(NodeKind.allCases.map { $0.plural(in: .italian) }.joined(separator: ", ")); anche in inglese: \
            \(NodeKind.allCases.map(\.rawValue).joined(separator: ", ")), e goal, dimension, value.

            I filtri scelgono obiettivi; degli altri tipi si elenca ciò che è collegato a quegli obiettivi, e i conteggi riguardano \
            solo quelli. Con una direzione si elencano anche le collaborazioni a cui partecipa senza un proprio obiettivo. Codice di \
            uscita 2 se l’elenco è vuoto.

            Nei formati per altri programmi ogni obiettivo ha gli id di ciò a cui è collegato; può avere più programmi, dimensioni \
            di valore pubblico e driver.
            """
        case .kind: "Il tipo degli elementi."
        case .columns:
            "Le colonne, separate da virgole: degli obiettivi \(ListColumn.Field.fields(of: .objective).map(\.rawValue).joined(separator: ", ")), textANNO, e l’intestazione di ogni altra colonna del documento; degli altri tipi, quelle che li riguardano; ripetibile."
        case .year: "Solo ciò che vale in questo anno; ripetibile."
        case .sort:
            "Ordina per questo valore: i numeri dal maggiore; a parità, nell’ordine del piano. (predefinito: l’ordine del piano)"
        case .limit: "Quanti risultati al massimo."
        }
    }
}

extension SearchHelp {
    public var italian: String {
        switch self {
        case .abstract: "Cerca parole nei nomi, nei testi e nelle citazioni."
        case .discussion:
            """
            ESEMPI
              pdo search alloggi sociali
              pdo search '"qualità dell’aria" scuole'   una frase intera e una parola
              pdo search formazione --kind objective --year 2026
              pdo search qualità --direction casa --goal piano-aria-clima
              pdo search mercati --format ids | pdo neighbours - --kind direction

            Maiuscole, accenti e desinenze non contano: «scuola» trova «scuole». Tra virgolette si cerca la frase esatta. Servono \
            tutte le parole; se nessun elemento le ha tutte, si mostra chi ne ha alcune. Prima i risultati migliori (BM25); la parola \
            esatta conta più di una con un’altra desinenza.

            A schermo le parole cercate sono in grassetto; altrove, e con $NO_COLOR o TERM=dumb, tra asterischi.

            I filtri scelgono gli elementi come in 'pdo list'. Codice di uscita 2 se non si trova nulla.

            In uno snapshot (--graph) di piani si cerca negli stessi testi, di tutti i piani; i nodi il cui nome ha tutto vengono prima.
            """
        case .text: "Le parole da cercare; con \"…\" una frase esatta."
        case .kind: "Solo elementi di questo tipo; ripetibile."
        case .year: "Solo testi di questo anno e ciò che non ha un anno; ripetibile."
        case .limit: "Quanti risultati al massimo."
        }
    }
}
