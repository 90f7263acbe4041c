extension MapHelp {
    public var english: String {
        switch self {
        case .abstract: "Draw maps: who shares what, one goal, one direction, the years side by side."
        case .discussion:
            """
            EXAMPLES
              pdo map                         the collaboration map
              pdo map goal                    a picture of each transversal goal
              pdo map goal-years              which directions serve them, year by year
              pdo map "direzione casa"        one direction
              pdo map --year 2025             one year alone: collaboration-2025.svg
              pdo map years --page A4         for paper
              pdo map --all                   every map of Graphs, or of the gallery
              pdo map --focus "direzione casa" -o casa.svg
              pdo map direction --focus casa  one picture of those that it makes
              pdo map --table markdown        what the map shows, as a table
              pdo map -o - | less             prints the SVG
              pdo map --graph lesmis.snapshot -o lesmis.svg

            Open the picture in a browser: under the pointer each line shows the words of the document that it stands for. \
            Graphs/README.md tells how to describe a map of one's own.
            """
        case .name:
            "A map of the gallery or of the folder Graphs, the path of a definition, or a node. (default: the collaboration map)"
        case .all: "Draw every map of the folder Graphs; where that has none, of the gallery."
        case .list: "List the names of the maps."
        case .printDefinition: "Print the description of the map, to start one's own from."
        case .focus: "Show what is around this node; may be repeated."
        case .depth: "How many links away from the focus to go."
        case .format: "The form of the picture. (default: that of the output's name, or else svg)"
        case .table: "Print what the map shows as a table instead of drawing it."
        case .linkBase: "Let nodes lead to their pages below this address."
        case .pageNumber: "Only this sheet of a map that is on several. (default: all; printed, the first)"
        case .kind: "Of what directions have in common show only this kind; may be repeated."
        case .page: "The size of the picture. (default: that of the definition)"
        case .engine: "The engine of Graphviz that places the nodes, of a map that leaves it to one."
        case .sort: "The order of rows: like beside like, the plan's, or by name."
        case .output:
            "The file to write, or of several maps the folder; - prints. (default: in the plan's folder Graphs)"
        }
    }
}
