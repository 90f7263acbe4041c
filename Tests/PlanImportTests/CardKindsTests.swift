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

    /// Who takes part in a card's objective does not carry it, even where nobody is said to.
    @Test func aPartnerIsNoOwner() {
        #expect(
            readObjectives("Titolo: Strade\nSettori coinvolti: Settore Sport\n\nTitolo: Gare\nSettore: Settore Sport\n")
                == [
                    "Comune di Borgo Alto | - | Strade | with Settore Sport", "Settore Sport | - | Gare",
                ])
    }
}
