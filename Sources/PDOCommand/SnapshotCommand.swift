import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanExchange
import PlanGraph
import PlanWording
import TextTools

/// `pdo snapshot`
struct SnapshotCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self, "snapshot", SnapshotHelp.self, subcommands: [Write.self, Check.self])
    }

    struct Write: ParsableCommand {
        static var configuration: CommandConfiguration {
            configured(Self.self, "write", SnapshotWriteHelp.self, isNested: true)
        }

        @Argument(help: ArgumentHelp(SnapshotWriteHelp.plans, .plan), completion: .file())
        var plans: [String]

        @Option(name: .shortAndLong, help: ArgumentHelp(SnapshotWriteHelp.output, .output), completion: .file())
        var output: String

        @OptionGroup var languageOptions: LanguageOptions

        func validate() throws {
            try Files.checkName(ofOutput: output, endings: ["snapshot"])
            if output == "-" {
                throw ValidationError(SnapshotFailure.neverPrinted)
            }
        }

        func run() throws {
            var builder = SnapshotBuilder()
            var shared: [String: NodeIndex] = [:]
            for path in plans {
                var options = PlanOptions()
                options.plan = path
                let graph = try options.graph()
                do {
                    try builder.add(graph, isOneOfSeveral: plans.count > 1, shared: &shared)
                } catch {
                    throw Failure(error, path: path)
                }
            }
            try OutputFiles.checkIsNoInput(output)
            do throws(SnapshotError) {
                try builder.write(to: Files.resolved(output))
            } catch .duplicateID(let id) {
                throw Failure(SnapshotFailure.sameID(id: id))
            } catch .file(let reason) {
                throw Failure(FileFailure.cannotWrite(path: output, reason: systemMessage(words: reason)))
            } catch .notRegular {
                throw Failure(FileFailure.cannotWrite(path: output, reason: said(FileFailure.notRegular)))
            } catch {
                throw Failure(error, path: output)
            }
        }
    }

    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            configured(Self.self, "check", SnapshotCheckHelp.self, isNested: true)
        }

        @Argument(help: ArgumentHelp(SnapshotCheckHelp.file, .file), completion: .file())
        var file: String

        @OptionGroup var languageOptions: LanguageOptions

        func run() throws {
            let snapshot = try SnapshotFile.open(file)
            try SnapshotFile.reading(file) { () throws(SnapshotError) in try snapshot.verifyChecksums() }
            let (nodes, edges) = (snapshot.nodeCount, snapshot.edgeCount)
            try Console.current.write(
                languageOptions.language(ListMessage.intact(file, nodes: nodes, edges: edges)) + "\n")
        }
    }
}

/// Snapshots by their paths, with errors that name them.
enum SnapshotFile {
    static func open(_ path: String) throws -> Snapshot {
        Files.noteInput(path)
        return try reading(path) { () throws(SnapshotError) in try Snapshot(path: Files.resolved(path)) }
    }

    static func reading<Result>(_ path: String, _ body: () throws(SnapshotError) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw Failure(error, path: path)
        }
    }
}

extension Failure {
    /// Why a snapshot can't be read, or a plan can't go into one.
    init(_ error: SnapshotError, path: String) {
        if case .file(let reason) = error {
            self.init(FileFailure.cannotRead(path: path, reason: systemMessage(words: reason)))
        } else {
            self.init(SnapshotFailure.unusable(path: path, error))
        }
    }
}
