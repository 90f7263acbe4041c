import Testing

@testable import PlanImport

/// Who carries an objective and who takes part, as bodies write it in columns, keys and headings.
@Suite struct OfficeKindsTests {
    private static let sport = table("Settore Sport", "N. | Obiettivo", "9 | Gare")
    private static let gare = "Settore Sport | 9 | Gare"

    /// A heading that begins with a word for offices may be of those that take part.
    @Test(arguments: [
        "Settori interessati", "Servizi coinvolti", "Uffici di supporto", "Strutture correlate", "Settori collegati",
        "Strutture partecipanti", "Settori che collaborano", "Contributo di altri settori", "Altri CdR",
        "Interrelazioni con altri settori", "Condiviso con", "Raccordo con",
    ])
    func othersTakePart(heading: String) {
        let expected = ["Settore Tecnico | 1 | Strade | with Settore Sport", Self.gare]
        let columns = table(
            nil, "Settore | N. | Obiettivo | \(heading)", "Settore Tecnico | 1 | Strade | Settore Sport",
            "Settore Sport | 9 | Gare |")
        #expect(readObjectives(columns) == expected)
        let card = "## Settore Tecnico\n\nObiettivo n. 1: Strade\n\(heading): Settore Sport\n\n"
        #expect(readObjectives(card + Self.sport) == expected)
    }

    @Test func othersCarryIt() {
        let document = table(
            nil, "Settore | N. | Obiettivo | Settore corresponsabile", "Settore Tecnico | 1 | Strade | Settore Sport")
        #expect(readObjectives(document) == ["Settore Tecnico | 1 | Strade | also Settore Sport"])
    }

