import Foundation
import Testing

@testable import AtomicFiles

@Suite struct FileReaderTests {
    @Test func aFileIsReadWholeAndIsTheSameByAllPaths() throws {
        try withTemporaryFolder { folder in
            let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
            try bytes.write(to: URL(filePath: folder + "/a"))
            try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "a")
            try Data().write(to: URL(filePath: folder + "/c"))
            let (read, identity) = try FileReader.read(folder + "/b")
            #expect(read == bytes && FileStatus(path: folder + "/a")?.identity == identity)
            let empty = try FileReader.read(folder + "/c")
            #expect(empty.bytes.isEmpty && empty.identity != identity)
        }
    }

    @Test func whatCannotBeReadIsToldApart() throws {
        try withTemporaryFolder { folder in
            func reason(_ path: String) -> FileError.Reason? {
                do throws(FileError) { _ = try FileReader.read(path) } catch { return error.reason }
                return nil
            }
            #expect(reason(folder + "/none") == .system(ENOENT))
            #expect(reason(folder) == .system(EISDIR))
            #expect(reason("/dev/null") == .device)
            let large = folder + "/large"
            #expect(FileManager.default.createFile(atPath: large, contents: nil))
            #expect(truncate(large, off_t(FileReader.limit) + 1) == 0)
            #expect(reason(large) == .tooLarge)
        }
    }

    @Test func aStatusSaysWhatIsThereBehindLinks() throws {
        try withTemporaryFolder { folder in
            try Data().write(to: URL(filePath: folder + "/a"))
            try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: ".")
            #expect(FileStatus(path: folder + "/a")?.kind == .regular)
            #expect(FileStatus(path: folder + "/b")?.kind == .folder)
            #expect(FileStatus(path: "/dev/null")?.kind == .stream)
            #expect(FileStatus(path: folder + "/c") == nil)
        }
    }

    @Test func namesInAFolderAreSorted() throws {
        try withTemporaryFolder { folder in
            for name in ["b", "a", ".c"] { try Data().write(to: URL(filePath: folder + "/" + name)) }
            #expect(FileReader.names(in: folder) == [".c", "a", "b"] && FileReader.names(in: folder + "/a") == [])
        }
    }

    @Test func whatIsOpenIsReadToItsEnd() throws {
        try withTemporaryFolder { folder in
            try Data("abc".utf8).write(to: URL(filePath: folder + "/a"))
            let file = try #require(FileHandle(forReadingAtPath: folder + "/a"))
            let (bytes, identity) = try FileReader.read(open: file.fileDescriptor, "it")
            #expect(bytes == Data("abc".utf8) && identity == FileStatus(path: folder + "/a")?.identity)
            let nothing = try #require(FileHandle(forReadingAtPath: "/dev/null"))
            #expect(try FileReader.read(open: nothing.fileDescriptor, "it").bytes.isEmpty)
            let endless = try #require(FileHandle(forReadingAtPath: "/dev/zero"))
            #expect(throws: FileError(path: "it", reason: .device)) {
                try FileReader.read(open: endless.fileDescriptor, "it")
            }
        }
    }
}
