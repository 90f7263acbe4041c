import Foundation
import Plan
import Testing

@testable import PlanImport

/// Plans as other bodies publish them: each imports to what a careful reader finds in it.
@Suite struct ShapeTests {
    @Test func thereAreShapesAndTraps() {
        #expect(PlanShape.all("shapes").count == 26 && PlanShape.all("traps").count == 37)
    }

    @Test(arguments: PlanShape.all("shapes")) func aShapeIsReadAsItIsMeant(shape: PlanShape) throws {
        let expected = try JSONDecoder().decode(ExpectedPlan.self, from: #require(shape.expected))
        let result = shape.read()
        let plan = try #require(result.plan, "\(result.diagnostics.map(\.description))")
        #expect(expected.mismatches(plan) == [])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    /// At most six lines of a profile say how the document is to be read, and of nine shapes of the first twelve none.
    @Test func profilesSayLittle() {
        let further = PlanShape.all("shapes").map { shape in
            shape.profile.split(separator: "\n").count { line in
                !["title:", "municipality:", "source:", "years:", "#"].contains { line.hasPrefix($0) }
            }
        }
        #expect(further.allSatisfy { $0 <= 6 } && further.prefix(12).count { $0 == 0 } >= 9)
    }

    /// The traps of which a right reading is the only good one.
    @Test(arguments: PlanShape.all("traps").filter { $0.expected != nil })
    func aTrapIsReadRightOrTold(trap: PlanShape) throws {
        let expected = try JSONDecoder().decode(ExpectedPlan.self, from: #require(trap.expected))
        let result = trap.read()
        guard let plan = result.plan else { return #expect(result.diagnostics.contains { $0.severity == .error }) }
        #expect(expected.mismatches(plan) == [])
    }

    @Test func whatEachTrapBecomes() {
        let told = PlanShape.all("traps").filter { $0.expected == nil }.map { trap in
            let result = trap.read()
            let objectives = result.plan?.objectives.map { "\($0.id) \($0.firstText)" } ?? []
            let findings = result.diagnostics.filter { $0.code != .noGoals && $0.severity != .note }
            return "\(trap.name): " + (objectives + findings.map(\.description)).joined(separator: " | ")
        }
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        expectGolden(told.joined(separator: "\n") + "\n", folder.appending(path: "Goldens/traps.txt"))
    }

    private func expectGolden(_ text: String, _ file: URL) {
        if ProcessInfo.processInfo.environment["PDO_RECORD_GOLDENS"] != nil {
            try? FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(text.utf8).write(to: file)
            Issue.record("recorded")
        }
        #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
    }
}
