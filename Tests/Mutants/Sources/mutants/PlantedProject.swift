import Foundation

/// A copy of the project in which mutations wait for their switch.
struct PlantedProject: Sendable {
    let folder: URL
    private let original: URL
    /// The mutations by their numbers; nil where one did not compile.
    private(set) var mutations: [Mutation?]

    /// The environment's variable that says which mutation is on.
    static let switchName = "PDO_MUTANT"
    /// The environment's variable that names a file in which each mutation that is met leaves a byte.
    static let marksName = "PDO_MUTANT_MARKS"
    /// The mutations that did not compile in this folder, a signature in each line.
    private static let refusedFile = "refused.txt"

    init(of project: URL, in folder: URL, _ mutations: [Mutation]) throws {
        (original, self.folder) = (project, folder)
        let known = (try? String(contentsOf: folder.appending(path: Self.refusedFile), encoding: .utf8)) ?? ""
        let refused = Set(known.split(separator: "\n").map(String.init))
        self.mutations = mutations.map { refused.contains($0.signature) ? nil : $0 }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files = Set(["Package.swift", "README.md"] + ["Sources", "Tests", "Graphs", "Data"].flatMap(self.files))
        let planted = Set(self.mutations.compactMap { $0?.file })
        for file in files.subtracting(planted) { try write(Data(contentsOf: original.appending(path: file)), to: file) }
        for file in planted { try plant(in: file) }
        for module in try Sample.modules(of: project) {
            let file = "Sources/\(module)/IsMutated.swift"
            files.insert(file)
            try write(Data(Self.switchSource(count: mutations.count).utf8), to: file)
        }
        let old = ["Sources", "Tests"].flatMap { Self.files(in: $0, of: folder) }
        for file in old where !files.contains(file) {
            try FileManager.default.removeItem(at: folder.appending(path: file))
        }
    }

    private func files(in part: String) -> [String] { Self.files(in: part, of: original) }

    private static func files(in part: String, of folder: URL) -> [String] {
        let result = try? Shell.run(
            ["find", part, "-name", ".build*", "-prune", "-o", "-type", "f", "-print0"], in: folder)
        return result?.output.split(separator: "\0").map(String.init).filter { $0.hasPrefix(part + "/") } ?? []
    }

    /// Writes a file unless it is there already, so that the next build has only what changed to do.
    private func write(_ content: Data, to file: String) throws {
        let copy = folder.appending(path: file)
        guard (try? Data(contentsOf: copy)) != content else { return }
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: copy)
        if FileManager.default.isExecutableFile(atPath: original.appending(path: file).path) {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy.path)
        }
    }

    var count: Int { mutations.count { $0 != nil } }

    /// Builds the tests; mutations in lines that don't compile are taken out.
    mutating func build(log: (String) -> Void) throws {
        let command = ["swift", "build", "--build-tests", "-Xswiftc", "-suppress-warnings"]
        while true {
            let result = try Shell.run(command, in: folder)
            if result.status == 0 { return }
            let wrong = Set(Self.errors(in: result.output).compactMap { cause(ofErrorIn: $0, line: $1) })
            guard !wrong.isEmpty else { throw MutantsError("the tests don't build:\n" + result.output.suffix(4000)) }
            log("\(wrong.count) mutations don't compile and are left out")
            let files = Set(wrong.compactMap { mutations[$0]?.file })
            try remember(wrong.compactMap { mutations[$0]?.signature })
            for number in wrong { mutations[number] = nil }
            for file in files { try plant(in: file) }
        }
    }

    /// Adds signatures to the list of those that don't compile, so that the next run in this folder needs no build to
    /// find them.
    private func remember(_ signatures: [String]) throws {
        let list = folder.appending(path: Self.refusedFile)
        let old = (try? Data(contentsOf: list)) ?? Data()
        try (old + Data(signatures.map { $0 + "\n" }.joined().utf8)).write(to: list)
    }

    /// The files and lines of the compiler's errors.
    private static func errors(in output: String) -> [(file: String, line: Int)] {
        output.split(separator: "\n").compactMap { line in
            guard line.contains(": error: "), let start = line.range(of: "Sources/") else { return nil }
            let parts = line[start.lowerBound...].split(separator: ":")
            return parts.count > 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
        }
    }

    /// The mutation in the line of an error, or the last one before it.
    private func cause(ofErrorIn file: String, line: Int) -> Int? {
        let before = mutations.indices.filter { number in
            mutations[number].map { $0.file == file && $0.line <= line } ?? false
        }
        return before.last ?? mutations.indices.first { mutations[$0]?.file == file }
    }

    private func plant(in file: String) throws {
        var bytes = Array(try Data(contentsOf: original.appending(path: file)))
        for (number, mutation) in mutations.enumerated().reversed() {
            guard let mutation, mutation.file == file else { continue }
            bytes.replaceSubrange(mutation.range, with: Array(mutation.text(number: number).utf8))
        }
        try write(Data(bytes), to: file)
    }

    private static func switchSource(count: Int) -> String {
        """
        #if canImport(Glibc)
            import Glibc
        #else
            import Darwin
        #endif

        private nonisolated(unsafe) let mutantMarks: UnsafeMutablePointer<UInt8>? = {
            guard let path = getenv("\(marksName)") else { return nil }
            let descriptor = open(path, O_RDWR)
            let memory = mmap(nil, \(max(1, count)), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
            return memory == MAP_FAILED ? nil : memory?.assumingMemoryBound(to: UInt8.self)
        }()
        private let mutantThatIsOn: Int = getenv("\(switchName)").flatMap { Int(String(cString: $0)) } ?? -1

        func isMutated(_ number: Int) -> Bool {
            if let mutantMarks { mutantMarks[number] = 1 }
            return number == mutantThatIsOn
        }

        """
    }
}

struct MutantsError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
