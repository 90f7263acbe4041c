import Foundation
import Testing

@testable import PDOCommand

/// `pdo review` as a process: what is left however it ends.
@Suite(.enabled(if: builtProgram != nil)) struct ReviewProcessTests {
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try copyFiles(at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: folder)
            try body(folder)
        }
    }

    private func process(_ script: String, in folder: URL) throws -> (process: Process, input: Pipe, output: Pipe) {
        let program = try #require(builtProgram)
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.environment = environment(running: program)
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
        // What runs tests may have blocked signals, or let them be ignored as nohup does, and what it starts inherits
        // that.
        for number in [SIGHUP, SIGINT] { signal(number, SIG_DFL) }
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
        return (process, input, output)
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func declarationCount(_ folder: URL) throws -> Int {
        let run = CommandRun.pdo("list", "objective", "--basis", "declared", "--format", "ids", in: folder)
        return run.output.split(separator: "\n").count
    }

    /// The verdict is on disk when the next question is asked.
    @Test(arguments: [SIGKILL, SIGINT, SIGHUP]) func aSignalLosesNothing(signal: Int32) throws {
        try project { folder in
            let before = try names(folder)
            let run = try process("ulimit -c 0; exec \"$PDO\" review --for piano-aria-clima --lang en", in: folder)
            try run.input.fileHandleForWriting.write(contentsOf: Data("y a\n".utf8))
            var text = ""
            while !text.contains(" 1 yes"), let bytes = try run.output.fileHandleForReading.read(upToCount: 1) {
                text += String(decoding: bytes, as: UTF8.self)
            }
            kill(run.process.processIdentifier, signal)
            try run.input.fileHandleForWriting.close()
            _ = try run.output.fileHandleForReading.readToEnd()
            run.process.waitUntilExit()
            #expect(run.process.terminationReason == .uncaughtSignal)
            #expect(try names(folder) == (before + ["links.yaml"]).sorted())
            #expect(try declarationCount(folder) == 1)
            #expect(CommandRun.pdo("check", ".", in: folder).exitCode == 0)
        }
    }

    @Test func closedInputIsAnErrorAndAnEmptyOneTheEnd() throws {
        try project { folder in
            let empty = try process("exec \"$PDO\" review --lang en </dev/null", in: folder)
            let text = try empty.output.fileHandleForReading.readToEnd()
            empty.process.waitUntilExit()
            #expect(empty.process.terminationStatus == 0)
            #expect(String(decoding: text ?? Data(), as: UTF8.self).contains("There was no answer:"))
            let closed = try process("exec \"$PDO\" review --lang en <&-", in: folder)
            let message = String(decoding: try closed.output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            closed.process.waitUntilExit()
            #expect(closed.process.terminationStatus == 1 && message.contains("standard input"), "\(message)")
            #expect(try !names(folder).contains("links.yaml"))
        }
    }

    /// Who reads no more has answered all the same.
    @Test func aClosedPipeLosesNothing() throws {
        try project { folder in
            let run = try process(
                "yes 'y a' | \"$PDO\" review --for piano-aria-clima --limit 3 | head -n 1", in: folder)
            _ = try run.output.fileHandleForReading.readToEnd()
            run.process.waitUntilExit()
            #expect(run.process.terminationStatus == 0)
            #expect(try names(folder).allSatisfy { !$0.contains(".tmp") && !$0.hasPrefix(".") })
            #expect(CommandRun.pdo("check", ".", in: folder).exitCode == 0)
        }
    }

    @Test func aFolderThatCannotBeWrittenIsToldAtTheStart() throws {
        try project { folder in
            let files = FileManager.default
            // Root may write to every file; so for root the program runs as somebody else, who must reach it.
            try copyFiles(at: #require(builtProgram), to: folder.appending(path: "pdo"))
            for name in try names(folder) + [""] {
                let mode = name.isEmpty || name == "pdo" ? 0o555 : 0o444
                try files.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path + "/" + name)
            }
            defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
            let user = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
            let run = try process("exec \(user) ./pdo review --lang en", in: folder)
            try run.input.fileHandleForWriting.write(contentsOf: Data("y a\n".utf8))
            try run.input.fileHandleForWriting.close()
            let text = String(decoding: try run.output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            run.process.waitUntilExit()
            #expect(run.process.terminationStatus == 1 && text.contains("can't be written"), "\(text)")
            #expect(!text.contains("1 of 20"), "\(text)")
        }
    }
}
