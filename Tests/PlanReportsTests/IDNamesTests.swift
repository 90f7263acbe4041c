import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanReports

@Suite struct IDNamesTests {
    private static func names() throws -> IDNames {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data/milano-2024-2026/plan.json")
        return IDNames(try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file))))
    }

    @Test(arguments: [
        ("l’obiettivo bilancio-e-partecipate/6 per", "l’obiettivo Bilancio e Partecipate 6 per"),
        ("casa/2, casa/3.", "Casa 2, Casa 3."), ("objective:casa/5: testo", "Casa 5: testo"),
        ("direction:casa: Direzione Casa", "Direzione Casa"),
        ("driver: Pari (driver:pari-opportunita)", "driver: Pari"),
        ("http://a.b/c e 2024/2026: 3:1 -- a/b.", "http://a.b/c e 2024/2026: 3:1 -- a/b."), ("", ""),
        ("casa/99", "casa/99"),
        ("…/casa/5", "…/casa/5"),
    ]) func idsAreTold(text: String, expected: String) throws { #expect(try Self.names().text(text) == expected) }
}
