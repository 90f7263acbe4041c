import Foundation
import Testing

@testable import PlanSite

@Suite final class SiteFolderTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "pdo-site-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ files: [String: String], force: Bool = false) throws -> SiteFolder.Result {
        let site = try SiteFolder(at: folder.path, isForced: force)
        for (path, text) in files.sorted(by: { $0.key < $1.key }) { try site.write(SiteFile(path, text)) }
        return try site.commit()
    }

    private func text(_ path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    private func put(_ text: String, at path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    private func date(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)[.modificationDate] as? Date
    }

    @Test func unchangedFilesAreNotTouched() throws {
        #expect(try write(["a.html": "1", "b/c.html": "2"]) == .init(written: 3, unchanged: 0, removed: 0))
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        for path in ["a.html", "b/c.html", SiteFolder.list] {
            try FileManager.default.setAttributes(
                [.modificationDate: old], ofItemAtPath: folder.appending(path: path).path)
        }
        #expect(try write(["a.html": "1", "b/c.html": "2"]) == .init(written: 0, unchanged: 3, removed: 0))
        #expect(try date("a.html") == old && date("b/c.html") == old && date(SiteFolder.list) == old)
        #expect(try write(["a.html": "3", "b/c.html": "2"]) == .init(written: 1, unchanged: 2, removed: 0))
        #expect(text("a.html") == "3")
    }

    @Test func pagesThatAreGoneGo() throws {
        _ = try write(["a.html": "1", "b/c.html": "2"])
        #expect(try write(["a.html": "1"]) == .init(written: 1, unchanged: 1, removed: 1))
        #expect(text("b/c.html") == nil)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "b").path))
    }

    @Test func foreignFilesAreRefused() throws {
        try put("mine", at: "notes/own.txt")
        #expect(throws: SiteFolder.Problem.foreign(names: ["notes/own.txt"], count: 1)) {
            try self.write(["a.html": "1"])
        }
        #expect(text("a.html") == nil)
        _ = try write(["a.html": "1"], force: true)
        #expect(text("notes/own.txt") == "mine" && text("a.html") == "1")
        // They aren't the site's own now.
        #expect(throws: SiteFolder.Problem.self) { try self.write(["a.html": "2"]) }
        _ = try write([:], force: true)
        #expect(text("notes/own.txt") == "mine")
    }

    @Test func listLeadsNowhereElse() throws {
        try put("kept", at: "site/x.html")
        let inner = SiteFolderTests.list(["../site/x.html", "/etc/hostname", "a//b", "./c"])
        try put(inner, at: "inner/\(SiteFolder.list)")
        let site = try SiteFolder(at: folder.appending(path: "inner").path)
        try site.write(SiteFile("a.html", "1"))
        #expect(try site.commit().removed == 0)
        #expect(text("site/x.html") == "kept")
    }

    private static func list(_ paths: [String]) -> String { paths.map { $0 + "\n" }.joined() }

    @Test func linksDontLeadOut() throws {
        try put("outside", at: "outside/a.html")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "site"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "site/d"), withDestinationURL: folder.appending(path: "outside"))
        let site = try SiteFolder(at: folder.appending(path: "site").path, isForced: true)
        #expect(throws: (any Error).self) { try site.write(SiteFile("d/a.html", "1")) }
        #expect(text("outside/a.html") == "outside")
    }

    @Test func brokenRunLeavesTheOldSite() throws {
        _ = try write(["a.html": "1", "b.html": "2"])
        do {
            let site = try SiteFolder(at: folder.path)
            try site.write(SiteFile("a.html", "new"))
            // Nothing more comes.
        }
        #expect(text("a.html") == "1" && text("b.html") == "2")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    }

    @Test func folderMustBeOne() throws {
        try put("x", at: "file")
        #expect(throws: SiteFolder.Problem.notAFolder) { try SiteFolder(at: self.folder.appending(path: "file").path) }
    }
}
