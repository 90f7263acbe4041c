import Foundation
import Testing

@testable import Plan

/// Whatever is wrong anywhere in a plan's file is noticed: each value of a plan that has everything is changed in turn.
@Suite struct PlanFileLawTests {
    /// All trees that differ from one in a single value, or lack it.
    private static func changed(_ value: Any, key: String = "", _ change: (String, Any) -> Any?) -> [Any] {
        var all: [Any] = change(key, value).map { [$0] } ?? []
        if let object = value as? [String: Any] {
            for (name, part) in object {
                for other in changed(part, key: name, change) {
                    var copy = object
                    copy[name] = other is Removed ? nil : other
                    all.append(copy)
                }
            }
        } else if let list = value as? [Any] {
            for (index, part) in list.enumerated() {
                for other in changed(part, key: key, change) where !(other is Removed) {
                    var copy = list
                    copy[index] = other
                    all.append(copy)
                }
            }
        }
        return all
    }

    private struct Removed {}

    /// What is wrong with each of the changed plans; nil where nothing is.
    private static func faults(_ change: (String, Any) -> Any?) throws -> [PlanFileError?] {
        let tree = try JSONSerialization.jsonObject(with: CanonicalJSONTests.plan.json())
        return try changed(tree, change).map { tree -> PlanFileError? in
            let json = try JSONSerialization.data(withJSONObject: tree)
            do {
                _ = try PlanOfObjectives(json: json)
                return nil
            } catch let error as PlanFileError { return error }
        }
    }

    private static func count(_ key: String) throws -> Int {
        String(decoding: try CanonicalJSONTests.plan.json(), as: UTF8.self).ranges(of: "\"\(key)\" :").count
    }

    @Test func noLineIsBelowZero() throws {
        let faults = try Self.faults { key, _ in key == "line" ? -1 : nil }
        #expect(try faults.count == Self.count("line") && faults.count > 15)
        #expect(faults.allSatisfy { $0 == .malformed(.negativeLine(-1)) }, "\(faults)")
        // 0 is what an import of tables may have.
        #expect(try Self.faults { key, _ in key == "line" ? 0 : nil }.allSatisfy { $0 == nil })
    }

    @Test func everyReferenceLeadsToAThingOfItsKind() throws {
        let others = [
            "direction": "objective:verde/1", "target": "direction:verde", "programme": "driver:d",
            "valueDimension": "driver:d", "driver": "value:v", "objective": "direction:verde",
            "parent": "objective:verde/1",
        ]
        for (reference, other) in others {
            for id in ["x:nowhere", other] {
                let faults = try Self.faults { key, value in key == reference && value is String ? id : nil }
                #expect(!faults.isEmpty)
                for fault in faults {
                    guard case .unknownReference(id, let place)? = fault else {
                        Issue.record("\(reference) \(id): \(String(describing: fault))")
                        continue
                    }
                    let places = ["objective:verde/1", "objective:parchi/x", "collaboration:c"]
                    let parts = ["direction:parchi", "level:due", "programme:q", "objective:verde/1"]
                    #expect((reference == "parent" ? parts : places).contains(place))
                }
            }
        }
    }

    @Test func everyYearIsOneOfThePlans() throws {
        let faults = try Self.faults { key, value in key == "years" && value is Int ? 2999 : nil }
        // Of the plan, the contribution, the generic partner and the collaboration's objective and its parts.
        #expect(faults.count == 2 + 1 + 2 + 2 + 2 * Role.allCases.count)
        for fault in faults {
            switch fault {
            case .malformed(.wrongYears), .malformed(.strangeYear): break
            default: Issue.record("\(String(describing: fault))")
            }
        }
    }

    @Test func everyIDStandsOnce() throws {
        let faults = try Self.faults { key, value in
            key == "id" && value as? String != "goal:due" ? "goal:due" : nil
        }
        #expect(try faults.count == Self.count("id") - 1)
        #expect(faults.allSatisfy { $0 == .duplicateID("goal:due") }, "\(faults)")
    }

    /// Of a long id only the beginning is shown, of 80 signs at most.
    @Test(arguments: [79, 80, 81, 200]) func aWrongIDIsShown(count: Int) throws {
        func fault(_ id: String) throws -> [PlanFileError?] {
            try Self.faults { key, value in key == "id" && value as? String == "goal:due" ? id : nil }
        }
        let long = String(repeating: "a", count: count - 1)
        func shown(_ end: String) -> String { count > 80 ? String(repeating: "a", count: 79) + "…" : long + end }
        #expect(
            try fault(long + "\t")
                == [.malformed(.whiteSpaceInID(shown("\t")))])
        #expect(
            try fault(long + "/")
                == [.malformed(.pathAsID(shown("/")))])
    }

    @Test func everyKeyIsThere() throws {
        let optional: Set<String> = [
            "", "shortName", "language", "ids", "ipa", "istat", "sdg", "bdap", "a", "pnrr", "strategicObjectives",
            "code", "weight",
            "indicators", "attributes", "word", "parent", "description", "owner", "type", "deadline", "offices", "unit",
            "formula", "source", "baseline", "baselineYear", "targets", "results", "programme", "valueDimension",
            "driver",
        ]
        let faults = try Self.faults { key, _ in optional.contains(key) || Int(key) != nil ? nil : Removed() }
        #expect(faults.count > 60)
        for fault in faults {
            guard case .malformed(.missingKey)? = fault else {
                Issue.record("\(String(describing: fault))")
                continue
            }
        }
    }

    @Test(
        arguments: [
            ("title", "7", .otherValue(place: "title", wanted: .text)),
            ("title", "null", .null(place: "title", wanted: .text)),
            ("years", "\"x\"", .otherValue(place: "years", wanted: .list)),
            ("years", "[true]", .otherValue(place: "years[0]", wanted: .wholeNumber)),
            ("programmes", "[7]", .otherValue(place: "programmes[0]", wanted: .object)),
            ("crossProgramme", "\"yes\"", .otherValue(place: "programmes[0].crossProgramme", wanted: .truth)),
            ("code", "1", .otherValue(place: "objectives[0].code", wanted: .text)),
            ("targets", "[]", .otherValue(place: "objectives[0].indicators[0].targets", wanted: .object)),
            (
                "role", "\"chief\"",
                .otherWord(
                    place: "collaborations[0].participants[0].role",
                    wanted: ["owner", "coOwner", "involved", "partner", "supervisor"])
            ),
        ] as [(String, String, PlanFileFault)])
    func whatWasExpectedIsTold(key: String, value: String, fault: PlanFileFault) throws {
        let new = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
        let faults = try Self.faults { name, _ in name == key ? new : nil }
        #expect(faults.contains(.malformed(fault)), "\(faults)")
    }

    @Test(arguments: [
        ([1], true), ([9999], true), ([1, 9999], true), ([0], false), ([10_000], false), ([-1, 5], false),
        ([5, 5], false), ([5, 4], false), ([], false),
    ])
    func yearsAreThoseOfACalendar(years: [Int], isRead: Bool) throws {
        let json = try PlanOfObjectives(title: "t", municipality: "m", source: "s", years: years).json()
        #expect(((try? PlanOfObjectives(json: json)) != nil) == isRead)
    }
}
