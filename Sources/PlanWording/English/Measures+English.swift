extension ExplainedMeasure {
    var english: Text {
        switch self {
        case .sharedCount:
            Text(
                "Weight: things in common",
                formula: "w(v, u) = |A ∩ B|, with A the things that v has, and B those of u",
                meaning: "How many things two nodes have in common.",
                reading:
                    "the default; with several years together, what the two have in different years counts as well.")
        case .newman:
            Text(
                "Newman's weight",
                formula: "w(v, u) = sum over things in common g of 1/(n(g) - 1), with n(g) nodes that have g",
                meaning: "A thing that few have in common counts for more than one that many have.",
                reading: "1 for a thing that only those two have; 1/11 for a transversal goal of twelve directions.")
        case .jaccard:
            Text(
                "Jaccard index",
                formula: "w(v, u) = |A ∩ B| / |A ∪ B|",
                meaning: "Which share of what the two have is common.",
                reading: "1: they have exactly the same things.")
        case .density:
            Text(
                "Density",
                formula: "m / (n(n - 1)/2)",
                meaning: "Which share of the possible pairs has a link.",
                reading: "from 0 to 1; in a year only the nodes count that appear in it.")
        case .components:
            Text(
                "Components",
                formula: "parts within which paths connect all nodes, and none leads out",
                meaning: "Into how many separate parts the network falls.",
                reading: "an isolated node, which has nothing in common with others, is a component by itself.")
        case .diameter:
            Text(
                "Diameter",
                formula: "greatest dist(v, u) of any two nodes that a path connects",
                meaning: "How many steps the farthest two nodes are apart.",
                reading:
                    "with separate parts, that of the part where it is greatest; of several years together a path may go along links of different years."
            )
        case .transitivity:
            Text(
                "Transitivity",
                formula: "3 * triangles / paths of two edges",
                meaning:
                    "How often two neighbours of the same node are linked to each other as well: a pair counts once for each neighbour in common.",
                reading:
                    "high in every network made from things in common: those that have one thing in common are all linked."
            )
        case .assortativity:
            Text(
                "Degree assortativity",
                formula: "correlation of the degrees at the two ends of the edges",
                meaning: "Whether nodes with many links are linked to each other.",
                reading: "1: like with like; 0: no preference; below 0: those with many links to those with few.")
        case .articulationPoints:
            Text(
                "Articulation points",
                formula: "nodes without which the network has more components",
                meaning: "The nodes that alone hold parts of the network together.",
                reading:
                    "without that node the parts would have nothing in common, not even through others; it holds for the years together, and the analysis says in which years."
            )
        case .bridges:
            Text(
                "Bridges",
                formula: "edges without which the network has more components",
                meaning: "The edges that alone connect two parts.",
                reading: "rare in a network made from things in common; the analysis says in which years they are.")
        case .degree:
            Text(
                "Degree",
                formula: "d(v) = number of neighbours of v",
                meaning: "With how many others the node has something in common.",
                reading: "it depends a lot on how many directions have the same transversal goal.")
        case .weightedDegree:
            Text(
                "Weighted degree",
                formula: "s(v) = sum of w(v, u) over the neighbours u of v",
                meaning: "How much the node has in common with others, in all.",
                reading: "far above the degree: it has several things in common with the same neighbours.")
        case .betweenness:
            Text(
                "Betweenness",
                formula:
                    "b(v) = sum over pairs {s, t} of (shortest paths between s and t through v) / (all shortest paths between s and t), divided by (n-1)(n-2)/2",
                meaning:
                    "Which share of the shortest paths of two others leads through the node, on average over the pairs of others; a pair without a path counts 0. Weights are not looked at.",
                reading:
                    "high: the node links parts that have little else in common; 0: its neighbours are all linked to each other, or it has at most one. It is divided by all pairs, also by those without a path: with many isolated nodes it is low."
            )
        case .closeness:
            Text(
                "Closeness",
                formula: "c(v) = (r - 1) / sum of dist(v, u) * (r - 1)/(n - 1), over the r - 1 nodes u that v reaches",
                meaning: "How short the paths are from the node to the others. Weights are not looked at.",
                reading: "1: linked directly to all; 0: to none.")
        case .harmonic:
            Text(
                "Harmonic centrality",
                formula: "h(v) = sum of 1/dist(v, u) over the other nodes u, divided by n - 1",
                meaning: "Like closeness; a node that is not reached counts 0. Weights are not looked at.",
                reading: "better than closeness where the network has separate parts.")
        case .eigenvector:
            Text(
                "Eigenvector centrality",
                formula: "x(v) = 1/lambda * sum of w(v, u) x(u), with the greatest lambda, and the sum of x(v)^2 = 1",
                meaning: "How far the node is linked to nodes that have many links themselves.",
                reading:
                    "high where links are densest and heaviest; with separate parts 0 outside of the one with the greatest lambda, which is not always that of most nodes."
            )
        case .pageRank:
            Text(
                "PageRank",
                formula:
                    "p(v) = (1 - 0.85)/n + 0.85 * (sum of p(u) w(u, v)/s(u) over the neighbours u + sum of p(z)/n over isolated nodes z)",
                meaning:
                    "How often a walker reaches the node who follows links at random and now and then restarts anywhere.",
                reading: "1 in all; close to the weighted degree, and defined for separate parts as well.")
        case .constraint:
            Text(
                "Burt's constraint",
                formula:
                    "c(v) = sum over neighbours u of (p(v, u) + sum over q of p(v, q) p(q, u))^2, with p(v, u) = w(v, u)/s(v)",
                meaning:
                    "How far the node's links are concentrated on few neighbours, or on neighbours that are linked to each other.",
                reading:
                    "low: many neighbours, or such as have nothing to do with each other (structural holes): by itself it does not tell which; high: neighbours are few, or linked to each other; empty for a node without any."
            )
        case .clustering:
            Text(
                "Local clustering",
                formula: "c(v) = edges among the neighbours of v / (d(v)(d(v) - 1)/2)",
                meaning: "Which share of the pairs of neighbours is linked. Weights are not looked at.",
                reading:
                    "1: the neighbours are all linked to each other, without the node as well; 0: none is to another, or they are fewer than two."
            )
        case .core:
            Text(
                "Core number",
                formula: "the greatest k such that v is in a part where every node has at least k neighbours within it",
                meaning: "How dense the part is in which the node lies.",
                reading: "high in the middle, low at the fringe.")
        case .onlyBroker:
            Text(
                "Sole broker",
                formula: "pairs {s, t} that have nothing in common, and whose only common neighbour is v",
                meaning: "Of how many pairs the node is the only neighbour in common.",
                reading:
                    "counts only pairs two steps apart with a single neighbour in common; betweenness counts longer paths as well, and in part pairs with several neighbours in common."
            )
        case .community:
            Text(
                "Communities",
                formula:
                    "groups of nodes of high modularity, the best of 100 attempts (fewer in great networks), always the same",
                meaning:
                    "Nodes that share more with each other than they would by chance (Leiden method). Weights count.",
                reading: "numbered from the greatest; an isolated node has none.")
        case .modularity:
            Text(
                "Modularity",
                formula:
                    "Q = sum over groups g of w(g)/m - (s(g)/2m)^2, with w(g) the weight within g, and s(g) its weighted degrees",
                meaning: "How much more weight lies within groups than would by chance.",
                reading: "0: as by chance; above 0.3 a network is said to have communities.")
        case .adjustedRand:
            Text(
                "Adjusted Rand index",
                formula:
                    "(s - ab/t) / ((a + b)/2 - ab/t), with a and b the pairs together in each, s in both, and t all pairs",
                meaning:
                    "How far the groups are those of the prevailing public-value dimensions, corrected for chance.",
                reading:
                    "1: the same groups; 0: as by chance. A node where several dimensions have equally many objectives does not count, nor does one that has nothing in common with others."
            )
        case .mutualInformation:
            Text(
                "Normalised mutual information",
                formula: "shared information / ((H + H')/2), with H and H' the entropies of the two groupings",
                meaning: "How much a node's group tells of its dimension, and the other way round.",
                reading:
                    "from 0 to 1, not corrected for chance: many small groups raise it. The nodes are those of the Rand index."
            )
        case .roles:
            Text(
                "Brokerage roles",
                formula:
                    "paths a - v - c where a and c have nothing in common, by the groups of a, v and c: AAA, ABA, AAB, ABC",
                meaning:
                    "Between which groups a node is a broker: coordinator (AAA), consultant (ABA), representative (AAB, gatekeeper or representative by direction), liaison (ABC).",
                reading:
                    "counts of pairs, each once, not compared with chance. By value dimensions (--by value) a node where none prevails alone is a group by itself."
            )
        case .reciprocity:
            Text(
                "Reciprocity",
                formula: "ordered pairs (a, b) where a mentions b and b mentions a / ordered pairs where a mentions b",
                meaning: "Which share of mentions is returned.",
                reading: "several collaborations between the same two directions count once.")
        }
    }
}
