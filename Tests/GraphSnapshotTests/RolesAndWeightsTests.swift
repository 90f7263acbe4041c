import Foundation
import GraphCore
import Testing

@testable import GraphSnapshot

/// What nodes and edges have besides names: roles, weights, directions, and what says nothing.
@Suite struct RolesAndWeightsTests {
    private func index(_ number: Int) -> NodeIndex { SmallSnapshot.index(number) }

    private func builder(isDirected: Bool = true) throws -> SnapshotBuilder {
        var builder = SnapshotBuilder(isDirected: isDirected)
        for id in ["a", "b", "c"] { try builder.addNode(id: id, kind: "k", name: id, relates: id != "b") }
        try builder.addEdge(from: index(0), to: index(1), relation: "r")
        try builder.addEdge(from: index(2), to: index(1), relation: "r", role: "guest", weight: 2.5)
        try builder.addEdge(from: index(0), to: index(2), relation: "s", role: "host")
        try builder.addEdge(from: index(0), to: index(2), relation: "s", weight: 4)
        return builder
    }

    @Test func theyComeBackFromBothEnds() throws {
        try withTemporaryFolder { folder in
            try builder().write(to: folder + "/file")
            let snapshot = try Snapshot(path: folder + "/file")
            #expect(snapshot.hasWeights && snapshot.isDirected)
            func told(_ node: Int) throws -> [String] {
                try snapshot.edges(at: index(node)).flatMap { edges in
                    try snapshot.neighbours(edges).enumerated().map { number, other in
                        let role = try snapshot.role(edges, number) ?? "-"
                        let weight = try snapshot.weight(edges, number)
                        return "\(edges.isOutgoing ? ">" : "<")\(edges.relation)\(other.rawValue) \(role) \(weight)"
                    }
                }
            }
            #expect(try told(0) == [">r1 - 1.0", ">s2 host 1.0", ">s2 - 4.0"])
            #expect(try told(1) == ["<r0 - 1.0", "<r2 guest 2.5"])
            #expect(try told(2) == [">r1 guest 2.5", "<s0 host 1.0", "<s0 - 4.0"])
            #expect(try snapshot.silentNodes() == [index(1)])
            #expect(try snapshot.edgeCount(at: index(2)) == 3)
            #expect(try snapshot.kinds() == ["k"] && snapshot.relations() == ["r", "s"])
            #expect(try snapshot.kindCounts().map(\.count) == [3] && snapshot.nodes(ofKind: 0).count == 3)
            #expect(try snapshot.undirectedGraph().weight(between: index(0), and: index(2)) == 5)
            let structure = try snapshot.structure()
            let ends = try [0, 1, 2].map { node in
                try structure.edges(at: index(node), .outgoing).map { edge, target in
                    try "\(snapshot.relations()[snapshot.relationNumber(of: edge)])\(target.rawValue)"
                }
            }
            #expect(ends == [["r1", "s2", "s2"], [], ["r1"]])
        }
    }

    @Test func withoutThemTheFileHasNone() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            #expect(!snapshot.hasWeights)
            for section in [SnapshotSection.silentNodes, .outgoingRoles, .outgoingWeights, .incomingWeights] {
                #expect(snapshot.bytes(section).isEmpty)
            }
            let edges = try #require(snapshot.edges(at: index(0)).first)
            #expect(try snapshot.weight(edges, 0) == 1 && snapshot.role(edges, 0) == nil)
        }
    }

    @Test func aGraphWithoutDirectionsSaysSo() throws {
        try withTemporaryFolder { folder in
            try builder(isDirected: false).write(to: folder + "/file")
            #expect(try !Snapshot(path: folder + "/file").isDirected)
        }
    }

    @Test(arguments: [0, -1, Double.nan, .infinity]) func aWeightIsANumberAbove0(weight: Double) throws {
        var builder = try builder()
        #expect(throws: SnapshotError.self) {
            try builder.addEdge(from: index(0), to: index(1), relation: "r", weight: weight)
        }
    }

    @Test func damageIsFound() throws {
        try withTemporaryFolder { folder in
            try builder().write(to: folder + "/file")
            let whole = SnapshotParts(try Data(contentsOf: URL(filePath: folder + "/file")))
            func snapshot(_ change: (inout SnapshotParts) -> Void) throws -> Snapshot {
                var parts = whole
                change(&parts)
                return try SmallSnapshot.open(parts.bytes(), in: folder)
            }
            let first = index(0)
            let strange = try snapshot { $0[.outgoingRoles][0] = 9 }
            #expect(throws: SnapshotError.damaged(.role)) {
                for edges in try strange.edges(at: first) { _ = try strange.role(edges, 0) }
            }
            let negative = try snapshot { $0[.outgoingWeights][7] |= 0x80 }
            #expect(throws: SnapshotError.damaged(.weight)) { _ = try negative.undirectedGraph() }
            let outside = try snapshot { $0.set(.silentNodes, at: 0, to: 3) }
            #expect(throws: SnapshotError.damaged(.node)) { try outside.silentNodes() }
            for section in [SnapshotSection.outgoingRoles, .incomingRoles, .outgoingWeights, .incomingWeights] {
                #expect(throws: SnapshotError.damaged(.size(section: "\(section)"))) {
                    try snapshot { $0[section].removeLast() }
                }
            }
            #expect(throws: SnapshotError.damaged(.size(section: "silentNodes"))) {
                try snapshot { $0[.silentNodes] += [UInt8](repeating: 0, count: 12) }
            }
        }
    }

    @Test func wordsAreFoundInAllTheirForms() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            #expect(try snapshot.nodes(withWordBeginning: "fi") { $0 == "fiume" }.map(\.rawValue) == [3, 6])
            #expect(try snapshot.nodes(withWordBeginning: "ci") { _ in true }.map(\.rawValue) == [0, 1, 5])
            #expect(try snapshot.nodes(withWordBeginning: "zz") { _ in true }.isEmpty)
        }
    }
}
