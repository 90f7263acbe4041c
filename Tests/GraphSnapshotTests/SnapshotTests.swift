import Foundation
import GraphCore
import GraphSnapshot
import Testing

@Suite struct SnapshotTests {
    @Test func givesBackWhatWasWritten() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            #expect(snapshot.nodeCount == 8 && snapshot.edgeCount == 7)
            for (number, (id, kind, name)) in SmallSnapshot.nodes.enumerated() {
                let index = SmallSnapshot.index(number)
                let node = try snapshot.node(index)
                #expect([node.id, node.kind, node.name] == [id, kind, name] && node.index == index)
                #expect(try snapshot.node(withID: id) == index)
                let outgoing = SmallSnapshot.edges.filter { $0.0 == number }.map { "\($0.2) \($0.1)" }.sorted()
                let incoming = SmallSnapshot.edges.filter { $0.1 == number }.map { "\($0.2) \($0.0)" }.sorted()
                for (isOutgoing, expected) in [(true, outgoing), (false, incoming)] {
                    var found: [String] = []
                    for edges in try snapshot.edges(at: index) where edges.isOutgoing == isOutgoing {
                        #expect(edges.count > 0)
                        found += try snapshot.neighbours(edges).map { "\(edges.relation) \($0.rawValue)" }
                    }
                    #expect(found.sorted() == expected)
                }
            }
            #expect(try snapshot.node(withID: "city:milano") == nil)
            #expect(try snapshot.node(withID: "zzz") == nil)
            try snapshot.verifyChecksums()
        }
    }

    @Test func anUndirectedGraphComesOfIt() throws {
        try withTemporaryFolder { folder in
            let graph = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder).undirectedGraph()
            #expect(graph.nodeCount == 8 && graph.edgeCount == 4)
            #expect(graph.neighbours(of: SmallSnapshot.index(0)).map(\.rawValue) == [2, 4])
        }
    }

    @Test func theSameGraphMakesTheSameBytes() throws {
        try withTemporaryFolder { folder in
            let bytes = try SmallSnapshot.bytes(in: folder)
            #expect(try SmallSnapshot.bytes(in: folder) == bytes)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["small.snapshot"])
        }
    }

    @Test func anEmptyGraphIsOne() throws {
        try withTemporaryFolder { folder in
            try SnapshotBuilder().write(to: folder + "/empty")
            let snapshot = try Snapshot(path: folder + "/empty")
            #expect(snapshot.nodeCount == 0)
            #expect(try snapshot.find("genova") == .unknown(nearest: []))
            #expect(try snapshot.undirectedGraph().nodeCount == 0)
        }
    }

    @Test func onlyFilesAreReplaced() throws {
        try withTemporaryFolder { folder in
            let (files, bytes) = (FileManager.default, try SmallSnapshot.bytes(in: folder))
            try #require(mkfifo(folder + "/pipe", 0o600) == 0)
            try files.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
            for (name, error) in [("pipe", SnapshotError.notRegular), ("folder", .file(reason: "Is a directory"))] {
                #expect(throws: error) {
                    try SmallSnapshot.builder().write(to: folder + "/" + name)
                }
            }
            for (name, target) in [("link", "file"), ("early", "later"), ("loop", "loop")] {
                try files.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: target)
            }
            try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/file")
            try SmallSnapshot.builder().write(to: folder + "/link")
            try SmallSnapshot.builder().write(to: folder + "/early")
            for name in ["file", "later"] {
                #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) == Data(bytes))
            }
            #expect(try files.destinationOfSymbolicLink(atPath: folder + "/link") == "file")
            #expect(try files.attributesOfItem(atPath: folder + "/file")[.posixPermissions] as? Int == 0o600)
            #expect(throws: SnapshotError.self) { try SmallSnapshot.builder().write(to: folder + "/loop") }
            let left = try files.contentsOfDirectory(atPath: folder).sorted()
            #expect(left == ["early", "file", "folder", "later", "link", "loop", "pipe", "small.snapshot"])
        }
    }

    /// As in a container, where the next process has the same number.
    @Test func whatAnEndedProcessLeftIsInNobodysWay() throws {
        try withTemporaryFolder { folder in
            try Data().write(to: URL(fileURLWithPath: folder + "/file.\(getpid()).new"))
            try SmallSnapshot.builder().write(to: folder + "/file")
        }
    }

    @Test func whatCantBeWrittenIsAnError() throws {
        var builder = try SmallSnapshot.builder()
        #expect(throws: SnapshotError.unknownNode(SmallSnapshot.index(8))) {
            try builder.addEdge(from: SmallSnapshot.index(0), to: SmallSnapshot.index(8), relation: "has")
        }
        try builder.addNode(id: "port:genova", kind: "port", name: "Another")
        try withTemporaryFolder { folder in
            let twice = builder
            #expect(throws: SnapshotError.duplicateID("port:genova")) { try twice.write(to: folder + "/file") }
            #expect(throws: SnapshotError.file(reason: "No such file or directory")) {
                try SmallSnapshot.builder().write(to: folder + "/none/file")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
        }
        for number in 0..<252 { try builder.addNode(id: "n\(number)", kind: "kind \(number)", name: "") }
        #expect(throws: SnapshotError.tooMany(.kinds, limit: 256)) {
            for number in 252..<260 { try builder.addNode(id: "n\(number)", kind: "kind \(number)", name: "") }
        }
    }
}
