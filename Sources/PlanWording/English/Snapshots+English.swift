import PlanImport

extension SnapshotMessage {
    package var english: String {
        switch self {
        case .away(let kind, let steps, let shown, let all):
            "\(Language.english.kinds(kind)) at \(English.number(steps)) steps: \(LimitMessage.number(shown, of: all).english)"
        case .through(let names): "through \(English.list(names))"
        case .weight(let weight): "weight \(English.weight(weight))"
        case .sharedWith(let kind, let things, let shown, let all):
            "\(Language.english.kinds(kind)) that share \(English.list(things.map(Language.english.kinds))): \(LimitMessage.number(shown, of: all).english)"
        case .nothingInCommon(let things): "shares no \(English.list(things.map(Language.english.kind))) with others"
        case .noPath(let from, let to): "There is no path between \(English.quoted(from)) and \(English.quoted(to))."
        case .nearest(let from, let shown, let all):
            "nearest to \(English.quoted(from)): \(LimitMessage.number(shown, of: all).english)"
        case .nothingReached(let from): "Nothing can be reached from \(English.quoted(from))."
        case .withoutLimits(let steps):
            "Without these limits there is a path of \(English.Noun(singular: "step", plural: "steps").count(steps))."
        case .links: "links"
        case .page(let links, let weight):
            "\(English.Noun(singular: "link", plural: "links").count(links))"
                + (weight.map { ", weight \(English.weight($0))" } ?? "")
        case .holds: "A snapshot holds names and links; what a plan says of a node, 'pdo show --plan' tells."
        case .network(let kind, let things):
            "\(kind.map { Language.english.kinds($0) } ?? "nodes"), linked by "
                + (things.isEmpty
                    ? "the graph's edges" : "what they share: " + English.list(things.map(Language.english.kinds)))
        case .directionsLeftOut: "The directions of edges are left out."
        case .size(let nodes, let links):
            "\(English.Noun(singular: "node", plural: "nodes").count(nodes)), \(English.Noun(singular: "link", plural: "links").count(links))"
        case .nodes(let count): English.Noun(singular: "node", plural: "nodes").count(count)
        case .groups(let sizes, let modularity):
            sizes.isEmpty
                ? "No group of several nodes is tied together more than to others."
                : "Groups that are tied together more than to others: \(sizes.count), of \(English.list(sizes.map(English.number))) nodes (modularity \(English.weight(modularity)))."
        case .group(let number, let count): "group \(number): \(count)"
        case .picture(let nodes, let links): "\(SnapshotMessage.size(nodes: nodes, links: links).english)"
        case .pictureColours: "Colours are groups of nodes that are tied together more than to others."
        case .onlyNames: "Only names were searched: the snapshot has no other texts."
        case .undirectedEdges(let count):
            "\(English.Noun(singular: "edge without a direction is", plural: "edges without a direction are").count(count)) read as going from source to target, as others of the graph do."
        case .imported(let path, let nodes, let links):
            "\(path): \(SnapshotMessage.size(nodes: nodes, links: links).english)"
        case .pictureSizes: "The more links a node has, the larger it is; the more an edge weighs, the wider."
        }
    }
}

extension SnapshotUsage {
    public var english: String {
        switch self {
        case .needsPlan(let options):
            "A snapshot holds names, links, roles and weights, and texts to be searched, no years and evidence: \(English.list(options)) can't be asked of it; ask the plan itself."
        case .noPicture:
            "A picture of a snapshot is made by 'pdo map --graph FILE --focus NODE -o FILE.svg'."
        case .noDirections: "The edges of this graph have no direction: leave --edges out."
        case .needsTexts:
            "Which objectives directions have in common only their texts tell, and a snapshot has none: name another kind with --via, or ask the plan itself."
        case .unknownWord(let path, let word, let known):
            "\(path): there is no \"\(word)\"; there are \(English.list(known))"
        case .tooLargeToDraw(let nodes, let links):
            "the picture would have \(links.map { SnapshotMessage.size(nodes: nodes, links: $0).english } ?? SnapshotMessage.nodes(nodes).english); at most \(SnapshotMessage.size(nodes: Self.mostDrawn.nodes, links: Self.mostDrawn.links).english) are drawn: choose a part with --focus, --depth or --kind"
        case .tooLargeToMeasure(let nodes, let links):
            "the network has \(SnapshotMessage.size(nodes: nodes, links: links).english), too many to be measured so: choose other measures (--measure degree), or a part with --of, --through or --relation"
        case .importNeedsASnapshot:
            "A graph that is no plan becomes a snapshot: give --output a name that ends in .snapshot."
        case .onlyOfGraphs: "--undirected is of graphs that are no plan, whose output's name ends in .snapshot."
        }
    }
}

extension GraphFileFailure {
    public var english: String {
        switch self {
        case .unreadable(let file, let line, let problem):
            "\(file):" + (line.map { "\($0):" } ?? "") + " " + Self.english(problem)
        case .noEdges(let folder):
            "\(folder): there is no edges.csv; a graph in a folder is edges.csv and perhaps nodes.csv"
        }
    }

    private static func english(_ problem: GraphFileError.Problem) -> String {
        switch problem {
        case .unknownForm:
            "it is no graph in a form that is read: GraphML, JSON, CSV (.csv, .tsv) or a list of edges (.edgelist, .txt)"
        case .malformed(let format): "it is not well-formed \(format.rawValue)"
        case .missingLibrary(let name):
            "\(name) is needed to read it and can't be loaded; 'pdo doctor' says what to install"
        case .documentType: "it declares a document type, which no graph needs; take <!DOCTYPE …> out"
        case .tooGreat(let limit):
            "it has more than is read (\(English.number(limit))); larger graphs are read as tables of nodes and edges"
        case .noGraph(.graphML): "it is XML, but no GraphML: there is no <graphml> with a <graph> in it"
        case .noGraph:
            "it is \(GraphFileError.Format.json.rawValue), but no graph: expected \"graph\" with \"nodes\", or \"nodes\" and \"links\""
        case .severalGraphs: "there are several graphs; leave one in the file"
        case .hyperedge: "an edge has more than two ends, which is not read; tie the ends one by one"
        case .noID: "a node has no id"
        case .duplicateID(let id): "the id \"\(id)\" stands twice"
        case .unknownNode(let id): "an edge leads to \"\(id)\", which is no node"
        case .missingEnd: "an edge lacks its source or its target"
        case .weight(let text): "the weight \"\(text)\" is no number above 0"
        case .shortLine: "an edge needs two nodes, with white space between"
        case .openQuote: "a quotation mark opens here that is never closed"
        case .missingColumn(let names): "no column is called \(English.list(names, last: "or"))"
        case .noNodes: "there is no node in it"
        }
    }
}

extension English {
    /// "31", "0.5".
    fileprivate static func weight(_ weight: Double) -> String {
        Int(exactly: weight).map { number($0) } ?? number(weight)
    }
}
