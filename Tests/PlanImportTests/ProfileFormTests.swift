import Plan
import Testing

@testable import PlanImport

/// What a profile says of how a document is to be read.
@Suite struct ProfileFormTests {
    private static let profile = "title: t\nmunicipality: Comune di Borgo Alto\nsource: s\nyears: [2031]\n"

    private func read(_ document: String, _ profile: String) -> ImportResult {
        PlanImporter.read(document: document, named: "d", profile: Self.profile + profile, named: "p")
    }

    private static let table = "Settore Tecnico\n\nN.\tObiettivo\tColore\n1\tPonte nuovo\trosso\n"

    @Test func goalsThatOnlyTheProfileNamesAreDeclared() throws {
        let plan = try #require(
            read(Self.table, "transversalGoals: [{name: Ponti, phrases: [ponte], ids: {sdg: '9.1'}}]\n").plan)
        #expect(plan.transversalGoals.map(\.id) == ["goal:ponti"] && plan.transversalGoals[0].ids == ["sdg": "9.1"])
        #expect(plan.objectives[0].contributions.map(\.target) == ["goal:ponti"])
    }

    @Test func picturesHaveShortNames() throws {
        let profile = """
            directions: [{name: Settore Tecnico, shortName: Tecnico}]
            transversalGoals: [{name: Ponti, acronym: P, phrases: [ponte]}]

            """
        let plan = try #require(read(Self.table, profile).plan)
        #expect(plan.directions.map(\.shortName) == ["Tecnico"])
        #expect(plan.transversalGoals.map(\.acronym) == ["P"])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func theBodyHasALanguageAndIDs() throws {
        let plan = try #require(read(Self.table, "language: it\nids: {ipa: c_f205, istat: '015146'}\n").plan)
        #expect(plan.language == "it" && plan.ids == ["ipa": "c_f205", "istat": "015146"])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test func theDataHaveALicence() throws {
        for text in ["CC-BY-4.0", "https://www.example.org/licenza?v=2", "Dati riutilizzabili citando la fonte"] {
            let plan = try #require(read(Self.table, "licence: \(text)\n").plan)
            #expect(plan.licence == text)
            #expect(try PlanOfObjectives(json: plan.json()) == plan)
        }
        let plan = try #require(read(Self.table, "").plan)
        #expect(try plan.licence == nil && !String(decoding: plan.json(), as: UTF8.self).contains("licence"))
        #expect(read(Self.table, "licence: [a]\n").plan == nil)
    }

    private static let tree =
        "Settore Tecnico\n\nMissione\tProgramma\tN.\tObiettivo\n10 Trasporti\tViabilità\t1\tPonte nuovo\n"

    @Test func programmesAndLevelsHaveIDs() throws {
        let profile = "programmes: [{name: viabilita, ids: {bdap: '1005'}}]\n"
        for name in ["10", "Trasporti"] {
            let level = "strategicObjectives: [{name: \(name), ids: {bdap: '10', cofog: '04.5'}}]\n"
            let result = read(Self.tree, profile + level)
            let plan = try #require(result.plan, "\(result.diagnostics)")
            #expect(plan.programmes.map(\.ids) == [["bdap": "1005"]], "\(plan.programmes)")
            #expect(plan.strategicObjectives.map(\.ids) == [["bdap": "10", "cofog": "04.5"]], "\(name)")
            #expect(try PlanOfObjectives(json: plan.json()) == plan)
        }
    }

    @Test(arguments: [
        ("programmes: [{name: Viabilita e sosta, ids: {bdap: '1'}}]", "programme \"Viabilita e sosta\""),
        ("strategicObjectives: [{name: Trasporto, ids: {bdap: '1'}}]", "level above the objectives \"Trasporto\""),
        ("programmes: [{name: Viabilità}]", "ids"),
    ]) func idsOfWhatTheDocumentLacksAreAnError(form: String, message: String) {
        let result = read(Self.tree, form + "\n")
        #expect(result.plan == nil && result.diagnostics.filter { $0.severity == .error }.map(\.line) == [5])
        #expect(result.diagnostics.contains { $0.message.contains(message) }, "\(result.diagnostics)")
    }

    @Test(arguments: [
        ("columns: {Colore: weight}", "rosso"), ("columns: {Colore: ignore}", nil),
        ("columns: {colore: attribute}", nil),
    ]) func columnsAreWhatTheProfileSays(form: String, weight: String?) throws {
        let plan = try #require(read(Self.table, form + "\n").plan)
        #expect(plan.objectives.map(\.weight) == [weight])
        #expect(plan.objectives[0].attributes.isEmpty == !form.contains("attribute"))
    }

    @Test(arguments: [
        ("columns: {Colore: colour}", "is not what a column can hold"),
        ("columns: {Colore: target(x)}", "column can hold"),
        ("sections: {Linee: goals}", "is not what a section can hold"), ("lines: ['{code}']", "is no form of a line"),
        ("persons: all", "is no way to treat names"), ("language: Italiano", "is no code of a language"),
        ("columns: [a]", "columns must be a mapping"),
    ]) func whatMakesNoSenseIsAnError(form: String, message: String) {
        let result = read(Self.table, form + "\n")
        #expect(result.plan == nil && result.diagnostics.map(\.line) == [5])
        #expect(result.diagnostics.first?.message.contains(message) == true, "\(result.diagnostics)")
    }

    @Test(arguments: [
        ("columns: {Forma: weight}", "no table has a column \"Forma\""),
        ("sections: {Linee: ignore}", "no section \"Linee\""),
        ("lines: ['OB.{code} {text}']", "no line has the form"),
        ("offices: {list: [Settore Tecnico, Settore Sociale]}", "no office \"Settore Sociale\""),
    ]) func whatTheDocumentHasNotIsTold(form: String, message: String) {
        let result = read(Self.table, form + "\n")
        let unused = result.diagnostics.filter { $0.code == .unusedEntry }
        #expect(result.plan != nil && unused.map(\.line) == [5])
        #expect(unused.first?.message.contains(message) == true)
    }

    @Test func valuesAndOtherYearsAreNotReadInSilence() throws {
        let years = "title: t\nmunicipality: Comune di Borgo Alto\nsource: s\nyears: [2031, 2032]\n"
        func told(_ table: String) -> [String] {
            let result = PlanImporter.read(
                document: "Settore Tecnico\n\n" + table, named: "d", profile: years, named: "p")
            let texts = result.plan?.objectives.map { objective in
                objective.texts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            }
            let warnings = result.diagnostics.filter { $0.severity != .note && $0.code != .noGoals }
            return (texts ?? []) + warnings.map { "\($0.line) \($0.code.rawValue)" }
        }
        #expect(
            told("ID\t2031\t2032\n1\tPonte\tX\n2\tStrada\t20%\n") == [
                "2031 Ponte", "2031 Strada", "4 malformed-row", "5 malformed-row",
            ])
        #expect(
            told("N.\tObiettivo\t2031\t2032\t2033\n1\tPonte\tX\t\tX\n") == [
                "2031 Ponte", "3 header-mismatch",
            ])
        #expect(
            told("N.\tObiettivo\tAnno\n1\tPonte\t2031\n2\tStrada\t2030\n") == [
                "2031 Ponte", "5 header-mismatch",
            ])
    }

    /// A word at the beginning of a text is a code only where each text of the table has one.
    @Test func aWordIsNoCode() throws {
        let words = "Settore Tecnico\n\nObiettivo\tPeso\nCOVID-19 e scuole\t20\nPonte nuovo\t80\n"
        let plan = try #require(read(words, "").plan)
        #expect(plan.objectives.map(\.firstText) == ["COVID-19 e scuole", "Ponte nuovo"])
        #expect(plan.objectives.allSatisfy { $0.code == nil })
        let codes = "Settore Tecnico\n\nObiettivo\tPeso\n1.1 Scuole\t20\n1.2 Ponte nuovo\t80\n"
        #expect(try #require(read(codes, "").plan).objectives.map(\.code) == ["1.1", "1.2"])
    }
}
