import Foundation
import Testing

@testable import PDOCommand

/// Who is tied to whom, and why, in a plan of another body than Milan's.
@Suite struct ValdombraNeighbourTests {
    @Test func aDirectionIsTiedToItsObjectivesAndCollaborations() {
        let run = Valdombra.pdo("neighbours", "tributi", width: 200)
        #expect(run.exitCode == 0 && run.messages.isEmpty)
        #expect(
            run.output == """
                DS Tributi e Bilancio
                direction:tributi-e-bilancio, direzione

                obiettivi assegnati: 3
                  objective:tributi-e-bilancio/1  Recupero dell'evasione e riscossione coattiva dei tributi locali (riga 98; 2031–2033)
                  objective:tributi-e-bilancio/2  Riscossione delle rette della casa di riposo con il pagamento elettronico (riga 99; 2031, 2032)
                  objective:tributi-e-bilancio/3  Sportello telematico dei tributi [testo modificato nel 2033] (riga 100; 2032, 2033)

                partecipa a: 1
                  collaboration:rette  Rette della casa di riposo
                    con un proprio obiettivo, stesso testo, o quasi, in più direzioni: «Riscossione delle rette della casa di riposo con il pagamento elettronico» (riga 99; 2031, 2032)

                """)
    }

    @Test func rolesHaveTheirOwnWords() {
        let rows = Valdombra.rows("neighbours", "biblioteca-di-quartiere", "--kind", "direction")
        let (naming, watching) = (
            "in collaborazione con la Direzione Lavori Pubblici e Mobilità",
            "sotto la vigilanza della Segreteria Generale e Affari Legali"
        )
        #expect(
            rows.map { [$0[2], $0[9], $0[10], $0[11], $0[12], $0[13]] } == [
                ["direction:segreteria-generale-e-affari-legali", "supervisor", "named", watching, "88", "2031"],
                ["direction:lavori-pubblici-e-mobilita", "partner", "named", naming, "88", "2031 2032"],
                ["direction:istruzione-cultura-e-biblioteche", "owner", "named", naming, "88", "2031 2032"],
                ["direction:istruzione-cultura-e-biblioteche", "owner", "named", watching, "88", "2031"],
            ])
    }

    @Test(
        arguments: [
            (
                [],
                [
                    "ambiente-verde-e-protezione-civile", "servizi-sociali-citta-solidale",
                    "istruzione-cultura-e-biblioteche",
                ]
            ),
            (["--year", "2032"], ["ambiente-verde-e-protezione-civile", "servizi-sociali-citta-solidale"]),
            (["--year", "2033"], ["servizi-sociali-citta-solidale"]), (["--basis", "theme"], []),
        ] as [([String], [String])]) func aGoalIsCarriedInTheYearsOfItsWords(options: [String], directions: [String])
    {
        let run = CommandRun.pdo(
            arguments: [
                "neighbours", "goal:citta-dei-bambini", "--kind", "direction", "--depth", "2", "--format", "ids",
            ]
                + options, in: Valdombra.folder)
        #expect(run.output.split(separator: "\n").map(String.init) == directions.map { "direction:" + $0 })
        #expect(run.exitCode == (directions.isEmpty ? 2 : 0))
    }

    /// Most things in common first; of equally many, the order of the plan.
    @Test func directionsThatShareGoalsAndCollaborations() {
        let rows = Valdombra.rows("neighbours", "direction:polizia-locale", "--via", "goal", "--via", "collaboration")
        var weights: [String] = []
        for row in rows where !weights.contains("\(row[1]) \(row[4])") { weights.append("\(row[1]) \(row[4])") }
        #expect(
            weights == [
                "direction:lavori-pubblici-e-mobilita 2", "direction:segreteria-generale-e-affari-legali 1",
                "direction:ambiente-verde-e-protezione-civile 1", "direction:istruzione-cultura-e-biblioteche 1",
            ], "\(rows)")
        let alone = Valdombra.pdo(
            "neighbours", "direction:servizi-cimiteriali", "--via", "goal", "--via", "collaboration")
        #expect(alone.exitCode == 2)
    }

    /// What both say in words of no common year is shared in none.
    @Test func yearsInCommonAreThoseOfBoth() throws {
        let answers = try Valdombra.json(
            "neighbours", "direction:servizi-sociali-citta-solidale", "--via", "goal", as: [[String: Any]].self)
        let neighbours = try #require(answers.first?["neighbours"] as? [[String: Any]])
        let found = try neighbours.map { neighbour in
            let node = try #require(neighbour["node"] as? [String: Any])
            let shared = try #require(neighbour["shared"] as? [[String: Any]])
            return [
                "\(node["id"] ?? "")",
                shared.map { "\(($0["node"] as? [String: Any])?["id"] ?? ""): \($0["years"] ?? "")" }
                    .joined(separator: "; "),
            ]
        }
        #expect(
            found == [
                ["direction:ambiente-verde-e-protezione-civile", "goal:citta-dei-bambini: [2031, 2032]"],
                ["direction:istruzione-cultura-e-biblioteche", "goal:citta-dei-bambini: [2031]"],
                ["direction:tributi-e-bilancio", "goal:servizi-digitali-al-cittadino: [2032, 2033]"],
            ])
    }

    @Test func theSameTextInTwoDirectionsIsShared() {
        let run = Valdombra.pdo("neighbours", "tributi", "--via", "objective", width: 200).output
        #expect(
            run.hasSuffix(
                """
                in comune con: 1 direzione
                  direction:servizi-sociali-citta-solidale  Direzione Servizi Sociali – Città Solidale: 1
                    tributi-e-bilancio/2: servizi-sociali-citta-solidale/2 (riga 79; 2031, 2032)

                """))
        let none = Valdombra.pdo("neighbours", "direction:polizia-locale", "--via", "objective")
        #expect(none.exitCode == 2)
    }

    @Test func whatIsCategoryOnlyIsNotGoneThrough() {
        // Both have an objective among those "common to several programmes", and share nothing else.
        let programme = Valdombra.rows("neighbours", "segreteria-generale-e-affari-legali/1", "--depth", "2")
        #expect(programme.contains { $0[2] == "programme:obiettivi-comuni-a-piu-programmi" })
        #expect(!programme.contains { $0[2] == "objective:istruzione-cultura-e-biblioteche/3" })
        let allowed = Valdombra.rows(
            "neighbours", "segreteria-generale-e-affari-legali/1", "--depth", "2", "--allow", "crossProgramme")
        #expect(allowed.contains { $0[2] == "objective:istruzione-cultura-e-biblioteche/3" })
    }

    @Test func aGoalThatNobodyServesHasNoNeighbour() {
        let run = Valdombra.pdo("neighbours", "goal:bilancio-partecipativo")
        #expect(run.exitCode == 2 && run.output.hasSuffix("\nNessun elemento collegato.\n"))
    }

    @Test func aNameThatFitsSeveralIsNotGuessed() {
        let run = Valdombra.pdo("neighbours", "cimiteriali")
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(
            run.messages.contains(
                """
                "cimiteriali" fits 2 nodes; name one of them by its id:
                  direction:servizi-cimiteriali  Direzione Servizi Cimiteriali
                  programme:servizi-cimiteriali  Servizi cimiteriali
                """))
    }
}

