import CommandLineDescription
import Foundation
import Synchronization

@testable import PDOCommand

/// What a program that tests start with an environment of its own inherits: which planted fault is on (Tests/Mutants),
/// and what a sanitizer is told (Tests/Sanitizers).
let inheritedEnvironment = ProcessInfo.processInfo.environment.filter {
    $0.key.hasPrefix("PDO_MUTANT") || $0.key.hasSuffix("SAN_OPTIONS")
}

/// The program that was built, in the folder that the build puts programs in: that of the test bundle.
let builtProgram: URL? = CommandLine.arguments.lazy
    .map { argument in
        var url = URL(filePath: argument)
        while url.pathComponents.count > 1, !url.lastPathComponent.hasSuffix(".xctest") {
            url.deleteLastPathComponent()
        }
        return url.deletingLastPathComponent().appending(path: "pdo")
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }

extension Shell {
    /// Where it is; nil where it isn't installed.
    var program: String? {
        ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + rawValue }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }

    /// The shells that are tried: those that are here, and all where the environment says that all are to be, as the
    /// project's own checks do.
    static var tried: [Shell] {
        let areAll = ProcessInfo.processInfo.environment["PDO_TEST_ALL_SHELLS"] != nil
        return allCases.filter { areAll || $0.program != nil }
    }
}

/// A shell at a terminal, in which keys are pressed. In it the function `pdo` takes down what it's called with, and
/// completion asks the program that was built.
final class ShellSession {
    struct Stuck: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    private let keyboard = Pipe()
    private let screen = Pipe()
    private let record: URL
    private let seen = Log()
    private var calls = 0

    private final class Log: Sendable {
        let text = Mutex("")
    }

    /// - Parameter folder: one of its own, for what it needs.
    init(_ shell: Shell, in folder: URL) throws {
        guard let program = shell.program, let pdo = builtProgram else { throw Stuck(description: "no \(shell)") }
        record = folder.appending(path: "record")
        try Data().write(to: record)
        let script = folder.appending(path: "script")
        try Data(CommandRun.pdo("completions", shell.rawValue).output.utf8).write(to: script)
        let options =
            switch shell {
            case .bash: ["--norc", "--noprofile", "-i"]
            case .zsh: ["-f", "-i"]
            case .fish: ["--no-config", "-i"]
            }
        // It gives what it starts a terminal, at which it presses the keys that it reads.
        process.executableURL = URL(filePath: "/usr/bin/script")
        #if os(Linux)
            let command = ([program] + options).joined(separator: " ")
            process.arguments = ["--quiet", "--flush", "--command", "exec " + command, "/dev/null"]
        #else
            process.arguments = ["-q", "/dev/null", program] + options
        #endif
        let binaries = pdo.deletingLastPathComponent().path(percentEncoded: false)
        process.environment = [
            "PATH": binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
            "TERM": shell == .fish ? "xterm" : "dumb",
            "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh", "SWIFT_BACKTRACE": "enable=no",
        ].merging(inheritedEnvironment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = keyboard
        process.standardOutput = screen
        process.standardError = screen
        try process.run()
        // The screen is read at all times, or the shell would wait.
        screen.fileHandleForReading.readabilityHandler = { [seen] handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            seen.text.withLock { $0 += text }
        }
        let (source, path) = ("source \(script.path)", record.path)
        switch shell {
        case .bash: press("\(source); pdo() { printf '%s\\0' \"$@\" >>\(path); printf '\\1' >>\(path); }; pdo\n")
        case .zsh:
            press("unsetopt beep; autoload -Uz compinit; compinit -u -D; \(source)\n")
            press("pdo() { printf '%s\\0' \"$@\" >>\(path); printf '\\1' >>\(path) }; pdo\n")
        case .fish:
            press("set -g fish_autosuggestion_enabled 0; \(source)\n")
            press("function pdo; printf '%s\\0' $argv >>\(path); printf '\\1' >>\(path); end; pdo\n")
        }
        _ = try nextCall()
    }

    deinit {
        screen.fileHandleForReading.readabilityHandler = nil
        // What runs tests may have blocked other signals, and what it starts inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func press(_ keys: String) { try? keyboard.fileHandleForWriting.write(contentsOf: Data(keys.utf8)) }

    /// Presses keys and Enter in a folder, and gives the arguments that `pdo` is called with.
    func arguments(in folder: String, pressing keys: String) throws -> [String] {
        press("cd \(folder)\n" + keys + "\n")
        return try nextCall()
    }

    private func nextCall() throws -> [String] {
        for _ in 0..<30_000 {
            let records = String(decoding: try Data(contentsOf: record), as: UTF8.self).unicodeScalars
                .split(separator: "\u{1}", omittingEmptySubsequences: false)
            if records.count > calls + 1 {
                calls += 1
                return records[calls - 1].split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(
                    String.init)
            }
            usleep(2000)
        }
        throw Stuck(description: "the shell doesn't go on: " + seen.text.withLock { String($0.suffix(2000)) })
    }
}
