extension MeasureDescription {
    /// Those of the weight of edges and of a network as a whole.
    static let ofNetworks: [MeasureDescription] = [
        .init(
            key: "sharedCount", names: ("Peso: cose condivise", "Weight: things shared"),
            formulas: (
                "w(v, u) = |A ∩ B|, dove A sono le cose che ha v, e B quelle che ha u",
                "w(v, u) = |A ∩ B|, with A the things that v has, and B those of u"
            ),
            meanings: ("Quante cose due nodi condividono.", "How many things two nodes share."),
            readings: (
                "il peso usato se non se ne sceglie un altro; di più anni insieme conta anche ciò che i due hanno in anni diversi.",
                "the weight unless another is chosen; of several years together what the two have in different years counts as well."
            ),
            source: "Breiger 1974, The duality of persons and groups"),
        .init(
            key: "newman", names: ("Peso di Newman", "Newman's weight"),
            formulas: (
                "w(v, u) = somma, sulle cose condivise g, di 1/(n(g) - 1), dove n(g) sono i nodi che hanno g",
                "w(v, u) = sum over shared things g of 1/(n(g) - 1), with n(g) nodes that have g"
            ),
            meanings: (
                "Una cosa condivisa da pochi lega più di una condivisa da molti.",
                "A thing shared by few ties more than one shared by many."
            ),
            readings: (
                "1 per una cosa che solo quei due condividono; 1/11 per un obiettivo di dodici direzioni.",
                "1 for a thing that only those two share; 1/11 for a goal of twelve directions."
            ), source: "Newman 2001, Scientific collaboration networks II"),
        .init(
            key: "jaccard", names: ("Peso di Jaccard", "Jaccard's weight"),
            formulas: (
                "w(v, u) = |A ∩ B| / |A ∪ B|",
                "w(v, u) = |A ∩ B| / |A ∪ B|"
            ),
            meanings: ("Quale parte di ciò che i due hanno è comune.", "Which share of what the two have is common."),
            readings: ("1: hanno esattamente le stesse cose.", "1: they have exactly the same things."),
            source: "Jaccard 1901"),
        .init(
            key: "density", names: ("Densità", "Density"),
            formulas: (
                "m / (n(n - 1)/2)",
                "m / (n(n - 1)/2)"
            ),
            meanings: ("Quale parte delle coppie possibili è legata.", "Which share of the possible pairs is tied."),
            readings: (
                "da 0 a 1; in un anno contano solo i nodi che vi compaiono.",
                "from 0 to 1; in a year only the nodes count that appear in it."
            ), source: "Wasserman and Faust 1994, Social Network Analysis"),
        .init(
            key: "components", names: ("Componenti", "Components"),
            formulas: (
                "parti i cui nodi sono tutti uniti da cammini, e da cui nessun cammino esce",
                "parts within which paths tie all nodes together, and none leads out"
            ),
            meanings: (
                "In quante parti separate la rete si divide.", "Into how many separate parts the network falls."
            ),
            readings: (
                "un nodo isolato, che non condivide nulla, è una componente da solo.",
                "an isolated node, which shares nothing, is a component by itself."
            ), source: "Hopcroft and Tarjan 1973, Efficient algorithms for graph manipulation"),
        .init(
            key: "diameter", names: ("Diametro", "Diameter"),
            formulas: (
                "massimo di dist(v, u) tra due nodi uniti da un cammino",
                "greatest dist(v, u) of any two nodes that a path ties together"
            ),
            meanings: (
                "Quanti passi separano i due nodi più lontani.", "How many steps the farthest two nodes are apart."
            ),
            readings: (
                "con parti separate, quello della parte dove è maggiore; con più anni insieme un cammino può passare per legami di anni diversi.",
                "with separate parts, that of the part where it is greatest; of several years together a path may go along ties of different years."
            ), source: "Harary 1969, Graph Theory"),
        .init(
            key: "transitivity", names: ("Transitività", "Transitivity"),
            formulas: (
                "3 * triangoli / cammini di due legami",
                "3 * triangles / paths of two edges"
            ),
            meanings: (
                "Quanto spesso due vicini di uno stesso nodo sono legati anche tra loro: una coppia conta una volta per ogni vicino in comune.",
                "How often two neighbours of the same node are tied to each other as well: a pair counts once for each neighbour in common."
            ),
            readings: (
                "alta in ogni rete ricavata da cose condivise: chi condivide la stessa cosa è legato a tutti gli altri.",
                "high in every network made from shared things: those who share one thing are all tied."
            ), source: "Newman, Strogatz, Watts 2001, Random graphs with arbitrary degree distributions"),
        .init(
            key: "assortativity", names: ("Assortatività dei gradi", "Degree assortativity"),
            formulas: (
                "correlazione tra i gradi dei due estremi dei legami",
                "correlation of the degrees at the two ends of the edges"
            ),
            meanings: (
                "Se i nodi con molti legami sono legati tra loro.",
                "Whether nodes with many ties are tied to each other."
            ),
            readings: (
                "1: i simili tra loro; 0: nessuna preferenza; sotto 0: i molto legati con i poco legati.",
                "1: like with like; 0: no preference; below 0: those with many ties to those with few."
            ), source: "Newman 2002, Assortative mixing in networks"),
        .init(
            key: "articulationPoints", names: ("Nodi di articolazione", "Articulation points"),
            formulas: (
                "nodi senza i quali la rete ha più componenti",
                "nodes without which the network has more components"
            ),
            meanings: ("Gli unici legami tra parti della rete.", "The only links between parts of the network."),
            readings: (
                "senza quel nodo le parti non condividerebbero nulla, nemmeno attraverso altri; vale per l’insieme degli anni, ed è detto in quali anni vale.",
                "without that node the parts would share nothing, not even through others; it holds of the years together, and it is said in which of them it holds."
            ), source: "Hopcroft and Tarjan 1973"),
        .init(
            key: "bridges", names: ("Ponti", "Bridges"),
            formulas: (
                "legami senza i quali la rete ha più componenti",
                "edges without which the network has more components"
            ),
            meanings: ("I legami che da soli uniscono due parti.", "The edges that alone tie two parts together."),
            readings: (
                "rari in una rete ricavata da cose condivise; è detto in quali anni lo sono.",
                "rare in a network made from shared things; it is said in which years they are."
            ), source: "Tarjan 1974, A note on finding the bridges of a graph"),
    ]
}
