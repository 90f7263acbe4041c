import Foundation
import Synchronization

/// The suites of the built tests: which of them meets which mutation, and whether one notices it.
struct TestSuites: Sendable {
    struct Suite: Sendable {
        /// The target's name and that of the suite, as in `PlanTests.WordsTests`.
        let name: String
        let seconds: Double
        /// The mutations whose places it comes by.
        let met: Set<Int>

        var target: Substring { name.prefix { $0 != "." } }
    }

    let suites: [Suite]
    private let project: PlantedProject
    private static let bundle = ".build/debug/pdo-graphPackageTests.xctest"

    /// Runs each suite once without a mutation, several at a time.
    ///
    /// - Parameter modules: those whose own tests are run; all where nil.
    /// - Throws: ``MutantsError`` if one fails by itself.
    init(
        of project: PlantedProject, testsOf modules: [String]?, jobs: Int, log: (String) -> Void
    ) throws {
        self.project = project
        let list = try Shell.run(
            ["swift", "test", "list", "--skip-build"], in: project.folder
        ).output.split(separator: "\n")
        let all = Set(list.compactMap { line in line.contains(".") ? line.prefix { $0 != "/" && $0 != "(" } : nil })
        let targets = modules.map { Set($0.map { $0 + "Tests" }) }
        let names = all.map(String.init).sorted().filter { name in
            targets?.contains(String(name.prefix { $0 != "." })) ?? true
        }
        let results = Mutex<[Int: Result<Suite, any Error>]>([:])
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
            while true {
                let turn = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard turn < names.count else { return }
                let result = Result { try Self.suite(names[turn], of: project) }
                results.withLock { $0[turn] = result }
            }
        }
        suites = try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
        log("\(suites.count) suites, \(Int(suites.reduce(0) { $0 + $1.seconds })) s")
    }

    private static func suite(_ name: String, of project: PlantedProject) throws -> Suite {
        let marks = project.folder.appending(path: "marks-\(name)")
        defer { try? FileManager.default.removeItem(at: marks) }
        try Data(count: max(1, project.mutations.count)).write(to: marks)
        let start = Date()
        let result = try run([name], of: project, limit: 600, [PlantedProject.marksName: marks.path])
        guard result.status == 0 else {
            throw MutantsError("\(name) fails without any mutation:\n" + result.output.suffix(3000))
        }
        let met = try Data(contentsOf: marks).enumerated().compactMap { $1 == 1 ? $0 : nil }
        return Suite(name: name, seconds: Date().timeIntervalSince(start), met: Set(met))
    }

    /// The suite that notices a mutation: first are asked those of the module's own tests, then the quick ones; nil if
    /// none does.
    func suiteThatNotices(_ number: Int, of module: String) throws -> String? {
        func rank(_ suite: Suite) -> (Int, Double) { (suite.target == module + "Tests" ? 0 : 1, suite.seconds) }
        for suite in suites.filter({ $0.met.contains(number) }).sorted(by: { rank($0) < rank($1) }) {
            let result = try Self.run(
                [suite.name], of: project, limit: 20 + Int(suite.seconds * 10),
                [PlantedProject.switchName: "\(number)"])
            if result.status != 0 { return suite.name }
        }
        return nil
    }

    private static func run(
        _ names: [String], of project: PlantedProject, limit: Int, _ environment: [String: String]
    ) throws -> Shell.Result {
        let filters = names.flatMap { ["--filter", "^\($0.replacing(".", with: "\\."))[/(]"] }
        // A mutation may loop for ever or fill the memory.
        let guarded = ["bash", "-c", "ulimit -v 12000000; exec timeout -k 5 \(limit) \"$@\"", "bash"]
        let environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        return try Shell.run(
            guarded + [bundle, "--testing-library", "swift-testing"] + filters, in: project.folder,
            environment: environment)
    }
}
