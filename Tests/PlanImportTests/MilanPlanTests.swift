import Foundation
import Plan
import Testing

@testable import PlanImport

/// Milan's plan 2024–2026 as the project has it.
enum MilanPlan {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Data/milano-2024-2026")

    static let document = try? String(contentsOf: folder.appending(path: "pdo.md"), encoding: .utf8)
    static let profile = try? String(contentsOf: folder.appending(path: "profile.yaml"), encoding: .utf8)
    static let result: ImportResult? = {
        guard let document, let profile else { return nil }
        return PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml")
    }()
}

/// The facts of Milan's plan 2024–2026, as counted in the document by hand and by other means.
@Suite struct MilanPlanTests {
    private func plan() throws -> PlanOfObjectives { try #require(MilanPlan.result?.plan) }
    private func lines() throws -> [Substring] {
        try #require(MilanPlan.document).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func planFileIsWhatTheImportMakes() throws {
        #expect(try Data(contentsOf: MilanPlan.folder.appending(path: "plan.json")) == plan().json())
    }

    @Test func countsAreThoseOfTheDocument() throws {
        let plan = try plan()
        #expect(plan.directions.count == 26)
        #expect(plan.objectives.count == 159)
        #expect(plan.years.map { year in plan.objectives.count { $0.texts[year] != nil } } == [159, 96, 64])
        #expect(plan.objectives.reduce(0) { $0 + $1.matrixRows.count } == 159)
        #expect(plan.programmes.count == 58)
        #expect(plan.programmes.filter(\.crossProgramme).count == 1)
        #expect(plan.transversalGoals.count == 5)
        #expect(plan.strategicDimensions.count == 5)
        #expect(plan.strategicDimensions.allSatisfy { $0.text.count > 800 })
        #expect(
            plan.valueDimensions.map(\.id) == [
                "value:ambientale", "value:economica", "value:personale-e-socio-culturale",
            ])
        #expect(
            plan.drivers.map(\.name) == [
                "Digitalizzazione", "Pari opportunità", "Piena Accessibilità", "Semplificazione",
            ])
    }

    @Test func oneObjectiveHasNoRowAndOneHasTwo() throws {
        let plan = try plan()
        #expect(plan.objectives.filter(\.matrixRows.isEmpty).map(\.id) == ["objective:welfare-e-salute/5"])
        #expect(plan.objectives.filter { $0.matrixRows.count > 1 }.map(\.id) == ["objective:sicurezza-urbana/6"])
    }

    @Test func everyTextIsWhatTheDocumentSays() throws {
        let lines = try lines()
        for objective in try plan().objectives {
            let cells = lines[objective.line - 1].split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.first == "\(objective.label)")
            let texts = [2024, 2025, 2026].map { objective.texts[$0] ?? "" }
            #expect(cells.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) } == texts)
            for row in objective.matrixRows {
                let matrix = lines[row.line - 1].replacing("<i>", with: "").replacing("</i>", with: "")
                #expect(matrix.split(separator: "\t").dropFirst().first == row.text[...])
            }
        }
        let numbered = lines.filter { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return cells.count == 4 && Int(cells[0]) != nil
        }
        #expect(numbered.count == 159)
    }

    @Test func everyQuotationStandsOnItsLine() throws {
        let lines = try lines()
        let plan = try plan()
        let contributions = plan.objectives.flatMap { $0.contributions.flatMap(\.evidence) + $0.genericPartners }
        let collaborations = plan.collaborations.flatMap {
            $0.objectives.flatMap(\.evidence) + $0.participants.flatMap(\.evidence)
        }
        #expect(contributions.count > 90 && collaborations.count > 90)
        for evidence in contributions + collaborations {
            #expect(lines[evidence.line - 1].contains(evidence.text))
            #expect(!evidence.years.isEmpty)
        }
        #expect(plan.objectives.allSatisfy { $0.contributions.allSatisfy { !$0.evidence.isEmpty } })
    }

    @Test func goalsHaveTheObjectivesThatNameThem() throws {
        func objectives(_ goal: String) throws -> [String] {
            try plan().objectives.filter { $0.contributions.contains { $0.target == goal } }
                .map { String($0.id.dropFirst("objective:".count)) }
        }
        #expect(
            try objectives("goal:milano-a-15-minuti") == [
                "direzione-generale/1", "autorita-di-gestione-e-monitoraggio-piani/2",
                "autorizzazioni-e-concessioni-suap/2", "rigenerazione-urbana/3", "servizi-civici-e-municipi/4",
                "sicurezza-urbana/4",
            ])
        #expect(
            try objectives("goal:piano-aria-clima") == [
                "direzione-generale/4", "direzione-generale-strutture-di-supporto-alle-funzioni-del-sindaco/7",
                "casa/5",
                "centrale-unica-appalti/3", "cultura/5", "demanio-e-patrimonio/6", "lavoro-giovani-e-sport/9",
                "mobilita/6",
                "rigenerazione-urbana/7", "sicurezza-urbana/3", "tecnica-e-arredo-urbano/1", "verde-e-ambiente/1",
            ])
    }

    @Test func malaMovidaIsThatOfFiveDirections() throws {
        let collaboration = try #require(try plan().collaborations.first { $0.id == "collaboration:mala-movida" })
        #expect(
            collaboration.participants.map(\.direction) == [
                "direction:autorizzazioni-e-concessioni-suap", "direction:innovazione-tecnologica-e-digitale",
                "direction:lavoro-giovani-e-sport", "direction:sicurezza-urbana", "direction:verde-e-ambiente",
            ])
    }

    @Test func namedPartnersAreThoseOfTheText() throws {
        let named = try plan().collaborations.flatMap { collaboration in
            collaboration.participants.filter { $0.role != .owner }.map {
                "\(collaboration.id.dropFirst("collaboration:".count)) \($0.role) \($0.direction.dropFirst("direction:".count))"
            }
        }
        #expect(
            named == [
                "alloggi-appian partner innovazione-tecnologica-e-digitale",
                "controlli-societa-in-house partner direzione-generale-strutture-di-supporto-alle-funzioni-del-sindaco",
                "controlli-societa-in-house partner bilancio-e-partecipate",
                "monitoraggio-patrocini partner innovazione-tecnologica-e-digitale",
                "servizi-pubblici-locali supervisor direzione-generale",
                "sistemi-capitale-umano partner innovazione-tecnologica-e-digitale",
            ])
        #expect(
            try plan().objectives.filter { !$0.genericPartners.isEmpty }.map(\.id).contains(
                "objective:demanio-e-patrimonio/5"))
    }

    @Test func irregularitiesAreReported() throws {
        let diagnostics = try #require(MilanPlan.result).diagnostics
        func lines(_ code: DiagnosticCode) -> [Int] { diagnostics.filter { $0.code == code }.map(\.line) }
        #expect(lines(.headerMismatch) == [179, 191, 290])
        #expect(lines(.aliasName) == [460, 482, 557])
        #expect(lines(.joinedText) == [445, 468, 481, 505, 532, 533, 606, 619, 627])
        #expect(lines(.yearSkipped) == [346])
        #expect(lines(.severalRows) == [398])
        #expect(lines(.missingRow) == [432])
        #expect(lines(.similarNames) == [482])
        #expect(lines(.nameVariant) == [460, 545])
        #expect(lines(.pageNumbers) == [22])
        #expect(lines(.mixedApostrophes) == [38])
        #expect(lines(.mixedDashes) == [98])
        #expect(lines(.formattingTags) == [438])
        #expect(diagnostics.count == 25)
        #expect(diagnostics.allSatisfy { $0.severity != .error })
    }
}
