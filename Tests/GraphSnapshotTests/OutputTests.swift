import Foundation
import Testing

@testable import GraphSnapshot

/// How a file is written: its form, and what is left when it can't be.
@Suite struct OutputTests {
    @Test func sectionsStandAtMultiplesOf64WithZerosBetween() throws {
        try withTemporaryFolder { folder in
            let bytes = try SmallSnapshot.bytes(in: folder)
            func number(at place: Int, _ count: Int) -> Int {
                (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
            }
            #expect(Array(bytes.prefix(8)) == Array("PDOGRAPH".utf8))
            #expect([8, 12, 24, 28].map { number(at: $0, 4) } == [3, 34, 8, 7])
            #expect(number(at: 16, 8) == bytes.count && number(at: 36, 4) == 0)
            var end = 40 + 34 * 24
            for place in 0..<34 {
                let entry = 40 + 24 * place
                #expect(number(at: entry, 4) == place + 1)
                let offset = number(at: entry + 8, 8)
                #expect(offset % 64 == 0 && (end..<end + 64).contains(offset))
                #expect(bytes[end..<offset].allSatisfy { $0 == 0 })
                end = offset + number(at: entry + 16, 8)
            }
            #expect(end == bytes.count)
        }
    }

    @Test func theReasonIsTheSystems() throws {
        try withTemporaryFolder { folder in
            let file = folder + "/file"
            try Data("old".utf8).write(to: URL(fileURLWithPath: file))
            try FileManager.default.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: "loop")
            for (path, reason) in [
                (file + "/none", "Not a directory"), (folder + "/none/file", "No such file or directory"),
                (folder + "/loop", "Too many levels of symbolic links"),
                (folder + "/" + String(repeating: "n", count: 300), "File name too long"),
            ] {
                #expect(throws: SnapshotError.file(reason: reason), "\(path)") {
                    try SmallSnapshot.builder().write(to: path)
                }
                #expect(throws: SnapshotError.file(reason: reason), "\(path)") { try Snapshot(path: path) }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["file", "loop"])
        }
    }

    /// A file that is given up is not left behind, nor is what stood in its place touched.
    @Test func whatIsNotFinishedIsNotLeft() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/file"
            try Data("old".utf8).write(to: URL(fileURLWithPath: path))
            do {
                var output = try SnapshotOutput(path: path, nodeCount: 0, edgeCount: 0, isDirected: true)
                try output.add(.kindPlaces, [0] as [UInt32])
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
        }
    }

    /// Where a folder has come into the place of the file meanwhile, the file can't be put there.
    @Test func whatCantBePutIntoItsPlaceIsAnErrorAndGone() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/file"
            do {
                var output = try SnapshotOutput(path: path, nodeCount: 0, edgeCount: 0, isDirected: true)
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
                #expect(throws: SnapshotError.file(reason: "Is a directory")) { try output.finish() }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
        }
    }

    /// What has a header and nothing else is too short; what is shorter is no snapshot.
    @Test func shortFilesAreToldApart() throws {
        try withTemporaryFolder { folder in
            let whole = try SmallSnapshot.bytes(in: folder)
            #expect(throws: SnapshotError.notASnapshot) { try SmallSnapshot.open(whole.prefix(39), in: folder) }
            #expect(throws: SnapshotError.length(40, expected: UInt64(whole.count))) {
                try SmallSnapshot.open(whole.prefix(40), in: folder)
            }
        }
    }
}
