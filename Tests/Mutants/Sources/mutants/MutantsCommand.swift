import ArgumentParser
import Foundation

@main
struct MutantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutants",
        abstract: "Plants small faults in the code, one at a time, and counts how many of them the tests notice.",
        discussion: """
            EXAMPLES
              swift run mutants --count 10 --seed 1
              swift run mutants --module PlanImport --module PlanGraph --count 40 --seed 2

            All faults are in one build, each behind a question whether it is on. Only the suites that come by a fault's place are \
            run with it. What is listed in equivalent/MODULE.txt changes nothing that anyone can see, and is not \
            counted.
            """)

    @Option(help: "A module to mutate; may be repeated. (default: all)")
    var module: [String] = []

    @Option(help: "How many faults to plant in each module.")
    var count = 20

    @Option(help: "Which faults: the same seed draws the same ones.")
    var seed: UInt64 = 1

    @Option(help: "How many suites to run at once.")
    var jobs = 2

    @Option(help: "A folder for the mutated copy, which is kept. (default: a temporary one)")
    var scratch: String?

    @Option(help: "The project to mutate. (default: the one that this program was built in)")
    var project: String?

    @Flag(help: "Ask only the tests of these modules. Quicker, and faults that only others' tests notice don't count.")
    var own = false

    @Flag(help: "List the faults and plant none.")
    var list = false

    func run() throws {
        // This file is at Tests/Mutants/Sources/mutants.
        let checkout = (1...5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let project = self.project.map { URL(filePath: $0) } ?? checkout
        let modules = try module.isEmpty ? Sample.modules(of: project) : module
        let mutations = try modules.flatMap {
            try Sample.mutations(of: $0, in: project, count: count, seed: seed)
        }
        if list {
            for mutation in mutations { print("\(mutation.line)\t\(mutation.kind)\t\(mutation.signature)") }
            return
        }
        let equivalents = Self.equivalents(of: modules, in: project.appending(path: "Tests/Mutants/equivalent"))
        let folder =
            scratch.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "mutants-\(UUID().uuidString)")
        defer { if scratch == nil { try? FileManager.default.removeItem(at: folder) } }
        Self.log("\(mutations.count) faults planted; the tests are built")
        var planted = try PlantedProject(of: project, in: folder, mutations)
        try planted.build(log: Self.log)
        let suites = try TestSuites(of: planted, testsOf: own ? modules : nil, jobs: jobs, log: Self.log)
        let outcomes = try Outcome.all(of: planted, suites, equivalents: equivalents, jobs: jobs, log: Self.log)
        print(Outcome.table(outcomes))
    }

    /// The signatures in the modules' files; what follows them, behind a tab, is why they change nothing.
    private static func equivalents(of modules: [String], in folder: URL) -> Set<String> {
        let lines = modules.flatMap { module in
            let text = try? String(contentsOf: folder.appending(path: module + ".txt"), encoding: .utf8)
            return text?.split(separator: "\n") ?? []
        }
        return Set(lines.map { $0.split(separator: "\t").prefix(2).joined(separator: "\t") })
    }

    private static func log(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
