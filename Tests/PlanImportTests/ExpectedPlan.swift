import Foundation
import Plan
import Testing
import TextTools

@testable import PlanImport

/// What a right import of a plan gives, as `expected.json` beside it says. What it doesn't list isn't compared.
struct ExpectedPlan: Decodable {
    struct Indicator: Decodable {
        let name: String
        let unit: String?
        let formula: String?
        let baseline: String?
        let targets: [String: String]?
    }

    struct Objective: Decodable {
        let offices: [String?]
        let text: String
        let code: String?
        let weight: String?
        let owner: String?
        let parent: String?
        let programme: String?
        let partners: [String]?
        let yearsOfObjective: [Int]?
        let indicators: [Indicator]?
    }

    let years: [Int]
    let objectives: [Objective]
    let transversalGoals: [String]?

    /// In what a plan differs, in words; empty where it is right. Words are compared without regard to case, accents
    /// and punctuation, values as printed.
    func mismatches(_ plan: PlanOfObjectives) -> [String] {
        var found: [String] = []
        var rest = plan.objectives
        for expected in objectives {
            let same = rest.indices.filter { Words.key(rest[$0].firstText) == Words.key(expected.text) }
            let offices = expected.offices.map { Words.key($0 ?? plan.municipality) }.sorted()
            let place =
                same.first { names(of: rest[$0].owners, in: plan).map(Words.key).sorted() == offices } ?? same.first
            guard let place else {
                found.append("no objective \(expected.text)")
                continue
            }
            let objective = rest.remove(at: place)
            let carriers = names(of: objective.owners, in: plan)
            if carriers.map(Words.key).sorted() != offices { found.append("\(expected.text): offices \(carriers)") }
            found += compare(objective, expected, in: plan).map { "\(expected.text): \($0)" }
        }
        found += rest.map { "one too many: \($0.firstText)" }
        if let transversalGoals {
            let goals = plan.transversalGoals.map(\.name)
            if goals.map(Words.key).sorted() != transversalGoals.map(Words.key).sorted() {
                found.append("goals \(goals)")
            }
        }
        return found + (plan.years == years ? [] : ["years \(plan.years)"])
    }

    private func names(of ids: [String], in plan: PlanOfObjectives) -> [String] {
        ids.compactMap { id in plan.directions.first { $0.id == id }?.name }
    }

    private func compare(
        _ objective: Plan.Objective, _ expected: Objective, in plan: PlanOfObjectives
    ) -> [String] {
        var found: [String] = []
        func check(_ what: String, _ value: String?, _ wanted: String?) {
            if let wanted, value != wanted { found.append("\(what) \(value ?? "nothing")") }
        }
        check("code", objective.code, expected.code)
        check("weight", objective.weight, expected.weight)
        check("owner", objective.owner, expected.owner)
        if let wanted = expected.parent {
            let parent = plan.strategicObjectives.first { $0.id == objective.parent }
            let names = [parent?.name, parent?.code].compactMap(\.self).map(Words.key)
            if !names.contains(Words.key(wanted)) { found.append("parent \(names)") }
        }
        if let wanted = expected.programme {
            let programmes = objective.matrixRows.compactMap(\.programme).compactMap { id in
                plan.programmes.first { $0.id == id }?.name
            }
            if programmes.map(Words.key) != [Words.key(wanted)] { found.append("programme \(programmes)") }
        }
        if let wanted = expected.partners {
            let involved = objective.offices.filter { $0.role == .involved }.map(\.direction)
            let named = plan.collaborations.filter { $0.objectives.contains { $0.objective == objective.id } }
                .flatMap(\.participants).filter { $0.role == .partner }.map(\.direction)
            let partners = Set(names(of: involved + named, in: plan).map(Words.key))
            if partners != Set(wanted.map(Words.key)) { found.append("partners \(partners.sorted())") }
        }
        if let wanted = expected.yearsOfObjective, objective.texts.keys.sorted() != wanted {
            found.append("years \(objective.texts.keys.sorted())")
        }
        guard let indicators = expected.indicators else { return found }
        if objective.indicators.count != indicators.count {
            found.append("indicators \(objective.indicators.map(\.name))")
        }
        for (indicator, wanted) in zip(objective.indicators, indicators) {
            if Words.key(indicator.name) != Words.key(wanted.name) { found.append("indicator \(indicator.name)") }
            check("unit", indicator.unit, wanted.unit)
            check("formula", indicator.formula, wanted.formula)
            check("baseline", indicator.baseline, wanted.baseline)
            for (year, value) in wanted.targets ?? [:] { check("target of \(year)", indicator.targets[year], value) }
        }
        return found
    }
}

/// A folder with a plan of another body.
struct PlanShape: CustomTestStringConvertible, Sendable {
    let name: String
    let document: String?
    let tables: PlanTables?
    let profile: String
    let expected: Data?

    var testDescription: String { name }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Plans")

    /// All plans of a folder, by name.
    static func all(_ kind: String) -> [PlanShape] {
        let folder = folder.appending(path: kind)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { PlanShape(name: $0, folder.appending(path: $0)) }
    }

    private init(name: String, _ folder: URL) {
        func text(_ file: String) -> String? { try? String(contentsOf: folder.appending(path: file), encoding: .utf8) }
        self.name = name
        document = text("pdo.md")
        tables = text("objectives.csv").map {
            PlanTables(
                directions: text("directions.csv"), objectives: $0, matrix: text("matrix.csv"), goals: text("goals.csv")
            )
        }
        profile = text("profile.yaml") ?? ""
        expected = try? Data(contentsOf: folder.appending(path: "expected.json"))
    }

    /// - Parameter document: another document than its own.
    func read(document: String? = nil) -> ImportResult {
        if let document = document ?? self.document {
            return PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml")
        }
        return PlanImporter.read(
            tables: tables ?? PlanTables(objectives: ""), in: "", profile: profile, named: "profile.yaml")
    }
}
