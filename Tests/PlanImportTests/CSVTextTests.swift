import Plan
import Testing

@testable import PlanImport

@Suite struct CSVTextTests {
    private func cells(_ text: String) -> [[String]] { CSVText(text).rows.map { $0.cells.map(\.text) } }

    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("\u{FEFF}a,b\n\n \nc,\n", [["a", "b"], ["c", ""]]),
        ("a,b\n\"c\"\"\",\"d\ne\"\n", [["a", "b"], ["c\"", "d\ne"]]),
        ("a,b\n\"c\r\nd\",\n", [["a", "b"], ["c\r\nd", ""]]),
        // A comma or quotation mark is one whatever mark follows it.
        ("a,b\n\u{301}c,\u{301}d\n", [["a", "b"], ["\u{301}c", "\u{301}d"]]),
        ("a,b\n\"\u{301},\"\"\u{301}\",d\n", [["a", "b"], ["\u{301},\"\u{301}", "d"]]),
        // Separators are counted outside quotation marks.
        ("\"a;b;c\",d\ne,f\n", [["a;b;c", "d"], ["e", "f"]]), ("\"a\n;;\",d\ne,f\n", [["a\n;;", "d"], ["e", "f"]]),
        ("\"\",b\n", [["", "b"]]), ("a,b;c\n", [["a", "b;c"]]), ("a,b;c", [["a", "b;c"]]),
        ("a;b,c;d", [["a", "b,c", "d"]]), ("", []), ("a\u{2028}b,c\u{85}d\n", [["a\u{2028}b", "c\u{85}d"]]),
    ])
    func cellsAreRead(text: String, rows: [[String]]) {
        #expect(
            cells(text).map { $0.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
    }

    @Test func placesAreToldByLineAndColumn() {
        let rows = CSVText("a,b\n\"è\r\nè\",\"x\"\r\n\r\nc,🌳\u{301}d,e\n").rows
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(rows[1].cells.map { [$0.line, $0.column] } == [[2, 1], [3, 4]])
        #expect(rows[2].cells.map { [$0.line, $0.column] } == [[5, 1], [5, 3], [5, 7]])
    }

    @Test func aQuotationMarkThatIsNeverClosedIsAnError() {
        #expect(CSVText("a,b\nc,\"d\ne,f\n").openQuote.map { [$0.line, $0.column] } == [2, 3])
        let read = PlanImporter.read(
            tables: PlanTables(objectives: "direction,number,2031\nCasa,1,\"Tetti\nCasa,2,Muri\n"), in: "",
            profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]", named: "profile.yaml")
        #expect(
            read.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.severity.rawValue) \($0.code.rawValue)" }
                == ["objectives.csv:2:8 error malformed-row"])
    }

    /// Bars, tags and references are found whatever mark follows them.
    @Test func signsOfOtherTablesAreFoundByScalars() {
        let row = TableRows.piped(Document.Line(number: 1, text: "|\u{301} a |\u{301}b \\|\u{301}|"))
        #expect(
            row?.cells.map { Array($0.text.unicodeScalars) } == [
                Array("\u{301} a".unicodeScalars), Array("\u{301}b |\u{301}".unicodeScalars),
            ])
        let line = "<table><tr><td>\u{301}a<b>\u{301}c</b></td><td>&lt;\u{301}</td></tr></table>"
        let cells = HTMLTable(Document(text: line).lines[...]).rows.first?.cells.map { Array($0.text.unicodeScalars) }
        #expect(cells == [Array("\u{301}a\u{301}c".unicodeScalars), Array("<\u{301}".unicodeScalars)])
        #expect(
            Array(Markup.plain("a<i>\u{301}b</i>\u{301}").unicodeScalars)
                == Array("a\u{301}b\u{301}".unicodeScalars))
    }

    /// What a document's headings have around names is a name's own in a table.
    @Test(arguments: ["Obiettivi speciali", "Piazze (1/2)", "Direzione *Verde*", "Servizi – Obiettivi di Direzione"])
    func namesOfDirectionsStayAsTheyAre(name: String) throws {
        let result = PlanImporter.read(
            tables: PlanTables(directions: "name\n\(name)\n", objectives: "direction,number,2031\n\(name),1,Tetti\n"),
            in: "", profile: "title: Piano\nmunicipality: Borgo\nsource: Borgo\nyears: [2031]\n", named: "profile.yaml")
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.directions.map(\.name) == [name] && plan.objectives.count == 1)
    }
}
