extension ImportHelp {
    public var english: String {
        switch self {
        case .abstract: "Read a plan's document and profile into plan.json."
        case .discussion:
            """
            EXAMPLES
              pdo import                        the only plan in Data
              pdo import Data/my-city           the plan in this folder
              pdo import Data/my-city -o -      print the plan instead
              pdo import Data/our-tables        objectives.csv and the other tables there
              pdo import --strict               exit code 2 where there are warnings
              pdo import --format sarif > import.sarif

            What the document has that is not as it should be is reported on standard error, as a compiler would, or with \
            --format on standard output for editors and programs. The codes are explained in Data/README.md. With an error \
            nothing is written, and the exit code is 1.
            """
        case .folder: "The folder with pdo.md and profile.yaml."
        case .output: "Where to write the plan; - prints it. (default: plan.json in the folder)"
        case .format: "How to report what was noticed."
        case .strict: "End with exit code 2 if there is a warning; the plan is written all the same."
        }
    }
}

extension SuggestHelp {
    public var english: String {
        switch self {
        case .abstract: "What the profile could list and does not yet, as YAML to paste."
        case .discussion:
            """
            EXAMPLES
              pdo suggest                        the only plan in Data
              pdo suggest Data/my-city --limit 40
              pdo suggest --measure              how many of the profile's themes it finds

            Words that are rare in the plan and yet stand in objectives of several directions, best first; names of \
            directions that look like an alias; collaborations that still need a name. Each is a guess: read the objectives \
            before you paste it.
            """
        case .folder: "The folder with pdo.md and profile.yaml."
        case .limit: "How many themes to suggest, at most."
        case .measure:
            "Set the profile's themes aside, and tell how many of them are found and how many suggestions meet one."
        }
    }
}

extension ExportHelp {
    public var english: String {
        switch self {
        case .abstract: "Write the whole plan for other programs."
        case .discussion:
            """
            EXAMPLES
              pdo export jgf > graph.json
              pdo export jgf -o graph.json
              pdo export graphml -o graph.graphml
              pdo export csv -o tables

            jgf is the graph in JSON Graph Format, version 2; graphml is for NetworkX, igraph, Gephi, yEd and the like. csv is a folder of tables that spreadsheets open, with a \
            description of their columns; 'pdo import' reads them back.
            """
        case .format: "The format."
        case .output: "The file to write, of csv the folder; - prints. (default: -)"
        }
    }
}
