import ArgumentParser
import Foundation

extension FuzzCommands {
    /// Lets commands write where there is not room enough.
    struct FullDisk: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let commands write where there is not room enough; they must say so, and leave the old files.",
            discussion: """
                As root in a small file system in memory, with too few bytes or too few files; and for everybody with a limit for \
                the size of files (ulimit -f).
                """)

        @Option(help: "The program.")
        var program = ".build/release/pdo"

        @Option(help: "The folder of the project.")
        var project = "."

        @Option(help: "How many sizes to try with each command.")
        var runs = 12

        @Option(help: "The same seed gives the same sizes.")
        var seed: UInt64 = 1

        /// What there is too little of.
        private enum Want: String, CaseIterable {
            case bytes = "bytes of the disk"
            case files = "files of the disk"
            case size = "size of a file"
            /// The signal is left to end the process, as the system has it.
            case sizeBySignal = "size of a file, by signal"
        }

        func run() throws {
            let folder = NSTemporaryDirectory() + "pdo-full-\(getpid())"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try WritingCommand.layPlan(of: absolute(project), in: folder)
            var random = SeededGenerator(seed: seed, input: 0)
            var faults = 0
            print("| command | too little | runs | refused | faults |")
            print("| --- | --- | --- | --- | --- |")
            for command in WritingCommand.all {
                let new = try command.output(program: absolute(program), in: folder)
                let old = new.reversed
                for want in Want.allCases where getuid() == 0 || want == .size || want == .sizeBySignal {
                    var (refused, found) = (0, 0)
                    for _ in 0..<runs {
                        let end = try attempt(command, want, &random, old: old, new: new, in: folder) { text in
                            found += 1
                            FileHandle.standardError.write(Data("\(command.name), \(want.rawValue): \(text)\n".utf8))
                        }
                        if end != .exit(0), end != .exit(2) { refused += 1 }
                    }
                    faults += found
                    print("| \(command.name) | \(want.rawValue) | \(runs) | \(refused) | \(found) |")
                }
            }
            if faults > 0 { throw ExitCode(1) }
        }

        private func attempt(
            _ command: WritingCommand, _ want: Want, _ random: inout SeededGenerator, old: FolderContent,
            new: FolderContent,
            in folder: String, fault: (String) -> Void
        ) throws -> ChildProcess.End? {
            let output = folder + "/full"
            try? FileManager.default.removeItem(atPath: output)
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            let pages = old.files.values.reduce(0) { $0 + (($1.bytes?.count ?? 0) + 4095) / 4096 }
            let largest = new.files.values.map { $0.bytes?.count ?? 0 }.max() ?? 0
            let all = new.files.values.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
            let isMounted = want == .bytes || want == .files
            if isMounted {
                let room =
                    want == .bytes
                    ? "size=\((pages + 1 + random.below(max(1, all / 4096))) * 4096)"
                    : "nr_inodes=\(old.files.count + 1 + random.below(2))"
                let mount = try ChildProcess("/bin/mount", ["-t", "tmpfs", "-o", room, "tmpfs", output])
                guard mount.end(waits: true) == .exit(0) else { throw ProcessError(program: "mount", reason: room) }
            }
            defer { if isMounted { _ = try? ChildProcess("/bin/umount", [output]).end(waits: true) } }
            try old.lay(in: output)
            let words = [absolute(program)] + command.arguments(plan: folder + "/Data/a", output: output)
            let messages = folder + "/messages"
            let process: ChildProcess
            if isMounted {
                process = try ChildProcess(words[0], Array(words.dropFirst()), messages: messages)
            } else {
                // bash counts in blocks of 1024 bytes.
                let limit = 1 + random.below(max(1, largest / 1024))
                let script = (want == .size ? "trap '' XFSZ; " : "") + "ulimit -f \(limit); exec \"$@\""
                process = try ChildProcess("/bin/bash", ["-c", script, "bash"] + words, messages: messages)
            }
            let end = process.end(within: 120)
            let found = FolderContent(of: output)
            let said = String(decoding: FolderContent.bytes(of: messages), as: UTF8.self)
            switch end {
            case .exit(0), .exit(2): if found != new { fault("ended with 0, and the files are not the new ones") }
            case .exit(1):
                if !said.contains(where: \.isLetter), want != .sizeBySignal { fault("no message") }
                if found != old { fault("failed, and changed " + found.changes(since: old).joined(separator: " ")) }
            case .signal(SIGXFSZ) where want == .sizeBySignal:
                if found != old { fault("was ended, and changed " + found.changes(since: old).joined(separator: " ")) }
            default: fault("\(String(describing: end)): \(said)")
            }
            return end
        }
    }
}