/// Why two nodes are linked.
@Suite struct ValdombraPathTests {
    private func paths(_ arguments: String...) throws -> [[String]] {
        let run = CommandRun.pdo(arguments: ["path", "--format", "json"] + arguments, in: Valdombra.folder)
        let object = try #require(try answer(in: run.output) as? [String: Any])
        let paths = try #require(object["paths"] as? [[String: Any]])
        return paths.map { path in
            (path["nodes"] as? [[String: Any]] ?? []).map { "\($0["id"] ?? "")" }
        }
    }

    @Test func theShortestGoThroughWhatIsShared() throws {
        #expect(
            try paths("direction:lavori-pubblici-e-mobilita", "direction:polizia-locale") == [
                [
                    "direction:lavori-pubblici-e-mobilita", "collaboration:lavori-pubblici-e-mobilita-3",
                    "direction:polizia-locale",
                ],
                [
                    "direction:lavori-pubblici-e-mobilita", "collaboration:polizia-locale-1",
                    "direction:polizia-locale",
                ],
            ])
        #expect(
            try paths("tributi", "direction:servizi-sociali-citta-solidale", "--via", "goal").map { $0[2] } == [
                "goal:servizi-digitali-al-cittadino"
            ])
    }

    @Test func aStoryQuotesTheWordsOfBoth() {
        let run = Valdombra.pdo(
            "path", "direction:lavori-pubblici-e-mobilita", "direction:ambiente-verde-e-protezione-civile", "--via",
            "goal", width: 200)
        #expect(
            run.output == """
                Direzione Lavori Pubblici e Mobilità – Direzione Ambiente, Verde e Protezione Civile
                direction:lavori-pubblici-e-mobilita, direction:ambiente-verde-e-protezione-civile

                La Direzione Lavori Pubblici e Mobilità e la Direzione Ambiente, Verde e Protezione Civile hanno in comune l’obiettivo trasversale «Piano Clima»:
                  obiettivo lavori-pubblici-e-mobilita/1, menzione nel testo: «Piano Clima» (riga 51; 2031–2033)
                  obiettivo ambiente-verde-e-protezione-civile/1, menzione nel testo: «Piano Clima» (riga 67; 2031–2033)

                """)
    }

    @Test func aYearHasItsOwnPaths() throws {
        // In 2031 the two have the nursery fees; the office on the web begins in 2032.
        let via = ["--via", "goal", "--via", "collaboration"]
        func kinds(_ year: String) throws -> [String] {
            try paths(
                "tributi", "direction:servizi-sociali-citta-solidale", "--max-length", "4", "--year", year, via[0],
                via[1], via[2], via[3]
            )
            .map { $0.first { $0.hasPrefix("goal:") || $0.hasPrefix("collaboration:") } ?? "" }
        }
        #expect(try kinds("2031") == ["collaboration:rette"])
        #expect(try kinds("2032") == ["collaboration:rette", "goal:servizi-digitali-al-cittadino"])
        #expect(try kinds("2033") == ["goal:servizi-digitali-al-cittadino"])
    }

    @Test func whereThereIsNoPathTheNearestAreTold() throws {
        let run = Valdombra.pdo("path", "direction:servizi-cimiteriali", "tributi", "--via", "goal")
        #expect(run.exitCode == 2)
        #expect(
            run.output.hasSuffix(
                """
                Nessun percorso tra la Direzione Servizi Cimiteriali e la DS Tributi e Bilancio.

                più vicini alla Direzione Servizi Cimiteriali: 2 elementi
                  objective:servizi-cimiteriali/1  Ampliamento del cimitero di San Rocco
                  objective:servizi-cimiteriali/2  Revisione delle concessioni cimiteriali scadute

                """), "\(run.output)")
        // By the programme of paving a square and of a cemetery, the library, the strategic dimension and the fees.
        #expect(run.messages == "Senza questi filtri c’è un percorso di 11 passi.\n")
        #expect(try paths("direction:servizi-cimiteriali", "tributi").map(\.count) == [12])
        #expect(try paths("direction:servizi-cimiteriali", "tributi", "--year", "2033").isEmpty)
    }
}
