import Plan
import Testing

@testable import PlanImport

/// What the forms of cells, columns and headings mean: lines within a cell, columns of offices, rows that refer
/// elsewhere.
@Suite struct CellFormTests {
    private func read(_ document: String) -> ImportResult {
        PlanImporter.read(
            document: document, named: "pdo.md",
            profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n",
            named: "profile.yaml")
    }

    /// Each objective with its offices.
    private func offices(_ document: String) -> [String] {
        read(document).draft?.objectives.map { objective in
            ([objective.direction] + objective.offices.map { "\($0.direction) \($0.role)" })
                .joined(separator: ", ").replacing("direction:", with: "")
        } ?? []
    }

    private func told(_ document: String) -> [String] {
        read(document).diagnostics.filter { $0.severity != .note && $0.code != .noGoals }.map {
            "\($0.line) \($0.severity) \($0.code.rawValue)"
        }
    }

    @Test(arguments: [
        ("Settore Tecnico<br>Settore Affari Generali", "settore-tecnico involved, settore-affari-generali involved"),
        ("Tecnico <br/> Affari Generali", "settore-tecnico involved, settore-affari-generali involved"),
        ("Settore Affari<br>Generali", "settore-affari-generali involved"),
    ]) func linesOfACellAreOfficesWhereEachIsOne(cell: String, expected: String) {
        let table = """
            | Settore | Obiettivo | Settori coinvolti |
            | --- | --- | --- |
            | Settore Tecnico | Pulizia dei fossi | |
            | Settore Affari Generali | Archivio digitale | |
            | Settore Sport | Nuova palestra comunale | \(cell) |
            """
        #expect(offices(table).last == "settore-sport, " + expected)
        let cells = table.split(separator: "\n").filter { !$0.contains("---") }.map { row in
            "<tr>" + row.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>"
        }
        #expect(offices("<table>\n" + cells.joined(separator: "\n") + "\n</table>").last == offices(table).last)
    }

