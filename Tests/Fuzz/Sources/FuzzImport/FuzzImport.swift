import Foundation
import Plan
import PlanGraph
import PlanImport
import PlanMaps

private let document = """
    Direzione Verde – Obiettivi di Direzione

    ID\tAnno 2031
    1\tPiano Acque con la Direzione Casa

    Direzione Casa – Obiettivi di Direzione

    ID\tAnno 2031
    1\tPiano Acque
    """

private let profile =
    "title: t\nmunicipality: m\nsource: s\nyears: [2031, 2032]\nthemes:\n- {id: a, name: A, phrases: [acque]}"

/// The graph that maps are drawn of.
private let graph: PlanGraph = {
    let result = PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml")
    guard let plan = result.plan, let graph = try? PlanGraph(plan) else { fatalError("no plan to draw") }
    return graph
}()

/// Reads the bytes as one of the files that people give to the program; the first byte says which. Whatever they are,
/// there must be a plan that holds together, a map, or errors.
///
/// To go on fuzzing, in this folder:
///
///     swift build -c release -Xswiftc -sanitize=fuzzer -Xswiftc -sanitize-coverage=edge,inline-8bit-counters
///     SWIFT_BACKTRACE=enable=no .build/release/FuzzImport Corpus -max_total_time=600 -timeout=20
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let first = bytes.first else { return 0 }
    let rest = bytes.dropFirst()
    if first % 5 == 2 {
        _ = try? PlanGraph(PlanOfObjectives(json: Data(rest)))
        return 0
    }
    let text = String(decoding: rest, as: UTF8.self)
    if first % 5 == 4 {
        if let definition = try? MapDefinition(yaml: text) { _ = try? PlanMap(graph, definition).table }
        return 0
    }
    let result =
        switch first % 5 {
        case 0: PlanImporter.read(document: text, named: "pdo.md", profile: profile, named: "profile.yaml")
        case 1: PlanImporter.read(document: document, named: "pdo.md", profile: text, named: "profile.yaml")
        default: PlanImporter.read(tables: tables(text), in: "", profile: profile, named: "profile.yaml")
        }
    if let plan = result.plan {
        guard let json = try? plan.json(), let read = try? PlanOfObjectives(json: json), read == plan,
            let graph = try? PlanGraph(read)
        else { fatalError("a plan that does not hold together") }
        _ = graph.resolve("verde")
    } else if !result.diagnostics.contains(where: { $0.severity == .error }) {
        fatalError("no plan and no error")
    }
    return 0
}

/// The tables in a text, one behind another with a line "==" between them.
private func tables(_ text: String) -> PlanTables {
    let parts = text.split(separator: "==\n", omittingEmptySubsequences: false).map(String.init)
    return PlanTables(
        directions: parts.count > 1 ? parts[1] : nil, objectives: parts[0], matrix: parts.count > 2 ? parts[2] : nil,
        goals: parts.count > 3 ? parts[3] : nil)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager makes this the program's `main`, which the fuzzer's library would otherwise bring itself.
@_cdecl("FuzzImport_main")
public func runFuzzer(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}
