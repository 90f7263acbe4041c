import Plan
import Testing

@testable import PlanImport

/// Rows over the whole width of a table above its header: they are its titles.
@Suite struct TableTitleTests {
    private func read(_ titles: String, above: String = "", profile: String = "") -> ImportResult {
        PlanImporter.read(
            document: above
                + "<table>\(titles)<tr><th>N.</th><th>Obiettivo</th><th>Peso</th></tr>\n<tr><td>1</td><td>Ponti nuovi</td>"
                + "<td>40%</td></tr></table>\n",
            named: "pdo.md", profile: DiagnosticExample.profile + profile, named: "profile.yaml")
    }

    private func title(_ text: String) -> String { "<tr><td colspan=3>\(text)</td></tr>\n" }

    @Test func aTitleIsNoHeader() throws {
        let plan = try #require(read(title("Obiettivi 2031"), above: "Settore Tecnico\n\n").plan)
        #expect(plan.objectives.map(\.firstText) == ["Ponti nuovi"] && plan.objectives.map(\.weight) == ["40%"])
        #expect(plan.directions.map(\.name) == ["Settore Tecnico"])
    }

    @Test func aTitleMayNameTheOffice() throws {
        let plan = try #require(read(title("Piano 2031") + title("Settore Tecnico")).plan)
        #expect(plan.directions.map(\.name) == ["Settore Tecnico"])
        #expect(plan.objectives.map(\.firstText) == ["Ponti nuovi"])
    }

    @Test func aTitleMaySayThatATableIsLeftOut() {
        let result = read(title("Bozza"), above: "Settore Tecnico\n\n", profile: "sections: {Bozza: ignore}\n")
        #expect(result.plan?.objectives.isEmpty ?? true)
    }

    /// What stands between a heading that names an office and its table is hardly another one.
    @Test func aDoubtfulOfficeIsAWarning() {
        func severities(_ above: String) -> [FindingSeverity] {
            read("", above: above).diagnostics.filter { $0.code == .office }.map(\.severity)
        }
        #expect(severities("## Settore Tecnico\n\nValore\n\n") == [.warning])
        #expect(severities("Valore\n\n") == [.note])
    }

    /// Without a header below there is nothing to be titled.
    @Test func rowsOfOneCellAreNoTable() {
        let result = PlanImporter.read(
            document:
                "Settore Tecnico\n\n<table><tr><td colspan=2>Uno</td></tr>\n<tr><td colspan=2>Due</td></tr></table>\n",
            named: "pdo.md", profile: DiagnosticExample.profile, named: "profile.yaml")
        #expect(result.plan?.objectives.isEmpty ?? true)
        #expect(result.diagnostics.contains { $0.code == .unknownTable })
    }
}
