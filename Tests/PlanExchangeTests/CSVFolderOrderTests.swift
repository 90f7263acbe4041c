import Plan
import Testing

@testable import PlanExchange

@Suite struct CSVFolderOrderTests {
    /// The matrix keeps the document's order, whatever that of the objectives.
    @Test func rowsOfTheMatrixStandByLine() throws {
        func objective(_ number: Int, _ lines: [Int]) -> Objective {
            Objective(
                id: "objective:d/\(number)", direction: "direction:d", code: "\(number)", line: number,
                texts: [2031: "t"],
                matrixRows: lines.map {
                    MatrixRow(programme: "p", valueDimension: "v", driver: "d", text: "row \($0)", line: $0)
                })
        }
        let plan = PlanOfObjectives(
            title: "t", municipality: "m", source: "s", years: [2031],
            directions: [Direction(id: "direction:d", name: "D", line: 1)],
            objectives: [objective(1, [30, 50]), objective(2, [20, 40])])
        let matrix = try #require(try CSVFolder.files(of: plan).first { $0.name == "matrix.csv" })
        let rows = matrix.content.split(separator: "\n").dropFirst().map(String.init)
        #expect(rows == [20, 30, 40, 50].map { "p,row \($0),D,v,d,\($0)" })
    }
}
