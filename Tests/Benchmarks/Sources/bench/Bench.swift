import ArgumentParser
import Foundation

/// The benchmarks of GraphCore, side by side with other libraries.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures GraphCore on a nation's graph beside plain C and graph libraries of Python.",
        subcommands: [Run.self, WriteSnapshot.self, Lookups.self, Answers.self], defaultSubcommand: Run.self)
}

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures operations at several scales; fails where results differ.")

    @Option(parsing: .upToNextOption, help: "Which parts of the national graph: 0.001 has 8 cities, 1 all 8,000.")
    var scale: [Double] = [0.001, 0.01, 0.1, 1]

    @Option(
        name: .customLong("operation"), parsing: .upToNextOption,
        help: ArgumentHelp("Which operations; all of them if none is named.", valueName: "name"))
    var operations: [Operation] = Operation.allCases

    @Option(
        parsing: .upToNextOption,
        help: """
            Which peers: networkx (up to 0.1), igraph, rustworkx, networkit, scipy, graphblas; with an interpreter of their own, \
            icebug=PYTHON, graph-tool=PYTHON.
            """)
    var peer: [String] = ["networkx", "igraph", "rustworkx", "networkit", "scipy", "graphblas"]

    @Option(help: "The Python interpreter that has the peers of peers/requirements.txt; none to measure without them.")
    var python: String?

    @Option(help: "How often each is measured at least; the table gives medians.")
    var repetitions = 5

    @Option(help: "A folder for the edge lists that the peers read.")
    var folder = FileManager.default.temporaryDirectory.path + "/pdo-graph-benchmarks"

    func run() async throws {
        var tables: [Measurements] = []
        for scale in scale.sorted() {
            let measurements = try await measure(scale: scale)
            print(measurements.table())
            tables.append(measurements)
        }
        if tables.count > 1 { print(Measurements.growth(tables)) }
    }

    private func measure(scale: Double) async throws -> Measurements {
        let nation = NationalGraph(scale: scale)
        let queries = Queries(nation)
        let subject = try Subject(nation, queries)
        let yardstick = Yardstick(nation, queries)
        let folder = folder + "/\(scale)"
        var peers: [Peer] = []
        if let python {
            try queries.write(nation, to: folder)
            let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("peers/peers.py").path
            peers = try peer.filter { $0 != "networkx" || scale <= 0.1 }.map { peer in
                let parts = peer.split(separator: "=", maxSplits: 1).map(String.init)
                return try Peer(parts[0], python: parts.count > 1 ? parts[1] : python, script: script, folder: folder)
            }
        }
        defer { for peer in peers { peer.end() } }
        var measurements = Measurements(scale: scale, nodeCount: nation.nodeCount, edgeCount: nation.edges.count)
        for operation in operations {
            // What takes long is not measured so often.
            var slow: Set<String> = []
            for repetition in 0..<repetitions {
                let (seconds, result) = try await subject.run(operation)
                measurements.add(seconds, result: result, of: Measurements.ours, operation)
                if let (seconds, other) = yardstick.run(operation) {
                    try check(operation, result, other, "C")
                    measurements.add(seconds, result: other, of: Measurements.yardstick, operation)
                }
                for peer in peers where !slow.contains(peer.name) {
                    let answer = try peer.run(operation.rawValue)
                    guard let seconds = answer.seconds else { continue }
                    if let other = answer.result { try check(operation, result, other, peer.name) }
                    measurements.add(seconds, result: answer.result ?? [], of: peer.name, operation)
                    if seconds > 15, repetition == 0, !operation.isSize { slow.insert(peer.name) }
                }
            }
        }
        return measurements
    }

    private func check(_ operation: Operation, _ result: [Double], _ other: [Double], _ name: String) throws {
        guard operation.agrees(result, other) else {
            throw BenchmarkError(
                "\(operation.rawValue): GraphCore finds \(result.prefix(5)), \(name) \(other.prefix(5))")
        }
    }
}

extension Operation: ExpressibleByArgument {}
