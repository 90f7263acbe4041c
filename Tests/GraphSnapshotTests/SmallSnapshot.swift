import Foundation
import GraphCore
import GraphSnapshot
import Testing

/// A new folder, gone when the test has ended.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/snapshot-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
}

/// Some cities and what they are tied to.
enum SmallSnapshot {
    static let nodes = [
        ("city:genova", "city", "Città di Genova"), ("city:torino", "city", "Città di Torino"),
        ("port:genova", "port", "Porto antico di Genova"), ("river:po", "river", "Fiume Po"),
        ("hall:genova", "hall", "Palazzo Tursi"), ("hall:torino", "hall", "Palazzo di Città"),
        ("other:po", "river", "fiume PO"), ("city:empty", "city", ""),
    ]
    static let edges = [
        (0, 2, "has"), (0, 4, "has"), (1, 3, "lies on"), (1, 5, "has"), (4, 0, "stands in"), (2, 2, "is"),
        (0, 2, "has"),
    ]

    static let passages = [
        (2, "alias", "Il «Porto Vecchio»"), (0, "text", "È la città dei lanternini"), (2, "text", "Moli"),
    ]

    static func builder() throws -> SnapshotBuilder {
        var builder = SnapshotBuilder()
        for (id, kind, name) in nodes { try builder.addNode(id: id, kind: kind, name: name) }
        for (source, target, relation) in edges {
            try builder.addEdge(from: index(source), to: index(target), relation: relation)
        }
        for (node, field, text) in passages { try builder.addPassage(text, field: field, of: index(node)) }
        return builder
    }

    static func index(_ number: Int) -> NodeIndex { NodeIndex(rawValue: UInt32(number)) }

    /// Opens the snapshot of some bytes, without a look at its content, as large ones are opened.
    static func open(_ bytes: Data, in folder: String) throws -> Snapshot {
        let path = folder + "/bytes.snapshot"
        try bytes.write(to: URL(fileURLWithPath: path))
        return try Snapshot(path: path, verifyingContentUpTo: 0)
    }

    static func bytes(in folder: String) throws -> Data {
        try builder().write(to: folder + "/small.snapshot")
        return try Data(contentsOf: URL(fileURLWithPath: folder + "/small.snapshot"))
    }
}
