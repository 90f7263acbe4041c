import Foundation

/// Makes an input smaller by leaving out parts of it, larger ones first, as long as the fault stays.
struct Shrinking {
    private(set) var trial: Trial
    /// The rule that is broken, and the command.
    let fault: String
    private(set) var tried = 0
    private let program: String
    private let attempts: Int

    /// - Throws: ``NoFault`` where the input shows none.
    init(_ trial: Trial, program: String, attempts: Int) throws {
        (self.trial, self.program, self.attempts) = (trial, program, attempts)
        guard let fault = try Self.faults(of: trial, program).sorted().first else { throw NoFault() }
        self.fault = fault
    }

    struct NoFault: Error {}

    /// What another process says of an input; it may crash or hang.
    private static func faults(of trial: Trial, _ program: String) throws -> Set<String> {
        let folder = NSTemporaryDirectory() + "pdo-fuzz-shrink-\(getpid())"
        try? FileManager.default.removeItem(atPath: folder)
        try trial.save(in: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let output = folder + "/said"
        let child = try ChildProcess(
            program, ["replay", "--folder", folder], environment: ["SWIFT_BACKTRACE": "enable=no"], output: output)
        guard let end = child.end(within: 20) else { return ["hang"] }
        if case .signal(let number) = end { return ["crash by signal \(number)"] }
        let lines = String(decoding: FolderContent.bytes(of: output), as: UTF8.self).split(separator: "\n")
        return Set(
            lines.map { line in
                let parts = line.split(separator: "\t", maxSplits: 1)
                // The command, and the code of a message where it has one.
                let words = (parts.last ?? "").split(separator: " ")
                return ([parts[0]] + words.prefix(1) + words.filter { $0.first == "[" && $0.last == "]" }.prefix(1))
                    .joined(separator: " ")
            })
    }

    private mutating func keeps(_ smaller: Trial) throws -> Bool {
        guard tried < attempts else { return false }
        tried += 1
        guard try Self.faults(of: smaller, program).contains(fault) else { return false }
        trial = smaller
        return true
    }

    mutating func run() throws {
        try shrink(\.laws)
        try shrink(\.steps)
        for index in trial.steps.indices {
            try shrink(\.steps[index].arguments)
            var plain = trial
            plain.steps[index] = Trial.Step(arguments: trial.steps[index].arguments)
            _ = try keeps(plain)
        }
        for name in trial.files.keys.sorted() {
            var without = trial
            without.files[name] = nil
            _ = try keeps(without)
        }
        for unit in [UInt8(ascii: "\n"), nil] {
            for name in trial.files.keys.sorted() { try shrinkText(name, by: unit) }
        }
    }

    /// Leaves out ranges of a list.
    private mutating func shrink<Element>(_ list: WritableKeyPath<Trial, [Element]>) throws {
        var size = max(1, trial[keyPath: list].count / 2)
        while size >= 1 {
            var place = 0
            while place < trial[keyPath: list].count {
                var smaller = trial
                smaller[keyPath: list].removeSubrange(place..<min(place + size, smaller[keyPath: list].count))
                if try !keeps(smaller) { place += size }
                if tried >= attempts { return }
            }
            size /= 2
        }
    }

    /// Leaves out parts of a file that end with a byte, or bytes.
    private mutating func shrinkText(_ name: String, by unit: UInt8?) throws {
        func parts(_ trial: Trial) -> [ArraySlice<UInt8>] {
            let bytes = trial.files[name] ?? []
            guard let unit else { return bytes.indices.map { bytes[$0...$0] } }
            let ends = bytes.indices.filter { bytes[$0] == unit } + [bytes.count - 1]
            return zip([-1] + ends, ends).filter { $0 < $1 }.map { bytes[($0 + 1)...$1] }
        }
        var size = max(1, parts(trial).count / 2)
        while size >= 1 {
            var place = 0
            while place < parts(trial).count {
                var smaller = trial
                var kept = parts(trial)
                kept.removeSubrange(place..<min(place + size, kept.count))
                smaller.files[name] = kept.flatMap(\.self)
                if try !keeps(smaller) { place += size }
                if tried >= attempts { return }
            }
            size /= 2
        }
    }
}
