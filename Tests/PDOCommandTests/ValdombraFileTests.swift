import Foundation
import Testing

@testable import CommandConsole
@testable import PDOCommand

/// What is written of a plan of another body than Milan's: for other programs, as pictures, as a snapshot; and what
/// shells complete.
@Suite struct ValdombraFileTests {
    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }.sorted()
    }

    @Test func theGraphForOtherPrograms() throws {
        let run = Valdombra.pdo("export", "jgf")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let graph = try #require(object["graph"] as? [String: Any])
        let nodes = try #require(graph["nodes"] as? [String: [String: Any]])
        let edges = try #require(graph["edges"] as? [[String: Any]])
        #expect(nodes.count == 65 && edges.count == 134)
        let playgrounds = "objective:ambiente-verde-e-protezione-civile/2"
        let metadata = try #require(nodes[playgrounds]?["metadata"] as? [String: Any])
        #expect(metadata["line"] as? Int == 68 && metadata["number"] as? Int == 2)
        #expect(
            metadata["texts"] as? [String: String] == [
                "2031": "Nuove aree gioco per la Città dei bambini",
                "2032": "Nuove aree gioco, per la «città dei bambini»",
            ])
        let own = edges.filter { $0["source"] as? String == playgrounds }
        #expect(own.map { $0["relation"] as? String } == ["belongsTo", "creates", "drivenBy", "contributesTo"])
        let serving = try #require(own.last?["metadata"] as? [String: Any])
        #expect(serving["basis"] as? String == "named")
        #expect((serving["evidence"] as? [[String: Any]])?.map { $0["years"] as? [Int] } == [[2031], [2032]])
        let roles = edges.filter {
            $0["target"] as? String == "collaboration:biblioteca-di-quartiere"
                && $0["relation"] as? String == "participates"
        }
        #expect(
            roles.map { ($0["metadata"] as? [String: Any])?["role"] as? String } == ["supervisor", "partner", "owner"])
        #expect(
            (nodes["programme:obiettivi-comuni-a-piu-programmi"]?["metadata"] as? [String: Any])?["crossProgramme"]
                as? Bool == true)

        let graphML = Valdombra.pdo("export", "graphml").output
        #expect(graphML.matches(of: /<node id=/).count == 65 && graphML.matches(of: /<edge source=/).count == 134)
        #expect(graphML.contains("<data key=\"node-text2032\">Nuove aree gioco, per la «città dei bambini»</data>"))
        #expect(!graphML.contains("2030"))
    }

    private func roundTrip(_ plan: URL, _ body: (_ read: String, _ committed: String) -> Void) throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("export", "csv", "--plan", plan.path, "-o", "tables", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            try copyFiles(at: plan.appending(path: "profile.yaml"), to: folder.appending(path: "tables/profile.yaml"))
            let read = CommandRun.pdo("import", "tables", in: folder)
            #expect(read.exitCode == 0, "\(read.messages)")
            body(
                try String(contentsOf: folder.appending(path: "tables/plan.json"), encoding: .utf8),
                try String(contentsOf: plan.appending(path: "plan.json"), encoding: .utf8))
        }
    }

    @Test func tablesAreReadBackAsTheSamePlan() throws {
        try roundTrip(Valdombra.folder) { #expect($0 == $1) }
    }

    /// A row of the tables has one line, and the cells of an HTML table have several: those on which quotations stand
    /// are lost.
    @Test func withoutAMatrixTablesAreReadBackButForTheLinesOfCells() throws {
        try roundTrip(Valdombra.earlier) { read, committed in
            let (lines, expected) = (read.split(separator: "\n"), committed.split(separator: "\n"))
            #expect(lines.count == expected.count)
            let others = zip(lines, expected).filter { $0 != $1 }
            #expect(others.allSatisfy { $0.contains("\"line\" : ") && $1.contains("\"line\" : ") })
            #expect(
                Set(others.map { $1.trimmingCharacters(in: .whitespaces) }) == ["\"line\" : 67,", "\"line\" : 72,"])
        }
    }

    @Test func everyMapOfTheGalleryIsDrawn() throws {
        try Valdombra.withProject { project in
            let run = CommandRun.pdo("map", "--all", in: project)
            #expect(run.exitCode == 0, "\(run.messages)")
            let pictures = try names(in: project.appending(path: "Graphs")).filter { $0.hasSuffix(".svg") }
            // The goal that nobody serves has no picture, nor have directions that share nothing.
            #expect(
                pictures.filter { $0.hasPrefix("goal/") }.count == 6
                    && pictures.filter { $0.hasPrefix("direction/") }.count == 7)
            #expect(
                pictures.filter { !$0.contains("/") } == [
                    "collaboration.svg", "directions.svg", "goal-combinations.svg", "goal-years.svg", "goals.svg",
                    "heat-map.svg", "if-it-fails.svg", "programmes-2.svg", "programmes.svg", "public-value.svg",
                    "shared-objectives.svg",
                    "years.svg",
                ])
            let one = CommandRun.pdo("map", in: project)
            #expect(
                one.output == """
                    Graphs/collaboration.svg
                      7 direzioni, 6 obiettivi trasversali, 5 collaborazioni e 23 legami
                      con più legami: Città dei bambini (3), Biblioteca di quartiere (3), Festa di Primavera (3)
                    Prova: pdo neighbours goal:citta-dei-bambini --kind direction --depth 2

                    """)
            let svg = try String(contentsOf: project.appending(path: "Graphs/collaboration.svg"), encoding: .utf8)
            #expect(svg.contains("id=\"goal:bilancio\"") && !svg.contains("id=\"goal:bilancio-partecipativo\""))
            #expect(svg.contains("Senza legami in questa mappa: Servizi Cimiteriali e Bilancio partecipativo."))
            #expect(svg.contains("Senza legami: Servizi Cimiteriali e Bilancio partecipativo (un legame in più"))
        }
    }

    @Test func withoutAMatrixItsMapsAreLeftOut() throws {
        try Valdombra.withProject(Valdombra.earlier) { project in
            #expect(CommandRun.pdo("map", "--all", in: project).exitCode == 0)
            let pictures = try names(in: project.appending(path: "Graphs")).filter {
                $0.hasSuffix(".svg") && !$0.contains("/")
            }
            #expect(
                pictures == [
                    "collaboration.svg", "directions.svg", "goal-combinations.svg", "goal-years.svg", "goals.svg",
                    "heat-map.svg", "if-it-fails.svg", "shared-objectives.svg", "years.svg",
                ])
            let run = CommandRun.pdo("map", "public-value", in: project)
            #expect(
                run.exitCode == 1
                    && run.messages.contains("Graphs/public-value.yaml: nothing in the plan fits this map"))
        }
    }

    @Test func mapsAsTables() throws {
        try Valdombra.withProject { project in
            #expect(
                CommandRun.pdo("map", "public-value", "--table", "csv", in: project).output == """
                    dimensione di valore pubblico,Accessibilità,Digitalizzazione,Semplificazione,totale
                    Sociale,8,3,4,15
                    Economica,1,3,1,5
                    Ambientale,1,1,2,4

                    """)
            let years = CommandRun.pdo("map", "years", "--table", "csv", in: project).output
            #expect(
                years.contains(
                    ",Pulizia dei fossi e degli argini lungo il Rio Secco,nel primo anno,in pausa,ripreso\n"))
            let directions = CommandRun.pdo("map", "directions", "--table", "csv", in: project).output.split(
                separator: "\n")
            #expect(directions.count == 1 + 6)
            // A goal of two weighs 1, a collaboration of three a half for each pair.
            #expect(
                directions.contains {
                    $0.hasPrefix(
                        "Direzione Lavori Pubblici e Mobilità,direzione,Direzione Polizia Locale,direzione,2.00,menzione"
                    )
                }
                    && directions.contains {
                        $0.hasPrefix(
                            "\"Direzione Ambiente, Verde e Protezione Civile\",direzione,Direzione Servizi Sociali – Città Solidale,direzione,0.50,"
                        )
                    })
        }
    }

    @Test func aSnapshotAnswersAsThePlan() throws {
        try withTemporaryFolder { folder in
            let (plan, graph) = (Valdombra.folder.path, folder.path + "/one")
            #expect(CommandRun.pdo("snapshot", "write", plan, "-o", graph, in: folder).exitCode == 0)
            #expect(
                CommandRun.pdo("snapshot", "check", "one", in: folder).output == "one è integro: 65 nodi, 134 archi\n")
            for node in ["goal:citta-dei-bambini", "direction:polizia-locale", "objective:tributi-e-bilancio/2"] {
                let asked = CommandRun.pdo("neighbours", "--graph", "one", node, "--format", "ids", in: folder)
                let expected = Valdombra.pdo("neighbours", node, "--format", "ids")
                #expect(Set(asked.output.split(separator: "\n")) == Set(expected.output.split(separator: "\n")))
                #expect(!asked.output.isEmpty)
            }
            // Two plans of one body, of which both have the festival, are told apart by their years.
            let both = CommandRun.pdo("snapshot", "write", Valdombra.earlier.path, plan, "-o", "two", in: folder)
            #expect(both.exitCode == 0, "\(both.messages)")
            let twice = CommandRun.pdo("snapshot", "write", plan, plan, "-o", "three", in: folder)
            #expect(
                twice.exitCode == 1
                    && twice.messages.contains("are two of them of one municipality and the same years?"))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.sorted() == ["one", "two"])
        }
    }

    @Test func nodesYearsAndPlansAreCompleted() {
        func completed(_ body: (PlanCompletion) -> [String]) -> [String] {
            let console = Console(
                write: { _ in }, note: { Issue.record("said \($0)") }, environment: { _ in nil },
                folder: Valdombra.folder.path(percentEncoded: false), width: nil)
            return Console.$current.withValue(console) { body(PlanCompletion(words: [])) }
        }
        #expect(completed { $0.years() } == ["2031", "2032", "2033"])
        #expect(
            completed { $0.nodes(prefix: "goal:b").map(\.text) } == ["goal:bilancio", "goal:bilancio-partecipativo"])
        #expect(
            completed { $0.nodes(prefix: "polizia-locale/").map(\.text) } == [
                "polizia-locale/1", "polizia-locale/2", "polizia-locale/3",
            ])
        for shell in ["bash", "zsh", "fish"] {
            let script = Valdombra.pdo("completions", shell)
            #expect(script.exitCode == 0 && script.output == CommandRun.pdo("completions", shell).output)
        }
    }

    /// A manual page is of the program, whatever the plan, or none.
    @Test func theManualNeedsNoPlan() throws {
        try withTemporaryFolder { folder in
            let page = CommandRun.pdo("manual", "compare", in: folder)
            #expect(page.exitCode == 0 && page.output == Valdombra.pdo("manual", "compare").output)
            #expect(page.output.contains("pdo\\-compare") || page.output.contains("pdo-compare"))
        }
    }
}
