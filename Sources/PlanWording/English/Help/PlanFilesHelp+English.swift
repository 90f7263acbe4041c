extension ImportHelp {
    public var english: String {
        switch self {
        case .abstract: "Read a plan's document and profile into plan.json."
        case .discussion:
            """
            EXAMPLES
              pdo import                        the only plan in Data
              pdo import Data/my-city           the plan in this folder
              pdo import Data/my-city/pdo.md    the plan in this folder, from this document
              pdo import Data/my-city -o -      print the plan instead
              pdo import Data/our-tables        objectives.csv and the other tables there
              pdo import --strict               exit code 2 where there are warnings
              pdo import --explain              what was made of each line
              pdo import --explain -o reading.html
              pdo import --format sarif > import.sarif
              pdo import lesmis.csv --undirected -o lesmis.snapshot

            What the document has that is not as it should be is reported on standard error, as a compiler would, or with \
            --format on standard output for editors and programs. The codes are explained in Data/README.md. With an error \
            nothing is written, and the exit code is 1. At the end every line of the document is accounted for.

            The document is pdo.md (text, Markdown), pdo.docx, pdo.odt, pdo.xlsx, pdo.ods, pdo.html, pdo.pdf or \
            pdo.xml (StratML), or the file that profile.yaml names with 'document:'. Of an office file the place is told: sheet and cell, table and row, paragraph.

            --explain shows the document line by line: what each was read as, the ids it became, the words that make links, and \
            what was noticed; as a page for a browser with -o reading.html, and also where there are errors.

            --undirected, and an --output that ends in .snapshot, are for graphs that are no plan: GraphML, JSON (JSON Graph \
            Format, NetworkX, D3, Cytoscape), CSV with a line for each edge, a folder with nodes.csv and edges.csv. The \
            other commands ask the snapshot with --graph.
            """
        case .folder: "The folder with document and profile.yaml, or the document; or a graph."
        case .output:
            "Where to write the plan, or with --explain the explanation (.html, .txt, .json); - prints it. (default: plan.json in the folder)"
        case .format: "How to report what was noticed."
        case .strict: "End with exit code 2 if there is a warning; the plan is written all the same."
        case .explain: "Show the document line by line, with what was made of each."
        case .undirected: "Take a graph's edges as having no direction, where they don't say."
        }
    }
}

extension CheckHelp {
    public var english: String {
        switch self {
        case .abstract: "Whether plan.json is what its document, profile and links give."
        case .discussion:
            """
            EXAMPLES
              pdo check                           the only plan in Data
              pdo check Data/my-city              the plan in this folder
              pdo check --format json             for other programs
              pdo check -o check.md               a report in Markdown

            The sources are read anew, nothing is written. What differs is told by node and link: what is missing in plan.json \
            or only there, which words and values are others; before it stand the quotations that the document does not have. \
            Every other command that reads a plan warns of these where the document lies beside it.

            The exit code is 0 if all agrees, 2 if anything differs, and 1 if the plan or its sources can't be read. \
            'pdo import' makes the plan anew.
            """
        case .plan: "The plan.json or its folder. (default: the plan that all commands mean)"
        }
    }
}

extension NewHelp {
    public var english: String {
        switch self {
        case .abstract: "Make a folder for a new plan, with a profile guessed from its document."
        case .discussion:
            """
            EXAMPLES
              pdo new valdombra-2031 --from piano.md        Data/valdombra-2031
              pdo new ./plan --from objectives.csv          the folder plan here
              pdo new valdombra-2031                        only an empty profile

            The document (.docx, .odt, .xlsx, .ods, .html, .pdf, StratML, Markdown, text with tables as tabs) or table (.csv) is copied as \
            it is. Title, body, years and language are guessed, and shown with the line that they are from; the plan is read at once, and what to \
            look at is told and stands in profile.yaml as comments: offices, columns without a role, sections that may be the \
            transversal goals.

            A plain name in a project, where there is a folder Data, is made in Data; a path is made as it is. Nothing is \
            overwritten. If the plan has errors, the folder is made without plan.json, and the exit code is 1.
            """
        case .folder: "The folder to make; a plain name means one in Data, where there is that."
        case .from: "The document or table to copy and read."
        }
    }
}

extension UseHelp {
    public var english: String {
        switch self {
        case .abstract: "Choose the plan that all commands mean, or say which it is."
        case .discussion:
            """
            EXAMPLES
              pdo use                      which plan commands mean, and which there are
              pdo use milano-2024-2026     mean this one from now on
              pdo use --none               forget the choice

            The choice is remembered for the project, in the file .pdo-plan beside Data. --plan and PDO_PLAN go before it, and \
            so does the plan in whose folder a command is run.
            """
        case .name: "The name of the plan's folder in Data, or a part of it that no other has."
        case .none: "Choose none any more."
        }
    }
}

