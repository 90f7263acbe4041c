import Foundation
import GraphCore
import Testing

@testable import GraphSnapshot

/// Each thing that is verified when a snapshot is opened, or where a number is read, by a file that is sound but for it
/// and has checksums that fit.
@Suite struct GuardTests {
    /// - Returns: what is said to be damaged; nil where the snapshot is opened and used without a complaint.
    private func complaint(
        _ folder: String, length: Int? = nil, _ damage: (inout SnapshotParts) -> Void,
        use: (Snapshot) throws -> Void = { _ in }
    ) throws -> SnapshotDamage? {
        var parts = SnapshotParts(try SmallSnapshot.bytes(in: folder))
        damage(&parts)
        do {
            try use(try SmallSnapshot.open(parts.bytes(length: length), in: folder))
            return nil
        } catch SnapshotError.damaged(let part) { return part }
    }

    @Test func aFilePutTogetherAgainIsTheSame() throws {
        try withTemporaryFolder { folder in
            let bytes = try SmallSnapshot.bytes(in: folder)
            #expect(SnapshotParts(bytes).bytes() == bytes)
            let opened = try SmallSnapshot.open(SnapshotParts(bytes).bytes(), in: folder)
            try opened.verifyChecksums()
        }
    }

    @Test func theHeaderAndTheTableAreVerified() throws {
        try withTemporaryFolder { folder in
            #expect(try complaint(folder) { _ in } == nil)
            #expect(try complaint(folder) { $0.sectionCount = 33 } == .header)
            #expect(try complaint(folder) { $0.sectionCount = 35 } == .header)
            #expect(try complaint(folder, length: 855) { _ in } == .header)
            #expect(try complaint(folder, length: 856) { _ in } == .entry(section: "kindPlaces"))
            #expect(throws: SnapshotError.version(0)) { try complaint(folder) { $0.version = 0 } }
            for (place, section) in SnapshotSection.allCases.enumerated() {
                let said = SnapshotDamage.entry(section: "\(section)")
                func damage(
                    _ change: @escaping (inout UInt32, inout UInt64, inout UInt64) -> Void
                ) throws -> SnapshotDamage? {
                    try complaint(folder) { parts in
                        parts.entry = { if $0 == place { change(&$1, &$2, &$3) } }
                    }
                }
                #expect(try damage { number, _, _ in number += 1 } == said)
                #expect(try damage { _, offset, _ in offset = 855 } == said)
                #expect(try damage { _, offset, _ in offset = 0 } == said)
                #expect(try damage { _, offset, _ in offset = 856 } == nil)
                #expect(try damage { _, offset, _ in offset = .max } == said)
                #expect(try damage { _, offset, length in (offset, length) = (.max - 3, 8) } == said)
                #expect(try damage { _, _, length in length = 1 << 40 } == said)
            }
            // To the end of the file, and a byte further.
            let size = try SmallSnapshot.bytes(in: folder).count
            for further in 0...1 {
                let said = try complaint(folder) { parts in
                    parts.entry = { if $0 == 1 { $2 = UInt64(size + further) - $3 } }
                }
                #expect(said == (further == 0 ? nil : .entry(section: "kindTexts")))
            }
        }
    }

    @Test func theSizeOfEverySectionIsVerified() throws {
        // Texts, and what is empty here, in RolesAndWeightsTests.
        let others: Set<SnapshotSection> = [
            .kindTexts, .relationTexts, .idTexts, .nameTexts, .wordTexts, .roleTexts, .silentNodes, .outgoingRoles,
            .outgoingWeights, .incomingRoles, .incomingWeights, .fieldTexts, .passageTexts, .passageNodes,
            .passageFields, .passagePlaces,
        ]
        try withTemporaryFolder { folder in
            for section in SnapshotSection.allCases where !others.contains(section) {
                let said = SnapshotDamage.size(section: "\(section)")
                func fits(_ change: (inout [UInt8]) -> Void) throws -> SnapshotDamage? {
                    try complaint(folder) { change(&$0[section]) }
                }
                #expect(try fits { $0.append(0) } == said)
                #expect(try fits { $0.removeLast() } == said)
                let mayDiffer: Set<SnapshotSection> = [
                    .kindPlaces, .relationPlaces, .rolePlaces, .fieldPlaces, .wordNodes,
                ]
                // Of words the starts must be as many.
                let other: SnapshotDamage = section == .wordPlaces ? .size(section: "wordStarts") : said
                #expect(try fits { $0 += [0, 0, 0, 0] } == (mayDiffer.contains(section) ? nil : other))
                #expect(try fits { $0.removeLast(4) } == (mayDiffer.contains(section) ? nil : other))
            }
            for section in [SnapshotSection.kindPlaces, .relationPlaces, .rolePlaces, .fieldPlaces] {
                for (size, isSound) in [(0, false), (4, true), (1028, true), (1029, false), (1032, false)] {
                    let said = try complaint(folder) { $0[section] = Array(repeating: 0, count: size) }
                    #expect(said == (isSound ? nil : .size(section: "\(section)")), "\(size)")
                }
            }
            for (size, isSound) in [(0, false), (3, false), (4, true), (6, false), (8, true)] {
                let said = try complaint(folder) { parts in
                    for section in [SnapshotSection.wordPlaces, .wordStarts] {
                        parts[section] = Array(repeating: 0, count: size)
                    }
                }
                #expect(said == (isSound ? nil : .size(section: "wordPlaces")), "\(size)")
            }
        }
    }

