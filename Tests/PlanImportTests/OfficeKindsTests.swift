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
        ("Settore Finanze, Rag. e Tributi", "Settore Finanze, Rag. e Tributi | - | Argini"),
        ("Ufficio Stampa e Com.", "Ufficio Stampa e Com. | - | Argini"),
    ])
    func severalOfficesInACell(cell: String, expected: String) {
        #expect(readObjectives(table(nil, "Settore | Obiettivo", "\(cell) | Argini")) == [expected])
    }

    /// Brackets that name something are part of the name, what is said in others is not.
    @Test func bracketsInNames() {
        let document = table(
            nil, "Settore | Obiettivo", "Servizio Tributi | Ruoli", "Servizio Tributi (Pieve) | Sgravi",
            "Servizio Tributi (capofila) | Rimborsi")
        #expect(
            readObjectives(document) == [
                "Servizio Tributi | - | Ruoli", "Servizio Tributi | - | Rimborsi",
                "Servizio Tributi (Pieve) | - | Sgravi",
            ])
    }

    /// A person behind an office's name is no part of it, and is left out unless the profile keeps persons.
    @Test(arguments: [
        "Settore Sport (Geom. Anna Ferri)", "Settore Sport – Dott. Anna Ferri", "Settore Sport, Dirigente Anna Ferri",
        "Settore Sport – dirigente ad interim Anna Ferri", "Settore Sport - P.O. Anna Ferri",
        "Settore Sport (Resp. A. Ferri)",
        "Settore Sport (com.te Anna Ferri)", "Settore Sport (d.ssa Anna Ferri)", "Settore Sport: Comandante Anna Ferri",
        "Settore Sport dott.ssa Anna Ferri",
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

    /// Lines that only speak of an office name none.
    @Test(arguments: [
        "Totale settore: 100", "Dipendenti del settore: 12", "Codice ufficio: UF3", "Capo settore: Ugo Bianchi",
        "Head of department: Jane Smith", "Service manager: Ann White", "Chef de service : Luc Petit",
    ])
    func linesThatNameNoOffice(line: String) {
        let document =
            table("Settore Tecnico", "N. | Obiettivo", "1 | Strade") + line + "\n\n"
            + table(nil, "N. | Obiettivo", "2 | Ponti")
        #expect(readObjectives(document).allSatisfy { $0.hasPrefix("Settore Tecnico | ") })
    }

    /// Titles of tables speak of offices.
    @Test(arguments: [
        ("Obiettivi di competenza del Settore Sport", "Settore Sport"), ("PEG 2025 - CdR 05 Sport", "CdR 05 Sport"),
        ("Obiettivi assegnati al dirigente del Settore Sport", "Settore Sport"),
        ("Scheda obiettivi – Servizio Sport", "Servizio Sport"),
        ("Obiettivi dell'Area Sport per l'anno 2025", "Area Sport"),
        ("Obiettivi del Settore Sport – anno 2025", "Settore Sport"),
    ])
    func titlesOfTables(title: String, office: String) {
        // Where titles say it all, other lines name no offices.
        let first = title.hasPrefix("Obiettivi del") ? "Obiettivi del Settore Tecnico" : "Settore Tecnico"
        let document = "\(first)\n\nN.\tObiettivo\n1\tStrade\n\n\(title)\n\nN.\tObiettivo\n2\tGare\n"
        #expect(readObjectives(document).last == "\(office) | 2 | Gare")
    }

    /// Below an office's heading "Obiettivi comuni" are its own.
    @Test(arguments: ["Obiettivi comuni", "Obiettivi di struttura", "Obiettivi trasversali all'area"])
    func objectivesOfAnOffice(title: String) {
        let document = "## Area Tecnica\n\n### \(title)\n\n" + table(nil, "N. | Obiettivo", "1 | Strade")
        #expect(readObjectives(document) == ["Area Tecnica | 1 | Strade"])
    }

    /// Cells of who takes part name nobody, or say more than names.
    @Test(arguments: [
        ("Nessun altro settore", ""), ("N/A", ""), ("da definire", ""),
        ("☒ Settore 2 - Sport ☐ Settore 3 - Casa", " | with Settore 2 - Sport"),
        ("[x] Settore 2 - Sport", " | with Settore 2 - Sport"),
        ("Settore 2 - Sport (30%)", " | with Settore 2 - Sport"),
        ("Settore 2, fornitori esterni", " | with Settore 2 - Sport"),
        ("Dirigente del Settore 2", " | with Settore 2 - Sport"),
        ("2, 3", " | with Settore 2 - Sport | with Settore 3 - Casa"),
        ("Settori 2 e 3", " | with Settore 2 - Sport | with Settore 3 - Casa"),
    ])
    func cellsOfPartners(cell: String, expected: String) {
        let document = table(
            nil, "Settore | N. | Obiettivo | Altri settori", "Settore 1 - Tecnico | 1 | Strade | \(cell)",
            "Settore 2 - Sport | 2 | Gare |", "Settore 3 - Casa | 3 | Alloggi |")
        #expect(readObjectives(document).first == "Settore 1 - Tecnico | 1 | Strade" + expected)
    }

    /// The cell of who carries an objective may name who takes part, or all.
    @Test func carriersWithPartners() {
        let document = table(
            nil, "N. | Obiettivo | Strutture responsabili", "1 | Agende | UOC CUP (in collaborazione con UOC Medicina)",
            "2 | Esami | UOC CUP con UOC Medicina", "3 | Sale | UOC Medicina (segue)", "4 | Turni | Tutte le UOC")
        #expect(
            readObjectives(document) == [
                "UOC CUP | 1 | Agende | with UOC Medicina", "UOC CUP | 2 | Esami | with UOC Medicina",
                "UOC Medicina | 3 | Sale", "Comune di Borgo Alto | 4 | Turni",
            ])
    }

    /// Abbreviations name offices; what is denied or was so once is no link; an unknown one in a list is told.
    @Test func mentionsInTexts() {
        func links(_ text: String) -> [String] {
            let result = PlanImporter.read(
                document: table("Settore Tecnico", "N. | Obiettivo", "1 | \(text)") + Self.sport, named: "pdo.md",
                profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n",
                named: "profile.yaml")
            return (result.plan?.collaborations.flatMap { $0.participants.map(\.direction) } ?? [])
                + result.diagnostics.filter { $0.code == .unknownMention }.map(\.message)
        }
        let both = ["direction:settore-sport", "direction:settore-tecnico"]
        #expect(links("Strade con il Sett. Sport").sorted() == both)
        for text in [
            "Strade (ex Settore Sport)", "Strade, non in collaborazione con il Settore Sport",
            "Strade a differenza del Settore Sport",
            "Strade invece del Settore Sport", "Strade senza il coinvolgimento del Settore Sport",
        ] {
            #expect(links(text) == [], "\(text)")
        }
        for text in [
            "Strade, non solo con il Settore Sport", "Riuso della ex caserma con il Settore Sport",
            "Opere non ultimate con il Settore Sport", "La mostra avrà luogo con il Settore Sport",
        ] {
            #expect(links(text).sorted() == both, "\(text)")
        }
        #expect(links("Strade insieme al Settore Sport e al Settore Casa").contains { $0.contains("\"Settore Casa\"") })
    }

    /// Persons are left out wherever they stand, and commas before words for offices part these.
    @Test func personsAndLists() {
        let document =
            "## Settore Tecnico\n\nAssessore di riferimento: Gino Rosa\n\n"
            + table(
                nil, "N. | Obiettivo | Uffici coinvolti | Personale coinvolto",
                "1 | Strade | Polizia Locale, Ufficio Commercio | Lia Neri",
                "2 | Ponti | Settore Vigilanza (com.te Leo Bassi) | 3 unità")
        #expect(
            readObjectives(document) == [
                "Settore Tecnico | 1 | Strade | with Polizia Locale | with Ufficio Commercio",
                "Settore Tecnico | 2 | Ponti | with Settore Vigilanza | Personale coinvolto=3 unità",
            ])
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
