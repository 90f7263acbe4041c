import ArgumentParser
import Foundation

extension FuzzCommands {
    /// Ends commands at random moments while they write.
    struct Kill: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Kill writing commands at random moments; every file must then be whole, the old or the new one.")

        @Option(help: "The program.")
        var program = ".build/release/pdo"

        @Option(help: "The folder of the project.")
        var project = "."

        @Option(help: "How often to kill each command.")
        var runs = 40

        @Option(help: "The same seed gives the same moments.")
        var seed: UInt64 = 1

        private static let signals = [("TERM", SIGTERM), ("INT", SIGINT), ("HUP", SIGHUP), ("KILL", SIGKILL)]

        func run() throws {
            let (program, folder) = (absolute(program), NSTemporaryDirectory() + "pdo-kill-\(getpid())")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try WritingCommand.layPlan(of: absolute(project), in: folder)
            var random = SeededGenerator(seed: seed, input: 0)
            var faults = 0
            print("| command | kills | in time | old | new | both | left by KILL | faults |")
            print("| --- | --- | --- | --- | --- | --- | --- | --- |")
            for command in WritingCommand.all {
                var tally = Tally()
                let begin = Clock.now
                let new = try command.output(program: program, in: folder)
                let old = new.reversed
                let seconds = Clock.now - begin
                for run in 0..<runs {
                    let (name, signal) = Self.signals[run % Self.signals.count]
                    let output = folder + "/out"
                    try? FileManager.default.removeItem(atPath: output)
                    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
                    try old.lay(in: output)
                    // The end of a command is when it writes.
                    let share =
                        random.happens(50) ? 0.5 + Double(random.below(600)) / 1000 : Double(random.below(1100)) / 1000
                    let process = try ChildProcess(
                        program, command.arguments(plan: folder + "/Data/a", output: output))
                    usleep(UInt32(seconds * share * 1e6))
                    process.send(signal)
                    let end = process.end(waits: true)
                    let found = FolderContent(of: output)
                    tally.add(end, name, old: old, new: new, found, command.name)
                    // What is left must not keep the command from its work.
                    if name == "KILL" {
                        let again = try ChildProcess(
                            program, command.arguments(plan: folder + "/Data/a", output: output))
                        let end = again.end(within: 120)
                        let after = FolderContent(of: output)
                        if ![.exit(0), .exit(2)].contains(end)
                            || new.files.contains(where: { after.files[$0.key] != $0.value })
                        {
                            tally.fault(
                                "\(command.name): the command can't be repeated after KILL: \(String(describing: end))")
                        }
                    }
                }
                faults += tally.faults
                print(
                    "| \(command.name) | \(runs) | \(tally.inTime) | \(tally.old) | \(tally.new) | \(tally.both) | \(tally.left) | \(tally.faults) |"
                )
            }
            if faults > 0 { throw ExitCode(1) }
        }

        /// What was found after the kills of a command.
        private struct Tally {
            var (inTime, old, new, both, left, faults) = (0, 0, 0, 0, 0, 0)

            mutating func fault(_ text: String) {
                faults += 1
                FileHandle.standardError.write(Data((text + "\n").utf8))
            }

            mutating func add(
                _ end: ChildProcess.End?, _ signal: String, old: FolderContent, new: FolderContent,
                _ found: FolderContent,
                _ name: String
            ) {
                if end != .exit(0), end != .exit(2) { inTime += 1 }
                var (areOld, areNew) = (true, true)
                for path in Set(old.files.keys).union(new.files.keys) {
                    let entry = found.files[path]
                    if entry != old.files[path], entry != new.files[path] {
                        fault("\(name), \(signal): \(path) is neither old nor new")
                    }
                    areOld = areOld && entry == old.files[path]
                    areNew = areNew && entry == new.files[path]
                }
                if areOld { self.old += 1 } else if areNew { self.new += 1 } else { both += 1 }
                let others = found.files.keys.filter { old.files[$0] == nil && new.files[$0] == nil }
                if !others.isEmpty {
                    if signal == "KILL" {
                        left += 1
                    } else {
                        fault("\(name), \(signal): left \(others.sorted().joined(separator: " "))")
                    }
                }
            }
        }
    }
}
