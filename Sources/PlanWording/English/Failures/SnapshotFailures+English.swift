import GraphSnapshot

extension SnapshotFailure {
    public var english: String {
        switch self {
        case .neverPrinted: "A snapshot is read where it lies, so it is never printed: give --output a file."
        case .sameID(let id):
            "the id \"\(id)\" stands in two plans; are two of them of one municipality and the same years?"
        case .unusable(let path, .file(let reason)): FileFailure.cannotRead(path: path, reason: reason).english
        case .unusable(let path, .notRegular):
            FileFailure.cannotRead(path: path, reason: FileFailure.notRegular.english).english
        case .unusable(let path, .notASnapshot):
            "\(path): it is no snapshot of a graph; write one with 'pdo snapshot write'"
        case .unusable(let path, .version(let version)):
            "\(path): it is a snapshot of version \(version), and this program reads version \(Snapshot.version); write it anew with 'pdo snapshot write', or 'pdo import' where the graph is no plan"
        case .unusable(let path, .length(let bytes, let expected)):
            "\(path): the snapshot has \(bytes) bytes and should have \(expected); write or copy it anew"
        case .unusable(let path, .damaged(let part)):
            "\(path): the snapshot is damaged: \(part.english); write or copy it anew"
        case .unusable(let path, .duplicateID(let id)): "\(path): the id \"\(id)\" stands twice"
        case .unusable(let path, .unknownNode(let node)):
            "\(path): an edge refers to node \(node.rawValue), which has not been added"
        case .unusable(let path, .weight(let weight)): "\(path): the weight \(weight) is no finite number above 0"
        case .unusable(let path, .tooMany(let content, let limit)):
            "\(path): a snapshot holds at most \(limit) \(content.english)"
        }
    }
}

extension SnapshotDamage {
    public var english: String {
        switch self {
        case .header: "the header"
        case .headerChecksum: "the header does not have its checksum"
        case .entry(let section): "the table of sections at \(section)"
        case .size(let section): "the size of the section \(section)"
        case .checksum(let section): "the section \(section) does not have its checksum"
        case .row(let section): "the section \(section)"
        case .kind: "a kind that has no name"
        case .relation: "a relation that has no name"
        case .role: "a role that has no name"
        case .field: "a text of which no word says what it is"
        case .weight: "a weight that is no number above 0"
        case .edge: "an edge leads to a node that is not there"
        case .node: "a reference to a node that is not there"
        case .text: "a text that is not UTF-8"
        case .reference: "a reference leads out of the file"
        }
    }
}

extension SnapshotContent {
    public var english: String {
        switch self {
        case .nodes: "nodes"
        case .kinds: "kinds of nodes"
        case .edges: "edges"
        case .relations: "relations"
        case .roles: "roles"
        case .fields: "sorts of texts"
        case .textBytes: "bytes of ids, names or texts"
        case .wordsOfNames: "words of names"
        case .measuredEdges: "edges for measures"
        }
    }
}
