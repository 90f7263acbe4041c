extension MeasureDescription {
    static let ofGroups: [MeasureDescription] = [
        .init(
            key: "community", names: ("Gruppi", "Communities"),
            formulas: (
                "gruppi di nodi di alta modularità, i migliori di 100 tentativi, sempre gli stessi",
                "groups of nodes of high modularity, the best of 100 attempts, always the same"
            ),
            meanings: (
                "Nodi che condividono tra loro più di quanto farebbero per caso (metodo di Leiden). I pesi contano.",
                "Nodes that share more with each other than they would by chance (Leiden method). Weights count."
            ),
            readings: (
                "numerati dal maggiore; un nodo isolato non ha gruppo.",
                "numbered from the greatest; an isolated node has none."
            ), source: "Traag, Waltman, van Eck 2019, From Louvain to Leiden"),
        .init(
            key: "modularity", names: ("Modularità", "Modularity"),
            formulas: (
                "Q = somma, sui gruppi g, di w(g)/m - (s(g)/2m)^2, dove w(g) è il peso dentro g, e s(g) la somma dei suoi gradi pesati",
                "Q = sum over groups g of w(g)/m - (s(g)/2m)^2, with w(g) the weight within g, and s(g) its weighted degrees"
            ),
            meanings: (
                "Quanto peso in più c’è dentro i gruppi di quanto ce ne sarebbe per caso.",
                "How much more weight lies within groups than would by chance."
            ),
            readings: (
                "0: come per caso; da 0,3 si parla di gruppi netti.",
                "0: as by chance; above 0.3 a network is said to have communities."
            ), source: "Newman and Girvan 2004, Finding and evaluating community structure in networks"),
        .init(
            key: "adjustedRand", names: ("Indice di Rand corretto", "Adjusted Rand index"),
            formulas: (
                "(s - ab/t) / ((a + b)/2 - ab/t), dove a e b sono le coppie unite in ciascuna divisione, s in entrambe, e t tutte le coppie",
                "(s - ab/t) / ((a + b)/2 - ab/t), with a and b the pairs together in each, s in both, and t all pairs"
            ),
            meanings: (
                "Quanto i gruppi coincidono con le dimensioni di valore pubblico prevalenti, al netto del caso.",
                "How far the groups are those of the prevailing public-value dimensions, corrected for chance."
            ),
            readings: (
                "1: gli stessi gruppi; 0: come per caso. Un nodo dove più dimensioni hanno altrettanti obiettivi non conta, come chi non condivide nulla.",
                "1: the same groups; 0: as by chance. A node where several dimensions have equally many objectives does not count, nor does one that shares nothing."
            ),
            source: "Hubert and Arabie 1985, Comparing partitions"),
        .init(
            key: "mutualInformation", names: ("Informazione mutua normalizzata", "Normalised mutual information"),
            formulas: (
                "informazione in comune / ((H + H')/2), dove H e H' sono le entropie delle due divisioni",
                "shared information / ((H + H')/2), with H and H' the entropies of the two groupings"
            ),
            meanings: (
                "Quanto il gruppo di un nodo dice della sua dimensione, e viceversa.",
                "How much a node's group tells of its dimension, and the other way round."
            ),
            readings: (
                "da 0 a 1, non al netto del caso: molti gruppi piccoli la alzano. Contano gli stessi nodi che per l’indice di Rand.",
                "from 0 to 1, not corrected for chance: many small groups raise it. The nodes are those of the Rand index."
            ), source: "Danon, Díaz-Guilera, Duch, Arenas 2005, Comparing community structure identification"),
        .init(
            key: "roles", names: ("Ruoli di intermediazione", "Brokerage roles"),
            formulas: (
                "cammini a - v - c dove a e c non condividono nulla, secondo i gruppi di a, v e c: AAA, ABA, AAB, ABC",
                "paths a - v - c where a and c share nothing, by the groups of a, v and c: AAA, ABA, AAB, ABC"
            ),
            meanings: (
                "Tra quali gruppi un nodo è tramite: coordina (AAA), consulente (ABA), varco (AAB, nei due versi gatekeeper e representative), collega (ABC).",
                "Between which groups a node is a go-between: coordinator (AAA), consultant (ABA), gateway (AAB, gatekeeper or representative by direction), liaison (ABC)."
            ),
            readings: (
                "conteggi di coppie, ciascuna una volta, non confrontati con il caso. Secondo le dimensioni di valore (--by value) un nodo dove nessuna prevale da sola è un gruppo a sé.",
                "counts of pairs, each once, not compared with chance. By value dimensions (--by value) a node where none prevails alone is a group by itself."
            ), source: "Gould and Fernandez 1989, Structures of mediation"),
    ]

    static let ofDirectedTies: [MeasureDescription] = [
        .init(
            key: "reciprocity", names: ("Reciprocità", "Reciprocity"),
            formulas: (
                "coppie ordinate (a, b) dove a nomina b e b nomina a / coppie ordinate dove a nomina b",
                "ordered pairs (a, b) where a names b and b names a / ordered pairs where a names b"
            ),
            meanings: (
                "Quale parte delle collaborazioni nominate è ricambiata.",
                "Which share of the named collaborations is returned."
            ),
            readings: (
                "più collaborazioni tra le stesse due direzioni contano una volta.",
                "several collaborations between the same two directions count once."
            ), source: "Wasserman and Faust 1994; Newman, Forrest, Balthrop 2002")
    ]
}
