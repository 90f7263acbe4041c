/// What objects without an identifier of their own are called in the SVG, so that no two are called the same.
///
/// Graphviz calls them `node2` or `edge1`, and the link of an object `a_` and the object's identifier. Where one that
/// is given could be one of these, every object gets a name from here instead.
struct ObjectNames {
    /// The identifiers that are given, and what Graphviz makes of them.
    private var taken: Set<String> = []
    /// What identifiers that look like a cell's begin with.
    private var stems: Set<String> = []
    /// Whether Graphviz's own names might be taken.
    private(set) var isNeededByAll = false

    init(of drawing: Drawing) {
        var lists = [drawing.attributes] + drawing.nodes.map(\.attributes) + drawing.edges.map(\.attributes)
        var level = drawing.clusters
        while !level.isEmpty {
            lists += level.map(\.attributes)
            level = level.flatMap(\.clusters)
        }
        for identifier in lists.compactMap({ $0.last { $0.name == "id" }?.identifier }) {
            taken.insert(identifier)
            taken.insert("a_" + identifier)
            for end in identifier.utf8.indices
            where identifier.utf8[end] == UInt8(ascii: "-") && identifier.utf8[end...].starts(with: "-cell-".utf8) {
                stems.insert(Self.withoutLink(identifier[..<end]))
            }
            if Self.isGraphvizName(identifier) { isNeededByAll = true }
        }
    }

    /// A free name for an object of a kind with this number.
    func name(kind: String, number: Int) -> String {
        let first = "\(kind)-\(number)"
        var (name, attempt) = (first, 1)
        while taken.contains(name) || taken.contains("a_" + name) || stems.contains(name) {
            attempt += 1
            name = "\(first)-\(attempt)"
        }
        return name
    }

    /// A free name for the gradient with this number.
    func gradient(_ number: Int) -> String { name(kind: "gradient", number: number) }

    private static func withoutLink(_ identifier: Substring) -> String {
        String(identifier.hasPrefix("a_") ? identifier.dropFirst(2) : identifier)
    }

    /// Whether it is a word of Graphviz's and a number, perhaps with more behind it as layers and pages have.
    private static func isGraphvizName(_ identifier: String) -> Bool {
        let name = withoutLink(identifier[...])
        return ["graph", "clust", "node", "edge", "layer", "page"].contains { word in
            name.hasPrefix(word) && name.dropFirst(word.count).utf8.first.map { (0x30...0x39).contains($0) } ?? false
        }
    }
}

extension Attribute {
    /// The identifier that the attribute gives its object.
    fileprivate var identifier: String? {
        switch value {
        case .identifier(let text), .raw(let text): text
        default: nil
        }
    }
}
