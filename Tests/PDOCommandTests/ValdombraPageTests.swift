import Foundation
import Testing

@testable import PDOCommand

/// Pages, lists and searches of a plan of another body than Milan's.
@Suite struct ValdombraPageTests {
    @Test func anObjectiveWhosePunctuationAloneChanges() {
        let run = Valdombra.pdo("show", "objective:ambiente-verde-e-protezione-civile/2", width: 200)
        #expect(
            run.output == """
                Nuove aree gioco per la Città dei bambini
                objective:ambiente-verde-e-protezione-civile/2, obiettivo, righe 68, 134

                testo per anno
                  2031  Nuove aree gioco per la Città dei bambini
                  2032  Nuove aree [-gioco-] {+gioco,+} per la [-Città-] {+«città+} dei [-bambini-] {+bambini»+}

                direzione
                  direction:ambiente-verde-e-protezione-civile  Direzione Ambiente, Verde e Protezione Civile

                nella matrice del valore pubblico: 1 riga
                  riga 134
                    programma operativo: Obiettivi comuni a più programmi (programme:obiettivi-comuni-a-piu-programmi)
                    dimensione di valore pubblico: Sociale (value:sociale)
                    driver: Accessibilità (driver:accessibilita)
                    testo nella matrice: Nuove aree gioco per la [-Città-] {+Citta'+} dei bambini

                contribuisce a: 1
                  goal:citta-dei-bambini  Città dei bambini
                    menzione nel testo: «aree gioco per la Città dei bambini» (riga 68; 2031), “per la «città dei bambini»” (riga 68; 2032)

                """)
    }

    @Test func anObjectiveThatSkipsAYearAndOneWithAGenericPartner() {
        let skipping = Valdombra.pdo("show", "lavori-pubblici-e-mobilita/4").output
        #expect(
            skipping.contains(
                "\ntesto per anno\n  2031  Pulizia dei fossi e degli argini lungo il Rio Secco\n  2033  come nel 2031\n"
            ))
        let partner = Valdombra.pdo("show", "segreteria-generale-e-affari-legali/1").output
        #expect(partner.contains("\npartner generici: «con le altre direzioni» (2031–2033)\n"))
    }

    @Test func aDirectionThatSharesNothingIsToldSo() {
        let run = Valdombra.pdo("show", "direzione servizi cimiteriali", width: 300).output
        #expect(
            run.hasPrefix(
                """
                Direzione Servizi Cimiteriali
                direction:servizi-cimiteriali, direzione, riga 114
                nel testo non risultano obiettivi trasversali o collaborazioni in comune con altre direzioni
                Da esaminare: 2 candidati, ciascuno dei quali basterebbe a smentirlo; il più probabile è l’obiettivo servizi-cimiteriali/2 per «Servizi digitali al cittadino».

                obiettivi: 2 (2031: 2, 2032: 1, 2033: 0)

                """))
    }

    @Test func aDirectionKnowsWithWhomItShares() {
        let run = Valdombra.pdo("show", "direction:polizia-locale", width: 300).output
        #expect(
            run.hasPrefix(
                "Direzione Polizia Locale\ndirection:polizia-locale, direzione, riga 104\naltro nome: Polizia Municipale\n"
            ))
        #expect(
            run.contains(
                """
                  collaboration:polizia-locale-1              Piano della sosta nelle vie del mercato, insieme alla Direzione Lavori Pubblici
                    con un proprio obiettivo, menzione nel testo: «insieme alla Direzione Lavori Pubblici» (riga 108; 2031)
                    direction:lavori-pubblici-e-mobilita: Direzione Lavori Pubblici e Mobilità, come partner (riga 108; 2031)

                """))
        #expect(
            run.contains(
                """
                direzioni con obiettivi trasversali o collaborazioni in comune: 4
                  direction:lavori-pubblici-e-mobilita           Direzione Lavori Pubblici e Mobilità: 2

                """))
    }

    @Test func pagesOnTheOtherKinds() {
        let goal = Valdombra.pdo("show", "goal:bilancio", width: 200).output
        #expect(
            goal.hasPrefix(
                """
                Riscossione e sostenibilità del bilancio
                goal:bilancio, obiettivo trasversale, riga 31
                in breve: Bilancio
                parole chiave: «riscossione coattiva», «equilibrio di bilancio»

                direzioni: 1, con 1 obiettivo (2031: 1, 2032: 1, 2033: 1)
                  direction:tributi-e-bilancio  DS Tributi e Bilancio: 1

                """))
        let category = Valdombra.pdo("show", "obiettivi comuni").output
        #expect(category.contains("\ncategoria di programmi: averla in comune non indica un legame tra obiettivi\n"))
        #expect(category.contains("direzioni: 4, con 4 obiettivi (2031: 4, 2032: 3, 2033: 1)\n"))
        let value = Valdombra.pdo("show", "value:economica").output
        #expect(value.contains("direzioni: 3, con 5 obiettivi (2031: 3, 2032: 4, 2033: 3)\n"))
        let driver = Valdombra.pdo("show", "driver:digitalizzazione").output
        #expect(driver.contains("direzioni: 4, con 7 obiettivi (2031: 6, 2032: 7, 2033: 5)\n"))
        let dimension = Valdombra.pdo("show", "valdombra accogliente").output
        #expect(dimension.contains("direzioni: 2, con 2 obiettivi (2031: 2, 2032: 1, 2033: 1)\n"))
        let nobody = Valdombra.pdo("show", "bilancio partecipativo")
        #expect(
            nobody.exitCode == 0 && nobody.output.hasPrefix("Bilancio partecipativo\ngoal:bilancio-partecipativo, "))
    }

    @Test func howManyThereAreOfEachKind() {
        #expect(
            Valdombra.rows("list").map { [$0[0], $0[1]] } == [
                ["direction", "8"], ["objective", "25"], ["programme", "12"], ["transversalGoal", "7"],
                ["collaboration", "5"], ["strategicDimension", "2"], ["valueDimension", "3"], ["driver", "3"],
                ["strategicObjective", "0"],
            ])
        let withoutMatrix = Valdombra.rows("list", in: Valdombra.earlier).map { [$0[0], $0[1]] }
        #expect(
            withoutMatrix.filter { $0[1] != "0" } == [
                ["direction", "6"], ["objective", "11"], ["transversalGoal", "3"], ["collaboration", "2"],
            ])
        let none = CommandRun.pdo("list", "programme", in: Valdombra.earlier)
        #expect(none.exitCode == 2 && none.output.isEmpty && none.messages == "Il piano non ne contiene.\n")
    }

    @Test func whatDirectionsHave() throws {
        let directions = try Valdombra.json("list", "direction", as: [[String: Any]].self)
        #expect(directions.map { $0["objectives"] as? Int } == [3, 4, 4, 3, 3, 3, 3, 2])
        #expect(directions.map { $0["goals"] as? Int } == [1, 2, 2, 2, 1, 2, 1, 0])
        #expect(directions.map { $0["collaborations"] as? Int } == [1, 3, 1, 1, 2, 1, 3, 0])
        let goals = try Valdombra.json("list", "goal", as: [[String: Any]].self)
        #expect(goals.map { $0["objectives"] as? Int } == [2, 3, 3, 2, 1, 1, 0])
        let objectives = try Valdombra.json(
            "list", "objective", "--direction", "istruzione-cultura-e-biblioteche", as: [[String: Any]].self)
        #expect(objectives.map { $0["line"] as? Int } == [88, 89, 90])
        #expect(
            objectives.map { $0["programme"] as? [String] } == [
                ["programme:biblioteche-e-cultura", "programme:scuola"], ["programme:scuola"],
                ["programme:obiettivi-comuni-a-piu-programmi"],
            ])
        #expect(objectives[2]["text2032"] as? String == "Festa di Primavera: letture nei cortili")
        #expect(objectives[2]["text2033"] is NSNull)
    }

    @Test(
        arguments: [
            (
                ["objective", "--year", "2033", "--goal", "legalita"],
                ["segreteria-generale-e-affari-legali/1", "polizia-locale/3"]
            ),
            (
                ["programme", "--direction", "polizia-locale"],
                ["anticorruzione", "mobilita-sostenibile", "obiettivi-comuni-a-piu-programmi"]
            ),
            (["collaboration", "--direction", "segreteria-generale-e-affari-legali"], ["biblioteca-di-quartiere"]),
            (["collaboration", "--year", "2033"], []),
            (["direction", "--programme", "decoro"], ["lavori-pubblici-e-mobilita", "servizi-cimiteriali"]),
            (
                ["goal", "--year", "2033", "--basis", "named"],
                ["piano-clima", "legalita-e-trasparenza", "citta-dei-bambini"]
            ),
            // Equal ones stay in the plan's order.
            (
                ["direction", "--sort", "goals", "--limit", "3"],
                ["lavori-pubblici-e-mobilita", "ambiente-verde-e-protezione-civile", "servizi-sociali-citta-solidale"]
            ),
            (
                ["direction", "--sort", "collaborations", "--limit", "3"],
                ["lavori-pubblici-e-mobilita", "polizia-locale", "istruzione-cultura-e-biblioteche"]
            ),
        ] as [([String], [String])]) func listsAreFilteredAndSorted(arguments: [String], ids: [String])
    {
        let run = CommandRun.pdo(arguments: ["list"] + arguments + ["--format", "ids"], in: Valdombra.folder)
        let found = run.output.split(separator: "\n").map { $0.drop { $0 != ":" }.dropFirst() }
        #expect(found.map(String.init) == ids, "\(run.messages)")
        #expect(run.exitCode == (ids.isEmpty ? 2 : 0))
    }

    @Test(arguments: [
        // Case, accents and endings don't matter.
        ("PONTE", ["objective:lavori-pubblici-e-mobilita/3", "collaboration:lavori-pubblici-e-mobilita-3"]),
        ("citta solidale", ["direction:servizi-sociali-citta-solidale"]),
        ("pista ciclabile", ["objective:lavori-pubblici-e-mobilita/1"]),
        ("\"casa di riposo\" solo", ["objective:servizi-sociali-citta-solidale/2", "collaboration:rette"]),
        ("polizia municipale", ["direction:polizia-locale"]),
        ("collaudo", []),
    ]) func wordsAreFound(query: String, ids: [String]) {
        let run = Valdombra.pdo("search", query, "--format", "ids")
        if ids.isEmpty {
            #expect(run.exitCode == 2 && run.output.isEmpty)
        } else {
            #expect(run.output.split(separator: "\n").map(String.init) == ids, "\(run.messages)")
        }
    }

    @Test func whatIsFoundIsMarkedAndOfItsYear() throws {
        let run = Valdombra.pdo("search", "rio", "secco", "--year", "2032", width: 200).output
        #expect(
            run.hasPrefix(
                "  objective:ambiente-verde-e-protezione-civile/4  Esercitazione di protezione civile sul **Rio Secco**, con la Direzione LPM (riga 70; 2032)\n"
            ))
        #expect(!run.contains("Pulizia dei fossi"))
        let hits = try Valdombra.json("search", "bambini", as: [[String: Any]].self)
        #expect(hits.count == 4)
        let first = try #require((hits[0]["passages"] as? [[String: Any]])?.first)
        #expect(first["field"] as? String == "name" && first["found"] as? [String] == ["bambini"])
        #expect(first["line"] as? Int == 25)
        let typo = Valdombra.pdo("search", "cicabile")
        #expect(typo.exitCode == 2 && typo.messages == "Nessun risultato. Forse cercavi «ciclabile»?\n")
    }
}
