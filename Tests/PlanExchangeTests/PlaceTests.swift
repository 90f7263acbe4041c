import Foundation
import Plan
import PlanGraph
import Testing
import TextTools

@testable import PlanExchange

/// Every export says where in an office file or a PDF something stands, not only which line the importer made of it.
@Suite struct PlaceTests {
    private static let plan = {
        var plan = PlanOfObjectives(
            title: "Piano", municipality: "Prova", source: "Prova", years: [2031], language: "it",
            transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 1)],
            directions: [Direction(id: "direction:verde", name: "Direzione Verde", line: 2)],
            objectives: [
                Objective(
                    id: "objective:verde/1", direction: "direction:verde", code: "1", line: 4, texts: [2031: "L'acqua"],
                    contributions: [
                        Contribution(
                            target: "goal:acqua", basis: .named,
                            evidence: [Evidence(text: "acqua", line: 5, years: [2031])])
                    ])
            ])
        plan.setDocument(file: "pdo.pdf", fingerprint: "0") { .page($0 + 100) }
        return plan
    }()

    private func export(_ format: GraphFormat) throws -> String {
        let graph = try ExportGraph(PlanGraph(Self.plan))
        return String(decoding: try ByteSink.bytes { try format.write(graph, to: $0) }, as: UTF8.self)
    }

    /// Those that are pictures, or know no lines, have no places either; that of SQLite is the SQL file.
    @Test(arguments: GraphFormat.allCases.filter { ![.sqlite, .stratml, .mermaid, .canvas, .dot, .kumu].contains($0) })
    func nodesAndLinksHavePlaces(format: GraphFormat) throws {
        let text = try export(format)
        #expect(text.contains("page:104") && text.contains("page:105"), "\(format)")
    }

    @Test func evidenceHasItsPlace() throws {
        let data = try JSONGraphFormat.encode(PlanGraph(Self.plan))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        let edges = try #require(file["graph"]?["edges"] as? [[String: Any]])
        let metadata = try #require(edges[1]["metadata"] as? [String: Any])
        #expect(metadata["places"] as? [String] == ["page:105"])
        #expect((metadata["evidence"] as? [[String: Any]])?.first?["place"] as? String == "page:105")
        #expect(try export(.turtle).contains("pdo:place \"page:105\""))
    }

    /// Lines are none of a document that has pages: there is no region that a reader would look for in vain.
    @Test func logsHaveLogicalLocations() throws {
        let statement = AuditStatement.singleObjective(programme: "Acque")
        let findings: [AuditFinding] = [
            Finding(.note, statement, at: FindingPlace(file: "pdo.pdf", lines: [12], inDocument: .page(3))),
            Finding(.note, statement, at: FindingPlace(lines: [12])),
            Finding(.note, statement, at: FindingPlace(file: "pdo.html", lines: [12], inDocument: .line(7))),
            Finding(.note, statement, at: FindingPlace(file: "profile.yaml", lines: [13])),
        ]
        func place(_ line: Int) -> DocumentPlace? { line == 12 ? .sheetCell(sheet: "A", cell: "B7") : nil }
        let log = SARIF(findings, of: "pdo.xlsx", places: place, version: "1") { _ in "words" }
        let file = try #require(
            try JSONSerialization.jsonObject(with: CanonicalJSON.data(log)) as? [String: Any])
        let run = try #require((file["runs"] as? [[String: Any]])?.first)
        let locations = try #require(run["results"] as? [[String: Any]]).compactMap {
            ($0["locations"] as? [[String: Any]])?.first
        }
        let regions = locations.map { ($0["physicalLocation"] as? [String: Any])?["region"] as? [String: Int] }
        #expect(regions == [nil, nil, ["startLine": 7], ["startLine": 13, "startColumn": 1]])
        let names = locations.map { location in
            (location["logicalLocations"] as? [[String: String]])?.compactMap { $0["fullyQualifiedName"] }
        }
        #expect(names == [["page:3"], ["cell:B7/A"], ["line:7"], nil])
    }
}
