import Foundation

/// Gives ranges of inputs to workers, and watches that none crashes or hangs.
final class Driver {
    struct Settings {
        var seed: UInt64
        var first: Int
        var inputs: Int
        var workers: Int
        /// How many inputs a process tries before another takes its place, since Graphviz keeps memory.
        var batch = 2000
        /// How long an input may take.
        var patience: Double
        var folder: String
        /// What workers are given besides.
        var arguments: [String]
    }

    private struct Slot {
        let number: Int
        let progress: Progress
        var process: ChildProcess?
        var end = 0
    }

    private let settings: Settings
    private let program: String
    private let faults: FaultFolder
    private var slots: [Slot] = []
    private var next: Int
    private let start = Clock.now
    private var crashes = 0

    init(_ settings: Settings, program: String) throws {
        self.settings = settings
        self.program = program
        next = settings.first
        faults = FaultFolder(path: settings.folder + "/faults")
        try FileManager.default.createDirectory(atPath: settings.folder, withIntermediateDirectories: true)
        for number in 0..<settings.workers {
            let file = settings.folder + "/progress-\(number)"
            unlink(file)
            slots.append(Slot(number: number, progress: try Progress(file: file)))
        }
    }

    /// - Returns: how many inputs were tried, and how many of them show a fault.
    func run() throws -> (inputs: Int, faulty: Int) {
        var said = start
        while true {
            for number in slots.indices { try attend(to: &slots[number]) }
            if slots.allSatisfy({ $0.process == nil }), next >= settings.first + settings.inputs { break }
            if Clock.now - said > 10 {
                said = Clock.now
                say(line)
            }
            usleep(5000)
        }
        say(line)
        return (total(.inputs), total(.faults))
    }

    private func attend(to slot: inout Slot) throws {
        let progress = slot.progress
        if let process = slot.process {
            if let end = process.end() {
                slot.process = nil
                if end != .exit(0), end != .exit(Self.goOn) { try crashed(slot, end, hung: false) }
            } else if progress.input != nil, Clock.now - progress.start > settings.patience {
                process.send(SIGKILL)
                guard let end = process.end(waits: true) else { return }
                slot.process = nil
                try crashed(slot, end, hung: true)
            } else {
                return
            }
        }
        if progress.next >= slot.end {
            let last = settings.first + settings.inputs
            guard next < last else { return }
            progress.next = next
            slot.end = min(last, next + settings.batch)
            next = slot.end
        }
        slot.process = try ChildProcess(
            program,
            ["worker", "--until", String(slot.end), "--progress", settings.folder + "/progress-\(slot.number)"]
                + ["--folder", settings.folder + "/worker-\(slot.number)", "--faults", faults.path]
                + settings.arguments,
            environment: ["SWIFT_BACKTRACE": "enable=no"], messages: log(of: slot))
    }

    /// The exit code of a worker whose place another is to take.
    static let goOn: Int32 = 7

    private func log(of slot: Slot) -> String { settings.folder + "/worker-\(slot.number).log" }

    private func crashed(_ slot: Slot, _ end: ChildProcess.End, hung: Bool) throws {
        let text = String(decoding: FolderContent.bytes(of: log(of: slot)), as: UTF8.self)
        guard let input = slot.progress.input else {
            throw CrashOutsideOfInput(description: "a worker ended between two inputs: \(end) \(text.suffix(400))")
        }
        crashes += 1
        let maker = try FuzzCommands.maker(settings.arguments)
        let trial = maker.kind(input)
        slot.progress[trial, .inputs] += 1
        slot.progress[trial, .faults] += 1
        slot.progress.input = nil
        slot.progress.next = input + 1
        let lines = text.split(separator: "\n")
        let words = lines.first { $0.contains("atal error") || $0.contains("SUMMARY") } ?? lines.last ?? ""
        let fault = TrialRun.Fault(
            rule: hung ? "hang" : "crash", detail: "\(trial) step \(slot.progress.step): \(end) \(words.suffix(200))")
        let save = try ChildProcess(
            program, ["save", "--input", String(input), "--to", settings.folder + "/crashed"] + settings.arguments)
        _ = save.end(within: settings.patience)
        let saved = settings.folder + "/crashed"
        try faults.keep(
            fault, input: input, { (try? Trial(savedIn: saved)) ?? Trial(trial) }, replay: "FuzzCommands replay")
        try? FileManager.default.removeItem(atPath: saved)
    }

    private func total(_ count: Progress.Count) -> Int {
        slots.reduce(0) { sum, slot in sum + Trial.Kind.allCases.reduce(0) { $0 + slot.progress[$1, count] } }
    }

    private var line: String {
        let (inputs, seconds) = (total(.inputs), Clock.now - start)
        return "\(inputs) inputs, \(slots.reduce(0) { $0 + $1.progress.commands }) commands, \(total(.faults)) faulty "
            + "(\(faults.names.count) kinds), \(crashes) crashes or hangs, \(Int(seconds)) s, "
            + "\(Int(Double(inputs) / max(seconds, 0.001))) inputs/s\n"
    }

    /// What was tried of each kind, as a table in Markdown.
    var table: String {
        var text = "| kind | inputs | exit 0 | 1 | 2 | 64 | faulty |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        for kind in Trial.Kind.allCases {
            let counts = Progress.Count.allCases.map { count in slots.reduce(0) { $0 + $1.progress[kind, count] } }
            if counts[0] > 0 { text += "| \(kind) | " + counts.map(String.init).joined(separator: " | ") + " |\n" }
        }
        let slowest = slots.map(\.progress.slowest).max { $0.seconds < $1.seconds } ?? (0, 0)
        let memory = slots.map(\.progress.memory).max() ?? 0
        return text + "\nSlowest: input \(slowest.input), \(Int(slowest.seconds * 1000)) ms. "
            + "Most memory of a worker: \(memory / 1024) MB.\n"
    }

    private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

struct CrashOutsideOfInput: Error, CustomStringConvertible {
    let description: String
}
