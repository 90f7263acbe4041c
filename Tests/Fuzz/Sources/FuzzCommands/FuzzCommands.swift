import ArgumentParser
import Foundation

/// Tries the commands of `pdo` with inputs that nobody means.
@main
struct FuzzCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "FuzzCommands", abstract: "Try the commands of pdo with inputs that nobody means.",
        discussion: "See Tests/Fuzz/README.md.",
        subcommands: [
            Run.self, Replay.self, Shrink.self, Save.self, Kill.self,
            FullDisk.self, WorkerRun.self,
        ],
        defaultSubcommand: Run.self)

    /// What inputs are made from.
    struct InputOptions: ParsableArguments {
        @Option(help: "The same seed gives the same inputs.")
        var seed: UInt64 = 1

        @Option(help: ArgumentHelp("Try only inputs of this kind; may be repeated.", valueName: "kind"))
        var kind: [Trial.Kind] = []

        @Option(help: "A folder with further documents, tables and profiles to start from.")
        var corpus: String?

        @Option(help: "The folder of the project.")
        var project: String = "."

        @Option(help: "How much memory a worker may take, in megabytes; 0 for as much as there is.")
        var memory = 6000

        /// The same for another process, which may stand in another folder.
        var arguments: [String] {
            ["--seed", String(seed), "--project", absolute(project), "--memory", String(memory)]
                + kind.flatMap { ["--kind", $0.rawValue] } + (corpus.map { ["--corpus", absolute($0)] } ?? [])
        }

        func maker() throws -> TrialMaker {
            TrialMaker(
                bases: BasePlans(seed: seed, project: project, corpus: corpus), commandLines: try CommandLineMaker(),
                kinds: kind.isEmpty ? Trial.Kind.allCases.filter { $0 != .planted } : kind)
        }
    }

    /// What makes inputs, as options of ``InputOptions`` say.
    static func maker(_ arguments: [String]) throws -> TrialMaker { try InputOptions.parse(arguments).maker() }

    static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

    /// The path of this program.
    static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try inputs, and keep those that show a fault. The exit code is 1 if there are any.")

        @OptionGroup var options: InputOptions

        @Option(help: "How many inputs to try.")
        var inputs = 1000

        @Option(help: "The number of the first.")
        var first = 0

        @Option(help: "How many processes try them at a time.")
        var workers = 2

        @Option(help: "How many seconds an input may take.")
        var patience = 20.0

        @Option(help: "The folder for what is tried and kept; it is emptied first.")
        var folder = NSTemporaryDirectory() + "pdo-fuzz"

        func run() throws {
            let folder = absolute(folder)
            try? FileManager.default.removeItem(atPath: folder)
            let driver = try Driver(
                Driver.Settings(
                    seed: options.seed, first: first, inputs: inputs, workers: workers, patience: patience,
                    folder: folder,
                    arguments: options.arguments), program: program)
            let (tried, faulty) = try driver.run()
            print(driver.table)
            let names = FaultFolder(path: folder + "/faults").names
            for name in names {
                let text = String(
                    decoding: FolderContent.bytes(of: "\(folder)/faults/\(name)/fault.txt"), as: UTF8.self)
                let count = FolderContent.bytes(of: "\(folder)/faults/\(name)/inputs.txt").count { $0 == 10 }
                print(
                    "\(count) × \(name): \(text.split(separator: "\n").prefix(2).joined(separator: ": ").prefix(300))")
            }
            print("\(tried) inputs, \(faulty) faulty" + (names.isEmpty ? "" : "; see \(folder)/faults"))
            if !names.isEmpty { throw ExitCode(1) }
        }
    }

    struct WorkerRun: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

        @OptionGroup var options: InputOptions
        @Option var until: Int
        @Option var progress: String
        @Option var folder: String
        @Option var faults: String

        func run() throws {
            Worker.limitResources(memory: options.memory << 20)
            let worker = Worker(
                maker: try options.maker(), progress: try Progress(file: progress), faults: FaultFolder(path: faults),
                replay: FuzzCommands.program + " replay")
            try Worker.enter(folder)
            if try worker.run(upTo: until) { throw ExitCode(Driver.goOn) }
        }
    }

    struct Save: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Save an input, without trying it: its files, and its commands in trial.json.")

        @OptionGroup var options: InputOptions
        @Option var input: Int
        @Option(help: "The folder to save it in.") var to: String

        func run() throws {
            let maker = try options.maker()
            let (to, work) = (absolute(to), NSTemporaryDirectory() + "pdo-fuzz-save-\(getpid())")
            try Worker.enter(work)
            defer { try? FileManager.default.removeItem(atPath: work) }
            try maker.trial(input).save(in: to)
        }
    }

    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try an input that was kept, and say which faults it shows.")

        @Option(help: "The folder in which it was kept.")
        var folder: String

        @Option(help: "How much memory it may take, in megabytes; 0 for as much as there is.")
        var memory = 6000

        @Flag(help: "Print what each command answers.")
        var verbose = false

        func run() throws {
            Worker.limitResources(memory: memory << 20)
            let trial = try Trial(savedIn: absolute(folder))
            let work = NSTemporaryDirectory() + "pdo-fuzz-replay-\(getpid())"
            try Worker.enter(work)
            defer { try? FileManager.default.removeItem(atPath: work) }
            var run = TrialRun()
            try run.run(trial)
            if verbose {
                for (step, answer) in zip(trial.steps, run.answers) {
                    print("$ pdo", step.arguments.map { "\($0.debugDescription)" }.joined(separator: " "))
                    print(String(decoding: answer.output, as: UTF8.self) + answer.messages)
                    print("→ \(answer.exitCode)")
                }
            }
            for fault in run.faults { print("\(fault.rule)\t\(fault.detail.replacing("\n", with: " "))") }
            if !run.faults.isEmpty { throw ExitCode(1) }
        }
    }

    struct Shrink: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an input that was kept smaller, as long as it shows the same fault; see FOLDER/small.")

        @Option(help: "The folder in which it was kept.")
        var folder: String

        @Option(help: "How many smaller ones to try.")
        var attempts = 600

        func run() throws {
            let folder = absolute(folder)
            var shrinking = try Shrinking(Trial(savedIn: folder), program: program, attempts: attempts)
            try shrinking.run()
            try? FileManager.default.removeItem(atPath: folder + "/small")
            try shrinking.trial.save(in: folder + "/small")
            print(
                "\(shrinking.fault): \(shrinking.trial.files.values.reduce(0) { $0 + $1.count }) bytes, \(shrinking.tried) tried"
            )
        }
    }
}

extension Trial.Kind: ExpressibleByArgument {}