extension SuggestHelp {
    public var english: String {
        switch self {
        case .abstract: "What the profile could list, or which objectives may serve a goal, to be read and decided."
        case .discussion:
            """
            EXAMPLES
              pdo suggest                        the only plan in Data
              pdo suggest Data/my-city --limit 40
              pdo suggest --measure              how many of the profile's themes it finds
              pdo suggest --for piano-aria-clima
              pdo suggest --for goal:piano-aria-clima -o candidates.yaml
              pdo suggest --for "più verde" --limit 30 -o verde.csv
              pdo suggest --for legalita --sort impact

            For the profile: words that are rare in the plan and yet stand in objectives of several directions, best first; \
            names of directions that look like an alias; collaborations that still need a name. Each is a guess: read the \
            objectives before you paste it.

            With --for: objectives that no link ties to a goal, dimension or collaboration yet, best first, with the words that \
            speak for each. They are ranked by the words of its name, its phrases and what the profile says it is about; a \
            dimension by the document's own text. Verdicts of links.yaml sharpen the ranking; what is denied does not come back. \
            YAML is for links.yaml; CSV has columns to fill in.
            """
        case .folder: "The folder with pdo.md and profile.yaml; with --measure also a file of links (.csv)."
        case .target: "A goal, dimension or collaboration: id, name or part of a name; repeatable."
        case .limit: "How many themes to suggest, or candidates for each --for, at most."
        case .sort: "Candidates for which most speaks first, or those that would overturn most negative findings."
        case .measure:
            """
            Set the profile's themes aside, and tell how many of them are found and how many suggestions meet one; with a file \
            of links, tell how well candidates meet its verdicts.
            """
        }
    }
}

extension ExportHelp {
    public var english: String {
        switch self {
        case .abstract: "Write the graph of the plan, or a part of it, for other programs."
        case .discussion:
            """
            EXAMPLES
              pdo export -o plan.xlsx            a workbook for Excel and LibreOffice
              pdo export tables -o tables        nodes.csv, edges.csv: pandas, DuckDB, R
              pdo export tables --dialect gephi -o gephi
              pdo export tables --partition plans/* -o italia
              pdo export jgf > graph.json
              pdo export graphml -o graph.graphml
              pdo export -o plan.gexf
              pdo export graphml --year 2026 --direction casa -o casa.graphml
              pdo export dot --focus piano-aria-clima --depth 2
              pdo export jgf --kind direction --kind collaboration -o who.json
              pdo export -o plan.sqlite
              pdo export -o plan.ttl
              pdo export csv -o tables

            The format may be left out where the name of the file says it:

              tables      nodes and links as CSV, with a Data Package
              xlsx        a workbook: elements, links, indicators, audit
              graphml     NetworkX, igraph, Gephi, yEd
              gexf        Gephi, with years on its time line
              jgf         JSON Graph Format 2 (.json)
              json        Cytoscape, Cytoscape.js, D3 (.cyjs.json)
              cx2         Cytoscape and NDEx
              dot         Graphviz, pydot
              cypher      Neo4j and others that speak openCypher
              sql         SQLite and PostgreSQL
              sqlite      a database with search, for Datasette too
              turtle      RDF: ORG, SKOS, PROV-O, DCAT (.ttl)
              jsonld      the same as JSON-LD
              stratml     StratML Part 2 (.xml)
              mermaid     a chart in Markdown (.mmd)
              kumu        Kumu (.kumu.json)
              canvas      a canvas of Obsidian
              csv         the tables that 'pdo import' reads back

            csv is always the whole plan. For the others the filters choose as those of 'pdo list' do: objectives, and what is tied \
            to them; --kind and --relation leave only such nodes and edges. The exit code is 2 if nothing is left.
            """
        case .format: "The format. (default: what the name of the output ends on)"
        case .output: "The file to write, of csv and tables the folder; - prints. (default: -)"
        case .kind: "Only nodes of this kind, and the edges between them; may be repeated."
        case .relation: "Only edges of this relation; may be repeated."
        case .year: "Only what stands in this year; may be repeated."
        case .focus: "Only what is around this node; may be repeated."
        case .depth: "How many edges away from the focus to go. (default: 1)"
        case .dialect:
            "For which program: gephi or excel with tables, yed with graphml."
        case .partition:
            "Of tables: the plans, each of which becomes a part of one great table that Spark and DuckDB read, with a column \"plan\"."
        case .baseURL: "Where addresses of turtle and jsonld begin, such as those of the plan's site."
        case .graph:
            "Write the graph in a file of 'pdo snapshot write' rather than a plan's: only --kind, --relation, --dialect, --output and --lang go with it."
        }
    }
}
