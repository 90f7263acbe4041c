import Testing

@testable import PlanImport

/// Cards as bodies write them: what stands before the text, in bold, in a heading, in a table of pairs.
@Suite struct CardKindsTests {
    /// Each card begins with what stands before its text, whether a blank line parts them or not; what stands before some
    /// texts only holds for several.
    @Test(arguments: [
        (
            [
                "Servizio: Biblioteca", "Obiettivo: Prestiti", "Peso: 10", "", "Servizio: Museo", "Obiettivo: Visite",
                "Peso: 20",
            ],
            ["Biblioteca | - | Prestiti | weight 10", "Museo | - | Visite | weight 20"]
        ),
        (
            ["Servizio: Biblioteca", "", "Obiettivo: Prestiti", "Servizio: Museo", "", "Obiettivo: Visite"],
            ["Biblioteca | - | Prestiti", "Museo | - | Visite"]
        ),
        (
            ["# Servizio Museo", "", "Peso: 10", "Titolo: Prestiti", "", "Peso: 20", "Titolo: Visite"],
            ["Servizio Museo | - | Prestiti | weight 10", "Servizio Museo | - | Visite | weight 20"]
        ),
        (
            [
                "Area: Cultura", "Servizio: Museo", "Codice: M1", "Obiettivo: Visite", "", "Area: Tecnica",
                "Servizio: Strade", "Codice: T1", "Obiettivo: Asfalti",
            ], ["Museo < Cultura | M1 | Visite", "Strade < Tecnica | T1 | Asfalti"]
        ),
        (
            [
                "Settore: Tecnico", "Obiettivo: Strade", "Peso: 10", "Obiettivo: Ponti", "Peso: 20", "Settore: Sport",
                "Obiettivo: Gare",
            ], ["Tecnico | - | Strade | weight 10", "Tecnico | - | Ponti | weight 20", "Sport | - | Gare"]
        ),
        (
            [
                "Settore: Tecnico", "Obiettivo: Strade", "Settore: Sport", "Obiettivo: Gare", "## Settore Tributi",
                "Obiettivo: Ruoli",
            ],
            ["Tecnico | - | Strade", "Sport | - | Gare", "Settore Tributi | - | Ruoli"]
        ),
    ])
    func whatStandsBeforeTheTextIsTheCards(lines: [String], expected: [String]) {
        #expect(readObjectives(lines.joined(separator: "\n") + "\n").sorted() == expected.sorted())
    }

