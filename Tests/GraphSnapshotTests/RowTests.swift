import GraphCore
import Testing

@testable import GraphSnapshot

/// What a snapshot gives of the edges at a node, and in which order.
@Suite struct RowTests {
    private func index(_ number: Int) -> NodeIndex { SmallSnapshot.index(number) }

    @Test(arguments: UInt64(1)...15) func edgesStandByRelationAndThenByNeighbour(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = 1 + generator.number(below: 12)
        let relations = (0...generator.number(below: 5)).map { "relation \($0)" }
        let edges = (0..<generator.number(below: 60)).map { _ in
            (
                source: generator.number(below: count), target: generator.number(below: count),
                relation: relations[generator.number(below: relations.count)]
            )
        }
        var builder = SnapshotBuilder()
        for number in 0..<count {
            #expect(builder.nodeCount == number)
            #expect(try builder.addNode(id: "n\(number)", kind: "k\(number % 3)", name: "") == index(number))
        }
        for edge in edges {
            try builder.addEdge(from: index(edge.source), to: index(edge.target), relation: edge.relation)
        }
        var used: [String] = []
        for edge in edges where !used.contains(edge.relation) { used.append(edge.relation) }
        try withTemporaryFolder { folder in
            try builder.write(to: folder + "/edges")
            let snapshot = try Snapshot(path: folder + "/edges")
            #expect(snapshot.nodeCount == count && snapshot.edgeCount == edges.count)
            for node in 0..<count {
                var expected: [String] = []
                for isOutgoing in [true, false] {
                    for relation in used {
                        let others = edges.filter {
                            (isOutgoing ? $0.source : $0.target) == node && $0.relation == relation
                        }.map { isOutgoing ? $0.target : $0.source }.sorted()
                        if !others.isEmpty { expected.append("\(relation) \(isOutgoing) \(others)") }
                    }
                }
                let found = try snapshot.edges(at: index(node)).map { edges in
                    let others = try snapshot.neighbours(edges).map { Int($0.rawValue) }
                    #expect(edges.count == others.count)
                    for limit in [0, 1, 2, others.count] {
                        #expect(try snapshot.neighbours(edges, limit: limit) == others.prefix(limit).map(index))
                    }
                    for other in 0..<count {
                        let numbers = try snapshot.numbers(of: edges, to: index(other))
                        #expect(Array(numbers) == others.indices.filter { others[$0] == other })
                    }
                    return "\(edges.relation) \(edges.isOutgoing) \(others)"
                }
                #expect(found == expected)
            }
            let graph = try snapshot.undirectedGraph()
            let pairs = Set(edges.filter { $0.source != $0.target }.map { Set([$0.source, $0.target]) })
            #expect(graph.nodeCount == count && graph.edgeCount == pairs.count)
        }
    }

    /// 256 of each are as many as a byte can number.
    @Test func kindsAndRelationsMayBeManyButNoMore() throws {
        var builder = SnapshotBuilder()
        for number in 0..<256 { try builder.addNode(id: "n\(number)", kind: "kind \(number)", name: "") }
        for number in 0..<256 {
            try builder.addEdge(from: index(number), to: index(255 - number), relation: "relation \(number)")
        }
        #expect(throws: SnapshotError.tooMany(.kinds, limit: 256)) {
            try builder.addNode(id: "n", kind: "kind 256", name: "")
        }
        #expect(throws: SnapshotError.tooMany(.relations, limit: 256)) {
            try builder.addEdge(from: index(0), to: index(1), relation: "relation 256")
        }
        #expect(builder.nodeCount == 256, "what is refused changes nothing")
        try withTemporaryFolder { folder in
            try builder.write(to: folder + "/many")
            let snapshot = try Snapshot(path: folder + "/many")
            #expect(snapshot.nodeCount == 256 && snapshot.edgeCount == 256)
            for number in 0..<256 {
                #expect(try snapshot.node(index(number)).kind == "kind \(number)")
                let edges = try snapshot.edges(at: index(number))
                #expect(edges.map(\.relation) == ["relation \(number)", "relation \(255 - number)"])
                #expect(
                    try edges.map { try snapshot.neighbours($0) } == [[index(255 - number)], [index(255 - number)]])
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func textsAreOrderedByTheirBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var list = TextList()
        let texts = (0..<40).map { _ in
            String(repeating: "a", count: generator.number(below: 10)) + generator.word("ab\u{0}é", 0...3)
        }
        for text in texts {
            #expect(list.fits(text))
            list.append(text)
        }
        #expect(list.count == texts.count)
        #expect(texts.indices.allSatisfy { Array(list[$0]) == Array(texts[$0].utf8) })
        let sorted = texts.indices.sorted { one, other in
            let (left, right) = (Array(texts[one].utf8), Array(texts[other].utf8))
            return left == right ? one < other : left.lexicographicallyPrecedes(right)
        }
        #expect(list.order() == sorted.map(UInt32.init))
        for one in texts {
            for other in texts {
                let order = Array(one.utf8).withUnsafeBytes { left in
                    Array(other.utf8).withUnsafeBytes { Bytes.compare(left, $0) }
                }
                #expect((order < 0) == one.utf8.lexicographicallyPrecedes(other.utf8))
                #expect((order == 0) == one.utf8.elementsEqual(other.utf8))
            }
        }
    }
}
