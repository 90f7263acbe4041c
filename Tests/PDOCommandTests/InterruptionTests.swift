import Foundation
import Testing

@testable import PDOCommand

/// What is left where the program is ended, or the disk is full: the old files, and nothing beside them.
@Suite(.enabled(if: builtProgram != nil)) struct InterruptionTests {
    private static let old = "old"

    /// A folder with a map definition of many pictures, and pictures of former times.
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            try files.createDirectory(at: folder.appending(path: "Graphs/all"), withIntermediateDirectories: true)
            try files.createDirectory(at: folder.appending(path: "Data/city"), withIntermediateDirectories: true)
            try copyFiles(
                at: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"),
                to: folder.appending(path: "Data/city/plan.json"))
            try Data("each: direction\ndepth: 1\n".utf8).write(to: folder.appending(path: "Graphs/all.yaml"))
            try Data(Self.old.utf8).write(to: folder.appending(path: "Graphs/all/casa.svg"))
            try body(folder)
        }
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func start(_ script: String, in folder: URL) throws -> (process: Process, messages: Pipe) {
        let program = try #require(builtProgram)
        let (process, messages) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.environment = [
            "PDO": program.path(percentEncoded: false), "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
        ].merging(environmentOfMutants) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = messages
        // What runs tests may have blocked signals, or let them be ignored as nohup does, and what it starts inherits
        // that.
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { signal(number, SIG_DFL) }
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
        return (process, messages)
    }

    private func end(_ run: (process: Process, messages: Pipe)) -> (messages: String, status: Int32, wasEnded: Bool) {
        let messages = String(decoding: run.messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        run.process.waitUntilExit()
        return (messages, run.process.terminationStatus, run.process.terminationReason == .uncaughtSignal)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT]) func aSignalRemovesWhatIsHalfWritten(signal: Int32) throws {
        try project { folder in
            let run = try start("ulimit -c 0; exec \"$PDO\" map --all --quiet", in: folder)
            let pictures = folder.appending(path: "Graphs/all")
            // As soon as something is being written.
            while try names(pictures).count < 3, run.process.isRunning { usleep(1000) }
            kill(run.process.processIdentifier, signal)
            let ended = end(run)
            #expect(ended.wasEnded && ended.status == signal, "\(ended)")
            #expect(try names(pictures) == ["casa.svg"])
            #expect(try String(contentsOf: pictures.appending(path: "casa.svg"), encoding: .utf8) == Self.old)
        }
    }

    /// Also the folder that was made for it.
    @Test func aSignalRemovesFoldersThatWereMade() throws {
        try project { folder in
            let run = try start("exec \"$PDO\" map --all --quiet -o made/for/it", in: folder)
            let pictures = folder.appending(path: "made/for/it/all")
            while (try? names(pictures).isEmpty) ?? true, run.process.isRunning { usleep(1000) }
            kill(run.process.processIdentifier, SIGTERM)
            #expect(end(run).wasEnded)
            #expect(try names(folder) == ["Data", "Graphs"])
        }
    }

    @Test func anIgnoredSignalStaysIgnored() throws {
        try project { folder in
            let run = try start("trap '' TERM HUP; exec \"$PDO\" map --all --quiet", in: folder)
            let pictures = folder.appending(path: "Graphs/all")
            while try names(pictures).count < 3, run.process.isRunning { usleep(1000) }
            for signal in [SIGTERM, SIGHUP] { kill(run.process.processIdentifier, signal) }
            let ended = end(run)
            #expect(!ended.wasEnded && ended.status == 0, "\(ended)")
            let names = try names(pictures)
            #expect(names.count > 20 && names.allSatisfy { $0.hasSuffix(".svg") })
            #expect(try String(contentsOf: pictures.appending(path: "casa.svg"), encoding: .utf8).hasSuffix("</svg>\n"))
        }
    }

    /// A reader who goes away, as `head` does.
    @Test func aClosedPipeLeavesNothing() throws {
        try project { folder in
            let run = try start("\"$PDO\" map --all 2>&1 >/dev/null | head -n 3 >/dev/null", in: folder)
            _ = end(run)
            let pictures = folder.appending(path: "Graphs/all")
            for _ in 0..<2000 where try names(pictures).contains(where: { $0.hasSuffix(".part") }) { usleep(5000) }
            #expect(try names(pictures) == ["casa.svg"])
        }
    }

    /// A limit of the size of files, which is an error like a full disk.
    @Test(arguments: [
        "list objective -o one.csv", "export jgf -o one.json", "map --all", "map -o one.svg", "export csv -o tables",
        "manual --output tables", "snapshot write Data/city -o one.snapshot",
    ]) func aFullDiskLeavesTheOldFiles(command: String) throws {
        try project { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "tables"), withIntermediateDirectories: true)
            let old = ["one.csv", "one.json", "one.svg", "one.snapshot", "tables/goals.csv", "tables/pdo.1"]
            for name in old { try Data(Self.old.utf8).write(to: folder.appending(path: name)) }
            let before = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
            // One block: 512 bytes, or 1024.
            let ended = end(try start("ulimit -f 1; exec \"$PDO\" \(command)", in: folder))
            #expect(
                ended.status == 1 && !ended.wasEnded && ended.messages.contains("can't be written: File too large"),
                "\(ended)")
            #expect(FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } == before)
            for name in old + ["Graphs/all/casa.svg"] {
                #expect(try String(contentsOf: folder.appending(path: name), encoding: .utf8) == Self.old)
            }
        }
    }

    @Test func aDeviceThatIsFullIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        try project { folder in
            let ended = end(try start("exec \"$PDO\" list goal -o /dev/full", in: folder))
            #expect(
                ended.status == 1 && ended.messages.contains("/dev/full can't be written: No space left"), "\(ended)")
        }
    }
}
