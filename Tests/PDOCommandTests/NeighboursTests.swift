import Foundation
import Testing

@testable import PDOCommand

@Suite struct NeighboursTests {
    /// The ids in the first column of a table of neighbours.
    private func ids(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test(arguments: ["direzione casa", "Direzione Casa", "DIREZIONE CÀSA", "direction:casa", "casa"])
    func aDirectionIsFoundHoweverItIsWritten(name: String) {
        let run = CommandRun.pdo("neighbours", name)
        #expect(run.exitCode == 0)
        #expect(ids(run) == (1...6).map { "objective:casa/\($0)" } + ["collaboration:alloggi-appian"])
        #expect(run.output.contains("«in collaborazione con Direzione ITED» (riga 205; 2024, 2025)"))
        #expect(run.messages.isEmpty)
    }

    @Test func theDirectionsOfAGoalAreTwoEdgesAway() {
        let run = CommandRun.pdo("neighbours", "goal:piano-aria-clima", "--kind", "direction", "--depth", "2")
        #expect(ids(run).count == 12)
        #expect(run.output.contains("\ndirezioni a 2 passi: 12\n"))
        #expect(
            run.output.contains(
                "    attraverso l’obiettivo direzione-generale/4, menzione nel testo: «ambientale nell'ambito del"))
        #expect(run.output.contains("Piano Area Clima (PAC)»"))
    }

    /// As other outputs do: an office by its name, others by theirs in quotation marks, an objective by its code.
    @Test func nodesOnTheWayAreCalledByTheirNames() throws {
        let casa = CommandRun.pdo(
            "neighbours", "casa", "--depth", "4", "--kind", "collaboration", "--lang", "en"
        ).output
        #expect(casa.contains("Tecnologica e Digitale, “Applicativo APPIAN per gli alloggi ERP”, as a partner,"))
        #expect(casa.contains("through objective cultura/7, “Semplificazione e digitalizzazione” (line 547; "))
        let directions = CommandRun.pdo("neighbours", "casa", "--depth", "2", "--kind", "direction").output
        #expect(directions.contains("attraverso «Applicativo APPIAN per gli alloggi ERP», Direzione Casa, "))
        for line in (casa + directions).split(separator: "\n") where line.hasPrefix("    ") {
            #expect(!line.contains(/(?:direction|programme|goal|dimension|value|driver|collaboration):/), "\(line)")
        }
    }

    @Test func furtherAwayAHeadingSaysKindAndDistance() {
        let casa = CommandRun.pdo("neighbours", "casa", "--depth", "3", "--kind", "collaboration").output
        #expect(casa.contains("\npartecipa a: 1\n  collaboration:alloggi-appian "))
        #expect(casa.contains("\ncollaborazioni a 3 passi: 7\n"))
        let goal = CommandRun.pdo(
            "neighbours", "piano-aria-clima", "--depth", "3", "--kind", "programme", "--lang", "en"
        ).output
        #expect(goal.contains("\noperating programmes 2 steps away: 6\n") && !goal.contains("\noperating programme:"))
    }

    /// Beyond the first edge a relation says nothing of the start: no heading there names one, and each node stands
    /// once.
    @Test(arguments: ["casa", "casa/5", "piano-aria-clima", "mala-movida"]) func aNodeStandsUnderOneHeading(
        start: String
    ) {
        for depth in ["2", "3"] {
            let arguments = ["neighbours", start, "--depth", depth]
            let told = ids(CommandRun.pdo(arguments: arguments))
            let all = CommandRun.pdo(arguments: arguments + ["--format", "ids"]).output.split(separator: "\n")
            #expect(told.count == all.count && Set(told) == Set(all.map(String.init)))
            let headings = CommandRun.pdo(arguments: arguments).output.split(separator: "\n").filter {
                !$0.hasPrefix(" ")
            }
            .dropFirst(2)
            let direct = CommandRun.pdo("neighbours", start).output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
                .dropFirst(2)
            #expect(headings.prefix(direct.count) == direct)
            #expect(headings.dropFirst(direct.count).allSatisfy { $0.contains(/\x20a [23] passi:\x20/) })
        }
    }

