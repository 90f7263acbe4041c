import Foundation
import PlanWording
import Testing

@testable import Plan

/// Files of both versions of `plan.json`, and those that somebody has edited.
@Suite struct PlanSchemaTests {
    private static let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Model")

    private static func json(_ name: String) throws -> Data {
        try Data(contentsOf: models.appending(path: "\(name)/plan.json"))
    }

    private static func changed(_ json: Data, _ change: (inout [String: Any]) -> Void) throws -> Data {
        var tree = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        change(&tree)
        return try JSONSerialization.data(withJSONObject: tree)
    }

    private static func changedObjectives(_ json: Data, _ change: (inout [String: Any]) -> Void) throws -> Data {
        try changed(json) { tree in
            tree["objectives"] = (tree["objectives"] as? [[String: Any]] ?? []).map { objective in
                var objective = objective
                change(&objective)
                return objective
            }
        }
    }

    private static func fault(_ json: Data) -> String {
        do throws(PlanFileError) {
            _ = try PlanOfObjectives(json: json)
            return ""
        } catch { return error.english }
    }

    /// Its numbers are the codes of the second.
    @Test func theFirstVersionIsRead() throws {
        let json = try Self.json("schema-1")
        let plan = try PlanOfObjectives(json: json)
        #expect(plan.schemaVersion == 2 && plan.objectives.count == 11)
        #expect(plan.objectives.map(\.code).first == "1")
        #expect(plan.objectives.map(\.number) == plan.objectives.map { Int($0.code ?? "") })
        var second = try Self.changedObjectives(json) { objective in
            objective["code"] = (objective["number"] as? Int).map(String.init)
            objective["number"] = nil
        }
        second = try Self.changed(second) { $0["schemaVersion"] = 2 }
        #expect(try PlanOfObjectives(json: second) == plan)
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func aKeyThatNoPlanHasIsNamedWithItsPlace() throws {
        let json = try Self.json("schema-1")
        let weighted = try Self.changedObjectives(json) { $0["weight"] = 20 }
        #expect(Self.fault(weighted).contains("at objectives[0].weight a text was expected"))
        let measured = try Self.changedObjectives(json) { objective in
            objective["indicators"] = [["name": "Atti", "target": ["2029": "95%"]]]
        }
        #expect(Self.fault(measured).contains("at objectives[0].indicators[0].target the key is none that a plan has"))
        let noted = try Self.changed(json) { $0["note"] = "by hand" }
        #expect(Self.fault(noted).contains("at note the key is none that a plan has"))
        let numbered = try Self.changed(json) { tree in
            tree["directions"] = (tree["directions"] as? [[String: Any]] ?? []).map { $0.merging(["number": 1]) { $1 } }
        }
        #expect(Self.fault(numbered).contains("at directions[0].number the key is none that a plan has"))
        // Of the second version the number is none either.
        let rich = try Self.changedObjectives(Self.json("roccabruna-2031-2033")) { $0["number"] = 1 }
        #expect(Self.fault(rich).contains("at objectives[0].number the key is none that a plan has"))
        // What says nothing changes nothing.
        let empty = try Self.changedObjectives(json) { objective in
            (objective["offices"], objective["owner"]) = ([Any](), NSNull())
            objective["indicators"] = [["name": "Atti", "targets": [String: String]()]]
        }
        #expect(Self.fault(empty).isEmpty)
    }

    @Test(arguments: ["roccabruna-2031-2033", "roccabruna-2032-2034"])
    func whatIsNewIsReadByBothReaders(name: String) throws {
        let json = try Self.json(name)
        let quick = try json.withUnsafeBytes { try PlanOfObjectives(canonicalJSON: $0) }
        #expect(try PlanOfObjectives.decoded(json) == quick)
        #expect(try quick.json() == json)
        #expect(quick.officeWord == "settore")
    }

    @Test func theWordForOfficesIsTheCommonest() {
        func word(_ words: [String?]) -> String? {
            PlanOfObjectives(
                title: "", municipality: "", source: "", years: [2031],
                directions: words.enumerated().map { Direction(id: "direction:\($0)", name: "", line: 1, word: $1) }
            ).officeWord
        }
        #expect(word([]) == nil && word([nil]) == nil && word(["a", nil, nil]) == nil)
        #expect(word(["a", "b", "b"]) == "b" && word(["a", "b"]) == "a" && word([nil, "b"]) == nil)
    }

    @Test func nothingIsAPartOfItself() throws {
        var plan = try PlanOfObjectives(json: Self.json("roccabruna-2031-2033"))
        plan.directions[0].parent = plan.directions[1].id
        let json = try plan.json()
        #expect(throws: PlanFileError.malformed(.partOfItself("direction:settore-tecnico"))) {
            try PlanOfObjectives(json: json)
        }
    }
}