    @Test func columnsOfOfficesHaveMarks() {
        let header = "N.\tObiettivo\tSettore Tecnico\tSettore Finanze\tSettore Sport\n"
        #expect(
            offices(header + "1\tPonti\tR\t\tC\n2\tPalestre\t\tC\tR\n") == [
                "settore-tecnico, settore-sport involved", "settore-sport, settore-finanze involved",
            ])
        #expect(
            offices(header + "1\tPonti\tX\t\tX\n2\tPalestre\t\tX\t\n") == [
                "settore-tecnico, settore-sport coOwner", "settore-finanze",
            ])
    }

    @Test func onlyThoseInvolvedCarryAnObjective() {
        #expect(
            offices(
                "N.\tObiettivo\tUnità coinvolte\n1\tPonti\tUfficio Strade; Ufficio Acque\n2\tFossi\tUfficio Acque\n")
                == ["ufficio-strade, ufficio-acque coOwner", "ufficio-acque"])
        #expect(offices("N.\tObiettivo\tUnità coinvolte\n1\tPonti\ttutti gli uffici\n") == ["comune-di-borgo-alto"])
    }

    /// What is to be done in each year names offices as a description does.
    @Test func wordsUnderYearsDescribeTheObjectiveBesideThem() throws {
        let document = """
            ## Settore Tecnico

            | N. | Obiettivo | 2025 | 2026 |
            | --- | --- | --- | --- |
            | 1 | Pulizia dei fossi | Studio in collaborazione con il Settore Sport | Lavori |
            | 2 | Nuove luci | 40 | 80% |
            | 3 | Piazze alberate | X | Semina |

            ## Settore Sport

            | N. | Obiettivo | Descrizione | 2025 |
            | --- | --- | --- | --- |
            | 1 | Palestre aperte | Di sera | Con il Settore Tecnico |
            """
        let plan = try #require(read(document).plan)
        #expect(
            plan.objectives.map(\.description) == [
                "2025: Studio in collaborazione con il Settore Sport 2026: Lavori", nil, "2026: Semina",
                "Di sera 2025: Con il Settore Tecnico",
            ])
        #expect(plan.objectives.allSatisfy { $0.texts.keys.elementsEqual([2025]) })
        #expect(
            plan.objectives.map { $0.attributes.map { "\($0.name) \($0.value)" } } == [
                [], ["2025 40", "2026 80%"], ["2025 X"], [],
            ])
        #expect(
            plan.collaborations.map { $0.objectives.map(\.objective) + $0.participants.map(\.direction) } == [
                ["objective:settore-sport/1", "direction:settore-tecnico", "direction:settore-sport"],
                ["objective:settore-tecnico/1", "direction:settore-tecnico", "direction:settore-sport"],
            ])
    }

    /// The objective is not lost beside "Azioni 2025"; where each year has an objective of its own, these are read.
    @Test func actionsOfYearsAreNotTheObjective() throws {
        let rows = "| --- | --- | --- |\n| 1 | Pulizia dei fossi | Studio in collaborazione con il Settore Sport |\n"
        let other = "\n## Settore Sport\n\n| N. | Obiettivo |\n| --- | --- |\n| 1 | Palestre aperte |\n"
        let plan = try #require(
            read("## Settore Tecnico\n\n| N. | Obiettivo | Azioni 2025 |\n" + rows + other).plan)
        #expect(plan.objectives[0].texts == [2025: "Pulizia dei fossi"])
        #expect(plan.objectives[0].description == "2025: Studio in collaborazione con il Settore Sport")
        #expect(plan.collaborations.map { $0.objectives.map(\.objective) } == [["objective:settore-tecnico/1"]])
        let twice = try #require(
            read(
                "## Settore Tecnico\n\n| N. | Obiettivo | Azioni 2025 | Attività 2025 |\n| --- | --- | --- | --- |\n"
                    + "| 1 | Pulizia dei fossi | Studio | In collaborazione con il Settore Sport |\n" + other
            ).plan)
        #expect(twice.objectives[0].description == "2025: Studio; In collaborazione con il Settore Sport")
        #expect(twice.collaborations.count == 1)
        let years = try #require(
            read("## Settore Tecnico\n\n| N. | Tema | Obiettivi 2025 |\n" + rows + other).plan)
        #expect(years.objectives[0].texts == [2025: "Studio in collaborazione con il Settore Sport"])
    }

    /// Nobody looks for links in targets, indicators and columns without a role, so what they say of offices is told:
    /// where they say that these take part, and nothing else in the row does.
    @Test(arguments: [
        (
            "Indicatore | 2025", "Studi | In collaborazione con il Settore Sport",
            ["\"In collaborazione con il Settore Sport\""]
        ),
        ("Indicatore | Valore atteso", "Incontri con il Settore Sport | 3", ["\"con il Settore Sport\""]),
        ("Note | Altro", "Studio con il Settore Sport | con il Settore Sport", ["\"con il Settore Sport\""]),
        ("Note | Altro", "Settori coinvolti: Sport | ", ["\"Settori coinvolti: Sport\""]),
        ("Note | Altro", "Già del Settore Sport | ", []), ("Note | Altro", "Studio con il Settore Tecnico | ", []),
        ("Note | Altri settori", "Studio con il Settore Sport | Settore Sport", []),
        ("Note | Descrizione", "Studio con il Settore Sport | Si fa con il Settore Sport", []),
    ])
    func partnersBesideTheTextAreTold(columns: String, cells: String, told: [String]) {
        let result = read(
            "## Settore Tecnico\n\n| N. | Obiettivo | \(columns) |\n| --- | --- | --- | --- |\n| 1 | Pulizia dei fossi | \(cells) |\n"
                + "\n## Settore Sport\n\n| N. | Obiettivo |\n| --- | --- |\n| 1 | Palestre aperte |\n")
        let found = result.diagnostics.filter { $0.code == .mentionInValue }
        #expect(found.count == told.count && zip(found, told).allSatisfy { $0.message.contains($1) }, "\(found)")
        #expect(found.allSatisfy { $0.line == 5 })
    }

    /// Of a row that a page cuts in two no words are lost.
    @Test func aDescriptionThatBeginsInTheRestOfARowIsKept() {
        let document =
            "Settore Tecnico\n\nN.\tObiettivo\tDescrizione\t2025\n1\tPulizia dei\t\tStudio del\n"
            + "\tfossi\tdel borgo\tterreno\n2\tNuove luci\tnelle piazze\t\n"
        #expect(
            read(document).draft?.objectives.map { "\($0.firstText): \($0.description ?? "")" } == [
                "Pulizia dei fossi: del borgo 2025: Studio del terreno", "Nuove luci: nelle piazze",
            ])
    }

    @Test(arguments: ["Vedi obiettivo 1", "cfr. scheda 1", "Si rinvia all'allegato B", "Idem", "Si veda l'obiettivo 1"])
    func aRowThatRefersElsewhereIsTold(text: String) {
        let document = "Settore Tecnico\n\nN.\tObiettivo\tPeso\n1\tPulizia dei fossi\t60\n2\t\(text)\t40\n"
        #expect(told(document) == ["5 warning unread-text"])
        #expect(read(document).plan?.objectives.map(\.firstText) == ["Pulizia dei fossi"])
        #expect(told(document.replacing(text, with: "Vedi e vivi: nuove luci nelle piazze dei borghi alti")) == [])
    }

    @Test func aRowOfOneCellInACardIsTold() {
        let document = """
            Settore Tecnico

            | Obiettivo | Pulizia dei fossi |
            | --- | --- |
            | Peso | 60 |
            | Parte che nessuno legge |
            | Scadenza | 31/12/2025 |
            """
        #expect(told(document) == ["6 warning unread-text"])
        #expect(read(document).plan?.objectives.map { "\($0.weight ?? "") \($0.deadline ?? "")" } == ["60 31/12/2025"])
    }

    @Test(
        arguments: [
            ("### Obiettivo 3 – Pulizia dei fossi", "3 Pulizia dei fossi"),
            ("### Obiettivo n. 3: Pulizia dei fossi", "3 Pulizia dei fossi"),
            ("### Obiettivo operativo 1.2 - Pulizia dei fossi", "1.2 Pulizia dei fossi"),
            ("### Objective A1 – Clean ditches", "A1 Clean ditches"), ("### Obiettivo di servizio – Pulizia", nil),
            ("### Obiettivo strategico 3 – Pulizia", nil), ("### Obiettivo 2025", nil), ("### Fossi 3 – Pulizia", nil),
        ] as [(String, String?)]) func aHeadingMayBeAnObjective(heading: String, expected: String?)
    {
        let text = LineForm.heading(Document.Line(number: 1, text: heading[...]))
        #expect(ObjectiveTitle.objective(inHeading: text).map { "\($0.code) \($0.text)" } == expected)
    }

    @Test func aHeadingAboveATableOfObjectivesIsNone() {
        let table = "N.\tObiettivo\n1\tPulizia dei fossi\n"
        #expect(read("## Settore Tecnico\n\n### Obiettivo 3 – Acque\n\n" + table).draft?.objectives.count == 1)
        #expect(read("## Settore Tecnico\n\n### Obiettivo 3 – Acque\n\n* Peso: 40\n").draft?.objectives.count == 1)
    }

    @Test(arguments: [
        "## 2 Dimensioni, un borgo\n\n### Borgo vivo\n\nPiazze piene.\n\n### Borgo asciutto\n\nMai più acqua.\n\n## Altro\n",
        "<h2>2 Dimensioni</h2>\n<h3>Borgo vivo</h3>\n<p>Piazze piene.</p>\n<h3>Borgo asciutto</h3>\n"
            + "<p>Mai più acqua.</p>\n<h2>Altro</h2>\n<p>x</p>",
        "# Piano\n## 2 Dimensioni\n\nBorgo vivo\n\nPiazze piene.\n\nBorgo asciutto\n\nMai più acqua.\n\n\nAltro",
    ]) func dimensionsStandBelowHeadings(text: String) {
        var diagnostics = DiagnosticList(file: "f")
        let (promised, sections) = Document(text: text).strategicDimensions(&diagnostics)
        #expect(promised?.count == 2 && diagnostics.all.isEmpty)
        #expect(
            sections.map { [$0.title.plainText] + $0.paragraphs.map(\.plainText) } == [
                ["Borgo vivo", "Piazze piene."], ["Borgo asciutto", "Mai più acqua."],
            ])
    }
}