    @Test func theFirstSectionWithoutItsChecksumIsNamed() throws {
        try withTemporaryFolder { folder in
            for (place, section) in SnapshotSection.allCases.enumerated() {
                let said = try complaint(folder) { parts in
                    parts.checksum = { $0 >= place ? $1 ^ 1 : $1 }
                } use: {
                    try $0.verifyChecksums()
                }
                #expect(said == .checksum(section: "\(section)"))
            }
            var parts = SnapshotParts(try SmallSnapshot.bytes(in: folder))
            parts.checksum = { $1 ^ 1 }
            let path = folder + "/small"
            let bytes = parts.bytes()
            try bytes.write(to: URL(fileURLWithPath: path))
            #expect(throws: SnapshotError.self) { try Snapshot(path: path, verifyingContentUpTo: bytes.count) }
            #expect(try Snapshot(path: path, verifyingContentUpTo: bytes.count - 1).nodeCount == 8)
        }
    }

    @Test func everyNumberThatIsReadIsVerified() throws {
        func index(_ number: Int) -> NodeIndex { SmallSnapshot.index(number) }
        try withTemporaryFolder { folder in
            func check(
                _ said: SnapshotDamage?, _ change: (inout SnapshotParts) -> Void, use: (Snapshot) throws -> Void
            ) throws {
                let complaint = try complaint(folder, change, use: use)
                #expect(complaint == said)
            }
            // Four kinds, four relations.
            for (kind, said) in [(3, nil), (4, .kind), (255, .kind)] as [(Int, SnapshotDamage?)] {
                try check(said) {
                    $0[.nodeKinds][0] = UInt8(kind)
                } use: {
                    _ = try $0.node(index(0))
                }
            }
            for (relation, said) in [(3, nil), (4, .relation)] as [(Int, SnapshotDamage?)] {
                try check(said) { parts in
                    parts[.outgoingRelations] = parts[.outgoingRelations].map { _ in UInt8(relation) }
                } use: {
                    _ = try $0.edges(at: index(0))
                }
            }
            let stranger = SnapshotDamage.node
            for (node, said) in [(7, nil), (8, stranger), (.max, stranger)] as [(UInt32, SnapshotDamage?)] {
                try check(said) {
                    $0.set(.outgoingNodes, at: 0, to: node)
                } use: { snapshot in
                    for edges in try snapshot.edges(at: index(0)) { _ = try snapshot.neighbours(edges) }
                }
                try check(said == nil ? nil : .edge) {
                    $0.set(.outgoingNodes, at: 0, to: node)
                } use: {
                    _ = try $0.undirectedGraph()
                }
                try check(said) { parts in
                    for place in 0..<8 { parts.set(.nodesByID, at: place, to: node) }
                } use: {
                    _ = try $0.node(withID: "city:genova")
                }
            }
            func useFirst(_ snapshot: Snapshot) throws {
                _ = try snapshot.node(index(0))
                _ = try snapshot.edges(at: index(0))
            }
            for section in [SnapshotSection.outgoingStarts, .idPlaces, .namePlaces] {
                for number in [UInt32(1000), .max] {
                    try check(.row(section: "\(section)"), { $0.set(section, at: 1, to: number) }, use: useFirst)
                }
                // A row that ends before it begins.
                try check(
                    .row(section: "\(section)"),
                    { parts in
                        parts.set(section, at: 0, to: 1)
                        parts.set(section, at: 1, to: 0)
                    }, use: useFirst)
            }
            try check(.text, { $0[.nameTexts][0] = 0xFF }, use: useFirst)
        }
    }
}
