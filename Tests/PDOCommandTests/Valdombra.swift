import Foundation
import Testing

@testable import PDOCommand

/// The invented plans of Tests/Fixtures/Plans, whose README says what is in them.
enum Valdombra {
    static let plans = CommandRun.project.appending(path: "Tests/Fixtures/Plans")
    /// The plan of 2031–2033.
    static let folder = plans.appending(path: "valdombra-2031-2033")
    /// That of 2029–2030, which has no matrix.
    static let earlier = plans.appending(path: "valdombra-2029-2030")

    /// Runs a command in the folder of the plan of 2031–2033.
    static func pdo(_ arguments: String..., width: Int? = nil, isTerminal: Bool = false) -> CommandRun {
        CommandRun.pdo(arguments: arguments, in: folder, width: width, isTerminal: isTerminal)
    }

    /// The rows of a table with tabs, the heading left out.
    static func rows(_ arguments: String..., in folder: URL = folder) -> [[String]] {
        CommandRun.pdo(arguments: arguments + ["--format", "tsv"], in: folder).output
            .split(separator: "\n").dropFirst().map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
    }

    /// What a command prints with `--format json`.
    static func json<Value>(_ arguments: String..., as type: Value.Type, in folder: URL = folder) throws -> Value {
        let run = CommandRun.pdo(arguments: arguments + ["--format", "json"], in: folder)
        let object = try answer(in: run.output)
        return try #require(object as? Value, "\(run.messages)")
    }

    /// A project with the plan of a folder and the definitions of the gallery.
    static func withProject(_ plan: URL = folder, _ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { project in
            for name in ["pdo.md", "profile.yaml", "plan.json"] {
                try copyFiles(
                    at: plan.appending(path: name), to: project.appending(path: "Data/valdombra/\(name)"))
            }
            let graphs = CommandRun.project.appending(path: "Graphs")
            for name in try FileManager.default.contentsOfDirectory(atPath: graphs.path) where name.hasSuffix(".yaml") {
                try copyFiles(at: graphs.appending(path: name), to: project.appending(path: "Graphs/\(name)"))
            }
            try body(project)
        }
    }
}
