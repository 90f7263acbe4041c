import Foundation
import Plan
import PlanExchange
import Testing

@testable import PlanImport

/// What is exported as tables is read back as the same plan, with the same profile.
@Suite struct TableRoundTripTests {
    @Test(arguments: PlanShape.all("shapes")) func aPlanComesBackFromItsTables(shape: PlanShape) throws {
        let plan = try #require(shape.read().plan)
        let files = Dictionary(uniqueKeysWithValues: try CSVFolder.files(of: plan))
        let tables = PlanTables(
            directions: files["directions.csv"], objectives: try #require(files["objectives.csv"]),
            matrix: files["matrix.csv"], goals: files["goals.csv"], indicators: files["indicators.csv"],
            levels: files["levels.csv"], programmes: files["programmes.csv"])
        let result = PlanImporter.read(tables: tables, in: "", profile: profile(shape), named: "profile.yaml")
        let read = try #require(result.plan, "\(result.diagnostics.map(\.description))")
        #expect(normalized(read).directions == normalized(plan).directions)
        #expect(normalized(read).strategicObjectives == plan.strategicObjectives)
        #expect(normalized(read).programmes == normalized(plan).programmes)
        #expect(normalized(read).transversalGoals == plan.transversalGoals)
        for (one, other) in zip(normalized(read).objectives, normalized(plan).objectives) { #expect(one == other) }
        #expect(read.objectives.count == plan.objectives.count)
        #expect(read.collaborations.map(\.id) == plan.collaborations.map(\.id))
    }

    /// How a document is to be read says nothing of tables; who was kept in the document is kept in them.
    private func profile(_ shape: PlanShape) -> String {
        let lines = shape.profile.split(separator: "\n").filter { line in
            !["lines:", "columns:", "persons:"].contains { line.hasPrefix($0) }
        }
        return lines.joined(separator: "\n") + "\npersons: keep\n"
    }

    /// A plan without what tables do not hold: the words and places of evidence.
    private func normalized(_ plan: PlanOfObjectives) -> PlanOfObjectives {
        var plan = plan
        for index in plan.objectives.indices {
            for office in plan.objectives[index].offices.indices {
                plan.objectives[index].offices[office].text = ""
                plan.objectives[index].offices[office].line = 0
            }
            for contribution in plan.objectives[index].contributions.indices {
                plan.objectives[index].contributions[contribution].evidence = []
            }
            plan.objectives[index].genericPartners = []
            for row in plan.objectives[index].matrixRows.indices { plan.objectives[index].matrixRows[row].line = 0 }
        }
        for index in plan.programmes.indices { plan.programmes[index].line = 0 }
        return plan
    }
}
