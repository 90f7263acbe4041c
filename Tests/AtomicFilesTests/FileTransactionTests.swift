import Foundation
import Testing

@testable import AtomicFiles

/// A new folder, gone when the test has ended.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.resolvingSymlinksInPath().path)
}

private let files = FileManager.default

private func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// All that is below a folder, with the texts of the files.
private func content(_ folder: String) throws -> [String: String] {
    let paths = files.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(
        uniqueKeysWithValues: try paths.map { path in
            var isFolder: ObjCBool = false
            _ = files.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            return (path, isFolder.boolValue ? "a folder" : try text(folder + "/" + path))
        })
}

private func mode(_ path: String) throws -> Int? {
    try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}

@Suite struct FileTransactionTests {
    @Test func filesTakeTheirPlacesTogether() throws {
        try withTemporaryFolder { folder in
            try write("old", folder + "/a")
            let transaction = FileTransaction()
            try transaction.write("new".utf8, to: folder + "/a")
            try transaction.write(Array("also".utf8), to: folder + "/below/this/b", makesFolder: true)
            #expect(try text(folder + "/a") == "old" && !files.fileExists(atPath: folder + "/below/this/b"))
            try transaction.commit()
            #expect(
                try content(folder) == [
                    "a": "new", "below": "a folder", "below/this": "a folder", "below/this/b": "also",
                ])
        }
    }

    @Test func whatIsGivenUpLeavesNothing() throws {
        try withTemporaryFolder { folder in
            try write("old", folder + "/a")
            let before = try content(folder)
            do {
                let transaction = FileTransaction()
                try transaction.write("new".utf8, to: folder + "/a")
                try transaction.write("new".utf8, to: folder + "/made/for/it", makesFolder: true)
                let unfinished = try transaction.file(at: folder + "/c")
                try Array("half".utf8).withUnsafeBytes { try unfinished.write($0) }
            }
            #expect(try content(folder) == before)
        }
    }

    /// Wherever it fails, the old files are there, and nothing else.
    @Test(arguments: 0..<4) func oneThatCantBeWrittenKeepsAll(place: Int) throws {
        try withTemporaryFolder { folder in
            for name in ["0", "1", "2", "3"] where name != String(place) {
                try write("old \(name)", folder + "/" + name)
            }
            try files.createDirectory(atPath: folder + "/\(place)", withIntermediateDirectories: true)
            let before = try content(folder)
            let transaction = FileTransaction()
            let error = FileError(path: folder + "/\(place)", reason: .system(EISDIR))
            #expect(throws: error) {
                for name in 0..<4 { try transaction.write("new".utf8, to: folder + "/\(name)") }
                try transaction.commit()
            }
            _ = consume transaction
            #expect(try content(folder) == before)
        }
    }

    /// A folder that appears in a file's place while the others are written.
    @Test(arguments: 0..<4) func oneThatCantTakeItsPlaceTakesBackTheOthers(place: Int) throws {
        try withTemporaryFolder { folder in
            // The second was not there before, and is not there afterwards.
            for name in [0, 2, 3] where name != place { try write("old \(name)", folder + "/\(name)") }
            let transaction = FileTransaction()
            for name in 0..<4 { try transaction.write("new".utf8, to: folder + "/\(name)") }
            try files.createDirectory(atPath: folder + "/\(place)/in the way", withIntermediateDirectories: true)
            #expect(throws: FileError(path: folder + "/\(place)", reason: .system(EISDIR))) { try transaction.commit() }
            var expected = ["\(place)": "a folder", "\(place)/in the way": "a folder"]
            for name in [0, 2, 3] where name != place { expected["\(name)"] = "old \(name)" }
            #expect(try content(folder) == expected)
        }
    }

    @Test func permissionsAreKept() throws {
        try withTemporaryFolder { folder in
            for permissions in [0o600, 0o640, 0o755, 0o666, 0o1600] {
                let path = folder + "/\(permissions)"
                try write("old", path)
                try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
                let transaction = FileTransaction()
                let file = try transaction.file(at: path)
                // Not even while it's written is it open to more.
                let part = try #require(try files.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".part") })
                #expect(try mode(folder + "/" + part) == permissions)
                try file.close()
                try transaction.commit()
                #expect(try mode(path) == permissions)
            }
        }
    }

    /// For the administrator, who may write all the same, the system doesn't say that.
    @Test(.enabled(if: geteuid() != 0)) func whatMayNotBeWrittenIsKept() throws {
        try withTemporaryFolder { folder in
            try write("old", folder + "/a")
            try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder + "/a")
            let transaction = FileTransaction()
            #expect(throws: FileError(path: folder + "/a", reason: .system(EACCES))) {
                try transaction.write("new".utf8, to: folder + "/a")
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func theOwnerIsKept() throws {
        try withTemporaryFolder { folder in
            try write("old", folder + "/a")
            #expect(chown(folder + "/a", 65_534, 65_533) == 0)
            let transaction = FileTransaction()
            try transaction.write("new".utf8, to: folder + "/a")
            try transaction.commit()
            let attributes = try files.attributesOfItem(atPath: folder + "/a")
            #expect(attributes[.ownerAccountID] as? Int == 65_534 && attributes[.groupOwnerAccountID] as? Int == 65_533)
        }
    }

    @Test func linksAreFollowed() throws {
        try withTemporaryFolder { folder in
            try files.createDirectory(atPath: folder + "/there", withIntermediateDirectories: true)
            try write("old", folder + "/there/real")
            try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "there/again")
            try files.createSymbolicLink(atPath: folder + "/there/again", withDestinationPath: "real")
            try files.createSymbolicLink(atPath: folder + "/new", withDestinationPath: folder + "/there/new")
            let transaction = FileTransaction()
            try transaction.write("by link".utf8, to: folder + "/link", within: folder)
            try transaction.write("new".utf8, to: folder + "/new")
            try transaction.commit()
            #expect(try text(folder + "/there/real") == "by link" && text(folder + "/there/new") == "new")
            #expect(try files.destinationOfSymbolicLink(atPath: folder + "/link") == "there/again")
            #expect(try content(folder + "/there").count == 3)
        }
    }

    @Test func linksThatLeadInCirclesOrOutAreRefused() throws {
        try withTemporaryFolder { folder in
            let inner = folder + "/inner"
            try files.createDirectory(atPath: inner + "/below", withIntermediateDirectories: true)
            try files.createDirectory(atPath: folder + "/inner2", withIntermediateDirectories: true)
            for (name, target) in [
                ("a", "b"), ("b", "a"), ("self", "self"), ("out", "../outside"), ("far", "/outside"), ("folder", ".."),
                ("beside", "../inner2/file"), ("in", "below/new"), ("back", "../inner/below/other"),
            ] { try files.createSymbolicLink(atPath: inner + "/" + name, withDestinationPath: target) }
            func reason(_ name: String) -> FileError.Reason? {
                do {
                    _ = try FileTransaction().file(at: inner + "/" + name, makesFolder: true, within: inner)
                    return nil
                } catch { return error.reason }
            }
            for name in ["a", "b", "self"] { #expect(reason(name) == .system(ELOOP), "\(name)") }
            for name in ["out", "far", "folder/file", "folder/new/file", "beside", "../x"] {
                #expect(reason(name) == .outside(folder: inner), "\(name)")
            }
            for name in ["in", "back", "file", "below/x", "new/folder/x", "below/../y"] {
                #expect(reason(name) == nil, "\(name)")
            }
            #expect(throws: FileError.self) { try FileTransaction().write("".utf8, to: inner + "/a") }
            let left = files.enumerator(atPath: inner)?.compactMap { $0 as? String } ?? []
            #expect(left.count == 10 && left.allSatisfy { !$0.hasSuffix(".part") && !$0.hasPrefix("new") }, "\(left)")
        }
    }

    @Test func onlyRegularFilesAreReplaced() throws {
        try withTemporaryFolder { folder in
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            try files.createSymbolicLink(atPath: folder + "/null", withDestinationPath: "/dev/null")
            for name in ["pipe", "null"] {
                #expect(throws: FileError(path: folder + "/" + name, reason: .notRegular)) {
                    try FileTransaction().write("".utf8, to: folder + "/" + name)
                }
            }
            // What is open has a name only by chance.
            let open = try #require(
                FileHandle(
                    forWritingAtPath: try {
                        try write("", folder + "/log")
                        return folder + "/log"
                    }()))
            defer { try? open.close() }
            try files.createSymbolicLink(
                atPath: folder + "/open", withDestinationPath: "/dev/fd/\(open.fileDescriptor)")
            #expect(throws: FileError.self) { try FileTransaction().write("x".utf8, to: folder + "/open") }
            #expect(try text(folder + "/log") == "")
        }
    }

    @Test func twoFilesHaveTwoNames() throws {
        try withTemporaryFolder { folder in
            try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "file")
            let transaction = FileTransaction()
            try transaction.write("one".utf8, to: folder + "/file")
            #expect(throws: FileError(path: folder + "/link", reason: .twice)) {
                try transaction.write("two".utf8, to: folder + "/link")
            }
            try transaction.commit()
            #expect(try text(folder + "/file") == "one")
        }
    }

    /// Each path leads to the same file, which is there or not.
    @Test(arguments: [
        "a/../file", "./file", ".//file", "self/file", "self/self/a/../file", "link", "a/link", "a/b/file",
    ])
    func oneFileHasOneNameWhateverLeadsToIt(path: String) throws {
        for (isThere, isLast) in [(false, false), (false, true), (true, false), (true, true)] {
            try withTemporaryFolder { folder in
                try files.createDirectory(atPath: folder + "/a", withIntermediateDirectories: true)
                for (link, target) in [("self", "."), ("link", "a/../file"), ("a/link", "../self/file"), ("a/b", "..")]
                {
                    try files.createSymbolicLink(atPath: folder + "/" + link, withDestinationPath: target)
                }
                if isThere { try write("old", folder + "/file") }
                let (first, second) = isLast ? ("/file", "/" + path) : ("/" + path, "/file")
                let transaction = FileTransaction()
                try transaction.write("one".utf8, to: folder + first, makesFolder: true)
                #expect(throws: FileError(path: folder + second, reason: .twice)) {
                    try transaction.write("two".utf8, to: folder + second, makesFolder: true)
                }
                try transaction.commit()
                #expect(try text(folder + "/file") == "one")
            }
        }
    }

    @Test func foldersThatAreMissingAreErrorsUnlessTheyAreMade() throws {
        try withTemporaryFolder { folder in
            #expect(throws: FileError(path: folder + "/none/file", reason: .system(ENOENT))) {
                try FileTransaction().write("".utf8, to: folder + "/none/file")
            }
            try write("", folder + "/file")
            #expect(throws: FileError(path: folder + "/file/below/it", reason: .system(ENOTDIR))) {
                try FileTransaction().write("".utf8, to: folder + "/file/below/it", makesFolder: true)
            }
            #expect(try content(folder) == ["file": ""])
        }
    }

    @Test func manyFilesNeedNotBeOpenAtOnce() throws {
        try withTemporaryFolder { folder in
            let transaction = FileTransaction()
            for number in 0..<3000 {
                try transaction.write("\(number)".utf8, to: folder + "/all/\(number)", makesFolder: true)
            }
            try transaction.commit()
            #expect(try files.contentsOfDirectory(atPath: folder + "/all").count == 3000)
        }
    }

    @Test func bytesAreWrittenOverOthers() throws {
        try withTemporaryFolder { folder in
            let transaction = FileTransaction()
            let file = try transaction.file(at: folder + "/file")
            try Array("0123456789".utf8).withUnsafeBytes { try file.write($0) }
            try Array("ab".utf8).withUnsafeBytes { try file.overwrite($0, at: 2) }
            try Array("c".utf8).withUnsafeBytes { try file.write($0) }
            try transaction.commit()
            #expect(try text(folder + "/file") == "01ab456789c")
        }
    }
}
