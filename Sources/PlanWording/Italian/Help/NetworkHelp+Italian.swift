extension AnalyseHelp {
    public var italian: String {
        switch self {
        case .abstract: "Misura la rete di chi condivide che cosa."
        case .discussion:
            """
            ESEMPI
              pdo analyse                              la rete in poche frasi
              pdo analyse nodes --sort betweenness --limit 5
              pdo analyse groups --weight newman       chi ha più cose in comune con chi
              pdo analyse bridges                      chi da solo collega altri
              pdo analyse named                        chi menziona chi
              pdo analyse roles --by value             chi fa da tramite tra i gruppi
              pdo analyse nodes --of programme --through direction --limit 5
              pdo analyse nodes --year 2026 -o nodes-2026.csv
              pdo analyse nodes --graph lesmis.snapshot --sort degree --limit 5

            Due direzioni sono collegate se hanno in comune un obiettivo trasversale o una collaborazione; --of e --through scelgono \
            altri tipi. Driver, dimensioni di valore pubblico e categorie di programmi contano solo se indicati.

            Senza --year si mettono insieme tutti gli anni e si dice che cosa vale in ciascuno. La rete di un anno ha gli elementi \
            che compaiono in quell’anno, come 'pdo list --year'.

            I numeri descrivono come è scritto il piano: non sono una graduatoria di merito. Definizioni: 'pdo help-measures'.
            """
        case .section:
            "Che cosa descrivere: l’insieme, gli elementi, i gruppi, i ponti, chi menziona chi o i ruoli di tramite."
        case .of: "Il tipo degli elementi. (predefinito: direction)"
        case .through:
            "Il tipo di ciò che hanno in comune; ripetibile. (predefinito: transversalGoal, collaboration; tra questi: direction)"
        case .weight:
            "Il peso di un legame: quante cose in comune; ogni cosa 1/(n − 1), se l’hanno n elementi (Newman); la parte in comune di tutto ciò che i due hanno (Jaccard)."
        case .measure: "Con nodes mostra questa misura; ripetibile."
        case .sort:
            "Con nodes ordina per questa misura, dalla maggiore (constraint, community: dalla minore). (predefinito: la prima mostrata)"
        case .limit: "Quanti elementi al massimo; con bridges quanti tramiti. (predefinito: tutti; con bridges 5)"
        case .grouping:
            "Con roles i gruppi tra cui si fa da tramite: i gruppi della rete o la dimensione di valore pubblico prevalente tra gli obiettivi."
        }
    }
}

extension MeasuresHelp {
    public var italian: String {
        switch self {
        case .abstract: "Che cosa significa ogni misura di 'pdo analyse', come si legge e chi l’ha definita."
        case .discussion:
            """
            ESEMPI
              pdo help-measures                       tutte le misure
              pdo help-measures betweenness constraint
              pdo help-measures modularity --lang en

            n: numero di nodi; m: numero di legami o somma dei pesi; d(v): grado; w(v, u): peso; s(v): grado pesato; dist(v, u): \
            passi del percorso più breve.
            """
        case .measures: "Solo queste misure, con i nomi che hanno in CSV e JSON."
        case .format: "Il formato."
        }
    }
}
