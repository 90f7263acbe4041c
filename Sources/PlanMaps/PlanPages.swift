import GraphCore
import Plan
import PlanGraph

/// Where the site of a plan has the page of each node.
///
/// The path is the kind as ids have it, and the rest of the id: `direction/casa.html` for `direction:casa`,
/// `objective/casa-5.html` for `objective:casa/5`. It has ASCII letters, digits, `.`, `-` and `_` only, so that it is an
/// address and a file's name as it is, on every system; whatever else an id has becomes `-`. No two nodes have paths that
/// differ only in case.
public struct PlanPages: Sendable {
    private let paths: [String]
    /// The nodes by the paths of their pages.
    package let nodes: [String: NodeIndex]
    /// The ids of nodes in pictures, which all maps of a site have in common; nil where there is no site.
    let identifiers: [String]?

    /// The pages of no plan.
    init() { (paths, nodes, identifiers) = ([], [:], nil) }

    /// Names the pages of a plan. Complexity: linear in its nodes.
    public init(of graph: PlanGraph) {
        var taken: Set<String> = []
        paths = graph.graph.nodeIndices.map { node in
            let path = graph[node].kind.idPrefix + "/" + Self.name(of: graph[node].id)
            var (free, number) = (path, 1)
            while !taken.insert(free.lowercased()).inserted {
                number += 1
                free = "\(path)-\(number)"
            }
            return free + ".html"
        }
        nodes = Dictionary(uniqueKeysWithValues: zip(paths, graph.graph.nodeIndices))
        identifiers = MapContext.identifiers(of: graph)
    }

    /// The path of a node's page, from the folder of the site.
    public subscript(node: NodeIndex) -> String { paths[Int(node.rawValue)] }

    /// Where the page of another node has its entry on a node: the fragment `goal-piano-aria-clima` for
    /// `goal/piano-aria-clima.html`.
    public func fragment(for node: NodeIndex) -> String {
        String(self[node].split(separator: "/").joined(separator: "-").dropLast(".html".count))
    }

    /// Where the site says why two nodes are linked: the page of one, at its entry on the other; nil where neither page
    /// has one.
    ///
    /// ```swift
    /// pages.address(ofLinkBetween: casa, and: goal, in: graph) { Set(graph.page(on: $0).entries) }
    /// // "direction/casa.html#goal-piano-aria-clima"
    /// ```
    ///
    /// - Parameter entries: the ids of the nodes on which the page of a node has an entry (``NodePage/entries``).
    /// - Returns: of two pages that of the first node.
    package func address(
        ofLinkBetween node: NodeIndex, and other: NodeIndex, in graph: PlanGraph,
        entries: (NodeIndex) -> Set<String>
    ) -> String? {
        if entries(node).contains(graph[other].id) { return self[node] + "#" + fragment(for: other) }
        return entries(other).contains(graph[node].id) ? self[other] + "#" + fragment(for: node) : nil
    }

    /// An id behind its kind as the name of a file.
    private static func name(of id: String) -> String {
        let tail =
            id.utf8.firstIndex(of: UInt8(ascii: ":")).map { id.utf8[id.utf8.index(after: $0)...] } ?? id.utf8[...]
        var name = ""
        for byte in tail.prefix(120) {
            let scalar = UnicodeScalar(byte)
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            let sign = isPlain || scalar == "_" || scalar == "." && !name.isEmpty ? Character(scalar) : "-"
            if sign != "-" || name.last != "-" { name.append(sign) }
        }
        // Windows knows devices by some names, whatever their ending, and no name that ends with a dot.
        return name.isEmpty || name == "-" || name.utf8.count < 5 && Self.devices.contains(name.lowercased())
            ? "_" + name : name
    }

    private static let devices: Set<String> = {
        let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()
}
