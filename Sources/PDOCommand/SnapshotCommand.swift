import ArgumentParser
import CommandConsole
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
            var path = ""
            let builder: SnapshotBuilder
            do {
                builder = try SnapshotBuilder(ofPlans: plans.count) { number in
                    path = plans[number]
                    var options = PlanOptions()
                    options.plan = path
                    return try options.graph()
                }
            } catch let error as SnapshotError {
                throw Failure(error, path: path)
            }
            try OutputFiles.checkIsNoInput(output)
            do { try builder.write(to: Files.resolved(output)) } catch { throw Failure(error, writing: output) }
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
            let source = try SnapshotSource(path: file)
            try source { (snapshot) throws(SnapshotError) in try snapshot.verifyChecksums() }
            let (nodes, edges) = (source.snapshot.nodeCount, source.snapshot.edgeCount)
            try Console.current.write(
                languageOptions.language(ListMessage.intact(file, nodes: nodes, edges: edges)) + "\n")
        }
    }
}
