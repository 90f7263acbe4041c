/// Which parts of a document of Office Open XML belong to a part, by what they are to it.
struct PackageRelationships {
    struct Relationship {
        let id: String
        /// The last part of its type, as in `styles`; the same in the strict form.
        let kind: String
        /// The name of the part.
        let target: String
    }

    private(set) var all: [Relationship] = []

    /// - Parameter part: whose they are; empty for those of the whole.
    init(of part: String, in archive: DocumentArchive) throws(SourceError) {
        let folders = part.split(separator: "/").dropLast()
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folders.map(String.init) + ["_rels", name + ".rels"]).joined(separator: "/")
        guard archive.name(path) != nil else { return }
        for element in try archive.tree(path).root.children("rel:Relationship") {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"],
                element["TargetMode"] != "External"
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            all.append(Relationship(id: id, kind: kind, target: Self.resolved(target, from: folders.map(String.init))))
        }
    }

    /// The part of a kind.
    func target(_ kind: String) -> String? { all.first { $0.kind == kind }?.target }

    /// The part of an id.
    func target(id: String) -> String? { all.first { $0.id == id }?.target }

    /// The name of a part that another one in some folders speaks of.
    private static func resolved(_ target: String, from folders: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folders
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}
