import Foundation
import Testing

@testable import PDOCommand

/// The program itself, as a shell runs it.
@Suite struct ProcessTests {
    /// - Parameter isRead: whether anybody reads what is printed.
    private func shell(
        _ script: String, isRead: Bool = true
    ) throws -> (output: String, messages: String, status: Int32) {
        let program = try #require(builtProgram)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = CommandRun.project
        process.environment = ["PDO": program.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
            .merging(environmentOfMutants) { $1 }
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

    /// What doesn't fit is not left out.
    @Test(arguments: ["1", "2", "26", "27", "0", "-1", "-9223372036854775808", "9223372036854775807", "wide", ""])
    func helpIsWholeInAnyWidth(columns: String) throws {
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        for arguments in ["--help", "help map", "snapshot write -h"] {
            let run = try shell("COLUMNS='\(columns)' \"$PDO\" \(arguments)")
            let whole = try shell("COLUMNS=200 \"$PDO\" \(arguments)")
            #expect(run.status == 0 && run.messages == "" && words(run.output) == words(whole.output))
        }
    }

    /// Swift would take another name for it, and another file.
    @Test func argumentsAreText() throws {
        try withTemporaryFolder { folder in
            for arguments in ["map -o \"$BYTES.svg\"", "list goal --plan \"$BYTES\"", "\"$BYTES\"", "show \"a$BYTES\""]
            {
                let run = try shell(
                    "BYTES=\"$1\"/$(printf 'a\\377'); \"$PDO\" \(arguments)".replacing("$1", with: folder.path))
                #expect(run.status == 64 && run.messages.contains("is no UTF-8 text"), "\(run)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
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

    @Test func plansComeThroughPipes() throws {
        let plan = "Data/milano-2024-2026/plan.json"
        let expected = CommandRun.pdo("list", "goal").output
        for script in [
            "cat \(plan) | \"$PDO\" list goal --plan /dev/stdin", "\"$PDO\" list goal --plan /dev/stdin < \(plan)",
            "bash -c '\"$PDO\" list goal --plan <(cat \(plan))'",
            "(sleep 0.2; cat \(plan)) | \"$PDO\" list goal --plan /dev/stdin",
        ] {
            let run = try shell(script)
            #expect(run.output == expected && run.status == 0, "\(script): \(run.messages)")
        }
    }

    @Test func devicesAreNoStandardInput() throws {
        let zero = try shell("\"$PDO\" neighbours - < /dev/zero")
        #expect(zero.status == 1 && zero.messages.contains("standard input can't be read: it is a device"))
        let null = try shell("\"$PDO\" neighbours - < /dev/null")
        #expect(null.status == 2 && !null.messages.contains("can't be read"), "\(null)")
    }

    @Test func standardInputIsNotReplacedEither() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "ids.txt")
            try Data("casa\n".utf8).write(to: file)
            let run = try shell("\"$PDO\" neighbours - -o \(file.path) < \(file.path)")
            #expect(run.status == 64 && run.messages.contains("standard input"), "\(run.messages)")
            #expect(try String(contentsOf: file, encoding: .utf8) == "casa\n")
        }
    }

    /// What the shell has in the file already, stays.
    @Test func standardOutputByItsNameIsAppendedTo() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "log")
            try Data("before\n".utf8).write(to: file)
            let run = try shell("\"$PDO\" list goal --format ids -o /dev/stdout >> \(file.path)")
            #expect(run.status == 0)
            #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("before\ngoal:"))
        }
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: ["list goal", "--help", "help map", "--version", "list --help"])
    func aFullDiskIsAnError(arguments: String) throws {
        let run = try shell("\"$PDO\" \(arguments) > /dev/full")
        #expect(run.status == 1)
        #expect(run.messages.contains("the output can't be written"))
    }

    /// Root may write to every file; so for root the program runs as somebody else.
    @Test func aWriteProtectedFileIsKept() throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            let program = try #require(builtProgram)
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
