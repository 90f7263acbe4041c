import Foundation
import Testing

@testable import PDOCommand

/// The program itself, as a shell runs it.
@Suite struct ProcessTests {
    /// The folder that the build puts programs in: that of the test bundle.
    private static let program: URL? = CommandLine.arguments.lazy
        .map { argument in
            var url = URL(filePath: argument)
            while url.pathComponents.count > 1, !url.lastPathComponent.hasSuffix(".xctest") {
                url.deleteLastPathComponent()
            }
            return url.deletingLastPathComponent().appending(path: "pdo")
        }
        .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }

    /// - Parameter isRead: whether anybody reads what is printed.
    private func shell(
        _ script: String, isRead: Bool = true
    ) throws -> (output: String, messages: String, status: Int32) {
        let program = try #require(Self.program)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = CommandRun.project
        process.environment = ["PDO": program.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
        let (output, messages) = (Pipe(), Pipe())
        process.standardOutput = output
        if !isRead { try output.fileHandleForReading.close() }
        process.standardError = messages
        try process.run()
        let texts = [isRead ? output : nil, messages].map {
            String(decoding: $0?.fileHandleForReading.readDataToEndOfFile() ?? Data(), as: UTF8.self)
        }
        process.waitUntilExit()
        return (texts[0], texts[1], process.terminationStatus)
    }

    @Test func printsToAPipe() throws {
        let run = try shell("\"$PDO\" list goal --format csv")
        #expect(run.output == CommandRun.pdo("list", "goal", "--format", "csv").output)
        #expect(run.messages == "" && run.status == 0)
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let run = try shell("\"$PDO\" export jgf | head -n 1")
        #expect(run.output == "{\n" && run.messages == "")
    }

    @Test(
        arguments: [
            "neighbours casa", "path casa cultura", "show casa", "list objective", "search alloggi", "analyse",
            "compare 2024 2025",
            "audit", "export graphml", "map -o -", "completions bash", "manual path", "help-measures",
        ])
    func everyCommandEndsQuietlyWithAClosedPipe(command: String) throws {
        // The signal that ends it is told by the shell in its status, unless whoever started the tests ignores it.
        let ended = try shell("\"$PDO\" \(command); exit $?", isRead: false)
        #expect(ended.messages == "" && [0, 2, 128 + SIGPIPE].contains(ended.status), "\(ended)")
        let ignored = try shell("trap '' PIPE; exec \"$PDO\" \(command)", isRead: false)
        #expect(ignored.messages == "" && [0, 2].contains(ignored.status), "\(ignored)")
    }

    @Test(arguments: [("60", 60), ("9223372036854775807", nil), ("0", nil), ("-5", nil), ("wide", nil), ("", nil)])
    func columnsAreThoseOfTheVariable(columns: String, width: Int?) throws {
        let run = try shell("COLUMNS='\(columns)' \"$PDO\" list objective --direction casa")
        #expect(run.status == 0 && run.messages == "")
        let widest = run.output.split(separator: "\n").map(\.count).max() ?? 0
        if let width { #expect(widest <= width) } else { #expect(widest > 200) }
    }

    @Test func nodesComeThroughAPipe() throws {
        let run = try shell(
            "printf 'casa\\n\\nverde-e-ambiente\\n' | \"$PDO\" neighbours - --kind collaboration --format ids")
        #expect(run.output.hasPrefix("collaboration:alloggi-appian\n") && run.messages == "" && run.status == 0)
    }

    @Test func whatCantBeReadFromStandardInputIsAnError() throws {
        let run = try shell("\"$PDO\" neighbours - < Data")
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.messages.hasPrefix("Error: standard input can't be read: "))
    }

    @Test func aFullDiskIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let run = try shell("\"$PDO\" list goal > /dev/full")
        #expect(run.status == 1)
        #expect(run.messages.contains("the output can't be written"))
    }

    /// Root may write to every file; so for root the program runs as somebody else.
    @Test func aWriteProtectedFileIsKept() throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            let program = try #require(Self.program)
            try copyFiles(at: program, to: folder.appending(path: "pdo"))
            try copyFiles(at: Valdombra.folder.appending(path: "plan.json"), to: folder.appending(path: "plan.json"))
            try Data("old".utf8).write(to: folder.appending(path: "goals.csv"))
            for (name, mode) in [("pdo", 0o755), ("goals.csv", 0o444), ("", 0o777)] {
                try files.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path + "/" + name)
            }
            let user = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
            let command = "cd '\(folder.path)' && \(user) ./pdo list goal --format csv"
            let printed = try shell(command)
            try #require(printed.status == 0, "the program can't be run by nobody: \(printed.messages)")
            let run = try shell(command + " -o goals.csv")
            #expect(run.status == 1 && run.messages.contains("goals.csv can't be written: Permission denied"), "\(run)")
            #expect(try String(contentsOf: folder.appending(path: "goals.csv"), encoding: .utf8) == "old")
            #expect(try files.contentsOfDirectory(atPath: folder.path).sorted() == ["goals.csv", "pdo", "plan.json"])
            // Beside it there is room for another.
            let other = try shell(command + " -o other.csv")
            #expect(other.status == 0 && other.messages.isEmpty)
            #expect(try String(contentsOf: folder.appending(path: "other.csv"), encoding: .utf8) == printed.output)
        }
    }

    @Test func exitCodesAreThoseDocumented() throws {
        #expect(try shell("\"$PDO\" neighbours casaa").status == 1)
        #expect(try shell("\"$PDO\" neighbours").status == 64)
        #expect(try shell("\"$PDO\" --help").status == 0)
    }

    @Test func theMapIsTheSameInEveryProcess() throws {
        let run = try shell("\"$PDO\" map -o - --lang en")
        let here = CommandRun.pdo("map", "-o", "-", "--lang", "en")
        #expect(run.output == here.output && run.output.hasSuffix("</svg>\n"))
    }
}
