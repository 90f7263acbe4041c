extension MeasureDescription {
    /// Those that each node has.
    static let ofNodes: [MeasureDescription] = [
        .init(
            key: "degree", names: ("Grado", "Degree"),
            formulas: (
                "d(v) = numero dei vicini di v",
                "d(v) = number of neighbours of v"
            ),
            meanings: (
                "Con quanti altri il nodo condivide qualcosa.", "With how many others the node shares something."
            ),
            readings: (
                "dipende molto da quante direzioni hanno lo stesso obiettivo trasversale.",
                "it depends much on how many directions have the same transversal goal."
            ), source: "Freeman 1978, Centrality in social networks"),
        .init(
            key: "weightedDegree", names: ("Grado pesato", "Weighted degree"),
            formulas: (
                "s(v) = somma di w(v, u) sui vicini u di v",
                "s(v) = sum of w(v, u) over the neighbours u of v"
            ),
            meanings: ("Quanto il nodo condivide, in tutto.", "How much the node shares, in all."),
            readings: (
                "molto sopra il grado: con gli stessi vicini condivide più cose.",
                "far above the degree: it shares several things with the same neighbours."
            ),
            source:
                "Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004, The architecture of complex weighted networks"),
        .init(
            key: "betweenness", names: ("Intermediazione", "Betweenness"),
            formulas: (
                "b(v) = somma, sulle coppie {s, t}, di (cammini più brevi tra s e t che passano per v) / (tutti i cammini più brevi tra s e t), divisa per (n-1)(n-2)/2",
                "b(v) = sum over pairs {s, t} of (shortest paths between s and t through v) / (all shortest paths between s and t), divided by (n-1)(n-2)/2"
            ),
            meanings: (
                "Quale parte dei cammini più brevi di due altri passa dal nodo, in media sulle coppie di altri; una coppia senza cammino conta 0. I pesi non contano.",
                "Which share of the shortest paths of two others leads through the node, on average over the pairs of others; a pair without a path counts 0. Weights are not looked at."
            ),
            readings: (
                "alta: il nodo collega parti che hanno poco altro in comune; 0: i suoi vicini sono tutti legati tra loro, o ne ha al più uno. Si divide per tutte le coppie, anche per quelle senza un cammino: con molti nodi isolati è bassa.",
                "high: the node links parts that have little else in common; 0: its neighbours are all tied to each other, or it has at most one. It is divided by all pairs, also by those without a path: with many isolated nodes it is low."
            ), source: "Freeman 1977, A set of measures of centrality based on betweenness; Brandes 2001"),
        .init(
            key: "closeness", names: ("Vicinanza", "Closeness"),
            formulas: (
                "c(v) = (r - 1) / somma di dist(v, u) * (r - 1)/(n - 1), sugli r - 1 nodi u che v raggiunge",
                "c(v) = (r - 1) / sum of dist(v, u) * (r - 1)/(n - 1), over the r - 1 nodes u that v reaches"
            ),
            meanings: (
                "Quanto è breve la strada dal nodo agli altri. I pesi non contano.",
                "How short the way is from the node to the others. Weights are not looked at."
            ),
            readings: (
                "1: legato direttamente a tutti; 0: a nessuno.", "1: tied directly to all; 0: to none."
            ),
            source: "Bavelas 1950; Freeman 1978; Wasserman, Faust 1994, 5.22"),
        .init(
            key: "harmonic", names: ("Centralità armonica", "Harmonic centrality"),
            formulas: (
                "h(v) = somma di 1/dist(v, u) sugli altri nodi u, divisa per n - 1",
                "h(v) = sum of 1/dist(v, u) over the other nodes u, divided by n - 1"
            ),
            meanings: (
                "Come la vicinanza; chi non è raggiunto conta 0. I pesi non contano.",
                "Like closeness; a node that is not reached counts 0. Weights are not looked at."
            ),
            readings: (
                "preferibile alla vicinanza quando la rete ha parti separate.",
                "better than closeness where the network has separate parts."
            ), source: "Marchiori and Latora 2000; Boldi and Vigna 2014, Axioms for centrality"),
        .init(
            key: "eigenvector", names: ("Autovettore", "Eigenvector centrality"),
            formulas: (
                "x(v) = 1/lambda * somma di w(v, u) x(u), con il massimo lambda, e con somma di x(v)^2 = 1",
                "x(v) = 1/lambda * sum of w(v, u) x(u), with the greatest lambda, and the sum of x(v)^2 = 1"
            ),
            meanings: (
                "Quanto il nodo è legato a nodi che sono a loro volta molto legati.",
                "How far the node is tied to nodes that are much tied themselves."
            ),
            readings: (
                "alto dove i legami sono più fitti e più pesanti; con parti separate è 0 fuori di quella con il massimo lambda, che non è sempre la più numerosa.",
                "high where ties are densest and heaviest; with separate parts 0 outside of the one with the greatest lambda, which is not always that of most nodes."
            ), source: "Bonacich 1972, Factoring and weighting approaches to status scores"),
        .init(
            key: "pageRank", names: ("PageRank", "PageRank"),
            formulas: (
                "p(v) = (1 - 0,85)/n + 0,85 * (somma di p(u) w(u, v)/s(u) sui vicini u + somma di p(z)/n sui nodi isolati z)",
                "p(v) = (1 - 0.85)/n + 0.85 * (sum of p(u) w(u, v)/s(u) over the neighbours u + sum of p(z)/n over isolated nodes z)"
            ),
            meanings: (
                "Quanto spesso passa dal nodo chi va a caso lungo i legami, e ogni tanto, o da un nodo isolato, riparte da uno qualsiasi.",
                "How often someone comes by the node who goes along edges at random, and now and then, or from an isolated node, starts anew at any."
            ),
            readings: (
                "in tutto 1; vicino al grado pesato, ma definito anche con parti separate.",
                "1 in all; close to the weighted degree, and defined for separate parts as well."
            ), source: "Brin and Page 1998, The anatomy of a large-scale hypertextual web search engine"),
        .init(
            key: "constraint", names: ("Vincolo", "Burt's constraint"),
            formulas: (
                "c(v) = somma, sui vicini u, di (p(v, u) + somma su q di p(v, q) p(q, u))^2, con p(v, u) = w(v, u)/s(v)",
                "c(v) = sum over neighbours u of (p(v, u) + sum over q of p(v, q) p(q, u))^2, with p(v, u) = w(v, u)/s(v)"
            ),
            meanings: (
                "Quanto i legami del nodo si concentrano su pochi vicini, o su vicini legati tra loro.",
                "How far the node's ties are concentrated on few neighbours, or on neighbours that are tied to each other."
            ),
            readings: (
                "basso: molti vicini, o vicini che non hanno a che fare tra loro (vuoti strutturali): da solo non dice quale dei due; alto: vicini pochi, o legati tra loro; vuoto per chi non ha vicini.",
                "low: many neighbours, or such as have nothing to do with each other (structural holes): by itself it does not tell which; high: neighbours are few, or tied together; empty for a node without any."
            ), source: "Burt 1992, Structural Holes, formula 2.4"),
        .init(
            key: "clustering", names: ("Clustering locale", "Local clustering"),
            formulas: (
                "c(v) = legami tra i vicini di v / (d(v)(d(v) - 1)/2)",
                "c(v) = edges among the neighbours of v / (d(v)(d(v) - 1)/2)"
            ),
            meanings: (
                "Quale parte delle coppie di vicini è legata. I pesi non contano.",
                "Which share of the pairs of neighbours is tied. Weights are not looked at."
            ),
            readings: (
                "1: i vicini sono tutti legati tra loro, anche senza il nodo; 0: nessuno lo è con un altro, o sono meno di due.",
                "1: the neighbours are all tied to each other, without the node as well; 0: none is to another, or they are fewer than two."
            ), source: "Watts and Strogatz 1998, Collective dynamics of 'small-world' networks"),
        .init(
            key: "core", names: ("Nucleo", "Core number"),
            formulas: (
                "il massimo k tale che v sta in una parte dove ogni nodo ha almeno k vicini nella parte stessa",
                "the greatest k such that v is in a part where every node has at least k neighbours within it"
            ),
            meanings: (
                "Quanto è fitta la parte di rete in cui sta il nodo.", "How dense the part is in which the node lies."
            ),
            readings: ("alto al centro, basso ai margini.", "high in the middle, low at the fringe."),
            source: "Seidman 1983, Network structure and minimum degree; Batagelj and Zaveršnik 2003"),
        .init(
            key: "onlyGoBetween", names: ("Unico tramite", "Only go-between"),
            formulas: (
                "coppie {s, t} che non condividono nulla, e il cui unico vicino in comune è v",
                "pairs {s, t} that share nothing, and whose only common neighbour is v"
            ),
            meanings: (
                "Per quante coppie il nodo è il solo vicino in comune.",
                "Of how many pairs the node is the only neighbour in common."
            ),
            readings: (
                "conta soltanto coppie a due passi con un solo vicino in comune; l’intermediazione conta anche cammini più lunghi, e in parte coppie con più vicini in comune.",
                "counts only pairs two steps apart with a single neighbour in common; betweenness counts longer paths as well, and in part pairs with several neighbours in common."
            ), source: "pdo-graph; cf. Freeman 1977, A set of measures of centrality based on betweenness"),
    ]
}
