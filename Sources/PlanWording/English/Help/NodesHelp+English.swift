extension NeighboursHelp {
    public var english: String {
        switch self {
        case .abstract: "What nodes are tied to, and which words of the document say so."
        case .discussion:
            """
            EXAMPLES
              pdo neighbours "direzione casa"
              pdo neighbours casa --via goal        who shares goals with it, and which
              pdo neighbours casa --via collaboration --via goal --limit 5
              pdo neighbours piano-aria-clima --kind direction --depth 2
              pdo neighbours casa --depth 2 -o casa.svg   a picture
              pdo neighbours casa verde-e-ambiente --year 2025 --format csv
              pdo neighbours coesione-sociale --graph italia.snapshot --depth 2
              pdo list goal --format ids | pdo neighbours - --kind objective

            With a depth above 1 the search goes on from what it found, except from drivers, public-value dimensions and \
            categories of programmes, unless --allow names them: to share one of those relates nothing.

            With --via a neighbour is a node of the same kind that shares something with the start: by an edge to it, or through \
            an objective. Its weight is the number of things shared. Directions share an objective (--via objective) where the \
            same text, or nearly the same, is assigned to both. Without --via the weight is the number of nodes before it by \
            which it is reached on shortest ways.

            A link stands in the years of the words that show it; what a table says, in the years for which its objective has a \
            text. The exit code is 2 if there are no neighbours.
            """
        case .nodes:
            "The nodes: ids, names, or unambiguous parts of them; - reads them from standard input, one a line."
        case .depth: "How many edges to go, at most."
        case .edges: "Which way to follow edges: in against them, out along them."
        case .via: "Give the nodes that share something of this kind with the start; may be repeated."
        case .kind: "Give only nodes of this kind; may be repeated."
        case .minWeight: "Give only neighbours of at least this weight. (default: 1)"
        case .sort: "What to sort by; equal ones stay in the plan's order. (default: weight with --via, else distance)"
        case .limit: "How many neighbours of each node to give, at most."
        }
    }
}

extension PathHelp {
    public var english: String {
        switch self {
        case .abstract: "Why two nodes are linked: the paths between them, with the words that show each step."
        case .discussion:
            """
            EXAMPLES
              pdo path casa mobilita
              pdo path casa verde-e-ambiente --max-length 4
              pdo path casa verde-e-ambiente --via goal
              pdo path casa mobilita -o path.svg        a picture
              pdo path casa/2 cultura --year 2025 --format json
              pdo path Myriel Javert --graph lesmis.snapshot

            Without --max-length the shortest paths are given, of many links the first ten unless --count says more. A path makes no detour: no two of its nodes are tied besides \
            those that follow each other. It does not go through drivers, public-value dimensions and categories of programmes, \
            unless --allow or --via names them: to share one of those says nothing.

            Directions are tied to goals and programmes by their objectives, which are two steps, and to collaborations directly.

            The exit code is 2 if there is no path; the nearest nodes that can be reached are given then.
            """
        case .from: "A node: its id, its name, or an unambiguous part of it."
        case .to: "Another one."
        case .maxLength: "Give all paths of at most so many steps, up to 12."
        case .count:
            "How many links to tell, at most, each with all its paths. (default: 10 in a table or Markdown, else 1000)"
        case .via: "Go only through nodes of this kind, and objectives; may be repeated."
        }
    }
}
