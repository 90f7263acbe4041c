import Plan
import Testing

@testable import PlanImport

/// Objectives, rows and names that are alike.
@Suite struct SameTextTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]"

    /// A plan whose direction has these objectives, with the rows of a matrix: programme and text.
    private func read(_ objectives: [String], _ rows: [(programme: String, text: String)]) -> ImportResult {
        let document =
            "Direzione Casa – Obiettivi di Direzione\n\nID\t2031\n"
            + objectives.enumerated().map { "\($0 + 1)\t\($1)\n" }.joined()
            + "\nProgramma\tObiettivi\tDirezioni\tDimensioni\tDriver\n"
            + rows.map { "\($0.programme)\t\($0.text)\tDirezione Casa\tSociale\tCura\n" }.joined()
        return PlanImporter.read(document: document, named: "pdo.md", profile: Self.profile, named: "profile.yaml")
    }

    private func programmes(_ plan: PlanOfObjectives?) -> [[String]] {
        plan?.objectives.map { $0.matrixRows.map { "\($0.line) \($0.programme ?? "")" } } ?? []
    }

    private func told(_ result: ImportResult) -> [String] {
        result.diagnostics.filter { $0.code != .noGoals }.map {
            "\($0.line) \($0.severity.rawValue) \($0.code.rawValue)"
        }
    }

    @Test func rowsThatSayTheSameAreGivenInOrder() {
        let result = read(
            ["Formazione", "Tetti", "Formazione"], [("P", "Formazione"), ("P", "Tetti"), ("P", "FORMAZIONE!")])
        #expect(programmes(result.plan) == [["9 programme:p"], ["10 programme:p"], ["11 programme:p"]])
        #expect(told(result) == ["9 note unplaced-row", "11 note unplaced-row"])
    }

    @Test func rowsOfOtherProgrammesAreGivenInOrderWithAWarning() {
        let result = read(["Formazione", "Formazione"], [("Q", "Formazione"), ("P", "Formazione")])
        #expect(programmes(result.plan) == [["8 programme:q"], ["9 programme:p"]])
        #expect(told(result) == ["8 warning unplaced-row", "9 warning unplaced-row"])
        #expect(result.diagnostics[2].message.hasSuffix("in their order the row is tied to objective 2 on line 5"))
    }

    @Test func aRowTooFewOrTooManyIsTold() {
        let few = read(["Formazione", "Formazione"], [("P", "Formazione")])
        #expect(programmes(few.plan) == [["8 programme:p"], []])
        #expect(told(few) == ["5 warning missing-row", "8 warning unplaced-row"])
        let many = read(["Formazione", "Formazione"], [("P", "Formazione"), ("P", "Formazione"), ("P", "Formazione")])
        #expect(many.plan == nil && told(many).contains("10 error unplaced-row"))
    }

    private func directions(_ names: [String]) -> ImportResult {
        let tables = names.enumerated().map { "\($1) – Obiettivi di Direzione\n\nID\t2031\n\($0 + 1)\tTetto \($0)\n\n" }
        return PlanImporter.read(
            document: tables.joined(), named: "pdo.md", profile: Self.profile, named: "profile.yaml")
    }

    @Test(arguments: [
        ("Direzione Casa", "Direzione Casa", []), ("Direzione Casa", "DIREZIONE CASA", ["6 note name-variant"]),
        ("Direzione Mobilità", "Direzione Mobilita", ["6 note name-variant"]),
        ("Direzione Casa", "Direzione  Casa", ["6 note name-variant"]),
        ("Direzione l'Acqua", "Direzione l’Acqua", ["6 note name-variant"]),
        ("Direzione A/B", "Direzione A.B", ["6 warning name-variant"]),
        ("Direzione C", "Direzione C++", ["6 warning name-variant"]),
        ("Direzione Casa (1)", "Direzione Casa 1", ["6 warning name-variant"]),
    ])
    func directionsThatDifferInPunctuationAreTold(first: String, second: String, told: [String]) {
        let result = directions([first, second, second])
        #expect(result.plan?.directions.map(\.name) == [first])
        #expect(self.told(result).filter { $0.contains("variant") } == told)
    }

    /// Names of which ASCII writes the same are two all the same.
    @Test func namesOfOtherLettersAreKeptApart() throws {
        let result = read(["Tetti", "Muri", "Porte"], [("Ада", "Tetti"), ("Ada", "Muri"), ("АДА", "Porte")])
        let ids = programmes(result.plan).flatMap { $0.map { $0.split(separator: " ")[1] } }
        #expect(ids[0] == "programme:ada" && ids[1].hasPrefix("programme:ada-") && ids[2] == ids[0])
        #expect(result.plan?.programmes.map(\.name) == ["Ада", "Ada"])
    }

    @Test func crossProgrammesAreFoundByTheirNames() throws {
        let rows = [("東京", "Tetti"), ("京都", "Muri")].map { (programme: $0.0, text: $0.1) }
        let document =
            "Direzione Casa\n\nID\t2031\n1\tTetti\n2\tMuri\n\nProgramma\tObiettivi\tDirezioni\tDimensioni\tDriver\n"
            + rows.map { "\($0.programme)\t\($0.text)\tDirezione Casa\tSociale\tCura\n" }.joined()
        let plan = PlanImporter.read(
            document: document, named: "pdo.md", profile: Self.profile + "\ncrossProgrammes: [京都]",
            named: "profile.yaml"
        ).plan
        #expect(plan?.programmes.filter(\.crossProgramme).map(\.name) == ["京都"])
    }

    /// Rows have the document's order, however a table of them is sorted.
    @Test func theOrderOfATableIsNotThatOfTheDocument() throws {
        func plan(_ order: [Int]) -> PlanOfObjectives? {
            let rows = [
                "P,Tetti,Casa,S,D,20", "\"p.\",Muri,Casa,S,D,21", "Q,Tetti,Casa,S,D,30", "\"p.\",Muri,Casa,s,D,4",
            ]
            return PlanImporter.read(
                tables: PlanTables(
                    objectives: "direction,number,2031,line\nCasa,1,Tetti,9\nCasa,2,Muri,8\n",
                    matrix: "programme,objective,direction,dimension,driver,line\n"
                        + order.map { rows[$0] + "\n" }.joined()),
                in: "", profile: Self.profile, named: "profile.yaml"
            ).plan
        }
        let sorted = try #require(plan([3, 0, 1, 2]))
        #expect(sorted.objectives.map { $0.matrixRows.map(\.line) } == [[20, 30], [4, 21]])
        #expect(sorted.programmes.map(\.line) == [4, 30])
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] { #expect(plan(order) == sorted) }
    }
}
