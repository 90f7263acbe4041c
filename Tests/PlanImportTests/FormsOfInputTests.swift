import Foundation
import Plan
import Testing

@testable import PlanImport

/// The same tables in the forms that converters of PDF give.
@Suite struct FormsOfInputTests {
    enum Form: CaseIterable {
        case pipes, alignedPipes, htmlRows, htmlCells
    }

    /// A document whose lines with tabs became tables of another form.
    private static func converted(_ document: String, to form: Form) -> String {
        var output: [String] = []
        var rows: [[String]] = []
        func close() {
            guard !rows.isEmpty else { return }
            switch form {
            case .pipes, .alignedPipes:
                for (index, row) in rows.enumerated() {
                    let cells = row.map { $0.replacing("|", with: "\\|") }
                    let space = form == .pipes ? " " : "   "
                    output.append("|" + cells.map { space + $0 + " " }.joined(separator: "|") + "|")
                    if index == 0 { output.append("|" + cells.map { _ in " :---: |" }.joined()) }
                }
            case .htmlRows, .htmlCells:
                let ending = form == .htmlRows ? "" : "\n"
                output.append("<table class=\"x\">" + (form == .htmlCells ? "<tbody>" : ""))
                for row in rows {
                    let cells = row.map { cell in
                        let text = cell.replacing("&", with: "&amp;").replacing("«", with: "&laquo;")
                            .replacing("ò", with: "&#242;")
                        return "<td>" + ending + text + ending + (form == .htmlRows ? "</td>" : "")
                    }
                    output.append("<tr>" + cells.joined(separator: ending) + "</tr>")
                }
                output.append("</TABLE>")
            }
            rows = []
        }
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\t") {
                rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
            } else {
                close()
                output.append(String(line))
            }
        }
        close()
        return output.joined(separator: "\n")
    }

    private static func withoutLines(_ plan: PlanOfObjectives?) throws -> String {
        let json = String(decoding: try #require(plan).json(), as: UTF8.self)
        return json.replacing(/"line" : \d+/, with: "\"line\" : 0")
    }

    @Test(arguments: Form.allCases) func milansPlanIsTheSameInEveryForm(form: Form) throws {
        let document = try #require(MilanPlan.document)
        let profile = try #require(MilanPlan.profile)
        let other = Self.converted(document, to: form)
        let result = PlanImporter.read(document: other, named: "pdo.md", profile: profile, named: "profile.yaml")
        let isSame = try Self.withoutLines(result.plan) == Self.withoutLines(MilanPlan.result?.plan)
        #expect(isSame)
        #expect(result.diagnostics.map(\.code) == MilanPlan.result?.diagnostics.map(\.code))
        // Quotations stand on the lines that are named, but for what is written as a character reference.
        let lines = other.split(separator: "\n", omittingEmptySubsequences: false)
        for collaboration in try #require(result.plan).collaborations {
            for evidence in collaboration.participants.flatMap(\.evidence) where !evidence.text.contains("«") {
                #expect(HTMLEntities.decoded(String(lines[evidence.line - 1])).contains(evidence.text))
            }
        }
    }

    @Test(arguments: Form.allCases) func theInventedPlanIsTheSameInEveryForm(form: Form) throws {
        let result = InventedPlan.read(document: Self.converted(InventedPlan.document, to: form))
        #expect(try Self.withoutLines(result.plan) == Self.withoutLines(InventedPlan.read().plan))
    }

    /// Text made from PDF has form feeds between its pages.
    @Test func controlCharactersAreSpaces() throws {
        let document = InventedPlan.document.replacing("Festa d'autunno", with: "Festa\u{C}d'autunno\u{1B}")
        let result = InventedPlan.read(document: document)
        let plan = try #require(result.plan)
        #expect(plan == InventedPlan.read(document: document.replacing(/[\u{C}\u{1B}]/, with: " ")).plan)
        let notes = result.diagnostics.filter { $0.code == .controlCharacters }
        #expect(notes.map(\.line) == [43] && notes.map(\.severity) == [.note])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
        #expect(HTMLEntities.decoded("a&#27;b&#x7;c&#65;") == "a b cA")
        let tables = PlanTables(objectives: "direction,number,2031\nDirezione Casa,1,Rifare\u{B}i tetti\n")
        let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]"
        let read = PlanImporter.read(tables: tables, in: "", profile: profile, named: "profile.yaml")
        #expect(read.plan?.objectives[0].texts == [2031: "Rifare i tetti"])
        #expect(read.diagnostics.map(\.code) == [.controlCharacters])
    }

    @Test func escapedBarsAndLineBreaksAreText() {
        let row = TableRows.piped(Document.Line(number: 1, text: "| a \\| b<br>c |  | <b>d</b> |"))
        #expect(row?.cells.map(\.text) == ["a | b c", "", "d"])
        #expect(row?.cells.map(\.column) == [3, 16, 20])
        #expect(TableRows.piped(Document.Line(number: 1, text: "|:---|---:|")) == nil)
    }

    @Test func htmlIsReadAsLooselyAsItIsWritten() {
        let lines = Document(text: "<table><tr><th>A<th colspan=2>B</th>\n<tr><td>1 &lt; 2<td>x\ny<td></table>").lines
        let table = HTMLTable(lines[...])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["A", "B", "B"], ["1 < 2", "x y", ""]])
        #expect(table.rows.map(\.line) == [1, 2])
        #expect(table.isClosed)
        #expect(!HTMLTable(Document(text: "<table><tr><td>1").lines[...]).isClosed)
    }

    /// Found by fuzzing: the columns of one table were taken for those of another on the same line.
    @Test func severalTablesMayStandOnOneLine() throws {
        func table(_ cells: [[String]]) -> String {
            "<table>" + cells.map { "<tr>" + $0.map { "<td>" + $0 }.joined() }.joined() + "</table>"
        }
        let document =
            "Direzione Acque\n\n" + table([["ID", "2031", "2032"], ["1", "Argini", "Dighe"]])
            + table([["ID", "2031"], ["2", "Canali"]])
        let result = InventedPlan.read(
            document: document, profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031, 2032]")
        #expect(result.plan?.objectives.map(\.texts) == [[2031: "Argini", 2032: "Dighe"], [2031: "Canali"]])
    }

    @Test func aTableGoesOnWithoutItsHeader() throws {
        let parts = InventedPlan.document.components(separatedBy: "\nID\tObiettivi Anno 2031\tObiettivi Anno 2032\n3\t")
        let result = InventedPlan.read(document: parts.joined(separator: "\n\n3\t"))
        #expect(try Self.withoutLines(result.plan) == Self.withoutLines(InventedPlan.read().plan))
        #expect(result.diagnostics.contains { $0.code == .missingHeader && $0.severity == .note })
    }

    /// Tables whose years stand in several orders: one without a header goes on with the last before it that has as
    /// many columns.
    @Test func aTableWithoutAHeaderHasTheLastOneThatFits() throws {
        let document = """
            Direzione Argini – Obiettivi di Direzione

            ID\t2031\t2032
            1\tuno\tdue

            Direzione Piazze – Obiettivi di Direzione

            ID\t2032\t2031
            1\tdue\tuno

            Direzione Piazze – Obiettivi di Direzione

            2\tdue\tuno

            Nome\tCognome\tVia\tCittà

            Direzione Argini – Obiettivi di Direzione

            2\tdue\tuno
            """
        let result = InventedPlan.read(
            document: document, profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031, 2032]")
        let plan = try #require(result.plan)
        #expect(plan.objectives.count == 4 && plan.objectives.allSatisfy { $0.texts == [2031: "uno", 2032: "due"] })
        let notes = result.diagnostics.filter { $0.code == .missingHeader }
        #expect(notes.map(\.line) == [13, 19] && notes.allSatisfy { $0.message.hasSuffix("that on line 8") })
    }

    @Test func aHeaderMayStandInTheMiddle() throws {
        let header = "ID\tObiettivi Anno 2031\tObiettivi Anno 2032\n"
        let document = InventedPlan.document.replacing("2\tRinnovo", with: header + "2\tRinnovo")
        #expect(
            try Self.withoutLines(InventedPlan.read(document: document).plan)
                == Self.withoutLines(InventedPlan.read().plan))
    }

    @Test func markdownHeadingsAreHeadings() throws {
        let document = InventedPlan.document.replacing("Direzione Piazze –", with: "## **Direzione Piazze –")
            .replacing("2031 – 2032\n\nID\tObiettivi Anno 2032", with: "2031 – 2032**\n\nID\tObiettivi Anno 2032")
            .replacing("Piano Acque\n\nFiera", with: "- Piano Acque\n\n* **Fiera").replacing(
                "Sant'Anna\n\n\n", with: "Sant'Anna**\n\n\n")
        #expect(
            try Self.withoutLines(InventedPlan.read(document: document).plan)
                == Self.withoutLines(InventedPlan.read().plan))
    }

    @Test func aPlanMayLackEverythingButObjectives() throws {
        let plan = try #require(
            InventedPlan.read(
                document: "Direzione Acque\n\nID\t2031\t2032\n1\tArgini\t\n",
                profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031, 2032]"
            ).plan)
        #expect(plan.objectives.map(\.texts) == [[2031: "Argini"]])
        #expect(plan.programmes.isEmpty && plan.transversalGoals.isEmpty && plan.strategicDimensions.isEmpty)
    }

    @Test(arguments: [1, 2, 10]) func thereMayBeSeveralYears(count: Int) throws {
        let years = (0..<count).map { 2031 + $0 }
        let document =
            "Direzione Acque\n\nID\t" + years.map { "Anno \($0)" }.joined(separator: "\t") + "\n1\t"
            + years.map { "Argini \($0)" }.joined(separator: "\t")
        let plan = try #require(
            InventedPlan.read(document: document, profile: "title: t\nmunicipality: m\nsource: s\nyears: \(years)").plan
        )
        #expect(plan.objectives[0].texts == Dictionary(uniqueKeysWithValues: years.map { ($0, "Argini \($0)") }))
    }

    @Test func invisibleSignsChangeNothing() throws {
        let document = InventedPlan.document.replacing(
            "in collaborazione con", with: "in\u{A0}collabo\u{AD}razione con"
        )
        .replacing("Piano Acque\n", with: "Piano\u{A0}Acque\n")
        let plan = try #require(InventedPlan.read(document: document).plan)
        #expect(plan.collaborations.map(\.id) == InventedPlan.read().plan?.collaborations.map(\.id))
        #expect(plan.objectives[0].contributions.map(\.target) == ["goal:piano-acque"])
    }
}