    @Test func boldKeysAreKeys() {
        #expect(
            readObjectives(
                "**Settore:** Polizia Locale\n\n**Obiettivo:** Controllo **di** vicinato\n**Peso**: 30%\n*Scadenza:* 31/12/2025\n"
            )
                == ["Polizia Locale | - | Controllo di vicinato | weight 30% | deadline 31/12/2025"])
    }

    /// The code of an objective stands in the title of its card, in its key or before its words.
    @Test(arguments: [
        ("### Scheda obiettivo n. 7\n\nTitolo: Strade", "7 | Strade"), ("Obiettivo n. 7: Strade", "7 | Strade"),
        ("**Obiettivo n. 7: Strade**", "7 | Strade"), ("Obiettivo 7: Strade\nPeso: 20", "7 | Strade | weight 20"),
        ("Obiettivo operativo 03.01 - Strade", "03.01 | Strade"), ("OB. 1 - Strade", "1 | Strade"),
        ("Obiettivo operativo: 1.A – Strade", "1.A | Strade"),
        ("Obiettivo: COVID-19 e scuole", "- | COVID-19 e scuole"),
        ("Obiettivo: COVID-19 – le scuole", "- | COVID-19 – le scuole"), ("Obiettivo 2025: Strade", "- | Strade"),
        (
            "| Obiettivo n. 7 | Strade |\n|---|---|\n| Peso | 20 |\n| Scadenza | giugno |",
            "7 | Strade | weight 20 | deadline giugno"
        ),
        (
            "| Codice | C.7 | Peso | 20 |\n|---|---|---|---|\n| Obiettivo | Strade | Scadenza | giugno |\n"
                + "| Indicatore | Km | Target 2025 | 5 |", "C.7 | Strade | weight 20 | deadline giugno | Km: 2025 5"
        ),
    ])
    func codesOfCardsAreRead(card: String, expected: String) {
        #expect(readObjectives("## Settore Tecnico\n\n\(card)\n") == ["Settore Tecnico | \(expected)"])
    }

    /// Sentences below a heading or a numbered line describe the objective, and so make links; tables below it are of
    /// what belongs to it.
    @Test func whatStandsBelowAnObjectivesHeadingIsItsOwn() {
        let document =
            "## Settore Sport\n\nObiettivo n. 1: Gare\n\nFare le gare con il\nSettore Tecnico.\n\n## Settore Tecnico\n\n"
            + "### Obiettivo n. 2 – Strade\n\nAsfaltare le strade.\n\nPeso: 20\n\n"
            + table(nil, "Indicatore | Valore 2024 | 2025", "Km | 4 | 5")
            + table(nil, "Attività | Scadenza", "Bando | 30/06/2025", "Lavori | 31/12/2025")
            + "### Obiettivo n. 3 – Ponti\n\n"
            + table(nil, "Descrizione | Indicatore | Target 2025", "Ispezioni | Ponti visti | 3")
            + table(nil, "Fase | Descrizione | Scadenza", "1 | Gara | giugno")
        #expect(
            readObjectives(document) == [
                "Settore Sport | 1 | Gare | described Fare le gare con il Settore Tecnico.",
                "Settore Tecnico | 2 | Strade | described Asfaltare le strade. | weight 20"
                    + " | Attività=Bando; Scadenza: 30/06/2025 | Attività=Lavori; Scadenza: 31/12/2025"
                    + " | Km: from 4 in 2024 2025 5",
                "Settore Tecnico | 3 | Ponti | Descrizione=Ispezioni | Descrizione=Gara; Fase: 1; Scadenza: giugno"
                    + " | Ponti visti: 2025 3",
            ])
    }

    /// Cards of Word: a title and keys with values over the width of the table, and tables of what belongs to them.
    @Test func aCardWithTablesBelow() {
        let document =
            "## Settore Tributi\n\n<table><tr><td colspan=4>SCHEDA OBIETTIVO TR-01</td></tr>"
            + "<tr><td>Titolo</td><td colspan=3>Banca dati</td></tr><tr><td>Peso</td><td colspan=3>40%</td></tr>"
            + "<tr><td>Indicatore</td><td>2025</td><td>2026</td><td>2027</td></tr>"
            + "<tr><td>Posizioni</td><td>1.000</td><td>1.500</td><td>2.000</td></tr>"
            + "<tr><td>Fase</td><td>Inizio</td><td>Fine</td><td>Unità</td></tr>"
            + "<tr><td>Estrazione</td><td>01/01/2025</td><td>31/03/2025</td><td>Ufficio TARI</td></tr></table>\n"
        #expect(
            readObjectives(document, years: [2025, 2026, 2027]) == [
                "Settore Tributi | TR-01 | Banca dati | weight 40%"
                    + " | Fase=Estrazione; Inizio: 01/01/2025; Fine: 31/03/2025; Unità: Ufficio TARI"
                    + " | Posizioni: 2025 1.000, 2026 1.500, 2027 2.000"
            ])
    }

    /// A level in a paragraph of its own is of what follows, also between tables.
    @Test(arguments: ["\t", ": "]) func levelsStandBetweenCards(mark: String) {
        let document = """
            Linea strategica 1: Inclusione

            Obiettivo\(mark)Famiglie
            Responsabile\(mark)Servizio Sociale
            Peso\(mark)50%

            Linea strategica 2: Mobilità

            Obiettivo\(mark)Pedibus
            Responsabile\(mark)Servizio Sport
            Peso\(mark)100%

            """
        #expect(
            readObjectives(document) == [
                "Servizio Sociale | - | Famiglie | weight 50% | below Inclusione",
                "Servizio Sport | - | Pedibus | weight 100% | below Mobilità",
            ])
    }

    /// A value goes on on the next line where it ends within a sentence or a list, whatever begins that line; a list below
    /// a key is its value, and so is the line below a bare key.
    @Test(arguments: [
        (
            "Settore: Patrimonio\nObiettivo: Variante\nDescrizione: La variante, con il\nSettore Sport.\nPeso: 40\n\n"
                + "Settore: Sport\nObiettivo: Gare",
            [
                "Patrimonio | - | Variante | described La variante, con il Settore Sport. | weight 40",
                "Sport | - | Gare",
            ]
        ),
        (
            "## Settore Tecnico\n\nTitolo: Strade\nSettori coinvolti:\n- Settore Sport\n- Settore Casa\nPeso: 40",
            ["Settore Tecnico | - | Strade | weight 40 | with Settore Sport | with Settore Casa"]
        ),
        (
            "## Settore Tecnico\n\n### Obiettivo 1: Strade\n\nSettori coinvolti:\n\n- Settore Sport\n- Settore Casa\n\nPeso: 40",
            ["Settore Tecnico | 1 | Strade | weight 40 | with Settore Sport | with Settore Casa"]
        ),
        (
            "Settore Tecnico\n\nObiettivo 1: Strade\nIndicatore\nKm\nTarget\n12\nPeso\n40",
            ["Settore Tecnico | 1 | Strade | weight 40 | Km: 2025 12"]
        ),
        (
            "Settore Tecnico\n\nOBIETTIVO N. 1\nDescrizione: Strade\nPeso: 40\n\nOBIETTIVO N. 2\nPonti\nPeso: 60",
            ["Settore Tecnico | 1 | Strade | weight 40", "Settore Tecnico | 2 | Ponti | weight 60"]
        ),
        (
            "Settore Tecnico\n\nOBIETTIVO N. 1\nPIAO 2025-2027\nTitolo: Strade\nPeso: 40",
            ["Settore Tecnico | 1 | Strade | weight 40"]
        ),
        (
            "## Settore Tecnico\n\n### Obiettivo 1: Strade\n\n#### Azioni\n\n- progetto\n- gara\n\n### Obiettivo 2: Ponti\n\nPeso: 60",
            ["Settore Tecnico | 1 | Strade | Azioni=progetto; gara", "Settore Tecnico | 2 | Ponti | weight 60"]
        ),
        (
            "- **Settore Tecnico**\n  - Obiettivo 1: Strade\n- **Settore Sport**\n  - Obiettivo 2: Gare\n  - Obiettivo 3: Corse",
            ["Settore Tecnico | 1 | Strade", "Settore Sport | 2 | Gare", "Settore Sport | 3 | Corse"]
        ),
        (
            "<h2>Settore Tecnico</h2>\n<table><tr><td>Obiettivo</td><td>Strade</td></tr><tr><td>Settori coinvolti</td>"
                + "<td>Settore Sport<br>Settore Casa</td></tr><tr><td>Peso</td><td>40</td></tr></table>",
            ["Settore Tecnico | - | Strade | weight 40 | with Settore Sport | with Settore Casa"]
        ),
    ])
    func valuesOfCardsGoOn(document: String, expected: [String]) {
        #expect(readObjectives(document + "\n").sorted() == expected.sorted())
    }

    /// A line above a card in a table is of that card, not of the one above; cards of two rows are cards, and tables of
    /// equal rows none.
    @Test func cardsInTables() {
        func card(_ office: String, _ title: String, _ rows: String) -> String {
            "Settore: \(office)\n\n| Obiettivo | \(title) |\n|---|---|\n\(rows)\n\n"
        }
        let long = "| Descrizione | Testo |\n| Peso | 50 |"
        #expect(
            readObjectives(
                card("Ambiente", "Fiume", long) + card("Urbanistica", "Piano", long) + card("Ambiente", "Laghi", long))
                == [
                    "Ambiente | - | Fiume | described Testo | weight 50",
                    "Ambiente | - | Laghi | described Testo | weight 50",
                    "Urbanistica | - | Piano | described Testo | weight 50",
                ])
        let short = "| Peso | 50 |"
        #expect(
            readObjectives(card("Ambiente", "Fiume", short) + card("Urbanistica", "Piano", short))
                == ["Ambiente | - | Fiume | weight 50", "Urbanistica | - | Piano | weight 50"])
        let same = table(
            nil, "Settore | N. | Obiettivo | Peso", "Settore Tecnico | T1 | Tempi di pagamento | 10",
            "Settore Sport | T1 | Tempi di pagamento | 10")
        #expect(
            readObjectives(same) == [
                "Settore Tecnico | T1 | Tempi di pagamento | weight 10",
                "Settore Sport | T1 | Tempi di pagamento | weight 10",
            ])
    }

    /// Numbered entries below a key, also behind a blank line, and values behind a colon in a list of indicators.
    @Test func listsBelowKeys() {
        let document = """
            ## Settore Mobilità

            ### Obiettivo 1 – Ciclovia

            Collega la stazione al parco.

            Fasi:

            1. Progetto
            2. Gara, con il Settore Sport

            Indicatori:

            - Km realizzati: 4
            - Bici contate: 500

            Indicatore n. 3: Soste
            Target 2025: 9

            Obiettivo comune a tutti i settori: Pagamenti
            Peso: 20

            """
        #expect(
            readObjectives(document) == [
                "Settore Mobilità | 1 | Ciclovia | described Collega la stazione al parco. | Fasi=Progetto; Gara, con il Settore Sport"
                    + " | Km realizzati: 2025 4 | Bici contate: 2025 500 | Soste: 2025 9",
                "Settore Mobilità | - | Pagamenti | weight 20",
            ])
    }

    /// A level's name may have a verb.
    @Test func levelsWithVerbs() {
        let document =
            "## Linea strategica 1 – Una città che cura\n\n" + table("Settore Sociale", "N. | Obiettivo", "1 | Anziani")
            + "## Linea strategica 2 – Una città che si muove\n\n"
            + table("Settore Trasporti", "N. | Obiettivo", "1 | Bus")
        #expect(
            readObjectives(document.replacing("## Settore", with: "### Settore")) == [
                "Settore Sociale | 1 | Anziani | below Una città che cura",
                "Settore Trasporti | 1 | Bus | below Una città che si muove",
            ])
    }

    /// What is said below a table, and holds for nothing that follows, is told.
    @Test func linesThatHoldForNothingAreTold() {
        let document =
            table("Settore Tecnico", "N. | Obiettivo", "1 | Strade") + "Settori coinvolti: Settore Sport\nPeso: 30\n\n"
            + table("Settore Sport", "N. | Obiettivo", "1 | Gare")
        let result = PlanImporter.read(
            document: document, named: "pdo.md",
            profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2025]\n",
            named: "profile.yaml")
        #expect(result.diagnostics.contains { $0.code == .unreadText && $0.line == 7 }, "\(result.diagnostics)")
    }

    /// A person behind the office of a card is no part of it.
    @Test func personsBehindOfficesOfCards() {
        let document =
            "Settore: Tecnico – ing. Mario Rossi\n\nObiettivo: Strade\nPeso: 10\n\nSettore: Sport (dott. Ugo Bianchi)\n\nObiettivo: Gare\n"
        #expect(readObjectives(document) == ["Tecnico | - | Strade | weight 10", "Sport | - | Gare"])
    }

    /// Who takes part in a card's objective does not carry it, even where nobody is said to.
    @Test func aPartnerIsNoOwner() {
        #expect(
            readObjectives("Titolo: Strade\nSettori coinvolti: Settore Sport\n\nTitolo: Gare\nSettore: Settore Sport\n")
                == [
                    "Comune di Borgo Alto | - | Strade | with Settore Sport", "Settore Sport | - | Gare",
                ])
    }
}
