import Plan

/// Why a name means no node, or not one that can be asked about. Candidates are lines that begin with a line feed.
public enum NodeFailure: Message {
    case ambiguous(query: String, count: Int, candidates: String)
    case ambiguousAndMore(query: String, count: Int, candidates: String)
    case misspelt(query: String, candidates: String)
    case unknown(query: String)
    case unknownOfKind(query: String, kind: NodeKind)
    case unknownObjective(query: String, direction: String, name: String)
    case misspeltIn(path: String, query: String, candidates: String)
    case unknownIn(path: String, query: String)
    case same(id: String, kind: NodeKind, name: String)
    /// A node of a snapshot.
    case sameNode(id: String, name: String)
    case isOfViaKind(id: String, kind: NodeKind, name: String)
    case wrongKind(option: String, query: String, id: String, kind: NodeKind, name: String, wanted: [NodeKind])
    case notADirection(id: String, kind: NodeKind, name: String)
    case inputLine(number: Int, reason: String)
    case nothingToDraw
}
