import Foundation

/// The suites of the built tests: which of them meets which mutation, and whether one notices it.
struct TestSuites {
    struct Suite {
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

    /// Runs each suite once without a mutation.
    ///
    /// - Throws: ``MutantsError`` if one fails by itself.
    init(of project: PlantedProject, log: (String) -> Void) throws {
        self.project = project
        let list = try Shell.run(
            ["swift", "test", "list", "--skip-build"], in: project.folder
        ).output.split(separator: "\n")
        let names = Set(list.compactMap { line in line.contains(".") ? line.prefix { $0 != "/" && $0 != "(" } : nil })
        let marks = project.folder.appending(path: "marks")
        var suites: [Suite] = []
        for name in names.map(String.init).sorted() {
            try Data(count: max(1, project.mutations.count)).write(to: marks)
            let start = Date()
            let result = try Self.run([name], of: project, limit: 600, [PlantedProject.marksName: marks.path])
            guard result.status == 0 else {
                throw MutantsError("\(name) fails without any mutation:\n" + result.output.suffix(3000))
            }
            let met = try Data(contentsOf: marks).enumerated().compactMap { $1 == 1 ? $0 : nil }
            suites.append(Suite(name: name, seconds: Date().timeIntervalSince(start), met: Set(met)))
        }
        self.suites = suites
        log("\(suites.count) suites, \(Int(suites.reduce(0) { $0 + $1.seconds })) s")
    }

    /// The suite that notices a mutation: first are asked those of the module's own tests, then the quick ones; nil if none does.
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
