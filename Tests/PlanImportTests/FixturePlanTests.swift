import Foundation
import Plan
import Testing

@testable import PlanImport

/// The plans of Tests/Fixtures/Plans, whose README says what each line is there for.
@Suite struct FixturePlanTests {
    private static let plans = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Plans")
    static let names = ["valdombra-2029-2030", "valdombra-2031-2033"]

    private func text(_ file: String, of plan: String) throws -> String {
        try String(contentsOf: Self.plans.appending(path: "\(plan)/\(file)"), encoding: .utf8)
    }

    private func read(_ plan: String) throws -> ImportResult {
        PlanImporter.read(
            document: try text("pdo.md", of: plan), named: "pdo.md", profile: try text("profile.yaml", of: plan),
            named: "profile.yaml")
    }

    private func objective(_ id: String) throws -> Objective {
        let plan = try #require(read("valdombra-2031-2033").plan)
        return try #require(plan.objectives.first { $0.id == "objective:" + id })
    }

    @Test func theseAreAll() throws {
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: Self.plans.path).sorted() == ["shapes", "traps"]
                + Self.names)
    }

    @Test(arguments: names) func thePlanFileIsWhatTheImportMakes(name: String) throws {
        let plan = try #require(read(name).plan)
        let committed = try Data(contentsOf: Self.plans.appending(path: "\(name)/plan.json"))
        #expect(try plan.json() == committed)
        #expect(try PlanOfObjectives(json: committed) == plan)
    }

    @Test(arguments: names) func whatIsQuotedStandsOnItsLine(name: String) throws {
        let lines = try text("pdo.md", of: name).split(separator: "\n", omittingEmptySubsequences: false)
            .map { HTMLEntities.decoded(String($0)) }
        let plan = try #require(read(name).plan)
        var evidence = plan.objectives.flatMap { $0.contributions.flatMap(\.evidence) + $0.genericPartners }
        for collaboration in plan.collaborations {
            evidence += collaboration.objectives.flatMap(\.evidence) + collaboration.participants.flatMap(\.evidence)
        }
        #expect(evidence.count > 10)
        for item in evidence { #expect(lines[item.line - 1].contains(item.text), "\(item)") }
        for objective in plan.objectives where !lines[objective.line - 1].hasPrefix("<td>") {
            for text in objective.texts.values { #expect(lines[objective.line - 1].contains("| \(text) |")) }
        }
    }

    /// The second page of a direction has no header: its years stand in the order of that direction's first page, not
    /// in that of the document's first table.
    @Test func aPageWithoutAHeaderHasTheColumnsOfThePageBefore() throws {
        let bridge =
            "Consolidamento del ponte sul Rio Secco, d'intesa con la Direzione Polizia Locale per la viabilità"
        #expect(try objective("lavori-pubblici-e-mobilita/3").texts == [2031: bridge, 2032: bridge])
        #expect(
            try objective("lavori-pubblici-e-mobilita/1").texts == [
                2031: "Piano Clima: progetto della rete ciclabile",
                2032: "Piano Clima: dieci chilometri di piste ciclabili",
                2033: "Piano Clima: completamento della rete ciclabile",
            ])
        // Likewise the third page of the matrix, whose columns are those of its second page.
        #expect(
            try objective("tributi-e-bilancio/1").matrixRows == [
                MatrixRow(
                    programme: "programme:entrate", valueDimension: "value:economica",
                    driver: "driver:digitalizzazione",
                    text: "Recupero dell'evasione e riscossione coattiva dei tributi locali", line: 152)
            ])
    }

    @Test func partnersSupervisorsAndOwnersAreToldApart() throws {
        let plan = try #require(read("valdombra-2031-2033").plan)
        let parts = plan.collaborations.flatMap { collaboration in
            collaboration.participants.map { part in
                let years = Set(part.evidence.flatMap(\.years)).sorted().map { String($0 % 100) }
                return [
                    String(collaboration.id.dropFirst("collaboration:".count)),
                    String(part.direction.dropFirst("direction:".count)), part.role.rawValue, part.basis.rawValue,
                ].joined(separator: " ") + " " + years.joined(separator: ",")
            }
        }
        #expect(
            parts == [
                "biblioteca-di-quartiere segreteria-generale-e-affari-legali supervisor named 31",
                "biblioteca-di-quartiere lavori-pubblici-e-mobilita partner named 31,32",
                "biblioteca-di-quartiere istruzione-cultura-e-biblioteche owner named 31,32",
                "festa-di-primavera ambiente-verde-e-protezione-civile owner theme 31,32",
                "festa-di-primavera istruzione-cultura-e-biblioteche owner theme 31,32",
                "festa-di-primavera polizia-locale owner theme 31",
                "lavori-pubblici-e-mobilita-3 lavori-pubblici-e-mobilita owner named 31,32",
                "lavori-pubblici-e-mobilita-3 polizia-locale partner named 31,32",
                "polizia-locale-1 lavori-pubblici-e-mobilita partner named 31",
                "polizia-locale-1 polizia-locale owner named 31",
                "rette servizi-sociali-citta-solidale owner sameText 31,32",
                "rette tributi-e-bilancio owner sameText 31,32",
            ])
    }

    @Test func goalsAndDimensionsHaveTheObjectivesWhoseWordsNameThem() throws {
        let plan = try #require(read("valdombra-2031-2033").plan)
        let targets = plan.transversalGoals.map(\.id) + plan.strategicDimensions.map(\.id)
        let contributors = targets.map { target in
            plan.objectives.compactMap { objective in
                objective.contributions.first { $0.target == target }.map {
                    "\(objective.id.dropFirst("objective:".count)) \($0.basis)"
                }
            }
        }
        #expect(
            contributors == [
                ["lavori-pubblici-e-mobilita/1 named", "ambiente-verde-e-protezione-civile/1 named"],
                [
                    "segreteria-generale-e-affari-legali/1 named", "segreteria-generale-e-affari-legali/2 theme",
                    "polizia-locale/3 theme",
                ],
                [
                    "ambiente-verde-e-protezione-civile/2 named", "servizi-sociali-citta-solidale/1 named",
                    "istruzione-cultura-e-biblioteche/3 named",
                ],
                ["servizi-sociali-citta-solidale/3 theme", "tributi-e-bilancio/3 theme"],
                ["lavori-pubblici-e-mobilita/2 theme"], ["tributi-e-bilancio/1 theme"], [],
                ["servizi-sociali-citta-solidale/1 theme", "istruzione-cultura-e-biblioteche/1 theme"],
                ["lavori-pubblici-e-mobilita/4 theme", "ambiente-verde-e-protezione-civile/1 theme"],
            ])
        // A quotation that has guillemets of its own, in the one year whose text has them.
        let playgrounds = try objective("ambiente-verde-e-protezione-civile/2").contributions[0].evidence
        #expect(playgrounds.map(\.text) == ["aree gioco per la Città dei bambini", "per la «città dei bambini»"])
        #expect(playgrounds.map(\.years) == [[2031], [2032]])
        #expect(
            try objective("segreteria-generale-e-affari-legali/1").genericPartners.map(\.text) == [
                "con le altre direzioni"
            ])
    }

    @Test func whatIsIrregularIsToldAtItsLine() throws {
        let told = try read("valdombra-2031-2033").diagnostics.map {
            "\($0.file):\($0.line) \($0.severity) \($0.code.rawValue)"
        }
        #expect(
            told == [
                "pdo.md:43 warning missing-row", "pdo.md:47 note page-numbers", "pdo.md:58 note missing-header",
                "pdo.md:59 warning year-skipped", "pdo.md:70 warning unknown-mention", "pdo.md:88 warning several-rows",
                "pdo.md:89 note mixed-apostrophes", "pdo.md:131 note joined-text", "pdo.md:133 warning alias-name",
                "pdo.md:142 note mixed-dashes", "pdo.md:142 note alias-name", "pdo.md:144 warning similar-names",
                "pdo.md:149 note missing-header", "pdo.md:155 note alias-name", "pdo.md:155 note name-variant",
                "profile.yaml:27 warning unused-entry", "profile.yaml:41 warning one-direction",
            ])
        #expect(try read("valdombra-2029-2030").diagnostics.isEmpty)
    }

    /// In an HTML table each cell has a line of its own, and the evidence that of its text's cell.
    @Test func cellsOfHTMLHaveTheirOwnLines() throws {
        let plan = try #require(read("valdombra-2029-2030").plan)
        let reading = try #require(plan.objectives.first { $0.id == "objective:turismo/1" })
        #expect(reading.texts[2030] == "Festa di Primavera: letture nei cortili per la città dei bambini")
        let signs = try #require(plan.collaborations.first { $0.id == "collaboration:turismo-2" })
        #expect(signs.participants.map(\.evidence.first?.line) == [72, 72])
        let festival = try #require(plan.collaborations.first { $0.id == "collaboration:festa-di-primavera" })
        #expect(festival.objectives.map { $0.evidence.map(\.line) } == [[40], [67]])
    }
}
