import Foundation
import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

@Suite struct MapDefinitionTests {
    private func faults(_ yaml: String) -> [String] {
        do {
            let definition = try MapDefinition(yaml: yaml)
            _ = try PlanMap(PlanGraph(inventedPlan), definition)
            return []
        } catch let error as MapDefinitionError {
            return error.faults.map { "\($0.line): \($0.problem.english)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test(arguments: ["", "# nothing", "{}"]) func withoutKeysItIsTheCollaborationMap(yaml: String) throws {
        #expect(try MapDefinition(yaml: yaml) == MapDefinition())
    }

    @Test(arguments: [
        ("tittle: x", "1: a map has no key \"tittle\"; did you mean title?"),
        ("form: matrx", "1: \"matrx\" is no form of a map; did you mean matrix?"),
        ("engine: dott", "1: \"dott\" is no engine; did you mean dot?"),
        ("engine: fdp", "1: fdp gives another picture in every run; neato and sfdp are like it and don't"),
        ("\nnodes: [direction, gaol]", "2: \"gaol\" is no kind of node; one of"),
        ("years: [2040]", "1: the plan has no year 2040; its years are 2031, 2032"),
        ("focus: [cassa]", "1: nothing in the plan is called \"cassa\"; did you mean direction:casa?"),
        ("directions: [\n  verde,\n  acqua]", "3: goal:acqua is no direction"),
        ("focus: [obiettivo]", "1: \"obiettivo\" fits 4 nodes; name one of them by its id"),
        ("nodes: []", "1: a map needs at least one kind of node"),
        ("depth: 0", "1: a whole number from 1 to 20 was expected here"),
        ("depth: many", "1: a whole number from 1 to 20 was expected here"),
        ("form: matrix\nrows: [driver]", "1: a matrix needs the key \"columns\""),
        ("rows: [driver]", "1: only a matrix has rows"),
        (
            "nodes: [direction]\ncolumns: [direction, driver]",
            "2: \"driver\" stands among the columns and not among the nodes"
        ),
        ("nodes: [direction, driver]\ncolumns: [direction]", "1: \"driver\" stands in none of the columns"),
        ("clusters: direction\nengine: neato", "2: neato draws no clusters"),
        ("title: {it: ciao}", "1: a text needs the key \"en\""),
        ("- a", "1: a map must be a mapping"), ("a: [", "1: not YAML"), ("page: A5", "1: \"A5\" is no page format"),
        ("minimumLinks: 99", "empty"),
        (
            "form: matrix\nrows: [direction]\ncolumns: [direction]\nprojection: {}",
            "4: a map of the form matrix has no \"projection\""
        ),
        ("form: years\nbasis: [named]", "2: a map of the form years has no \"basis\""),
        ("nodes: [direction]\nminimumLinks: 2\nprojection: {}", "2: a projection has no \"minimumLinks\""),
        ("clusters: direction", "1: frames and columns don't go together"),
        ("directions: [acqua]", "1: goal:acqua is no direction"),
    ])
    func whatIsWrongIsToldWithItsLine(yaml: String, message: String) {
        let faults = faults(yaml)
        #expect(faults.contains { $0.hasPrefix(message) }, "\(faults)")
    }

    /// Yams would take longer than anybody waits to compare keys that stand for millions of words.
    @Test func aliasesCanNotGrow() {
        let levels = (1...20).map { "k\($0): &a\($0) [" + ($0 == 1 ? "x" : "*a\($0 - 1), *a\($0 - 1)") + "]" }
        let found = faults(levels.joined(separator: "\n") + "\n? *a20\n: x")
        #expect(found == ["10: there are more than 16 aliases (*name); write out what they stand for"])
    }

    @Test func allFaultsAreToldAtOnce() {
        #expect(faults("form: x\nsize: y\nwrap: 0").count == 3)
    }

    @Test func anyBytesGiveADefinitionOrAnError() {
        var seed: UInt64 = 7
        func next() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        let pieces =
            MapDefinition.keys + [
                "[", "]", ": ", "\n", "- ", "{", "}", "2031", "direction", "x", "\"", "'", "|", "&a ", "*a",
            ]
        for _ in 0..<300 {
            let yaml = (0..<(next() % 12)).map { _ in pieces[next() % pieces.count] }.joined()
            _ = faults(yaml)
        }
    }

    @Test func everyKeyAndWordIsDocumented() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Graphs/README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        for key in MapDefinition.keys + MapDefinition.projectionKeys { #expect(text.contains("`\(key)`"), "\(key)") }
        let words =
            MapDefinition.Form.allCases.map(\.rawValue) + MapDefinition.Page.allCases.map(\.rawValue)
            + MapDefinition.Size.allCases.map(\.rawValue) + MapDefinition.Colour.allCases.map(\.rawValue)
            + MapDefinition.Clusters.allCases.map(\.rawValue) + MapDefinition.Labels.allCases.map(\.rawValue)
            + ProjectionWeight.allCases.map(\.rawValue) + MapDefinition.Orientation.allCases.map(\.rawValue)
            + NodeKind.allCases.map(\.rawValue) + Relation.allCases.map(\.rawValue) + Basis.allCases.map(\.rawValue)
        for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
    }
}
