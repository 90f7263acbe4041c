import ArgumentParser
import Foundation
import PlanAnswers
import PlanWording
import Synchronization
import Testing

@testable import CommandConsole
@testable import PDOCommand

/// What a command printed, and how it ended.
struct CommandRun {
    var output = ""
    var messages = ""
    var exitCode: Int32 = 0

    private final class Pipes: Sendable {
        let output = Mutex("")
        let messages = Mutex("")
    }

    /// Runs a command in this process as the program would, in a folder.
    static func pdo(
        _ arguments: String..., in folder: URL = project, environment: [String: String] = [:], width: Int? = nil,
        input: String = "", isTerminal: Bool = false
    ) -> CommandRun {
        pdo(
            arguments: arguments, in: folder, environment: environment, width: width, input: input,
            isTerminal: isTerminal)
    }

    /// - Parameters:
    ///   - input: what stands on standard input.
    ///   - isTerminal: whether the command is to believe that it writes to a terminal.
    ///   - randomNetworks: with how many a division into groups is compared; all 200 take seconds where nothing is
    ///     optimized.
    static func pdo(
        arguments: [String], in folder: URL = project, environment: [String: String] = [:], width: Int? = nil,
        input: String = "", isTerminal: Bool = false, randomNetworks: Int = 2
    ) -> CommandRun {
        StandardInput.$text.withValue(input) {
            StandardOutput.$isTerminal.withValue(isTerminal) {
                RandomNetworks.$most.withValue(randomNetworks) {
                    run(arguments, in: folder, environment: environment, width: width)
                }
            }
        }
    }

    private static func run(
        _ arguments: [String], in folder: URL, environment: [String: String], width: Int?
    ) -> CommandRun {
        let pipes = Pipes()
        let console = Console(
            write: { bytes in pipes.output.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
            note: { text in pipes.messages.withLock { $0 += text } },
            // An index is only made where a test is about it: folders are to have what the test put there.
            environment: { environment[$0] ?? ($0 == "PDO_INDEX" ? "off" : nil) },
            folder: folder.path(percentEncoded: false), width: width)
        var run = CommandRun()
        Console.$current.withValue(console) {
            do {
                var command = try PDO.command(for: arguments)
                try PDO.run(&command)
            } catch {
                run.exitCode = PDO.exitCode(for: error).rawValue
                let message = PDO.message(for: error)
                if run.exitCode == 0 { run.output = message } else { run.messages = message }
            }
        }
        run.output = pipes.output.withLock { $0 } + run.output
        run.messages = pipes.messages.withLock { $0 } + run.messages
        return run
    }

    /// What something is in a language of help and failures.
    static func inLanguage<Result>(_ language: Language, _ body: () throws -> Result) rethrows -> Result {
        let console = Console(
            write: { _ in }, note: { _ in }, environment: { $0 == Language.variable ? language.rawValue : nil },
            folder: project.path(percentEncoded: false), width: nil)
        return try Console.$current.withValue(console, operation: body)
    }

    /// The project that these tests are part of, with Milan's plan.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

/// Copies a file, or a folder with all that is in it, and makes the folders above.
///
/// `FileManager.copyItem` keeps the owner as well, which nobody but the owner and root may: these tests are for every
/// user.
func copyFiles(at source: URL, to target: URL) throws {
    let files = FileManager.default
    if let names = try? files.contentsOfDirectory(atPath: source.path(percentEncoded: false)) {
        try files.createDirectory(at: target, withIntermediateDirectories: true)
        for name in names where name != ".pdo" {
            try copyFiles(at: source.appending(path: name), to: target.appending(path: name))
        }
    } else {
        try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: source).write(to: target)
    }
}

/// A new folder, gone when the test has ended.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pdo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

/// The answer in what a command prints as JSON, whose version is the one documented.
func answer(in json: String) throws -> Any {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["schemaVersion", "question", "answer"] && object["schemaVersion"] as? Int == 1)
    let question = try #require(object["question"] as? String)
    #expect(Question(rawValue: question) != nil, "\(question)")
    return try #require(object["answer"])
}

/// The environment of processes that tests start: little of the tests' own.
func environment(running program: URL) -> [String: String] {
    [
        "PDO": program.path(percentEncoded: false), "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
        "PDO_INDEX": "off",
    ].merging(inheritedEnvironment) { $1 }
}
