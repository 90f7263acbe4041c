import Foundation
import GraphCore
import Testing

@testable import GraphSnapshot

/// The form of the file, byte by byte where other programs rely on it.
@Suite struct FormTests {
    private func number(_ bytes: Data, at place: Int, count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    private func put(_ number: Int, into bytes: inout Data, at place: Int, count: Int) {
        for byte in 0..<count { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
    }

    /// With the checksum of a changed header, so that what the checksum would hide is seen.
    private func signed(_ bytes: Data) -> Data {
        var bytes = bytes
        put(0, into: &bytes, at: 32, count: 4)
        let checksum = Array(bytes.prefix(856)).withUnsafeBytes { Checksum.of($0) }
        put(Int(checksum), into: &bytes, at: 32, count: 4)
        return bytes
    }

    @Test func headerAndSectionsStandWhereTheFormSays() throws {
        try withTemporaryFolder { folder in
            let bytes = try SmallSnapshot.bytes(in: folder)
            #expect(String(decoding: bytes.prefix(8), as: UTF8.self) == "PDOGRAPH")
            #expect([8, 12].map { number(bytes, at: $0, count: 4) } == [3, 34])
            #expect(number(bytes, at: 16, count: 8) == bytes.count)
            #expect([24, 28, 36].map { number(bytes, at: $0, count: 4) } == [8, 7, 0])
            #expect(signed(bytes) == bytes)
            var end = 856
            for section in SnapshotSection.allCases {
                let entry = 40 + 24 * (Int(section.rawValue) - 1)
                let (offset, size) = (number(bytes, at: entry + 8, count: 8), number(bytes, at: entry + 16, count: 8))
                #expect(number(bytes, at: entry, count: 4) == Int(section.rawValue))
                #expect(offset % 64 == 0 && offset - end < 64 && offset >= end)
                #expect(bytes[end..<offset].allSatisfy { $0 == 0 })
                let content = Array(bytes[offset..<offset + size])
                #expect(number(bytes, at: entry + 4, count: 4) == Int(content.withUnsafeBytes { Checksum.of($0) }))
                end = offset + size
            }
            #expect(end == bytes.count)
        }
    }

    @Test func nodesAndRowsAreSorted() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            func numbers(_ section: SnapshotSection) throws -> [UInt32] {
                let numbers = Numbers(bytes: snapshot.bytes(section))
                return try (0..<numbers.count).map { try numbers[$0] }
            }
            let ids = SmallSnapshot.nodes.map(\.0)
            #expect(try numbers(.nodesByID).map { ids[Int($0)] } == ids.sorted())
            // By folded names, of equal ones by number: "", citta di genova, citta di torino, fiume po (twice), palazzo
            // di citta, …
            #expect(try numbers(.nodesByName) == [7, 0, 1, 3, 6, 5, 4, 2])
            #expect(try numbers(.outgoingStarts) == [0, 3, 5, 6, 6, 7, 7, 7, 7])
            // Of node 0: "has" to 2 twice and to 4.
            #expect(try numbers(.outgoingNodes) == [2, 2, 4, 5, 3, 2, 0])
            #expect(Array(snapshot.bytes(.outgoingRelations)) == [0, 0, 0, 0, 1, 3, 2])
            #expect(try numbers(.incomingStarts) == [0, 1, 1, 4, 5, 6, 7, 7, 7])
            #expect(try numbers(.incomingNodes) == [4, 0, 0, 2, 1, 0, 1])
        }
    }

