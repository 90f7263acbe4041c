import Plan
import Testing

@testable import PlanImport
@testable import TextTools

/// What an import of a whole plan makes of its parts.
@Suite struct ReadingTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n"
    private static let objectives = "direction,number,2031\nDirezione Casa,1,Tetti\n"

    private func read(_ tables: PlanTables, in folder: String = "", profile: String = Self.profile) -> (
        PlanOfObjectives?, [String]
    ) {
        let result = PlanImporter.read(tables: tables, in: folder, profile: profile, named: "profile.yaml")
        return (
            result.plan,
            result.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.severity) \($0.code.rawValue)" }
        )
    }

    /// Tables beside that of the objectives may be there and empty.
    @Test(arguments: ["", "\n", " \r\n\u{A0}\n"]) func emptyTablesAreNone(text: String) {
        let (plan, told) = read(
            PlanTables(directions: text, objectives: Self.objectives, matrix: text, goals: text))
        #expect(plan == read(PlanTables(objectives: Self.objectives)).0 && plan != nil && told == [])
    }

    @Test func filesAreToldWithTheirFolder() {
        let tables = PlanTables(
            directions: "x\nDirezione Casa\n", objectives: Self.objectives + "Direzione Casa,due,Muri\n",
            matrix: "programme\nP\n", goals: "kind,name\nx,y\ntransversalGoal,z,w\n")
        let told = ["goals.csv:2:1", "goals.csv:3:1", "directions.csv:1:1", "objectives.csv:3:16", "matrix.csv:1:1"]
        let codes = ["malformed-row", "malformed-row", "unknown-table", "objective-number", "unknown-table"]
        for (folder, prefix) in [("", ""), ("a/b", "a/b/")] {
            let (plan, found) = read(tables, in: folder)
            #expect(plan == nil)
            #expect(found == zip(told, codes).map { "\(prefix)\($0) error \($1)" })
        }
    }

    /// What the matrix and the profile say is not judged by tables that could not be read.
    @Test func oneFaultIsNotToldThreeTimes() {
        let matrix = "programme,objective,direction,dimension,driver\nP,Tetti,Direzione Orti,V,D\n"
        let profile = Self.profile + "directions: [{name: Direzione Orti, aliases: [Orti]}]\ngenericPartners: [tutti]\n"
        let broken = PlanTables(objectives: Self.objectives + "Direzione Orti,due,Muri\n", matrix: matrix)
        #expect(read(broken, profile: profile).1 == ["objectives.csv:3:16 error objective-number"])
        let whole = PlanTables(objectives: Self.objectives, matrix: matrix)
        #expect(
            read(whole, profile: profile).1 == [
                "objectives.csv:2:1 warning missing-row", "matrix.csv:2:1 error unknown-direction",
                "profile.yaml:5:1 error profile",
            ])
    }

    @Test func theFirstEmptyCellOfAMatrixRowIsTold() {
        func told(_ header: String, _ row: String) -> [String] {
            let result = PlanImporter.read(
                document: "Casa\n\nID\t2031\n1\tTetti\n\nMatrice\n\n\(header)\n\(row)\nP\tTetti\tCasa\tV\tD\n",
                named: "d",
                profile: Self.profile, named: "p")
            return result.diagnostics.filter { $0.severity == .error }.map {
                "\($0.line):\($0.column) \($0.code.rawValue)"
            }
        }
        let header = "Programma\tObiettivi\tDirezioni\tDimensione\tDriver"
        #expect(told(header, "P\tTetti\t–\tV\t") == ["9:9 malformed-row"])
        #expect(told(header, "P\tTetti\tCasa\tV\tD") == [])
        #expect(told(header, "\tTetti\tCasa\t\tD") == ["9:1 malformed-row"])
    }

    /// The year in the header of the matrix is that of the texts which it repeats.
    @Test(
        arguments: [
            ("Obiettivi 1000", 1000), ("Obiettivi 9999", 9999), ("Obiettivi 999", nil), ("Obiettivi 10000", nil),
            ("Obiettivi", nil), ("Obiettivi 5 del 2031", 2031),
        ] as [(String, Int?)]) func theMatrixIsOfAYear(header: String, year: Int?)
    {
        var diagnostics = DiagnosticList(file: "f")
        let text = "Programma\t\(header)\tDirezioni\tDimensione\tDriver\na\tb\tc\td\te\n"
        let lines = Document(text: text).lines.filter(\.hasTabs).map(TableRows.tabSeparated)
        var matrix = PublicValueMatrix(rows: [])
        matrix.add(lines.dropFirst(), TableColumns(lines[...], [:], years: [2031]), &diagnostics)
        let rows = matrix.rows
        #expect(rows.map(\.year) == [year] && rows.map(\.line) == [2])
    }

    /// Names of which six words of seven agree are told, of which five of six do not.
    @Test func namesThatNearlyAgreeAreKeptApart() {
        func told(_ names: [String]) -> [String] {
            var register = NameRegister(kind: .programme)
            for (index, name) in names.enumerated() { _ = register.add(name, line: index + 1) }
            var diagnostics = DiagnosticList(file: "f")
            _ = register.entries(&diagnostics)
            return diagnostics.all.map { "\($0.line) \($0.severity) \($0.code.rawValue)" }
        }
        #expect(told(["a b c d e f x", "a b c d e f y"]) == ["2 warning similar-names"])
        #expect(told(["a b c d e x", "a b c d e y"]) == [])
    }

    @Test func messagesShowTheBeginningOfALongText() {
        for count in [59, 60, 61, 100] {
            let text = String(repeating: "a", count: count)
            #expect(text.excerpt == (count > 60 ? String(repeating: "a", count: 59) + "…" : text))
        }
    }
}
