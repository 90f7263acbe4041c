import Plan

/// What is said of the nodes of a snapshot, whatever kinds it has.
package enum SnapshotMessage: Message {
    /// The nodes of a kind at a distance.
    case away(kind: String, steps: Int, shown: Int, of: Int)
    case through([String])
    case weight(Double)
    /// The nodes of a kind that share things of some kinds.
    case sharedWith(kind: String, things: [String], shown: Int, of: Int)
    case nothingInCommon(things: [String])
    case noPath(String, String)
    case nearest(String, shown: Int, of: Int)
    case nothingReached(String)
    case withoutLimits(steps: Int)
    case links
    /// How many links a node has, and what they weigh together.
    case page(links: Int, weight: Double?)
    case holds
    /// Of what kind nodes of a network are, and by what they are linked.
    case network(kind: String?, things: [String])
    case directionsLeftOut
    case size(nodes: Int, links: Int)
    case nodes(Int)
    case groups(sizes: [Int], modularity: Double)
    case group(Int, of: Int)
    /// How many nodes and links a picture has.
    case picture(nodes: Int, links: Int)
    case pictureColours, pictureSizes
    /// What is said of a graph that was read from another program's file.
    case imported(String, nodes: Int, links: Int)
    case undirectedEdges(Int)
    /// What a search in a snapshot does not look at.
    case onlyNames
}

extension Language {
    /// What a kind of nodes is called: by this language's word for a plan's, else as the graph calls it.
    package func kind(_ kind: String) -> String { NodeKind(rawValue: kind)?.name(in: self) ?? kind }

    /// The same of several nodes.
    package func kinds(_ kind: String) -> String { NodeKind(rawValue: kind)?.plural(in: self) ?? kind }
}