    /// Sections whose sizes don't fit what the header says, though its checksum does.
    @Test func sizesThatDoNotFitAreRefused() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            // Texts, and what is empty here, in RolesAndWeightsTests.
            let others: Set<SnapshotSection> = [
                .kindTexts, .relationTexts, .idTexts, .nameTexts, .wordTexts, .roleTexts, .silentNodes, .outgoingRoles,
                .outgoingWeights, .incomingRoles, .incomingWeights, .fieldTexts, .passageTexts, .passageNodes,
                .passageFields, .passagePlaces,
            ]
            for section in SnapshotSection.allCases where !others.contains(section) {
                let entry = 40 + 24 * (Int(section.rawValue) - 1)
                let size = number(whole, at: entry + 16, count: 8)
                // A number more or less fits lists of which nobody says how long they are.
                let isFree = [.kindPlaces, .relationPlaces, .rolePlaces, .fieldPlaces, .wordPlaces, .wordNodes]
                    .contains(
                        section)
                for other in [size - 1, size + 1, 0] + (isFree ? [] : [size - 4, size + 4])
                where other >= 0 && other != size {
                    // There may be no words.
                    if section == .wordNodes, other == 0 { continue }
                    var bytes = whole
                    put(other, into: &bytes, at: entry + 16, count: 8)
                    #expect(
                        throws: SnapshotError.damaged(.size(section: "\(section)")), "\(section) \(other)"
                    ) {
                        try SmallSnapshot.open(signed(bytes), in: folder)
                    }
                }
                var bytes = whole
                put(bytes.count, into: &bytes, at: entry + 8, count: 8)
                put(8, into: &bytes, at: entry + 16, count: 8)
                #expect(throws: SnapshotError.damaged(.entry(section: "\(section)"))) {
                    try SmallSnapshot.open(signed(bytes), in: folder)
                }
            }
        }
    }

    @Test func aHeaderThatContradictsTheFormIsRefused() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            func error(_ number: Int, at place: Int, count: Int) -> SnapshotError? {
                var bytes = whole
                put(number, into: &bytes, at: place, count: count)
                do {
                    _ = try SmallSnapshot.open(signed(bytes), in: folder)
                    return nil
                } catch { return error as? SnapshotError }
            }
            #expect(error(33, at: 12, count: 4) == .damaged(.header))
            #expect(error(35, at: 12, count: 4) == .damaged(.header))
            #expect(error(1, at: 8, count: 4) == .version(1))
            #expect(error(2, at: 36, count: 4) == .damaged(.header))
            #expect(error(1, at: 36, count: 4) == nil)
            #expect(error(0, at: 8, count: 4) == .version(0))
            // Another number of nodes or edges, a section under another's number, or in the middle of the table.
            #expect(error(7, at: 24, count: 4) == .damaged(.size(section: "idPlaces")))
            #expect(error(6, at: 28, count: 4) == .damaged(.size(section: "outgoingNodes")))
            #expect(error(2, at: 40, count: 4) == .damaged(.entry(section: "kindPlaces")))
            #expect(error(855, at: 48, count: 8) == .damaged(.entry(section: "kindPlaces")))
            #expect(error(.max, at: 48, count: 8) == .damaged(.entry(section: "kindPlaces")))
            #expect(error(34, at: 12, count: 4) == nil)
        }
    }

    @Test func sectionsThatContradictEachOtherAreErrors() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            func snapshot(_ section: SnapshotSection, _ place: Int, _ byte: UInt8) throws -> Snapshot {
                var bytes = whole
                let entry = 40 + 24 * (Int(section.rawValue) - 1)
                bytes[number(whole, at: entry + 8, count: 8) + place] = byte
                return try SmallSnapshot.open(bytes, in: folder)
            }
            let first = SmallSnapshot.index(0)
            #expect(throws: SnapshotError.damaged(.kind)) {
                try snapshot(.nodeKinds, 0, 4).node(first)
            }
            #expect(throws: SnapshotError.damaged(.relation)) {
                try snapshot(.outgoingRelations, 0, 4).edges(at: first)
            }
            #expect(throws: SnapshotError.damaged(.row(section: "outgoingStarts"))) {
                try snapshot(.outgoingStarts, 4, 200).edges(at: first)
            }
            #expect(throws: SnapshotError.damaged(.node)) {
                let damaged = try snapshot(.outgoingNodes, 0, 8)
                for edges in try damaged.edges(at: first) { _ = try damaged.neighbours(edges) }
            }
            #expect(throws: SnapshotError.damaged(.edge)) {
                try snapshot(.outgoingNodes, 0, 8).undirectedGraph()
            }
            #expect(throws: SnapshotError.damaged(.text)) {
                try snapshot(.nameTexts, 0, 0xFF).node(first)
            }
        }
    }

    @Test func neighboursAreGivenUpToALimit() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            let has = try #require(snapshot.edges(at: SmallSnapshot.index(0)).first)
            #expect(has.relation == "has" && has.count == 3)
            #expect(try snapshot.neighbours(has, limit: 2).map(\.rawValue) == [2, 2])
            #expect(try snapshot.neighbours(has, limit: 0).isEmpty)
            #expect(try snapshot.neighbours(has).map(\.rawValue) == [2, 2, 4])
        }
    }

    @Test func kindsAndRelationsAreAtMost256() throws {
        var builder = SnapshotBuilder()
        for number in 0..<256 {
            let node = try builder.addNode(id: "n\(number)", kind: "kind \(number)", name: "")
            try builder.addEdge(from: node, to: node, relation: "relation \(number)")
        }
        #expect(builder.nodeCount == 256)
        let whole = builder
        try withTemporaryFolder { folder in
            try whole.write(to: folder + "/file")
            let snapshot = try Snapshot(path: folder + "/file")
            #expect(try snapshot.node(SmallSnapshot.index(255)).kind == "kind 255")
            #expect(
                try snapshot.edges(at: SmallSnapshot.index(255)).map(\.relation) == ["relation 255", "relation 255"])
        }
        #expect(throws: SnapshotError.tooMany(.kinds, limit: 256)) {
            try builder.addNode(id: "other", kind: "other", name: "")
        }
        #expect(throws: SnapshotError.tooMany(.relations, limit: 256)) {
            try builder.addEdge(from: SmallSnapshot.index(0), to: SmallSnapshot.index(1), relation: "other")
        }
        try builder.addNode(id: "other", kind: "kind 0", name: "")
    }
}
