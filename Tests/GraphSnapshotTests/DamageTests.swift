import Foundation
import GraphCore
import GraphSnapshot
import Testing

/// A damaged file is an error, never a crash.
@Suite struct DamageTests {
    /// Does everything that can be done with a snapshot; damage may make it fail, or find something else.
    private func useAll(_ bytes: Data, in folder: String) {
        guard let snapshot = try? SmallSnapshot.open(bytes, in: folder) else { return }
        for number in 0..<min(snapshot.nodeCount, 20) {
            _ = try? snapshot.node(SmallSnapshot.index(number))
            for edges in (try? snapshot.edges(at: SmallSnapshot.index(number))) ?? [] {
                _ = try? snapshot.neighbours(edges)
            }
        }
        for query in ["city:genova", "genova", "fiume po", "palazzo", "pal", "di genova", "genoav", "porto antcio"] {
            _ = try? snapshot.find(query)
        }
        try? snapshot.forEachPassage(withWordBeginning: ["por", ""]) { _ in }
        if snapshot.nodeCount < 1000 { _ = try? snapshot.undirectedGraph() }
        try? snapshot.verifyChecksums()
    }

    @Test func everyShorterFileIsAnError() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            for count in stride(from: 0, to: whole.count, by: 7) {
                #expect(throws: SnapshotError.self) { try SmallSnapshot.open(whole.prefix(count), in: folder) }
            }
            #expect(throws: SnapshotError.length(whole.count + 1, expected: UInt64(whole.count))) {
                try SmallSnapshot.open(whole + [0], in: folder)
            }
        }
    }

    @Test func aChangedHeaderIsAnError() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            for place in 0..<856 {
                var bytes = whole
                bytes[place] ^= 1 << UInt8(place % 8)
                #expect(throws: SnapshotError.self) { try SmallSnapshot.open(bytes, in: folder) }
            }
        }
    }

    /// A change of any byte of a section is found, from its first to its last; between sections there are zeros that
    /// mean nothing.
    @Test func checksumsTellAChangeOfContent() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            func number(at place: Int) -> Int { (0..<8).reduce(0) { $0 | Int(whole[place + $1]) << (8 * $1) } }
            let sections = (0..<34).map { section in
                let entry = 40 + 24 * section
                return number(at: entry + 8)..<number(at: entry + 8) + number(at: entry + 16)
            }
            #expect(sections.allSatisfy { $0.lowerBound >= 856 && $0.upperBound <= whole.count })
            // Of all lengths, so that what remains behind the last eight bytes is met.
            #expect(Set(sections.map { $0.count % 8 }).count > 3)
            for place in 856..<whole.count {
                var bytes = whole
                bytes[place] ^= 0x40
                let isWhole: Bool
                do {
                    try SmallSnapshot.open(bytes, in: folder).verifyChecksums()
                    isWhole = true
                } catch {
                    #expect(error is SnapshotError)
                    isWhole = false
                }
                #expect(isWhole != sections.contains { $0.contains(place) }, "byte \(place)")
                // A small file is not opened at all.
                let opened = try? Snapshot(path: folder + "/bytes.snapshot")
                #expect((opened != nil) == isWhole)
            }
        }
    }

    /// With SNAPSHOT_FUZZ_RUNS in the environment so many runs.
    @Test func anyDamageIsSurvived() throws {
        let runs = ProcessInfo.processInfo.environment["SNAPSHOT_FUZZ_RUNS"].flatMap(Int.init) ?? 400
        var state: UInt64 = 1
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            for _ in 0..<runs {
                var bytes = whole
                for _ in 0...random(6) {
                    let place = random(bytes.count)
                    switch random(4) {
                    case 0: bytes[place] ^= 1 << UInt8(random(8))
                    case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80][random(4)]
                    case 2: for near in place..<min(place + 4, bytes.count) { bytes[near] = UInt8(random(256)) }
                    // Of the table of sections: their offsets and lengths.
                    default: bytes[40 + random(816)] = UInt8(random(256))
                    }
                }
                if random(8) == 0 { bytes.removeLast(random(bytes.count)) }
                // Half of them with a header that fits, so that what lies behind it is reached.
                useAll(random(2) == 0 ? bytes : withFittingHeader(bytes), in: folder)
            }
        }
    }

    private func withFittingHeader(_ damaged: Data) -> Data {
        var bytes = damaged
        guard bytes.count >= 856 else { return bytes }
        func put(_ number: UInt64, at place: Int, count: Int) {
            for byte in 0..<count { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)) }
        }
        put(UInt64(bytes.count), at: 16, count: 8)
        put(0, at: 32, count: 4)
        var remainder = UInt32.max
        for byte in bytes.prefix(856) {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        put(UInt64(~remainder), at: 32, count: 4)
        return bytes
    }

    @Test func aFileThatIsNoSnapshotIsAnError() throws {
        try withTemporaryFolder { folder in
            for bytes in [Data(), Data("{}".utf8), Data(repeating: 0, count: 1000)] {
                #expect(throws: SnapshotError.notASnapshot) { try SmallSnapshot.open(bytes, in: folder) }
            }
            #expect(throws: SnapshotError.file(reason: "No such file or directory")) {
                try Snapshot(path: folder + "/none")
            }
            #expect(throws: SnapshotError.notRegular) { try Snapshot(path: folder) }
            var bytes = try SmallSnapshot.bytes(in: folder)
            bytes[8] = 1
            #expect(throws: SnapshotError.version(1)) { try SmallSnapshot.open(bytes, in: folder) }
        }
    }
}