    @Test func whereTheSearchMustGoFurtherThatIsSaid() {
        let run = CommandRun.pdo("neighbours", "casa", "--kind", "direction")
        #expect(run.exitCode == 2 && run.output.contains("\nNessun elemento collegato con questi filtri.\n"))
        #expect(run.messages == "Nessun risultato a 1 passo: prova --depth 2.\n")
        let depth = String(Int.max)
        let far = CommandRun.pdo("neighbours", "casa", "--kind", "direction", "--relation", "creates", "--depth", depth)
        #expect(far.exitCode == 2 && far.messages.isEmpty)
    }

    @Test(arguments: ["csv", "ids", "json", "dot", "svg"]) func noNeighboursAreSaidInEveryFormat(format: String) {
        let run = CommandRun.pdo("neighbours", "casa", "--kind", "driver", "--format", format)
        #expect(run.exitCode == 2 && run.messages.hasPrefix("Nessun elemento collegato con questi filtri.\n"))
        #expect(["dot", "svg", "ids"].contains(format) == run.output.isEmpty)
        let several = CommandRun.pdo("neighbours", "casa", "piano-aria-clima", "--kind", "objective")
        #expect(several.exitCode == 0)
    }

    @Test func theWhyIsInEveryFormatAlsoFurtherAway() throws {
        let arguments = ["neighbours", "goal:piano-aria-clima", "--kind", "direction", "--depth", "2", "--format"]
        let csv = CommandRun.pdo(arguments: arguments + ["csv"]).output
        #expect(
            csv.contains(
                "objective:casa/5,objective:casa/5,,named,attraverso l'attuazione del Piano Aria Clima (PAC),209,"))
        let json = CommandRun.pdo(arguments: arguments + ["json"]).output
        let report = try #require((try answer(in: json) as? [[String: Any]])?.first)
        let neighbours = try #require(report["neighbours"] as? [[String: Any]])
        #expect(neighbours.count == 12)
        for neighbour in neighbours {
            let ways = try #require(neighbour["ways"] as? [[[String: Any]]])
            #expect(ways.allSatisfy { way in way.contains { !($0["evidence"] as? [Any] ?? []).isEmpty } })
        }
    }

    /// What stands under a neighbour far away is of it, and of the node through which it is reached.
    @Test func wordsOfOthersTiesStandUnderNoNeighbour() throws {
        let run = CommandRun.pdo("neighbours", "casa", "--depth", "4", "--kind", "direction", width: 1000)
        let far = try #require(run.output.components(separatedBy: "a 4 passi").dropFirst().last)
        #expect(!far.contains("Direzione ITED") && !far.contains("casa/"), "ties of casa, two edges before")
        #expect(
            far.contains(
                "\n    attraverso «Riscossione», Direzione Innovazione Tecnologica e Digitale, con un proprio obiettivo, parole chiave nel testo: «Riscossione» (riga 292; 2024); con un proprio obiettivo, parole chiave nel testo: «Riscossione» (riga 124; 2024)\n"
            ))
        #expect(
            far.contains(
                "\n    attraverso l’obiettivo direzione-generale/4, «Piano Aria Clima», menzione nel testo: «ambientale nell'ambito"
            ))
    }

    /// The lines and years of what tables say are those of the flat forms.
    @Test func whatATableSaysHasItsLineAndYears() {
        let casa = CommandRun.pdo("neighbours", "casa", width: 1000).output
        #expect(casa.contains("coesione sociale nei quartieri (riga 206; 2024–2026)\n"))
        let programmes = CommandRun.pdo("neighbours", "casa", "--depth", "2", "--kind", "programme", width: 1000).output
        #expect(programmes.contains("\n    attraverso l’obiettivo casa/2 (riga 507; 2024–2026)\n"))
        let english = CommandRun.pdo("neighbours", "casa/1", "--kind", "programme", "--lang", "en", width: 1000).output
        #expect(english.contains("  Semplificazione e digitalizzazione (line 506; 2024, 2025)\n"))
        // Where words and a row of the matrix tell of different edges of a way, both are told.
        let goal = CommandRun.pdo(
            "neighbours", "piano-aria-clima", "--depth", "2", "--kind", "programme", width: 1000
        ).output
        #expect(
            goal.contains("attraverso l’obiettivo casa/5 (riga 510; 2024–2026), menzione nel testo: «attraverso"))
        // The line of the words is that of the objective.
        let directions = CommandRun.pdo(
            "neighbours", "piano-aria-clima", "--depth", "2", "--kind", "direction", width: 1000
        ).output
        #expect(directions.contains("attraverso l’obiettivo casa/5, menzione nel testo: «attraverso"))
        let far = CommandRun.pdo("neighbours", "casa", "--depth", "4", "--kind", "direction", width: 1000).output
        #expect(far.contains("    attraverso l’obiettivo segreteria-generale/6 (riga "))
        #expect(!far.contains("attraverso l’obiettivo segreteria-generale/6\n"))
    }

    @Test func malaMovidaHasItsFiveDirections() {
        let run = CommandRun.pdo("neighbors", "mala-movida", "--kind", "direzioni")
        #expect(
            ids(run) == [
                "direction:autorizzazioni-e-concessioni-suap", "direction:innovazione-tecnologica-e-digitale",
                "direction:lavoro-giovani-e-sport", "direction:sicurezza-urbana", "direction:verde-e-ambiente",
            ])
    }

    @Test func whatIsMisspeltIsSuggested() {
        let run = CommandRun.pdo("neighbours", "casaa")
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("did you mean:\n  direction:casa  Direzione Casa"))
    }

    @Test func whatIsAmbiguousIsListedAndNotGuessed() {
        let run = CommandRun.pdo("neighbours", "direzione")
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("fits 24 nodes"))
        #expect(run.messages.contains("direction:casa "))
    }

    @Test func jsonHoldsTheEvidence() throws {
        let run = CommandRun.pdo("neighbours", "alloggi-appian", "--format", "json", "--relation", "participates")
        let report = try #require(
            (try answer(in: run.output) as? [[String: Any]])?.first)
        let neighbours = try #require(report["neighbours"] as? [[String: Any]])
        let edges = neighbours.flatMap { $0["ways"] as? [[[String: Any]]] ?? [] }.flatMap { $0 }
        let roles = edges.map { $0["role"] as? String }
        #expect(roles == ["owner", "partner"])
        #expect((report["node"] as? [String: Any])?["id"] as? String == "collaboration:alloggi-appian")
    }

    @Test func csvQuotesWhatMustBeQuoted() {
        let run = CommandRun.pdo("neighbours", "casa/1", "--format", "csv", "--relation", "assigns")
        #expect(
            run.output == """
                start,relation,id,kind,name,distance,weight,via,source,role,basis,evidence,line,years
                objective:casa/1,assigns,direction:casa,direction,Direzione Casa,1,1,objective:casa/1,direction:casa,,,,205,2024 2025

                """)
        let list = CommandRun.pdo("list", "goal", "--format", "csv")
        #expect(list.output.contains("\"Legalità, trasparenza e sicurezza\""))
    }

    @Test(arguments: [40, 60, 80, 120])
    func textIsWrappedToTheTerminal(width: Int) {
        let run = CommandRun.pdo("neighbours", "mala-movida", width: width)
        let lines = run.output.split(separator: "\n")
        let long = lines.filter { $0.count > width }
        // A line is never wider than the terminal unless a single word is.
        #expect(long.allSatisfy { $0.split(separator: " ").count == 1 }, "\(long)")
    }

    @Test func wrongUsageIsSaidAsSuch() {
        #expect(CommandRun.pdo("neighbours", "casa", "--depth", "0").exitCode == 64)
        #expect(CommandRun.pdo("neighbours").exitCode == 64)
        #expect(CommandRun.pdo("neighbours", "casa", "--kind", "pianeta").exitCode == 64)
        #expect(CommandRun.pdo("nachbarn").exitCode == 64)
    }

    @Test func englishIsSpokenOnRequest() {
        let run = CommandRun.pdo("neighbours", "alloggi-appian", "--lang", "en", "--relation", "participates")
        #expect(run.output.contains("directions taking part: 2"))
        #expect(
            run.output.contains(
                "with its own objective, mentioned in the text: “in collaborazione con Direzione ITED” (line 205;"))
    }
}
