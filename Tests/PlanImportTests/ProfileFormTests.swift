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

    @Test func theBodyHasALanguageAndIDs() throws {
        let plan = try #require(read(Self.table, "language: it\nids: {ipa: c_f205, istat: '015146'}\n").plan)
        #expect(plan.language == "it" && plan.ids == ["ipa": "c_f205", "istat": "015146"])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
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
    ]) func whatTheDocumentHasNotIsTold(form: String, message: String) {
        let result = read(Self.table, form + "\n")
        let unused = result.diagnostics.filter { $0.code == .unusedEntry }
        #expect(result.plan != nil && unused.map(\.line) == [5])
        #expect(unused.first?.message.contains(message) == true)
    }
}