    /// Of two columns the narrower office carries the objective, wherever it stands, and is a part of the wider.
    @Test(arguments: [["Servizio", "Area"], ["Area", "Servizio"]])
    func oneOfficeIsWithinTheOther(columns: [String]) {
        func row(_ area: String, _ service: String) -> String {
            (columns[0] == "Area" ? [area, service] : [service, area]).joined(separator: " | ")
        }
        let document = table(
            nil, columns.joined(separator: " | ") + " | Obiettivo", row("Area Cultura", "Servizio Museo") + " | Visite",
            row("Area Tecnica", "Servizio Strade") + " | Asfalti, con l'Area Cultura")
        #expect(
            readObjectives(document) == [
                "Servizio Museo < Area Cultura | - | Visite",
                "Servizio Strade < Area Tecnica | - | Asfalti, con l'Area Cultura",
            ])
    }

    /// A column of wider offices than the heading's says something else, and offices of one name in two are two.
    @Test func columnsBelowHeadings() {
        func tables(_ word: String, _ cell: String) -> String {
            ["U.O.C. Chirurgia", "U.O.C. Ortopedia"].map { (office: String) in
                table(office, "\(word) | Obiettivo", "\(cell) | Turni di \(office)")
            }.joined()
        }
        #expect(
            readObjectives(tables("Area", "Qualità")) == [
                "U.O.C. Chirurgia | - | Turni di U.O.C. Chirurgia | Area=Qualità",
                "U.O.C. Ortopedia | - | Turni di U.O.C. Ortopedia | Area=Qualità",
            ])
        let parted = ["Settore Dighe", "Settore Fiumi"].map { (office: String) in
            table(office, "Ufficio | N. | Obiettivo", "Ufficio Amministrativo | 1 | Atti del \(office)")
        }
        #expect(
            readObjectives(parted.joined()) == [
                "Ufficio Amministrativo < Settore Dighe | 1 | Atti del Settore Dighe",
                "Ufficio Amministrativo < Settore Fiumi | 1 | Atti del Settore Fiumi",
            ])
    }

    /// Slashes, dashes and "and" part offices of one kind; otherwise they are in a name.
    @Test(arguments: [
        ("Settore Dighe / Settore Fiumi", "Settore Dighe | - | Argini | also Settore Fiumi"),
        ("Settore Dighe - Settore Fiumi", "Settore Dighe | - | Argini | also Settore Fiumi"),
        ("Settore Dighe e cave e Settore Fiumi", "Settore Dighe e cave | - | Argini | also Settore Fiumi"),
        ("Area Tecnica - Servizio Strade", "Area Tecnica - Servizio Strade | - | Argini"),
        ("Settore 2 - Acque", "Settore 2 - Acque | - | Argini"),
        ("Settore Anagrafe/Stato civile", "Settore Anagrafe/Stato civile | - | Argini"),
    ])
    func severalOfficesInACell(cell: String, expected: String) {
        #expect(readObjectives(table(nil, "Settore | Obiettivo", "\(cell) | Argini")) == [expected])
    }

    /// A person behind an office's name is no part of it, and is left out unless the profile keeps persons.
    @Test(arguments: [
        "Settore Sport (Geom. Anna Ferri)", "Settore Sport – Dott. Anna Ferri", "Settore Sport, Dirigente Anna Ferri",
        "Settore Sport – dirigente ad interim Anna Ferri", "Settore Sport - P.O. Anna Ferri",
        "Settore Sport (Resp. A. Ferri)",
        "Settore Sport: Comandante Anna Ferri", "Settore Sport dott.ssa Anna Ferri",
    ])
    func personsAreNoPartOfOffices(heading: String) {
        let document = table(heading, "N. | Obiettivo", "9 | Gare") + "Settore Tecnico\n\nN.\tObiettivo\n1\tStrade\n"
        #expect(readObjectives(document) == [Self.gare, "Settore Tecnico | 1 | Strade"])
        let kept = readObjectives(document, persons: "keep")
        #expect(kept[0].hasPrefix(Self.gare + " | owner ") && kept[0].hasSuffix("Ferri"), "\(kept)")
        let column = table(nil, "Settore | N. | Obiettivo", "\(heading) | 9 | Gare")
        #expect(readObjectives(column) == [Self.gare])
    }

    @Test(arguments: [
        ("Direzione generale per le dighe", "Direzione generale per le dighe"),
        ("Settore Tecnico – Obiettivi di gestione 2025", "Settore Tecnico"),
        ("Settore 3 – Lavori pubblici", "Settore 3 – Lavori pubblici"),
        ("Tabella 1 – Obiettivi operativi", "Comune di Borgo Alto"),
    ])
    func headingsNameOffices(heading: String, office: String) {
        #expect(readObjectives("## \(heading)\n\nTitolo: Argini\nPeso: 10\n") == ["\(office) | - | Argini | weight 10"])
    }

    /// "– Obiettivi di sviluppo" tells what sort of objectives an office's are.
    @Test func oneOfficeWithTwoSorts() {
        let document =
            table("Settore Tecnico – Obiettivi di sviluppo", "N. | Obiettivo", "1 | Strade")
            + table("Settore Tecnico – Obiettivi di mantenimento", "N. | Obiettivo", "1 | Verde")
        #expect(
            readObjectives(document) == [
                "Settore Tecnico | 1 | Strade | type Obiettivi di sviluppo",
                "Settore Tecnico | 1 | Verde | type Obiettivi di mantenimento",
            ])
    }

    /// An office is spoken of by its number, and without it.
    @Test func numberedOfficesAreNamed() {
        let document =
            table(
                "Settore 1 - Tecnico", "N. | Obiettivo", "1 | Strade, con il Settore 2",
                "2 | Ponti, con il Settore Bilancio e tributi")
            + table("Settore 2 - Bilancio e tributi", "N. | Obiettivo", "1 | Ruoli, non di competenza del Settore 1")
        let result = PlanImporter.read(
            document: document, named: "pdo.md",
            profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n",
            named: "profile.yaml")
        #expect(
            result.plan?.collaborations.map { $0.objectives.map(\.objective) + $0.participants.map(\.direction) } == [
                [
                    "objective:settore-1-tecnico/1", "direction:settore-1-tecnico",
                    "direction:settore-2-bilancio-e-tributi",
                ],
                [
                    "objective:settore-1-tecnico/2", "direction:settore-1-tecnico",
                    "direction:settore-2-bilancio-e-tributi",
                ],
            ])
        #expect(result.diagnostics.allSatisfy { $0.code != .unknownMention })
    }

    /// Where no column, heading or line names an office, one that answers for the objective carries it.
    @Test func whoAnswersCarriesIt() {
        let document = table(
            nil, "N. | Obiettivo | Responsabile", "1 | Strade | Settore Tecnico", "2 | Atti | Segretario generale")
        #expect(
            readObjectives(document) == [
                "Settore Tecnico | 1 | Strade", "Comune di Borgo Alto | 2 | Atti | owner Segretario generale",
            ])
    }

    /// A column of marks is an office's beside others, also without a word for offices.
    @Test func columnsOfMarks() {
        let document = table(
            nil, "N. | Obiettivo | Settore Tecnico | Settore Tributi | Polizia Locale", "1 | Reti | R | C | ",
            "2 | Ronde | C | | R")
        #expect(
            readObjectives(document) == [
                "Settore Tecnico | 1 | Reti | with Settore Tributi",
                "Polizia Locale | 2 | Ronde | with Settore Tecnico",
            ])
    }
}
