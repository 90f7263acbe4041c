import Plan
import Testing

@testable import PlanImport

/// Rows and columns as bodies write them: what goes on with an objective, values of indicators, totals, references.
@Suite struct RowKindsTests {
    /// Of a row that goes on with an objective nothing is lost.
    @Test func rowsThatGoOn() {
        let document =
            table(
                "Settore Tecnico",
                "N. | Obiettivo | Peso | Scadenza | Altri settori | Programma | Responsabile | Indicatore | 2025 | 2026",
                "1 | Strade | 40 | marzo | Settore Sport | Viabilità | Capo strade | Km | 5 | 6",
                "| | 60 | giugno | Settore Tributi | Verde | Capo buche | Buche | 15 | 16")
            + table("Settore Sport", "N. | Obiettivo", "1 | Gare")
            + table("Settore Tributi", "N. | Obiettivo", "1 | Ruoli")
        #expect(
            readObjectives(document, years: [2025, 2026])[0]
                == "Settore Tecnico | 1 | Strade | weight 40 | owner Capo strade; Capo buche | deadline marzo | with Settore Sport"
                + " | with Settore Tributi | Peso=60 | Scadenza=giugno | Programma=Verde | Km: 2025 5, 2026 6"
                + " | Buche: 2025 15, 2026 16")
    }

    /// What an indicator is, where it begins, what it is to reach and what was reached are told by headings.
    @Test(arguments: [
        ("Indicatore | Tipo indicatore | Target 2025", "Km | Efficacia | 5", "Tipo indicatore=Efficacia | Km: 2025 5"),
        ("Cod. indicatore | Indicatore | Target 2025", "I1 | Km | 5", "Cod. indicatore=I1 | Km: 2025 5"),
        (
            "Indicatore | Descrizione indicatore | Target 2025", "Km | Rifatti | 5",
            "Descrizione indicatore=Rifatti | Km: 2025 5"
        ),
        ("Descrizione indicatore | Target 2025", "Km | 5", "Km: 2025 5"),
        ("Indicatore | Target 2025 | Target 2025 raggiunto", "Km | 5 | 4", "Km: 2025 5 reached 2025 4"),
        (
            "Indicatore | Target 2025 | Target intermedio 30/06/2025", "Km | 5 | 2",
            "Target intermedio 30/06/2025=2 | Km: 2025 5"
        ),
        ("Indicatore | Risultato 2024 | Previsione 2025", "Km | 3 | 5", "Km: 2025 5 reached 2024 3"),
        ("Indicatore | Valore 2024 | Target 2025", "Km | 3 | 5", "Km: from 3 in 2024 2025 5"),
        ("Indicatore | 2024 | 2025", "Km | 3 | 5", "Km: from 3 in 2024 2025 5"),
        ("Scadenza intermedia | Scadenza", "marzo | giugno", "deadline giugno | Scadenza intermedia=marzo"),
        ("Fasi | Tempi", "Gara | giugno", "Fasi=Gara | Tempi=giugno"),
    ])
    func columnsOfValues(header: String, cells: String, expected: String) {
        #expect(
            readObjectives(table("Settore Tecnico", "N. | Obiettivo | \(header)", "1 | Strade | \(cells)"))
                == ["Settore Tecnico | 1 | Strade | \(expected)"])
    }

    @Test(arguments: [
        "Peso complessivo", "Peso totale", "Somma dei pesi", "TOTALE SETTORE TECNICO",
        "Totale complessivo degli obiettivi",
        "Totale", "Tot.", "Grand total",
    ])
    func totalsAreNoObjectives(label: String) {
        let document = table("Settore Tecnico", "N. | Obiettivo | Peso", "1 | Strade | 100", " | \(label) | 100")
        #expect(readObjectives(document) == ["Settore Tecnico | 1 | Strade | weight 100"])
        #expect(!CellForm.isTotal("Somma urgenza nei cantieri") && !CellForm.isTotal("Peso dei rifiuti"))
    }

    @Test(arguments: [
        ("2025-2027", [2025, 2026, 2027]), ("2026/2027", [2026, 2027]), ("2026/27", [2026, 2027]),
        ("2025, 2027", [2025, 2027]),
        ("dal 2026", [2026, 2027]), ("2026", [2026]), ("2025 e 2027", [2025, 2027]),
    ])
    func aYearsColumnMayHaveASpan(cell: String, years: [Int]) {
        let all = [2025, 2026, 2027]
        let expected = "Settore Tecnico | - | Strade" + (years == all ? "" : " | in \(years)")
        #expect(
            readObjectives(table("Settore Tecnico", "Anno | Obiettivo", "\(cell) | Strade"), years: all) == [expected])
    }

    /// Tables of indicators and phases refer to objectives by their codes; one of another office's codes does not.
    @Test func rowsReferToObjectives() {
        let objectives = table("Settore Tecnico", "Cod. | Obiettivo | Peso", "C1 | Strade | 20", "C2 | Ponti | 30")
        let phases = table(
            nil, "Obiettivo | Fase | Scadenza", "C1 | Gara | marzo", "| Lavori | giugno", "C2 | Gara | aprile")
        let indicators =
            "### Indicatori\n\n" + table(nil, "Cod. | Indicatore | Target 2025", "C1 | Km | 5", "C2 | Ponti visti | 3")
        #expect(
            readObjectives(objectives + phases + indicators) == [
                "Settore Tecnico | C1 | Strade | weight 20 | Fase=Gara; Scadenza: marzo | Fase=Lavori; Scadenza: giugno | Km: 2025 5",
                "Settore Tecnico | C2 | Ponti | weight 30 | Fase=Gara; Scadenza: aprile | Ponti visti: 2025 3",
            ])
        let numbers = table("Settore Tecnico", "N. | Obiettivo", "1 | Strade", "2 | Ponti")
        #expect(
            readObjectives(
                numbers + table(nil, "Obiettivo | Indicatore | Target 2025", "1 | Km | 5", "2 | Ponti visti | 3")) == [
                    "Settore Tecnico | 1 | Strade | Km: 2025 5", "Settore Tecnico | 2 | Ponti | Ponti visti: 2025 3",
                ])
        let again = table(nil, "Cod. | Obiettivo | Indicatore", "C1 | Strade | Km", "C2 | Ponti | Ponti visti")
        #expect(
            readObjectives(objectives + again) == [
                "Settore Tecnico | C1 | Strade | weight 20 | Km:",
                "Settore Tecnico | C2 | Ponti | weight 30 | Ponti visti:",
            ])
        let other = "## Settore Sport\n\n" + table(nil, "Cod. | Indicatore | Target 2025", "C1 | Gare | 5")
        #expect(readObjectives(objectives + other).allSatisfy { !$0.contains("Gare:") })
        let last = objectives + table("Settore Sport", "Cod. | Obiettivo | Peso", "S1 | Gare | 20")
        let all =
            "### Indicatori\n\n" + table(nil, "Obiettivo | Indicatore | Target 2025", "C1 | Km | 5", "S1 | Atleti | 9")
        #expect(readObjectives(last + all).map { $0.hasSuffix("5") || $0.hasSuffix("9") } == [true, false, true])
        let texts = table(nil, "Obiettivo | Indicatore | Target 2025", "Strade | Km | 5", "Ponti | Ponti visti | 3")
        #expect(
            readObjectives(objectives + texts) == [
                "Settore Tecnico | C1 | Strade | weight 20 | Km: 2025 5",
                "Settore Tecnico | C2 | Ponti | weight 30 | Ponti visti: 2025 3",
            ])
        let numbered = table(
            "Settore Tecnico", "N. | Obiettivo | Indicatore | Target 2025", "1 | Strade | | ", "1.1 | | Km | 5")
        #expect(readObjectives(numbered) == ["Settore Tecnico | 1 | Strade | Km: 2025 5"])
    }

    /// Rows that look like headers, tables that count, cells of several lines, rows that go on on another page.
    @Test func rowsAreWhatTheyAre() {
        let offices =
            "Servizio\tObiettivo\nServizio Strade\tAsfalti\nServizio Verde\tAlberi - Ob. VE-01\nServizio Piano\tObiettivi\n"
        #expect(
            readObjectives(offices) == [
                "Servizio Strade | - | Asfalti", "Servizio Verde | - | Alberi - Ob. VE-01",
                "Servizio Piano | - | Obiettivi",
            ])
        let counted = "Settore\tObiettivi\nSettore Tecnico\t2\nTotale\t2\n\n"
        #expect(
            readObjectives(counted + table("Settore Tecnico", "N. | Obiettivo", "1 | Strade", "2 | Ponti"))
                == ["Settore Tecnico | 1 | Strade", "Settore Tecnico | 2 | Ponti"])
        let lines =
            "<h2>Settore Tecnico</h2><table><tr><th>Obiettivo</th><th>Indicatore</th><th>Target 2025</th></tr>"
            + "<tr><td>Strade</td><td>km<br>buche</td><td>12<br>100</td></tr></table>\n"
        #expect(readObjectives(lines) == ["Settore Tecnico | - | Strade | km: 2025 12 | buche: 2025 100"])
        let cut =
            "N.\tObiettivo\tPeso\n1\tScuole in\t50\n\nSettore Tecnico (segue)\n\nN.\tObiettivo\tPeso\nsegue 1\tcentro\t\n2\tPonti\t50\n"
        #expect(
            readObjectives("Settore Tecnico\n\n" + cut) == [
                "Settore Tecnico | 1 | Scuole in centro | weight 50", "Settore Tecnico | 2 | Ponti | weight 50",
            ])
    }

    /// Titles may stand above the header of a table of values.
    @Test(arguments: ["Piano obiettivi 2025;;\n", "PEG 2025\n\n", ""])
    func titlesAboveTables(title: String) {
        let result = PlanImporter.read(
            tables: PlanTables(objectives: title + "Settore;Obiettivo;Peso\nSport;Gare;40\n"), in: "",
            profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n",
            named: "profile.yaml")
        #expect(result.plan?.objectives.map(\.firstText) == ["Gare"], "\(result.diagnostics)")
    }

    /// What stands above may stand below two others; each has its own.
    @Test func aLevelBelowTwoOthers() {
        let document = table(
            nil, "N. | Obiettivo | Settore | Priorità politica | Missione",
            "1 | Argini | Settore Dighe | Sicurezza | 18 - Territorio",
            "2 | Catasto | Settore Dighe | Innovazione | 18 - Territorio")
        #expect(
            readObjectives(document) == [
                "Settore Dighe | 1 | Argini | below Territorio < Sicurezza",
                "Settore Dighe | 2 | Catasto | below Territorio < Innovazione",
            ])
    }

    /// Goals keep who is said to carry them, are numbered, and are named by several codes in a cell.
    @Test func transversalGoals() throws {
        let profile = "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n"
        func plan(_ document: String) throws -> PlanOfObjectives {
            try #require(
                PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml").plan)
        }
        let office = table("Settore Tecnico", "N. | Obiettivo", "1 | Strade")
        let told = try plan(
            table("Obiettivi trasversali", "N. | Obiettivo | Settori coinvolti", "1 | Tempi | Settore Tecnico") + office
        )
        #expect(
            told.transversalGoals.map(\.attributes) == [
                [NamedAttribute(name: "Settori coinvolti", value: "Settore Tecnico")]
            ])
        let listed = try plan(
            "# Obiettivi trasversali\n\n1. Tempi di pagamento\n2. Attuazione del PIAO\n3. Formazione\n\n" + office)
        #expect(listed.transversalGoals.map(\.name) == ["Tempi di pagamento", "Attuazione del PIAO", "Formazione"])
        let everybodys = try plan(
            table("Transversal goals", "Ref | Objective | Settori", "T1 | Tempi | Tutti i Settori") + office)
        #expect(everybodys.transversalGoals.map(\.name) == ["Tempi"] && everybodys.objectives.count == 1)
        let goals = table("Obiettivi trasversali", "Codice | Obiettivo", "T1 | Tempi", "T2 | Risparmio")
        for (cell, heading) in [
            ("T1, T2", "Obiettivo trasversale"), ("T1/T2", "Ob. trasversale"), ("T1 e T2", "Rif. ob. trasv."),
        ] {
            #expect(
                readObjectives(goals + table("Settore Tecnico", "N. | Obiettivo | \(heading)", "1 | Strade | \(cell)"))
                    == ["Settore Tecnico | 1 | Strade | serves goal:tempi | serves goal:risparmio"], "\(heading)")
        }
    }
}
