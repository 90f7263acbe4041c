import CommandLineDescription
import Foundation
import Testing

@testable import PDOCommand

/// Completion in the shells themselves, at a terminal.
///
/// Each test has few sessions and presses keys in them; what is asked is the program that was built.
@Suite(.enabled(if: builtProgram != nil)) struct ShellTests {
    /// Names with a sign at the beginning, between letters, at the end, and beside marks that make one `Character` with
    /// it.
    private static func name(_ signs: [Unicode.Scalar]) -> String {
        signs.map { "\($0)x\($0)\u{301}\u{600}\($0)y\($0)\u{200D}\($0)z" }.joined() + signs.map(String.init).joined()
    }

    /// Signs of ASCII that a file's name may have.
    private static let signs: [Unicode.Scalar] = (0x20...0x7E).map { Unicode.Scalar(UInt8($0)) }.filter { $0 != "/" }

    /// What a shell might run or replace.
    private static let traps = [
        "$(touch marker)", "`touch marker`", "a;touch marker;b", "a|touch marker", "a&touch marker&", "<(touch marker)",
        "a$(touch marker)\u{301}", "\u{600}$(touch marker)", "$HOME", "${HOME}", "~root", "{a,b}", "*", "?[a-z]", "!!",
        "!touch",
        "a\\", "\\$(touch marker)", "'$(touch marker)'", "\"$(touch marker)\"", "$'\\x41'", "#a", "a #b", "%1", "=ls",
        "-rf",
        "^a^b^", "a'b\"c", "a\\'b", "(a)", "a\u{200D}$(touch marker)", "é$x", " a ", "\\", "'", "\"", "''", "\\!",
        "a\"!\"",
    ]

    private func withFolders(
        of names: [String],
        _ body: (_ session: URL, _ folders: [(path: String, name: String)], _ marker: () -> Bool) throws -> Void
    ) throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            var folders: [(String, String)] = []
            for (number, name) in names.enumerated() {
                let path = folder.path + "/files/\(number)"
                try files.createDirectory(atPath: path, withIntermediateDirectories: true)
                try Data().write(to: URL(filePath: path).appending(path: name))
                folders.append((path, name))
            }
            let session = folder.appending(path: "session")
            try files.createDirectory(at: session, withIntermediateDirectories: true)
            try body(session, folders) {
                let all = files.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
                return all.contains { $0.hasSuffix("/marker") || $0 == "marker" }
            }
        }
    }

    /// Names that have all signs of ASCII, a few each.
    private static func names(by count: Int) -> [String] {
        stride(from: 0, to: signs.count, by: count).map { name(Array(signs[$0..<min($0 + count, signs.count)])) }
    }

    @Test(arguments: Shell.tried) func theShellSeesTheName(shell: Shell) throws {
        // What fish puts in, it expands where a ~ is in front: such a name it is not offered.
        let names = (Self.traps + Self.names(by: 4)).filter { shell != .fish || !$0.hasPrefix("~") }
        try withFolders(of: names) { session, folders, marker in
            let session = try ShellSession(shell, in: session)
            for (path, name) in folders {
                let arguments = try session.arguments(in: path, pressing: "pdo list --plan \t")
                #expect(arguments == ["list", "--plan", name], "\(shell)")
            }
            #expect(!marker(), "\(shell) ran what stands in a name")
        }
    }

    @Test(arguments: Shell.tried, ["\"", "'"])
    func theShellSeesTheNameInQuotes(shell: Shell, mark: String) throws {
        // Behind some signs fish leaves the quotation open.
        let end = shell == .fish ? "z" : ""
        let names = Self.names(by: 8) + Self.traps.filter { shell != .fish || !$0.hasPrefix("~") }
        try withFolders(of: names.map { $0 + end }) { session, folders, marker in
            let session = try ShellSession(shell, in: session)
            for (number, (path, name)) in folders.enumerated() {
                // A quotation may also begin within a word.
                let start = number % 4 == 3 ? "./" : ""
                let arguments = try session.arguments(in: path, pressing: "pdo list --plan \(start)\(mark)\t")
                #expect(arguments == ["list", "--plan", start + name], "\(shell)")
            }
            #expect(!marker(), "\(shell) ran what stands in a name")
        }
    }

    /// Values behind an equals sign, ids with a colon, names from a word on, maps and commands.
    @Test(arguments: Shell.tried) func everyKindOfWordIsCompleted(shell: Shell) throws {
        try withTemporaryFolder { folder in
            let session = try ShellSession(shell, in: folder)
            let project = CommandRun.project.path(percentEncoded: false)
            let graphs = folder.appending(path: "p/Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(
                at: folder.appending(path: "p/Data"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/p/Data/milan", withDestinationPath: project + "/Data/milano-2024-2026")
            try Data("form: years\n".utf8).write(to: graphs.appending(path: "$(touch marker) è.yaml"))
            let cases: [(keys: String, arguments: [String])] = [
                ("neighb\t casa --kind=dir\t", ["neighbours", "casa", "--kind=direction"]),
                ("neighbours casa --kind dir\t", ["neighbours", "casa", "--kind", "direction"]),
                ("show direction:cas\t", ["show", "direction:casa"]),
                ("show \"direzione mobil\t", ["show", "direzione mobilità"]),
                ("show direzione\\ mobil\t", ["show", "direzione mobilità"]),
                ("list --direction='direzione mobil\t", ["list", "--direction=direzione mobilità"]),
                ("map \t", ["map", "$(touch marker) è"]), ("map '\t", ["map", "$(touch marker) è"]),
                ("compare 2024 2025 --by=pro\t", ["compare", "2024", "2025", "--by=programme"]),
                ("list objective --direc\t cas\t", ["list", "objective", "--direction", "casa"]),
                ("neighbours --plan=D\tm\tpl\t", ["neighbours", "--plan=Data/milan/plan.json"]),
                ("show nothing\t", ["show", "nothing"]),
                ("help snap\t wri\t", ["help", "snapshot", "write"]),
            ]
            for (keys, arguments) in cases {
                let called = try session.arguments(in: folder.path + "/p", pressing: "pdo \(keys)")
                #expect(called == arguments, "\(shell) \(keys)")
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/p/marker"))
        }
    }

    /// What several have in common is put in, and the rest is typed.
    @Test(arguments: Shell.tried) func whatIsCommonIsPutIn(shell: Shell) throws {
        try withTemporaryFolder { folder in
            let files = folder.appending(path: "files")
            try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
            for name in ["abc $d", "abc $(e", "other"] { try Data().write(to: files.appending(path: name)) }
            let session = try ShellSession(shell, in: folder)
            let called = try session.arguments(in: files.path, pressing: "pdo list --plan a\td\t")
            #expect(called == ["list", "--plan", "abc $d"], "\(shell)")
        }
    }

    /// Only the program on the path is asked, whatever stands where the command is typed.
    @Test(arguments: Shell.tried) func noOtherProgramIsAsked(shell: Shell) throws {
        try withTemporaryFolder { folder in
            let other = folder.appending(path: "pdo")
            try Data("#!/bin/sh\ntouch \(folder.path)/marker\n".utf8).write(to: other)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: other.path)
            let session = try ShellSession(shell, in: folder)
            let called = try session.arguments(in: folder.path, pressing: "./pdo sho\t\u{15}pdo sho\t")
            #expect(called == ["show"], "\(shell)")
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/marker"))
        }
    }
}
